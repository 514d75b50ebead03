// zlib of the system (zlib1g-dev), for unpacking the parts of a workbook.
#pragma once
#define ZLIB_CONST
#include <zlib.h>

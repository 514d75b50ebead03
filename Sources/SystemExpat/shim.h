// The system's expat (libexpat1-dev), for reading the XML of a workbook as it is unpacked.
#pragma once
#include <expat.h>

#pragma once
// The SQLite of the system, which the benchmark compares with.
#include <sqlite3.h>

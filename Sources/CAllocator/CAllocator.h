#pragma once

// How the C library keeps freed memory.
#include <malloc.h>

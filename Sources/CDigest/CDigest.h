#pragma once

// SHA-256 of libmd, which Debian installs with libedit-dev.
#include <sys/types.h>
#include <sha256.h>

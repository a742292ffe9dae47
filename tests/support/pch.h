// The models' header and Catch2, for every test file.
#pragma once

#include "cmake/pch_core.h"
#include "tests/support/catch.h"

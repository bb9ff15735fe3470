// Only for Catch2 2, where the program that runs the tests is compiled here; version 3 brings its own.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

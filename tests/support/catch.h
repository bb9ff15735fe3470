#pragma once

// Catch2 as the distribution has it: version 3 (Debian 13, Ubuntu 24.04) or version 2 (Debian 12).
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>  // IWYU pragma: export
#else
#include <catch2/catch.hpp>  // IWYU pragma: export
#include <string>

namespace Catch::Matchers {

/// As version 3 calls it.
inline auto ContainsSubstring(const std::string& part, CaseSensitive::Choice choice = CaseSensitive::Yes) {
  return Contains(part, choice);
}

}  // namespace Catch::Matchers
#endif

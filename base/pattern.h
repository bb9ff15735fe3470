#pragma once

#include <re2/re2.h>

#include <string_view>

namespace agendex {

/// A regular expression of ours. One that RE2 cannot compile is a bug of ours and ends the program where it is first
/// used, in every kind of build. Counted repetitions of "." cost RE2 a lot of memory: prefer open ones and check
/// lengths.
class Pattern : public RE2 {
 public:
  explicit Pattern(const char* expression);
};

inline re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}
inline std::string_view view(re2::StringPiece text) {
  return {text.data(), text.size()};
}

}  // namespace agendex

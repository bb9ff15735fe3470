#pragma once

#include <unicode/utf8.h>

#include <cstdint>
#include <string>
#include <string_view>

// Only for the sources of base/: everyone else works on whole strings.
namespace agendex::utf8 {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macros

/// The code point at `at`, which moves behind it; U+FFFD for an ill-formed sequence.
inline char32_t next(std::string_view text, size_t& at) {
  auto index = static_cast<int32_t>(at);
  UChar32 code = 0;
  U8_NEXT_OR_FFFD(text.data(), index, static_cast<int32_t>(text.size()), code);
  at = static_cast<size_t>(index);
  return static_cast<char32_t>(code);
}

/// The code point that ends at `at`, which moves before it. `at` is not 0.
inline char32_t previous(std::string_view text, size_t& at) {
  auto index = static_cast<int32_t>(at);
  UChar32 code = 0;
  U8_PREV_OR_FFFD(text.data(), 0, index, code);
  at = static_cast<size_t>(index);
  return static_cast<char32_t>(code);
}

inline void append(std::string& out, char32_t code) {
  char bytes[U8_MAX_LENGTH];
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(code));
  out.append(bytes, static_cast<size_t>(size));
}

#pragma GCC diagnostic pop

inline bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char byte : text) all |= static_cast<unsigned char>(byte);
  return all < 0x80;
}

}  // namespace agendex::utf8

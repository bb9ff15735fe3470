#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace agendex {

/// A word of a text as the index sees it.
struct Token {
  std::string word;     ///< folded: no case, accents, apostrophes or possessive: "plans", "childrens", "1234.5", "c&yp"
  std::string acronym;  ///< what is written like an acronym, in capitals and in the singular: "EHCP", "DFE", "C&YP"
  std::uint32_t begin = 0, end = 0;  ///< bytes of the text
  bool capitals = false;             ///< at least two letters, none of them small
  bool capitalised = false;          ///< a capital followed by small letters only
  bool hyphenated = false;           ///< nothing but a hyphen stands between it and the word before

  bool operator==(const Token&) const = default;
};

/// Splits text into words. A lone "&" is the word "and". Digits keep their decimal point and lose the commas between
/// thousands; "E.H.C.P." and "a.m." are one word each; slashes, hyphens and all other marks separate words. Words
/// longer than kMaxWordBytes are cut short. Any bytes are accepted; linear in the text; safe from several threads.
std::vector<Token> tokenize(std::string_view text);

inline constexpr std::size_t kMaxWordBytes = 60;

}  // namespace agendex

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/utf8.h"

// Headings printed in capitals, put back into the capitals a person would write. Words are told apart by letters
// alone, so hyphens, slashes and brackets begin a new word; an apostrophe does not.
namespace agendex {
namespace {

/// Small words inside a title.
constexpr std::array<std::string_view, 24> kLowerWords = {
    "a",    "an",  "and", "as", "at", "but",  "by",  "for", "from", "cum", "under", "in",
    "into", "nor", "of",  "on", "or", "over", "per", "the", "to",   "via", "upon",  "with"};

/// Words without a vowel that are not acronyms.
constexpr std::array<std::string_view, 10> kVowellessWords = {"mr", "mrs",  "dr",    "st",  "ltd",
                                                              "rd", "cllr", "cllrs", "jnr", "snr"};

constexpr std::array<std::string_view, 14> kRomanNumerals = {"ii", "iii", "iv",   "vi",  "vii", "viii", "ix",
                                                             "xi", "xii", "xiii", "xiv", "xv",  "xvi",  "xx"};

template <class List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_word_part(char32_t code) {
  return u_isalnum(static_cast<UChar32>(code)) || u_charType(static_cast<UChar32>(code)) == U_NON_SPACING_MARK ||
         code == '\'' || code == 0x2019;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_ordinal(std::string_view lower) {
  if (lower.size() < 3) return false;
  const auto suffix = lower.substr(lower.size() - 2);
  const auto digits = lower.substr(0, lower.size() - 2);
  return contains(std::array<std::string_view, 4>{"st", "nd", "rd", "th"}, suffix) &&
         std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool looks_like_acronym(std::string_view lower) {
  if (contains(kRomanNumerals, lower)) return true;
  return lower.size() >= 2 && utf8::is_ascii(lower) && lower.find_first_of("aeiouy'") == std::string_view::npos &&
         !contains(kVowellessWords, lower);
}

std::string with_capital(std::string_view lower) {
  std::string out;
  size_t at = 0;
  if (!lower.empty()) utf8::append(out, static_cast<char32_t>(u_totitle(static_cast<UChar32>(utf8::next(lower, at)))));
  out += lower.substr(at);
  return out;
}

/// "O'BRIEN" and "D'ARCY" take a second capital; "CHILDREN'S" does not.
std::string capitalised(std::string_view lower) {
  const size_t apostrophe = lower.find_first_of("'\xE2");
  if (apostrophe == 1 && lower.size() > 3) {
    const size_t rest = lower[1] == '\'' ? 2 : 4;
    return with_capital(lower.substr(0, 1)) + std::string(lower.substr(1, rest - 1)) + with_capital(lower.substr(rest));
  }
  if (lower.size() >= 5 && lower.substr(0, 2) == "mc") return "Mc" + with_capital(lower.substr(2));
  return with_capital(lower);
}

std::string normal_word(std::string_view word, bool first, const std::vector<std::string>& keep) {
  if (contains(keep, word)) return std::string(word);
  std::string lower = to_lower(word);
  if (is_ordinal(lower)) return lower;
  if (has_digit(word) || looks_like_acronym(lower)) return std::string(word);
  if (!first && contains(kLowerWords, lower)) return lower;
  return capitalised(lower);
}

}  // namespace

std::string normal_capitals(std::string_view text, const std::vector<std::string>& keep) {
  if (!is_all_capitals(text)) return std::string(text);
  std::string out;
  bool first = true;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    size_t next = at;
    while (next < text.size() && is_word_part(utf8::next(text, next))) end = next;
    if (end > at) {
      out += normal_word(text.substr(at, end - at), first, keep);
      first = false;
    } else {
      end = next;
      out += text.substr(at, end - at);
    }
    at = end;
  }
  return out;
}

}  // namespace agendex

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/utf8.h"

// A hyphen at a line end is either the typesetter's ("procure-/ment") or the word's own ("well-/known"). Council papers
// are seldom hyphenated by machine, so what follows leans on what the two halves look like, and on short lists.
namespace agendex {
namespace {

/// Left halves whose hyphen is their own whatever follows.
constexpr std::array<std::string_view, 64> kOwnHyphen = {
    "non",    "co",    "self",   "well",      "long",   "cross",  "multi", "semi",   "anti",     "mid",      "ex",
    "vice",   "half",  "part",   "full",      "all",    "one",    "two",   "three",  "four",     "five",     "six",
    "seven",  "eight", "nine",   "ten",       "twenty", "thirty", "forty", "fifty",  "sixty",    "seventy",  "eighty",
    "ninety", "first", "second", "third",     "high",   "low",    "large", "small",  "evidence", "decision", "user",
    "person", "child", "family", "community", "needs",  "place",  "cost",  "value",  "best",     "better",   "fixed",
    "term",   "year",  "follow", "face",      "day",    "whole",  "short", "carbon", "policy"};

/// Right halves that are the tail of a broken word even after a left half of the list above ("part-nership").
constexpr std::array<std::string_view, 46> kWordTails = {
    "age",      "ages",    "er",       "ers",       "ered",  "ering", "en",  "ened", "ening", "ly",   "ner",   "ners",
    "nered",    "nering",  "nership",  "nerships",  "ness",  "ed",    "ing", "ment", "ments", "tion", "tions", "icular",
    "icularly", "icipate", "icipants", "icipation", "ially", "ial",   "ies", "hood", "ish",   "ship", "ships", "ty",
    "ties",     "ways",    "wise",     "ism",       "ence",  "able",  "ful", "some", "ance",  "man"};

/// Joining words that stand inside a compound: "face-to-face", "out-of-hours".
constexpr std::array<std::string_view, 9> kInnerWords = {"to", "of", "on", "in", "by", "and", "the", "for", "up"};

/// After a hanging hyphen: "short- and long-term".
constexpr std::array<std::string_view, 5> kHangingAfter = {"and", "or", "to", "nor", "but"};

template <class List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Bytes of the hyphen that ends `text`; 0 when none does.
size_t trailing_hyphen(std::string_view text) {
  if (!text.empty() && text.back() == '-') return 1;
  if (text.size() >= 3 && (text.substr(text.size() - 3) == "‐" || text.substr(text.size() - 3) == "‑")) return 3;
  if (text.size() >= 2 && text.substr(text.size() - 2) == "\u00AD") return 2;
  return 0;
}

std::string_view last_token(std::string_view text) {
  const size_t space = text.find_last_of(" \t\n");
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string_view leading_letters(std::string_view text) {
  size_t end = 0;
  for (size_t next = 0; next < text.size() && u_isalpha(static_cast<UChar32>(utf8::next(text, next)));) end = next;
  return text.substr(0, end);
}

std::string_view trailing_letters(std::string_view text) {
  size_t begin = text.size();
  for (size_t at = begin; at > 0 && u_isalpha(static_cast<UChar32>(utf8::previous(text, at)));) begin = at;
  return text.substr(begin);
}

enum class Join { without_hyphen, with_hyphen, with_hyphen_and_space };

/// `left` ends before the hyphen; `right` starts with a letter or digit.
Join how_to_join(std::string_view left, std::string_view right) {
  const std::string_view token = last_token(left);
  const std::string left_part = to_lower(trailing_letters(left));
  const std::string_view right_part = leading_letters(right);
  const bool right_hyphenated = right.size() > right_part.size() && right[right_part.size()] == '-';
  if (contains(kHangingAfter, right_part) && !right_hyphenated) return Join::with_hyphen_and_space;
  size_t at = 0;
  if (!u_islower(static_cast<UChar32>(utf8::next(right, at)))) return Join::with_hyphen;
  if (contains(kInnerWords, right_part) && right_hyphenated) return Join::with_hyphen;
  if (left_part.empty() || token.find_first_of("0123456789/@") != std::string_view::npos) return Join::with_hyphen;
  if (is_all_capitals(trailing_letters(left))) return Join::with_hyphen;
  if (token.find('-') != std::string_view::npos && contains(kInnerWords, left_part)) return Join::with_hyphen;
  if (contains(kOwnHyphen, left_part) && !contains(kWordTails, right_part)) return Join::with_hyphen;
  return Join::without_hyphen;
}

}  // namespace

std::string join_lines(std::string_view first, std::string_view second) {
  first = trim(first);
  second = trim(second);
  if (first.empty() || second.empty()) return std::string(first) + std::string(second);

  const size_t hyphen = trailing_hyphen(first);
  const std::string_view left = first.substr(0, first.size() - hyphen);
  size_t at_end = left.size();
  size_t at_start = 0;
  const bool breaks_word = hyphen > 0 && !left.empty() &&
                           u_isalnum(static_cast<UChar32>(utf8::previous(left, at_end))) &&
                           u_isalnum(static_cast<UChar32>(utf8::next(second, at_start)));
  if (!breaks_word) return std::string(first) + ' ' + std::string(second);

  if (first.substr(left.size()) == "\u00AD") return std::string(left) + std::string(second);
  switch (how_to_join(left, second)) {
    case Join::without_hyphen:
      return std::string(left) + std::string(second);
    case Join::with_hyphen:
      return std::string(first) + std::string(second);
    case Join::with_hyphen_and_space:
      break;
  }
  return std::string(first) + ' ' + std::string(second);
}

}  // namespace agendex

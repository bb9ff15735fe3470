#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/utf8.h"

// A hyphen at a line end is either the typesetter's ("procure-/ment") or the word's own ("well-/known"). Without a
// dictionary the halves have to tell: short lists of left and right halves that take a hyphen of their own, and of the
// word tails that follow those left halves when they are only the start of a longer word. In 166 council papers about
// half of the hyphens at line ends were the word's own.
namespace agendex {
namespace {

/// Left halves whose hyphen is their own, unless one of kWordTails follows.
constexpr std::array<std::string_view, 49> kOwnHyphen = {
    "non",    "co",     "self",   "well",  "long",     "cross",  "multi",  "semi",      "anti",  "mid",
    "vice",   "half",   "full",   "all",   "ill",      "one",    "two",    "three",     "four",  "five",
    "six",    "seven",  "eight",  "nine",  "twenty",   "thirty", "forty",  "fifty",     "sixty", "seventy",
    "eighty", "ninety", "high",   "low",   "large",    "small",  "short",  "evidence",  "user",  "child",
    "family", "cost",   "better", "fixed", "decision", "year",   "carbon", "community", "policy"};

constexpr std::array<std::string_view, 71> kWordTails = {
    "age",      "ages",    "al",     "ally",   "ant",   "ants",   "ary",     "birth", "care",   "cipate", "cipated",
    "cipation", "comings", "ly",     "dle",    "ed",    "een",    "eenth",   "en",    "ened",   "ening",  "er",
    "ered",     "ering",   "ers",    "est",    "fall",  "falls",  "ful",     "gy",    "herent", "hesion", "hesive",
    "hood",     "hort",    "horts",  "incide", "ing",   "ings",   "ish",     "land",  "lands",  "light",  "lighted",
    "lights",   "list",    "listed", "ment",   "ments", "minder", "minders", "nar",   "nars",   "ness",   "night",
    "nities",   "nity",    "ple",    "ply",    "plied", "ren",    "round",   "ship",  "ships",  "st",     "sation",
    "teen",     "teenth",  "time",   "way",    "ways"};

/// Right halves that come after a hyphen of the word's own ("father-inclusive", "take-up").
constexpr std::array<std::string_view, 50> kCompoundEnds = {
    "agency",  "appraisal", "based",     "being",    "border",    "bound",     "centred",   "cutting",  "decision",
    "depth",   "driven",    "effective", "emptive",  "financed",  "focused",   "free",      "friendly", "funded",
    "going",   "health",    "hoc",       "in",       "inclusive", "intuitive", "led",       "level",    "making",
    "needs",   "off",       "on",        "out",      "owned",     "pandemic",  "appointed", "quality",  "regions",
    "related", "runway",    "sector",    "specific", "sponsored", "term",      "tested",    "tier",     "tracked",
    "up",      "ups",       "wide",      "year",     "sharing"};

struct Pair {
  std::string_view left, right;
};

/// Halves that say something only together.
constexpr std::array<Pair, 19> kCompounds = {{{"in", "house"},
                                              {"in", "person"},
                                              {"part", "time"},
                                              {"part", "way"},
                                              {"full", "time"},
                                              {"half", "way"},
                                              {"year", "round"},
                                              {"on", "site"},
                                              {"on", "street"},
                                              {"off", "site"},
                                              {"off", "street"},
                                              {"ex", "service"},
                                              {"ex", "officio"},
                                              {"pre", "birth"},
                                              {"pre", "school"},
                                              {"after", "school"},
                                              {"sub", "committee"},
                                              {"sub", "committees"},
                                              {"sub", "group"}}};

/// Words that end like a compound and are not one.
constexpr std::array<Pair, 5> kOneWord = {
    {{"with", "out"}, {"with", "in"}, {"through", "out"}, {"there", "in"}, {"here", "in"}}};

/// Joining words that stand inside a compound: "face-to-face", "out-of-hours".
constexpr std::array<std::string_view, 9> kInnerWords = {"to", "of", "on", "in", "by", "and", "the", "for", "up"};

/// After a hanging hyphen: "short- and long-term".
constexpr std::array<std::string_view, 5> kHangingAfter = {"and", "or", "to", "nor", "but"};

template <class List>
bool has_pair(const List& list, std::string_view left, std::string_view right) {
  return std::any_of(list.begin(), list.end(),
                     [&](const Pair& pair) { return pair.left == left && pair.right == right; });
}

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

bool is_compound(std::string_view left, std::string_view right) {
  if (has_pair(kCompounds, left, right)) return true;
  if (has_pair(kOneWord, left, right)) return false;
  return contains(kCompoundEnds, right) || (contains(kOwnHyphen, left) && !contains(kWordTails, right));
}

/// A web or mail address keeps every hyphen.
bool is_address(std::string_view token) {
  return token.find('@') != std::string_view::npos || token.find("www.") != std::string_view::npos ||
         std::count(token.begin(), token.end(), '/') >= 2;
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
  if (left_part.empty() || is_address(token) || token.find_first_of("0123456789") != std::string_view::npos) {
    return Join::with_hyphen;
  }
  if (is_all_capitals(trailing_letters(left))) return Join::with_hyphen;
  if (token.find('-') != std::string_view::npos && contains(kInnerWords, left_part)) return Join::with_hyphen;
  return is_compound(left_part, right_part) ? Join::with_hyphen : Join::without_hyphen;
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

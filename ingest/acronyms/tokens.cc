#include "ingest/acronyms/tokens.h"

#include <re2/re2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "base/utf8.h"

namespace agendex::acronym {
namespace {

constexpr auto kStopWords = std::to_array<std::string_view>(
    {"a",  "an", "and", "as", "at", "between", "by",   "de",  "for", "from", "in",      "into", "its",
     "la", "le", "of",  "on", "or", "our",     "over", "per", "the", "to",   "towards", "with", "y"});

constexpr auto kCarrierNouns = std::to_array<std::string_view>(
    {"act",         "agency",  "approach",  "area",     "arrangement", "arrangements", "assessment",    "board",
     "bodies",      "body",    "centre",    "children", "committee",   "company",      "directorate",   "division",
     "families",    "forum",   "framework", "fund",     "funding",     "grant",        "group",         "groups",
     "initiative",  "meeting", "model",     "network",  "order",       "organisation", "organisations", "panel",
     "partnership", "people",  "plan",      "plans",    "policy",      "process",      "programme",     "project",
     "regulations", "scheme",  "schemes",   "sector",   "sectors",     "service",      "services",      "strategy",
     "survey",      "system",  "team",      "teams"});

/// What words are compounded with.
constexpr auto kCombiningForms = std::to_array<std::string_view>(
    {"anti",    "audio", "auto",  "bio",    "cardio", "chloro", "cyber", "electro", "fluoro", "geo",
     "hydro",   "hyper", "hypo",  "inter",  "intra",  "macro",  "micro", "mono",    "multi",  "musculo",
     "nano",    "neuro", "ortho", "photo",  "physio", "poly",   "post",  "psycho",  "radio",  "socio",
     "spectro", "super", "tele",  "thermo", "trans",  "ultra",  "video"});

constexpr int kCapitalsRatio = 4;

template <class List>
bool contains(const List& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool is_space(char32_t code) {
  return u_isUWhiteSpace(static_cast<UChar32>(code));
}

bool is_alnum(char32_t code) {
  return u_isalnum(static_cast<UChar32>(code));
}

bool is_apostrophe(char32_t code) {
  return code == '\'' || code == U'’' || code == U'‘';
}

bool is_quote(char32_t code) {
  return is_apostrophe(code) || code == '"' || code == U'“' || code == U'”' || code == U'„' || code == U'«' ||
         code == U'»';
}

bool is_long_dash(char32_t code) {
  return code >= U'‒' && code <= U'―';
}

bool is_hyphen(char32_t code) {
  return code == '-' || code == U'‐' || code == U'‑';
}

Gap gap_of(char32_t code, bool spaced) {
  if (is_space(code) || is_quote(code)) return Gap::space;
  if (is_hyphen(code)) return spaced ? Gap::dash : Gap::hyphen;
  if (is_long_dash(code) || code == '=') return Gap::dash;
  switch (code) {
    case '/':
      return Gap::slash;
    case ',':
      return Gap::comma;
    case '(':
    case ')':
    case '[':
    case ']':
      return Gap::bracket;
    case '|':
      return Gap::cell;
    default:
      return Gap::stop;
  }
}

/// Bytes of dotted initials ("W.I.", "U.K") that `text` starts with; 0 for none.
size_t dotted_initials(std::string_view text) {
  static const re2::RE2 kInitials(R"(^((?:\p{Lu}\.){2,}\p{Lu}?|\p{Lu}\.\p{Lu})(?:[^\p{L}\p{N}.]|$))");
  std::string_view found;
  re2::StringPiece piece;
  if (text.size() < 3 || text[1] != '.' || !re2::RE2::PartialMatch(text, kInitials, &piece)) return 0;
  found = piece;
  return found.size();
}

/// Reads text once, collecting words and the marks between them.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {
    const LetterCase letters = letter_case(text);
    in_capitals_ = letters.upper > kCapitalsRatio * letters.lower;
  }

  std::vector<Token> run() {
    while (at_ < text_.size()) {
      const size_t begin = at_;
      const char32_t code = utf8::next(text_, at_);
      if (is_alnum(code)) {
        read_word(begin);
      } else if (code == '&') {
        add({.begin = begin, .end = at_, .letters = "and", .stop_word = true});
      } else {
        note_mark(code, begin);
      }
    }
    return std::move(tokens_);
  }

 private:
  char32_t peek(size_t at) const { return at < text_.size() ? utf8::next(text_, at) : U' '; }

  void note_mark(char32_t code, size_t begin) {
    const bool spaced = (begin == 0 || is_space(static_cast<unsigned char>(text_[begin - 1]))) && is_space(peek(at_));
    if (code == '.' && ends_abbreviation()) return;
    // A dot with a letter close behind ends no sentence: "gov.uk", "St.Anne".
    gap_ = std::max(gap_, code == '.' && is_alnum(peek(at_)) ? Gap::hyphen : gap_of(code, spaced));
  }

  /// The word just read is one that is written with a dot.
  bool ends_abbreviation() const {
    constexpr auto kDotted =
        std::to_array<std::string_view>({"assoc", "co", "corp", "dept", "inc", "ltd", "mt", "st", "univ"});
    return gap_ == Gap::space && !tokens_.empty() && tokens_.back().capital &&
           contains(kDotted, tokens_.back().letters);
  }

  void read_word(size_t begin) {
    size_t end = begin + dotted_initials(text_.substr(begin));
    if (end == begin) end = plain_word_end(begin);
    add(word(begin, end));
    at_ = end;
  }

  /// Letters and digits, with apostrophes inside.
  size_t plain_word_end(size_t begin) const {
    size_t end = begin;
    for (size_t at = begin; at < text_.size(); end = at) {
      const char32_t code = utf8::next(text_, at);
      if (!is_alnum(code) && !(is_apostrophe(code) && u_isalpha(static_cast<UChar32>(peek(at))))) break;
    }
    return end;
  }

  Token word(size_t begin, size_t end) const {
    const std::string_view text = text_.substr(begin, end - begin);
    const LetterCase letters = letter_case(text);
    Token token{.begin = begin, .end = end, .letters = squash(text)};
    token.capital = u_isupper(static_cast<UChar32>(peek(begin)));
    token.acronymic = !in_capitals_ && letters.upper >= 2 && letters.lower <= letters.upper;
    token.stop_word = !token.acronymic && contains(kStopWords, token.letters);
    token.numeric = token.letters.find_first_not_of("0123456789") == std::string::npos;
    return token;
  }

  void add(Token token) {
    token.before = gap_;
    gap_ = Gap::space;
    tokens_.push_back(std::move(token));
  }

  std::string_view text_;
  size_t at_ = 0;
  Gap gap_ = Gap::stop;
  bool in_capitals_ = false;  ///< a heading set in capitals: they say nothing about its words
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  return Tokenizer(text).run();
}

bool is_carrier_noun(std::string_view word) {
  return contains(kCarrierNouns, word);
}

bool starts_compound_part(std::string_view word, size_t at) {
  return std::any_of(kCombiningForms.begin(), kCombiningForms.end(), [&](std::string_view form) {
    if (!word.starts_with(form) || form.size() > at) return false;
    return form.size() == at || starts_compound_part(word.substr(form.size()), at - form.size());
  });
}

std::string_view trim_marks(std::string_view text) {
  const auto is_mark = [](char32_t code) {
    return is_space(code) || is_quote(code) || is_hyphen(code) || is_long_dash(code) ||
           std::string_view(",;:.*|=").find(static_cast<char>(code)) != std::string_view::npos;
  };
  size_t begin = 0;
  for (size_t at = 0; at < text.size() && is_mark(utf8::next(text, at));) begin = at;
  size_t end = begin;
  for (size_t at = begin; at < text.size();) {
    if (!is_mark(utf8::next(text, at))) end = at;
  }
  return text.substr(begin, end - begin);
}

}  // namespace agendex::acronym

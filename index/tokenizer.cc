#include "index/tokenizer.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace agendex {
namespace {

constexpr std::size_t kMaxAcronymLetters = 10;
constexpr std::size_t kMaxAmpersandRun = 5;  // "C&YP", not "salt&vinegar" or a table's "black&white"

constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_letter(char c) {
  return is_lower(c) || is_upper(c);
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr char lower(char c) {
  return is_upper(c) ? static_cast<char>(c + 32) : c;
}
constexpr char upper(char c) {
  return is_lower(c) ? static_cast<char>(c - 32) : c;
}
constexpr bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macros
UChar32 code_at(std::string_view text, std::size_t& at) {
  auto index = static_cast<int32_t>(at);
  UChar32 code = 0;
  U8_NEXT_OR_FFFD(text.data(), index, static_cast<int32_t>(text.size()), code);
  at = static_cast<std::size_t>(index);
  return code;
}
#pragma GCC diagnostic pop

bool is_word_code(UChar32 code) {
  // Superscript figures (category No) are footnote marks here, not part of the word they hang on.
  return (U_GET_GC_MASK(code) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}

/// One pass over a text, a word at a time.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    std::vector<Token> tokens;
    tokens.reserve(text_.size() / 6);
    while (at_ < text_.size()) {
      if (const std::size_t size = word_char(at_); size > 0) {
        Token token = read_word();
        token.hyphenated = !tokens.empty() && is_hyphen_between(tokens.back().end, token.begin);
        if (!token.word.empty()) tokens.push_back(std::move(token));
      } else if (text_[at_] == '&') {
        Token& token = tokens.emplace_back();
        token.word = "and";
        token.begin = offset(at_);
        token.end = offset(at_ + 1);
        ++at_;
      } else {
        skip_code();
      }
    }
    return tokens;
  }

 private:
  static std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

  char char_at(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }

  void skip_code() { code_at(text_, at_); }

  /// Bytes of the word character at `at`; 0 when something else stands there.
  std::size_t word_char(std::size_t at) const {
    if (at >= text_.size()) return 0;
    if (is_ascii(text_[at])) return is_letter(text_[at]) || is_digit(text_[at]) ? 1 : 0;
    std::size_t next = at;
    return is_word_code(code_at(text_, next)) ? next - at : 0;
  }

  /// Bytes of the apostrophe at `at`: ' ’ ʼ.
  std::size_t apostrophe(std::size_t at) const {
    if (char_at(at) == '\'') return 1;
    const std::string_view rest = text_.substr(std::min(at, text_.size()));
    if (rest.substr(0, 3) == "\u2019") return 3;
    return rest.substr(0, 2) == "\u02bc" ? 2 : 0;
  }

  bool is_hyphen_between(std::size_t from, std::size_t to) const {
    const std::string_view gap = text_.substr(from, to - from);
    return gap == "-" || gap == "\u2010" || gap == "\u2011";
  }

  std::size_t letter_run(std::size_t at) const {
    std::size_t end = at;
    while (is_letter(char_at(end))) ++end;
    return end - at;
  }

  /// "E.H.C" or "a" with a dot and one more letter (and perhaps a plural s) behind it.
  bool dot_joins_letters(std::size_t begin, std::size_t dot) const {
    for (std::size_t i = begin; i < dot; ++i) {
      if ((i - begin) % 2 == 0 ? !is_letter(text_[i]) : text_[i] != '.') return false;
    }
    const std::size_t run = letter_run(dot + 1);
    return (dot - begin) % 2 == 1 && (run == 1 || (run == 2 && is_upper(text_[dot + 1]) && text_[dot + 2] == 's')) &&
           !is_digit(char_at(dot + 1 + run));
  }

  /// Bytes to step over when the mark at `at` stands inside the word that began at `begin`; else 0.
  std::size_t inner_mark(std::size_t begin, std::size_t at) const {
    if (at >= text_.size()) return 0;
    if (const std::size_t size = apostrophe(at); size > 0) {
      return is_digit(text_[at - 1]) || word_char(at + size) == 0 || is_digit(char_at(at + size)) ? 0 : size;
    }
    switch (text_[at]) {
      case '.':
        if (is_digit(text_[at - 1]) && is_digit(char_at(at + 1))) return 1;
        return dot_joins_letters(begin, at) ? 1 : 0;
      case ',': {
        const bool thousands = is_digit(text_[at - 1]) && is_digit(char_at(at + 1)) && is_digit(char_at(at + 2)) &&
                               is_digit(char_at(at + 3)) && !is_digit(char_at(at + 4));
        return thousands ? 1 : 0;
      }
      case '&': {
        const std::size_t run = letter_run(at + 1);
        std::size_t before = 0;
        while (at - before > begin && is_letter(text_[at - before - 1])) ++before;
        return before > 0 && before <= kMaxAmpersandRun && run > 0 && run <= kMaxAmpersandRun ? 1 : 0;
      }
      default:
        return 0;
    }
  }

  Token read_word() {
    const std::size_t begin = at_;
    std::size_t bare_end = begin;  // before a possessive 's
    while (true) {
      const std::size_t size = word_char(at_);
      if (size > 0) {
        at_ += size;
        continue;
      }
      const std::size_t mark = inner_mark(begin, at_);
      if (mark == 0) break;
      if (apostrophe(at_) > 0) bare_end = at_;
      at_ += mark;
    }
    const std::string_view raw = text_.substr(begin, at_ - begin);
    const bool possessive =
        bare_end > begin && (raw.back() == 's' || raw.back() == 'S') && apostrophe(bare_end) + bare_end + 1 == at_;
    Token token;
    token.begin = offset(begin);
    token.end = offset(at_);
    spell(possessive ? text_.substr(begin, bare_end - begin) : raw, token);
    return token;
  }

  static void spell(std::string_view raw, Token& token);

  std::string_view text_;
  std::size_t at_ = 0;
};

/// Case and accents gone (NFKD, case-folded, without combining marks).
std::string fold_foreign(std::string_view raw) {
  static UErrorCode setup = U_ZERO_ERROR;
  static const icu::Normalizer2* const decompose = icu::Normalizer2::getNFKDInstance(setup);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts = decompose->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(raw.data(), static_cast<int32_t>(raw.size()))), status);
  icu::UnicodeString kept;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 code = parts.char32At(i);
    if (code >= 0x300 && code <= 0x36F) continue;
    if (is_word_code(code) || code == '.' || code == '&') kept.append(code);
  }
  std::string word;
  kept.foldCase().toUTF8String(word);
  return word;
}

void cut_to_limit(std::string& word) {
  if (word.size() <= kMaxWordBytes) return;
  std::size_t end = kMaxWordBytes;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
  word.resize(end);
}

struct Letters {
  std::size_t upper = 0, lower = 0;
};

Letters count_letters(std::string_view text) {
  Letters count;
  for (const char c : text) {
    count.upper += is_upper(c) ? 1 : 0;
    count.lower += is_lower(c) ? 1 : 0;
  }
  return count;
}

bool is_roman_numeral(std::string_view text) {
  return text.size() <= 5 && text.find_first_not_of("IVX") == std::string_view::npos;
}

/// The key of what is written like an acronym: two capitals or more, no more small letters than capitals, beginning
/// with a capital: EHCP, EHCPs, DfE, WSoA, KS1, C&YP; not McDonald, M25, XIV. Else empty.
std::string acronym_key_as_written(std::string_view letters) {
  if (letters.size() < 2 || !is_upper(letters.front())) return {};
  if (letters.back() == 's' && !is_lower(letters[letters.size() - 2])) letters.remove_suffix(1);
  const Letters count = count_letters(letters);
  if (count.upper < 2 || count.lower > count.upper || letters.size() > kMaxAcronymLetters) return {};
  if (is_roman_numeral(letters)) return {};
  std::string key(letters);
  std::transform(key.begin(), key.end(), key.begin(), upper);
  return key;
}

void Scanner::spell(std::string_view raw, Token& token) {
  if (!std::all_of(raw.begin(), raw.end(), is_ascii)) {
    token.word = fold_foreign(raw);
    cut_to_limit(token.word);
    return;
  }
  const bool number = is_digit(raw.front());
  std::string letters;
  for (const char c : raw) {
    if (is_letter(c) || is_digit(c) || c == '&' || (c == '.' && number)) letters += c;
  }
  const Letters count = count_letters(letters);
  token.capitals = count.upper >= 2 && count.lower == 0;
  token.capitalised = count.upper == 1 && is_upper(letters.front()) && count.lower > 0;
  token.acronym = acronym_key_as_written(letters);
  token.word = std::move(letters);
  std::transform(token.word.begin(), token.word.end(), token.word.begin(), lower);
  cut_to_limit(token.word);
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  return Scanner(text).run();
}

}  // namespace agendex

#include "base/text.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace agendex {
namespace {

constexpr bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr char ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_space(char32_t code) {
  if (code < 0x80) return is_ascii_space(static_cast<char>(code));
  return u_isUWhiteSpace(static_cast<UChar32>(code));
}

/// Marks that take no room on paper: control characters, soft hyphen, zero-width spaces and joiners, direction marks,
/// BOM.
bool is_invisible(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF;
}

std::string_view spelled_out_ligature(char32_t code) {
  static constexpr std::array<std::string_view, 7> kLigatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  return code >= 0xFB00 && code <= 0xFB06 ? kLigatures[code - 0xFB00] : std::string_view();
}

/// ICU's normalisers never fail on well-formed input and live as long as the process.
std::string normalize(const icu::Normalizer2& form, std::string_view text) {
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  if (form.isNormalizedUTF8(piece, status)) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form.normalizeUTF8(0, piece, sink, nullptr, status);
  return out;
}

const icu::Normalizer2& nfc() {
  static UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  return *form;
}

const icu::Normalizer2& nfd() {
  static UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
  return *form;
}

const icu::Normalizer2& nfkc_casefold() {
  static UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return *form;
}

/// True for text that `display_text` would give back as it is: visible ASCII with single spaces.
bool is_plain_display_text(std::string_view text) {
  char before = 0;
  for (const char c : text) {
    if (c < ' ' || c == 0x7F || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return true;
}

/// For comparing: straight quotes, plain dashes, code points otherwise untouched.
char32_t plain_punctuation(char32_t code) {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
    case '`':
    case 0xB4:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0xAB:
    case 0xBB:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xFE58:
    case 0xFE63:
      return '-';
    default:
      return code;
  }
}

/// Rewrites code point by code point; runs of white space become one space, with none at the ends.
template <class Map>
std::string rewrite_trimmed(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size());
  bool space_due = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t code = map(utf8::next(text, at));
    if (is_space(code)) {
      space_due = !out.empty();
      continue;
    }
    if (space_due) out += ' ';
    space_due = false;
    utf8::append(out, code);
  }
  return out;
}

}  // namespace

std::string display_text(std::string_view raw) {
  if (is_plain_display_text(raw)) return std::string(raw);
  std::string out;
  out.reserve(raw.size());
  bool after_space = false;
  for (size_t at = 0; at < raw.size();) {
    const char32_t code = utf8::next(raw, at);
    if (is_space(code)) {
      if (!after_space) out += ' ';
      after_space = true;
      continue;
    }
    if (is_invisible(code)) continue;
    after_space = false;
    if (const auto letters = spelled_out_ligature(code); !letters.empty()) {
      out += letters;
    } else {
      utf8::append(out, code);
    }
  }
  return utf8::is_ascii(out) ? out : normalize(nfc(), out);
}

std::string fold(std::string_view text) {
  if (utf8::is_ascii(text)) {
    return rewrite_trimmed(text, [](char32_t code) {
      return plain_punctuation(static_cast<char32_t>(ascii_lower(static_cast<char>(code))));
    });
  }
  const std::string well_formed = rewrite_trimmed(text, plain_punctuation);
  return rewrite_trimmed(normalize(nfkc_casefold(), well_formed), plain_punctuation);
}

std::string squash(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  const std::string bare = utf8::is_ascii(text) ? std::string(text) : normalize(nfd(), fold(text));
  for (const char raw : bare) {
    const char c = ascii_lower(raw);
    if (is_ascii_lower(c) || (c >= '0' && c <= '9')) {
      key += c;
    } else if (c == '&') {
      key += "and";
    }
  }
  return key;
}

double likeness(std::string_view a, std::string_view b) {
  const std::string key_a = squash(a);
  const std::string key_b = squash(b);
  if (key_a.empty() || key_b.empty()) return 0;
  if (key_a == key_b) return 1;
  const auto sorted_pairs = [](const std::string& key) {
    std::vector<std::uint16_t> pairs;
    for (size_t i = 0; i + 1 < key.size(); ++i) pairs.push_back(static_cast<std::uint16_t>(key[i] << 8 | key[i + 1]));
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  };
  const auto pairs_a = sorted_pairs(key_a);
  const auto pairs_b = sorted_pairs(key_b);
  if (pairs_a.empty() || pairs_b.empty()) return 0;
  std::vector<std::uint16_t> shared;
  std::set_intersection(pairs_a.begin(), pairs_a.end(), pairs_b.begin(), pairs_b.end(), std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(pairs_a.size() + pairs_b.size());
}

std::string_view trim(std::string_view text) {
  size_t begin = 0;
  while (begin < text.size()) {
    size_t next = begin;
    if (!is_space(utf8::next(text, next))) break;
    begin = next;
  }
  size_t end = text.size();
  while (end > begin) {
    size_t previous = end;
    if (!is_space(utf8::previous(text, previous))) break;
    end = previous;
  }
  return text.substr(begin, end - begin);
}

std::string collapse_spaces(std::string_view text) {
  return rewrite_trimmed(text, [](char32_t code) { return code; });
}

std::string to_lower(std::string_view text) {
  std::string out;
  if (utf8::is_ascii(text)) {
    out.resize(text.size());
    std::transform(text.begin(), text.end(), out.begin(), ascii_lower);
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&out);
  icu::CaseMap::utf8ToLower("", 0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr,
                            status);
  return out;
}

LetterCase letter_case(std::string_view text) {
  LetterCase count;
  for (size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      count.upper += is_ascii_upper(text[at]);
      count.lower += is_ascii_lower(text[at]);
      ++at;
      continue;
    }
    const auto code = static_cast<UChar32>(utf8::next(text, at));
    count.upper += u_isupper(code) ? 1 : 0;
    count.lower += u_islower(code) ? 1 : 0;
  }
  return count;
}

bool is_all_capitals(std::string_view text) {
  const LetterCase count = letter_case(text);
  return count.upper >= 2 && count.lower == 0;
}

bool starts_with_icase(std::string_view text, std::string_view ascii_prefix) {
  return text.size() >= ascii_prefix.size() &&
         std::equal(ascii_prefix.begin(), ascii_prefix.end(), text.begin(),
                    [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

}  // namespace agendex

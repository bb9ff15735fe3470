#include "ingest/pdf/glyph_numbers.h"

#include <algorithm>

namespace agendex {
namespace {

constexpr char32_t kSpaceGlyph = 3;
constexpr char32_t kLastAsciiGlyph = 97;  // "~"
constexpr char32_t kLastGlyph = 0xFF;
constexpr char32_t kToAscii = ' ' - kSpaceGlyph;

/// Put in by the PDF library, which has dropped the glyphs of these numbers as white space.
bool is_added(char32_t c) {
  return c == ' ' || c == '\n';
}

char32_t spell(char32_t glyph) {
  if (glyph >= kSpaceGlyph && glyph <= kLastAsciiGlyph) return glyph + kToAscii;
  switch (glyph) {  // beyond ASCII the fonts agree on these
    case 135:
      return U'•';
    case 177:
      return U'–';
    case 178:
      return U'—';
    case 179:
      return U'“';
    case 180:
      return U'”';
    case 181:
      return U'‘';
    case 182:
      return U'’';
    default:
      return 0xFFFD;
  }
}

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_vowel(char32_t c) {
  return std::u32string_view(U"aeiouAEIOU").find(c) != std::u32string_view::npos;
}

/// Numbers only, spaces among them, and what they spell has the letters and vowels of a language.
bool is_glyph_numbers(std::u32string_view run) {
  long spaces = 0;
  long letters = 0;
  long vowels = 0;
  for (const char32_t c : run) {
    if (is_added(c)) continue;
    if (c > kLastGlyph || (c > kLastAsciiGlyph && c < 0x80) || c < kSpaceGlyph) return false;
    const char32_t spelled = spell(c);
    if (c == kSpaceGlyph) ++spaces;
    if (is_letter(spelled)) ++letters;
    if (is_vowel(spelled)) ++vowels;
  }
  const long others = static_cast<long>(run.size()) - spaces;
  return spaces > 0 && 2 * letters > others && 5 * vowels > letters && 5 * vowels < 3 * letters;
}

}  // namespace

std::u32string spell_glyph_numbers(std::u32string text, std::span<const std::pair<std::size_t, std::size_t>> runs) {
  for (const auto& [begin, end] : runs) {
    const std::size_t last = std::min(end, text.size());
    if (begin >= last || !is_glyph_numbers(std::u32string_view(text).substr(begin, last - begin))) continue;
    for (std::size_t i = begin; i < last; ++i) {
      if (!is_added(text[i])) text[i] = spell(text[i]);
    }
  }
  return text;
}

}  // namespace agendex

#include "ingest/pdf/word_builder.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"

namespace agendex {
namespace {

// Distances are shares of the font size.
constexpr float kGapBetweenWords =
    0.15F;  // the PDF library itself puts a space from 0.1 on, but not between table cells …
constexpr float kGapWhenSpaced = 0.5F;  // … nor in l e t t e r - s p a c e d words, which it joins up to 0.4
constexpr float kTight = 0.1F;
constexpr float kSuperscriptRise = 0.15F;  // of the bottom of the box
constexpr float kSuperscriptSize = 0.85F;
constexpr float kClearlyWide = 1.25F;  // width to height of a single glyph that is taken to be turned

constexpr std::size_t kMaxWordStyles = 16;

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Signs of symbol fonts at the places where office programs keep them, and hyphens that came out as control
/// characters.
char32_t plain(char32_t c) {
  switch (c) {
    case 0x02:
    case 0x1E:
      return '-';
    case 0xF0B7:
      return U'•';
    case 0xF0A7:
      return U'▪';
    case 0xF0D8:
      return U'➢';
    case 0xF0FC:
      return U'✓';
    default:
      return c;
  }
}

bool is_dropped(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool bidi_mark = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
  const bool no_character = c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE ||
                            (c >= 0xFDD0 && c <= 0xFDEF) || c == 0xFEFF;
  return control || bidi_mark || no_character;
}

bool is_unmapped(char32_t c) {
  return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

Direction direction_between(const Rect& first, const Rect& last) {
  const float dx = (last.x0 + last.x1) - (first.x0 + first.x1);
  const float dy = (last.y0 + last.y1) - (first.y0 + first.y1);
  if (std::abs(dx) >= std::abs(dy)) return dx >= 0 ? Direction::across : Direction::upside_down;
  return dy >= 0 ? Direction::down : Direction::up;
}

/// Free space between two boxes along a row or a column; negative when they overlap both ways.
float gap_between(const Rect& a, const Rect& b) {
  return std::max(std::max(b.x0 - a.x1, a.x0 - b.x1), std::max(b.y0 - a.y1, a.y0 - b.y1));
}

/// Whether two boxes share a row or a column of writing and do not lie one upon the other.
bool stands_beside(const Rect& a, const Rect& b) {
  const float shared_x = 2 * (std::min(a.x1, b.x1) - std::max(a.x0, b.x0));
  const float shared_y = 2 * (std::min(a.y1, b.y1) - std::max(a.y0, b.y0));
  const float width = std::min(a.width(), b.width());
  const float height = std::min(a.height(), b.height());
  return (shared_x <= width && shared_y >= height) || (shared_y <= height && shared_x >= width);
}

bool runs_across(Direction direction) {
  return direction == Direction::across || direction == Direction::upside_down;
}

void extend(Rect& box, const Rect& other) {
  box = {std::min(box.x0, other.x0), std::min(box.y0, other.y0), std::max(box.x1, other.x1),
         std::max(box.y1, other.y1)};
}

}  // namespace

void WordBuilder::add(char32_t drawn, const Rect& box, std::uint16_t style) {
  const char32_t character = plain(drawn);
  if (is_space(character)) return end_word();
  if (is_dropped(character)) return;
  const Glyph glyph{box, character, style};
  if (word_glyphs_ > 0 && (stands_apart(glyph) || is_note_mark_boundary(glyph))) end_word();
  if (word_glyphs_ == 0) {
    word_ = Word{.offset = static_cast<std::uint32_t>(page_.text.size()), .box = box};
    first_ = glyph;
  }
  utf8::append(page_.text, character);
  is_tight_ = word_glyphs_ > 0 && gap_between(last_.box, box) < kTight * size_of(style);
  extend(word_.box, box);
  count_style(style);
  last_ = glyph;
  ++word_glyphs_;
  ++glyph_count_;
  if (is_unmapped(character)) ++unmapped_count_;
}

bool WordBuilder::stands_apart(const Glyph& next) const {
  const Rect& a = last_.box;
  const Rect& b = next.box;
  const float size = std::max(size_of(last_.style), size_of(next.style));
  if (gap_between(a, b) > (is_tight_ ? kGapBetweenWords : kGapWhenSpaced) * size) return true;
  if (last_.style != next.style && !stands_beside(a, b)) return true;
  if (word_glyphs_ < 2) return false;
  const float limit = kGapWhenSpaced * size;
  switch (direction_between(first_.box, a)) {  // a step back against the direction of writing
    case Direction::across:
      return b.x0 < a.x0 - limit;
    case Direction::upside_down:
      return b.x1 > a.x1 + limit;
    case Direction::down:
      return b.y0 < a.y0 - limit;
    case Direction::up:
      return b.y1 > a.y1 + limit;
  }
  return false;
}

bool WordBuilder::is_note_mark_boundary(const Glyph& next) const {
  const auto is_mark = [this](const Glyph& mark, const Glyph& text) {
    const float size = size_of(text.style);
    return is_digit(mark.character) && size_of(mark.style) < kSuperscriptSize * size &&
           mark.box.y1 < text.box.y1 - kSuperscriptRise * size;
  };
  return last_.style != next.style && (is_mark(next, last_) || is_mark(last_, next));
}

void WordBuilder::count_style(std::uint16_t style) {
  for (StyleCount& entry : word_styles_) {
    if (entry.style == style) {
      ++entry.glyphs;
      return;
    }
  }
  if (word_styles_.size() < kMaxWordStyles) word_styles_.push_back({style, 1});
}

void WordBuilder::end_word() {
  if (word_glyphs_ == 0) return;
  word_.size = static_cast<std::uint32_t>(page_.text.size()) - word_.offset;
  const auto most = [](const StyleCount& a, const StyleCount& b) { return a.glyphs < b.glyphs; };
  word_.style = std::max_element(word_styles_.begin(), word_styles_.end(), most)->style;
  if (word_glyphs_ == 1) {
    single_glyph_words_.push_back(static_cast<std::uint32_t>(page_.words.size()));
  } else {
    word_.direction = direction_between(first_.box, last_.box);
    if (line_height_.size() <= word_.style) line_height_.resize(word_.style + 1U);
    line_height_[word_.style] = runs_across(word_.direction) ? word_.box.height() : word_.box.width();
  }
  page_.words.push_back(word_);
  word_styles_.clear();
  word_glyphs_ = 0;
}

void WordBuilder::finish() {
  end_word();
  settle_single_glyphs();
}

// A single glyph does not tell its direction by itself ("5" as the page number in the margin of a landscape page), but
// the boxes of a font have one height, measured across the direction of writing. Up or down is then as on the rest of
// the page.
void WordBuilder::settle_single_glyphs() {
  if (single_glyph_words_.empty()) return;
  std::array<int, 4> seen{};
  for (const Word& word : page_.words) ++seen[static_cast<std::size_t>(word.direction)];
  const Direction turned =
      seen[static_cast<std::size_t>(Direction::up)] > seen[static_cast<std::size_t>(Direction::down)] ? Direction::up
                                                                                                      : Direction::down;
  for (const std::uint32_t index : single_glyph_words_) {
    Word& word = page_.words[index];
    const float height = word.style < line_height_.size() ? line_height_[word.style] : 0;
    const bool is_turned = height > 0 ? std::abs(word.box.width() - height) < std::abs(word.box.height() - height)
                                      : word.box.width() > kClearlyWide * word.box.height();
    if (is_turned) word.direction = turned;
  }
}

}  // namespace agendex

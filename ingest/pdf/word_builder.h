#pragma once

#include <cstdint>
#include <vector>

#include "ingest/model/page.h"

namespace agendex {

/// Turns a stream of glyphs into the words of one page.
///
/// A word ends at a space or line break, and also where the next glyph stands clearly apart although nothing was
/// printed between (cells of a table row), and at a superscript figure (the mark of a footnote is no part of the word).
/// Glyphs must come in reading order within a word. Linear; one builder per page.
class WordBuilder {
 public:
  explicit WordBuilder(PageText& page) : page_(page) {}

  /// `style` indexes PageText::styles. Bullets of symbol fonts become the plain ones. Control characters, bidirectional
  /// marks and glyphs without a finite box are dropped; any Unicode space ends the word.
  void add(char32_t drawn, const Rect& box, std::uint16_t style);
  void end_word();

  /// Ends the last word and settles the direction of words of a single glyph. Nothing may be added after.
  void finish();

  std::size_t glyph_count() const { return glyph_count_; }
  /// Glyphs that stand for no character: U+FFFD and private use.
  std::size_t unmapped_count() const { return unmapped_count_; }

 private:
  struct Glyph {
    Rect box;
    char32_t character = 0;
    std::uint16_t style = 0;
  };
  struct StyleCount {
    std::uint16_t style = 0;
    int glyphs = 0;
  };

  bool stands_apart(const Glyph& next) const;
  bool is_note_mark_boundary(const Glyph& next) const;
  float size_of(std::uint16_t style) const { return page_.styles[style].size; }
  void count_style(std::uint16_t style);
  void settle_single_glyphs();

  PageText& page_;
  Word word_;
  Glyph first_, last_;
  int word_glyphs_ = 0;
  bool is_tight_ = false;  ///< the last two glyphs touch
  std::vector<StyleCount> word_styles_;
  std::vector<std::uint32_t> single_glyph_words_;
  std::vector<float> line_height_;  ///< by style: extent across the direction of writing, 0 while unknown
  std::size_t glyph_count_ = 0;
  std::size_t unmapped_count_ = 0;
};

}  // namespace agendex

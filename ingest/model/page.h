#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace agendex {

/// In points, of the page as a reader sees it (after /Rotate): x grows to the right, y downwards from the top.
struct Rect {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  float width() const { return x1 - x0; }
  float height() const { return y1 - y0; }
  bool operator==(const Rect&) const = default;
};

/// Which way a word runs on the upright page.
enum class Direction : std::uint8_t { across, up, down, upside_down };

struct FontStyle {
  float size = 0;  ///< points
  bool bold = false;
  bool italic = false;

  bool operator==(const FontStyle&) const = default;
};

/// A run of glyphs without a space, as drawn. Its text is a slice of PageText::text.
struct Word {
  std::uint32_t offset = 0;  ///< bytes into PageText::text
  std::uint32_t size = 0;    ///< bytes
  Rect box;
  std::uint16_t style = 0;  ///< index into PageText::styles
  Direction direction = Direction::across;
  std::uint8_t confidence = 100;  ///< percent; below 100 only where the word was recognised from an image

  bool operator==(const Word&) const = default;
};

enum class PageState : std::uint8_t { text, empty, recognised, unreadable, skipped };

/// One page as words with geometry; nothing is interpreted yet. Words come in the order the PDF library reads them.
struct PageText {
  int number = 0;  ///< physical, from 1
  float width = 0, height = 0;
  PageState state = PageState::text;
  std::string label;  ///< the PDF's own page label, empty when it has none or it is just the physical number
  std::string text;   ///< raw UTF-8 of all words, back to back
  std::vector<Word> words;
  std::vector<FontStyle> styles;
  float image_cover = 0;  ///< share of the page covered by images, 0 to 1 (a scan has nearly 1)

  std::string_view text_of(const Word& word) const { return std::string_view(text).substr(word.offset, word.size); }
  bool operator==(const PageText&) const = default;
};

struct OutlineEntry {
  std::string title;
  int level = 1;  ///< 1 is the top
  int page = 0;   ///< physical, from 1; 0 when the target is not a page of this file

  bool operator==(const OutlineEntry&) const = default;
};

/// The Info dictionary; empty strings where it is silent.
struct DocumentInfo {
  std::string title, subject, author, creator, producer;

  bool operator==(const DocumentInfo&) const = default;
};

struct SourceFile {
  std::string path;
  std::string sha256;  ///< lower-case hex
  std::uint64_t size_bytes = 0;

  bool operator==(const SourceFile&) const = default;
};

/// A PDF as read, before layout: what crosses from the reader process to the program.
struct PdfDocument {
  SourceFile source;
  DocumentInfo info;
  std::vector<OutlineEntry> outline;
  std::vector<PageText> pages;  ///< one for each page of the file, in order
  std::vector<Diagnostic> diagnostics;

  bool operator==(const PdfDocument&) const = default;
};

}  // namespace agendex

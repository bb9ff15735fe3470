#pragma once

#include <span>
#include <string>
#include <vector>

#include "ingest/model/page.h"

namespace agendex {

/// What a line is for. `body` lines and footnotes reach the sections; the others are kept as evidence.
enum class LineRole : std::uint8_t { body, footnote, running_head, running_foot, page_number, stamp, blank_notice };

/// A stretch of a line between wide gaps: a table cell, a hanging number, the right-hand column of an agenda.
struct Cell {
  Rect box;
  std::string text;  ///< display text
  bool bold = false;

  bool operator==(const Cell&) const = default;
};

/// Words on one baseline, left to right.
struct Line {
  int page = 0;  ///< physical, from 1
  Rect box;
  std::string text;         ///< display text, cells joined by one space
  std::vector<Cell> cells;  ///< at least one; more where gaps are wide
  float size = 0;           ///< font size of most of its letters, points
  bool bold = false;        ///< most of its letters are bold
  bool italic = false;
  size_t bold_bytes = 0;  ///< how much of `text` is a bold run at its start, a plain number before it counted in: a
                          ///< run-in heading when it is not all of it
  Direction direction = Direction::across;
  LineRole role = LineRole::body;

  bool operator==(const Line&) const = default;
};

/// One page as lines in reading order; columns of prose are read one after the other, rows of a table across.
struct PageLayout {
  int number = 0;
  float width = 0, height = 0;
  std::vector<Line> lines;
  float image_cover = 0;      ///< share of the page covered by images, 0 to 1
  std::string printed_label;  ///< the page number printed on the sheet; empty when there is none

  bool operator==(const PageLayout&) const = default;
};

/// Groups the words of a page into lines in reading order. Roles are all `body`, labels empty.
/// Linear in words but for a sort; safe from several threads.
PageLayout lay_out_page(const PageText& page);

/// Marks running heads and feet, page numbers, stamps and blank-page notices of a whole document by what repeats
/// from page to page, and fills `printed_label`.
void mark_furniture(std::span<PageLayout> pages);

/// Every page laid out, furniture and footnotes marked.
std::vector<PageLayout> lay_out(const PdfDocument& document);

}  // namespace agendex

// Columns of prose. A block of consecutive rows is a candidate when one vertical strip stays white through it; it is
// prose (and not a table) when the rows on the left of the strip usually run up to it and both sides carry words.

#include "ingest/layout/columns.h"

#include <algorithm>

namespace agendex {
namespace {

constexpr size_t kFewestRows = 8;          // fewer rows are read as a table
constexpr float kNarrowestColumn = 0.22F;  // of the page width
constexpr float kFullLine = 0.75F;         // a line of prose fills this share of its column …
constexpr float kFullLineShare = 0.6F;     // … in this share of the rows
constexpr int kFewestWordsInColumn = 4;    // on average
constexpr float kHeadingGap = 2.2F;        // line heights between a column and a heading that stands over it
constexpr float kSameEdge = 3;             // points

struct Gutter {
  float x0 = 0, x1 = 0;
  float width() const { return x1 - x0; }
};

/// The white strip of `line` nearest to the middle of the page, when it has one.
bool gutter_of(const Line& line, float middle, Gutter& gutter) {
  bool found = false;
  float nearest = 0;
  for (size_t i = 1; i < line.cells.size(); ++i) {
    const Gutter gap{line.cells[i - 1].box.x1, line.cells[i].box.x0};
    const float distance = std::abs((gap.x0 + gap.x1) / 2 - middle);
    if (!found || distance < nearest) {
      gutter = gap;
      nearest = distance;
      found = true;
    }
  }
  return found;
}

int words_in(std::string_view text) {
  return static_cast<int>(std::count(text.begin(), text.end(), ' ')) + 1;
}

struct Sides {
  std::vector<Line> left, right;
};

/// Cuts rows at the strip; false when some row crosses it.
bool cut(const std::vector<Line>& rows, size_t begin, size_t end, const Gutter& strip, Sides& sides) {
  for (size_t i = begin; i < end; ++i) {
    const Line& row = rows[i];
    size_t split = 0;
    while (split < row.cells.size() && row.cells[split].box.x1 <= strip.x1) ++split;
    for (size_t k = split; k < row.cells.size(); ++k) {
      if (row.cells[k].box.x0 < strip.x0) return false;
    }
    if (split > 0) sides.left.push_back(part_of(row, 0, split));
    if (split < row.cells.size()) sides.right.push_back(part_of(row, split, row.cells.size()));
  }
  return true;
}

bool is_prose_column(const std::vector<Line>& lines, float page_width) {
  if (lines.size() < kFewestRows) return false;
  float x0 = lines.front().box.x0, x1 = lines.front().box.x1;
  int words = 0;
  for (const Line& line : lines) {
    if (line.cells.size() > 1 && words_in(line.cells.front().text) > 1) return false;
    x0 = std::min(x0, line.box.x0);
    x1 = std::max(x1, line.box.x1);
    words += words_in(line.text);
  }
  if (x1 - x0 < kNarrowestColumn * page_width) return false;
  if (words < kFewestWordsInColumn * static_cast<int>(lines.size())) return false;
  const auto full = std::count_if(lines.begin(), lines.end(),
                                  [&](const Line& line) { return line.box.x1 - x0 >= kFullLine * (x1 - x0); });
  return static_cast<float>(full) >= kFullLineShare * static_cast<float>(lines.size());
}

/// Grows a block of rows from `begin` as long as one strip stays white; returns its end and the strip.
size_t grow_block(const std::vector<Line>& rows, size_t begin, float middle, Gutter& strip) {
  if (!gutter_of(rows[begin], middle, strip)) return begin;
  size_t end = begin + 1;
  for (; end < rows.size(); ++end) {
    const Line& row = rows[end];
    Gutter narrowed = strip;
    bool crossed = false;
    for (const Cell& cell : row.cells) {
      const bool left = cell.box.x1 < (strip.x0 + strip.x1) / 2;
      const bool right = cell.box.x0 > (strip.x0 + strip.x1) / 2;
      if (!left && !right) crossed = true;
      if (left) narrowed.x0 = std::max(narrowed.x0, cell.box.x1);
      if (right) narrowed.x1 = std::min(narrowed.x1, cell.box.x0);
    }
    if (crossed || narrowed.width() < 8) break;
    strip = narrowed;
  }
  return end;
}

float left_edge(const std::vector<Line>& lines) {
  return std::min_element(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.box.x0 < b.box.x0; })
      ->box.x0;
}

/// `line` stands over the first line of `column`, at its edge: a heading whose baseline no line of the other column
/// shares.
bool heads(const Line& line, const std::vector<Line>& column) {
  const Line& first = column.front();
  return line.cells.size() == 1 && std::abs(line.box.x0 - left_edge(column)) < kSameEdge &&
         first.box.y0 - line.box.y1 < kHeadingGap * line.box.height();
}

/// Rows right above a block that stand over its right column alone go to the top of that column.
void take_headings(std::vector<Line>& ordered, size_t first, Sides& sides) {
  while (ordered.size() > first && heads(ordered.back(), sides.right)) {
    sides.right.insert(sides.right.begin(), std::move(ordered.back()));
    ordered.pop_back();
  }
}

}  // namespace

std::vector<Line> in_reading_order(std::vector<Line> rows, float page_width) {
  std::vector<Line> ordered;
  ordered.reserve(rows.size());
  size_t i = 0, block_end = 0;
  while (i < rows.size()) {
    Gutter strip;
    const size_t end = grow_block(rows, i, page_width / 2, strip);
    Sides sides;
    if (end >= i + kFewestRows && cut(rows, i, end, strip, sides) && is_prose_column(sides.left, page_width) &&
        is_prose_column(sides.right, page_width)) {
      take_headings(ordered, block_end, sides);
      ordered.insert(ordered.end(), sides.left.begin(), sides.left.end());
      ordered.insert(ordered.end(), sides.right.begin(), sides.right.end());
      block_end = ordered.size();
      i = end;
    } else {
      ordered.push_back(std::move(rows[i]));
      ++i;
    }
  }
  return ordered;
}

}  // namespace agendex

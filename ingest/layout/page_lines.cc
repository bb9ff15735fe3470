// Words to lines. Words that share a baseline become one row; a row is cut into cells where the gap is much wider than
// the spaces of that row. Rotated words (labels and stamps in the margin of landscape pages) become lines of their own.

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <numeric>

#include "base/text.h"
#include "ingest/layout/columns.h"
#include "ingest/layout/footnotes.h"
#include "ingest/layout/layout.h"
#include "ingest/layout/upright.h"

namespace agendex {
namespace {

constexpr float kSameRowOverlap = 0.5F;   // share of the smaller height two words of a row have in common
constexpr float kDrawnOver = 0.4F;        // share of a word's width covered by another: not text of one row
constexpr float kCellGapInSizes = 1.15F;  // a gap this many font sizes wide may start a new cell …
constexpr float kCellGapInSpaces = 2.4F;  // … if it is also this many times the usual space of the row
constexpr float kWidestSpace = 0.8F;      // in font sizes: justified lines are stretched no further
constexpr float kNarrowestCellGap = 9.0F;

struct Row {
  Rect box;
  std::vector<const Word*> words;
};

void grow(Rect& box, const Rect& other) {
  box.x0 = std::min(box.x0, other.x0);
  box.y0 = std::min(box.y0, other.y0);
  box.x1 = std::max(box.x1, other.x1);
  box.y1 = std::max(box.y1, other.y1);
}

float overlap(const Rect& a, const Rect& b) {
  const float shared = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return shared / std::max(0.1F, std::min(a.height(), b.height()));
}

/// A page number printed over a line of text belongs to a row of its own: its words cover words of that line.
bool is_drawn_over(const Row& row, const Word& word) {
  return std::any_of(row.words.begin(), row.words.end(), [&](const Word* other) {
    const float shared = std::min(other->box.x1, word.box.x1) - std::max(other->box.x0, word.box.x0);
    const float narrower = std::min(other->box.width(), word.box.width());
    const bool same_place =
        std::abs(other->box.x0 - word.box.x0) < 1.5F && std::abs(other->box.y0 - word.box.y0) < 1.5F;
    return shared > kDrawnOver * narrower && !same_place;
  });
}

/// Rows by vertical overlap. The box of a row is that of its tallest run of words, so that one raised figure or one
/// drop capital does not glue two rows together.
std::vector<Row> rows_of(std::vector<const Word*> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word* a, const Word* b) { return a->box.y0 + a->box.y1 < b->box.y0 + b->box.y1; });
  std::vector<Row> rows;
  for (const Word* word : words) {
    Row* home = nullptr;
    float best = kSameRowOverlap;
    const size_t first = rows.size() > 4 ? rows.size() - 4 : 0;
    for (size_t i = first; i < rows.size(); ++i) {
      const float shared = overlap(rows[i].box, word->box);
      if (shared >= best && !is_drawn_over(rows[i], *word)) {
        best = shared;
        home = &rows[i];
      }
    }
    if (home == nullptr) {
      rows.push_back({word->box, {word}});
    } else {
      home->words.push_back(word);
      home->box.x0 = std::min(home->box.x0, word->box.x0);
      home->box.x1 = std::max(home->box.x1, word->box.x1);
    }
  }
  for (Row& row : rows) {
    std::stable_sort(row.words.begin(), row.words.end(),
                     [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  }
  return rows;
}

/// The usual space between the words of a row: the median gap, within what justified text shows. The gaps of a table
/// row are wider than any of it.
float usual_space(const Row& row, float size) {
  std::vector<float> gaps;
  for (size_t i = 1; i < row.words.size(); ++i) {
    gaps.push_back(row.words[i]->box.x0 - row.words[i - 1]->box.x1);
  }
  if (gaps.size() < 3) return 0.25F * size;
  std::nth_element(gaps.begin(), gaps.begin() + static_cast<long>(gaps.size() / 2), gaps.end());
  return std::clamp(gaps[gaps.size() / 2], 0.25F * size, kWidestSpace * size);
}

/// Fake bold draws every word twice, a hair apart.
bool is_drawn_again(const PageText& page, const Word& before, const Word& word) {
  return std::abs(before.box.x0 - word.box.x0) < 1.5F && std::abs(before.box.y0 - word.box.y0) < 1.5F &&
         page.text_of(before) == page.text_of(word);
}

/// Counts letters by style so that a line can be given the style of most of them.
class StyleVote {
 public:
  void add(const FontStyle& style, size_t letters) {
    const float weight = static_cast<float>(letters);
    total_ += weight;
    if (style.bold) bold_ += weight;
    if (style.italic) italic_ += weight;
    sizes_[std::lround(style.size * 4)] += weight;
  }
  bool bold() const { return bold_ > 0.6F * total_; }
  bool italic() const { return italic_ > 0.6F * total_; }
  float size() const {
    const auto top = std::max_element(sizes_.begin(), sizes_.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
    return top == sizes_.end() ? 0 : static_cast<float>(top->first) / 4;
  }

 private:
  float total_ = 0, bold_ = 0, italic_ = 0;
  std::map<long, float> sizes_;
};

const FontStyle& style_of(const PageText& page, const Word& word) {
  static const FontStyle kUnknown;
  return word.style < page.styles.size() ? page.styles[word.style] : kUnknown;
}

std::string joined_text(const std::vector<Cell>& cells) {
  std::string text;
  for (const Cell& cell : cells) {
    if (!text.empty()) text += ' ';
    text += cell.text;
  }
  return text;
}

/// A rotated line is handled as if it were level: `along` measures where a word starts and ends in reading direction.
struct Along {
  float begin, end;
};

Along along(const Word& word) {
  switch (word.direction) {
    case Direction::up:
      return {-word.box.y1, -word.box.y0};
    case Direction::down:
      return {word.box.y0, word.box.y1};
    case Direction::upside_down:
      return {-word.box.x1, -word.box.x0};
    case Direction::across:
      break;
  }
  return {word.box.x0, word.box.x1};
}

/// "4.", "(a)", "12": a number that hangs before its text, often in another style.
bool is_marker(std::string_view word) {
  if (word.size() > 7) return false;
  const bool closed = word.ends_with('.') || word.ends_with(')');
  return std::all_of(word.begin(), word.end(), [&](unsigned char c) {
    return std::isdigit(c) || c == '.' || c == '(' || c == ')' || (closed && std::isalpha(c));
  });
}

Line line_of(const PageText& page, const Row& row) {
  Line line;
  line.page = page.number;
  line.direction = row.words.front()->direction;
  const float size = std::max(4.0F, style_of(page, *row.words.front()).size);
  const float wide = std::max({kNarrowestCellGap, kCellGapInSizes * size, kCellGapInSpaces * usual_space(row, size)});
  StyleVote line_vote, cell_vote;
  std::string raw;
  const auto close_cell = [&] {
    line.cells.back().text = display_text(raw);
    line.cells.back().bold = cell_vote.bold();
    cell_vote = {};
    raw.clear();
  };
  const Word* before = nullptr;
  bool bold_run = true;
  size_t bold_words = 0;
  std::string lead;
  for (const Word* word : row.words) {
    if (before != nullptr && is_drawn_again(page, *before, *word)) continue;
    const float gap = before == nullptr ? 0 : along(*word).begin - along(*before).end;
    if (before == nullptr || gap > wide) {
      if (before != nullptr) close_cell();
      line.cells.push_back({word->box, "", false});
    } else {
      if (gap > 0.12F * size) raw += ' ';
      grow(line.cells.back().box, word->box);
    }
    raw += page.text_of(*word);
    const bool bold = style_of(page, *word).bold;
    const bool plain_number = before == nullptr && !bold && is_marker(page.text_of(*word));
    bold_run = bold_run && (bold || plain_number);
    bold_words += bold_run && bold ? 1 : 0;
    if (bold_run) lead += std::string(lead.empty() ? "" : " ") + std::string(page.text_of(*word));
    line_vote.add(style_of(page, *word), word->size);
    cell_vote.add(style_of(page, *word), word->size);
    before = word;
  }
  close_cell();
  std::erase_if(line.cells, [](const Cell& cell) { return cell.text.empty(); });
  if (line.cells.empty()) return line;
  line.box = line.cells.front().box;
  for (const Cell& cell : line.cells) grow(line.box, cell.box);
  line.size = line_vote.size();
  line.bold = line_vote.bold();
  line.italic = line_vote.italic();
  line.text = joined_text(line.cells);
  line.bold_bytes = bold_words == 0 ? 0 : std::min(line.text.size(), display_text(lead).size());
  return line;
}

/// Rotated words, already in drawing order: a word joins the line before it when both share the column of glyphs.
std::vector<Line> rotated_lines(const PageText& page, const std::vector<const Word*>& words) {
  std::vector<Row> rows;
  for (const Word* word : words) {
    if (!rows.empty() && rows.back().words.back()->direction == word->direction) {
      const Rect& last = rows.back().words.back()->box;
      const bool sideways = word->direction != Direction::upside_down;
      const float shared = sideways ? std::min(last.x1, word->box.x1) - std::max(last.x0, word->box.x0)
                                    : std::min(last.y1, word->box.y1) - std::max(last.y0, word->box.y0);
      const float gap = along(*word).begin - along(*rows.back().words.back()).end;
      if (shared > 0 && gap > -1 && gap < 12) {
        rows.back().words.push_back(word);
        continue;
      }
    }
    rows.push_back({word->box, {word}});
  }
  std::vector<Line> lines;
  for (const Row& row : rows) lines.push_back(line_of(page, row));
  return lines;
}

}  // namespace

Line part_of(const Line& line, size_t first, size_t last) {
  Line part = line;
  part.cells.assign(line.cells.begin() + static_cast<long>(first), line.cells.begin() + static_cast<long>(last));
  part.box = part.cells.front().box;
  for (const Cell& cell : part.cells) grow(part.box, cell.box);
  part.text = joined_text(part.cells);
  part.bold = std::all_of(part.cells.begin(), part.cells.end(), [](const Cell& cell) { return cell.bold; });
  return part;
}

PageLayout lay_out_page(const PageText& sheet) {
  const std::optional<PageText> turned = upright(sheet);
  const PageText& page = turned ? *turned : sheet;
  PageLayout layout;
  layout.number = page.number;
  layout.width = page.width;
  layout.height = page.height;
  layout.image_cover = page.image_cover;
  std::vector<const Word*> level, rotated;
  for (const Word& word : page.words) {
    (word.direction == Direction::across ? level : rotated).push_back(&word);
  }
  std::vector<Line> rows;
  for (const Row& row : rows_of(std::move(level))) rows.push_back(line_of(page, row));
  layout.lines = in_reading_order(std::move(rows), page.width);
  for (Line& line : rotated_lines(page, rotated)) layout.lines.push_back(std::move(line));
  std::erase_if(layout.lines, [](const Line& line) { return line.cells.empty(); });
  return layout;
}

std::vector<PageLayout> lay_out(const PdfDocument& document) {
  std::vector<PageLayout> pages;
  pages.reserve(document.pages.size());
  for (const PageText& page : document.pages) pages.push_back(lay_out_page(page));
  mark_furniture(pages);
  mark_footnotes(pages);
  return pages;
}

}  // namespace agendex

// Rows from geometry. A column starts where most cells of that place start; a cell belongs to the last column that
// starts at or before it. In a table with air between its rows a row is what the air encloses, so that a key may stand
// beside any line of its meaning; in one without, a row begins at every key.
#include "ingest/acronyms/glossary_grid.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace agendex::acronym {
namespace {

constexpr float kColumnTolerance = 8;  // points a cell may start before its column
constexpr float kExactly = 3;          // points within which cells count as aligned
constexpr float kSplitTolerance = 12;  // points by which a space may miss the column when a cell is cut by letter width
constexpr float kSpacingTolerance = 20;  // points by which columns may move apart from page to page
constexpr float kWidestRowGap = 60;      // points between rows of one table
constexpr float kLooseGap = 2;           // points by which gaps between rows exceed those inside rows
constexpr float kTightGapInHeights = 0.6F;
constexpr float kContinuationGapInHeights = 1.5F;
constexpr size_t kLinesForColumns = 60;
constexpr size_t kMaxSkipped = 3;  // lines that fit no column, between rows that do
constexpr size_t kLookahead = 8;
constexpr size_t kNearby = 3;

using Lines = std::span<const Line* const>;

/// Columns that make up one row: side by side tables are several groups.
struct Group {
  size_t key = 0, meaning = 0;
  std::optional<size_t> note;
};

std::vector<Group> groups_of(const ColumnPlan& plan) {
  constexpr size_t kNone = static_cast<size_t>(-1);
  std::vector<Group> groups;
  size_t key = kNone;
  size_t meaning = kNone;
  for (size_t i = 0; i < plan.uses.size(); ++i) {
    if (plan.uses[i] == ColumnUse::note && !groups.empty() && key == kNone && meaning == kNone) groups.back().note = i;
    if (plan.uses[i] == ColumnUse::key) key = i;
    if (plan.uses[i] == ColumnUse::meaning) meaning = i;
    if (key == kNone || meaning == kNone) continue;
    groups.push_back({key, meaning, std::nullopt});
    key = meaning = kNone;
  }
  return groups;
}

/// The value that `share` of the values lie below.
float quantile(std::vector<float> values, double share) {
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<size_t>(at)];
}

/// Where the columns start on the page of the first line, from the lines that have a cell in each.
std::vector<float> column_starts(Lines lines, const ColumnPlan& plan) {
  const size_t count = plan.uses.size();
  const size_t key = groups_of(plan).front().key;
  std::vector<std::vector<float>> starts(count);
  for (size_t i = 0; i < std::min(lines.size(), kLinesForColumns); ++i) {
    const Line& line = *lines[i];
    if (line.page != lines.front()->page) break;
    if (line.cells.size() != count || !is_key(line.cells[key].text)) continue;
    for (size_t column = 0; column < count; ++column) starts[column].push_back(line.cells[column].box.x0);
  }
  if (starts.front().empty()) return {};
  std::vector<float> medians;
  for (auto& values : starts) medians.push_back(quantile(std::move(values), 0.5));
  return medians;
}

bool same_spacing(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size()) return false;
  for (size_t i = 1; i < a.size(); ++i) {
    if (std::abs((a[i] - a[0]) - (b[i] - b[0])) > kSpacingTolerance) return false;
  }
  return true;
}

/// One line of one column.
struct Piece {
  std::string text;
  float y0 = 0, y1 = 0;

  bool empty() const { return text.empty(); }
};

/// A line cut up by columns; empty pieces where nothing stands.
struct GridLine {
  std::vector<Piece> pieces;
  int page = 0;
  bool broken = false;  ///< lines that do not belong were passed over before it
};

/// The lines of a table, cut into columns.
class GridLines {
 public:
  GridLines(Lines lines, const ColumnPlan& plan)
      : lines_(lines), plan_(plan), groups_(groups_of(plan)), starts_(column_starts(lines, plan)) {
    if (!starts_.empty()) gather();
  }

  const std::vector<GridLine>& grid() const { return grid_; }
  size_t line_count() const { return line_count_; }

 private:
  void gather() {
    size_t skipped = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = *lines_[i];
      if (i > 0 && line.page != lines_[i - 1]->page) move_to_page(i);
      if (const auto header = plan_of_header(line); header && header->uses == plan_.uses) continue;
      auto pieces = fitted(i);
      if (!pieces) {
        if (++skipped > kMaxSkipped || !table_goes_on(i)) break;
        continue;
      }
      grid_.push_back({std::move(*pieces), line.page, skipped > 0});
      skipped = 0;
      line_count_ = i + 1;
    }
  }

  /// Margins differ from page to page; the columns move together.
  void move_to_page(size_t first) {
    const std::vector<float> moved = column_starts(lines_.subspan(first), plan_);
    if (same_spacing(moved, starts_)) starts_ = moved;
  }

  bool starts_page(size_t index) const { return index == 0 || lines_[index - 1]->page != lines_[index]->page; }

  /// The pieces of a line; nothing when it is no line of the table.
  std::optional<std::vector<Piece>> fitted(size_t index) const {
    const Line& line = *lines_[index];
    const bool page_top = starts_page(index);
    const float gap = page_top ? 0 : line.box.y0 - lines_[index - 1]->box.y1;
    if (gap > kWidestRowGap || gap < -line.box.height() || line.direction != Direction::across) return std::nullopt;

    std::vector<Piece> pieces(starts_.size());
    for (const Cell& cell : line.cells) {
      if (!place(cell, index, pieces)) return std::nullopt;
    }
    const bool key = any_of_groups([&](const Group& group) { return !pieces[group.key].empty(); });
    const bool meaning = any_of_groups([&](const Group& group) { return !pieces[group.meaning].empty(); });
    const bool bad_key = any_of_groups(
        [&](const Group& group) { return !pieces[group.key].empty() && !is_key(pieces[group.key].text); });
    if (bad_key) return std::nullopt;
    if (key && meaning) return pieces;
    if (!stands_at_columns(line)) return std::nullopt;
    if (page_top) {
      const bool goes_on = index > 0 && meaning && (starts_small(line.text) || table_goes_on(index));
      return goes_on ? std::optional(std::move(pieces)) : std::nullopt;
    }
    const float widest = key ? kTightGapInHeights : kContinuationGapInHeights;
    return gap <= widest * line.box.height() || table_goes_on(index) ? std::optional(std::move(pieces)) : std::nullopt;
  }

  template <class Test>
  bool any_of_groups(Test test) const {
    return std::any_of(groups_.begin(), groups_.end(), test);
  }

  size_t column_of(float x0) const {
    size_t column = 0;
    while (column + 1 < starts_.size() && starts_[column + 1] - kColumnTolerance <= x0) ++column;
    return column;
  }

  /// Puts the text of a cell into its column, or cuts it where it reaches into the next ones.
  bool place(const Cell& cell, size_t index, std::vector<Piece>& pieces) const {
    const size_t column = column_of(cell.box.x0);
    std::string text = cell.text;
    if (column + 1 < starts_.size() && cell.box.x1 > starts_[column + 1] + kColumnTolerance) {
      const auto cut = cut_at_column(cell, column, index);
      if (!cut) return false;
      Cell rest = cell;
      rest.text = cell.text.substr(*cut + 1);
      rest.box.x0 = starts_[column + 1];
      text = cell.text.substr(0, *cut);
      if (!place(rest, index, pieces)) return false;
    }
    Piece& piece = pieces[column];
    if (piece.empty()) {
      piece = {std::move(text), cell.box.y0, cell.box.y1};
    } else {
      piece.text = text + ' ' + piece.text;  // what a cut cell put there comes behind
    }
    return true;
  }

  /// Key and meaning so close that they came as one cell, "EYFSP Early Years Foundation Stage Profile": cut where the
  /// letters fit, or between lines of the table at the space nearest to the column. Gives the offset of the space.
  std::optional<size_t> cut_at_column(const Cell& cell, size_t column, size_t index) const {
    if (std::abs(cell.box.x0 - starts_[column]) > kColumnTolerance) return std::nullopt;
    const bool key = plan_.uses[column] == ColumnUse::key;
    const bool inside = !grid_.empty() && table_goes_on_nearby(index);
    const float letter = cell.box.width() / static_cast<float>(cell.text.size());
    std::optional<size_t> best;
    float least = kSplitTolerance;
    for (size_t space = cell.text.find(' '); space != std::string::npos; space = cell.text.find(' ', space + 1)) {
      const float miss = std::abs(cell.box.x0 + letter * static_cast<float>(space + 1) - starts_[column + 1]);
      if (key && row_fits(cell.text.substr(0, space), cell.text.substr(space + 1))) return space;
      if (!inside || miss >= least || (key && !is_key(cell.text.substr(0, space)))) continue;
      least = miss;
      best = space;
    }
    return best;
  }

  bool stands_at_columns(const Line& line) const {
    return std::all_of(line.cells.begin(), line.cells.end(), [&](const Cell& cell) {
      return std::abs(cell.box.x0 - starts_[column_of(cell.box.x0)]) <= kColumnTolerance;
    });
  }

  static bool starts_small(std::string_view text) { return letter_case(text.substr(0, text.find(' '))).upper == 0; }

  /// Several of the next lines stand exactly in the columns, on the next page perhaps under another margin.
  bool table_goes_on(size_t index) const {
    size_t exact = 0;
    for (size_t i = index + 1; i < std::min(lines_.size(), index + 1 + kLookahead); ++i) {
      exact += fills_columns(*lines_[i], lines_[i]->page == lines_[index]->page) ? 1 : 0;
    }
    return exact >= 2;
  }

  bool fills_columns(const Line& line, bool same_page) const {
    if (line.cells.size() != starts_.size()) return false;
    const float shift = same_page ? 0 : line.cells.front().box.x0 - starts_.front();
    for (size_t i = 0; i < starts_.size(); ++i) {
      if (std::abs(line.cells[i].box.x0 - starts_[i] - shift) > kExactly) return false;
    }
    return true;
  }

  /// One of the next lines has cells that start exactly at columns, and not only at the first, where prose starts too.
  bool table_goes_on_nearby(size_t index) const {
    for (size_t i = index + 1; i < std::min(lines_.size(), index + 1 + kNearby); ++i) {
      if (lines_[i]->page != lines_[index]->page) return false;
      const auto& cells = lines_[i]->cells;
      const bool exact = std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
        return std::abs(cell.box.x0 - starts_[column_of(cell.box.x0)]) <= kExactly;
      });
      if (exact && column_of(cells.back().box.x0) > 0) return true;
    }
    return false;
  }

  Lines lines_;
  const ColumnPlan& plan_;
  std::vector<Group> groups_;
  std::vector<float> starts_;
  std::vector<GridLine> grid_;
  size_t line_count_ = 0;
};

/// Rows of one group of columns.
class RowBuilder {
 public:
  RowBuilder(const std::vector<GridLine>& grid, const Group& group) : grid_(grid), group_(group) {
    row_gap_ = find_row_gap();
  }

  std::vector<GlossaryRow> run() {
    for (size_t begin = 0; begin < grid_.size();) {
      size_t end = begin + 1;
      while (end < grid_.size() && grid_[end].page == grid_[begin].page && !grid_[end].broken) ++end;
      open_ = open_ && !grid_[begin].broken;
      if (row_gap_) {
        rows_by_air(begin, end);
      } else {
        rows_by_key(begin, end);
      }
      begin = end;
    }
    return std::move(rows_);
  }

 private:
  const Piece& key(size_t line) const { return grid_[line].pieces[group_.key]; }
  const Piece& meaning(size_t line) const { return grid_[line].pieces[group_.meaning]; }
  const Piece* note(size_t line) const { return group_.note ? &grid_[line].pieces[*group_.note] : nullptr; }

  /// The gap from which on a new row begins; nothing when the table has no air between its rows.
  std::optional<float> find_row_gap() const {
    std::vector<float> inside;
    std::vector<float> between;
    float bottom = 0;
    for (size_t i = 0; i < grid_.size(); ++i) {
      const Piece whole = extent(i);
      if (whole.y1 <= whole.y0) continue;
      const bool follows = i > 0 && grid_[i].page == grid_[i - 1].page && !grid_[i].broken;
      const float gap = std::max(0.0F, whole.y0 - bottom);
      if (follows && key(i).empty()) inside.push_back(gap);
      if (follows && !key(i).empty() && !meaning(i).empty()) between.push_back(gap);
      bottom = follows ? std::max(bottom, whole.y1) : whole.y1;
    }
    if (inside.empty() || between.empty()) return std::nullopt;
    const float in = quantile(std::move(inside), 0.2);
    const float out = quantile(std::move(between), 0.5);
    if (out < in + kLooseGap) return std::nullopt;
    return (in + out) / 2;
  }

  void start_row(size_t line) {
    rows_.push_back({.key = "", .meaning = "", .note = "", .page = grid_[line].page});
    open_ = true;
  }

  void append(std::string GlossaryRow::*field, const std::string& text) {
    if (open_ && !text.empty()) rows_.back().*field = join_lines(rows_.back().*field, text);
  }

  /// What the air encloses is a row; without a key it goes on with the row above, perhaps over a page end.
  void rows_by_air(size_t begin, size_t end) {
    for (size_t first = begin; first < end;) {
      size_t next = first + 1;
      float bottom = extent(first).y1;
      bool has_key = !key(first).empty();
      for (; next < end; ++next) {
        const Piece piece = extent(next);
        if (piece.y1 > piece.y0 && piece.y0 - bottom >= *row_gap_) break;
        bottom = std::max(bottom, piece.y1);
        has_key = has_key || !key(next).empty();
      }
      if (has_key) start_row(first);
      for (size_t i = first; i < next; ++i) append_line(i);
      first = next;
    }
  }

  /// From top to bottom of what stands in the group's columns; empty when nothing does.
  Piece extent(size_t line) const {
    Piece whole;
    for (const Piece* piece : {&key(line), &meaning(line), note(line)}) {
      if (piece == nullptr || piece->empty()) continue;
      whole.y0 = whole.y1 > 0 ? std::min(whole.y0, piece->y0) : piece->y0;
      whole.y1 = std::max(whole.y1, piece->y1);
    }
    return whole;
  }

  void append_line(size_t line) {
    append(&GlossaryRow::key, key(line).text);
    append(&GlossaryRow::meaning, meaning(line).text);
    if (note(line) != nullptr) append(&GlossaryRow::note, note(line)->text);
  }

  /// A key with a meaning begins a row; what stands alone goes on with it.
  void rows_by_key(size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      const bool both = !key(i).empty() && !meaning(i).empty();
      if (both && !(open_ && wraps_on(rows_.back(), key(i).text, meaning(i).text))) start_row(i);
      append_line(i);
    }
  }

  const std::vector<GridLine>& grid_;
  const Group& group_;
  std::optional<float> row_gap_;
  std::vector<GlossaryRow> rows_;
  bool open_ = false;
};

}  // namespace

GridRows read_grid(std::span<const Line* const> lines, const ColumnPlan& plan) {
  const std::vector<Group> groups = groups_of(plan);
  if (lines.empty() || groups.empty()) return {};
  const GridLines table(lines, plan);
  GridRows result{.rows = {}, .line_count = table.line_count(), .last_page = 0};
  for (const Group& group : groups) {
    for (GlossaryRow& row : RowBuilder(table.grid(), group).run()) result.rows.push_back(std::move(row));
  }
  std::stable_sort(result.rows.begin(), result.rows.end(),
                   [](const GlossaryRow& a, const GlossaryRow& b) { return a.page < b.page; });
  if (!table.grid().empty()) result.last_page = table.grid().back().page;
  return result;
}

}  // namespace agendex::acronym

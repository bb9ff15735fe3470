// Rows from geometry. A column starts where most cells of that place start; a cell belongs to the last column that starts
// at or before it. In a table with air between its rows a new row begins where the gap is wide, so that a key may stand
// beside any line of its meaning; in one without, it begins at every key.
#include "ingest/acronyms/glossary_grid.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "ingest/acronyms/tokens.h"

namespace agendex::acronym {
namespace {

constexpr float kColumnTolerance = 8;      // points a cell may start before its column
constexpr float kExactly = 3;              // points within which cells count as aligned
constexpr float kSpacingTolerance = 20;    // points by which columns may move apart from page to page
constexpr float kWidestRowGap = 60;        // points between rows of one table
constexpr float kLooseGap = 2;             // points by which gaps between rows exceed those inside rows
constexpr float kTightGapInHeights = 0.6F;
constexpr float kContinuationGapInHeights = 1.5F;
constexpr size_t kLinesForColumns = 60;
constexpr size_t kMaxSkipped = 3;          // lines that fit no column, between rows that do
constexpr size_t kLookahead = 8;

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

float median(std::vector<float> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
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
  for (auto& values : starts) medians.push_back(median(std::move(values)));
  return medians;
}

bool same_spacing(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size()) return false;
  for (size_t i = 1; i < a.size(); ++i) {
    if (std::abs((a[i] - a[0]) - (b[i] - b[0])) > kSpacingTolerance) return false;
  }
  return true;
}

/// A line cut up by columns.
struct GridLine {
  std::vector<std::string> texts;  ///< one for each column, empty where nothing stands
  const Line* line = nullptr;
  float gap = 0;  ///< to the line above; negative at a page top
  bool broken = false;  ///< lines that do not belong were passed over before it
};

class GridReader {
 public:
  GridReader(Lines lines, const ColumnPlan& plan)
      : lines_(lines), plan_(plan), groups_(groups_of(plan)), starts_(column_starts(lines, plan)) {}

  GridRows read() {
    if (starts_.empty() || groups_.empty()) return {};
    gather();
    GridRows result{.rows = {}, .line_count = line_count_, .last_page = 0};
    for (size_t begin = 0; begin < grid_.size();) {
      size_t end = begin;
      while (end < grid_.size() && grid_[end].line->page == grid_[begin].line->page) ++end;
      for (size_t group = 0; group < groups_.size(); ++group) assemble(begin, end, group, result.rows);
      result.last_page = grid_[begin].line->page;
      begin = end;
    }
    return result;
  }

 private:
  void gather() {
    size_t skipped = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = *lines_[i];
      if (i > 0 && line.page != lines_[i - 1]->page) move_to_page(i);
      if (const auto header = plan_of_header(line); header && header->uses == plan_.uses) continue;
      auto texts = fitted(line, i);
      if (!texts) {
        if (++skipped > kMaxSkipped || !table_goes_on(i)) break;
        continue;
      }
      const bool page_top = grid_.empty() || grid_.back().line->page != line.page;
      const float gap = page_top ? -1 : line.box.y0 - lines_[i - 1]->box.y1;
      grid_.push_back({std::move(*texts), &line, gap, skipped > 0});
      skipped = 0;
      line_count_ = i + 1;
    }
  }

  /// Margins differ from page to page; the columns move together.
  void move_to_page(size_t first) {
    const std::vector<float> moved = column_starts(lines_.subspan(first), plan_);
    if (same_spacing(moved, starts_)) starts_ = moved;
  }

  /// The texts of a line by column; nothing when it is no line of the table.
  std::optional<std::vector<std::string>> fitted(const Line& line, size_t index) const {
    const bool page_top = index == 0 || lines_[index - 1]->page != line.page;
    const float gap = page_top ? 0 : line.box.y0 - lines_[index - 1]->box.y1;
    if (gap > kWidestRowGap || gap < -line.box.height() || line.direction != Direction::across) return std::nullopt;

    std::vector<std::string> texts(starts_.size());
    for (const Cell& cell : line.cells) {
      const size_t column = column_of(cell);
      if (spans(cell, column)) return split_by_key(line);
      std::string& text = texts[column];
      text = text.empty() ? cell.text : text + ' ' + cell.text;
    }
    const bool any_key = has_key(texts);
    const bool any_meaning = has_meaning(texts);
    if (any_key && any_meaning) return keys_are_keys(texts) ? std::optional(texts) : std::nullopt;
    if (grid_.empty() || (!any_key && !starts_in_column(line))) return std::nullopt;
    if (page_top) return any_meaning && (starts_small(line.text) || table_goes_on(index)) ? std::optional(texts) : std::nullopt;
    const float widest = any_key ? kTightGapInHeights : kContinuationGapInHeights;
    return gap <= widest * line.box.height() && keys_are_keys(texts) ? std::optional(texts) : std::nullopt;
  }

  bool starts_in_column(const Line& line) const {
    return std::all_of(line.cells.begin(), line.cells.end(), [&](const Cell& cell) {
      return std::abs(cell.box.x0 - starts_[column_of(cell)]) <= kColumnTolerance;
    });
  }

  static bool starts_small(std::string_view text) {
    return letter_case(text.substr(0, text.find(' '))).upper == 0;
  }

  size_t column_of(const Cell& cell) const {
    size_t column = 0;
    while (column + 1 < starts_.size() && starts_[column + 1] - kColumnTolerance <= cell.box.x0) ++column;
    return column;
  }

  bool spans(const Cell& cell, size_t column) const {
    return column + 1 < starts_.size() && cell.box.x1 > starts_[column + 1] + kColumnTolerance;
  }

  /// Key and meaning so close that they came as one cell: "EYFSP Early Years Foundation Stage Profile".
  std::optional<std::vector<std::string>> split_by_key(const Line& line) const {
    const Group& group = groups_.front();
    if (groups_.size() != 1 || group.key != 0 || line.cells.size() != 1) return std::nullopt;
    if (std::abs(line.cells.front().box.x0 - starts_[0]) > kColumnTolerance) return std::nullopt;
    const std::string& text = line.cells.front().text;
    for (size_t space = text.find(' '); space != std::string::npos && space < 24; space = text.find(' ', space + 1)) {
      if (!row_fits(text.substr(0, space), text.substr(space + 1))) continue;
      std::vector<std::string> texts(starts_.size());
      texts[group.key] = text.substr(0, space);
      texts[group.meaning] = text.substr(space + 1);
      return texts;
    }
    return std::nullopt;
  }

  bool has_key(const std::vector<std::string>& texts) const {
    return std::any_of(groups_.begin(), groups_.end(), [&](const Group& group) { return !texts[group.key].empty(); });
  }
  bool has_meaning(const std::vector<std::string>& texts) const {
    return std::any_of(groups_.begin(), groups_.end(),
                       [&](const Group& group) { return !texts[group.meaning].empty(); });
  }
  bool keys_are_keys(const std::vector<std::string>& texts) const {
    return std::all_of(groups_.begin(), groups_.end(), [&](const Group& group) {
      return texts[group.key].empty() || is_key(texts[group.key]);
    });
  }

  /// Several of the next lines stand exactly in the columns, on the next page perhaps under another margin.
  bool table_goes_on(size_t index) const {
    size_t exact = 0;
    for (size_t i = index + 1; i < std::min(lines_.size(), index + 1 + kLookahead); ++i) {
      exact += stands_in_columns(*lines_[i], lines_[i]->page == lines_[index]->page) ? 1 : 0;
    }
    return exact >= 2;
  }

  bool stands_in_columns(const Line& line, bool same_page) const {
    if (line.cells.size() != starts_.size()) return false;
    const float shift = same_page ? 0 : line.cells.front().box.x0 - starts_.front();
    for (size_t i = 0; i < starts_.size(); ++i) {
      if (std::abs(line.cells[i].box.x0 - starts_[i] - shift) > kExactly) return false;
    }
    return true;
  }

  /// The gap from which on a new row begins; nothing when the table has no air between its rows.
  std::optional<float> row_gap(size_t group) const {
    std::vector<float> inside;
    std::vector<float> between;
    for (const GridLine& line : grid_) {
      if (line.gap < 0 || line.broken) continue;
      const bool key = !line.texts[groups_[group].key].empty();
      const bool meaning = !line.texts[groups_[group].meaning].empty();
      if (key && meaning) between.push_back(line.gap);
      if (!key && meaning) inside.push_back(line.gap);
    }
    if (inside.empty() || between.empty()) return std::nullopt;
    const float in = median(std::move(inside));
    const float out = median(std::move(between));
    if (out < in + kLooseGap) return std::nullopt;
    return (in + out) / 2;
  }

  /// Rows of one group on the lines of one page. A row cut by the page end goes on with the first row of `rows`' end.
  void assemble(size_t begin, size_t end, size_t group, std::vector<GlossaryRow>& rows) const {
    const Group& columns = groups_[group];
    const auto wide = row_gap(group);
    bool open = group == 0 && !rows.empty();
    for (size_t i = begin; i < end; ++i) {
      const GridLine& line = grid_[i];
      const std::string& key = line.texts[columns.key];
      const std::string& meaning = line.texts[columns.meaning];
      const std::string note = columns.note ? line.texts[*columns.note] : "";
      if (key.empty() && meaning.empty() && note.empty()) continue;
      if (line.broken) open = false;
      bool starts_row = !key.empty() && !meaning.empty();
      if (wide && line.gap >= 0 && open) starts_row = line.gap >= *wide;
      if (starts_row) {
        rows.push_back({key, meaning, note, line.line->page});
        open = true;
      } else if (open) {
        GlossaryRow& row = rows.back();
        row.key = join_lines(row.key, key);
        row.meaning = join_lines(row.meaning, meaning);
        row.note = join_lines(row.note, note);
      }
    }
  }

  Lines lines_;
  const ColumnPlan& plan_;
  std::vector<Group> groups_;
  std::vector<float> starts_;
  std::vector<GridLine> grid_;
  size_t line_count_ = 0;
};

std::optional<ColumnUse> use_of_header(std::string_view text, bool& strong) {
  static const re2::RE2 kAcronym(
      R"((?:(?:the|common|useful|key|list of) )*(?:acronyms?|abbreviations?|abbreviated(?: form| term)?|initials|initialism|short form)(?: ?(?:/|or|and|&) ?(?:acronyms?|abbreviations?|initials|initialism))*)");
  static const re2::RE2 kTerm(
      R"((?:(?:glossary|technical|key) )?(?:terms?|words?|phrases?|jargon|expressions?)(?: ?(?:/|or|and|&) ?(?:acronyms?|abbreviations?|terms?|words?|phrases?))*|(?:acronyms?|abbreviations?) ?(?:/|or|and|&) ?(?:terms?|words?|phrases?))");
  static const re2::RE2 kMeaning(
      R"((?:the )?(?:meanings?|definitions?|full (?:name|title|term|form|wording|version|text)|in full|expansions?|expanded(?: form)?|long form|explanations?|descriptions?|(?:what (?:it|this) )?(?:stands for|means|is short for)|full meaning|names?|titles?|details?)(?: ?(?:/|or|and|&) ?(?:meanings?|definitions?|explanations?|descriptions?|notes?))*)");
  static const re2::RE2 kNote(R"((?:further )?(?:notes?|comments?|context|further information|more information|information|purpose|what (?:it|this) does)(?: .{0,24})?)");
  const std::string folded = fold(trim_marks(text));
  strong = re2::RE2::FullMatch(folded, kAcronym);
  if (strong || re2::RE2::FullMatch(folded, kTerm)) return ColumnUse::key;
  if (re2::RE2::FullMatch(folded, kMeaning)) return ColumnUse::meaning;
  if (re2::RE2::FullMatch(folded, kNote)) return ColumnUse::note;
  return std::nullopt;
}

}  // namespace

std::optional<ColumnPlan> plan_of_header(const Line& line) {
  if (line.cells.size() < 2 || line.cells.size() > 6) return std::nullopt;
  ColumnPlan plan{.uses = {}, .kind = TableKind::terms};
  std::vector<bool> strong(line.cells.size());
  for (size_t i = 0; i < line.cells.size(); ++i) {
    bool is_strong = false;
    const auto use = use_of_header(line.cells[i].text, is_strong);
    if (!use) return std::nullopt;
    strong[i] = is_strong;
    plan.uses.push_back(*use);
    if (is_strong) plan.kind = TableKind::acronyms;
  }
  if (plan.kind == TableKind::acronyms) {
    // "Abbreviation | Term | Description": the term is the meaning, and what describes it a note.
    for (size_t i = 0; i < plan.uses.size(); ++i) {
      if (plan.uses[i] != ColumnUse::key || strong[i]) continue;
      plan.uses[i] = ColumnUse::meaning;
    }
  }
  bool key = false;
  bool meaning = false;
  for (ColumnUse& use : plan.uses) {
    if (use == ColumnUse::key) {
      if (key && meaning) meaning = false;  // the next table of several side by side
      key = true;
    } else if (use == ColumnUse::meaning && meaning) {
      use = ColumnUse::note;
    } else if (use == ColumnUse::meaning) {
      meaning = true;
    }
  }
  if (groups_of(plan).empty()) return std::nullopt;
  return plan;
}

std::optional<TableKind> kind_of_heading(const Line& line) {
  static const re2::RE2 kAcronyms(R"(\b(?:acronyms?|abbreviations?|initialisms)\b)");
  static const re2::RE2 kGlossary(R"(\b(?:glossary|jargon buster|jargon)\b)");
  static const re2::RE2 kContentsEntry(R"(\.{4}|…{2}|\.\s*$|\s\d+\s*$)");
  if (line.text.size() > 120 || line.direction != Direction::across) return std::nullopt;
  const std::string folded = fold(line.text);
  if (re2::RE2::PartialMatch(line.text, kContentsEntry)) return std::nullopt;
  if (re2::RE2::PartialMatch(folded, kAcronyms)) return TableKind::acronyms;
  if (re2::RE2::PartialMatch(folded, kGlossary)) return TableKind::terms;
  return std::nullopt;
}

GridRows read_grid(std::span<const Line* const> lines, const ColumnPlan& plan) {
  if (lines.empty() || groups_of(plan).empty()) return {};
  return GridReader(lines, plan).read();
}

}  // namespace agendex::acronym

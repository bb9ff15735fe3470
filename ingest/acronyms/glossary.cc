// Tables of acronyms in laid-out pages. Three things give one away: a header row ("Acronym | Meaning"), a heading above
// (ACRONYMS, GLOSSARY, ABBREVIATIONS), or rows whose keys are the letters of their meanings. The first two say how rows
// are to be taken; the third wants nearly all of them to fit. Lists of "ABC – long form" under such a heading count,
// too.
#include <re2/re2.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "ingest/acronyms/acronyms.h"
#include "ingest/acronyms/candidate.h"
#include "ingest/acronyms/glossary_grid.h"

namespace agendex {
namespace {

using acronym::ColumnPlan;
using acronym::ColumnUse;
using acronym::TableKind;
using Lines = std::span<const Line* const>;

constexpr size_t kHeadingReach = 8;  // lines between a heading and its table
constexpr size_t kLeastListEntries = 2;
constexpr float kTightGapInHeights = 0.6F;
constexpr float kListColumnTolerance = 20;  // points
constexpr float kAlignedTolerance = 6;      // points

const ColumnPlan& plain_plan(TableKind kind) {
  static const std::vector<ColumnUse> kUses = {ColumnUse::key, ColumnUse::meaning};
  static const ColumnPlan kAcronyms{kUses, TableKind::acronyms};
  static const ColumnPlan kTerms{kUses, TableKind::terms};
  static const ColumnPlan kUnheaded{kUses, TableKind::unheaded};
  return kind == TableKind::acronyms ? kAcronyms : kind == TableKind::terms ? kTerms : kUnheaded;
}

struct Heading {
  std::string title;
  TableKind kind = TableKind::terms;
  size_t line = 0;  ///< index of its last line
};

/// Two lines of two cells, aligned with each other, of which the first could be keys.
bool starts_plain_table(Lines lines) {
  if (lines.front()->cells.size() != 2 || !acronym::is_key(lines.front()->cells[0].text)) return false;
  for (size_t i = 1; i < std::min<size_t>(lines.size(), 6); ++i) {
    const auto& cells = lines[i]->cells;
    if (cells.size() != 2 || !acronym::is_key(cells[0].text)) continue;
    return std::abs(cells[0].box.x0 - lines.front()->cells[0].box.x0) < kAlignedTolerance &&
           std::abs(cells[1].box.x0 - lines.front()->cells[1].box.x0) < kAlignedTolerance;
  }
  return false;
}

/// "ABC – long form", with a bullet perhaps, as key and meaning.
std::optional<acronym::GlossaryRow> entry_of(const std::string& text) {
  static const re2::RE2 kEntry(R"((?:[•●▪*o§-]\s+)?(\S{2,12}(?: [A-Z&]\S{1,11})?)\s*(?:\s[-‐‑]\s|[–—=:])\s*(\S.*))");
  acronym::GlossaryRow row;
  if (!re2::RE2::FullMatch(text, kEntry, &row.key, &row.meaning)) return std::nullopt;
  const auto readings = acronym::read_short_form(row.key.substr(0, row.key.find(' ')));
  if (readings.empty() || readings.front().shape == acronym::Shape::word) return std::nullopt;
  return row;
}

bool starts_entry(const std::string& text) {
  return entry_of(text).has_value();
}

/// "ABC – long form" lines, in one column or several, with wrapped ends.
struct ListRows {
  std::vector<AcronymDefinition> rows;
  size_t line_count = 0;
};

/// Entries run together on one line, "ABC – long form DEF – another".
std::vector<acronym::GlossaryRow> run_of_entries(const TextBlock& block) {
  std::vector<acronym::GlossaryRow> rows;
  for (acronym::Candidate& candidate : acronym::list_candidates(block)) {
    if (candidate.form != acronym::Form::short_dash) continue;
    rows.push_back({std::move(candidate.acronym), std::move(candidate.expansion), "", block.page});
  }
  return rows;
}

ListRows read_list(Lines lines, TableKind kind) {
  struct Entry {
    TextBlock block;
    float x0 = 0;
  };
  std::vector<Entry> entries;
  const auto entry_above = [&entries](float x0) {
    return std::find_if(entries.rbegin(), entries.rend(),
                        [x0](const Entry& entry) { return std::abs(entry.x0 - x0) < kListColumnTolerance; });
  };
  ListRows result;
  for (; result.line_count < lines.size(); ++result.line_count) {
    const Line& line = *lines[result.line_count];
    const bool page_top = result.line_count > 0 && lines[result.line_count - 1]->page != line.page;
    const float gap = result.line_count == 0 || page_top ? 0 : line.box.y0 - lines[result.line_count - 1]->box.y1;
    const bool tight = gap < kTightGapInHeights * line.box.height();
    const bool starts =
        std::any_of(line.cells.begin(), line.cells.end(), [](const Cell& cell) { return starts_entry(cell.text); });
    if (!starts && (page_top || !tight)) break;
    bool all_placed = true;
    for (const Cell& cell : line.cells) {
      if (starts_entry(cell.text)) {
        entries.push_back({{line.page, TextBlock::Kind::list_item, cell.text, ""}, cell.box.x0});
      } else if (const auto above = entry_above(cell.box.x0); above != entries.rend()) {
        above->block.text = join_lines(above->block.text, cell.text);
      } else {
        all_placed = false;
      }
    }
    if (!all_placed && !starts) break;
  }
  std::vector<acronym::GlossaryRow> plain_rows;
  for (const Entry& entry : entries) {
    std::vector<acronym::GlossaryRow> run = run_of_entries(entry.block);
    if (run.size() < 2) run = {*entry_of(entry.block.text)};
    for (acronym::GlossaryRow& row : run) {
      row.page = entry.block.page;
      plain_rows.push_back(std::move(row));
    }
  }
  result.rows = acronym::acronym_rows(plain_rows, kind);
  if (result.rows.size() < kLeastListEntries) result.rows.clear();
  return result;
}

class GlossaryFinder {
 public:
  explicit GlossaryFinder(std::span<const PageLayout> pages) {
    for (const PageLayout& page : pages) {
      for (const Line& line : page.lines) {
        if (line.role == LineRole::body && !line.cells.empty()) lines_.push_back(&line);
      }
    }
  }

  std::vector<GlossaryTable> run() {
    while (at_ < lines_.size()) {
      if (heading_ && (at_ > heading_->line + kHeadingReach)) heading_.reset();
      if (!take_headed_table() && !take_table_under_heading() && !take_heading() && !take_unheaded_table()) ++at_;
    }
    return std::move(tables_);
  }

 private:
  Lines rest(size_t from) const { return Lines(lines_).subspan(std::min(from, lines_.size())); }

  bool take_headed_table() {
    auto plan = acronym::plan_of_header(*lines_[at_]);
    if (!plan) return false;
    if (heading_ && heading_->kind == TableKind::acronyms) plan->kind = TableKind::acronyms;
    return add(acronym::read_grid(rest(at_ + 1), *plan), plan->kind, at_ + 1);
  }

  bool take_table_under_heading() {
    if (!heading_) return false;
    const auto& cells = lines_[at_]->cells;
    if (std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return starts_entry(cell.text); })) {
      ListRows list = read_list(rest(at_), heading_->kind);
      if (list.rows.empty()) return false;
      push(std::move(list.rows), lines_[at_ + list.line_count - 1]->page);
      at_ += list.line_count;
      return true;
    }
    if (!starts_plain_table(rest(at_))) return false;
    return add(acronym::read_grid(rest(at_), plain_plan(heading_->kind)), heading_->kind, at_);
  }

  /// Headings may run over two lines.
  bool take_heading() {
    const Line& line = *lines_[at_];
    const auto kind = acronym::kind_of_heading(line);
    if (!kind) return false;
    heading_ = Heading{line.text, *kind, at_};
    const auto& next = at_ + 1 < lines_.size() ? lines_[at_ + 1] : nullptr;
    if (next != nullptr && next->page == line.page && next->bold == line.bold && next->size == line.size &&
        next->cells.size() == 1 && is_all_capitals(line.text) && is_all_capitals(next->text)) {
      heading_->title = join_lines(line.text, next->text);
      heading_->line = ++at_;
    }
    ++at_;
    return true;
  }

  bool take_unheaded_table() {
    const auto& cells = lines_[at_]->cells;
    if (cells.size() != 2 || !acronym::row_fits(cells[0].text, cells[1].text) || !starts_plain_table(rest(at_))) {
      return false;
    }
    if (at_ < refused_until_) return false;
    acronym::GridRows grid = acronym::read_grid(rest(at_), plain_plan(TableKind::unheaded));
    refused_until_ = at_ + grid.line_count;
    return add(std::move(grid), TableKind::unheaded, at_);
  }

  bool add(acronym::GridRows grid, TableKind kind, size_t first_line) {
    auto rows = acronym::acronym_rows(grid.rows, kind);
    if (rows.empty()) return false;
    push(std::move(rows), grid.last_page);
    at_ = first_line + grid.line_count;
    return true;
  }

  void push(std::vector<AcronymDefinition> rows, int last_page) {
    GlossaryTable table{.title = heading_ ? heading_->title : "",
                        .first_page = lines_[at_]->page,
                        .last_page = last_page,
                        .rows = std::move(rows)};
    tables_.push_back(std::move(table));
    heading_.reset();
  }

  std::vector<const Line*> lines_;
  std::vector<GlossaryTable> tables_;
  std::optional<Heading> heading_;
  size_t at_ = 0;
  size_t refused_until_ = 0;  ///< end of the last table without header that was none of acronyms: not tried row by row
};

}  // namespace

std::vector<GlossaryTable> find_glossaries(std::span<const PageLayout> pages) {
  return GlossaryFinder(pages).run();
}

}  // namespace agendex

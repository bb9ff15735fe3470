// Tables of acronyms in laid-out pages. Three things give one away: a header row ("Acronym | Meaning"), a heading above
// (ACRONYMS, GLOSSARY, ABBREVIATIONS), or rows whose keys are the letters of their meanings. The first two say how rows
// are to be taken; the third wants nearly all of them to fit. Lists of "ABC – long form" under such a heading count,
// too.
#include <algorithm>
#include <initializer_list>

#include "base/text.h"
#include "ingest/acronyms/acronyms.h"
#include "ingest/acronyms/glossary_grid.h"
#include "ingest/acronyms/glossary_list.h"

namespace agendex {
namespace {

using acronym::ColumnPlan;
using acronym::ColumnUse;
using acronym::TableKind;
using Lines = std::span<const Line* const>;

constexpr size_t kHeadingReach = 8;  // lines between a heading and its table
constexpr size_t kLinesTillSecondRow = 6;
constexpr float kAlignedTolerance = 6;  // points

struct Heading {
  std::string title;
  TableKind kind = TableKind::terms;
  size_t line = 0;  ///< index of its last line
};

bool is_aligned(const Line& line, const Line& with) {
  if (line.cells.size() != with.cells.size()) return false;
  for (size_t i = 0; i < line.cells.size(); ++i) {
    if (std::abs(line.cells[i].box.x0 - with.cells[i].box.x0) >= kAlignedTolerance) return false;
  }
  return true;
}

/// Two lines with the same cells, of which those at `keys` could be keys.
bool starts_plain_table(Lines lines, std::initializer_list<size_t> keys) {
  const auto has_keys = [&keys](const Line& line) {
    return std::all_of(keys.begin(), keys.end(), [&line](size_t key) { return acronym::is_key(line.cells[key].text); });
  };
  if (!has_keys(*lines.front())) return false;
  for (size_t i = 1; i < std::min<size_t>(lines.size(), kLinesTillSecondRow); ++i) {
    if (is_aligned(*lines[i], *lines.front()) && has_keys(*lines[i])) return true;
    const bool refuted = lines[i]->cells.size() == lines.front()->cells.size() && has_keys(*lines[i]);
    if (refuted) return false;
  }
  return false;
}

/// The columns of a table without header, by its first lines.
std::optional<ColumnPlan> plain_plan(Lines lines, TableKind kind) {
  constexpr ColumnUse kKey = ColumnUse::key, kMeaning = ColumnUse::meaning;
  const auto& cells = lines.front()->cells;
  const auto fits = [&cells](size_t key, size_t meaning) {
    return acronym::row_fits(cells[key].text, cells[meaning].text);
  };
  if (cells.size() == 2 && !fits(0, 1) && fits(1, 0) && starts_plain_table(lines, {1})) {
    return ColumnPlan{{kMeaning, kKey}, kind};
  }
  if (cells.size() == 2 && starts_plain_table(lines, {0})) return ColumnPlan{{kKey, kMeaning}, kind};
  if (cells.size() == 3 && fits(0, 1) && starts_plain_table(lines, {0})) {
    return ColumnPlan{{kKey, kMeaning, ColumnUse::note}, kind};
  }
  if (cells.size() == 4 && fits(0, 1) && fits(2, 3) && starts_plain_table(lines, {0, 2})) {
    return ColumnPlan{{kKey, kMeaning, kKey, kMeaning}, kind};
  }
  return std::nullopt;
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
    if (take_list(acronym::read_list(rest(at_), heading_->kind))) return true;
    if (const auto plan = plain_plan(rest(at_), heading_->kind)) {
      return add(acronym::read_grid(rest(at_), *plan), heading_->kind, at_);
    }
    return take_list(acronym::read_stacked_list(rest(at_)));
  }

  bool take_list(acronym::ListRows list) {
    if (list.rows.empty()) return false;
    push(std::move(list.rows), lines_[at_ + list.line_count - 1]->page);
    at_ += list.line_count;
    return true;
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
    if (cells.size() != 2 || !acronym::row_fits(cells[0].text, cells[1].text) || at_ < refused_until_) return false;
    const auto plan = plain_plan(rest(at_), TableKind::unheaded);
    if (!plan) return false;
    acronym::GridRows grid = acronym::read_grid(rest(at_), *plan);
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
    std::string title = heading_ ? heading_->title : "";
    if (title.ends_with(':')) title.pop_back();
    GlossaryTable table{.title = std::move(title),
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

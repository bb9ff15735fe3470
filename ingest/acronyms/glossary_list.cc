// Lists of acronyms without columns.
#include "ingest/acronyms/glossary_list.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "ingest/acronyms/candidate.h"
#include "ingest/acronyms/short_form.h"

namespace agendex::acronym {
namespace {

using Lines = std::span<const Line* const>;

constexpr size_t kLeastListEntries = 2;
constexpr size_t kLeastStackedEntries = 3;
constexpr double kMostStackedFit = 0.7;  // share of entries whose letters fit
constexpr float kTightGapInHeights = 0.6F;
constexpr float kListColumnTolerance = 20;  // points

bool is_capitals_key(std::string_view text) {
  const auto readings = read_short_form(text);
  return !readings.empty() && readings.front().shape != Shape::word;
}

/// A line that begins an entry: key, mark ('-', ':', '=', ' ' for none) and meaning.
struct EntryHead {
  GlossaryRow row;
  char mark = ' ';
};

char mark_of(const std::string& separator) {
  const std::string_view mark = trim(separator);
  return mark == ":" || mark == "=" ? mark.front() : '-';
}

/// "ABC – long form", with a bullet perhaps.
std::optional<EntryHead> marked_entry(const std::string& text) {
  static const re2::RE2 kEntry(R"((?:[•●▪*o§-]\s+)?(\S{2,12}?(?: [A-Z&]\S{1,11}?)?)\s*(\s[-‐‑]\s|[–—=:])\s*(\S.*))");
  EntryHead head;
  std::string separator;
  if (!re2::RE2::FullMatch(text, kEntry, &head.row.key, &separator, &head.row.meaning)) return std::nullopt;
  if (!is_capitals_key(head.row.key.substr(0, head.row.key.find(' ')))) return std::nullopt;
  head.mark = mark_of(separator);
  return head;
}

/// "Fender: keeps a boat from the wall", in a list whose entries have the same mark.
std::optional<EntryHead> term_entry(const std::string& text, char mark) {
  static const re2::RE2 kTerm(R"((?:[•●▪*o§-]\s+)?(\p{Lu}[^:=–—|]{1,50}?)\s*(\s[-‐‑]\s|[–—=:])\s*(\S.*))");
  EntryHead head;
  std::string separator;
  if (!re2::RE2::FullMatch(text, kTerm, &head.row.key, &separator, &head.row.meaning)) return std::nullopt;
  head.mark = mark_of(separator);
  return head.mark == mark ? std::optional(head) : std::nullopt;
}

/// "ABC long form", where the letters fit the rest of the line or that and the next.
std::optional<EntryHead> bare_entry(const std::string& text, const Line* next) {
  static const re2::RE2 kEntry(R"((?:[•●▪*o§-]\s+)?(\S{2,12}) (\p{Lu}.*))");
  EntryHead head;
  GlossaryRow& row = head.row;
  if (!re2::RE2::FullMatch(text, kEntry, &row.key, &row.meaning) || !is_capitals_key(row.key)) return std::nullopt;
  const bool fits =
      row_fits(row.key, row.meaning) || (next != nullptr && row_fits(row.key, join_lines(row.meaning, next->text)));
  return fits ? std::optional(head) : std::nullopt;
}

/// Entries run together on one line, "ABC – long form DEF – another".
std::vector<GlossaryRow> run_of_entries(const TextBlock& block) {
  std::vector<GlossaryRow> rows;
  for (Candidate& candidate : list_candidates(block)) {
    if (candidate.form != Form::short_dash) continue;
    rows.push_back({std::move(candidate.acronym), std::move(candidate.expansion), "", block.page});
  }
  return rows;
}

class ListReader {
 public:
  explicit ListReader(Lines lines) : lines_(lines) {}

  ListRows run(TableKind kind) {
    size_t at = 0;
    while (at < lines_.size() && take(at)) ++at;
    std::vector<GlossaryRow> rows, terms;
    for (const Entry& entry : entries_) {
      std::vector<GlossaryRow>& list = entry.is_term ? terms : rows;
      for (GlossaryRow& row : rows_of(entry)) {
        row.page = entry.block.page;
        list.push_back(std::move(row));
      }
    }
    ListRows result{.rows = acronym_rows(rows, kind), .line_count = at};
    for (const GlossaryRow& term : terms) {
      for (AcronymDefinition& found : acronym_rows({term}, TableKind::terms)) result.rows.push_back(std::move(found));
    }
    if (result.rows.size() < kLeastListEntries) result.rows.clear();
    return result;
  }

 private:
  struct Entry {
    TextBlock block;
    float x0 = 0;
    char mark = '-';
    bool is_term = false;
  };

  static std::vector<GlossaryRow> rows_of(const Entry& entry) {
    if (entry.is_term) return {term_entry(entry.block.text, entry.mark)->row};
    std::vector<GlossaryRow> run = run_of_entries(entry.block);
    if (run.size() > 1) return run;
    const auto head = entry.mark == ' ' ? bare_entry(entry.block.text, nullptr) : marked_entry(entry.block.text);
    return head ? std::vector<GlossaryRow>{head->row} : std::vector<GlossaryRow>();
  }

  /// The entry that a cell begins, if it begins one.
  std::optional<Entry> entry_at(size_t line, const Cell& cell) const {
    const Entry entry{{lines_[line]->page, TextBlock::Kind::list_item, cell.text, ""}, cell.box.x0};
    const auto made = [&entry](char mark, bool is_term) {
      Entry made_entry = entry;
      made_entry.mark = mark;
      made_entry.is_term = is_term;
      return made_entry;
    };
    if (const auto head = marked_entry(cell.text)) return made(head->mark, false);
    if (!entries_.empty() && term_entry(cell.text, entries_.front().mark)) return made(entries_.front().mark, true);
    const Line* next = line + 1 < lines_.size() ? lines_[line + 1] : nullptr;
    if (lines_[line]->cells.size() == 1 && bare_entry(cell.text, next)) return made(' ', false);
    return std::nullopt;
  }

  /// Takes a line of the list; false when it is none.
  bool take(size_t at) {
    const Line& line = *lines_[at];
    const bool page_top = at > 0 && lines_[at - 1]->page != line.page;
    const float gap = at == 0 || page_top ? 0 : line.box.y0 - lines_[at - 1]->box.y1;
    const bool tight = gap < kTightGapInHeights * line.box.height();
    std::vector<std::optional<Entry>> heads;
    for (const Cell& cell : line.cells) heads.push_back(entry_at(at, cell));
    const bool starts = std::any_of(heads.begin(), heads.end(),
                                    [](const std::optional<Entry>& head) { return head && !head->is_term; });
    if (!starts && (at == 0 || page_top || !tight)) return false;
    bool all_placed = true;
    for (size_t i = 0; i < heads.size(); ++i) {
      if (heads[i]) {
        entries_.push_back(std::move(*heads[i]));
      } else if (Entry* above = entry_above(line.cells[i].box.x0)) {
        above->block.text = join_lines(above->block.text, line.cells[i].text);
      } else {
        all_placed = false;
      }
    }
    return all_placed || starts;
  }

  Entry* entry_above(float x0) {
    const auto found = std::find_if(entries_.rbegin(), entries_.rend(), [x0](const Entry& entry) {
      return std::abs(entry.x0 - x0) < kListColumnTolerance;
    });
    return found == entries_.rend() ? nullptr : &*found;
  }

  Lines lines_;
  std::vector<Entry> entries_;
};

}  // namespace

ListRows read_list(std::span<const Line* const> lines, TableKind kind) {
  return ListReader(lines).run(kind);
}

ListRows read_stacked_list(std::span<const Line* const> lines) {
  std::vector<GlossaryRow> rows;
  size_t at = 0;
  for (; at < lines.size(); ++at) {
    const Line& line = *lines[at];
    if (line.cells.size() != 1) break;
    if (is_capitals_key(line.text)) {
      rows.push_back({.key = line.text, .meaning = "", .note = "", .page = line.page});
      continue;
    }
    if (rows.empty()) break;
    const bool first = rows.back().meaning.empty();
    const bool tight = line.page == lines[at - 1]->page &&
                       line.box.y0 - lines[at - 1]->box.y1 < kTightGapInHeights * line.box.height();
    if (!first && !tight) break;
    rows.back().meaning = join_lines(rows.back().meaning, line.text);
  }
  ListRows result{.rows = {}, .line_count = at};
  const auto fitting =
      std::count_if(rows.begin(), rows.end(), [](const GlossaryRow& row) { return row_fits(row.key, row.meaning); });
  const bool most = static_cast<double>(fitting) >= kMostStackedFit * static_cast<double>(rows.size());
  if (rows.size() >= kLeastStackedEntries && most) result.rows = acronym_rows(rows, TableKind::terms);
  return result;
}

}  // namespace agendex::acronym

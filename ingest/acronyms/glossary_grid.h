#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ingest/acronyms/glossary_rows.h"
#include "ingest/layout/layout.h"

namespace agendex::acronym {

enum class ColumnUse { key, meaning, note, other };

/// What the columns of a glossary hold, from its header row; for one without header, key and meaning.
struct ColumnPlan {
  std::vector<ColumnUse> uses;
  TableKind kind = TableKind::unheaded;

  bool operator==(const ColumnPlan&) const = default;
};

/// The plan a header row gives: "Acronym | Meaning", "Term | Abbreviation | Description", and the same twice side by
/// side. Nothing when the line is no such header.
std::optional<ColumnPlan> plan_of_header(const Line& line);

/// What a heading promises: a list of acronyms, a glossary of terms, or nothing.
std::optional<TableKind> kind_of_heading(const Line& line);

/// The rows of a table that starts with the first of `lines`, and how many lines it takes.
struct GridRows {
  std::vector<GlossaryRow> rows;  ///< side by side tables one after the other, page by page
  size_t line_count = 0;
  int last_page = 0;
};

/// Reads rows by the columns of their cells until a line does not fit, over page ends and repeated headers. Wrapped
/// keys and meanings are joined. `lines` are body lines in reading order.
GridRows read_grid(std::span<const Line* const> lines, const ColumnPlan& plan);

}  // namespace agendex::acronym

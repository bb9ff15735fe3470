#pragma once

#include <span>
#include <string>
#include <vector>

#include "ingest/acronyms/glossary_rows.h"
#include "ingest/layout/layout.h"

namespace agendex::acronym {

/// The acronyms of a list, and how many lines it takes.
struct ListRows {
  std::vector<AcronymDefinition> rows;
  size_t line_count = 0;
};

/// A list that starts with the first of `lines`: "ABC – long form" with a dash, colon or "=", in one column or several,
/// or "ABC long form" where the letters fit; wrapped ends are joined, terms that are no acronyms passed over. Empty
/// when the line starts none. Meant for lists under a heading: in running text such lines are too common.
ListRows read_list(std::span<const Line* const> lines, TableKind kind);

/// Keys on lines of their own, each above its meaning.
ListRows read_stacked_list(std::span<const Line* const> lines);

}  // namespace agendex::acronym

#pragma once

#include <span>
#include <vector>

#include "ingest/layout/layout.h"
#include "ingest/model/pack.h"

namespace agendex {

/// A table of acronyms somewhere in a pack: its rows, and the pages and lines it takes.
struct GlossaryTable {
  std::string title;  ///< heading above the table; may be empty
  int first_page = 0, last_page = 0;
  std::vector<AcronymDefinition> rows;

  bool operator==(const GlossaryTable&) const = default;
};

/// Tables of acronyms, in page order. Only body lines are looked at.
std::vector<GlossaryTable> find_glossaries(std::span<const PageLayout> pages);

/// Definitions given in running text, in the order found, one per distinct pair.
std::vector<AcronymDefinition> find_inline_acronyms(std::span<const TextBlock> text);

}  // namespace agendex

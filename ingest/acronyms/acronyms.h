#pragma once

#include <span>
#include <string>
#include <string_view>
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

/// Definitions given in running text, in the order found, one per distinct pair. Blocks are in reading order.
/// docs/acronyms.md tells what counts; the matching is in alignment.cc. Linear in the text; safe from several threads.
std::vector<AcronymDefinition> find_inline_acronyms(std::span<const TextBlock> text);

/// A definition of running text with the reasons for it, for people: `inspect --explain` and tests.
struct ExplainedAcronym {
  AcronymDefinition definition;
  std::string form;    ///< "long (SHORT)", "SHORT (long)", "SHORT – long", "long – SHORT", "cells", "phrase"
  std::string reason;  ///< "doubt 0.30 of 1.55: 4 initials, 1 trailing"
};
std::vector<ExplainedAcronym> explain_inline_acronyms(std::span<const TextBlock> text);

/// Equal for variants of one pair: plural, case, hyphens, dots, "and" and "&" make no difference.
std::string short_form_key(std::string_view acronym);
std::string expansion_key(std::string_view expansion);

/// All rows of the tables, then the inline definitions whose pair no table has; one entry per distinct pair. What was
/// read from a table's own page as running text gives way to the row.
std::vector<AcronymDefinition> merge_acronyms(std::span<const GlossaryTable> glossaries,
                                              std::span<const AcronymDefinition> inline_definitions);

}  // namespace agendex

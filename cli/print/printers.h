#pragma once

#include <string>

#include "cli/terminal.h"
#include "ingest/ingest.h"
#include "search/results.h"

namespace agendex {

// Answers as people read them: whole texts that end with a newline.

/// Each hit with title, outcome, meeting, page, snippet and file; empty when there are none.
std::string print_hits(const SearchResults& results, const Look& look);

/// How many hits each council, body, year, kind and outcome has; every list begins with an empty line.
std::string print_facets(const Facets& facets, const Look& look);

/// Each sense with council, how often and when it was seen, and where it is defined.
std::string print_acronym(const AcronymAnswer& answer, const Look& look);

/// Each entry on a line, with councils and years.
std::string print_glossary(const Glossary& glossary, const Look& look);
std::string glossary_as_markdown(const Glossary& glossary);
std::string glossary_as_csv(const Glossary& glossary);

/// A section with everything nested in it.
std::string print_section(const SectionView& section, const Look& look);

std::string print_status(const IndexStatus& status, const Look& look);

/// A pack as an outline to hold against the paper: meeting, sections with their pages, decisions, acronyms,
/// diagnostics.
std::string print_pack_outline(const Pack& pack, const Look& look);

/// Which evidence spoke for and against a paper beginning on each page in question, and what each section begins with.
std::string print_pack_explanation(const TracedPack& traced, const Look& look);

/// Every page as a drawing of the words read from it, with a box around each section and the evidence: one HTML file
/// that needs nothing else.
std::string print_pack_html(const TracedPack& traced);

}  // namespace agendex

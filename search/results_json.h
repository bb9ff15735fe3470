#pragma once

#include <string>

#include "search/results.h"

namespace agendex {

// The shapes of docs/output.md, pretty-printed with a final newline. Unknown is null.

std::string to_json(const SearchResults& results);  ///< "agendex.results/1"
std::string to_json(const AcronymAnswer& answer);   ///< "agendex.acronym/1"
std::string to_json(const Glossary& glossary);      ///< "agendex.glossary/1"
std::string to_json(const SectionView& section);    ///< "agendex.section/1"
std::string to_json(const IndexStatus& status);     ///< "agendex.status/1"

}  // namespace agendex

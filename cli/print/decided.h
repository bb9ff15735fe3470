#pragma once

#include <string>
#include <vector>

#include "cli/terminal.h"
#include "search/matter_results.h"

// What was decided, for the printers of answers that show it.
namespace agendex {

/// Each part with its page, and each vote with its names, indented.
std::string print_decided(const std::vector<CitedDecision>& decisions, const std::vector<Vote>& votes,
                          const Look& look);

/// "page 3 (printed 1)"
std::string place_in_words(const CitedDecision& decision);

/// "5 for, 4 against: carried; for: …; against: …"
std::string vote_with_names(const Vote& vote);
std::string votes_in_words(const std::vector<Vote>& votes);

/// "(no title)" where there is none.
std::string title_in_words(const SectionHead& head);

/// Empty when nothing was decided.
std::string outcome_in_words(const SectionHead& head);

/// "also in a.pdf page 3; b.pdf page 4 and 2 more"
std::string also_in_words(const std::vector<Place>& places);

}  // namespace agendex

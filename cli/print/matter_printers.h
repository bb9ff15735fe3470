#pragma once

#include <string>

#include "cli/terminal.h"
#include "search/matter_results.h"

namespace agendex {

// Answers about a matter over many meetings: whole texts that end with a newline; empty when there is nothing.

/// Each item with meeting, outcome, what was decided word for word, votes and pages.
std::string print_decisions(const DecisionList& list, const Look& look);

/// One record for each part of a decision, with headings.
std::string decisions_as_csv(const DecisionList& list);

std::string print_meetings(const MeetingList& list, const Look& look);

}  // namespace agendex

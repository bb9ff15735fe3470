#pragma once

#include <string>

#include "cli/print/outline_document.h"
#include "cli/terminal.h"
#include "search/dossier.h"
#include "search/matter_results.h"
#include "search/thread.h"

namespace agendex {

// Answers about a matter over many meetings: whole texts that end with a newline; empty when there is nothing.

/// Each item with meeting, outcome, what was decided word for word, votes and pages.
std::string print_decisions(const DecisionList& list, const Look& look);

/// One record for each part of a decision, with headings.
std::string decisions_as_csv(const DecisionList& list);

/// A dossier as it reads, with what was searched first and what may be missing last.
OutlineDocument dossier_document(const Dossier& dossier);

/// One record for each agenda item, paper and minute, with headings.
std::string dossier_as_csv(const Dossier& dossier);

/// Each step with its meeting, what was decided and what led to it.
std::string print_thread(const MatterThread& thread, const Look& look);

std::string print_meetings(const MeetingList& list, const Look& look);

}  // namespace agendex

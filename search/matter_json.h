#pragma once

#include <string>

#include "search/matter_results.h"

namespace agendex {

// The shapes of docs/output.md, pretty-printed with a final newline. Unknown is null.

std::string to_json(const DecisionList& list);  ///< "agendex.decisions/1"
std::string to_json(const MeetingList& list);   ///< "agendex.meetings/1"

}  // namespace agendex

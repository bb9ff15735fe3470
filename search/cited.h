#pragma once

#include <vector>

#include "search/matter_results.h"

namespace agendex {

/// What was decided in the item of `record`, each part with its page: all of it, or the parts on the matter when
/// nothing else of the item is.
std::vector<CitedDecision> cited_decisions(const SectionRecord& record, const Bearing& bearing);

}  // namespace agendex

#pragma once

#include <functional>
#include <vector>

#include "ingest/segment/flow.h"

namespace agendex {

/// What a chain of numbered lines may look like.
struct ChainRules {
  int widest_step = 4;     ///< 12 may be followed by 13, 14, 15 or 16
  float same_indent = 14;  ///< points between the left edges of two members
  float step_cost = 0.4F;  ///< for each number left out
  /// How much a line deserves to be a member, on top of being numbered; negative keeps it out.
  std::function<float(size_t index)> merit;
  /// The number of a line, where it is not the one that the flow knows.
  std::function<const std::optional<LeadingNumber>&(size_t index)> number;
  int widest_page_gap = 1000;  ///< sheets between two members
};

/// The numbers of an agenda, of a set of minutes or of a report's headings form one chain: same form, same indent,
/// growing by one, sometimes by more. Returns the indices of the most deserving chain within `span`, by dynamic
/// programming over the numbered lines; quadratic in their count within one form.
std::vector<size_t> best_chain(const Flow& flow, Span span, const ChainRules& rules);

}  // namespace agendex

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/segment/flow.h"

namespace agendex {

constexpr int kWidestStep = 6;  // from the number of a minute to that of the next, when some are left out

/// "CAB 45", "OSC.12", "P&R/7/24", "PC/2031/031", "2031/32-101", "Minute 12": what is printed around the figure that
/// grows keeps the numbers of one body together.
struct PrefixedNumber {
  std::string printed, prefix;
  std::vector<int> value;
  size_t rest = 0;  ///< byte offset of the title

  bool operator==(const PrefixedNumber&) const = default;
};

/// The number of this kind at the start of `text`.
std::optional<PrefixedNumber> prefixed_number(std::string_view text);

/// Lines whose numbers carry the same letters and grow; at least three, so that "M25" and "A40" are no minutes.
std::vector<size_t> prefixed_chain(const Flow& flow, Span lines);

/// A heading by its look: in bold, or in capitals.
bool is_prominent(const FlowLine& line);

}  // namespace agendex

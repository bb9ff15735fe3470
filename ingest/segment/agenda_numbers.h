#pragma once

#include <optional>
#include <vector>

#include "ingest/segment/flow.h"

namespace agendex {

/// The numbers of lines as agendas print them: besides those of `leading_number` also "Item 4", "ITEM NO. 4:", "A1",
/// "10:05 4." behind a time, "4 – Title", and Roman capitals where the agenda counts with them.
class AgendaNumbers {
 public:
  AgendaNumbers(const Flow& flow, Span lines);

  /// The number of line `index`, its `rest` counted from the start of the line.
  const std::optional<LeadingNumber>& at(size_t index) const { return numbers_[index - begin_]; }

 private:
  size_t begin_;
  std::vector<std::optional<LeadingNumber>> numbers_;
};

}  // namespace agendex

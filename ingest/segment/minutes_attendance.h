#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/segment/flow.h"

namespace agendex {

struct Attendance {
  std::vector<std::string> present, apologies;

  bool operator==(const Attendance&) const = default;
};

/// Who was present and who sent apologies, from the head of a set of minutes: names in running text behind a label, one
/// on each line, or in columns with what they are beside them.
Attendance read_attendance(const Flow& flow, Span head);

/// The names in an item about apologies: "Apologies were received from Councillors A and B.", or nothing but names.
std::vector<std::string> apologies_in(std::string_view text);

}  // namespace agendex

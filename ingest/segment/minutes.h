#pragma once

#include <string>
#include <vector>

#include "ingest/model/pack.h"
#include "ingest/segment/flow.h"

namespace agendex {

/// One minute: a heading and the lines under it.
struct MinutesItem {
  std::string number, title;
  Span lines;            ///< heading and body
  size_t body = 0;       ///< first line after the heading
  size_t body_byte = 0;  ///< where the body begins in line `body` when the heading runs in on the same line

  bool operator==(const MinutesItem&) const = default;
};

struct MinutesDraft {
  Meeting meeting;
  std::vector<std::string> present, apologies;
  std::vector<MinutesItem> items;
  Span head;     ///< heading and attendance
  Span closing;  ///< signatures and what follows the last item

  bool operator==(const MinutesDraft&) const = default;
};

/// A set of minutes taken apart. `lines` are its own lines.
MinutesDraft read_minutes(const Flow& flow, Span lines);

}  // namespace agendex

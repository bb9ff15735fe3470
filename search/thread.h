#pragma once

#include <string>
#include <vector>

#include "search/matter_results.h"

namespace agendex {

/// Something that belongs to a matter, and what led to it.
struct ThreadStep {
  SectionHead head;
  std::string reason;   ///< "the agenda item of that paper"; empty for where the thread was picked up
  std::string from_id;  ///< what led to it
  std::vector<CitedDecision> decisions;
  std::string url;

  bool operator==(const ThreadStep&) const = default;
};

/// One matter through time.
struct MatterThread {
  std::string id;                 ///< where it was picked up
  std::vector<ThreadStep> steps;  ///< oldest first; undated ones last

  bool operator==(const MatterThread&) const = default;
};

std::string to_json(const MatterThread& thread);  ///< "agendex.thread/1"

}  // namespace agendex

#pragma once

#include <string>
#include <vector>

#include "ingest/model/page.h"

namespace agendex {

/// Something seen on a page that speaks for (weight > 0) or against a paper beginning there.
struct WeighedEvidence {
  std::string kind;  ///< "stamp", "a sentence runs on"
  double weight = 0;
  std::string detail;  ///< the text seen; may be empty

  bool operator==(const WeighedEvidence&) const = default;
};

/// A page as a possible first page of a paper.
struct PageTrace {
  int page = 0;      ///< physical, from 1
  double score = 0;  ///< the weights added up; from `PackTrace::threshold` on the page begins a paper
  std::vector<WeighedEvidence> evidence;

  bool operator==(const PageTrace&) const = default;
};

/// Where a section stands on one page, without the sections nested in it.
struct SectionBox {
  int page = 0;  ///< physical, from 1
  Rect box;      ///< points

  bool operator==(const SectionBox&) const = default;
};

struct SectionTrace {
  std::vector<std::string> signs;  ///< what its first line shows: "numbered 6.", "bold", "after a gap of 1.8 lines"
  std::vector<SectionBox> boxes;   ///< in page order, at most one a page

  bool operator==(const SectionTrace&) const = default;
};

/// Why a pack was taken apart the way it was, for people who check it.
struct PackTrace {
  double threshold = 0;
  std::vector<PageTrace> pages;        ///< pages after the front that have anything on them
  std::vector<SectionTrace> sections;  ///< as Pack::sections

  bool operator==(const PackTrace&) const = default;
};

}  // namespace agendex

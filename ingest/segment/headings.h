#pragma once

#include <string>
#include <vector>

#include "ingest/segment/flow.h"

namespace agendex {

/// A heading inside a paper.
struct Heading {
  std::string number, title;
  int level = 1;        ///< 1 is the highest rank in its paper
  Span lines;           ///< the lines that print it
  bool run_in = false;  ///< text follows on the same line

  bool operator==(const Heading&) const = default;
};

/// Headings of the paper in `lines`, in order, without its title (`title_lines`) and what stands above it. A heading is
/// told by its type (larger, bold, capitals) and by standing apart; ranks follow from number depth and type.
std::vector<Heading> find_headings(const Flow& flow, Span lines, const std::vector<size_t>& title_lines);

/// The subject line of a letter as a heading of the first rank.
Heading title_heading(const std::string& title, const std::vector<size_t>& title_lines);

}  // namespace agendex

#pragma once

#include <string>
#include <vector>

#include "ingest/model/pack.h"
#include "ingest/segment/paragraphs.h"

namespace agendex {

/// What a minute settled.
struct Settled {
  std::vector<Decision> decisions;
  std::vector<std::string> recommendations;
  std::vector<Vote> votes;
  std::string outcome = "none";

  bool operator==(const Settled&) const = default;
};

/// Decisions, votes and outcome told in the paragraphs of one minute (without its heading).
Settled read_decisions(const std::vector<Paragraph>& paragraphs);

/// Recorded votes in paragraphs: "For (24)", names, "Against (9)", names, "Motion carried."; "5 voting FOR, 4 voting
/// AGAINST"; "by 7 votes to 2"; "Ayes: 5 Nays: 2".
std::vector<Vote> read_votes(const std::vector<Paragraph>& paragraphs);

/// "For (24)", "Against (9):", "Opposed (2)": the line that opens a list of names.
bool is_vote_heading(std::string_view line);

}  // namespace agendex

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/model/pack.h"
#include "ingest/segment/paragraphs.h"

namespace agendex {

/// A motion with its result.
struct Motion {
  std::vector<Decision> parts;  ///< its operative paragraphs
  bool carried = false;
  std::string outcome;  ///< "carried", "agreed" where the paper says so, "deferred" for a matter put off, or "lost"
  size_t end = 0;       ///< index after the paragraph that gives the result

  bool operator==(const Motion&) const = default;
};

/// The motion put in paragraph `at`, if one is and the paragraphs after it tell its result: "Moved by A, seconded by B,
/// that …", "A proposed, and B seconded, that …", "A moved to …; B seconded", "R2024-228 A, B: THAT …", "Moved by: A
/// Seconded by: B" or nothing above "THAT …", followed by "Carried.", "Motion lost.", "Motion failed 2-3" or "On being
/// put to the vote the motion was CARRIED".
std::optional<Motion> read_motion(const std::vector<Paragraph>& paragraphs, size_t at);

/// "That …", "And further that …", "To …": an operative paragraph.
bool opens_part(std::string_view text);

/// "BE IT RESOLVED THAT …" is a motion still to be voted on.
bool puts_to_a_vote(std::string_view text);

/// The result told first in the paragraphs from `from` on, before another motion or decision; else empty.
std::string_view result_after(const std::vector<Paragraph>& paragraphs, size_t from);

/// "carried", "agreed" or "lost" when the paragraph is nothing but the result of a vote; else empty.
std::string_view result_line(std::string_view text);

}  // namespace agendex

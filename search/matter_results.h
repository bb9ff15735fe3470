#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "search/results.h"

namespace agendex {

/// How a section bears on a matter, the strongest last.
struct Bearing {
  enum class Kind {
    none,
    mention,   ///< it says it in passing
    text,      ///< much of its text says it
    decision,  ///< a part of what was decided says it
    title,     ///< its title, or that of its paper, says it
  };

  Kind kind = Kind::none;
  std::size_t passages = 0;            ///< places in its text
  std::size_t words = 0;               ///< of its text, as far as it was read
  std::vector<std::size_t> decisions;  ///< which parts of what was decided say it

  bool operator==(const Bearing&) const = default;
};

/// "title", "decision", "text", "mention", "none".
std::string_view to_string(Bearing::Kind kind);

/// A part of what was decided and where it stands.
struct CitedDecision {
  Decision decision;
  std::string page_label;  ///< printed number of its page
  std::string url;         ///< of its page

  bool operator==(const CitedDecision&) const = default;
};

/// An item in which something was decided on a matter.
struct DecidedItem {
  SectionHead head;
  std::vector<CitedDecision> decisions;  ///< all parts, or those on the matter when only they are
  std::size_t decision_count = 0;        ///< parts that there are
  std::vector<Vote> votes;
  Bearing bearing;
  std::string url;
  std::vector<Place> also;

  bool operator==(const DecidedItem&) const = default;
};

struct DecisionList {
  std::string query, understood;
  std::size_t total = 0;  ///< items, whatever the limit
  std::vector<DecidedItem> items;
  std::vector<Note> notes;

  bool operator==(const DecisionList&) const = default;
};

/// A meeting of which the index has papers. Counts leave out what was published before.
struct MeetingSummary {
  std::string council, body;
  std::optional<Date> date;
  std::vector<std::string> files;
  std::size_t agenda_items = 0, papers = 0, minutes_items = 0, decisions = 0;

  bool operator==(const MeetingSummary&) const = default;
};

struct MeetingList {
  std::vector<MeetingSummary> meetings;  ///< newest first
  std::size_t homeless = 0;              ///< sections of which no meeting is known
  std::vector<Note> notes;

  bool operator==(const MeetingList&) const = default;
};

}  // namespace agendex

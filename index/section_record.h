#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "ingest/model/pack.h"

namespace agendex {

/// What identifies a section, as every answer shows it. Empty strings and nullopt stand for unknown.
struct SectionHead {
  std::string id;             ///< ten letters and digits; survives indexing the same content again
  std::string file;           ///< absolute path
  std::string council, body;  ///< of the meeting: for minutes the one that was minuted
  std::optional<Date> date;
  std::string time;  ///< "HH:MM"
  SectionKind kind = SectionKind::other;
  std::string number, title;
  std::string paper;    ///< title of the paper it is a part of; empty for a paper itself and for items of a meeting
  std::string outcome;  ///< minutes items: agreed, resolved, noted, approved, carried, lost, deferred, none
  int first_page = 0, last_page = 0;  ///< physical, from 1
  std::string first_label, last_label;

  bool operator==(const SectionHead&) const = default;
};

/// What a reader of the whole section wants besides its text.
struct SectionDetails {
  std::string agenda_item, appendix, author;
  std::vector<std::string> present, apologies;
  std::vector<Decision> decisions;
  std::vector<Vote> votes;
  std::vector<std::string> recommendations;

  bool operator==(const SectionDetails&) const = default;
};

/// One document of the index as it is stored: a section, or a stretch of pages of a long one.
struct SectionRecord {
  SectionHead head;                   ///< of the whole section
  std::string parent_id;              ///< empty at the top
  int part = 0, part_count = 1;       ///< the stretch's place among the section's stretches
  int first_page = 0, last_page = 0;  ///< of the stretch
  std::vector<std::string> labels;    ///< printed numbers of its pages, from first_page on
  std::vector<TextBlock> text;        ///< of the stretch
  SectionDetails details;             ///< in part 0 only

  std::string label_of(int page) const;
  bool operator==(const SectionRecord&) const = default;
};

std::string encode(const SectionRecord& record);

/// Error "index-damaged" when the bytes are not what `encode` wrote.
Result<SectionRecord> decode_section(std::string_view bytes);

/// "20210414" and back, as in Slot::date.
std::string date_value(Date date);
std::optional<Date> parse_date_value(std::string_view value);

}  // namespace agendex

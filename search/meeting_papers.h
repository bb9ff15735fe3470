#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/section_record.h"

namespace agendex {

/// The agenda items, papers and minutes of one meeting, each once, without their text; in the order of the index.
/// Papers that name another council are left out. Throws what Xapian throws.
std::vector<SectionRecord> papers_of_meeting(const Xapian::Database& database, const SectionHead& meeting);

/// True for the papers of one meeting: body and day are known and the same, and no two councils are named.
bool is_same_meeting(const SectionHead& a, const SectionHead& b);

/// Why two sections of one meeting belong to one item of business, as `a` is to `b`: "the agenda item of this paper".
/// Empty when nothing says that they do.
std::string same_item_reason(const SectionRecord& a, const SectionRecord& b);

/// How alike two titles are as names of a matter, reference numbers aside: 0 to 1.
double title_likeness(std::string_view a, std::string_view b);

/// From here on two titles of one meeting name one item.
inline constexpr double kSameTitle = 0.8;

/// The record of a section's first stretch; nullopt when there is none.
std::optional<SectionRecord> section_with_id(const Xapian::Database& database, const std::string& id);

/// The paper that a part of a report is of; the section itself when it is no part.
SectionRecord paper_of(const Xapian::Database& database, SectionRecord section);

}  // namespace agendex

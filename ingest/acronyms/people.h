#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/acronyms/candidate.h"

namespace agendex::acronym {

/// True when `expansion` reads as the name of a person: capitalised words with a common given name, a title or a single
/// letter in front, and none that only bodies and places have.
bool is_name_of_person(std::string_view expansion);

/// True when the pair is a person and their initials: "Cllr Ann Marsh (AM)", "J Marsh (JM)", "Peter Marsh (PM)".
bool is_person(const Candidate& candidate);

/// True when the pair has the form of a person and their initials, but nothing tells whether they are one.
bool may_be_person(const Candidate& candidate);

/// Which of `candidates` (in the order of the text) are people: those that are by themselves, and among their
/// neighbours those that may be and whose words `is_common_word` knows none of. Attendance lists name people in runs.
std::vector<bool> people_among(const std::vector<Candidate>& candidates,
                               const std::function<bool(const std::string&)>& is_common_word);

}  // namespace agendex::acronym

#pragma once

#include "ingest/acronyms/candidate.h"

namespace agendex::acronym {

/// True when the pair is a person and their initials: "Cllr Ann Marsh (AM)", "J Marsh (JM)", "Peter Marsh (PM)".
bool is_person(const Candidate& candidate);

/// True when the pair has the form of one, two or three capitalised words and just their initials, but nothing tells
/// whether they are a person. Several of these side by side in a block that names nobody else are a list of people.
bool may_be_person(const Candidate& candidate);

}  // namespace agendex::acronym

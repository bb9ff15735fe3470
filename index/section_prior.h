#pragma once

#include "ingest/model/pack.h"

namespace agendex {

/// What a section is worth to a reader before any word is looked at, 0 to 1: what was decided first, papers next, the
/// business that every meeting has (apologies, declarations, minutes of the last meeting, exclusion of the public)
/// last.
double section_prior(const Section& section);

}  // namespace agendex

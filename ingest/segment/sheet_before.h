#pragma once

#include <vector>

#include "ingest/segment/evidence.h"

namespace agendex {

/// What the sheet `before` (0: none) says about a paper beginning on `page`, whose body lines are `lines`: how it ends,
/// and whether its sentence or its numbers go on.
void gather_continuity(const Flow& flow, Span lines, int before, BoundaryCandidate& page);

/// What the heads of all sheets say: one that runs through a paper, one that only first sheets bear. `candidates` in
/// page order, with everything else noted.
void gather_heads(const Flow& flow, std::vector<BoundaryCandidate>& candidates);

}  // namespace agendex

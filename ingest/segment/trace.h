#pragma once

#include <vector>

#include "ingest/model/pack_trace.h"
#include "ingest/segment/evidence.h"
#include "ingest/segment/flow.h"

namespace agendex {

/// The evidence of every page, and for each section what its first line shows and where its lines stand.
/// `own_lines` are the lines of each section without those of nested ones.
PackTrace trace_pack(const Flow& flow, const std::vector<BoundaryCandidate>& candidates,
                     const std::vector<std::vector<Span>>& own_lines);

}  // namespace agendex

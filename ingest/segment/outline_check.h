#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "ingest/model/page.h"
#include "ingest/segment/flow.h"

namespace agendex {

/// The outline with its pages put right: when sheets were added or taken out in front, every entry points a sheet or
/// two beside what it names. Told by the sheets whose stamp or heading says what an entry says; `diagnostics` is told
/// of it.
std::vector<OutlineEntry> checked_outline(const Flow& flow, const std::vector<OutlineEntry>& outline,
                                          std::vector<Diagnostic>& diagnostics);

}  // namespace agendex

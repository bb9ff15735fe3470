#pragma once

#include <span>

#include "ingest/layout/layout.h"
#include "ingest/model/pack.h"
#include "ingest/model/pack_trace.h"

namespace agendex {

/// Turns a laid-out PDF into a pack: meeting, sections, decisions. Acronyms are left to a later stage.
/// `pages` are all pages of `document`, furniture marked. `trace`, where given, is told why. Safe from several threads.
Pack segment(const PdfDocument& document, std::span<const PageLayout> pages, PackTrace* trace = nullptr);

}  // namespace agendex

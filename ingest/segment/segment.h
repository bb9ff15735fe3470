#pragma once

#include <span>

#include "ingest/layout/layout.h"
#include "ingest/model/pack.h"

namespace agendex {

/// Turns a laid-out PDF into a pack: meeting, sections, decisions. Acronyms are left to a later stage.
/// `pages` are all pages of `document`, furniture marked. Safe from several threads.
Pack segment(const PdfDocument& document, std::span<const PageLayout> pages);

}  // namespace agendex

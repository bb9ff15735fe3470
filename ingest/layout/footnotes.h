#pragma once

#include <span>

#include "ingest/layout/layout.h"

namespace agendex {

/// Marks footnotes: smaller type at the foot of a page, apart from its text, that begins with a mark ("1 Source: …",
/// "* Not a member"). Furniture must be marked before.
void mark_footnotes(std::span<PageLayout> pages);

/// The line begins a footnote of its own: with a raised figure, "1", "[2]", "*" or "†".
bool begins_footnote(const Line& line);

}  // namespace agendex

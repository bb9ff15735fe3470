#pragma once

#include <optional>
#include <string>

#include "ingest/segment/evidence.h"

namespace agendex {

/// What the sheet itself, whose body lines are `lines`, says about a paper beginning on it.
void gather_page(const Flow& flow, Span lines, const std::optional<Agenda>& agenda, BoundaryCandidate& page);

/// The line stands where the headings of a paper stand.
bool stands_in_top(const Flow& flow, size_t index);

/// "8" of "Agenda Item No. 8", "Item: 4.1" or "Agenda Item 8 – Fares" as one of the first lines of a sheet, alone or at
/// the right of another; empty when the line says no such thing.
std::string item_label(const Flow& flow, size_t index);

/// The heading of a set of minutes begins on this line.
bool is_minutes_heading(const Flow& flow, size_t index);

}  // namespace agendex

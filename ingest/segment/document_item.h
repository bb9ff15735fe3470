#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/segment/agenda.h"
#include "ingest/segment/documents.h"
#include "ingest/segment/evidence.h"
#include "ingest/segment/flow.h"

namespace agendex {

/// The item with this number; null when there is none.
const AgendaItem* item_named(const std::optional<Agenda>& agenda, std::string_view number);

/// The item in whose right-hand column the letter of an appendix stands, or the letter that "C2" belongs to.
const AgendaItem* item_with_appendix(const std::optional<Agenda>& agenda, std::string_view letter);

/// The item whose printed range holds the label of `page`.
const AgendaItem* item_with_label(const Flow& flow, const std::optional<Agenda>& agenda, int page);

/// The item that a paper without stamp, label or range belongs to by what both are called; minutes belong to the only
/// item that speaks of minutes.
std::string item_by_title(const std::optional<Agenda>& agenda, const DocumentDraft& draft);

/// The item that stamps, outline, labels or ranges name; empty when they name none.
std::string item_of(const Flow& flow, const std::optional<Agenda>& agenda, const BoundaryCandidate& page);

/// For papers that are left: the only item, between those of the papers around, most of whose own words the paper says.
void find_items_by_words(const Flow& flow, const Agenda& agenda, std::vector<DocumentDraft>& drafts);

}  // namespace agendex

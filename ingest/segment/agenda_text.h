#pragma once

#include "ingest/segment/agenda.h"
#include "ingest/segment/agenda_columns.h"
#include "ingest/segment/agenda_numbers.h"

namespace agendex {

/// What an agenda is read with.
struct AgendaPage {
  const Flow& flow;
  const AgendaNumbers& numbers;
  const AgendaColumns& columns;
};

/// Fills number, title, author, appendix and page range of `item` from its lines.
void read_agenda_item(const AgendaPage& page, AgendaItem& item);

/// A line says "(Pages 31 - 38)".
bool has_page_range(const Flow& flow, const Span& lines);

}  // namespace agendex

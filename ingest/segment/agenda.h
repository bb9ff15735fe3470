#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/segment/flow.h"

namespace agendex {

struct AgendaItem {
  std::string number;  ///< "6(A)"; empty when the agenda does not number
  std::string title;
  std::string appendix;                              ///< "C"
  std::string author;                                ///< "Director of Finance"
  std::optional<std::pair<int, int>> printed_pages;  ///< "(Pages 31 - 38)"
  std::optional<size_t> parent;                      ///< index of the item it is part of
  Span lines;                                        ///< title and explanation
  size_t title_end = 0;                              ///< first line that is not title any more

  bool operator==(const AgendaItem&) const = default;
};

struct Agenda {
  Span lines;  ///< from the heading to the end of the last item
  std::vector<AgendaItem> items;
  bool headed = false;  ///< a line says that an agenda begins here
};

/// "AGENDA", "Order of business": a line that says that an agenda begins below.
bool is_agenda_heading(const FlowLine& line);

/// The agenda within `front`, the pages before the first paper. Nothing when neither a heading nor a list of items
/// with page ranges is there.
std::optional<Agenda> find_agenda(const Flow& flow, Span front);

/// Takes "(Pages 13 - 18)" out of `text` and returns the range.
std::optional<std::pair<int, int>> take_page_range(std::string& text);

}  // namespace agendex

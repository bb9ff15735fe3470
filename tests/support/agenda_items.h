#pragma once

#include <string_view>

#include "ingest/segment/agenda.h"
#include "support/paper.h"

namespace agendex::test {

/// The items of the agenda that `script` prints, as "6(A) < 6: title (31-38) [C] by author".
inline Strings items_in(std::string_view script) {
  const Laid paper(script);
  const auto agenda = find_agenda(paper.flow(), paper.flow().all());
  if (!agenda) return {"no agenda"};
  return printed(agenda->items, [&](const AgendaItem& item) {
    std::string text = item.number;
    if (item.parent) text += " < " + agenda->items[*item.parent].number;
    text += ": " + item.title;
    if (item.printed_pages) {
      text += " (" + std::to_string(item.printed_pages->first) + "-" + std::to_string(item.printed_pages->second) + ")";
    }
    if (!item.appendix.empty()) text += " [" + item.appendix + "]";
    if (!item.author.empty()) text += " by " + item.author;
    return text;
  });
}

}  // namespace agendex::test

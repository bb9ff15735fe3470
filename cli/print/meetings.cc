#include <fmt/format.h>

#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/matter_printers.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

std::string counts_of(const MeetingSummary& meeting) {
  const auto some = [](std::size_t count, std::string_view noun) { return count == 0 ? "" : counted(count, noun); };
  const std::string minutes =
      joined({some(meeting.minutes_items, "minute"), some(meeting.decisions, "decision")}, ", ");
  return joined({some(meeting.agenda_items, "agenda item"), some(meeting.papers, "paper"), minutes}, " · ");
}

std::string file_names_of(const MeetingSummary& meeting) {
  std::vector<std::string> names;
  for (const std::string& file : meeting.files) names.push_back(shown_file_name(file));
  return joined(names, ", ");
}

}  // namespace

std::string print_meetings(const MeetingList& list, const Look& look) {
  std::vector<std::vector<std::string>> rows;
  for (const MeetingSummary& meeting : list.meetings) {
    rows.push_back({meeting.date ? to_string(*meeting.date) : "",
                    painted(look, Tone::strong, joined({meeting.body, meeting.council}, " · "))});
    rows.push_back({"", counts_of(meeting)});
    rows.push_back({"", painted(look, Tone::quiet, file_names_of(meeting))});
  }
  return table(rows, {.width = look.width, .indent = "", .right_aligned = {}});
}

}  // namespace agendex

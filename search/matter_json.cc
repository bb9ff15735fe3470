#include "search/matter_json.h"

#include "search/json_parts.h"

namespace agendex {
namespace {

using json::cited_json;
using json::head_json;
using json::Json;
using json::known;
using json::list;
using json::note_json;
using json::place_json;

Json decided_json(const DecidedItem& item) {
  Json result = head_json(item.head);
  result["why"] = to_string(item.bearing.kind);
  result["decisions"] = list(item.decisions, cited_json);
  result["decision_count"] = item.decision_count;
  result["votes"] = json::values(item.votes);
  result["url"] = item.url;
  result["also"] = list(item.also, place_json);
  return result;
}

Json meeting_json(const MeetingSummary& meeting) {
  return {{"council", known(meeting.council)}, {"body", known(meeting.body)},
          {"date", known(meeting.date)},       {"agenda_items", meeting.agenda_items},
          {"papers", meeting.papers},          {"minutes_items", meeting.minutes_items},
          {"decisions", meeting.decisions},    {"files", meeting.files}};
}

}  // namespace

std::string to_json(const DecisionList& decisions) {
  return json::print({{"schema", "agendex.decisions/1"},
                      {"query", decisions.query},
                      {"understood", decisions.understood},
                      {"total", decisions.total},
                      {"items", list(decisions.items, decided_json)},
                      {"notes", list(decisions.notes, note_json)}});
}

std::string to_json(const MeetingList& meetings) {
  return json::print({{"schema", "agendex.meetings/1"},
                      {"meetings", list(meetings.meetings, meeting_json)},
                      {"sections_without_meeting", meetings.homeless},
                      {"notes", list(meetings.notes, note_json)}});
}

}  // namespace agendex

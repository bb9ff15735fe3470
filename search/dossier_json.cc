#include "search/dossier.h"
#include "search/json_parts.h"

namespace agendex {
namespace {

using json::head_json;
using json::Json;
using json::known;
using json::list;
using json::note_json;
using json::place_json;

Json passage_json(const DossierPassage& passage) {
  return {{"number", known(passage.number)},
          {"title", known(passage.title)},
          {"page", passage.page},
          {"label", known(passage.label)},
          {"url", passage.url},
          {"snippet", passage.snippet.text}};
}

Json piece_json(const DossierPiece& piece) {
  Json result = head_json(piece.head);
  result["agenda_item"] = known(piece.agenda_item);
  result["author"] = known(piece.author);
  result["why"] = to_string(piece.bearing.kind);
  result["decisions"] = list(piece.decisions, json::cited_json);
  result["votes"] = json::values(piece.votes);
  result["recommendations"] = piece.recommendations;
  result["passages"] = list(piece.passages, passage_json);
  result["url"] = piece.url;
  result["also"] = list(piece.also, place_json);
  return result;
}

Json item_json(const DossierItem& item) {
  return {{"title", item.title}, {"mention", item.is_mention}, {"papers", list(item.pieces, piece_json)}};
}

Json meeting_json(const DossierMeeting& meeting) {
  return {{"council", known(meeting.council)},
          {"body", known(meeting.body)},
          {"date", known(meeting.date)},
          {"has_minutes", meeting.has_minutes},
          {"items", list(meeting.items, item_json)}};
}

Json scope_json(const DossierScope& scope) {
  return {{"files", scope.files},       {"pages", scope.pages},        {"sections", scope.sections},
          {"meetings", scope.meetings}, {"first", known(scope.first)}, {"last", known(scope.last)},
          {"councils", scope.councils}};
}

Json gaps_json(const DossierGaps& gaps) {
  const auto unread = [](const UnreadPages& each) { return Json{{"file", each.file}, {"pages", each.pages}}; };
  return {{"failed", list(gaps.failed, json::file_json)},
          {"damaged", list(gaps.damaged, json::file_json)},
          {"unread", list(gaps.unread, unread)},
          {"sections_without_meeting", gaps.sections_without_meeting}};
}

}  // namespace

std::string to_json(const Dossier& dossier) {
  return json::print({{"schema", "agendex.dossier/1"},
                      {"query", dossier.query},
                      {"understood", dossier.understood},
                      {"searched", scope_json(dossier.scope)},
                      {"items", dossier.item_count},
                      {"mentions", dossier.mention_count},
                      {"meetings", list(dossier.meetings, meeting_json)},
                      {"missing", gaps_json(dossier.gaps)},
                      {"notes", list(dossier.notes, note_json)}});
}

}  // namespace agendex

#include "search/json_parts.h"

namespace agendex::json {

Json place_json(const Place& place) {
  return {{"file", place.file},
          {"first_page", place.first_page},
          {"last_page", place.last_page},
          {"page", place.page},
          {"label", known(place.label)}};
}

Json head_json(const SectionHead& head) {
  return {{"id", head.id},
          {"file", head.file},
          {"council", known(head.council)},
          {"body", known(head.body)},
          {"date", known(head.date)},
          {"time", known(head.time)},
          {"kind", to_string(head.kind)},
          {"number", known(head.number)},
          {"title", head.title},
          {"paper", known(head.paper)},
          {"outcome", known(head.outcome)},
          {"first_page", head.first_page},
          {"last_page", head.last_page},
          {"first_label", known(head.first_label)},
          {"last_label", known(head.last_label)}};
}

Json note_json(const Note& note) {
  return {{"code", note.code}, {"message", note.message}};
}

Json cited_json(const CitedDecision& cited) {
  Json result = value(cited.decision);
  result["page_label"] = known(cited.page_label);
  result["url"] = cited.url;
  return result;
}

Json file_json(const FileRecord& record) {
  Json result = {{"file", record.stamp.path},
                 {"sha256", known(record.sha256)},
                 {"pages", record.pages.size()},
                 {"sections", record.section_count},
                 {"indexed", !record.indexed_sha256.empty()}};
  result["failure"] = record.failure ? Json{{"code", record.failure->code},
                                            {"message", record.failure->message},
                                            {"hint", known(record.failure->hint)}}
                                     : Json(nullptr);
  result["diagnostics"] = values(record.diagnostics);
  return result;
}

}  // namespace agendex::json

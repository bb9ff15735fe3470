#include "search/results_json.h"

#include <nlohmann/json.hpp>

namespace agendex {
namespace {

using Json = nlohmann::ordered_json;

Json known(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}
Json known(const std::optional<Date>& date) {
  return date ? Json(to_string(*date)) : Json(nullptr);
}
Json known(const std::optional<int>& number) {
  return number ? Json(*number) : Json(nullptr);
}

template <class T, class Convert>
Json list(const std::vector<T>& values, Convert convert) {
  Json array = Json::array();
  for (const T& value : values) array.push_back(convert(value));
  return array;
}

Json place_json(const Place& place) {
  return {{"file", place.file},
          {"first_page", place.first_page},
          {"last_page", place.last_page},
          {"page", place.page},
          {"label", known(place.label)}};
}

/// The keys that every answer about a section has.
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

Json hit_json(const Hit& hit) {
  Json json = {{"rank", hit.rank}, {"score", hit.score}};
  json.update(head_json(hit.head));
  json["page"] = hit.page;
  json["label"] = known(hit.label);
  json["snippet"] = hit.snippet.text;
  json["highlights"] = list(hit.snippet.highlights, [](const ByteRange& range) {
    return Json::array({range.begin, range.end});
  });
  json["url"] = hit.url;
  json["also"] = list(hit.also, place_json);
  return json;
}

Json note_json(const Note& note) {
  return {{"code", note.code}, {"message", note.message}};
}

Json sense_json(const AcronymSense& sense) {
  return {{"acronym", sense.acronym},
          {"expansion", sense.expansion},
          {"note", known(sense.note)},
          {"council", known(sense.council)},
          {"count", sense.count},
          {"first_seen", known(sense.first_seen)},
          {"last_seen", known(sense.last_seen)},
          {"sources", list(sense.sources, [](const AcronymPlace& place) -> Json {
             return {{"file", place.file},
                     {"page", place.page},
                     {"label", known(place.label)},
                     {"how", place.how == AcronymSource::glossary ? "glossary" : "inline"}};
           })}};
}

Json decision_json(const Decision& decision) {
  return {{"label", known(decision.label)},
          {"text", decision.text},
          {"page", decision.page},
          {"form", decision.form == DecisionForm::prose ? "prose" : "resolution"}};
}

Json vote_json(const Vote& vote) {
  return {{"for", known(vote.for_count)},
          {"against", known(vote.against_count)},
          {"abstain", known(vote.abstain_count)},
          {"result", known(vote.result)},
          {"names", {{"for", vote.names_for}, {"against", vote.names_against}, {"abstain", vote.names_abstain}}}};
}

std::string_view name_of(TextBlock::Kind kind) {
  switch (kind) {
    case TextBlock::Kind::heading:
      return "heading";
    case TextBlock::Kind::list_item:
      return "list_item";
    case TextBlock::Kind::table_row:
      return "table_row";
    case TextBlock::Kind::footnote:
      return "footnote";
    case TextBlock::Kind::paragraph:
      break;
  }
  return "paragraph";
}

Json block_json(const TextBlock& block) {
  Json json = {{"page", block.page}, {"kind", name_of(block.kind)}, {"text", block.text}};
  if (!block.table_header.empty()) json["table_header"] = block.table_header;
  return json;
}

Json section_json(const SectionView& section) {
  Json json = head_json(section.head);
  json["agenda_item"] = known(section.agenda_item);
  json["appendix"] = known(section.appendix);
  json["author"] = known(section.author);
  json["url"] = section.url;
  json["present"] = section.present;
  json["apologies"] = section.apologies;
  json["decisions"] = list(section.decisions, decision_json);
  json["votes"] = list(section.votes, vote_json);
  json["recommendations"] = section.recommendations;
  json["text"] = list(section.text, block_json);
  json["sections"] = list(section.nested, section_json);
  return json;
}

std::string_view name_of(PageState state) {
  switch (state) {
    case PageState::text:
      return "text";
    case PageState::empty:
      return "empty";
    case PageState::recognised:
      return "recognised";
    case PageState::unreadable:
      return "unreadable";
    case PageState::skipped:
      break;
  }
  return "skipped";
}

Json file_json(const FileRecord& record) {
  Json json = {{"file", record.stamp.path},
               {"sha256", known(record.sha256)},
               {"pages", record.pages.size()},
               {"sections", record.section_count},
               {"indexed", !record.indexed_sha256.empty()}};
  json["failure"] = record.failure ? Json{{"code", record.failure->code},
                                          {"message", record.failure->message},
                                          {"hint", known(record.failure->hint)}}
                                   : Json(nullptr);
  json["diagnostics"] = list(record.diagnostics, [](const Diagnostic& diagnostic) -> Json {
    return {{"code", diagnostic.code}, {"page", diagnostic.page}, {"message", diagnostic.message}};
  });
  return json;
}

/// Bytes that are not UTF-8 come out as U+FFFD.
std::string print(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string to_json(const SearchResults& results) {
  return print({{"schema", "agendex.results/1"},
                {"query", results.query},
                {"understood", results.understood},
                {"total", results.total},
                {"total_is_exact", results.total_is_exact},
                {"hits", list(results.hits, hit_json)},
                {"notes", list(results.notes, note_json)}});
}

std::string to_json(const AcronymAnswer& answer) {
  return print({{"schema", "agendex.acronym/1"},
                {"term", answer.term},
                {"senses", list(answer.senses, sense_json)},
                {"nearest", answer.nearest}});
}

std::string to_json(const SectionView& section) {
  Json json = {{"schema", "agendex.section/1"}};
  json.update(section_json(section));
  json["parent"] = section.parent ? head_json(*section.parent) : Json(nullptr);
  json["also"] = list(section.also, place_json);
  return print(json);
}

std::string to_json(const IndexStatus& status) {
  Json pages = Json::object();
  for (const auto& [state, count] : status.pages) pages[std::string(name_of(state))] = count;
  Json sections = Json::object();
  for (const auto& [kind, count] : status.sections) sections[std::string(to_string(kind))] = count;
  return print({{"schema", "agendex.status/1"},
                {"directory", status.directory},
                {"files", status.file_count},
                {"pages", std::move(pages)},
                {"sections", std::move(sections)},
                {"acronyms", status.acronym_count},
                {"definitions", status.definition_count},
                {"councils", list(status.councils,
                                  [](const CouncilSpan& span) -> Json {
                                    return {{"council", known(span.council)},
                                            {"sections", span.section_count},
                                            {"first", known(span.first)},
                                            {"last", known(span.last)}};
                                  })},
                {"failed", list(status.failed, file_json)},
                {"damaged", list(status.damaged, file_json)}});
}

}  // namespace agendex

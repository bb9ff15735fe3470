#include "search/results_json.h"

#include "search/json_parts.h"

namespace agendex {
namespace {

using json::file_json;
using json::head_json;
using json::Json;
using json::known;
using json::list;
using json::note_json;
using json::place_json;

Json hit_json(const Hit& hit) {
  Json result = {{"rank", hit.rank}, {"score", hit.score}};
  result.update(head_json(hit.head));
  result["page"] = hit.page;
  result["label"] = known(hit.label);
  result["snippet"] = hit.snippet.text;
  result["highlights"] = list(hit.snippet.highlights, [](const ByteRange& range) {
    return Json::array({range.begin, range.end});
  });
  result["url"] = hit.url;
  result["also"] = list(hit.also, place_json);
  return result;
}

Json facets_json(const Facets& facets) {
  const auto counts = [](const std::vector<Facet>& values, bool with_council) {
    return list(values, [&](const Facet& facet) -> Json {
      Json result = {{"value", known(facet.value)}};
      if (with_council) result["council"] = known(facet.council);
      result["count"] = facet.count;
      return result;
    });
  };
  return {{"council", counts(facets.councils, false)},
          {"body", counts(facets.bodies, true)},
          {"year", counts(facets.years, false)},
          {"kind", counts(facets.kinds, false)},
          {"outcome", counts(facets.outcomes, false)}};
}

Json use_json(const AcronymUse& use) {
  return {{"id", use.id},     {"title", use.title},        {"file", use.file},           {"date", known(use.date)},
          {"page", use.page}, {"label", known(use.label)}, {"snippet", use.snippet.text}};
}

Json own_json(const std::optional<OwnLine>& own) {
  return own ? Json{{"file", own->file}, {"line", own->line}} : Json(nullptr);
}

Json sense_json(const AcronymSense& sense) {
  return {{"acronym", sense.acronym},
          {"expansion", sense.expansion},
          {"note", known(sense.note)},
          {"council", known(sense.council)},
          {"bodies", sense.bodies},
          {"variants", sense.variants},
          {"count", sense.count},
          {"first_seen", known(sense.first_seen)},
          {"last_seen", known(sense.last_seen)},
          {"sources", list(sense.sources,
                           [](const AcronymPlace& place) -> Json {
                             return {{"file", place.file},
                                     {"page", place.page},
                                     {"label", known(place.label)},
                                     {"how", json::value(place.how)}};
                           })},
          {"uses", list(sense.uses, use_json)},
          {"own", own_json(sense.own)}};
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
  Json result = {{"page", block.page}, {"kind", name_of(block.kind)}, {"text", block.text}};
  if (!block.table_header.empty()) result["table_header"] = block.table_header;
  return result;
}

Json section_json(const SectionView& section) {
  Json result = head_json(section.head);
  result["agenda_item"] = known(section.agenda_item);
  result["appendix"] = known(section.appendix);
  result["author"] = known(section.author);
  result["url"] = section.url;
  result["present"] = section.present;
  result["apologies"] = section.apologies;
  result["decisions"] = json::values(section.decisions);
  result["votes"] = json::values(section.votes);
  result["recommendations"] = section.recommendations;
  result["text"] = list(section.text, block_json);
  result["sections"] = list(section.nested, section_json);
  return result;
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

}  // namespace

std::string to_json(const SearchResults& results) {
  Json result = {{"schema", "agendex.results/1"},
                 {"query", results.query},
                 {"understood", results.understood},
                 {"total", results.total},
                 {"total_is_exact", results.total_is_exact},
                 {"hits", list(results.hits, hit_json)},
                 {"notes", list(results.notes, note_json)}};
  if (results.facets) result["facets"] = facets_json(*results.facets);
  return json::print(result);
}

std::string to_json(const AcronymAnswer& answer) {
  return json::print({{"schema", "agendex.acronym/1"},
                      {"term", answer.term},
                      {"senses", list(answer.senses, sense_json)},
                      {"nearest", answer.nearest},
                      {"left_out", answer.left_out},
                      {"used_count", answer.used_count},
                      {"uses", list(answer.uses, use_json)}});
}

std::string to_json(const Glossary& glossary) {
  return json::print(
      {{"schema", "agendex.glossary/1"}, {"entries", list(glossary.entries, [](const GlossaryEntry& entry) {
                                            Json result = sense_json(entry.sense);
                                            result.erase("council");
                                            result.erase("uses");
                                            result["councils"] = entry.councils;
                                            return result;
                                          })}});
}

std::string to_json(const SectionView& section) {
  Json result = {{"schema", "agendex.section/1"}};
  result.update(section_json(section));
  result["parent"] = section.parent ? head_json(*section.parent) : Json(nullptr);
  result["also"] = list(section.also, place_json);
  return json::print(result);
}

std::string to_json(const IndexStatus& status) {
  Json pages = Json::object();
  for (const auto& [state, count] : status.pages) pages[std::string(name_of(state))] = count;
  Json sections = Json::object();
  for (const auto& [kind, count] : status.sections) sections[std::string(to_string(kind))] = count;
  return json::print({{"schema", "agendex.status/1"},
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

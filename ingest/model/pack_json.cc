#include "ingest/model/pack_json.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace agendex {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

Json or_null(const std::optional<Date>& date) {
  return date ? Json(to_string(*date)) : Json();
}

std::string name_of(int section_id) {
  return fmt::format("s{}", section_id);
}

Json as_json(const Meeting& meeting) {
  return {{"council", or_null(meeting.council)},
          {"body", or_null(meeting.body)},
          {"date", or_null(meeting.date)},
          {"time", or_null(meeting.time)},
          {"place", or_null(meeting.place)}};
}

Json as_json(const Decision& decision) {
  return {{"label", or_null(decision.label)},
          {"text", decision.text},
          {"page", decision.page},
          {"form", decision.form == DecisionForm::prose ? "prose" : "resolution"}};
}

Json as_json(const Vote& vote) {
  Json names;
  if (!vote.names_for.empty() || !vote.names_against.empty() || !vote.names_abstain.empty()) {
    names = {{"for", vote.names_for}, {"against", vote.names_against}, {"abstain", vote.names_abstain}};
  }
  return {{"for", or_null(vote.for_count)},
          {"against", or_null(vote.against_count)},
          {"abstain", or_null(vote.abstain_count)},
          {"result", or_null(vote.result)},
          {"names", std::move(names)}};
}

Json as_json(const AcronymDefinition& definition) {
  return {{"acronym", definition.acronym},
          {"expansion", definition.expansion},
          {"note", or_null(definition.note)},
          {"how", definition.how == AcronymSource::glossary ? "glossary" : "inline"},
          {"page", definition.page}};
}

Json as_json(const Diagnostic& diagnostic) {
  return {{"code", diagnostic.code},
          {"page", diagnostic.page > 0 ? Json(diagnostic.page) : Json()},
          {"message", diagnostic.message},
          {"severity", diagnostic.severity == Diagnostic::Severity::damage ? "damage" : "note"}};
}

template <class T>
Json list_of(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(as_json(value));
  return list;
}

Json as_json(const Section& section, PackJsonOptions options) {
  Json json = {
      {"id", name_of(section.id)},
      {"parent", section.parent ? Json(name_of(*section.parent)) : Json()},
      {"kind", to_string(section.kind)},
      {"level", section.level},
      {"number", or_null(section.number)},
      {"title", or_null(section.title)},
      {"appendix", or_null(section.appendix)},
      {"agenda_item", or_null(section.agenda_item)},
      {"author", or_null(section.author)},
      {"first_page", section.first_page},
      {"last_page", section.last_page},
      {"first_label", or_null(section.first_label)},
      {"last_label", or_null(section.last_label)},
      {"printed_pages", or_null(section.printed_pages)},
      {"meeting", section.meeting ? as_json(*section.meeting) : Json()},
      {"present", section.present},
      {"apologies", section.apologies},
      {"outcome", or_null(section.outcome)},
      {"decisions", list_of(section.decisions)},
      {"votes", list_of(section.votes)},
      {"recommendations", section.recommendations},
  };
  if (options.with_text) json["text"] = plain_text(section.text);
  return json;
}

}  // namespace

std::string to_json(const Pack& pack, PackJsonOptions options) {
  Json sections = Json::array();
  for (const Section& section : pack.sections) sections.push_back(as_json(section, options));
  const Json json = {
      {"schema", "agendex.pack/1"},
      {"file", pack.source.path},
      {"sha256", pack.source.sha256},
      {"pages", pack.page_states.size()},
      {"kind", to_string(pack.kind)},
      {"meeting", as_json(pack.meeting)},
      {"sections", std::move(sections)},
      {"acronyms", list_of(pack.acronyms)},
      {"diagnostics", list_of(pack.diagnostics)},
  };
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace agendex

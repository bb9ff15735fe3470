#include "ingest/model/json_values.h"

namespace agendex::json {

Json known(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}
Json known(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json();
}
Json known(const std::optional<int>& number) {
  return number ? Json(*number) : Json();
}
Json known(const std::optional<Date>& date) {
  return date ? Json(to_string(*date)) : Json();
}

Json value(const Meeting& meeting) {
  return {{"council", known(meeting.council)},
          {"body", known(meeting.body)},
          {"date", known(meeting.date)},
          {"time", known(meeting.time)},
          {"place", known(meeting.place)}};
}

Json value(const Decision& decision) {
  return {{"label", known(decision.label)},
          {"text", decision.text},
          {"page", decision.page},
          {"form", decision.form == DecisionForm::prose ? "prose" : "resolution"}};
}

Json value(const Vote& vote) {
  Json names;
  if (!vote.names_for.empty() || !vote.names_against.empty() || !vote.names_abstain.empty()) {
    names = {{"for", vote.names_for}, {"against", vote.names_against}, {"abstain", vote.names_abstain}};
  }
  return {{"for", known(vote.for_count)},
          {"against", known(vote.against_count)},
          {"abstain", known(vote.abstain_count)},
          {"result", known(vote.result)},
          {"names", std::move(names)}};
}

Json value(AcronymSource how) {
  return how == AcronymSource::glossary ? "glossary" : "inline";
}

Json value(const AcronymDefinition& definition) {
  return {{"acronym", definition.acronym},
          {"expansion", definition.expansion},
          {"note", known(definition.note)},
          {"how", value(definition.how)},
          {"page", definition.page}};
}

Json value(const Diagnostic& diagnostic) {
  return {{"code", diagnostic.code},
          {"page", diagnostic.page > 0 ? Json(diagnostic.page) : Json()},
          {"message", diagnostic.message},
          {"severity", diagnostic.severity == Diagnostic::Severity::damage ? "damage" : "note"}};
}

std::string print(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace agendex::json

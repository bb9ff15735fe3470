#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "ingest/model/pack.h"

// How values of a pack look in JSON; for the sources that print JSON, never for a header.
namespace agendex::json {

using Json = nlohmann::ordered_json;

// Unknown is null.
Json known(const std::string& text);
Json known(const std::optional<std::string>& text);
Json known(const std::optional<int>& number);
Json known(const std::optional<Date>& date);

Json value(const Meeting& meeting);
Json value(const Decision& decision);
Json value(const Vote& vote);
Json value(AcronymSource how);
Json value(const AcronymDefinition& definition);
Json value(const Diagnostic& diagnostic);

template <class T>
Json values(const std::vector<T>& list) {
  Json array = Json::array();
  for (const T& each : list) array.push_back(value(each));
  return array;
}

/// Pretty-printed with a final newline; bytes that are not UTF-8 come out as U+FFFD.
std::string print(const Json& json);

}  // namespace agendex::json

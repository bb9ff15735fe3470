#pragma once

#include "ingest/model/json_values.h"
#include "search/matter_results.h"

// What several answers have in common in JSON; for the sources that print JSON, never for a header.
namespace agendex::json {

template <class T, class Convert>
Json list(const std::vector<T>& values, Convert convert) {
  Json array = Json::array();
  for (const T& value : values) array.push_back(convert(value));
  return array;
}

Json place_json(const Place& place);

/// The keys that every answer about a section has.
Json head_json(const SectionHead& head);

Json note_json(const Note& note);

Json cited_json(const CitedDecision& cited);

/// A file of the index and what was wrong with it.
Json file_json(const FileRecord& record);

}  // namespace agendex::json

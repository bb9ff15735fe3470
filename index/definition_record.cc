#include "index/definition_record.h"

#include <array>

#include "index/record_codec.h"

namespace agendex {

using codec::Json;

std::string encode(const DefinitionRecord& record) {
  const AcronymDefinition& definition = record.definition;
  return codec::pack(
      Json::array({definition.acronym, definition.expansion, definition.note, static_cast<int>(definition.how),
                   definition.page, record.file, record.label, record.council, record.body, codec::from(record.date)}));
}

Result<DefinitionRecord> decode_definition(std::string_view bytes) {
  return codec::unpack(bytes, [](const Json& json) {
    return DefinitionRecord{.definition = {.acronym = json.at(0),
                                           .expansion = json.at(1),
                                           .note = json.at(2),
                                           .how = static_cast<AcronymSource>(json.at(3).get<int>()),
                                           .page = json.at(4)},
                            .file = json.at(5),
                            .label = json.at(6),
                            .council = json.at(7),
                            .body = json.at(8),
                            .date = codec::optional_date(json.at(9))};
  });
}

// Tabs cannot occur in keys and stems.
std::string encode(const DefinitionUse& use) {
  return use.acronym + '\t' + use.stems + '\t' + use.council + '\t' + use.body;
}

DefinitionUse decode_definition_use(std::string_view value) {
  std::array<std::string, 4> parts;
  std::size_t part = 0;
  for (const char c : value) {
    if (c == '\t' && part + 1 < parts.size()) {
      ++part;
    } else {
      parts[part] += c;
    }
  }
  return {.acronym = parts[0], .stems = parts[1], .council = parts[2], .body = parts[3]};
}

}  // namespace agendex

#include "index/definition_record.h"

#include <array>

#include "index/byte_codec.h"

namespace agendex {

std::string encode(const DefinitionRecord& record) {
  const AcronymDefinition& definition = record.definition;
  ByteWriter out;
  for (const std::string* text : {&definition.acronym, &definition.expansion, &definition.note, &record.file,
                                  &record.label, &record.council, &record.body}) {
    out.text(*text);
  }
  out.number(static_cast<std::uint64_t>(definition.how));
  out.integer(definition.page);
  out.date(record.date);
  return out.take();
}

Result<DefinitionRecord> decode_definition(std::string_view bytes) {
  ByteReader in(bytes);
  DefinitionRecord record;
  AcronymDefinition& definition = record.definition;
  for (std::string* text : {&definition.acronym, &definition.expansion, &definition.note, &record.file, &record.label,
                            &record.council, &record.body}) {
    *text = in.text();
  }
  definition.how = in.one_of<AcronymSource>(2);
  definition.page = in.small();
  record.date = in.date();
  return in.finished(std::move(record));
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

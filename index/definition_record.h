#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "ingest/model/pack.h"

namespace agendex {

/// One place where an acronym is defined, as it is stored.
struct DefinitionRecord {
  AcronymDefinition definition;
  std::string file;   ///< absolute path
  std::string label;  ///< printed number of the page
  std::string council, body;
  std::optional<Date> date;  ///< of the meeting the paper is for

  bool operator==(const DefinitionRecord&) const = default;
};

/// A table of acronyms is written with more care than a running text: how often its spelling counts.
inline constexpr int kTableVotes = 3;

std::string encode(const DefinitionRecord& record);
Result<DefinitionRecord> decode_definition(std::string_view bytes);

/// What deciding on a meaning takes of a definition, small enough to be counted over the whole collection by value
/// (Slot::definition) without reading any record.
struct DefinitionUse {
  std::string acronym;  ///< folded_acronym()
  std::string stems;    ///< of the expansion, connectives included, joined by spaces
  std::string council;  ///< council_key(); may be empty
  std::string body;     ///< body_key()

  auto operator<=>(const DefinitionUse&) const = default;
};

std::string encode(const DefinitionUse& use);
DefinitionUse decode_definition_use(std::string_view value);

}  // namespace agendex

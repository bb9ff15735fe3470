#include "index/doc_schema.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "index/edit_distance.h"
#include "index/hash.h"
#include "index/tokenizer.h"

namespace agendex {
namespace {

constexpr std::size_t kMaxTermBytes = 200;  // Xapian takes 245, fewer when there are zero bytes

constexpr std::array kFields = std::to_array<Field>({
    {.name = "title",
     .kind = FieldKind::words,
     .prefix = prefix::kTitle,
     .wdf = 3,
     .example = "title:transport",
     .meaning = "words of the heading"},
    {.name = "decision",
     .kind = FieldKind::words,
     .prefix = prefix::kDecision,
     .wdf = 1,
     .example = "decision:\"school transport\"",
     .meaning = "words of what was decided"},
    {.name = "council",
     .kind = FieldKind::names,
     .prefix = prefix::kCouncil,
     .wdf = 1,
     .example = "council:harrowmere",
     .meaning = "words of the council's name"},
    {.name = "body",
     .kind = FieldKind::names,
     .prefix = prefix::kBody,
     .wdf = 1,
     .example = "body:cabinet",
     .meaning = "words of the committee's name"},
    {.name = "kind",
     .kind = FieldKind::family,
     .prefix = prefix::kKind,
     .example = "kind:minutes",
     .meaning = "what sort of section it is"},
    {.name = "number",
     .kind = FieldKind::exact,
     .prefix = prefix::kNumber,
     .example = "number:117",
     .meaning = "number of the item"},
    {.name = "outcome",
     .kind = FieldKind::exact,
     .prefix = prefix::kOutcome,
     .example = "outcome:deferred",
     .meaning = "how the item ended"},
    {.name = "file",
     .kind = FieldKind::names,
     .prefix = prefix::kFile,
     .example = "file:supplement",
     .meaning = "words of the file's name"},
    {.name = "acronym",
     .kind = FieldKind::acronym,
     .prefix = prefix::kAcronym,
     .example = "acronym:EHCP",
     .meaning = "uses of an acronym itself, not its long form"},
    {.name = "date",
     .kind = FieldKind::dates,
     .prefix = {},
     .example = "date:2021..2022",
     .meaning = "day, month, year, municipal year or a range of them"},
    {.name = "since", .kind = FieldKind::dates, .prefix = {}, .example = "since:2021-04", .meaning = "on or after"},
    {.name = "until", .kind = FieldKind::dates, .prefix = {}, .example = "until:2024/25", .meaning = "on or before"},
});

}  // namespace

std::span<const Field> fields() {
  return kFields;
}

const Field* find_field(std::string_view name) {
  const std::string wanted = to_lower(name);
  const auto found = std::find_if(kFields.begin(), kFields.end(), [&](const Field& f) { return f.name == wanted; });
  return found == kFields.end() ? nullptr : &*found;
}

std::string_view nearest_field(std::string_view typed) {
  std::vector<std::string_view> names;
  for (const Field& field : kFields) names.push_back(field.name);
  return nearest_name(to_lower(typed), names);
}

std::string term(std::string_view prefix, std::string_view value) {
  std::string text(prefix);
  if (prefix.size() + value.size() <= kMaxTermBytes) return text += value;
  constexpr int kHashDigits = 12;
  text += value.substr(0, kMaxTermBytes - prefix.size() - kHashDigits);
  return text += short_name(stable_hash(value), kHashDigits);
}

std::string path_key(std::string_view path) {
  return short_name(stable_hash(path), 12);
}

std::string council_key(std::string_view council) {
  std::string key;
  for (const Token& token : tokenize(council)) key += (key.empty() ? "" : " ") + token.word;
  return key;
}

std::string body_key(std::string_view council, std::string_view body) {
  return council_key(council) + "|" + council_key(body);
}

}  // namespace agendex

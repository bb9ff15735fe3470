#include "cli/print/hit_template.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "index/edit_distance.h"

namespace agendex {
namespace {

Error unknown_field(std::string_view name) {
  std::vector<std::string_view> names;
  for (const HitField& field : hit_fields()) names.push_back(field.name);
  const std::string_view nearest = nearest_name(to_lower(name), names);
  const std::string message = fmt::format("--format: there is no field \"{}\"", name);
  if (!nearest.empty()) return {"unknown-field", message, fmt::format("did you mean {{{}}}?", nearest)};
  return {"unknown-field", message, fmt::format("the fields are {}", fmt::join(names, ", "))};
}

Error lone_brace(char brace) {
  return {"bad-template", fmt::format("--format: a \"{}\" has no partner", brace),
          fmt::format("write {0}{0} for the character itself", brace)};
}

char escaped(char c) {
  return c == 't' ? '\t' : c == 'n' ? '\n' : c;
}

}  // namespace

Result<HitTemplate> HitTemplate::parse(std::string_view text) {
  HitTemplate made;
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (c == '\\' && (next == 't' || next == 'n' || next == '\\')) {
      plain += escaped(next);
      ++at;
    } else if ((c == '{' || c == '}') && next == c) {
      plain += c;
      ++at;
    } else if (c == '}') {
      return tl::unexpected(lone_brace(c));
    } else if (c == '{') {
      const std::size_t end = text.find('}', at);
      if (end == std::string_view::npos) return tl::unexpected(lone_brace(c));
      const std::string_view name = text.substr(at + 1, end - at - 1);
      const auto fields = hit_fields();
      const auto field =
          std::find_if(fields.begin(), fields.end(), [&](const HitField& each) { return each.name == name; });
      if (field == fields.end()) return tl::unexpected(unknown_field(name));
      made.pieces_.push_back({std::move(plain), nullptr});
      made.pieces_.push_back({"", &*field});
      plain.clear();
      at = end;
    } else {
      plain += c;
    }
  }
  made.pieces_.push_back({std::move(plain), nullptr});
  return made;
}

std::string HitTemplate::fill(const Hit& hit) const {
  std::string line;
  for (const Piece& piece : pieces_) line += piece.field != nullptr ? piece.field->value(hit) : piece.text;
  return line;
}

}  // namespace agendex

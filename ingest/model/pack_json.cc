#include "ingest/model/pack_json.h"

#include <fmt/format.h>

#include "ingest/model/json_values.h"

namespace agendex {
namespace {

using json::Json;
using json::known;

std::string name_of(int section_id) {
  return fmt::format("s{}", section_id);
}

Json section_json(const Section& section, PackJsonOptions options) {
  Json result = {
      {"id", name_of(section.id)},
      {"parent", section.parent ? Json(name_of(*section.parent)) : Json()},
      {"kind", to_string(section.kind)},
      {"level", section.level},
      {"number", known(section.number)},
      {"title", known(section.title)},
      {"appendix", known(section.appendix)},
      {"agenda_item", known(section.agenda_item)},
      {"author", known(section.author)},
      {"first_page", section.first_page},
      {"last_page", section.last_page},
      {"first_label", known(section.first_label)},
      {"last_label", known(section.last_label)},
      {"printed_pages", section.printed_pages ? Json(*section.printed_pages) : Json()},
      {"meeting", section.meeting ? json::value(*section.meeting) : Json()},
      {"present", section.present},
      {"apologies", section.apologies},
      {"outcome", known(section.outcome)},
      {"decisions", json::values(section.decisions)},
      {"votes", json::values(section.votes)},
      {"recommendations", section.recommendations},
  };
  if (options.with_text) result["text"] = plain_text(section.text);
  return result;
}

}  // namespace

std::string to_json(const Pack& pack, PackJsonOptions options) {
  Json sections = Json::array();
  for (const Section& section : pack.sections) sections.push_back(section_json(section, options));
  return json::print({
      {"schema", "agendex.pack/1"},
      {"file", pack.source.path},
      {"sha256", pack.source.sha256},
      {"pages", pack.page_states.size()},
      {"kind", to_string(pack.kind)},
      {"meeting", json::value(pack.meeting)},
      {"sections", std::move(sections)},
      {"acronyms", json::values(pack.acronyms)},
      {"diagnostics", json::values(pack.diagnostics)},
  });
}

}  // namespace agendex

#include "cli/print/hit_fields.h"

#include <fmt/format.h>

#include <array>

namespace agendex {

std::span<const HitField> hit_fields() {
  static const std::array kFields = {
      HitField{"rank", "place in the results, from 1", [](const Hit& hit) { return std::to_string(hit.rank); }},
      HitField{"id", "for agendex show and agendex open", [](const Hit& hit) { return hit.head.id; }},
      HitField{"date", "of the meeting, YYYY-MM-DD",
               [](const Hit& hit) { return hit.head.date ? to_string(*hit.head.date) : std::string(); }},
      HitField{"time", "when the meeting began, HH:MM", [](const Hit& hit) { return hit.head.time; }},
      HitField{"council", "as printed", [](const Hit& hit) { return hit.head.council; }},
      HitField{"body", "committee", [](const Hit& hit) { return hit.head.body; }},
      HitField{"kind", "agenda_item, minutes_item, report, …",
               [](const Hit& hit) { return std::string(to_string(hit.head.kind)); }},
      HitField{"number", "of the item, as printed", [](const Hit& hit) { return hit.head.number; }},
      HitField{"title", "of the section", [](const Hit& hit) { return hit.head.title; }},
      HitField{"paper", "title of the paper that the section is a part of",
               [](const Hit& hit) { return hit.head.paper; }},
      HitField{"outcome", "agreed, noted, lost, … of a minutes item", [](const Hit& hit) { return hit.head.outcome; }},
      HitField{"page", "that answers best, from 1", [](const Hit& hit) { return std::to_string(hit.page); }},
      HitField{"label", "page number printed on it", [](const Hit& hit) { return hit.label; }},
      HitField{"first_page", "of the section", [](const Hit& hit) { return std::to_string(hit.head.first_page); }},
      HitField{"last_page", "of the section", [](const Hit& hit) { return std::to_string(hit.head.last_page); }},
      HitField{"snippet", "text that answers", [](const Hit& hit) { return hit.snippet.text; }},
      HitField{"file", "path of the PDF", [](const Hit& hit) { return hit.head.file; }},
      HitField{"url", "file://…#page=N", [](const Hit& hit) { return hit.url; }},
      HitField{"score", "compares within one answer only",
               [](const Hit& hit) { return fmt::format("{:.4f}", hit.score); }},
  };
  return kFields;
}

}  // namespace agendex

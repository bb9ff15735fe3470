#include <fmt/format.h>

#include "cli/print/csv.h"
#include "cli/print/layout.h"
#include "cli/print/printers.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

std::string date_of(const std::optional<Date>& date) {
  return date ? to_string(*date) : "";
}

/// "2021–2024", "2021"
std::string years_of(const AcronymSense& sense) {
  if (!sense.first_seen || !sense.last_seen) return "";
  const int first = sense.first_seen->year, last = sense.last_seen->year;
  return first == last ? std::to_string(first) : fmt::format("{}–{}", first, last);
}

/// A bar would end the cell.
std::string markdown_cell(const std::string& text) {
  std::string cell;
  for (const char c : text) cell += c == '|' ? "\\|" : std::string(1, c);
  return cell;
}

}  // namespace

std::string print_glossary(const Glossary& glossary, const Look& look) {
  std::string out;
  for (const auto& [sense, councils] : glossary.entries) {
    const std::string seen = joined({joined(councils, "; "), years_of(sense), sense.own ? "your own" : ""}, ", ");
    out += wrapped(painted(look, Tone::strong, sense.acronym) + "  " + sense.expansion +
                       (seen.empty() ? "" : painted(look, Tone::quiet, "  (" + seen + ")")),
                   look.width, "", "    ") +
           "\n";
    if (!sense.note.empty()) out += wrapped(sense.note, look.width, "    ", "    ") + "\n";
  }
  return out;
}

std::string glossary_as_markdown(const Glossary& glossary) {
  std::string out = "| Acronym | Meaning | Note | Councils | Seen |\n|---|---|---|---|---|\n";
  for (const auto& [sense, councils] : glossary.entries) {
    for (const std::string& cell :
         {sense.acronym, sense.expansion, sense.note, joined(councils, "; "), years_of(sense)}) {
      out += "| " + markdown_cell(cell) + " ";
    }
    out += "|\n";
  }
  return out;
}

std::string glossary_as_csv(const Glossary& glossary) {
  std::string out = csv_record({"acronym", "expansion", "note", "councils", "count", "first_seen", "last_seen"});
  for (const auto& [sense, councils] : glossary.entries) {
    out += csv_record({sense.acronym, sense.expansion, sense.note, joined(councils, "; "), std::to_string(sense.count),
                       date_of(sense.first_seen), date_of(sense.last_seen)});
  }
  return out;
}

}  // namespace agendex

#include <fmt/format.h>

#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/printers.h"
#include "cli/print/snippets.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

constexpr std::size_t kSourcesShown = 4;
constexpr std::string_view kIndent = "    ";

std::string seen(const AcronymSense& sense) {
  if (sense.count == 0) return "";
  const std::string count =
      fmt::format("defined {}", sense.count == 1 ? "once" : counted(static_cast<std::size_t>(sense.count), "time"));
  if (!sense.first_seen || !sense.last_seen) return count;
  if (sense.first_seen == sense.last_seen) return fmt::format("{}, {}", count, spelled_out(*sense.first_seen));
  return fmt::format("{}, {} to {}", count, spelled_out(*sense.first_seen), spelled_out(*sense.last_seen));
}

std::string sources(const AcronymSense& sense, const Look& look) {
  std::vector<std::vector<std::string>> rows;
  for (const AcronymPlace& place : sense.sources) {
    if (rows.size() == kSourcesShown) break;
    rows.push_back({place.how == AcronymSource::glossary ? "table" : "text",
                    fmt::format("{} of {}", pages_in_words(place.page, place.page, place.label, place.label),
                                shown_file_name(place.file))});
  }
  std::string out = table(rows, {.width = look.width, .indent = std::string(kIndent), .right_aligned = {}});
  if (sense.sources.size() > kSourcesShown) {
    out += fmt::format("{}and {} more\n", kIndent, counted(sense.sources.size() - kSourcesShown, "place"));
  }
  return out;
}

std::string uses(const std::vector<AcronymUse>& uses, const Look& look) {
  std::string out;
  for (const AcronymUse& use : uses) {
    const std::string where = joined({use.date ? spelled_out(*use.date) : "", shown_file_name(use.file),
                                      pages_in_words(use.page, use.page, use.label, use.label)},
                                     ", ");
    out += wrapped(marked(use.snippet, look) + " " + painted(look, Tone::quiet, "(" + where + ")"), look.width,
                   std::string(kIndent) + "• ", std::string(kIndent) + "  ") +
           "\n";
  }
  return out;
}

std::string print_sense(const AcronymSense& sense, const Look& look) {
  const auto line = [&](Tone tone, const std::string& text) {
    return text.empty() ? "" : wrapped(painted(look, tone, text), look.width, kIndent, kIndent) + "\n";
  };
  const std::string name = painted(look, Tone::strong, sense.acronym) + "  " + sense.expansion;
  const std::string own = sense.own ? fmt::format("from your own acronyms, line {} of {}", sense.own->line,
                                                  shown_file_name(sense.own->file))
                                    : "";
  const std::string variants = sense.variants.empty() ? "" : "also printed: " + joined(sense.variants, "; ");
  const std::string bodies = sense.bodies.empty() ? "" : "in papers of " + joined(sense.bodies, "; ");
  return wrapped(name, look.width, "", kIndent) + "\n" + line(Tone::plain, sense.note) + line(Tone::quiet, own) +
         line(Tone::quiet, joined({sense.council, seen(sense)}, ", ")) + line(Tone::quiet, bodies) +
         line(Tone::quiet, variants) + sources(sense, look) + uses(sense.uses, look);
}

std::string print_undefined(const AcronymAnswer& answer, const Look& look) {
  if (answer.used_count == 0) return "";
  return fmt::format("{}  used in {}, never defined\n", painted(look, Tone::strong, answer.term),
                     counted(answer.used_count, "section")) +
         uses(answer.uses, look);
}

}  // namespace

std::string print_acronym(const AcronymAnswer& answer, const Look& look) {
  std::string out;
  for (const AcronymSense& sense : answer.senses) {
    if (!out.empty()) out += '\n';
    out += print_sense(sense, look);
  }
  out += print_undefined(answer, look);
  if (!answer.left_out.empty()) {
    const std::string left_out = "left out by your own acronyms: " + joined(answer.left_out, "; ");
    out += (out.empty() ? "" : "\n") + wrapped(painted(look, Tone::quiet, left_out), look.width) + "\n";
  }
  return out;
}

}  // namespace agendex

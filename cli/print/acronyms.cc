#include <fmt/format.h>

#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/printers.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

constexpr std::size_t kSourcesShown = 4;
constexpr std::string_view kIndent = "    ";

std::string seen(const AcronymSense& sense) {
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

std::string print_sense(const AcronymSense& sense, const Look& look) {
  const auto line = [&](Tone tone, const std::string& text) {
    return text.empty() ? "" : wrapped(painted(look, tone, text), look.width, kIndent, kIndent) + "\n";
  };
  const std::string name = painted(look, Tone::strong, sense.acronym) + "  " + sense.expansion;
  return wrapped(name, look.width, "", kIndent) + "\n" + line(Tone::plain, sense.note) +
         line(Tone::quiet, joined({sense.council, seen(sense)}, ", ")) + sources(sense, look);
}

}  // namespace

std::string print_acronym(const AcronymAnswer& answer, const Look& look) {
  std::string out;
  for (const AcronymSense& sense : answer.senses) {
    if (!out.empty()) out += '\n';
    out += print_sense(sense, look);
  }
  return out;
}

}  // namespace agendex

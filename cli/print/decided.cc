#include "cli/print/decided.h"

#include <fmt/format.h>

#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

constexpr std::size_t kPlacesShown = 3;

std::string named(std::string_view what, const std::vector<std::string>& names) {
  return names.empty() ? "" : fmt::format("{}: {}", what, joined(names, ", "));
}

}  // namespace

std::string place_in_words(const CitedDecision& decision) {
  const int page = decision.decision.page;
  return pages_in_words(page, page, decision.page_label, decision.page_label);
}

std::string vote_with_names(const Vote& vote) {
  return joined({in_words(vote), named("for", vote.names_for), named("against", vote.names_against),
                 named("abstained", vote.names_abstain)},
                "; ");
}

std::string votes_in_words(const std::vector<Vote>& votes) {
  std::vector<std::string> each;
  for (const Vote& vote : votes) each.push_back(vote_with_names(vote));
  return joined(each, " | ");
}

std::string title_in_words(const SectionHead& head) {
  return head.title.empty() ? "(no title)" : head.title;
}

std::string outcome_in_words(const SectionHead& head) {
  return head.outcome == "none" ? "" : head.outcome;
}

std::string also_in_words(const std::vector<Place>& places) {
  std::vector<std::string> each;
  for (const Place& place : places) {
    if (each.size() == kPlacesShown) {
      each.push_back(fmt::format("{} more", places.size() - kPlacesShown));
      break;
    }
    each.push_back(fmt::format("{} {}", shown_file_name(place.file),
                               pages_in_words(place.page, place.page, place.label, place.label)));
  }
  return each.empty() ? "" : "also in " + joined(each, "; ");
}

std::string print_decided(const std::vector<CitedDecision>& decisions, const std::vector<Vote>& votes,
                          const Look& look) {
  std::string out;
  for (const CitedDecision& each : decisions) {
    const std::string start = each.decision.label.empty() ? "  – " : fmt::format("  {} ", each.decision.label);
    const std::string place = painted(look, Tone::quiet, fmt::format(" ({})", place_in_words(each)));
    out += wrapped(each.decision.text + place, look.width, start, "    ") + "\n";
  }
  for (const Vote& vote : votes) out += wrapped(vote_with_names(vote), look.width, "  vote: ", "    ") + "\n";
  return out;
}

}  // namespace agendex

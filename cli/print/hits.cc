#include <fmt/format.h>

#include <algorithm>

#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/printers.h"
#include "cli/print/snippets.h"
#include "cli/print/words.h"
#include "search/file_url.h"

namespace agendex {
namespace {

constexpr std::size_t kPlacesShown = 3;

std::string outcome_of(const SectionHead& head, const Look& look) {
  return head.outcome.empty() || head.outcome == "none" ? "" : painted(look, Tone::outcome, head.outcome);
}

/// "report section 4 of Annual Report on Buses"
std::string place_of(const SectionHead& head) {
  const std::string what = joined({in_words(head.kind), head.number}, " ");
  return head.paper.empty() ? what : joined({what, isolated(head.paper)}, " of ");
}

std::string page_of(const Hit& hit, const Look& look) {
  const std::string page = linked(look, hit.url, pages_in_words(hit.page, hit.page, hit.label, hit.label));
  if (hit.head.first_page == hit.head.last_page) return page;
  return fmt::format("{} of {}–{}", page, hit.head.first_page, hit.head.last_page);
}

std::string also_line(const Hit& hit, const Look& look) {
  std::vector<std::string> places;
  for (const Place& place : hit.also) {
    if (places.size() == kPlacesShown) {
      places.push_back(fmt::format("{} more", hit.also.size() - kPlacesShown));
      break;
    }
    const std::string page = pages_in_words(place.page, place.page, place.label, place.label);
    places.push_back(linked(look, file_url(place.file, place.page),
                            fmt::format("{} {}", isolated(shown_file_name(place.file)), page)));
  }
  return places.empty() ? "" : "also in " + joined(places, "; ");
}

std::string print_hit(const Hit& hit, int rank_width, const Look& look) {
  const SectionHead& head = hit.head;
  const std::string indent(static_cast<std::size_t>(rank_width) + 2, ' ');
  const auto line = [&](Tone tone, const std::string& text) {
    return text.empty() ? "" : wrapped(painted(look, tone, text), look.width, indent, indent) + "\n";
  };
  const std::string rank = padded_left(std::to_string(hit.rank), rank_width) + "  ";
  const std::string title =
      linked(look, hit.url, painted(look, Tone::strong, head.title.empty() ? "(no title)" : isolated(head.title)));
  return edges(rank, title, outcome_of(head, look), look.width, indent) +
         line(Tone::plain,
              joined({head.date ? spelled_out(*head.date) : "", isolated(head.body), isolated(head.council)}, " · ")) +
         line(Tone::plain, joined({page_of(hit, look), place_of(head)}, " · ")) +
         line(Tone::plain, marked(hit.snippet, look)) +
         line(Tone::quiet, joined({head.id, isolated(shown_file_name(head.file))}, "  ")) +
         line(Tone::quiet, also_line(hit, look));
}

}  // namespace

std::string print_hits(const SearchResults& results, const Look& look) {
  const int rank_width = results.hits.empty() ? 1 : static_cast<int>(std::to_string(results.hits.back().rank).size());
  std::string out;
  for (const Hit& hit : results.hits) {
    if (!out.empty()) out += '\n';
    out += print_hit(hit, rank_width, look);
  }
  return out;
}

}  // namespace agendex

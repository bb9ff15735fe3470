#include <fmt/format.h>

#include <algorithm>

#include "cli/print/layout.h"
#include "cli/print/printers.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

constexpr std::size_t kShown = 12;  // of one facet; the rest is counted

std::string print_facet(std::string_view name, const std::vector<Facet>& values, const Look& look) {
  if (values.empty()) return "";
  std::vector<std::vector<std::string>> rows;
  const bool of_several = std::any_of(values.begin(), values.end(),
                                      [&](const Facet& facet) { return facet.council != values.front().council; });
  for (const Facet& facet : values) {
    if (rows.size() == kShown) {
      rows.push_back({"", fmt::format("… and {} more", values.size() - kShown)});
      break;
    }
    std::string value = facet.value.empty() ? "(not told)" : facet.value;
    std::replace(value.begin(), value.end(), '_', ' ');
    rows.push_back({with_thousands(facet.count), joined({value, of_several ? facet.council : ""}, " · ")});
  }
  return fmt::format("\n{}\n", painted(look, Tone::strong, name)) +
         table(rows, {.width = look.width, .indent = "  ", .right_aligned = {0}});
}

}  // namespace

std::string print_facets(const Facets& facets, const Look& look) {
  return print_facet("Councils", facets.councils, look) + print_facet("Bodies", facets.bodies, look) +
         print_facet("Years", facets.years, look) + print_facet("Kinds", facets.kinds, look) +
         print_facet("Outcomes", facets.outcomes, look);
}

}  // namespace agendex

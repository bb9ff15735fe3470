#include "search/reranking.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace agendex {
namespace {

constexpr double kPassageWeight = 0.4;  // of the passage's mass, beside the score of the index
constexpr double kFurtherPart = 0.93;   // what is left of the score of a paper's next part
constexpr std::size_t kMostParts = 3;   // that count against the next one

void sort_by_score(std::vector<Placed>& placed) {
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.score > b.score; });
}

}  // namespace

std::vector<Placed> reranked(const std::vector<RankedHit>& hits) {
  std::vector<Placed> placed;
  for (std::size_t i = 0; i < hits.size(); ++i) placed.push_back({i, hits[i].score + kPassageWeight * hits[i].passage});
  sort_by_score(placed);
  std::map<std::string, std::size_t> parts_before;
  for (Placed& each : placed) {
    const std::size_t before = parts_before[hits[each.hit].paper]++;
    each.score *= std::pow(kFurtherPart, std::min(before, kMostParts));
  }
  sort_by_score(placed);
  return placed;
}

}  // namespace agendex

#include "search/reranking.h"

#include "support/catch.h"

namespace agendex {
namespace {

std::vector<std::size_t> order_of(const std::vector<RankedHit>& hits) {
  std::vector<std::size_t> order;
  for (const Placed& placed : reranked(hits)) order.push_back(placed.hit);
  return order;
}

TEST_CASE("The order of hits that were read") {
  struct Row {
    const char* why;
    std::vector<RankedHit> hits;
    std::vector<std::size_t> order;
  };
  const auto row = GENERATE(
      Row{"nothing was found", {}, {}}, Row{"as the index has it", {{9, 2, "a"}, {8, 2, "b"}, {7, 2, "c"}}, {0, 1, 2}},
      Row{"equals keep their order", {{8, 2, "a"}, {8, 2, "b"}}, {0, 1}},
      Row{"a passage that says it all before scattered words", {{9, 1, "a"}, {8.5, 8, "b"}}, {1, 0}},
      Row{"a passage alone is not enough", {{9, 1, "a"}, {3, 8, "b"}}, {0, 1}},
      Row{"other papers before the further parts of one",
          {{9, 2, "a"}, {8.9, 2, "a"}, {8.8, 2, "a"}, {8.7, 2, "b"}},
          {0, 3, 1, 2}},
      Row{"but not before parts that are much better", {{9, 2, "a"}, {8.9, 2, "a"}, {5, 2, "b"}}, {0, 1, 2}});
  CAPTURE(row.why);
  CHECK(order_of(row.hits) == row.order);
}

TEST_CASE("Places come with their scores, best first") {
  const std::vector<Placed> placed = reranked({{5, 0, "a"}, {7, 0, "b"}, {6.9, 0, "b"}});
  REQUIRE(placed.size() == 3);
  CHECK(placed[0] == Placed{1, 7});
  CHECK(placed[1].score > placed[2].score);
}

}  // namespace
}  // namespace agendex

// Whatever is typed is answered, and soon.

#include <chrono>
#include <sstream>

#include "cli/print/printers.h"
#include "cli/support/program.h"
#include "search/results_json.h"
#include "search/searcher.h"
#include "support/catch.h"

namespace agendex {
namespace {

TEST_CASE("no query of two thousand nasty ones fails or takes long") {
  using Clock = std::chrono::steady_clock;
  constexpr auto kLongest = std::chrono::seconds(1);
  const ProcessResult made = run_process({AGENDEX_PYTHON, AGENDEX_SOURCE_DIR "/tests/cli/nasty_queries.py"});
  REQUIRE(made.exit_code == 0);
  Searcher searcher(sample_index());
  std::istringstream lines(made.out);
  int asked = 0, answered = 0;
  for (std::string query; std::getline(lines, query); ++asked) {
    const auto begin = Clock::now();
    const Result<SearchResults> results = searcher.search({.query = query});
    const auto took = Clock::now() - begin;
    CAPTURE(asked, query.substr(0, 200), std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
    REQUIRE(results);
    CHECK(took < kLongest);
    CHECK_FALSE(to_json(*results).empty());
    CHECK(print_hits(*results, {.width = 60, .color = true}).empty() == results->hits.empty());
    answered += results->hits.empty() ? 0 : 1;
  }
  CHECK(asked == 2000);
  CHECK(answered > 500);  // they are not all nonsense
}

}  // namespace
}  // namespace agendex

// Whatever is typed is answered, and soon.

#include <ctime>
#include <sstream>

#include "cli/print/printers.h"
#include "cli/support/program.h"
#include "search/results_json.h"
#include "search/searcher.h"
#include "support/catch.h"

namespace agendex {
namespace {

TEST_CASE("no query of two thousand nasty ones fails or takes long") {
  constexpr double kLongest = 1;  // seconds of a processor: a busy machine makes no query slow
  const ProcessResult made = run_process({AGENDEX_PYTHON, AGENDEX_SOURCE_DIR "/tests/cli/nasty_queries.py"});
  REQUIRE(made.exit_code == 0);
  Searcher searcher(sample_index());
  std::istringstream lines(made.out);
  int asked = 0, answered = 0;
  for (std::string query; std::getline(lines, query); ++asked) {
    const std::clock_t begin = std::clock();
    const Result<SearchResults> results = searcher.search({.query = query});
    const double took = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    CAPTURE(asked, query.substr(0, 200), took);
    REQUIRE(results);
    CHECK(took < kLongest);
    CHECK_FALSE(to_json(*results).empty());
    CHECK(print_hits(*results, {.width = 60, .color = true}).empty() == results->hits.empty());
    answered += results->hits.empty() ? 0 : 1;
  }
  CHECK(asked == 2000);
  CHECK(answered > 200);  // they are not all nonsense
}

}  // namespace
}  // namespace agendex

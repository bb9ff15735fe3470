#include "search/spelling.h"

#include "search/plan/planner.h"
#include "search/query/query_parser.h"
#include "search/support/fake_vocabulary.h"
#include "support/catch.h"

namespace agendex {
namespace {

std::string slips_in(const std::string& query, const Vocabulary& vocabulary) {
  Stemmer stemmer;
  const PlannedQuery planned = plan_query(parse_query(query).root, vocabulary, stemmer, {});
  std::string found;
  for (const Misspelling& slip : find_misspellings(query, planned.root, vocabulary, stemmer)) {
    found += (found.empty() ? "" : ", ") + slip.typed + "→" + slip.stem;
  }
  return found;
}

TEST_CASE("a word that nothing says is held against the words of the collection") {
  test::FakeVocabulary vocabulary;
  vocabulary.with({"transport", "transfer", "taxi", "school", "budget", "plan"}).with({"trans"}, 50).with({"bus"}, 90);
  vocabulary.with({"library"}, 2).with({"librari"}, 20);
  vocabulary.define("TRANP", "Trained Nurse Panel");
  struct Row {
    std::string query, slips;
  };
  const auto row = GENERATE(Row{"tranport", "tranport→transport"}, Row{"trasnport budget", "trasnport→transport"},
                            Row{"\"school trnasport\"", "trnasport→transport"},
                            Row{"(budget OR tansport) shcool", "tansport→transport, shcool→school"},
                            Row{"title:tranport", "tranport→transport"}, Row{"tranport tranport", "tranport→transport"},
                            Row{"libraries", ""},                   // the collection says it
                            Row{"libarries", "libarries→librari"},  // of two equally near the more frequent
                            Row{"transport", ""}, Row{"buz", ""},   // too short to tell
                            Row{"TRANP", ""}, Row{"tranp", ""},     // a known acronym
                            Row{"-tranport school", ""},            // not wanted
                            Row{"zzyzxqq", ""}, Row{"tranport9", ""}, Row{"xransport", ""}, Row{"", ""});
  CAPTURE(row.query);
  CHECK(slips_in(row.query, vocabulary) == row.slips);
}

}  // namespace
}  // namespace agendex

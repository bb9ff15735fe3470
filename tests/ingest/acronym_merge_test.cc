#include <string>
#include <vector>

#include "ingest/acronyms/acronyms.h"
#include "support/catch.h"

namespace agendex {
namespace {

AcronymDefinition row(std::string acronym, std::string expansion, int page) {
  return {std::move(acronym), std::move(expansion), "", AcronymSource::glossary, page};
}

AcronymDefinition inline_pair(std::string acronym, std::string expansion, int page) {
  return {std::move(acronym), std::move(expansion), "", AcronymSource::inline_text, page};
}

TEST_CASE("variants of a pair have one key") {
  struct Row {
    std::string a, b;
    bool same;
  };
  const auto acronyms = GENERATE(Row{"HRB", "HRBs", true}, Row{"HRB", "HRB's", true}, Row{"HRB", "HRB’s", true},
                                 Row{"HRB", "H.R.B.", true}, Row{"MfM", "MFM", true}, Row{"HT-YA", "HTYA", true},
                                 Row{"HRB", "HRP", false}, Row{"GAS", "GA", false});
  CAPTURE(acronyms.a, acronyms.b);
  CHECK((short_form_key(acronyms.a) == short_form_key(acronyms.b)) == acronyms.same);

  const auto expansions =
      GENERATE(Row{"Parks & Rivers", "parks and rivers", true}, Row{"Berth Plan", "Berth Plans", true},
               Row{"Sea-side Plan", "Seaside Plan", true}, Row{"Berth Plan", "Boat Plan", false});
  CAPTURE(expansions.a, expansions.b);
  CHECK((expansion_key(expansions.a) == expansion_key(expansions.b)) == expansions.same);
}

TEST_CASE("tables win over running text") {
  const std::vector<GlossaryTable> tables = {
      {.title = "",
       .first_page = 3,
       .last_page = 3,
       .rows = {row("HRB", "Harbour Renewal Board", 3), row("CQPF", "Coast and Quay Division (Brookdale)", 3)}},
      {.title = "", .first_page = 9, .last_page = 9, .rows = {row("HRBs", "Harbour Renewal Boards", 9)}}};
  const std::vector<AcronymDefinition> found = {
      inline_pair("HRB", "harbour renewal board", 5),     // same pair
      inline_pair("HRB", "Harbour Review Board", 5),      // another sense
      inline_pair("CQPF", "Coast and Quay Division", 3),  // the row again, read as text
      inline_pair("CQPF", "Coast and Quay Division", 7),  // defined elsewhere in other words
  };
  const std::vector<AcronymDefinition> expected = {tables[0].rows[0], tables[0].rows[1], found[1], found[3]};
  CHECK(merge_acronyms(tables, found) == expected);
}

}  // namespace
}  // namespace agendex

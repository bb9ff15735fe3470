#include "search/plan/sense_groups.h"

#include "index/text_analysis.h"
#include "support/catch.h"

using namespace agendex;

namespace {

std::string sense(std::string_view expansion) {
  Stemmer stemmer;
  return sense_key(stems_of(expansion, stemmer));
}

/// Two words are rare, the others common.
std::size_t frequency(const std::string& stem) {
  return stem == "heath" || stem == "serivc" ? 1 : 100;
}

}  // namespace

TEST_CASE("Which long forms of one acronym are one sense") {
  struct Row {
    const char* a;
    const char* b;
    bool one;
  };
  const auto row = GENERATE(
      Row{"Parish Path Audit", "parish paths audits", true}, Row{"Roads and Verges Fund", "Roads & Verges Fund", true},
      Row{"Department for Paths", "Department of Paths", true},
      Row{"Not in Schooling or Work", "Not at Schooling or Work", true},
      Row{"Multi-Agency Path Team", "Multiagency Path Team", true},
      Row{"Not in School, Work or Training", "Not in Training, School or Work", false},  // another word leads
      Row{"Moor School, Work or Training", "Moor Work, School or Training", true},
      Row{"General Certificate of Education", "General Certificate of Secondary Education", true},
      Row{"Edge of Moor Walks", "Edge of Moor Walks Board", true}, Row{"Moor Walks", "Moor Walks Board", false},
      Row{"Parish Path Audit", "Upper Parish Path Audit", false}, Row{"Bus Fare Plan", "Bus Fare Plan 5", false},
      Row{"Key Step 1", "Key Step 2", false},
      Row{"Health Visitor Team", "Heath Visitor Team", true},        // a slip: "heath" is rare
      Row{"Moor Service Team", "Moor Serivce Team", true},           // letters swapped
      Row{"Child Protection Plan", "Child Projection Plan", false},  // both are words
      Row{"Strategic Assembly", "Single Assessment", false},
      Row{"National Moorland Concessionary Transport Scheme", "National Moorland Concessionary Travel Scheme", true},
      Row{"Moorland Community Safety Trust", "Moorland Community Safety Team", false}, Row{"", "", true});
  CAPTURE(row.a, row.b);
  CHECK(is_one_sense(sense(row.a), sense(row.b), frequency) == row.one);
  CHECK(is_one_sense(sense(row.b), sense(row.a), frequency) == row.one);
}

TEST_CASE("Variants gather around the most frequent; without frequencies nothing is a slip") {
  const SenseGroups groups({{"heath visitor team", 1}, {"health visitor team", 9}, {"hill valley tour", 3}}, frequency);
  CHECK(groups.head_of("heath visitor team") == "health visitor team");
  CHECK(groups.head_of("hill valley tour") == "hill valley tour");
  CHECK(groups.head_of("unheard of") == "unheard of");
  CHECK(groups.variants_of("heath visitor team") ==
        std::vector<std::string>{"health visitor team", "heath visitor team"});
  CHECK(groups.variants_of("unheard of") == std::vector<std::string>{"unheard of"});
  CHECK_FALSE(is_one_sense("heath visitor team", "health visitor team"));
}

#include "index/text_analysis.h"

#include "index/doc_schema.h"
#include "index/edit_distance.h"
#include "support/catch.h"

using namespace agendex;

TEST_CASE("Keys of acronyms, however typed") {
  struct Row {
    const char* typed;
    const char* key;
  };
  const auto row = GENERATE(Row{"EHCP", "EHCP"}, Row{"EHCPs", "EHCP"}, Row{"E.H.C.P.", "EHCP"}, Row{"ehcp", "EHCP"},
                            Row{"DfE", "DFE"}, Row{"c&yp", "C&YP"}, Row{"CYPS Scrutiny", "CYPS SCRUTINY"},
                            Row{"KS1", "KS1"}, Row{"  ", ""}, Row{"?!", ""});
  CAPTURE(row.typed);
  CHECK(folded_acronym(row.typed) == row.key);
}

TEST_CASE("Variants of a long form have one key, other names another") {
  Stemmer stemmer;
  const auto key = [&](std::string_view phrase) { return sense_key(stems_of(phrase, stemmer)); };
  const std::string plan = key("Education, Health and Care Plan");
  CHECK(key("education health & care plans") == plan);
  CHECK(key("Education-Health-and-Care Plan") == plan);
  CHECK(key("education, health, care plan") == plan);
  CHECK(key("Health and Care Plan") != plan);
  CHECK(key("Office for Standards") == key("Office of Standards"));
  CHECK(key("Children in Care") != key("Children Care"));
  CHECK(key("of the and").empty());
}

TEST_CASE("Words and their plurals have one stem") {
  Stemmer stemmer;
  for (const auto& [one, many] : {std::pair<std::string, std::string>{"plan", "plans"},
                                  {"child", "children"},
                                  {"bus", "buses"},
                                  {"policy", "policies"},
                                  {"woman", "women"},
                                  {"taxi", "taxis"}}) {
    CAPTURE(many);
    const std::string stem = stemmer.stem(one);
    CHECK(stemmer.stem(many) == stem);
  }
  CHECK(stemmer.stem("r2024") == "r2024");
  CHECK(stemmer.stem("c&yp") == "c&yp");
}

TEST_CASE("Word lists are sorted, as their look-up needs") {
  for (const char* word : {"a", "the", "yours", "which", "whats", "dont"}) CHECK(is_stop_word(word));
  for (const char* word : {"", "school", "transport", "zebra", "care"}) CHECK_FALSE(is_stop_word(word));
  for (const char* word : {"absent", "yes", "agreed", "resolved"}) CHECK(is_emphasis_word(word));
  CHECK_FALSE(is_emphasis_word("send"));
  for (const char* word : {"a", "an", "and", "for", "of", "the"}) CHECK(is_name_connective(word));
  CHECK_FALSE(is_name_connective("in"));
}

TEST_CASE("Slips of the pen") {
  CHECK(edit_distance("title", "title", 3) == 0);
  CHECK(edit_distance("titel", "title", 3) == 1);  // neighbours swapped
  CHECK(edit_distance("tite", "title", 3) == 1);
  CHECK(edit_distance("", "abc", 5) == 3);
  CHECK(edit_distance("abcdef", "uvwxyz", 3) == 3);  // no more than the limit
  CHECK(nearest_field("counci") == "council");
  CHECK(nearest_field("ttile") == "title");
  CHECK(nearest_field("zebra").empty());
  CHECK(find_field("TITLE")->prefix == prefix::kTitle);
  CHECK(find_field("nothing") == nullptr);
}

TEST_CASE("Terms stay within what the database takes") {
  const std::string value(5000, 'x');
  CHECK(term("XC:", "plan") == "XC:plan");
  CHECK(term("XC:", value).size() <= 200);
  CHECK(term("XC:", value) != term("XC:", value + "y"));
}

#include "search/lay_words/thesaurus.h"

#include <fmt/format.h>

#include "support/catch.h"
#include "support/temp_folder.h"

namespace agendex {
namespace {

using Words = std::vector<std::string>;

/// A thesaurus of two nouns and a verb, in WordNet's format.
void write_thesaurus(const TempFolder& folder) {
  const std::string ferry = "00000000 06 n 02 ferry 0 ferry_boat 0 000 | a boat\n";
  const std::string haulage = fmt::format("{:08}", ferry.size());  // where its synset stands
  folder.write("data.noun", ferry + haulage + " 04 n 01 haulage 0 001 + 00000000 v 0101 | the act of hauling\n");
  folder.write("data.verb",
               "00000000 38 v 03 haul 0 cart(p) 0 hale 0 001 + " + haulage + " n 0101 01 + 08 00 | draw\n");
  folder.write("index.noun", "ferry n 1 0 1 1 00000000  \nhaulage n 1 1 + 1 0 " + haulage + "  \n");
  folder.write("index.verb", "cart v 1 1 + 1 0 00000000  \nhaul v 1 1 + 1 0 00000000  \n");
  folder.write("noun.exc", "");
  folder.write("verb.exc", "hove haul\n");
}

TEST_CASE("Words of the same meaning and from the same root") {
  const TempFolder folder;
  write_thesaurus(folder);
  const Thesaurus thesaurus(folder.path().string());
  struct Row {
    const char* word;
    Words related;
  };
  const auto row = GENERATE(
      Row{"ferry", {"ferry boat"}}, Row{"ferries", {"ferry", "ferry boat"}}, Row{"haulage", {"haul", "cart", "hale"}},
      Row{"hauling", {"haul", "cart", "hale", "haulage"}}, Row{"carted", {"haul", "cart", "hale", "haulage"}},
      Row{"hove", {"haul", "cart", "hale", "haulage"}}, Row{"ship", {}}, Row{"", {}});
  CAPTURE(row.word);
  CHECK(thesaurus.related_to(row.word) == row.related);
}

TEST_CASE("A thesaurus that is missing or damaged knows less and does no harm") {
  const TempFolder folder;
  CHECK(Thesaurus(folder / "none").related_to("ferry").empty());
  folder.write("index.noun", "ferry n 9999999 9999999 1 1 99999999999999999999 5 \nferry");
  folder.write("data.noun", "00000000 06 n zz");
  CHECK(Thesaurus(folder.path().string()).related_to("ferry").empty());
  folder.write("index.noun", "ferry n 1 0 1 1 00000003\n");
  folder.write("data.noun", "00000000 06 n ff ferry 0 ferry_boat 0 fff +");
  CHECK(Thesaurus(folder.path().string()).related_to("ferry").size() < 5);
}

}  // namespace
}  // namespace agendex

#include "search/lay_words/lay_vocabulary.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace agendex {
namespace {

std::vector<std::string> question(std::string_view text, Stemmer& stemmer) {
  std::vector<std::string> words;
  for (const Token& token : tokenize(text)) words.push_back(lay_key(token, stemmer));
  return words;
}

TEST_CASE("What a question may mean in the papers' words") {
  const LayVocabulary vocabulary(
      "# roads\n"
      "pothole, hole in the road = carriageway defect, road defect\n"
      "\n"
      "tip ~ household waste site ~ recycling centre\n"
      "OAP = older person\n"
      "put up = increase\n"
      "no entry here\n"
      "- think\n");
  struct Row {
    const char* question;
    std::vector<Rewording> rewordings;
  };
  const auto row =
      GENERATE(Row{"potholes", {{{0}, "carriageway defect"}, {{0}, "road defect"}}},
               Row{"roads with many holes", {{{0, 3}, "carriageway defect"}, {{0, 3}, "road defect"}}},
               Row{"holes in the fence along the old road", {}}, Row{"road", {}},
               Row{"the tips", {{{1}, "household waste site"}, {{1}, "recycling centre"}}},
               Row{"recycling centres", {{{0, 1}, "tip"}, {{0, 1}, "household waste site"}}},
               Row{"put the rent up", {{{0}, "increase"}}}, Row{"put the rent off", {}},
               Row{"an OAP", {{{1}, "older person"}}}, Row{"oap", {}}, Row{"no entry here", {}}, Row{"", {}});
  CAPTURE(row.question);
  Stemmer stemmer;
  CHECK(vocabulary.rewordings_of(question(row.question, stemmer), stemmer) == row.rewordings);
}

TEST_CASE("Words that say nothing of the matter") {
  const LayVocabulary vocabulary("- think, happen\nhappen = occur\n");
  Stemmer stemmer;
  CHECK(vocabulary.weak_words(question("what happened to the bus", stemmer), stemmer) == std::vector<std::size_t>{1});
}

TEST_CASE("The vocabulary that comes with the program knows the everyday names of a council's business") {
  struct Row {
    const char* question;
    const char* meant;
  };
  const auto row =
      GENERATE(Row{"school taxis", "home to school transport"}, Row{"home schooling", "elective home education"},
               Row{"kids in care", "looked after children"}, Row{"bin collections", "refuse collection"});
  CAPTURE(row.question);
  Stemmer stemmer;
  const auto found = shipped_lay_vocabulary().rewordings_of(question(row.question, stemmer), stemmer);
  CHECK(std::any_of(found.begin(), found.end(), [&](const Rewording& each) { return each.meant == row.meant; }));
}

}  // namespace
}  // namespace agendex

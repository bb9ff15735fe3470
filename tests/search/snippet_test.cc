#include "search/snippet.h"

#include <algorithm>

#include "index/support/packs.h"
#include "support/catch.h"

using namespace agendex;

namespace {

Concept wanted(std::vector<std::vector<std::string>> ways, double mass = 1) {
  Concept made;
  made.mass = mass;
  for (std::vector<std::string>& terms : ways) made.alternatives.push_back({.terms = std::move(terms), .marks = {}});
  return made;
}

SectionRecord record(std::vector<std::pair<int, std::string>> blocks) {
  SectionRecord made;
  made.first_page = blocks.front().first;
  made.last_page = blocks.back().first;
  for (auto& [page, text] : blocks) {
    TextBlock& block = made.text.emplace_back();
    block.page = page;
    block.text = text;
  }
  return made;
}

BestPassage find(const SectionRecord& from, const std::vector<Concept>& concepts) {
  std::vector<const Concept*> pointers;
  for (const Concept& one : concepts) pointers.push_back(&one);
  Stemmer stemmer;
  return find_best_passage(from, pointers, stemmer);
}

/// The snippet with its highlights in brackets.
std::string marked(const Snippet& snippet) {
  std::string text = snippet.text;
  for (auto range = snippet.highlights.rbegin(); range != snippet.highlights.rend(); ++range) {
    text.insert(range->end, "]");
    text.insert(range->begin, "[");
  }
  return text;
}

}  // namespace

TEST_CASE("What is marked in a snippet") {
  const SectionRecord from =
      record({{1, "The EHCPs (Education, Health and Care Plans) were sent. SEND plans follow in Ofsted’s café."}});
  CHECK(marked(find(from, {wanted({{"plan"}})}).snippet) ==
        "The EHCPs (Education, Health and Care [Plans]) were sent. SEND [plans] follow in Ofsted’s café.");
  CHECK(marked(find(from, {wanted({{"XA:EHCP"}, {"educ", "health", "and", "care", "plan"}})}).snippet) ==
        "The [EHCPs] ([Education, Health and Care Plans]) were sent. SEND plans follow in Ofsted’s café.");
  CHECK(marked(find(from, {wanted({{"XA:OFSTED"}}), wanted({{"cafe"}})}).snippet).find("[Ofsted’s] [café]") !=
        std::string::npos);
  CHECK(marked(find(from, {wanted({{"zebra"}})}).snippet) == from.text[0].text);
}

TEST_CASE("The page that answers best") {
  const auto page = [](const SectionRecord& from, const std::vector<Concept>& concepts) {
    return find(from, concepts).page;
  };
  const std::vector<Concept> taxi_cost = {wanted({{"taxi"}}, 3), wanted({{"cost"}}, 2)};
  // all the words before one of them often
  CHECK(page(record({{4, "taxi taxi taxi taxi"}, {5, "the cost of a taxi"}, {6, "cost cost"}}), taxi_cost) == 5);
  // the rarer word before the commoner
  CHECK(page(record({{4, "cost"}, {5, "nothing"}, {6, "taxi"}}), taxi_cost) == 6);
  // together before apart
  CHECK(
      page(record({{4, "taxi " + std::string(600, 'x') + std::string(300, ' ') +
                           "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p cost"},
                   {5, "taxi cost"}}),
           taxi_cost) == 5);
  // nothing matches: the first page
  CHECK(page(record({{4, "a"}, {5, "b"}}), {wanted({{"zebra"}})}) == 4);
  // a block without a sensible page belongs to the section's first
  SectionRecord odd = record({{4, "a"}, {5, "b"}});
  odd.text[1].page = 99;
  CHECK(page(odd, {wanted({{"b"}})}) == 5);
  SectionRecord empty;
  empty.first_page = 7;
  CHECK(page(empty, taxi_cost) == 7);
}

TEST_CASE("Snippets are whole words around the answer") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "word" + std::to_string(i) + " ";
  text += "First comes this. Then the taxi came to the door. ";
  for (int i = 0; i < 200; ++i) text += "tail" + std::to_string(i) + " ";
  const Snippet snippet = find(record({{1, text}}), {wanted({{"taxi"}})}).snippet;
  CHECK(snippet.text.starts_with("… Then the taxi came"));
  CHECK(snippet.text.ends_with(" …"));
  CHECK(snippet.text.size() <= kSnippetBytes + 10);
  REQUIRE(snippet.highlights.size() == 1);
  CHECK(snippet.text.substr(snippet.highlights[0].begin, snippet.highlights[0].end - snippet.highlights[0].begin) ==
        "taxi");

  // Bytes that are no word at all, and a word longer than any snippet.
  const Snippet monster = find(record({{1, "taxi" + std::string(4000, 'x') + " end"}}), {wanted({{"end"}})}).snippet;
  CHECK(marked(monster).find("[end]") != std::string::npos);
}

#include "index/pack_lexicon.h"

#include <fmt/format.h>

#include "index/support/packs.h"
#include "support/catch.h"

using namespace agendex;

namespace {

/// The terms of each word of `text` in a pack that also says `rest` and defines `acronyms`.
std::string terms_of(std::string_view text, std::string_view rest, std::vector<AcronymDefinition> acronyms,
                     int page = 1) {
  Pack pack;
  pack.acronyms = std::move(acronyms);
  const std::vector<std::vector<Token>> texts = {tokenize(text), tokenize(rest)};
  Stemmer stemmer;
  const PackLexicon lexicon(pack, texts, stemmer);
  std::string shown;
  for (std::size_t i = 0; i < texts[0].size(); ++i) {
    std::vector<std::string> terms;
    lexicon.append_terms(texts[0], i, page, stemmer, terms);
    shown += fmt::format("{}{}", shown.empty() ? "" : " | ", fmt::join(terms, " "));
  }
  return shown;
}

}  // namespace

TEST_CASE("An acronym stands for itself and for what its pack says it means") {
  const AcronymDefinition plan = test::definition("EHCP", "Education, Health and Care Plan");
  struct Row {
    const char* text;
    const char* rest;
    std::vector<AcronymDefinition> acronyms;
    const char* terms;
  };
  const auto row = GENERATE_COPY(
      // defined here, in the plural too
      Row{"new EHCPs", "", {plan}, "new | XA:EHCP XC:educ health care plan"},
      // not defined here
      Row{"new EHCPs", "", {}, "new | XA:EHCP XU:EHCP"},
      // the verb and the acronym are different words
      Row{"send the SEND form",
          "",
          {test::definition("SEND", "Special Needs")},
          "send | the | XA:SEND XC:special need | form"},
      // an undefined acronym whose letters are a word of the pack may be that word, stressed
      Row{"we CARE a lot", "we care", {}, "we | XA:CARE XU:CARE care | a | lot"},
      // words that papers stress are no acronyms
      Row{"it was AGREED that", "", {}, "it | was | agre | that"},
      // ... unless the pack says so
      Row{"the ITEM fund",
          "",
          {test::definition("ITEM", "Inner Town Estate Money")},
          "the | XA:ITEM XC:inner town estat money | fund"},
      // a line in capitals says nothing about acronyms
      Row{"COST OF TRANSPORT PLAN", "", {}, "cost | of | transport | plan"},
      // ... but a known acronym is seen in it, beside the word
      Row{"COST OF SEND TRANSPORT", "the SEND team", {}, "cost | of | XA:SEND XU:SEND send | transport"},
      Row{"COST OF EHCPS", "", {plan}, "cost | of | XA:EHCP XC:educ health care plan ehcp"},
      // a list of acronyms is not a line in capitals
      Row{"SEMH ASD MLD", "", {}, "XA:SEMH XU:SEMH | XA:ASD XU:ASD | XA:MLD XU:MLD"},
      // printed with small letters in the table of acronyms
      Row{"an Ofsted visit",
          "",
          {test::definition("Ofsted", "Office for Standards")},
          "an | XA:OFSTED XC:offic standard ofst | visit"},
      Row{"in M25 traffic", "", {}, "in | m25 | traffic"});
  CAPTURE(row.text, row.rest);
  CHECK(terms_of(row.text, row.rest, row.acronyms) == row.terms);
}

TEST_CASE("Of two meanings in one pack, the paper's own goes first") {
  Pack pack;
  pack.sections.push_back(test::section({.kind = SectionKind::report, .title = "One", .text = "a\fb", .page = 1}));
  pack.sections.push_back(test::section({.kind = SectionKind::report, .title = "Two", .text = "c", .page = 3}));
  pack.acronyms = {test::definition("PA", "Personal Adviser", 1), test::definition("PA", "Performance Area", 3)};
  const std::vector<std::vector<Token>> texts = {tokenize("his PA")};
  Stemmer stemmer;
  const PackLexicon lexicon(pack, texts, stemmer);
  const auto on_page = [&](int page) {
    std::vector<std::string> terms;
    lexicon.append_terms(texts[0], 1, page, stemmer, terms);
    return fmt::format("{}", fmt::join(terms, " "));
  };
  CHECK(on_page(2) == "XA:PA XC:person advis");
  CHECK(on_page(3) == "XA:PA XC:perform area");
  CHECK(on_page(9) == "XA:PA XC:person advis XC:perform area");
}

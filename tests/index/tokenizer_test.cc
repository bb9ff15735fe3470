#include "index/tokenizer.h"

#include <fmt/format.h>

#include "support/catch.h"

using namespace agendex;

namespace {

/// word, word=ACRONYM, word^ in capitals, word' capitalised, -word after a hyphen.
std::string shown(const std::vector<Token>& tokens) {
  std::string text;
  for (const Token& token : tokens) {
    if (!text.empty()) text += ' ';
    if (token.hyphenated) text += '-';
    text += token.word;
    if (token.capitalised) text += '\'';
    if (!token.acronym.empty()) text += "=" + token.acronym;
    if (token.capitals && token.acronym.empty()) text += '^';
  }
  return text;
}

}  // namespace

TEST_CASE("Words of a text") {
  struct Row {
    const char* text;
    const char* tokens;
  };
  const auto row =
      GENERATE(Row{"", ""}, Row{" \t\n.,;", ""}, Row{"plain words", "plain words"}, Row{"Two Words", "two' words'"},
               Row{"children's centre", "children centre"}, Row{"the clerk’s desk", "the clerk desk"},
               Row{"don't, won’t", "dont wont"}, Row{"O'Hara", "ohara"}, Row{"parents' views", "parents views"},
               Row{"home-to-school", "home -to -school"}, Row{"well‐being", "well -being"}, Row{"2021/22", "2021 22"},
               Row{"24/00109", "24 00109"}, Row{"£1,234,567.50", "1234567.50"}, Row{"1,2,3", "1 2 3"},
               Row{"6(A)", "6 a"}, Row{"R2024-228", "r2024 -228"}, Row{"3.5%", "3.5"}, Row{"end. Next", "end next'"},
               Row{"salt & vinegar", "salt and vinegar"}, Row{"Ynys Môn café", "ynys' mon cafe"},
               Row{"plan\u00b9 and m\u00b2", "plan and m"}, Row{"a.m. e.g. this", "am eg this"},
               Row{"\xff\xfe broken \xc3", "broken"}, Row{"ﬁnance", "finance"}, Row{"ΑΘΗΝΑ", "αθηνα"});
  CAPTURE(row.text);
  CHECK(shown(tokenize(row.text)) == row.tokens);
}

TEST_CASE("What is written like an acronym") {
  struct Row {
    const char* text;
    const char* tokens;
  };
  const auto row = GENERATE(
      Row{"EHCP", "ehcp=EHCP"}, Row{"EHCPs", "ehcps=EHCP"}, Row{"EHCP's", "ehcp=EHCP"}, Row{"EHCP’s", "ehcp=EHCP"},
      Row{"E.H.C.P.", "ehcp=EHCP"}, Row{"E.H.C.Ps were", "ehcps=EHCP were"}, Row{"DfE", "dfe=DFE"},
      Row{"WSoA", "wsoa=WSOA"}, Row{"KS1", "ks1=KS1"}, Row{"C&YP", "c&yp=C&YP"}, Row{"Q&As", "q&as=Q&A"},
      Row{"COVID-19", "covid=COVID -19"}, Row{"A level", "a level"}, Row{"M25", "m25"}, Row{"Part XIV", "part' xiv^"},
      Row{"McDonald", "mcdonald"}, Row{"iPad", "ipad"}, Row{"SAFEGUARDING", "safeguarding^"}, Row{"Ofsted", "ofsted'"},
      Row{"SEND, send and Send", "send=SEND send and send'"});
  CAPTURE(row.text);
  CHECK(shown(tokenize(row.text)) == row.tokens);
}

TEST_CASE("Tokens know their bytes, and monsters are cut short") {
  const std::vector<Token> tokens = tokenize("Café (EHCPs)");
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0].begin == 0);
  CHECK(tokens[0].end == 5);
  CHECK(tokens[1].begin == 7);
  CHECK(tokens[1].end == 12);
  const std::vector<Token> monster = tokenize(std::string(5000, 'x') + " ok");
  REQUIRE(monster.size() == 2);
  CHECK(monster[0].word.size() == kMaxWordBytes);
  CHECK(monster[0].end == 5000);
}

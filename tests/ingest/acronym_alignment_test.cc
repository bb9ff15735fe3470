#include <string>
#include <vector>

#include "ingest/acronyms/alignment.h"
#include "ingest/acronyms/short_form.h"
#include "ingest/acronyms/tokens.h"
#include "support/catch.h"

namespace agendex::acronym {
namespace {

TEST_CASE("words and the marks between them") {
  const std::vector<Token> words = tokenize("Children’s well-being, O.T. & NHS/DfE (2031)");
  std::string shown;
  for (const Token& word : words) {
    shown += word.letters + (word.stop_word ? "~" : "") + (word.acronymic ? "!" : "") + (word.numeric ? "#" : "") + ' ';
  }
  CHECK(shown == "childrens well being ot! and~ nhs! dfe! 2031# ");
  const std::vector<Gap> gaps = {Gap::stop,  Gap::space, Gap::hyphen, Gap::comma,
                                 Gap::space, Gap::space, Gap::slash,  Gap::bracket};
  for (size_t i = 0; i < words.size(); ++i) CHECK(words[i].before == gaps[i]);
}

TEST_CASE("what parts words") {
  struct Row {
    std::string text;
    Gap gap;
  };
  const auto row =
      GENERATE(Row{"a b", Gap::space}, Row{"a “b", Gap::space}, Row{"a-b", Gap::hyphen}, Row{"a - b", Gap::dash},
               Row{"a–b", Gap::dash}, Row{"a = b", Gap::dash}, Row{"a/b", Gap::slash}, Row{"a, b", Gap::comma},
               Row{"a) b", Gap::bracket}, Row{"a. b", Gap::stop}, Row{"a: b", Gap::stop}, Row{"a | b", Gap::cell},
               Row{"gov.uk", Gap::hyphen}, Row{"St. Anne", Gap::space});
  CAPTURE(row.text);
  const auto words = tokenize(row.text);
  REQUIRE(words.size() == 2);
  CHECK(words[1].before == row.gap);
}

TEST_CASE("capitals say nothing in a heading set in capitals") {
  for (const Token& word : tokenize("REVIEW OF THE HARBOUR")) CHECK_FALSE(word.acronymic);
}

TEST_CASE("short forms and their singular") {
  struct Row {
    std::string text;
    std::vector<std::string> readings;
  };
  const auto row =
      GENERATE(Row{"HRB", {"HRB"}}, Row{"QLGs", {"QLG", "QLGs"}}, Row{"JTO's", {"JTO", "JTOs"}},
               Row{"JTO’s", {"JTO", "JTOs"}}, Row{"“SOW”", {"SOW"}}, Row{"W.H.O.", {"WHO"}}, Row{"HRB,", {"HRB"}},
               Row{"F&DR", {"F&DR"}}, Row{"HT-YA", {"HT-YA"}}, Row{"RVT CAN", {"RVT CAN"}}, Row{"LTP 5", {"LTP 5"}},
               Row{"KS1", {"KS1"}}, Row{"MfM", {"MfM"}}, Row{"pUFS", {"pUFS"}}, Row{"DoLS", {"DoLS"}},
               Row{"DoLs", {"DoL", "DoLs"}}, Row{"Defra", {"Defra"}}, Row{"s106", {"s106"}},
               // No short forms.
               Row{"issuing", {}}, Row{"iv", {}}, Row{"a", {}}, Row{"A", {}}, Row{"£1m", {}}, Row{"2031", {}},
               Row{"the Code", {}}, Row{"Joint AFCs", {}}, Row{"Pages 5", {}}, Row{"ABCDEFGHIJKLM", {}}, Row{"", {}},
               Row{"x@y.uk", {}}, Row{"Annual report", {}});
  CAPTURE(row.text);
  std::vector<std::string> texts;
  for (const ShortForm& reading : read_short_form(row.text)) texts.push_back(reading.text);
  CHECK(texts == row.readings);
}

struct Fit {
  std::string short_form;
  std::string words;
  Anchor anchor = Anchor::end;
  std::string long_form;  ///< the words aligned, empty when there is no acceptable alignment
  std::string explained;
};

std::string words_of(const std::string& text, const std::vector<Token>& words, const Alignment& fit) {
  return text.substr(words[fit.first].begin, words[fit.last].end - words[fit.first].begin);
}

TEST_CASE("letters are found in words, at a price") {
  const auto row = GENERATE(
      Fit{"HRB", "met the Harbour Renewal Board", Anchor::end, "Harbour Renewal Board",
          "doubt 0.00 of 1.00: 3 initials"},
      Fit{"HRB", "met the harbour renewal board", Anchor::end, "harbour renewal board",
          "doubt 0.00 of 0.45: 3 initials"},
      Fit{"NoIS", "a Noise Impact Survey", Anchor::end, "Noise Impact Survey",
          "doubt 0.00 of 1.55: 3 initials, 1 inner"},
      Fit{"NOIS", "a Noise Impact Survey", Anchor::end, "Noise Impact Survey",
          "doubt 0.20 of 1.55: 3 initials, 1 inner"},
      Fit{"HRBX", "the Harbour Renewal Board", Anchor::end, "Harbour Renewal Board",
          "doubt 1.50 of 1.55: 3 initials, 1 unmatched"},
      Fit{"HRBX", "the harbour renewal board", Anchor::end, "", ""},
      Fit{"HRB", "the Harbour Wall Renewal Board", Anchor::end, "Harbour Wall Renewal Board",
          "doubt 0.90 of 1.00: 3 initials, 1 skipped"},
      Fit{"HRB", "the Harbour Wall Sea Renewal Board", Anchor::end, "", ""},
      Fit{"BAIE", "from black and ethnic island groups", Anchor::end, "black and ethnic island groups",
          "doubt 0.60 of 0.70: 4 initials, 1 trailing, reordered"},
      Fit{"LPA", "Local Path Audit of all routes", Anchor::start, "Local Path Audit", "doubt 0.00 of 1.00: 3 initials"},
      Fit{"LPA", "Local Path Audit", Anchor::both, "Local Path Audit", "doubt 0.00 of 1.00: 3 initials"},
      Fit{"LPA", "the Local Path Audit", Anchor::both, "", ""},
      Fit{"NWRA", "Children in Need NWR Area", Anchor::end, "NWR Area", "doubt 0.00 of 1.55: 2 initials"},
      Fit{"LP", "a Local 2031 Plan", Anchor::end, "", ""});
  CAPTURE(row.short_form, row.words);
  const auto words = tokenize(row.words);
  const auto fit = align(read_short_form(row.short_form).front(), words, row.anchor);
  const bool accepted = fit && fit->accepted();
  CHECK((accepted ? words_of(row.words, words, *fit) : "") == row.long_form);
  if (accepted) CHECK(explain(*fit) == row.explained);
}

TEST_CASE("of equal readings the shortest wins") {
  const std::string text = "Care and Coast Services and Coast Services";
  const auto words = tokenize(text);
  const auto fit = align(read_short_form("CS").front(), words, Anchor::end);
  REQUIRE(fit);
  CHECK(words_of(text, words, *fit) == "Coast Services");
  CHECK(fit->first == 5);
}

TEST_CASE("long texts are cut, not refused") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "filler ";
  text += "Harbour Renewal Board";
  const auto words = tokenize(text);
  const auto fit = align(read_short_form("HRB").front(), words, Anchor::end);
  REQUIRE(fit);
  CHECK(fit->first == 200);
  CHECK(fit->last == 202);
}

}  // namespace
}  // namespace agendex::acronym

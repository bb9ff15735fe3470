#include "base/text.h"

#include "support/catch.h"

namespace agendex {
namespace {

struct Row {
  std::string in;
  std::string out;
};

TEST_CASE("display_text keeps what is printed and tidies what is not") {
  const auto row = GENERATE(Row{"plain words", "plain words"},                       //
                            Row{"two  spaces\tand\nlines", "two spaces and lines"},  //
                            Row{" lead and tail ", " lead and tail "},               //
                            Row{"o\uFB03ce, \uFB01re, \uFB05a\uFB06", "office, fire, stast"},
                            Row{"pro\u00ADcure\u200Bment\uFEFF", "procurement"},  //
                            Row{"a\u00A0b\u2003\u2009c\u3000d", "a b c d"},       //
                            Row{"Lleche\u0302r", "Llechêr"},                      //
                            Row{"‘quoted’ – “so”", "‘quoted’ – “so”"},            //
                            Row{"bad\xFF\xC3", "bad\uFFFD\uFFFD"},                //
                            Row{std::string("nul\0\x01gone", 10), "nulgone"});
  CAPTURE(row.in);
  CHECK(display_text(row.in) == row.out);
}

TEST_CASE("fold makes texts comparable") {
  const auto row = GENERATE(Row{"  The  CABINET ", "the cabinet"},  //
                            Row{"Children’s “Plan” – 2024", "children's \"plan\" - 2024"},
                            Row{"STRASSE Straße", "strasse strasse"},  //
                            Row{"ﬁve № ½", "five no 1⁄2"},             //
                            Row{"ÉCOLE\u00A0", "école"},               //
                            Row{"", ""});
  CAPTURE(row.in);
  CHECK(fold(row.in) == row.out);
}

TEST_CASE("squash keeps letters and digits only") {
  const auto row = GENERATE(Row{"Health & Well-being Board", "healthandwellbeingboard"},  //
                            Row{"6(A).", "6a"},                                           //
                            Row{"Ynys Môn", "ynysmon"},                                   //
                            Row{" – … ", ""});
  CAPTURE(row.in);
  CHECK(squash(row.in) == row.out);
}

TEST_CASE("likeness runs from nothing shared to the same words") {
  CHECK(likeness("Care & Support Plan", "care and support plan") == 1);
  CHECK(likeness("night", "nacht") == 0.25);
  CHECK(likeness("ab", "xy") == 0);
  CHECK(likeness("", "") == 0);
  CHECK(likeness("a", "a") == 1);
  CHECK(likeness("a", "b") == 0);
  CHECK(likeness("Winter maintenance report", "Winter maintenance reprt") > 0.9);
}

TEST_CASE("spaces of every kind are trimmed and collapsed") {
  CHECK(trim(" \u00A0x y\u2003\n") == "x y");
  CHECK(trim(" \t ").empty());
  CHECK(collapse_spaces(" a \u00A0 b\n\nc ") == "a b c");
}

TEST_CASE("to_lower knows more than ASCII") {
  CHECK(to_lower("CABINET 7") == "cabinet 7");
  CHECK(to_lower("ÔL ÉTÉ") == "ôl été");
}

TEST_CASE("letters are counted by case") {
  CHECK(letter_case("Ab ÔL 12").upper == 3);
  CHECK(letter_case("Ab ÔL 12").lower == 1);
  CHECK(is_all_capitals("AGENDA ITEM 7"));
  CHECK_FALSE(is_all_capitals("AGENDA Item"));
  CHECK_FALSE(is_all_capitals("A 7"));
}

TEST_CASE("starts_with_icase compares a prefix without case") {
  CHECK(starts_with_icase("RESOLVED that", "resolved"));
  CHECK_FALSE(starts_with_icase("RES", "resolved"));
}

TEST_CASE("normal_capitals writes headings the way people do") {
  const auto row =
      GENERATE(Row{"CHILDREN AND FAMILIES COMMITTEE", "Children and Families Committee"},
               Row{"THE STATE OF THE ROADS", "The State of the Roads"},              //
               Row{"MINUTES OF THE SUB-COMMITTEE", "Minutes of the Sub-Committee"},  //
               Row{"CHILDREN'S AND ADULTS’ SERVICES", "Children's and Adults’ Services"},
               Row{"CLLR O'MALLEY AND MR MCTAVISH", "Cllr O'Malley and Mr McTavish"},                       //
               Row{"NHS TRUST, PART II", "NHS Trust, Part II"}, Row{"NETHER-CUM-LOWE", "Nether-cum-Lowe"},  //
               Row{"MEETING OF 21ST MAY, KS2", "Meeting of 21st May, KS2"},                                 //
               Row{"SEND TRANSPORT", "SEND Transport"},                                                     //
               Row{"(ÉCOLE) REVIEW", "(École) Review"},                                                     //
               Row{"Mixed CASE stays", "Mixed CASE stays"});
  CAPTURE(row.in);
  CHECK(normal_capitals(row.in, {"SEND"}) == row.out);
}

struct Lines {
  std::string first;
  std::string second;
  std::string joined;
};

TEST_CASE("join_lines mends words broken at a line end") {
  const auto row = GENERATE(Lines{"the bus", "was late", "the bus was late"},                    //
                            Lines{"of procure-", "ment rules", "of procurement rules"},          //
                            Lines{"a well-", "known fact", "a well-known fact"},                 //
                            Lines{"a non-", "executive member", "a non-executive member"},       //
                            Lines{"the self-", "assessment", "the self-assessment"},             //
                            Lines{"in part-", "nership with", "in partnership with"},            //
                            Lines{"a part-", "time post", "a part-time post"},                   //
                            Lines{"the Vice-", "Chair", "the Vice-Chair"},                       //
                            Lines{"in 2031-", "32 terms", "in 2031-32 terms"},                   //
                            Lines{"COVID-", "19", "COVID-19"},                                   //
                            Lines{"the FFT-", "based estimate", "the FFT-based estimate"},       //
                            Lines{"a 12-", "month pilot", "a 12-month pilot"},                   //
                            Lines{"short-", "and long-term aims", "short- and long-term aims"},  //
                            Lines{"talk face-", "to-face", "talk face-to-face"},                 //
                            Lines{"talk face-to-", "face", "talk face-to-face"},                 //
                            Lines{"a dash –", "and on", "a dash – and on"},                      //
                            Lines{"a dash -", "and on", "a dash - and on"},                      //
                            Lines{"mental ill-", "health", "mental ill-health"},                 //
                            Lines{"the risk-", "based plan", "the risk-based plan"},             //
                            Lines{"with-", "out delay", "without delay"},                        //
                            Lines{"two co-", "horts", "two cohorts"},                            //
                            Lines{"an in-", "house team", "an in-house team"},                   //
                            Lines{"to in-", "clude", "to include"},                              //
                            Lines{"soft\u00AD", "ened", "softened"},                             //
                            Lines{"", "alone", "alone"},                                         //
                            Lines{"alone", " ", "alone"});
  CAPTURE(row.first, row.second);
  CHECK(join_lines(row.first, row.second) == row.joined);
}

}  // namespace
}  // namespace agendex

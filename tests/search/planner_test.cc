#include "search/plan/planner.h"

#include "search/plan/acronym_senses.h"
#include "search/query/query_parser.h"
#include "search/support/fake_vocabulary.h"
#include "support/catch.h"

using namespace agendex;
using test::FakeVocabulary;

namespace {

std::string planned(const FakeVocabulary& vocabulary, std::string_view query, const ExpandOptions& options = {}) {
  Stemmer stemmer;
  PlannedQuery plan = plan_query(parse_query(query).root, vocabulary, stemmer, options);
  for (PlanNode& child : plan.root.children) child.bonuses.clear();
  plan.root.bonuses.clear();
  return to_text(plan.root);
}

FakeVocabulary plans() {
  FakeVocabulary vocabulary;
  return vocabulary.define("EHCP", "Education, Health and Care Plan")
      .define("SEND", "Special Needs")
      .with({"send", "transport"});
}

}  // namespace

TEST_CASE("Plans without acronyms") {
  struct Row {
    const char* query;
    const char* plan;
  };
  const auto row = GENERATE(
      Row{"", "()"}, Row{"roads", "[road]"}, Row{"the cost of roads", "(soft [cost] [road])"},
      Row{"to be or not", "(soft [to] [be] [or] [not])"}, Row{"roads -bridges", "(without [road] [bridg])"},
      Row{"-bridges", "(without (everything) [bridg])"}, Row{"roads AND bridges", "(all [road] [bridg])"},
      Row{"main roads OR bridges", "(any (all [main] [road]) [bridg])"}, Row{"\"main roads\"", "[main road]"},
      Row{"the \"main roads\"", "[main road]"}, Row{"old \"main roads\"", "(all [old] [main road])"},
      Row{"=roads", "[road =\"roads\"]"}, Row{"=\"main roads\"", "[main road =\"main roads\"]"},
      Row{"main NEAR/5 roads", "[main road near<6]"}, Row{"\"a main\" ADJ/2 roads", "[a main road adj<4]"},
      Row{"(a OR b) NEAR/1 c", "[a c near<2 | b c near<2]"}, Row{"(a AND b) NEAR/1 c", "(all (all [a] [b]) [c])"},
      Row{"title:(old roads)", "(all [S> old] [S> road])"}, Row{"decision:\"main roads\"", "[XD> main road]"},
      Row{"kind:report", "(marked Kreport Kreport_section)"}, Row{"number:6(A)", "(marked XN6a)"},
      Row{"outcome:Lost", "(marked XOlost)"}, Row{"acronym:ehcps", "(marked XA:EHCPS)"},
      Row{"date:2021", "(dates 2021-01-01..2021-12-31)"}, Row{"roads since:2021", "(all [road] (dates 2021-01-01..))"},
      Row{"24/00109", "[24 00109]"}, Row{"well-being", "[well be | wellb]"},
      Row{"either/or roads/bridges", "(soft [either] [road] [bridg])"}, Row{"tr*", "[trade | trust]"}, Row{"t*", "[t]"},
      Row{"educatio*", "[educ]"});
  FakeVocabulary vocabulary;
  vocabulary.with({"trade", "trust"}).with({"educ"}, 2);
  CAPTURE(row.query);
  CHECK(planned(vocabulary, row.query) == row.plan);
}

TEST_CASE("Plain words are looked for in the papers' words, too") {
  const LayVocabulary lay_words(
      "cabby = taxi driver, hackney carriage\n"
      "school run = home to school transport\n"
      "bins ~ refuse\n"
      "CAB = citizens advice\n"
      "- think, happen\n");
  struct Row {
    const char* query;
    const char* plan;
  };
  const auto row = GENERATE(
      Row{"cabbies", "[cabbi | taxi driver x0.90]"}, Row{"angry cabbies", "(soft [angri] [cabbi | taxi driver x0.90])"},
      Row{"the run to school",
          "(soft [run | home to school transport x0.90] [school | home to school transport x0.90])"},
      Row{"bins", "[bin | refus x0.90]"}, Row{"refuse", "[refus | bin x0.90]"},
      Row{"CAB", "[cab | citizen advic x0.90]"}, Row{"cab", "[cab]"},
      Row{"think of bins", "(soft [think x0.30] [bin | refus x0.90])"}, Row{"think", "[think]"},
      Row{"bins AND roads", "(all [bin] [road])"}, Row{"\"bins\"", "[bin]"}, Row{"=bins", "[bin =\"bins\"]"},
      Row{"title:bins", "[S> bin]"});
  FakeVocabulary vocabulary;
  vocabulary.with({"taxi", "driver", "home", "to", "school", "transport", "refus", "bin", "citizen", "advic", "road"});
  CAPTURE(row.query);
  CHECK(planned(vocabulary, row.query, {.lay_words = &lay_words}) == row.plan);
  CHECK(planned(vocabulary, row.query, {.expand = false, .lay_words = &lay_words}) == planned(vocabulary, row.query));
}

TEST_CASE("A word that only the papers' words stand for is not reported as missing") {
  const LayVocabulary lay_words("cabby = taxi\nferry = boat\n");
  FakeVocabulary vocabulary;
  vocabulary.with({"taxi"});
  Stemmer stemmer;
  const PlannedQuery plan =
      plan_query(parse_query("cabbies ferry").root, vocabulary, stemmer, {.lay_words = &lay_words});
  REQUIRE(plan.notes.size() == 2);
  CHECK(plan.notes[0] == Note{"reworded", "Looked for in the papers' words, too: taxi."});
  CHECK(plan.notes[1] == Note{"not-found", "Nothing in the index says ferry."});
}

TEST_CASE("An acronym is looked for as its long form, and the other way round") {
  struct Row {
    const char* query;
    const char* plan;
  };
  const auto row =
      GENERATE(Row{"EHCP", "[XA:EHCP | educ health and care plan | educ health care plan | ehcp]"},
               Row{"EHCPs", "[XA:EHCP | educ health and care plan | educ health care plan | ehcp]"},
               Row{"E.H.C.P.", "[XA:EHCP | educ health and care plan | educ health care plan | ehcp]"},
               Row{"ehcps", "[XA:EHCP | educ health and care plan | educ health care plan | ehcp]"},
               Row{"\"education health & care plans\"",
                   "[educ health and care plan | educ health care plan | XC:educ health care plan | XU:EHCP]"},
               Row{"\"new EHCP numbers\"",
                   "[new XA:EHCP number | new educ health and care plan number | new educ health care plan number | "
                   "new ehcp number]"},
               Row{"\"special needs taxis\"", "[special need taxi | XC:special need taxi | XU:SEND taxi]"},
               Row{"EHCP NEAR/3 delay",
                   "[XA:EHCP delay near<4 | educ health and care plan delay near<8 | educ health care plan delay "
                   "near<7 | ehcp delay near<4]"},
               Row{"title:EHCP", "[S> XA:EHCP | educ health and care plan | educ health care plan | ehcp]"},
               Row{"=EHCP", "[XA:EHCP =\"XA:EHCP\"]"}, Row{"acronym:EHCP", "(marked XA:EHCP)"},
               // among other words, each word of a long form is said by its acronym too
               Row{"special needs taxis",
                   "(soft [special | XC:special need | XU:SEND] [need | XC:special need | XU:SEND] [taxi])"});
  CAPTURE(row.query);
  CHECK(planned(plans(), row.query) == row.plan);
}

TEST_CASE("Short forms of several words, and acronyms inside long forms") {
  FakeVocabulary vocabulary;
  vocabulary.define("CYPS Scrutiny", "Young People Panel")
      .define("MST", "Multi Therapy")
      .define("MST-CAN", "MST Child Abuse");
  vocabulary.with({"XA:CYPS"});
  CHECK(planned(vocabulary, "CYPS Scrutiny") == "[XA:CYPS scrutini | cyp scrutini | young peopl panel]");
  CHECK(planned(vocabulary, "\"young people panel\"") == "[young peopl panel | XA:CYPS scrutini]");
  CHECK(planned(vocabulary, "\"MST child abuse\"").starts_with("[XA:MST child abus | "));
}

TEST_CASE("SEND is not send") {
  struct Row {
    const char* query;
    const char* plan;
  };
  const auto row = GENERATE(
      // capitals: the acronym, never the verb
      Row{"SEND", "[XA:SEND | special need]"}, Row{"SEND transport", "(soft [XA:SEND | special need] [transport])"},
      // small letters: whichever the neighbours suggest, the other for less
      Row{"send transport", "(soft [XA:SEND | special need | send x0.35] [transport])"},
      Row{"send the letter", "(soft [send | XA:SEND x0.35] [letter])"},
      Row{"who will send it", "[send | XA:SEND x0.35]"},
      // exactly as typed
      Row{"=send", "[send =\"send\"]"},
      // a question in capitals says nothing about acronyms
      Row{"SEND TRANSPORT FOR CHILDREN", "(soft [XA:SEND | special need | send x0.35] [transport] [child])"},
      // capitals that no paper uses are a word
      Row{"ZZTOP", "[zztop]"}, Row{"IT support", "(soft [it] [support])"});
  FakeVocabulary vocabulary = plans();
  vocabulary.small_words = {"send"};
  CAPTURE(row.query);
  CHECK(planned(vocabulary, row.query) == row.plan);
}

TEST_CASE("Used and never defined: the word and the acronym are one") {
  FakeVocabulary vocabulary;
  vocabulary.with({"XA:OFSTED", "ofst"});
  CHECK(planned(vocabulary, "ofsted") == "[ofst | XA:OFSTED]");
  CHECK(planned(vocabulary, "Ofsted") == "[ofst | XA:OFSTED]");
  CHECK(planned(vocabulary, "OFSTED") == "[XA:OFSTED | ofst]");
}

TEST_CASE("Expansion can be switched off") {
  const ExpandOptions off{.expand = false, .council_keys = {}};
  CHECK(planned(plans(), "EHCP", off) == "[XA:EHCP | ehcp]");
  CHECK(planned(plans(), "\"education, health and care plan\"", off) == "[educ health and care plan]");
}

TEST_CASE("A meaning is looked for where the papers give it") {
  FakeVocabulary vocabulary;
  vocabulary.define("CIC", "Children in Care", "Northshire", "Cabinet", 3)
      .define("CIC", "Community Interest Company", "Southshire", "Cabinet", 2)
      .define("CIC", "Community Interest Company", "Northshire", "Arts Panel", 1);
  CHECK(planned(vocabulary, "\"children in care\"") ==  // of two equals, the first in the alphabet is the usual one
        "[child in care | XC:child in care | XU:CIC outside XG:southshire XB:northshire|arts panel]");
  CHECK(planned(vocabulary, "\"community interest company\"") ==
        "[communiti interest compani | XC:communiti interest compani | XU:CIC in XG:southshire XB:northshire|arts "
        "panel]");
  // Asked of one council, the acronym is expanded as that council does.
  CHECK(planned(vocabulary, "CIC", {.expand = true, .council_keys = {"southshire"}}) ==
        "[XA:CIC | communiti interest compani | cic]");
  CHECK(planned(vocabulary, "CIC") == "[XA:CIC | child in care | communiti interest compani | cic]");
}

TEST_CASE("Who means what: pack before body before council before collection") {
  const auto use = [](std::string sense, std::string council, std::string body, std::size_t count) {
    return CountedUse{{"CIC", std::move(sense), council_key(council), body_key(council, body)}, count};
  };
  const std::vector<CountedUse> uses = {use("child care", "N", "x", 5), use("commun compani", "S", "y", 4),
                                        use("commun compani", "N", "z", 2)};
  const Scope care = scope_of_sense(uses, "child care");  // not the most frequent over all: named where it is
  CHECK_FALSE(care.inverted);
  CHECK(care.councils == std::vector<std::string>{"XG:n"});
  CHECK(care.except_bodies == std::vector<std::string>{"XB:n|z"});
  CHECK(care.bodies.empty());
  const Scope company = scope_of_sense(uses, "commun compani");  // everywhere but where it means the other
  CHECK(company.inverted);
  CHECK(company.councils == std::vector<std::string>{"XG:n"});
  CHECK(company.except_bodies == std::vector<std::string>{"XB:n|z"});
  CHECK(scope_of_sense({use("x y", "", "", 1)}, "x y").is_everywhere());
}

TEST_CASE("Ways of saying a phrase are bounded") {
  FakeVocabulary vocabulary;
  for (int i = 0; i < 6; ++i) {
    const std::string letter(1, static_cast<char>('A' + i));
    for (int sense = 0; sense < 6; ++sense)
      vocabulary.define(letter + letter + "X", "word" + std::to_string(sense) + " " + letter + "thing");
  }
  Stemmer stemmer;
  const PlannedQuery plan = plan_query(parse_query("\"AAX BBX CCX DDX EEX FFX\"").root, vocabulary, stemmer, {});
  CHECK(plan.root.leaf.alternatives.size() == kMaxPhraseVariants);
  CHECK(plan.root.leaf.alternatives.front().terms.size() == 6);  // as typed comes first
}

TEST_CASE("Notes tell what was expanded and what is unknown") {
  Stemmer stemmer;
  const PlannedQuery plan = plan_query(parse_query("SEND zebra").root, plans(), stemmer, {});
  REQUIRE(plan.notes.size() == 2);
  CHECK(plan.notes[0] == Note{"expanded", "SEND was also looked for as \"Special Needs\"."});
  CHECK(plan.notes[1] == Note{"not-found", "Nothing in the index says zebra."});
  CHECK(describe(plan.root) == "as many as possible of SEND (also: \"Special Needs\"), zebra");
}

TEST_CASE("Neighbours in the question earn a bonus as neighbours in the text") {
  Stemmer stemmer;
  const PlannedQuery plan = plan_query(parse_query("SEND transport cost").root, plans(), stemmer, {});
  REQUIRE(plan.root.bonuses.size() == 2);
  CHECK(plan.root.bonuses[0].alternatives[0].terms == std::vector<std::string>{"XA:SEND", "transport"});
  CHECK_FALSE(plan.root.bonuses[0].alternatives[0].ordered);
  CHECK(plan.root.bonuses[1].alternatives[0].terms == std::vector<std::string>{"transport", "cost"});
}

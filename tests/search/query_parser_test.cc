#include "search/query/query_parser.h"

#include "search/query/filter_values.h"
#include "support/catch.h"

using namespace agendex;

namespace {

std::string codes(const ParsedQuery& parsed) {
  std::string all;
  for (const Note& note : parsed.notes) all += (all.empty() ? "" : " ") + note.code;
  return all;
}

}  // namespace

TEST_CASE("Questions as trees") {
  struct Row {
    const char* query;
    const char* tree;
  };
  const auto row = GENERATE(
      Row{"", "()"}, Row{"budget", "\"budget\""}, Row{"school transport", "(words \"school\" \"transport\")"},
      Row{"\"school transport\"", "(phrase \"school transport\")"},
      Row{"“school transport” cost", "(words (phrase \"school transport\") \"cost\")"},
      Row{"„mixed“ quotes", "(words (phrase \"mixed\") \"quotes\")"},
      Row{"budget AND parks", "(and \"budget\" \"parks\")"}, Row{"budget OR parks", "(or \"budget\" \"parks\")"},
      Row{"a AND b OR c AND d", "(or (and \"a\" \"b\") (and \"c\" \"d\"))"},
      Row{"school transport OR school taxis", "(or (words \"school\" \"transport\") (words \"school\" \"taxis\"))"},
      Row{"this or that", "(words \"this\" \"or\" \"that\")"},
      Row{"bread and butter", "(words \"bread\" \"and\" \"butter\")"},
      Row{"roads NOT bridges", "(words \"roads\" (not \"bridges\"))"},
      Row{"roads -bridges", "(words \"roads\" (not \"bridges\"))"},
      Row{"roads AND NOT bridges", "(and \"roads\" (not \"bridges\"))"},
      Row{"roads -\"old bridge\"", "(words \"roads\" (not (phrase \"old bridge\")))"},
      Row{"NOT NOT roads", "\"roads\""}, Row{"-roads", "(not \"roads\")"},
      Row{"roads - bridges", "(words \"roads\" \"bridges\")"}, Row{"(a OR b) c", "(words (or \"a\" \"b\") \"c\")"},
      Row{"a AND (b OR (c AND d))", "(and \"a\" (or \"b\" (and \"c\" \"d\")))"},
      Row{"taxi NEAR/5 cost", "(near/5 \"taxi\" \"cost\")"}, Row{"taxi NEAR cost", "(near/10 \"taxi\" \"cost\")"},
      Row{"taxi ADJ cost", "(adj/1 \"taxi\" \"cost\")"}, Row{"a NEAR/3 b NEAR/5 c", "(near/5 \"a\" \"b\" \"c\")"},
      Row{"a NEAR/0 b", "(near/1 \"a\" \"b\")"}, Row{"a NEAR/9999 b", "(near/100 \"a\" \"b\")"},
      Row{"\"x y\" NEAR/2 (b OR c)", "(near/2 (phrase \"x y\") (or \"b\" \"c\"))"},
      Row{"transp*", "(prefix \"transp\")"}, Row{"=transport", "(exact \"transport\")"},
      Row{"=\"the end\"", "(exact phrase \"the end\")"}, Row{"title:roads", "(title \"roads\")"},
      Row{"TITLE:roads", "(title \"roads\")"}, Row{"title: roads", "(title \"roads\")"},
      Row{"title:\"main roads\" x", "(words (title (phrase \"main roads\")) \"x\")"},
      Row{"title:(a OR b)", "(title (or \"a\" \"b\"))"}, Row{"title:road*", "(title (prefix \"road\"))"},
      Row{"council:elm x", "(words (council = \"elm\") \"x\")"},
      Row{"council:(elm OR ashe)", "(or (council = \"elm\") (council = \"ashe\"))"},
      Row{"body:\"full council\"", "(body = \"full council\")"},
      Row{"-kind:agenda roads", "(words (not (kind = \"agenda\")) \"roads\")"},
      Row{"number:6(A)", "(number = \"6(A)\")"}, Row{"acronym:ehcp", "(acronym = \"ehcp\")"},
      Row{"date:2021", "(date 2021-01-01..2021-12-31)"}, Row{"date:2021..", "(date 2021-01-01..)"},
      Row{"date:14 April 2021 roads", "(words (date 2021-04-14..2021-04-14) \"roads\")"},
      Row{"date:\"14 April 2021\"", "(date 2021-04-14..2021-04-14)"},
      Row{"date:2024/25", "(date 2024-05-01..2025-04-30)"}, Row{"since:2021-04 x", "(words (date 2021-04-01..) \"x\")"},
      Row{"until:2021", "(date ..2021-12-31)"},
      Row{"24/00109 c&yp home-to-school", "(words \"24/00109\" \"c&yp\" \"home-to-school\")"},
      Row{"meeting at 10:30", "(words \"meeting\" \"at\" \"10:30\")"}, Row{"don't", "\"don't\""},
      Row{"ﬁnance\u00a0plan", "(words \"finance\" \"plan\")"});
  CAPTURE(row.query);
  CHECK(to_text(parse_query(row.query).root) == row.tree);
}

TEST_CASE("Broken questions are read as well as they can be, and it is said") {
  struct Row {
    const char* query;
    const char* tree;
    const char* notes;
  };
  const auto row = GENERATE(
      Row{"budget AND", "\"budget\"", "operator-alone"}, Row{"AND budget", "\"budget\"", "operator-alone"},
      Row{"budget OR OR parks", "(or \"budget\" \"parks\")", "operator-alone"},
      Row{"AND OR NOT", "()", "operator-alone operator-alone operator-alone"},
      Row{"NEAR/3 x", "\"x\"", "operator-alone"}, Row{"x NEAR/3", "\"x\"", "operator-alone"},
      Row{"x NEAR/3 AND y", "(and \"x\" \"y\")", "operator-alone"}, Row{"(a b", "(words \"a\" \"b\")", "unbalanced"},
      Row{"a b)", "(words \"a\" \"b\")", "unbalanced"}, Row{"()", "()", ""}, Row{"((((", "()", "unbalanced"},
      Row{")))) a", "\"a\"", "unbalanced"}, Row{"\"a b", "(words \"a\" \"b\")", "unbalanced"}, Row{"\"\"", "()", ""},
      Row{"*", "()", ""}, Row{"-", "()", ""}, Row{"=", "()", ""}, Row{"=\"", "()", "unbalanced"},
      Row{"title:", "()", "operator-alone"}, Row{"title:title:x", "(title \"x\")", "operator-alone"},
      Row{"title:()", "()", ""}, Row{"counci:elm", "\"elm\"", "unknown-field"},
      Row{"zebra:elm", "\"zebra:elm\"", "unknown-field"}, Row{"re: roads", "(words \"re:\" \"roads\")", ""},
      Row{"https://a.b/c", "\"https://a.b/c\"", ""}, Row{"kind:mintes", "\"mintes\"", "unknown-kind"},
      Row{"date:soon", "\"soon\"", "bad-date"}, Row{"date:(a b)", "(words \"a\" \"b\")", "bad-date"},
      Row{"council:(title:x)", "(title \"x\")", ""},
      Row{"council:(date:2021 elm)", "(or (date 2021-01-01..2021-12-31) (council = \"elm\"))", ""},
      Row{"council:(a -b)", "(and (council = \"a\") (not (council = \"b\")))", ""},
      Row{"kind:(a NEAR b)", "(or \"a\" \"b\")", "unknown-kind unknown-kind"}, Row{"--x", "(not \"x\")", ""},
      Row{"a -", "\"a\"", ""}, Row{"?!", "()", ""});
  CAPTURE(row.query);
  const ParsedQuery parsed = parse_query(row.query);
  CHECK(to_text(parsed.root) == row.tree);
  CHECK(codes(parsed) == row.notes);
}

TEST_CASE("Notes name what was meant") {
  const ParsedQuery slip = parse_query("counci:elm");
  REQUIRE(slip.notes.size() == 1);
  CHECK(slip.notes[0].message.find("\"council\"") != std::string::npos);
  CHECK(parse_query("kind:mintes").notes[0].message.find("\"minutes\"") != std::string::npos);
}

TEST_CASE("Limits hold") {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "w" + std::to_string(i) + " ";
  const ParsedQuery many = parse_query(words);
  CHECK(many.root.children.size() == kMaxQueryWords);
  CHECK(codes(many) == "too-long");
  CHECK(codes(parse_query(std::string(100'000, 'x'))) == "too-long");
  const ParsedQuery deep = parse_query(std::string(500, '(') + "x");
  CHECK(to_text(deep.root) == "\"x\"");
  CHECK_FALSE(deep.notes.empty());
  std::string nots;
  for (int i = 0; i < 1001; ++i) nots += "NOT ";
  CHECK(to_text(parse_query(nots + "x").root) == "(not \"x\")");
}

TEST_CASE("Kinds by their usual names") {
  CHECK(kinds_named("minutes").size() == 2);
  CHECK(kinds_named("Reports") == kinds_named("report"));
  CHECK(kinds_named("report section") == std::vector<SectionKind>{SectionKind::report_section});
  CHECK(kinds_named("minutes_item") == std::vector<SectionKind>{SectionKind::minutes_item});
  CHECK(kinds_named("zebra").empty());
  CHECK(kinds_named("").empty());
  CHECK(nearest_kind("apendix") == "appendix");
  CHECK(nearest_kind("zebra").empty());
  for (int kind = 0; kind <= static_cast<int>(SectionKind::other); ++kind) {
    const std::vector<SectionKind> found = kinds_named(to_string(static_cast<SectionKind>(kind)));
    CHECK(std::find(found.begin(), found.end(), static_cast<SectionKind>(kind)) != found.end());
  }
}

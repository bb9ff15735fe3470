#include "search/searcher.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <random>

#include "index/support/packs.h"
#include "search/support/library.h"
#include "support/catch.h"

using namespace agendex;
using test::definition;
using test::Library;
using test::meeting;
using test::pack;
using test::Paper;
using test::SectionSpec;

namespace {

const Meeting kNorth = meeting("Northshire County Council", "Cabinet", {2023, 5, 2});
const Meeting kSouth = meeting("Southshire Borough Council", "Overview Panel", {2024, 6, 3});
const std::string kTalk = "The panel heard from officers and asked about the year ahead.";

using Titles = std::vector<std::string>;

bool has_note(const SearchResults& results, std::string_view code) {
  return std::any_of(results.notes.begin(), results.notes.end(), [&](const Note& note) { return note.code == code; });
}

}  // namespace

TEST_CASE("Acronyms and long forms find each other, in phrases too") {
  Library library({
      {"/a.pdf",
       pack(kNorth, {{.title = "Glossary", .text = "A table."}, {.title = "Short", .text = "Each EHCP costs more."}},
            {definition("EHCP", "Education, Health and Care Plan")})},
      {"/b.pdf", pack(kNorth, {{.title = "Long", .text = "Every education, health & care plan costs more."}})},
      {"/c.pdf", pack(kNorth, {{.title = "Plural", .text = "The EHCPs cost more."}})},
      {"/d.pdf", pack(kNorth, {{.title = "Scattered",
                                .text = "Education came up. Later health was named, then care. A plan follows."}})},
  });
  const Titles all = {"Long", "Plural", "Short"};
  CHECK(library.set("EHCP") == all);
  CHECK(library.set("ehcps") == all);
  CHECK(library.set("E.H.C.P.") == all);
  CHECK(library.set("\"education, health and care plans\"") == all);
  CHECK(library.set("\"EHCP costs\"") == all);
  CHECK(library.set("\"education health and care plan costs\"") == all);
  CHECK(library.set("\"each education, health and care plan\"") == Titles{"Short"});
  CHECK(library.set("EHCP NEAR/2 cost") == all);
  CHECK(library.set("=EHCP") == Titles{"Plural", "Short"});
  CHECK(library.set("acronym:EHCP") == Titles{"Plural", "Short"});
  CHECK(library.titles_for({.query = "EHCP", .expand = false}).size() == 2);
  // Typed without quotes, papers that only use the acronym are found, before one that has the words here and there.
  const Titles loose = library.titles("education health and care plan");
  REQUIRE(loose.size() == 4);
  CHECK(loose.back() == "Scattered");
}

TEST_CASE("SEND the acronym is not send the verb") {
  Library library({
      {"/a.pdf",
       pack(kNorth,
            {{.title = "Needs", .text = "The SEND service has grown."},
             {.title = "Letter", .text = "Officers will send a letter. They send many letters and send them late."},
             {.title = "Spelled out", .text = "Special educational needs have grown."}},
            {definition("SEND", "Special Educational Needs")})},
      {"/b.pdf", pack(kSouth, {{.title = "Sending", .text = "Sending reports early helps; please send yours."},
                               {.title = "HOW WE SEND REPORTS", .text = "By post. We send them."}})},
  });
  CHECK(library.set("SEND") == Titles{"Needs", "Spelled out"});
  CHECK(library.titles("send").front() == "Needs");
  CHECK(library.titles("send the letter").front() == "Letter");
  CHECK(library.set("=send") == Titles{"HOW WE SEND REPORTS", "Letter", "Sending"});
  CHECK(library.set("=sending") == Titles{"Sending"});
}

TEST_CASE("A pack's own meaning goes before the council's, the council's before the collection's") {
  const auto uses = [](std::string title) {
    return SectionSpec{.title = std::move(title), .text = "The CIC report was read."};
  };
  Library library({
      {"/n1.pdf", pack(kNorth, {uses("north defines care")}, {definition("CIC", "Children in Care")})},
      {"/n2.pdf", pack(kNorth, {uses("north uses")})},
      {"/n3.pdf", pack(kNorth, {uses("north defines company")}, {definition("CIC", "Community Interest Company")})},
      {"/n4.pdf", pack(kNorth, {uses("north defines care again")}, {definition("CIC", "Children in Care")})},
      {"/s1.pdf", pack(kSouth, {uses("south defines company")}, {definition("CIC", "Community Interest Company")})},
      {"/s2.pdf", pack(kSouth, {uses("south uses")})},
      {"/e1.pdf", pack(meeting("Eastshire", "Cabinet", {2024, 1, 1}), {uses("east uses")})},
  });
  const Titles company = {"north defines company", "south defines company", "south uses"};
  const Titles care = {"east uses", "north defines care", "north defines care again", "north uses"};
  CHECK(library.set("\"children in care\"") == care);
  CHECK(library.set("\"community interest companies\"") == company);
  CHECK(library.titles("CIC").size() == 7);
}

TEST_CASE("Fields and filters") {
  Pack minutes = pack(kSouth, {{.kind = SectionKind::minutes_item,
                                .number = "7(B)",
                                .title = "Bridge repairs",
                                .text = "It was agreed to mend the bridge."}});
  minutes.sections[0].meeting = kSouth;
  minutes.sections[0].outcome = "agreed";
  minutes.sections[0].decisions = {
      {.label = "", .text = "That the bridge be mended.", .page = 1, .form = DecisionForm::resolution}};
  Library library({
      {"/archive/2023/north pack.pdf",
       pack(kNorth, {{.kind = SectionKind::report, .title = "Bridge tolls", .text = "Tolls pay for the bridge."},
                     {.kind = SectionKind::appendix, .title = "Maps", .text = "A bridge on a map."}})},
      {"/archive/2024/south.pdf", minutes},
      {"/undated.pdf", pack(Meeting{}, {{.title = "Loose bridge", .text = "A sheet about a bridge."}})},
  });
  struct Row {
    const char* query;
    Titles titles;
  };
  const auto row = GENERATE(
      Row{"title:bridge", {"Bridge repairs", "Bridge tolls", "Loose bridge"}}, Row{"decision:mend", {"Bridge repairs"}},
      Row{"decision:toll", {}}, Row{"decision:\"bridge be mended\"", {"Bridge repairs"}},
      Row{"bridge council:northshire", {"Bridge tolls", "Maps"}}, Row{"bridge council:north", {}},
      Row{"bridge council:\"county council\"", {"Bridge tolls", "Maps"}}, Row{"bridge body:panel", {"Bridge repairs"}},
      Row{"bridge body:borough", {}}, Row{"bridge kind:report", {"Bridge tolls", "Loose bridge"}},
      Row{"bridge kind:minutes", {"Bridge repairs"}}, Row{"bridge -kind:report", {"Bridge repairs", "Maps"}},
      Row{"number:7b", {"Bridge repairs"}}, Row{"bridge number:8", {}}, Row{"outcome:agreed", {"Bridge repairs"}},
      Row{"bridge file:2023", {"Bridge tolls", "Maps"}}, Row{"file:\"north pack\" map", {"Maps"}},
      Row{"bridge date:2023", {"Bridge tolls", "Maps"}}, Row{"bridge date:2024/25", {"Bridge repairs"}},
      Row{"bridge since:2024", {"Bridge repairs"}}, Row{"bridge until:02/05/2023", {"Bridge tolls", "Maps"}},
      Row{"bridge date:2022", {}}, Row{"kind:minutes date:..2030", {"Bridge repairs"}},
      Row{"council:northshire", {"Bridge tolls", "Maps"}},
      Row{"council:(northshire OR southshire) bridge", {"Bridge repairs", "Bridge tolls", "Maps"}},
      Row{"bridge AND NOT council:northshire", {"Bridge repairs", "Loose bridge"}}, Row{"-bridge", {}},
      Row{"brid*", {"Bridge repairs", "Bridge tolls", "Loose bridge", "Maps"}},
      Row{"file:2023", {"Bridge tolls", "Maps"}},
      Row{"bridge OR file:south", {"Bridge repairs", "Bridge tolls", "Loose bridge", "Maps"}});
  CAPTURE(row.query);
  CHECK(library.set(row.query) == row.titles);
}

TEST_CASE("The same filters as the request has them") {
  Library library({
      {"/n.pdf", pack(kNorth, {{.kind = SectionKind::report, .title = "N", .text = "bridge"}})},
      {"/s.pdf", pack(kSouth, {{.kind = SectionKind::letter, .title = "S", .text = "bridge"}})},
      {"/u.pdf", pack(Meeting{}, {{.kind = SectionKind::letter, .title = "U", .text = "bridge"}})},
  });
  CHECK(library.titles_for({.query = "bridge", .councils = {"Northshire"}}) == Titles{"N"});
  CHECK(library.titles_for({.query = "bridge", .councils = {"northshire", "southshire"}}).size() == 2);
  CHECK(library.titles_for({.query = "bridge", .bodies = {"overview"}}) == Titles{"S"});
  CHECK(library.titles_for({.query = "bridge", .kinds = {"letter"}}).size() == 2);
  CHECK(library.titles_for({.query = "bridge", .since = Date{2024, 1, 1}}) == Titles{"S"});
  CHECK(library.titles_for({.query = "bridge", .until = Date{2024, 1, 1}}) == Titles{"N"});
  CHECK(library.titles_for({.query = "bridge", .sort = SortOrder::newest_first}) == Titles{"S", "N", "U"});
  CHECK(library.titles_for({.query = "bridge", .sort = SortOrder::oldest_first}).front() != "S");
  CHECK(library.titles_for({.query = "", .kinds = {"letter"}}) == Titles{"S", "U"});  // newest first, unknown last
  CHECK(library.titles("").empty());
  const SearchResults odd = library.search_for({.query = "bridge", .kinds = {"zebra"}});
  CHECK(odd.hits.empty());
  CHECK(has_note(odd, "not-found"));
}

TEST_CASE("Pages of a result, and what is counted") {
  std::vector<Paper> papers;
  for (int i = 0; i < 25; ++i) {
    papers.push_back(
        {"/" + std::to_string(i) + ".pdf",
         pack(kNorth, {{.title = "T" + std::to_string(i), .text = "bridge number " + std::to_string(i)}})});
  }
  Library library(papers);
  const SearchResults first = library.search_for({.query = "bridge", .limit = 10});
  const SearchResults last = library.search_for({.query = "bridge", .limit = 10, .offset = 20});
  CHECK(first.total == 25);
  CHECK(first.total_is_exact);
  CHECK(first.hits.size() == 10);
  CHECK(first.hits[9].rank == 10);
  REQUIRE(last.hits.size() == 5);
  CHECK(last.hits[0].rank == 21);
  CHECK(last.total == 25);
  CHECK(library
            .search_for(
                {.query = "bridge", .limit = static_cast<std::size_t>(-1), .offset = static_cast<std::size_t>(-1)})
            .hits.empty());
  CHECK(library.search_for({.query = "bridge", .limit = static_cast<std::size_t>(-1)}).hits.size() == 25);
  CHECK(library.search_for({.query = "bridge", .limit = 0}).total == 25);
}

TEST_CASE("What was decided before what was mentioned, the matter before the formula") {
  Pack decided =
      pack(kNorth,
           {{.kind = SectionKind::front_matter, .title = "Agenda", .text = "School transport is item five."},
            {.kind = SectionKind::agenda_item, .title = "Apologies", .text = "From the member for school transport."},
            {.kind = SectionKind::report, .title = "Pupil travel", .text = "School transport costs more. " + kTalk},
            {.kind = SectionKind::minutes_item, .title = "School transport", .text = kTalk}});
  decided.sections[3].decisions = {
      {.label = "", .text = "That school transport be reviewed.", .page = 1, .form = DecisionForm::resolution}};
  Library library({{"/a.pdf", decided}});
  const Titles found = library.titles("school transport");
  REQUIRE(found.size() == 4);
  CHECK(found[0] == "School transport");
  CHECK(found[1] == "Pupil travel");
}

TEST_CASE("Few words must nearly all be there, and it is said which one nothing has") {
  Library library({{"/a.pdf", pack(kNorth, {{.title = "Heating", .text = "The heating of halls."},
                                            {.title = "Halls", .text = "The halls are old."}})}});
  const SearchResults none = library.search("zebra heating");
  CHECK(none.hits.empty());
  CHECK(none.total == 0);
  CHECK(has_note(none, "not-found"));
  CHECK(has_note(none, "no-match-all"));
  CHECK(library.titles("halls heating").front() == "Heating");
  const auto nothing = GENERATE("zebra", "\"heating halls\"", "heating AND zebra", "=heatings", "title:zebra",
                                "xylophone quartz", "halls NEAR/1 old heating");
  CAPTURE(nothing);
  CHECK(library.search(nothing).hits.empty());
}

TEST_CASE("A sentence is answered by what has some of its words") {
  Library library(
      {{"/a.pdf", pack(kNorth, {{.title = "Fleet", .text = "Taxi firms turned down the new fares for pupils."},
                                {.title = "Parks", .text = "The grass was cut."}})}});
  CHECK(library.titles("why did cabbies and taxi firms not like what they were offered") == Titles{"Fleet"});
}

TEST_CASE("Minutes printed twice are one hit with two places") {
  const std::string text =
      "The committee looked at school meals for a long while and heard what the cook had to say about them, and about "
      "the price of milk, which had gone up again, and about the kitchen roof, and agreed that the cook be thanked.";
  Pack minutes = pack(
      kNorth, {{.kind = SectionKind::minutes_item, .number = "12", .title = "School meals", .text = text, .page = 2}});
  minutes.kind = PackKind::minutes;
  Pack next = pack(meeting("Northshire County Council", "Cabinet", {2023, 7, 4}),
                   {{.title = "Other", .text = "other"},
                    {.kind = SectionKind::minutes_item,
                     .number = "12",
                     .title = "SCHOOL MEALS",
                     .text = text.substr(0, 60) + "\f" + text.substr(60),
                     .page = 30}});
  next.sections[1].meeting = kNorth;
  Library library({{"/minutes.pdf", minutes}, {"/next.pdf", next}});
  const SearchResults found = library.search("school meals");
  REQUIRE(found.hits.size() == 1);
  CHECK(found.total == 1);
  REQUIRE(found.hits[0].also.size() == 1);
  const Hit& hit = found.hits[0];
  CHECK(hit.head.date == Date{2023, 5, 2});
  const Place& other = hit.also[0];
  CHECK(other.file == (hit.head.file == "/next.pdf" ? "/minutes.pdf" : "/next.pdf"));
  CHECK(other.page >= other.first_page);
  CHECK(library.searcher().show(hit.head.id)->also == hit.also);
}

TEST_CASE("A long paper is found by its best pages") {
  std::string text;
  for (int page = 1; page <= 30; ++page) {
    for (int i = 0; i < 300; ++i) text += "filler" + std::to_string(i % 50) + " ";
    if (page == 17) text += "the clock tower chimes again";
    text += page < 30 ? "\f" : "";
  }
  Library library({{"/a.pdf", pack(kNorth, {{.kind = SectionKind::appendix, .title = "Survey", .text = text}})}});
  const SearchResults found = library.search("clock tower chimes");
  REQUIRE(found.hits.size() == 1);
  const Hit& hit = found.hits[0];
  CHECK(hit.page == 17);
  CHECK(hit.label == "27");
  CHECK(hit.url == "file:///a.pdf#page=17");
  CHECK(hit.head.first_page <= 17);
  CHECK(hit.head.last_page - hit.head.first_page <= 3);
  CHECK(library.search("filler7 filler9").hits.size() == 1);  // not once for each stretch
  const Result<SectionView> whole = library.searcher().show(hit.head.id);
  REQUIRE(whole);
  CHECK(whole->head.first_page == 1);
  CHECK(whole->head.last_page == 30);
  CHECK(whole->text.size() == 30);
}

TEST_CASE("A section with all that belongs to it") {
  Pack paper = pack(kNorth, {{.kind = SectionKind::report, .title = "Transport review", .text = "Why."},
                             {.kind = SectionKind::report_section, .title = "Costs", .text = "Much."},
                             {.kind = SectionKind::report_section, .title = "Risks", .text = "Few."}});
  paper.sections[1].parent = paper.sections[2].parent = 0;
  paper.sections[0].agenda_item = "5";
  paper.sections[0].votes.emplace_back().for_count = 3;
  Library library({{"/a.pdf", paper}});
  const std::string part = library.search("title:costs").hits.at(0).head.id;
  CHECK(library.search("title:costs").hits[0].head.paper == "Transport review");
  const SectionView costs = library.searcher().show(part).value();
  REQUIRE(costs.parent);
  CHECK(costs.parent->title == "Transport review");
  const SectionView whole = library.searcher().show(costs.parent->id).value();
  CHECK(whole.agenda_item == "5");
  CHECK(whole.votes.size() == 1);
  REQUIRE(whole.nested.size() == 2);
  CHECK(whole.nested[0].head.title == "Costs");
  CHECK(whole.nested[1].text[0].text == "Few.");

  CHECK(library.searcher().show(part.substr(0, 6))->head.id == part);
  CHECK(library.searcher().show("  " + part + " ")->head.id == part);
  CHECK(library.searcher().show("zzzzzzzzzz").error().code == "unknown-id");
  CHECK(library.searcher().show("").error().code == "unknown-id");
  CHECK(library.searcher().show(part.substr(0, 1)).error().code != "");
}

TEST_CASE("Ids survive indexing again; what changed is found, what is gone is not") {
  const Pack before = pack(kNorth, {{.title = "Roads", .text = "tarmac"}, {.title = "Parks", .text = "grass"}});
  Library library({{"/a.pdf", before}});
  const std::string id = library.search("grass").hits.at(0).head.id;
  library.add({{"/a.pdf", pack(kNorth, {{.title = "Roads", .text = "gravel"}, {.title = "Parks", .text = "grass"}})}});
  CHECK(library.search("grass").hits.at(0).head.id == id);
  CHECK(library.titles("tarmac").empty());
  CHECK(library.titles("gravel") == Titles{"Roads"});
}

TEST_CASE("A reader stays up while a writer works") {
  Library library({{"/0.pdf", pack(kNorth, {{.title = "T0", .text = "bridge"}})}});
  for (int i = 1; i < 12; ++i) {
    CHECK(library.search("bridge").total == static_cast<std::size_t>(i));
    library.add(
        {{"/" + std::to_string(i) + ".pdf", pack(kNorth, {{.title = "T" + std::to_string(i), .text = "bridge"}})}});
  }
}

TEST_CASE("No question is an error") {
  Library library(
      {{"/a.pdf", pack(kNorth, {{.title = "Bridge", .text = "The bridge (2021/22) costs £1.5m, SEND and EHCPs."}},
                       {definition("SEND", "Special Needs")})}});
  const auto query = GENERATE(
      "", " ", "\"", "\"\"", "(", ")", "()", "(((((((((", "AND", "OR", "NOT", "AND AND AND", "NOT NOT", "a AND", "OR b",
      "NEAR/3", "a NEAR/3", "NEAR/99999 a", "ADJ/0 b", "*", "**", "a*", "*a", "-", "--", "-*", "=", "==", "=\"", "=*",
      ":", "::", "title:", ":title", "title::x", "title:title:title:", "foo:bar", "date:", "date:..", "date:soon",
      "date:99999999999", "since:x until:y", "kind:zebra", "council:", "council:\"\"", "number:", "acronym:", "file:*",
      "+a", "a+b", "a&b", "&", "&&", "||", "!a", "~a", "a^2", "[a]", "{a}", "\\", "\\\"", "'", "’", "“", "”", "“a",
      "a”", "\xff\xfe", "\x01\x02", "🚌", "ﷺ", "اَلْعَرَبِيَّةُ", "漢字", "a\tb\nc", "title:(a", "title:(a OR",
      "(a OR (b AND (c NOT", "NOT (a OR b) NEAR c", "SEND AND", "-SEND", "=SEND", "\"SEND\"", "SEND*", "the",
      "to be or not to be", "XA:SEND", "Kreport", "Tsection", "%00", "<script>", "a NEAR b NEAR c ADJ d",
      "(a b) NEAR (c d)", "title:-a", "-title:a", "2021/22", "£1.5m", "6(A)", "E.H.C.P.", "1,2,3", "....", "a..b",
      "date:2021..2020", "x NEAR/2 -y", "\"a* b\"", "\"=a\"");
  CAPTURE(query);
  const Result<SearchResults> results = library.searcher().search({.query = query});
  REQUIRE(results);
  CHECK(results->hits.size() <= 1);
}

TEST_CASE("Long and nasty questions are answered in good time") {
  Library library({{"/a.pdf", pack(kNorth, {{.title = "Bridge", .text = "The bridge."}})}});
  std::string words, operators, brackets;
  for (int i = 0; i < 3000; ++i) {
    words += "bridge" + std::to_string(i) + " ";
    operators += "bridge OR ";
    brackets += "(bridge AND ";
  }
  for (const std::string& query : {words, operators, brackets, std::string(1'000'000, 'a'), std::string(10'000, '"')}) {
    const std::clock_t start = std::clock();
    CHECK(library.searcher().search({.query = query}));
    CHECK(std::clock() - start < CLOCKS_PER_SEC);
  }
}

TEST_CASE("Questions thrown together at random are answered in good time") {
  Library library({{"/a.pdf", pack(kNorth, {{.title = "Bridge", .text = "The SEND bridge and the CIC plan cost more."}},
                                   {definition("SEND", "Special Needs"), definition("CIC", "Children in Care")})}});
  static constexpr std::array kPieces = std::to_array<std::string_view>({"SEND",
                                                                         "send",
                                                                         "bridge",
                                                                         "the",
                                                                         "special needs",
                                                                         "children in care",
                                                                         "CIC",
                                                                         "24/00109",
                                                                         "c&yp",
                                                                         "AND",
                                                                         "OR",
                                                                         "NOT",
                                                                         "NEAR/3",
                                                                         "ADJ",
                                                                         "(",
                                                                         ")",
                                                                         "\"",
                                                                         "“",
                                                                         "-",
                                                                         "=",
                                                                         "*",
                                                                         "title:",
                                                                         "council:",
                                                                         "kind:",
                                                                         "date:2021..",
                                                                         "date:",
                                                                         "number:",
                                                                         "file:",
                                                                         "acronym:",
                                                                         "zebra:",
                                                                         "\t",
                                                                         "é",
                                                                         "\xff",
                                                                         "🚌",
                                                                         "a",
                                                                         "e*"});
  std::mt19937 random(20210414);
  for (int i = 0; i < 400; ++i) {
    std::string query;
    for (std::size_t left = random() % (i % 50 == 0 ? 300 : 12); left > 0; --left) {
      query += kPieces[random() % kPieces.size()];
      if (random() % 3 > 0) query += ' ';
    }
    CAPTURE(query);
    const std::clock_t start = std::clock();
    REQUIRE(library.searcher().search({.query = query}));
    CHECK(std::clock() - start < CLOCKS_PER_SEC);
  }
}

TEST_CASE("Without a usable index there is a clear word") {
  const test::TemporaryDirectory home;
  const auto code = [&](const std::string& name) { return Searcher(home / name).search({.query = "x"}).error().code; };
  CHECK(code("missing") == "no-index");
  std::filesystem::create_directories(home / "empty");
  CHECK(code("empty") == "no-index");
  { Xapian::WritableDatabase other((home / "other").string(), Xapian::DB_CREATE); }
  CHECK(code("other") == "index-schema");
  std::filesystem::copy(home / "other", home / "broken");
  std::ofstream(home / "broken" / "iamglass", std::ios::trunc) << "rubbish";
  CHECK(code("broken") == "index-damaged");
  CHECK(Searcher(home / "missing").status().error().code == "no-index");
  CHECK(Searcher(home / "missing").show("abc").error().code == "no-index");
  CHECK(Searcher(home / "missing").acronym({.term = "x"}).error().code == "no-index");
}

TEST_CASE("What is in the index") {
  Pack damaged = pack(kNorth, {{.kind = SectionKind::report, .title = "Roads", .text = "tarmac\fmore"}},
                      {definition("RD", "Road")});
  damaged.page_states[1] = PageState::unreadable;
  damaged.diagnostics = {
      {.code = "page-unreadable", .page = 2, .message = "m", .severity = Diagnostic::Severity::damage}};
  Library library({{"/a.pdf", damaged},
                   {"/b.pdf", pack(kSouth, {{.kind = SectionKind::letter, .title = "Dear", .text = "sir"},
                                            {.title = "Undated", .text = "x"}})}});
  {
    IndexWriter writer = IndexWriter::open(library.directory()).value();
    REQUIRE(writer.record_failure(test::stamp("/c.pdf"), "", {"encrypted", "it has a password", "unlock it"}));
  }
  const IndexStatus status = library.searcher().status().value();
  CHECK(status.directory == library.directory().string());
  CHECK(status.file_count == 2);
  CHECK(status.pages == std::map<PageState, std::size_t>{{PageState::text, 2}, {PageState::unreadable, 1}});
  CHECK(status.sections == std::map<SectionKind, std::size_t>{{SectionKind::report, 2}, {SectionKind::letter, 1}});
  CHECK(status.acronym_count == 1);
  CHECK(status.definition_count == 1);
  REQUIRE(status.councils.size() == 2);
  CHECK(status.councils[0] == CouncilSpan{"Northshire County Council", 1, Date{2023, 5, 2}, Date{2023, 5, 2}});
  CHECK(status.councils[1].section_count == 2);
  REQUIRE(status.failed.size() == 1);
  CHECK(status.failed[0].failure->code == "encrypted");
  REQUIRE(status.damaged.size() == 1);
  CHECK(status.damaged[0].stamp.path == "/a.pdf");
}

TEST_CASE("Facets count every hit once, whatever is shown of them") {
  Pack minutes =
      pack(kSouth, {{.kind = SectionKind::minutes_item, .title = "Ferry", .text = "The ferry is late."},
                    {.kind = SectionKind::minutes_item, .title = "Ferry fares", .text = "The ferry costs."}});
  minutes.sections[0].meeting = minutes.sections[1].meeting = kSouth;
  minutes.sections[0].outcome = "agreed";
  minutes.sections[1].outcome = "none";
  Pack undated = pack(kNorth, {{.title = "Boats", .text = kTalk + " A ferry. " + kTalk + kTalk + kTalk}});
  undated.meeting.date.reset();
  Library library({
      {"/a.pdf",
       pack(kNorth, {{.title = "Quays", .text = "The ferry lands here."}, {.title = "Sheep", .text = "Wool."}})},
      {"/b.pdf", minutes},
      {"/c.pdf", undated},
      {"/d.pdf", undated},  // the same paper again
  });
  const SearchResults results = library.search_for({.query = "ferry", .limit = 1, .facets = true});
  CHECK(results.hits.size() == 1);
  CHECK(results.total == 4);
  REQUIRE(results.facets);
  CHECK(results.facets->councils ==
        std::vector<Facet>{{"Northshire County Council", "", 2}, {"Southshire Borough Council", "", 2}});
  CHECK(results.facets->bodies == std::vector<Facet>{{"Cabinet", "Northshire County Council", 2},
                                                     {"Overview Panel", "Southshire Borough Council", 2}});
  CHECK(results.facets->years == std::vector<Facet>{{"2024", "", 2}, {"2023", "", 1}, {"", "", 1}});
  CHECK(results.facets->kinds == std::vector<Facet>{{"minutes_item", "", 2}, {"report", "", 2}});
  CHECK(results.facets->outcomes == std::vector<Facet>{{"agreed", "", 1}, {"none", "", 1}});
  CHECK_FALSE(library.search("ferry").facets);
  CHECK(library.search_for({.query = "zebra", .facets = true}).facets == Facets{});
}

#include "index/support/packs.h"
#include "search/searcher.h"
#include "support/catch.h"

using namespace agendex;
using test::definition;
using test::pack;

namespace {

Meeting on(std::string council, Date date) {
  return test::meeting(std::move(council), "Cabinet", date);
}

AcronymDefinition from_table(std::string acronym, std::string expansion, std::string note = {}, int page = 1) {
  AcronymDefinition made = definition(std::move(acronym), std::move(expansion), page);
  made.how = AcronymSource::glossary;
  made.note = std::move(note);
  return made;
}

class Library {
 public:
  explicit Library(std::string_view own = "") : searcher_(home_ / "index", parse_user_acronyms(own, "own.txt")) {
    IndexWriter writer = IndexWriter::open(home_ / "index").value();
    const auto add = [&](const std::string& path, const Pack& paper) { REQUIRE(writer.add(paper, test::stamp(path))); };
    add("/n1.pdf", pack(on("Northshire", {2021, 4, 14}), {{.title = "A", .text = "x\fy"}},
                        {from_table("EHCP", "Education, Health and Care Plan", "made by the council", 2),
                         definition("SEN", "Special Educational Needs")}));
    add("/n2.pdf", pack(on("Northshire", {2023, 1, 1}), {{.title = "B", .text = "x"}},
                        {definition("EHCPs", "education, health & care plans")}));
    add("/s.pdf", pack(on("Southshire", {2022, 6, 1}), {{.title = "C", .text = "x"}},
                       {definition("EHCP", "Education Health and Care Plan"),
                        definition("CYPS Scrutiny", "Children's Scrutiny Panel")}));
    add("/s2.pdf", pack(Meeting{}, {{.title = "D", .text = "x"}}, {definition("EHCP", "Early Help Core Programme")}));
  }

  AcronymAnswer ask_for(AcronymRequest request) { return searcher_.acronym(request).value(); }
  AcronymAnswer ask(std::string term) { return ask_for({.term = std::move(term)}); }

 private:
  test::TemporaryDirectory home_;
  Searcher searcher_;
};

}  // namespace

TEST_CASE("Every sense, with its council, its count and its dates, best first") {
  Library library;
  const AcronymAnswer answer = library.ask("EHCP");
  REQUIRE(answer.senses.size() == 3);
  const AcronymSense& north = answer.senses[0];
  CHECK(north.acronym == "EHCP");
  CHECK(north.expansion == "Education, Health and Care Plan");  // a table's spelling goes before a sentence's
  CHECK(north.note == "made by the council");
  CHECK(north.council == "Northshire");
  CHECK(north.count == 2);
  CHECK(north.first_seen == Date{2021, 4, 14});
  CHECK(north.last_seen == Date{2023, 1, 1});
  REQUIRE(north.sources.size() == 2);
  CHECK(north.sources[0].file == "/n2.pdf");  // newest first
  CHECK(north.sources[1] == AcronymPlace{.file = "/n1.pdf", .page = 2, .label = "12", .how = AcronymSource::glossary});
  CHECK(answer.senses[1].council == "Southshire");
  CHECK(answer.senses[2].expansion == "Early Help Core Programme");
  CHECK(answer.senses[2].council.empty());
  CHECK_FALSE(answer.senses[2].first_seen);
  CHECK(answer.nearest.empty());
}

TEST_CASE("However the term is typed") {
  Library library;
  const auto typed = GENERATE("ehcp", "EHCPs", "ehcps", "E.H.C.P.", " EHCP ", "ehcp's");
  CAPTURE(typed);
  CHECK(library.ask(typed).senses.size() == 3);
  CHECK(library.ask("education health & care plans").senses.size() == 2);
  CHECK(library.ask("special educational need").senses.at(0).acronym == "SEN");
  CHECK(library.ask("cyps scrutiny").senses.size() == 1);
  CHECK(library.ask_for({.term = "EHCP", .councils = {"southshire"}}).senses.size() == 1);
  CHECK(library.ask_for({.term = "EHCP", .bodies = {"cabinet"}}).senses.size() == 2);
}

TEST_CASE("What is nearly an acronym, and what is none") {
  Library library;
  const AcronymAnswer slip = library.ask("EHPC");
  CHECK(slip.senses.empty());
  CHECK(slip.nearest == std::vector<std::string>{"EHCP"});
  const auto nothing = GENERATE("", "?", "ZZZZ", "zebra crossing", "\xff");
  CAPTURE(nothing);
  CHECK(library.ask(nothing).senses.empty());
  CHECK(library.ask(nothing).nearest.empty());
}

TEST_CASE("Variants of one name are one sense, which says how else it is printed and by whom") {
  Library library;
  const AcronymSense north = library.ask("EHCP").senses.at(0);
  CHECK(north.variants == std::vector<std::string>{"education, health & care plans"});
  CHECK(north.bodies == std::vector<std::string>{"Cabinet"});
  CHECK_FALSE(north.own);
}

namespace {

/// Papers that use acronyms in their text, some of them defined.
class UsingLibrary {
 public:
  explicit UsingLibrary(std::string_view own = "") : searcher_(home_ / "index", parse_user_acronyms(own, "own.txt")) {
    IndexWriter writer = IndexWriter::open(home_ / "index").value();
    const auto add = [&](const std::string& path, const Pack& paper) { REQUIRE(writer.add(paper, test::stamp(path))); };
    add("/n.pdf", pack(on("Northshire", {2021, 4, 14}),
                       {{.title = "A", .text = "The Parish Path Audit (PPA) began.\fEach PPA takes a day."}},
                       {definition("PPA", "Parish Path Audit")}));
    add("/n2.pdf", pack(on("Northshire", {2022, 4, 14}), {{.title = "B", .text = "Another PPA was held in May."}}));
    add("/s.pdf", pack(on("Southshire", {2023, 1, 1}), {{.title = "C", .text = "A PPA of the river. The QZX slept."}},
                       {definition("PPA", "Public Pond Agreement")}));
    add("/t.pdf", pack(on("Southshire", {2023, 2, 1}),
                       {{.title = "D", .text = "No PPA was signed in the STREET, nor in any other street."}}));
  }

  AcronymAnswer ask(std::string term) { return searcher_.acronym({.term = std::move(term)}).value(); }
  std::vector<std::string> files_with(std::string query) {
    std::vector<std::string> files;
    const SearchResults results = searcher_.search({.query = std::move(query)}).value();
    for (const Hit& hit : results.hits) files.push_back(hit.head.file);
    std::sort(files.begin(), files.end());
    return files;
  }

 private:
  test::TemporaryDirectory home_;
  Searcher searcher_;
};

std::vector<std::string> files_of(const std::vector<AcronymUse>& uses) {
  std::vector<std::string> files;
  for (const AcronymUse& use : uses) files.push_back(use.file + " " + std::to_string(use.page));
  return files;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A sense shows uses of its own, the newest first, not where it is defined") {
  UsingLibrary library;
  const AcronymAnswer answer = library.ask("PPA");
  REQUIRE(answer.senses.size() == 2);
  for (const AcronymSense& sense : answer.senses) {
    const bool north = sense.council == "Northshire";
    CHECK(files_of(sense.uses) == (north ? Names{"/n2.pdf 1"} : Names{"/t.pdf 1"}));
  }
}

TEST_CASE("Used and never defined is known as such") {
  UsingLibrary library;
  const AcronymAnswer answer = library.ask("QZX");
  CHECK(answer.senses.empty());
  CHECK(answer.nearest.empty());
  CHECK(answer.used_count == 1);
  CHECK(files_of(answer.uses) == Names{"/s.pdf 1"});
  CHECK(library.ask("STREET").used_count == 0);  // a word, once in capitals
  CHECK(answer.uses.at(0).snippet.text.find("QZX slept") != std::string::npos);
}

TEST_CASE("The user's own acronyms add a sense, join one, and leave one out") {
  const AcronymAnswer added = UsingLibrary("QZX = Quiet Zone Exit | by night").ask("qzx");
  REQUIRE(added.senses.size() == 1);
  CHECK(added.senses[0].expansion == "Quiet Zone Exit");
  CHECK(added.senses[0].note == "by night");
  CHECK(added.senses[0].count == 0);
  CHECK(added.senses[0].own == OwnLine{"own.txt", 1});
  CHECK(files_of(added.senses[0].uses) == Names{"/s.pdf 1"});

  const AcronymAnswer joined = UsingLibrary("# ours\nPPA = Parish Paths Audit").ask("PPA");
  REQUIRE(joined.senses.size() == 2);
  CHECK(joined.senses[0].own == OwnLine{"own.txt", 2});
  CHECK(joined.senses[0].expansion == "Parish Paths Audit");
  CHECK(joined.senses[0].variants == Names{"Parish Path Audit"});
  CHECK(joined.senses[0].count == 1);
  CHECK_FALSE(joined.senses[1].own);

  const AcronymAnswer denied = UsingLibrary("PPA != Public Pond Agreement").ask("PPA");
  REQUIRE(denied.senses.size() == 1);
  CHECK(denied.senses[0].expansion == "Parish Path Audit");
  CHECK(denied.left_out == Names{"Public Pond Agreement"});
  CHECK(UsingLibrary("PPA != *").ask("PPA").senses.empty());
  CHECK(UsingLibrary("PPA != * @ Southshire").ask("PPA").senses.size() == 1);
  CHECK(UsingLibrary("QZX = Quiet Zone Exit").ask("quiet zone exits").senses.size() == 1);
  CHECK(UsingLibrary("QZX = Quiet Zone Exit").ask("QZY").nearest == Names{"QZX"});
}

TEST_CASE("A use that its paper does not define means what the body, the council, or the user says") {
  struct Row {
    const char* own;
    const char* query;
    Names files;
  };
  const auto row =
      GENERATE(Row{"", "\"parish path audit\"", {"/n.pdf", "/n2.pdf"}},
               Row{"", "\"public pond agreement\"", {"/s.pdf", "/t.pdf"}},
               // Of every council: all papers but those that define it otherwise themselves.
               Row{"PPA = Pupil Place Allowance", "\"pupil place allowance\"", {"/n2.pdf", "/t.pdf"}},
               Row{"PPA = Pupil Place Allowance", "\"parish path audit\"", {"/n.pdf"}},
               // Of one council.
               Row{"PPA = Pupil Place Allowance @ Southshire", "\"pupil place allowance\"", {"/t.pdf"}},
               Row{"PPA = Pupil Place Allowance @ Southshire", "\"parish path audit\"", {"/n.pdf", "/n2.pdf"}},
               Row{"PPA = Pupil Place Allowance\nPPA = Public Pond Agreement @ southshire",
                   "\"pupil place allowance\"",
                   {"/n2.pdf"}},
               Row{"PPA != Public Pond Agreement", "\"public pond agreement\"", {}},
               Row{"PPA != Public Pond Agreement", "\"parish path audit\"", {"/n.pdf", "/n2.pdf", "/t.pdf"}},
               Row{"QZX = Quiet Zone Exit", "\"quiet zone exit\"", {"/s.pdf"}}, Row{"QZX != *", "QZX", {"/s.pdf"}});
  CAPTURE(row.own, row.query);
  CHECK(UsingLibrary(row.own).files_with(row.query) == row.files);
}

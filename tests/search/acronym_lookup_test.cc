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
  Library() : searcher_(home_ / "index") {
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

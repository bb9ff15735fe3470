#include "index/support/packs.h"
#include "search/searcher.h"
#include "support/catch.h"

using namespace agendex;
using test::definition;
using test::pack;

namespace {

class Library {
 public:
  explicit Library(std::string_view own = "") : searcher_(home_ / "index", parse_user_acronyms(own, "own.txt")) {
    IndexWriter writer = IndexWriter::open(home_ / "index").value();
    const auto add = [&](const std::string& path, std::string council, Date date,
                         std::initializer_list<AcronymDefinition> acronyms) {
      const Meeting meeting = test::meeting(std::move(council), "Cabinet", date);
      REQUIRE(
          writer.add(pack(meeting, {{.title = "A", .text = path + " says it is fine."}}, acronyms), test::stamp(path)));
    };
    add("/n.pdf", "Northshire", {2021, 4, 14},
        {definition("PPA", "Parish Path Audit"), definition("DfB", "Department of Boats")});
    add("/s.pdf", "Southshire", {2023, 1, 1},
        {definition("PPA", "Public Pond Agreement"), definition("PPA", "parish paths audits"),
         definition("DfB", "Department for Boats")});
    add("/t.pdf", "Southshire", {2024, 1, 1}, {definition("DfB", "Department for Boats")});
  }

  std::string list(const GlossaryRequest& request) {
    const Glossary glossary = searcher_.glossary(request).value();
    std::string shown;
    for (const auto& [sense, councils] : glossary.entries) {
      shown += sense.acronym + " = " + sense.expansion + " " + std::to_string(sense.count);
      for (const std::string& council : councils) shown += " " + council;
      shown += "\n";
    }
    return shown;
  }

  AnnotatedText annotate(std::string_view text, std::vector<std::string> councils = {}) {
    return searcher_.annotate(text, {.term = {}, .councils = std::move(councils), .bodies = {}}).value();
  }

 private:
  test::TemporaryDirectory home_;
  Searcher searcher_;
};

}  // namespace

TEST_CASE("A glossary of the collection: each sense once, over all councils, in the order of the alphabet") {
  Library library;
  CHECK(library.list({}) ==
        "DfB = Department for Boats 3 Northshire Southshire\n"
        "PPA = Parish Path Audit 2 Northshire Southshire\n"
        "PPA = Public Pond Agreement 1 Southshire\n");
  CHECK(library.list({.term = "pond"}) == "PPA = Public Pond Agreement 1 Southshire\n");
  CHECK(library.list({.term = "df"}) == "DfB = Department for Boats 3 Northshire Southshire\n");
  CHECK(library.list({.councils = {"northshire"}}) ==
        "DfB = Department of Boats 1 Northshire\nPPA = Parish Path Audit 1 Northshire\n");
  CHECK(library.list({.since = Date{2024, 1, 1}}) == "DfB = Department for Boats 1 Southshire\n");
  CHECK(library.list({.until = Date{2020, 1, 1}}).empty());
  CHECK(library.list({.bodies = {"planning"}}).empty());
  CHECK(Library("PPA != *\nQZX = Quiet Zone Exit @ East\nDfB = Department for Boats").list({}) ==
        "DfB = Department for Boats 3 Northshire Southshire\nQZX = Quiet Zone Exit 0 East\n");
}

TEST_CASE("A text with its acronyms spelled out where each first stands") {
  struct Row {
    const char* text;
    const char* annotated;
  };
  const auto row =
      GENERATE(Row{"The DfB paid. The DfB left.", "The DfB (Department for Boats) paid. The DfB left."},
               Row{"two DfBs met", "two DfBs (Department for Boats) met"},
               // the text does so itself
               Row{"the Department for Boats (DfB) and the DfB", "the Department for Boats (DfB) and the DfB"},
               Row{"DfB (Boats) and DfB", "DfB (Boats) and DfB"},
               // among capitals a word is not to be told from an acronym; a line ends them
               Row{"THE PPA", "THE PPA"}, Row{"OUR RIVER\nDfB\n", "OUR RIVER\nDfB (Department for Boats)\n"},
               Row{"", ""}, Row{"no acronyms", "no acronyms"}, Row{"\xff DfB", "\xff DfB (Department for Boats)"});
  CAPTURE(row.text);
  CHECK(Library().annotate(row.text).text == row.annotated);
}

TEST_CASE("What an annotated text is told about") {
  Library library;
  const AnnotatedText several = library.annotate("A PPA and a QZX. Go, PLEASE.");
  CHECK(several.text == "A PPA (Parish Path Audit) and a QZX. Go, PLEASE.");
  REQUIRE(several.notes.size() == 2);
  CHECK(several.notes[0] == Note{"ambiguous", "PPA also means \"Public Pond Agreement\"."});
  CHECK(several.notes[1] == Note{"unknown", "No paper in the index defines QZX."});
  CHECK(library.annotate("A PPA", {"northshire"}).notes.empty());
  CHECK(Library("QZX = Quiet Zone Exit").annotate("QZX").text == "QZX (Quiet Zone Exit)");
}

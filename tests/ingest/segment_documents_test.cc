#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "ingest/segment/documents.h"
#include "ingest/segment/page_evidence.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::Laid;
using test::Paper;
using test::Strings;

const std::string kProse =
    "The ferry runs daily in summer and at weekends in winter, when the sea allows it.\n"
    "Last year it carried nine thousand people and some four hundred sheep to market.\n"
    "The crew is paid by the council, and the fuel by the company that owns the boat.\n";

const std::string kSlide = "# Ferry fares\n\n## More people, fewer sheep\n";

std::vector<BoundaryCandidate> weigh(const Laid& paper, const PdfDocument& pdf, int first_page = 1,
                                     const std::optional<Agenda>& agenda = std::nullopt) {
  return weigh_boundaries(paper.flow(), pdf.outline, agenda, first_page);
}

bool has(const BoundaryCandidate& page, Evidence kind) {
  return std::any_of(page.notes.begin(), page.notes.end(), [&](const EvidenceNote& note) { return note.kind == kind; });
}

TEST_CASE("every kind of evidence has a name of its own and a weight") {
  std::set<std::string_view> names;
  for (int i = 0; i < static_cast<int>(Evidence::count); ++i) {
    const auto kind = static_cast<Evidence>(i);
    CHECK_FALSE(to_string(kind).empty());
    CHECK(weight_of(kind) != 0);
    names.insert(to_string(kind));
  }
  CHECK(names.size() == static_cast<size_t>(Evidence::count));
}

TEST_CASE("what speaks for and against a paper beginning on the second sheet") {
  struct Row {
    std::string name, second;
    Evidence kind;
  };
  const auto row = GENERATE(
      Row{"a stamp", "!stamp Agenda Item 4\n\n" + kProse, Evidence::stamp},
      Row{"a heading of minutes", "**Minutes of a meeting of the Harbour Board held on 3 March 2031**\n" + kProse,
          Evidence::minutes_heading},
      Row{"a salutation", "Guildhall\n\n3 March 2031\n\nDear Ms Tennant\n\n" + kProse, Evidence::letter_head},
      Row{"the head of a report", "Report of the Harbour Master\n\n" + kProse, Evidence::report_head},
      Row{"the heading of an appendix", "**Appendix 2 – Fares**\n\n" + kProse, Evidence::appendix_heading},
      Row{"the heading of a work programme", "**Work Programme**\n\n" + kProse, Evidence::work_programme_heading},
      Row{"its own page count", "!head Page 1 of 12\n" + kProse, Evidence::page_count_restart},
      Row{"a large title", "# Ferry review\n\n" + kProse, Evidence::title_block},
      Row{"a label at the right of the first line", "Ferry Committee{430}Item No. 4\n\n" + kProse,
          Evidence::item_label},
      Row{"a label with its title", "**Agenda Item 4: Fares**\n\n" + kProse, Evidence::item_label},
      Row{"the head of the meeting", "**Ferry Committee**\n**3 March 2031**\n\n" + kProse, Evidence::meeting_head},
      Row{"a heading in the middle", "{262}**Ferry review**\n\n" + kProse, Evidence::title_block},
      Row{"small letters at the top", "and so the ferry stopped.\n" + kProse, Evidence::no_start_of_text},
      Row{"a bullet at the top", "• the ferry\n" + kProse, Evidence::no_start_of_text});
  CAPTURE(row.name);
  const Paper script(kProse + "~~~\n" + row.second);
  const Laid paper(script);
  const auto pages = weigh(paper, script.pdf());
  REQUIRE(pages.size() == 2);
  CHECK(pages[1].page == 2);
  CHECK(has(pages[1], row.kind));
  const double sum =
      std::accumulate(pages[1].notes.begin(), pages[1].notes.end(), 0.0,
                      [](double total, const EvidenceNote& note) { return total + weight_of(note.kind); });
  CHECK(std::abs(pages[1].score - sum) < 1e-9);
}

TEST_CASE("a sheet that goes on is no beginning") {
  struct Row {
    std::string name, script;
    Evidence kind;
  };
  const auto row =
      GENERATE(Row{"inside a sentence", kProse + "The board then voted on the\n~~~\nfares for the winter.\n",
                   Evidence::sentence_runs_on},
               Row{"inside numbered paragraphs", "4.1 " + kProse + "\n4.2 " + kProse + "~~~\n4.3 " + kProse,
                   Evidence::numbering_runs_on});
  CAPTURE(row.name);
  const Paper script(row.script);
  const Laid paper(script);
  const auto pages = weigh(paper, script.pdf());
  REQUIRE(pages.size() == 2);
  CHECK(has(pages[1], row.kind));
  CHECK(pages[1].score < kBoundaryThreshold);
}

TEST_CASE("a sheet behind a signature, or one that opens like an earlier paper, may begin one") {
  const Paper script("**Harbour Ferries**\n\n# Fares\n\n" + kProse + "~~~\n" + kProse +
                     "\nThe meeting closed at 9.15 pm.\n~~~\n**Harbour Ferries**\n\n" + kProse);
  const Laid paper(script);
  const auto pages = weigh(paper, script.pdf());
  REQUIRE(pages.size() == 3);
  CHECK(has(pages[2], Evidence::after_closing));
}

TEST_CASE("a body's name that only first sheets bear is a letterhead, one on every sheet a running head") {
  const std::string letterhead = "{190}HARBOUR BOARD\n\n";
  const auto paper_of = [&](const std::string& title) { return letterhead + "{234}**" + title + "**\n\n" + kProse; };
  const std::string minutes =
      letterhead + "**Minutes of a meeting of the Harbour Board held on 3 March 2031**\n\n" + kProse + "~~~\n";
  const std::string papers = "~~~\n" + paper_of("Harbour Master’s report") + "~~~\n" + paper_of("Payments of the year");
  const auto starts = [](const Paper& script) {
    Strings pages;
    for (const BoundaryCandidate& page : weigh(Laid(script), script.pdf())) {
      if (page.score >= kBoundaryThreshold) pages.push_back(std::to_string(page.page));
    }
    return pages;
  };
  CHECK(starts(Paper(minutes + kProse + papers)) == Strings{"1", "3", "4"});
  CHECK(starts(Paper(minutes + letterhead + kProse + papers)) == Strings{"1"});
}

TEST_CASE("an item's title as a heading speaks for its paper") {
  const Paper script(
      "AGENDA\n\n4. Review of the ferry fares\n\n5. Slipway repairs\n~~~\n**Review of the Ferry Fares**\n\n" + kProse);
  const Laid paper(script);
  const auto agenda = find_agenda(paper.flow(), paper.flow().lines_of_pages(1, 1));
  const auto pages = weigh(paper, script.pdf(), 2, agenda);
  REQUIRE(pages.size() == 1);
  CHECK(has(pages[0], Evidence::agenda_title));
  CHECK(pages[0].agenda_item == "4");
}

TEST_CASE("where kinds of evidence disagree, it is told which won") {
  Paper script("Front\n~~~\n!stamp Agenda Item 5\n# Ferry fares\n\n" + kProse +
               "~~~\n!stamp Agenda Item 6\n# Slipway\n\n" + kProse);
  script.outline("Agenda", 1, 1).outline("4 Ferry fares", 1, 2).outline("6 Slipway", 1, 3);
  const Laid paper(script);
  const auto found = disagreements(weigh(paper, script.pdf(), 2));
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "evidence-differs");
  CHECK(found[0].page == 2);
  CHECK(found[0].message == "stamp says item 5, outline item says item 4: the former won");
}

TEST_CASE("sheets around it: format, blank sheets, short sheets") {
  const Paper script("Short.\n~~~\n~~~ landscape\nWide.\n");
  const Laid paper(script);
  const auto pages = weigh(paper, script.pdf());
  REQUIRE(pages.size() == 2);  // the blank sheet is left out
  CHECK(pages[1].page == 3);
  CHECK(has(pages[1], Evidence::format_change));
  CHECK(has(pages[1], Evidence::after_blank));
  CHECK(has(pages[1], Evidence::after_short_page));
}

TEST_CASE("the outline of a published pack names items and attachments") {
  Paper script("Front\n~~~\n" + kProse + "~~~\n" + kProse + "~~~\n" + kProse);
  script.outline("Agenda", 1, 1).outline("4 Ferry fares", 1, 2).outline("Appendix A Fares by season", 2, 3);
  const Laid paper(script);
  CHECK(first_paper_page(paper.flow(), script.pdf().outline) == 2);
  const auto pages = weigh(paper, script.pdf(), 2);
  REQUIRE(pages.size() == 3);
  CHECK(has(pages[0], Evidence::outline_item));
  CHECK(pages[0].agenda_item == "4");
  CHECK(pages[0].outline_title == "Ferry fares");
  CHECK(has(pages[1], Evidence::outline_attachment));
  CHECK(pages[1].agenda_item == "4");
  CHECK(pages[1].from_outline_attachment);
  CHECK(pages[0].score >= kBoundaryThreshold);
  CHECK(pages[1].score >= kBoundaryThreshold);
  CHECK(pages[2].score < kBoundaryThreshold);
}

TEST_CASE("an outline may point anywhere") {
  Paper script(kProse + "~~~\n" + kProse);
  script.outline("Agenda", 1, 1).outline("4 Ferry fares", 1, 99).outline("5 Piers", 1, 0).outline("", 7, -3);
  const Laid paper(script);
  CHECK(weigh(paper, script.pdf()).size() == 2);
}

TEST_CASE("an outline entry and a sentence that runs on disagree: both are weighed") {
  Paper script("Front\n~~~\n" + kProse + "The board then voted on the\n~~~\nfares for the winter.\n" + kProse);
  script.outline("Agenda", 1, 1).outline("4 Ferry fares", 1, 3);
  const Laid paper(script);
  const auto pages = weigh(paper, script.pdf(), 2);
  REQUIRE(pages.size() == 2);
  CHECK(has(pages[1], Evidence::outline_item));
  CHECK(has(pages[1], Evidence::sentence_runs_on));
  CHECK(pages[1].score < kBoundaryThreshold);
}

TEST_CASE("printed ranges of the agenda count by the numbers on the sheets") {
  Paper script(R"(
AGENDA

1.{100}Ferry fares{430}(Pages 1 - 2)

2.{100}Slipway repairs{430}(Pages 3 - 3)
~~~
)" + kProse + "!foot 1\n~~~\n" +
               kProse + "!foot 2\n~~~\n" + kProse + "!foot 3\n");
  const Laid paper(script);
  const auto agenda = find_agenda(paper.flow(), paper.flow().lines_of_pages(1, 1));
  REQUIRE(agenda);
  const auto pages = weigh(paper, script.pdf(), 2, agenda);
  REQUIRE(pages.size() == 3);
  CHECK(has(pages[0], Evidence::printed_range));
  CHECK(pages[0].agenda_item == "1");
  CHECK_FALSE(has(pages[1], Evidence::printed_range));
  CHECK(has(pages[2], Evidence::printed_range));
  CHECK(has(pages[2], Evidence::after_range));
  CHECK(pages[2].agenda_item == "2");
}

TEST_CASE("numbers in front of outline titles") {
  struct Row {
    std::string title;
    std::pair<std::string, std::string> parts;
  };
  const auto row =
      GENERATE(Row{"6 Ferry fares", {"6", "Ferry fares"}}, Row{"6. Ferry fares", {"6", "Ferry fares"}},
               Row{"6(A) Ferry fares", {"6(A)", "Ferry fares"}}, Row{"6a Ferry fares", {"6a", "Ferry fares"}},
               Row{"1.01 Roll call", {"1.01", "Roll call"}}, Row{"Ferry fares", {"", "Ferry fares"}},
               Row{" Ferry fares ", {"", "Ferry fares"}}, Row{"", {"", ""}}, Row{"12", {"", "12"}});
  CAPTURE(row.title);
  CHECK(split_number(row.title) == row.parts);
}

TEST_CASE("lines that head a set of minutes") {
  struct Row {
    std::string text;
    bool heading;
  };
  const auto row = GENERATE(
      Row{"**Minutes of a meeting of the Harbour Board**", true}, Row{"**MINUTES**", true},
      Row{"**M I N U T E S**", true}, Row{"**DRAFT MINUTES OF THE HARBOUR COMMITTEE**", true},
      Row{"**Notes of the meeting of the Ferries Panel**", true},
      Row{"Minutes of the meeting of Porthgwyn Parish Council held on 3 March", true},
      Row{"**MINUTE of MEETING of the HARBOUR COMMITTEE held in the Custom House**", true},
      Row{"**TOWN COUNCIL REGULAR MEETING MINUTES**", true},
      Row{"**Harbour Commission Minutes – March 5, 2031**", true},
      Row{"**COFNODION Y PWYLLGOR / MINUTES OF A MEETING OF THE HARBOUR COMMITTEE**", true},
      Row{"At a Meeting of the Harbour Committee held in the Custom House\n\nPresent: A Tennant", true},
      Row{"At a meeting of the residents much was said about the quay", false},
      Row{"**Approval of the Council Meeting Minutes**", false}, Row{"**CABINET – RECORD OF DECISIONS**", true},
      Row{"**Ferries Forum – Minutes of the meeting held on 3 March 2031**", true},
      Row{"**Minutes of the last meeting (3 March) and matters arising**", false},
      Row{"**3. Minutes of the meeting of the Harbour Board**", false},
      Row{"Minutes of the last meeting were read", false}, Row{"**Ten minutes past the hour**", false});
  CAPTURE(row.text);
  const Laid paper(row.text + "\n\n" + kProse);
  CHECK(is_minutes_heading(paper.flow(), 0) == row.heading);
}

/// "kind title (first-last) item 4 app B in title-of-parent"
Strings drafts_in(const Paper& script, int first_page = 1) {
  const Laid paper(script);
  const auto agenda =
      first_page > 1 ? find_agenda(paper.flow(), paper.flow().lines_of_pages(1, first_page - 1)) : std::nullopt;
  auto pages = weigh(paper, script.pdf(), first_page, agenda);
  if (!pages.empty()) pages.front().score = std::max(pages.front().score, kBoundaryThreshold);
  const auto drafts = draft_documents(paper.flow(), pages, agenda);
  return test::printed(drafts, [&](const DocumentDraft& draft) {
    std::string text = std::string(to_string(draft.kind)) + " " + draft.title + " (" +
                       std::to_string(draft.first_page) + "-" + std::to_string(draft.last_page) + ")";
    if (!draft.agenda_item.empty()) text += " item " + draft.agenda_item;
    if (!draft.appendix.empty()) text += " app " + draft.appendix;
    if (draft.parent) text += " in " + drafts[*draft.parent].title;
    return text;
  });
}

TEST_CASE("papers told apart by kind") {
  struct Row {
    std::string name, script, draft;
  };
  const auto row = GENERATE(
      Row{"a report", "**Report of the Harbour Master**\n\n# Ferry fares\n\n" + kProse, "report Ferry fares (1-1)"},
      Row{"a report by its sections", "# Ferry fares\n\n**Purpose of the report**\n" + kProse,
          "report Ferry fares (1-1)"},
      Row{"minutes",
          "**Minutes of a meeting of the Harbour Board held on 3 March 2031**\n\nPRESENT: A Tennant\n\n" + kProse,
          "minutes Minutes of a meeting of the Harbour Board held on 3 March 2031 (1-1)"},
      Row{"a letter",
          "Guildhall\n\n3 March 2031\n\nDear Ms Tennant\n\n**Ferry fares in winter**\n\n" + kProse +
              "\nYours sincerely\n",
          "letter Ferry fares in winter (1-1)"},
      Row{"a letter that greets in two languages",
          "Guildhall\n\n3 March 2031\n\nAnnwyl Gadeirydd / Dear Chair,\n\n**Ferry fares in winter**\n\n" + kProse,
          "letter Ferry fares in winter (1-1)"},
      Row{"a work programme", "# Work Programme 2031\n\n" + kProse, "work_programme Work Programme 2031 (1-1)"},
      Row{"slides", "~~~ landscape\n" + kSlide + "~~~ landscape\n" + kSlide, "presentation Ferry fares (2-3)"},
      Row{"a table",
          "# Fares by "
          "season\n\nYear{200}Summer{300}Winter\n2026{200}1{300}1\n2027{200}2{300}1\n2028{200}2{300}2\n2029{200}3{300}"
          "2\n"
          "2030{200}3{300}3\n",
          "table Fares by season (1-1)"},
      Row{"anything else", "# A song of the bay\n\n" + kProse, "other A song of the bay (1-1)"});
  CAPTURE(row.name);
  CHECK(drafts_in(Paper(row.script)) == Strings{row.draft});
}

TEST_CASE("papers, their items and the appendices nested in them") {
  SECTION("stamps") {
    CHECK(drafts_in(Paper(R"(
AGENDA

4.{100}Ferry fares

5.{100}Slipway repairs
~~~
!stamp Agenda Item 4
**Report of the Harbour Master**

# Ferry fares

)" + kProse + R"(
~~~
!stamp Appendix 1
# Fares by season

)" + kProse + R"(
~~~
!stamp Agenda Item 5
**Report of the Harbour Master**

# Slipway repairs

)" + kProse + "~~~\n" + kProse +
                          "~~~\n"),
                    2) == Strings{"report Ferry fares (2-3) item 4",
                                  "appendix Fares by season (3-3) item 4 app 1 in Ferry fares",
                                  "report Slipway repairs (4-5) item 5"});
  }
  SECTION("headings of appendices under stamps") {
    CHECK(drafts_in(Paper(R"(
AGENDA

4.{100}Ferry fares

5.{100}Slipway repairs
~~~
!stamp Agenda Item 4
**Report of the Harbour Master**

# Ferry fares

)" + kProse + R"(
~~~
!stamp Appendix A
**Appendix A – Fares by season**

)" + kProse),
                    2) == Strings{"report Ferry fares (2-3) item 4",
                                  "appendix Appendix A – Fares by season (3-3) item 4 app A in Ferry fares"});
  }
  SECTION("stamps with a letter for each item, and A1, A2 below it") {
    CHECK(drafts_in(Paper(R"(
AGENDA

1.{100}FERRY FARES{430}Appendix A

2.{100}SLIPWAY REPAIRS{430}Appendix B
~~~
!stamp Appendix A
**Report of the Harbour Master**

# Ferry fares

)" + kProse + R"(
~~~
!stamp Appendix A1
# Fares by season

)" + kProse + R"(
~~~
!stamp Appendix B
**Report of the Harbour Master**

# Slipway repairs

)" + kProse),
                    2) == Strings{"report Ferry fares (2-2) item 1 app A", "other Fares by season (3-3) item 1 app A1",
                                  "report Slipway repairs (4-4) item 2 app B"});
  }
  SECTION("attachments of the outline") {
    Paper script(
        "AGENDA\n\n4. Ferry fares\n\n5. Slipway repairs\n~~~\n**Report of the Harbour Master**\n\n# Ferry fares\n\n" +
        kProse + "~~~\n" + kProse + "~~~\n# Fares by season\n\n" + kProse);
    script.outline("Agenda", 1, 1).outline("4 Ferry fares", 1, 2).outline("Appendix 1 Fares by season", 2, 4);
    CHECK(drafts_in(script, 2) ==
          Strings{"report Ferry fares (2-4) item 4", "appendix Fares by season (4-4) item 4 in Ferry fares"});
  }
}

TEST_CASE("a paper without stamp belongs to the item that speaks of the same") {
  CHECK(drafts_in(Paper(R"(
AGENDA

4.{100}To receive the Harbour Master’s report

5.{100}To approve the schedule of payments for January
~~~
**Report of the Harbour Master**

# Schedule of payments, January 2031

)" + kProse),
                  2) == Strings{"report Schedule of payments, January 2031 (2-2) item 5"});
}

TEST_CASE("a paper called otherwise belongs to the item whose words it says, in the order of the agenda") {
  const std::string agenda = R"(
AGENDA

4.{100}To receive the Harbour Master’s report

5.{100}To consider a grant to the lifeboat choir

6.{100}Quotations for the harbour clock
~~~
)";
  const std::string report = "**Report of the Harbour Master**\n\n# Harbour Master’s report\n\n" + kProse + "~~~\n";
  const std::string form = "!head Page 1 of 2\n# Application\n\nFor a grant we ask, as the choir of the lifeboat.\n";
  const std::string song = "!head Page 1 of 2\n# Application\n\nFor a seat on the board I ask.\n";
  CHECK(drafts_in(Paper(agenda + report + form), 2) ==
        Strings{"report Harbour Master’s report (2-2) item 4", "other Application (3-3) item 5"});
  CHECK(drafts_in(Paper(agenda + report + song), 2) ==
        Strings{"report Harbour Master’s report (2-2) item 4", "other Application (3-3)"});
}

TEST_CASE("trailing blank sheets lie outside") {
  CHECK(drafts_in(Paper("# A song of the bay\n\n" + kProse + "~~~\n~~~\n")) ==
        Strings{"other A song of the bay (1-1)"});
}

}  // namespace
}  // namespace agendex

#include <algorithm>
#include <random>
#include <sstream>

#include "ingest/segment/segment.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::Paper;
using test::Strings;

Pack segmented(const Paper& script) {
  const auto pages = script.layout();
  return segment(script.pdf(), pages);
}

/// The tree of sections, two spaces for each enclosing one: "kind number title [first-last]".
Strings tree_of(const Pack& pack) {
  return test::printed(pack.sections, [&](const Section& section) {
    std::string text;
    for (auto parent = section.parent; parent; parent = pack.sections[static_cast<size_t>(*parent)].parent)
      text += "  ";
    text += to_string(section.kind);
    if (!section.number.empty()) text += " " + section.number;
    if (!section.title.empty()) text += " " + section.title;
    return text + " [" + std::to_string(section.first_page) + "-" + std::to_string(section.last_page) + "]";
  });
}

const Section& section_titled(const Pack& pack, std::string_view title) {
  const auto found =
      std::find_if(pack.sections.begin(), pack.sections.end(), [&](const Section& s) { return s.title == title; });
  REQUIRE(found != pack.sections.end());
  return *found;
}

/// What every pack keeps to, whatever the paper says.
void check_order(const Pack& pack) {
  for (size_t i = 0; i < pack.sections.size(); ++i) {
    const Section& section = pack.sections[i];
    CAPTURE(i, section.title);
    CHECK(section.id == static_cast<int>(i));
    CHECK(section.first_page >= 1);
    CHECK(section.first_page <= section.last_page);
    CHECK(section.last_page <= static_cast<int>(pack.page_labels.size()));
    if (!section.parent) continue;
    REQUIRE(*section.parent < section.id);
    const Section& parent = pack.sections[static_cast<size_t>(*section.parent)];
    CHECK(parent.first_page <= section.first_page);
    CHECK(section.last_page <= parent.last_page);
  }
}

const char* const kHarbourPack = R"(
# PORTHGWYN BOROUGH COUNCIL

Meeting: Harbour Committee

Date/Time: Monday 3 March 2031 at 10.00 am

Location: Guildhall, Quay Street

Members of the public may watch the meeting from the gallery. The doors open at
half past nine, and tea is served in the lobby after the meeting has ended.
~~~
**AGENDA**

1.{100}Apologies for absence

2.{100}Minutes of the meeting in January{430}(Pages 1 - 2)

3.{100}Ferry fares{430}(Pages 3 - 6)

4.{100}Date of the next meeting
~~~
!stamp Agenda Item 2
**MINUTES OF A MEETING OF THE HARBOUR COMMITTEE HELD IN THE GUILDHALL ON**
**MONDAY 6 JANUARY 2031 AT 5.30 PM**

PRESENT: Cllr A Tennant, Cllr B Roe

**41. Apologies for absence**

Apologies were received from Cllr Hale, who is at sea with the lifeboat and does
not expect to be back before the spring tides.

**42. Winter moorings**

The harbour master spoke of the storm. Four boats broke loose, and one of them is
still missing.

RESOLVED that:

(a) new chains be bought;
!foot 1
~~~
(b) the owners be told.

**43. Lamps on the sea wall**

It was agreed to mend the lamps. The clerk will see to it before the next meeting
of the committee.

The meeting closed at 9.15 pm.
!foot 2
~~~
!stamp Agenda Item 3
**Report of the Harbour Master**

# Ferry fares

**1. Purpose of the report**

This report asks the committee to raise the fares of the ferry, which have stood
still for nine years while the price of fuel has doubled.

**2. Fares in other harbours**

The ferry at Trevane costs three pounds, and the one at Larkmere four. Ours is the
cheapest of the bay, and the fullest.

The company has asked for more, and has been told that it may have it if the boat
runs in winter too.

The crew would like that. They are paid by the day, and there are few days in the
winter on which anyone pays them.

Nobody has asked the sheep. They were carried to market by sail before the ferry
was built, and some of them swam.

A second boat would cost more than the pier.
!foot 3
~~~
**3. Recommendation**

That fares rise by fifty pence in the spring, and that children go free, as they
do in the other harbours of the bay.
!foot 4
~~~
**Appendix A – Fares by season**

The table that follows was drawn up by the company that owns the boat, and has not
been checked by anyone.
!foot 5
~~~
This page is intentionally left blank
!foot 6
)";

Paper harbour_pack() {
  Paper script(kHarbourPack);
  script.info("(Public Pack)Agenda Document for Harbour Committee, 03/03/2031 10:00");
  script.outline("Agenda", 1, 1).outline("2 Minutes of the meeting in January", 1, 3).outline("3 Ferry fares", 1, 5);
  script.outline("Appendix A Fares by season", 2, 7);
  return script;
}

TEST_CASE("a whole pack: front sheet, agenda, minutes, report, appendix") {
  const Pack pack = segmented(harbour_pack());
  check_order(pack);
  CHECK(pack.kind == PackKind::agenda_pack);
  CHECK(tree_of(pack) ==
        Strings{
            "front_matter [1-1]",
            "agenda Agenda [2-2]",
            "  agenda_item 1 Apologies for absence [2-2]",
            "  agenda_item 2 Minutes of the meeting in January [2-2]",
            "  agenda_item 3 Ferry fares [2-2]",
            "  agenda_item 4 Date of the next meeting [2-2]",
            "minutes MINUTES OF A MEETING OF THE HARBOUR COMMITTEE HELD IN THE GUILDHALL ON MONDAY 6 JANUARY "
            "2031 AT 5.30 PM [3-4]",
            "  minutes_item 41 Apologies for absence [3-3]",
            "  minutes_item 42 Winter moorings [3-4]",
            "  minutes_item 43 Lamps on the sea wall [4-4]",
            "report Ferry fares [5-7]",
            "  report_section 1 Purpose of the report [5-5]",
            "  report_section 2 Fares in other harbours [5-5]",
            "  report_section 3 Recommendation [6-6]",
            "  appendix Appendix A – Fares by season [7-7]",
        });
}

TEST_CASE("a whole pack: the meeting, the minuted meeting, decisions, labels") {
  const Pack pack = segmented(harbour_pack());
  const Meeting meeting{"Porthgwyn Borough Council", "Harbour Committee", Date{2031, 3, 3}, "10:00",
                        "Guildhall, Quay Street"};
  CHECK(pack.meeting == meeting);
  CHECK(pack.page_labels == Strings{"", "", "1", "2", "3", "4", "5", "6"});

  const Section& moorings = section_titled(pack, "Winter moorings");
  REQUIRE(moorings.meeting);
  CHECK(moorings.meeting->date == Date{2031, 1, 6});
  CHECK(moorings.meeting->time == "17:30");
  CHECK(moorings.meeting->council == "Porthgwyn Borough Council");
  CHECK(moorings.decisions == std::vector<Decision>{{"(a)", "new chains be bought;", 3, DecisionForm::resolution},
                                                    {"(b)", "the owners be told.", 4, DecisionForm::resolution}});
  CHECK(moorings.outcome == "resolved");
  CHECK(moorings.first_label == "1");
  CHECK(moorings.last_label == "2");

  const Section& lamps = section_titled(pack, "Lamps on the sea wall");
  CHECK(lamps.decisions == std::vector<Decision>{{"", "It was agreed to mend the lamps.", 4, DecisionForm::prose}});
  CHECK(lamps.outcome == "agreed");
  CHECK(plain_text(lamps.text).find("9.15") == std::string::npos);

  const auto minutes = std::find_if(pack.sections.begin(), pack.sections.end(),
                                    [](const Section& s) { return s.kind == SectionKind::minutes; });
  REQUIRE(minutes != pack.sections.end());
  CHECK(minutes->present == Strings{"Cllr A Tennant", "Cllr B Roe"});
  CHECK(minutes->agenda_item == "2");
}

TEST_CASE("a whole pack: agenda items and the papers that belong to them") {
  const Pack pack = segmented(harbour_pack());
  const auto item = std::find_if(pack.sections.begin(), pack.sections.end(), [](const Section& s) {
    return s.kind == SectionKind::agenda_item && s.number == "3";
  });
  REQUIRE(item != pack.sections.end());
  CHECK(item->printed_pages == std::pair{3, 6});
  const auto report = std::find_if(pack.sections.begin(), pack.sections.end(),
                                   [](const Section& s) { return s.kind == SectionKind::report; });
  REQUIRE(report != pack.sections.end());
  CHECK(report->agenda_item == "3");
  CHECK(report->author == "Harbour Master");
  CHECK(report->first_label == "3");
  const Section& appendix = section_titled(pack, "Appendix A – Fares by season");
  CHECK(appendix.agenda_item == "3");
  CHECK(appendix.appendix == "A");
  CHECK(appendix.parent == report->id);
  CHECK(plain_text(section_titled(pack, "Recommendation").text) ==
        "That fares rise by fifty pence in the spring, and that children go free, as they do in the other harbours of "
        "the "
        "bay.");
  CHECK(pack.diagnostics.empty());
}

TEST_CASE("a range that does not fit the sheets is noted") {
  Paper script(R"(
AGENDA

1.{100}Apologies for absence

2.{100}Ferry fares{430}(Pages 5 - 6)
~~~
!stamp Agenda Item 2
# Ferry fares
!foot 1
~~~
The ferry costs three pounds.
!foot 2
~~~
The ferry is full.
!foot 3
)");
  const Pack pack = segmented(script);
  REQUIRE(pack.diagnostics.size() == 1);
  CHECK(pack.diagnostics[0].code == "range-stale");
  CHECK(pack.diagnostics[0].page == 1);
  CHECK(pack.diagnostics[0].severity == Diagnostic::Severity::note);
}

TEST_CASE("minutes alone") {
  const Pack pack = segmented(Paper(R"(
**PORTHGWYN PARISH COUNCIL**

**Minutes of a meeting of the Parish Council held on Monday 6 January 2031 at 7.30 pm**

Present: Cllr Tennant, Cllr Roe

**24/117 Bus shelter**
It leaks when the wind is in the east, and nobody can sit in it on market days or
in the evenings.
RESOLVED to write to the company.

**24/118 Bench**
The bench on the quay is broken. Cllr Roe has offered a new one, made of the oak
that fell in the storm.

**24/119 Allotments**
Two plots are free. The clerk will let them to the first who ask for them in the
spring.

There being no further business the meeting closed at 8.40 pm.
)"));
  check_order(pack);
  CHECK(pack.kind == PackKind::minutes);
  CHECK(pack.meeting.council == "Porthgwyn Parish Council");
  CHECK(pack.meeting.body == "Parish Council");
  CHECK(pack.meeting.date == Date{2031, 1, 6});
  CHECK(pack.meeting.time == "19:30");
  REQUIRE(pack.sections.size() == 4);
  CHECK(pack.sections[0].kind == SectionKind::minutes);
  CHECK(pack.sections[1].number == "24/117");
  CHECK(pack.sections[1].decisions ==
        std::vector<Decision>{{"", "to write to the company.", 1, DecisionForm::resolution}});
  CHECK(pack.sections[2].outcome == "none");
}

TEST_CASE("an agenda alone") {
  const Pack pack = segmented(Paper(R"(
# PORTHGWYN PARISH COUNCIL

You are summoned to a meeting of the Parish Council to be held in the Church Hall on
Monday 3 March 2031 at 7.30 pm.

**AGENDA**

1. Apologies for absence
To receive apologies.

2. Bus shelter
To consider a letter from the company.

3. Allotments
)"));
  check_order(pack);
  CHECK(pack.kind == PackKind::agenda);
  CHECK(pack.meeting.date == Date{2031, 3, 3});
  CHECK(pack.meeting.place == "Church Hall");
  CHECK(tree_of(pack) == Strings{"front_matter [1-1]", "agenda Agenda [1-1]",
                                 "  agenda_item 1 Apologies for absence [1-1]", "  agenda_item 2 Bus shelter [1-1]",
                                 "  agenda_item 3 Allotments [1-1]"});
}

TEST_CASE("a report alone, with nested headings") {
  const std::string prose =
      "The ferry runs daily in summer and at weekends in winter, when the sea allows it.\n"
      "Last year it carried nine thousand people and some four hundred sheep to market.\n";
  const Pack pack =
      segmented(Paper("**Report of the Harbour Master**\n\n# Ferry fares\n\n**1. Background**\n\n**1.1 History**\n" +
                      prose + "\n**1.2 Today**\n" + prose + "\n**2. Costs**\n" + prose));
  check_order(pack);
  CHECK(pack.kind == PackKind::report);
  CHECK(tree_of(pack) == Strings{"report Ferry fares [1-1]", "  report_section 1 Background [1-1]",
                                 "    report_section 1.1 History [1-1]", "    report_section 1.2 Today [1-1]",
                                 "  report_section 2 Costs [1-1]"});
}

TEST_CASE("papers with little or nothing in them") {
  struct Row {
    std::string name, script;
    size_t sections;
  };
  const auto row = GENERATE(Row{"no words", "~~~\n~~~\n", 0}, Row{"one word", "Ferry\n", 1},
                            Row{"an agenda without items", "AGENDA\n", 1});
  CAPTURE(row.name);
  const Pack pack = segmented(Paper(row.script));
  check_order(pack);
  CHECK(pack.sections.size() == row.sections);
  CHECK(pack.page_states.size() == pack.page_labels.size());
}

TEST_CASE("lines in any order still make a pack in order") {
  std::istringstream stream{std::string(kHarbourPack)};
  Strings lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  for (unsigned seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    std::shuffle(lines.begin(), lines.end(), std::mt19937(seed));
    std::string script;
    for (const std::string& line : lines) script += line + "\n";
    check_order(segmented(Paper(script)));
  }
}

TEST_CASE("a paper without sheets") {
  const Pack pack = segment({}, {});
  CHECK(pack.kind == PackKind::other);
  CHECK(pack.sections.empty());
}

}  // namespace
}  // namespace agendex

#include "ingest/segment/meeting.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::Laid;
using test::Paper;

/// "council / body / date / time / place", "-" for what is not told.
std::string shown(const Meeting& meeting) {
  return meeting.council.value_or("-") + " / " + meeting.body.value_or("-") + " / " +
         (meeting.date ? to_string(*meeting.date) : "-") + " / " + meeting.time.value_or("-") + " / " +
         meeting.place.value_or("-");
}

struct Row {
  std::string name, script, meeting;
};

TEST_CASE("front sheets in many house styles") {
  const auto row = GENERATE(
      Row{"labels", R"(
# PORTHGWYN BOROUGH COUNCIL

Meeting: Harbour and Ferries Committee

Date/Time: Thursday 3 March 2031 at 5.30 pm

Location: Guildhall, Quay Street
)",
          "Porthgwyn Borough Council / Harbour and Ferries Committee / 2031-03-03 / 17:30 / Guildhall, Quay Street"},
      Row{"labels in a column of their own", R"(
# PORTHGWYN BOROUGH COUNCIL

Meeting:{200}Harbour and Ferries Committee

Date:{200}Monday 3 March 2031

Time:{200}10.00 am

Venue:{200}Guildhall, Quay Street
)",
          "Porthgwyn Borough Council / Harbour and Ferries Committee / 2031-03-03 / 10:00 / Guildhall, Quay Street"},
      Row{"labels and names in two languages, over two lines", R"(
# PORTHGWYN BOROUGH COUNCIL

Meeting /{200}Harbour and Ferries Committee / Pwyllgor y
Cyfarfod:{200}Porthladd

Date / Dyddiad:{200}Monday 3 March 2031

Time / Amser:{200}10.00 am

Venue / Lleoliad:{200}Guildhall, Quay Street
)",
          "Porthgwyn Borough Council / Harbour and Ferries Committee / 2031-03-03 / 10:00 / Guildhall, Quay Street"},
      Row{"text that speaks of an office is no place", R"(
# PORTHGWYN BOROUGH COUNCIL

Meeting: Harbour and Ferries Committee

Date/Time: Thursday 3 March 2031 at 5.30 pm

Figures from the Office for Harbours shows that in 2005 there were nine ferries
)",
          "Porthgwyn Borough Council / Harbour and Ferries Committee / 2031-03-03 / 17:30 / -"},
      Row{"a sentence", R"(
## Porthgwyn Borough Council

A meeting of the Harbour and Ferries Committee will be held in the Guildhall on
Monday 3 March 2031 at 10.00 am.
)",
          "Porthgwyn Borough Council / Harbour and Ferries Committee / 2031-03-03 / 10:00 / Guildhall"},
      Row{"capitals and a dated line", R"(
PORTHGWYN BOROUGH COUNCIL

HARBOUR AND FERRIES COMMITTEE

Monday, 3rd March, 2031, at 10.00 am
)",
          "Porthgwyn Borough Council / Harbour and Ferries Committee / 2031-03-03 / 10:00 / -"},
      Row{"a name broken over two lines", R"(
**HARBOUR, FERRIES AND MARKETS**
**OVERVIEW COMMITTEE**

Monday 3 March 2031 at 10.00 am

Porthgwyn Borough Council
)",
          "Porthgwyn Borough Council / Harbour, Ferries and Markets Overview Committee / 2031-03-03 / 10:00 / -"},
      Row{"a letterhead over two lines", R"(
**Harbour Committee**

**Monday 3 March 2031 at 10.00 am**

### Porthgwyn
### Borough Council
)",
          "Porthgwyn Borough Council / Harbour Committee / 2031-03-03 / 10:00 / -"},
      Row{"a missing year is taken from another date", R"(
**Porthgwyn Borough Council**

**Harbour Committee**

**Monday 3 March at 10.00 am**

Published on 21 February 2031
)",
          "Porthgwyn Borough Council / Harbour Committee / 2031-03-03 / 10:00 / -"},
      Row{"a missing year with no other date stays unknown", R"(
**Porthgwyn Borough Council**

**Harbour Committee**

**Monday 3 March at 10.00 am**
)",
          "Porthgwyn Borough Council / Harbour Committee / - / 10:00 / -"},
      Row{"the closing time is not taken", R"(
**Porthgwyn Borough Council**

The meeting of the Harbour Committee held on 3 March 2031 closed at 9.15 pm.
)",
          "Porthgwyn Borough Council / Harbour Committee / 2031-03-03 / - / -"},
      Row{"nothing told", "A note about ferries.\n", "- / - / - / - / -"});
  CAPTURE(row.name);
  const Laid paper(row.script);
  CHECK(shown(read_meeting(paper.flow(), paper.flow().all(), {}, "pack")) == row.meeting);
}

TEST_CASE("Info and the file name") {
  struct Case {
    std::string name;
    DocumentInfo info;
    std::string file, meeting;
  };
  const auto row = GENERATE(
      Case{"title of a published pack",
           {"(Public Pack)Agenda Document for Harbour Committee, 03/03/2031 10:00", "", "", "", ""},
           "pack",
           "- / Harbour Committee / 2031-03-03 / 10:00 / -"},
      Case{"title of a supplement with two spaces",
           {"(Public Pack)Item 9 Agenda Supplement  for Harbour Committee, 03/03/2031 10:00", "", "", "", ""},
           "pack",
           "- / Harbour Committee / 2031-03-03 / 10:00 / -"},
      Case{"subject",
           {"Agenda Template", "Harbour Committee, 03/03/2031 17:30", "", "", ""},
           "pack",
           "- / Harbour Committee / 2031-03-03 / 17:30 / -"},
      Case{"a junk title", {"Agenda Template", "", "", "", ""}, "pack", "- / - / - / - / -"},
      Case{"the date of the file name is the last resort", {}, "harbour_2031-03-03", "- / - / 2031-03-03 / - / -"});
  CAPTURE(row.name);
  const Laid paper("A note about ferries.\n");
  CHECK(shown(read_meeting(paper.flow(), paper.flow().all(), row.info, row.file)) == row.meeting);
}

TEST_CASE("Info wins over the page, the page over the file name") {
  const Laid paper("**Harbour Committee**\n\n**Monday 3 March 2031 at 10.00 am**\n");
  const DocumentInfo info{"", "Ferries Committee, 04/03/2031 11:00", "", "", ""};
  CHECK(shown(read_meeting(paper.flow(), paper.flow().all(), info, "x 2029-01-01")) ==
        "- / Ferries Committee / 2031-03-04 / 11:00 / -");
  CHECK(shown(read_meeting(paper.flow(), paper.flow().all(), {}, "x 2029-01-01")) ==
        "- / Harbour Committee / 2031-03-03 / 10:00 / -");
}

TEST_CASE("headings of minutes") {
  const auto row = GENERATE(Row{"one heading in capitals", R"(
**MINUTES OF A MEETING OF THE HARBOUR COMMITTEE HELD IN THE GUILDHALL ON**
**MONDAY 3 MARCH 2031 AT 10.00 AM**

PRESENT: Cllr A Tennant
)",
                                "- / Harbour Committee / 2031-03-03 / 10:00 / GUILDHALL"},
                            Row{"opening sentence", R"(
Minutes of the meeting of the Harbour Committee held at the Guildhall, Quay Street on
Monday 3 March 2031 at 5.30 pm.

Present: Cllr A Tennant
)",
                                "- / Harbour Committee / 2031-03-03 / 17:30 / Guildhall, Quay Street"},
                            Row{"labels", R"(
**Minutes**

Meeting: Harbour Committee
Date and time: Monday 3 March 2031, 10.00 am
Venue: Guildhall

Present: Cllr A Tennant
)",
                                "- / Harbour Committee / 2031-03-03 / 10:00 / Guildhall"},
                            Row{"the time between the day and the room", R"(
Minutes of the meeting of the Harbour Committee held on Monday 3 March 2031 at 7.00 pm in
Rooms 1 and 2, Guildhall.

Present: Cllr A Tennant
)",
                                "- / Harbour Committee / 2031-03-03 / 19:00 / Rooms 1 and 2, Guildhall"},
                            Row{"a time and no room", R"(
Minutes of the meeting of the Harbour Committee held at 7.00 pm on Monday 3 March 2031

Present: Cllr A Tennant
)",
                                "- / Harbour Committee / 2031-03-03 / 19:00 / -"},
                            Row{"the time right behind the place", R"(
**3 March 2031**

Minutes of the meeting of the Harbour Committee held at the Guildhall, Quay Street at 10.30am.
)",
                                "- / Harbour Committee / 2031-03-03 / 10:30 / Guildhall, Quay Street"},
                            Row{"the council's own meeting", R"(
# SHIRE OF LARKMERE

**MINUTES OF THE ORDINARY COUNCIL MEETING**
**HELD IN THE COUNCIL CHAMBERS, 12 STATION STREET**
**ON TUESDAY 4 MARCH 2031 COMMENCING AT 5.30PM**
)",
                                "- / Council / 2031-03-04 / 17:30 / COUNCIL CHAMBERS, 12 STATION STREET"},
                            Row{"the next meeting is another one", R"(
**Harbour Committee – Minutes**

Date of next meeting: 7 April 2031, 2.00 pm
)",
                                "- / Harbour Committee / - / - / -"},
                            Row{"dates of other meetings come later", R"(
**Minutes of a meeting of the Harbour Committee held on 3 March 2031**

Present: Cllr A Tennant

The minutes of the meeting held on 7 January 2031 at 6.00 pm were approved.
)",
                                "- / Harbour Committee / 2031-03-03 / - / -"});
  CAPTURE(row.name);
  const Laid paper(row.script);
  CHECK(shown(read_minutes_heading(paper.flow(), paper.flow().all())) == row.meeting);
}

TEST_CASE("the council a paper names most") {
  struct Case {
    std::string name, script;
    std::optional<std::string> council;
  };
  const auto row =
      GENERATE(Case{"in capitals", "PORTHGWYN BOROUGH COUNCIL\n", "Porthgwyn Borough Council"},
               Case{"in a sentence", "The Leader of Porthgwyn Borough Council spoke.\n", "Porthgwyn Borough Council"},
               Case{"with small words inside", "## Stow under Fell Parish Council\n", "Stow under Fell Parish Council"},
               Case{"the letterhead beats a neighbour named twice",
                    "# PORTHGWYN BOROUGH COUNCIL\n\nTrevane County Council wrote.\n\nTrevane County Council paid.\n",
                    "Porthgwyn Borough Council"},
               Case{"of another form", "# Township of Larkmere\n", "Township of Larkmere"},
               Case{"a shire", "# SHIRE OF LARKMERE\n\nHELD IN THE COUNCIL CHAMBERS\n", "Shire of Larkmere"},
               Case{"a borough of London", "# LONDON BOROUGH OF LARKMERE\n", "London Borough of Larkmere"},
               Case{"the council of a city", "# The City of Larkmere Council\n", "City of Larkmere Council"},
               Case{"letters with accents", "# Llanfairbên Town Council\n", "Llanfairbên Town Council"},
               Case{"generic words name nobody", "The Council met. The Parish Council agreed. Full Council resolved.\n",
                    std::nullopt},
               Case{"nothing", "A note about ferries.\n", std::nullopt});
  CAPTURE(row.name);
  const Laid paper(row.script);
  CHECK(find_council(paper.flow()) == row.council);
}

TEST_CASE("names of bodies") {
  struct Case {
    std::string printed, council, body;
  };
  const auto row = GENERATE(Case{"HARBOUR AND FERRIES COMMITTEE", "", "Harbour and Ferries Committee"},
                            Case{"The Harbour Committee", "", "Harbour Committee"},
                            Case{"Extraordinary Meeting of the Harbour Committee", "", "Harbour Committee"},
                            Case{"Minutes of the Harbour Committee Meeting", "", "Harbour Committee"},
                            Case{"PORTHGWYN BOROUGH COUNCIL - CABINET", "Porthgwyn Borough Council", "Cabinet"},
                            Case{"Cabinet of Porthgwyn Borough Council", "Porthgwyn Borough Council", "Cabinet"},
                            Case{"Porthgwyn Borough Council", "Porthgwyn Borough Council", "Borough Council"},
                            Case{"Stow Parish Council", "Stow Parish Council", "Parish Council"});
  CAPTURE(row.printed);
  CHECK(body_name(row.printed, row.council) == row.body);
}

TEST_CASE("which words name a body") {
  CHECK(names_a_body("Harbour Sub-Committee"));
  CHECK(names_a_body("CABINET"));
  CHECK(names_a_body("Ferries Working Group"));
  CHECK_FALSE(names_a_body("Harbour Office"));
  CHECK_FALSE(names_a_body("cupboards"));
}

}  // namespace
}  // namespace agendex

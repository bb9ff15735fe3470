#include "ingest/segment/agenda.h"
#include "support/agenda_items.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::items_in;
using test::Laid;
using test::Strings;

struct Row {
  std::string name, script;
  Strings items;
};

TEST_CASE("agendas in many house styles") {
  const auto row = GENERATE(
      Row{"numbers with a dot",
          R"(
**AGENDA**

1. Apologies for absence

2. Mooring fees

3. Date of the next meeting
)",
          {"1: Apologies for absence", "2: Mooring fees", "3: Date of the next meeting"}},
      Row{"numbers without a dot in a column",
          R"(
**Agenda**

1{110}Apologies for absence

2{110}Mooring fees

3{110}Slipway repairs
)",
          {"1: Apologies for absence", "2: Mooring fees", "3: Slipway repairs"}},
      Row{"a dash before the number",
          R"(
A G E N D A

- 1. Apologies for absence

- 2. Mooring fees

- 3. Slipway repairs
)",
          {"1: Apologies for absence", "2: Mooring fees", "3: Slipway repairs"}},
      Row{"letters",
          R"(
AGENDA

A. Apologies for absence

B. Mooring fees

C. Slipway repairs
)",
          {"A: Apologies for absence", "B: Mooring fees", "C: Slipway repairs"}},
      Row{"wrapped titles",
          R"(
AGENDA

1.{100}Apologies for absence

2.{100}Review of the fees for moorings in the inner harbour and of the
{100}rules for visiting yachts

3.{100}Slipway repairs
)",
          {"1: Apologies for absence",
           "2: Review of the fees for moorings in the inner harbour and of the rules for visiting yachts",
           "3: Slipway repairs"}},
      Row{"page ranges in a column",
          R"(
AGENDA

1.{100}Minutes of the March meeting{430}(Pages 3 - 12)

2.{100}Mooring fees{430}(Pages 13 - 18)

3.{100}Slipway repairs{430}(Page 19)
)",
          {"1: Minutes of the March meeting (3-12)", "2: Mooring fees (13-18)", "3: Slipway repairs (19-19)"}},
      Row{"page ranges wrapped",
          R"(
AGENDA

1.{100}Minutes of the March meeting{470}(Pages 3 -
{470}12)

2.{100}Mooring fees{470}(Pages 13
{470}- 18)

3.{100}Slipway repairs{470}(Pages 19 -
{470}24)
)",
          {"1: Minutes of the March meeting (3-12)", "2: Mooring fees (13-18)", "3: Slipway repairs (19-24)"}},
      Row{"page ranges glued to the title",
          R"(
AGENDA

1. Minutes of the March meeting (Pages 3 - 12)

2. Mooring fees (Pages 13 - 18)

3. Slipway repairs (Pages 19 - 24)
)",
          {"1: Minutes of the March meeting (3-12)", "2: Mooring fees (13-18)", "3: Slipway repairs (19-24)"}},
      Row{"page ranges wrapped inside the title",
          R"(
AGENDA

1. Minutes of the meeting of the harbour board that was held in March (Pages
3 - 12)

2. Mooring fees (Pages 13 - 18)
)",
          {"1: Minutes of the meeting of the harbour board that was held in March (3-12)", "2: Mooring fees (13-18)"}},
      Row{"an appendix column with page ranges",
          R"(
AGENDA

1.{100}MINUTES OF THE PREVIOUS MEETING{430}Appendix A
{430}(Pages 3 - 12)

2.{100}MOORING FEES{430}Appendix B
{430}(Pages 13 - 18)

3.{100}QUESTIONS FROM THE PUBLIC
)",
          {"1: MINUTES OF THE PREVIOUS MEETING (3-12) [A]", "2: MOORING FEES (13-18) [B]",
           "3: QUESTIONS FROM THE PUBLIC"}},
      Row{"a column of report authors",
          R"(
AGENDA

{100}Item{330}Report by

1.{100}Mooring fees{330}Harbour Master

2.{100}Slipway repairs in the{330}Director of
{100}outer basin{330}Engineering

3.{100}Questions
)",
          {"1: Mooring fees by Harbour Master", "2: Slipway repairs in the outer basin by Director of Engineering",
           "3: Questions"}},
      Row{"sub-items with a letter in brackets",
          R"(
AGENDA

5.{110}Apologies for absence

6.{110}Petitions

6(A){110}Bus shelter on Quay Street

6(B){110}Lamps on the sea wall

7.{110}Mooring fees
)",
          {"5: Apologies for absence", "6: Petitions", "6(A) < 6: Bus shelter on Quay Street",
           "6(B) < 6: Lamps on the sea wall", "7: Mooring fees"}},
      Row{"decimal numbers below a heading number",
          R"(
AGENDA

1. CALL TO ORDER
1.01 Roll call

2. REPORTS
2.01 Mooring fees
2.02 Slipway repairs

3. QUESTIONS

4. ADJOURNMENT
)",
          {"1: CALL TO ORDER", "1.01 < 1: Roll call", "2: REPORTS", "2.01 < 2: Mooring fees",
           "2.02 < 2: Slipway repairs", "3: QUESTIONS", "4: ADJOURNMENT"}},
      Row{"decimal numbers alone",
          R"(
AGENDA

1.01 Roll call
1.02 Welcome to guests
2.01 Mooring fees
2.02 Slipway repairs
)",
          {"1.01: Roll call", "1.02: Welcome to guests", "2.01: Mooring fees", "2.02: Slipway repairs"}},
      Row{"no numbers",
          R"(
AGENDA

**Apologies for absence**

**Mooring fees**
The harbour master will say how much a berth costs.

**Slipway repairs**
)",
          {": Apologies for absence", ": Mooring fees", ": Slipway repairs"}},
      Row{"explanation below the title",
          R"(
AGENDA

**1. Declarations of interest**
Members are asked to declare any interest in the business of this meeting.

**2. Mooring fees**
To consider the report of the harbour master on the cost of a berth.

**3. Slipway repairs**
The board will visit the slipway before the meeting begins at ten.
)",
          {"1: Declarations of interest", "2: Mooring fees", "3: Slipway repairs"}},
      Row{"explanation in plain type below a plain title",
          R"(
AGENDA

1. Declarations of interest

To receive declarations of interest from members of the board.

2. Mooring fees

Report of the harbour master attached.

3. Slipway repairs
)",
          {"1: Declarations of interest", "2: Mooring fees", "3: Slipway repairs"}},
      Row{"a resident's numbered questions are not items",
          R"(
AGENDA

1. Apologies for absence

2. Questions from the public

Ms Lowri Tennant has asked these questions:

      1. Why was the north pier closed in June?
      2. Who decided it?
      3. When will it open again?

3. Mooring fees

4. Slipway repairs
)",
          {"1: Apologies for absence", "2: Questions from the public", "3: Mooring fees", "4: Slipway repairs"}},
      Row{"recommendations in brackets are not items",
          R"(
AGENDA

1. Apologies for absence

2. Mooring fees

Recommendation:

1) that fees rise by two per cent;
2) that visitors pay by the night.

3. Slipway repairs
)",
          {"1: Apologies for absence", "2: Mooring fees", "3: Slipway repairs"}},
      Row{"a file number at the start of a title stays",
          R"(
AGENDA

1. Apologies for absence

2. 24/00109 - Boat shed at Quay Street

3. 24/00212 - Kiosk on the sea wall
)",
          {"1: Apologies for absence", "2: 24/00109 - Boat shed at Quay Street",
           "3: 24/00212 - Kiosk on the sea wall"}},
      Row{"a supplement with one item",
          R"(
Harbour Board
Monday 3 March 2031

SUPPLEMENTARY AGENDA

9.{100}Mooring fees{430}(Pages 3 - 8)
)",
          {"9: Mooring fees (3-8)"}},
      Row{"a covering letter with one item and a range",
          R"(
Dear member

I attach a paper that was marked to follow on the agenda for the meeting.

9{100}Mooring fees for the coming season{430}(Pages 3 - 8)

Yours faithfully
)",
          {"9: Mooring fees for the coming season (3-8)"}},
      Row{"items go on over the page",
          R"(
AGENDA

1. Apologies for absence

2. Mooring fees
!foot 1
~~~
3. Slipway repairs

4. Date of the next meeting
!foot 2
)",
          {"1: Apologies for absence", "2: Mooring fees", "3: Slipway repairs", "4: Date of the next meeting"}},
      Row{"no heading and no ranges: no agenda",
          R"(
1. The pier is old.

2. It was built of oak.
)",
          {"no agenda"}},
      Row{"nothing", "", {"no agenda"}});
  CAPTURE(row.name);
  CHECK(items_in(row.script) == row.items);
}

TEST_CASE("the agenda begins at its heading and ends behind its last item") {
  const Laid paper(R"(
Harbour Board

AGENDA

1. Apologies for absence

2. Mooring fees



# Notes for visitors
The gallery opens at nine.
)");
  const auto agenda = find_agenda(paper.flow(), paper.flow().all());
  REQUIRE(agenda);
  CHECK(agenda->headed);
  CHECK(agenda->lines == Span{1, 4});
  CHECK(agenda->items.back().title_end == 4);
}

TEST_CASE("page ranges are taken out of a text") {
  struct Case {
    std::string text;
    std::optional<std::pair<int, int>> range;
    std::string rest;
  };
  const auto row = GENERATE(Case{"Mooring fees (Pages 13 - 18)", std::pair{13, 18}, "Mooring fees"},
                            Case{"Mooring fees (Pages 13–18)", std::pair{13, 18}, "Mooring fees"},
                            Case{"(Page 7)", std::pair{7, 7}, ""},
                            Case{"Mooring fees pp. 13 to 18", std::pair{13, 18}, "Mooring fees"},
                            Case{"Mooring fees (Pages 18 - 13)", std::nullopt, "Mooring fees"},
                            Case{"Mooring fees", std::nullopt, "Mooring fees"},
                            Case{"Welcome pages for visitors", std::nullopt, "Welcome pages for visitors"});
  std::string text = row.text;
  CAPTURE(text);
  CHECK(take_page_range(text) == row.range);
  CHECK(text == row.rest);
}

}  // namespace
}  // namespace agendex

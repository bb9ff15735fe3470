#include "support/agenda_items.h"
#include "support/catch.h"

namespace agendex {
namespace {

using test::items_in;
using test::Strings;

struct Row {
  std::string name, script;
  Strings items;
};

TEST_CASE("house styles of agendas: numbers, columns, where the paper is") {
  const auto row = GENERATE(
      Row{"a page column without a header over the numbers",
          R"(
Harrow Vale District Council

**PLANNING COMMITTEE**

Tuesday, 4 March 2031 at 6.30 pm

Council Chamber, Civic Offices, Elm Street

**AGENDA**

{480}Page Nos.

1.{110}Apologies for Absence

2.{110}Minutes{480}5 - 12

{110}To confirm the minutes of the meeting held on 4 February 2031.

3.{110}Declarations of Interest

4.{110}Review of Beach Huts{480}13 - 24

{110}Report of the Director of Place (attached).

5.{110}Tree Preservation Order 7{480}25 - 30

{110}Report of the Head of Planning (attached).
)",
          {"1: Apologies for Absence", "2: Minutes (5-12)", "3: Declarations of Interest",
           "4: Review of Beach Huts (13-24) by Director of Place",
           "5: Tree Preservation Order 7 (25-30) by Head of Planning"}},
      Row{"\"Item 1\"",
          R"(
Harrow Vale Town Council

AGENDA

Item 1  Apologies for absence

Item 2  Declarations of interest

Item 3  Allotment rents
To consider the report of the Town Clerk on rents for the coming year.

Item 4  Market licence
)",
          {"1: Apologies for absence", "2: Declarations of interest", "3: Allotment rents by Town Clerk",
           "4: Market licence"}},
      Row{"\"ITEM NO. 1\" in a column",
          R"(
**AGENDA**

**ITEM NO. 1**{180}**APOLOGIES FOR ABSENCE**

**ITEM NO. 2**{180}**DECLARATIONS OF INTEREST**

**ITEM NO. 3**{180}**ALLOTMENT RENTS**
{180}Report by Head of Estates (copy herewith)

**ITEM NO. 4**{180}**MARKET LICENCE**
)",
          {"1: APOLOGIES FOR ABSENCE", "2: DECLARATIONS OF INTEREST", "3: ALLOTMENT RENTS by Head of Estates",
           "4: MARKET LICENCE"}},
      Row{"parts and numbers in one: A1, B2",
          R"(
**AGENDA**

**PART A – ITEMS TO BE CONSIDERED IN PUBLIC**

A1{110}Apologies for absence

A2{110}Declarations of interest

A3{110}Allotment rents{470}Pages 5 - 12

**PART B – ITEMS CONSIDERED IN PRIVATE**

B1{110}Lease of the corn exchange{470}Pages 13 - 20

B2{110}Sale of the depot{470}Pages 21 - 24
)",
          {"A1: Apologies for absence", "A2: Declarations of interest", "A3: Allotment rents (5-12)",
           "B1: Lease of the corn exchange (13-20)", "B2: Sale of the depot (21-24)"}},
      Row{"Roman capitals",
          R"(
ORDER OF BUSINESS

I.{110}CALL TO ORDER

II.{110}APPROVAL OF MINUTES

III.{110}PUBLIC COMMENT

IV.{110}OLD BUSINESS
{130}A. Bridge on Mill Road
{130}B. Snow plough tender

V.{110}NEW BUSINESS
{130}A. Appoint fence viewers

VI.{110}ADJOURNMENT
)",
          {"I: CALL TO ORDER", "II: APPROVAL OF MINUTES", "III: PUBLIC COMMENT", "IV: OLD BUSINESS", "V: NEW BUSINESS",
           "VI: ADJOURNMENT"}},
      Row{"parts with running numbers",
          R"(
**AGENDA**

**PART A**

**1**{110}**Apologies for absence**

**2**{110}**Minutes of the last meeting** (Pages 3 - 10)

{110}To approve as a correct record the minutes of 4 February 2031.

**PART B**

**3**{110}**Allotment rents** (Pages 11 - 16)

{110}Report of the Estates Manager.

**4**{110}**Exclusion of the public**
)",
          {"1: Apologies for absence", "2: Minutes of the last meeting (3-10)", "3: Allotment rents (11-16)",
           "4: Exclusion of the public"}},
      Row{"a dash behind the number",
          R"(
AGENDA

1 - Apologies for absence

2 - Minutes of the last meeting

3 - Allotment rents

4 - Market licence
)",
          {"1: Apologies for absence", "2: Minutes of the last meeting", "3: Allotment rents", "4: Market licence"}},
      Row{"where the paper is belongs to no title",
          R"(
**AGENDA**

1.{100}Apologies

2.{100}Minutes of Previous Meeting{430}(Copy herewith)

3.{100}Allotment rents{430}(Report attached)

4.{100}Market licence{430}(To follow)

5.{100}Depot lease{430}(Copy attached)
)",
          {"1: Apologies", "2: Minutes of Previous Meeting", "3: Allotment rents", "4: Market licence",
           "5: Depot lease"}},
      Row{"page ranges in many words",
          R"(
**AGENDA**

1{100}Apologies

2{100}Minutes (Page Nos. 5 - 12)

3{100}Allotment rents (Page Nos. 13 - 20)

4{100}Market licence (Pages 21 to 28)

5{100}Depot lease (pp. 29–32)
)",
          {"1: Apologies", "2: Minutes (5-12)", "3: Allotment rents (13-20)", "4: Market licence (21-28)",
           "5: Depot lease (29-32)"}},
      Row{"a header row and single pages",
          R"(
**AGENDA**

**Item**{100}**Subject**{480}**Page**

1{100}Apologies for absence

2{100}Minutes of the meeting held on 4 February 2031{480}3

3{100}Allotment rents{480}11

4{100}Market licence{480}17

5{100}Depot lease{480}23
)",
          {"1: Apologies for absence", "2: Minutes of the meeting held on 4 February 2031 (3-3)",
           "3: Allotment rents (11-11)", "4: Market licence (17-17)", "5: Depot lease (23-23)"}},
      Row{"a column of wards",
          R"(
**AGENDA**

**Item**{330}**Wards Affected**{480}**Page No.**

1.{100}APOLOGIES FOR ABSENCE

2.{100}MINUTES OF THE PREVIOUS MEETING{480}1 - 8

3.{100}ALLOTMENT RENTS{330}All Wards{480}9 - 16

4.{100}MARKET LICENCE{330}Quayside;{480}17 - 20
{330}Elm

5.{100}DEPOT LEASE{330}Elm{480}21 - 24
)",
          {"1: APOLOGIES FOR ABSENCE", "2: MINUTES OF THE PREVIOUS MEETING (1-8)", "3: ALLOTMENT RENTS (9-16)",
           "4: MARKET LICENCE (17-20)", "5: DEPOT LEASE (21-24)"}},
      Row{"a table with lead, paper and time",
          R"(
**Harrow Vale Integrated Care Board**

**AGENDA**

**Item**{110}**Title**{300}**Lead**{400}**Paper**{460}**Time**

1{110}Welcome and apologies{300}Chair{400}Verbal{460}10:00

2{110}Declarations of interest{300}Chair{400}Paper A{460}10:05

3{110}Minutes of the last meeting{300}Chair{400}Paper B{460}10:10

4{110}Winter plan for community{300}J Ashdown{400}Paper C{460}10:20
{110}hospitals

5{110}Finance report{300}P Quill{400}Paper D{460}10:40

6{110}Any other business{300}All{400}Verbal{460}11:00
)",
          {"1: Welcome and apologies by Chair", "2: Declarations of interest [A] by Chair",
           "3: Minutes of the last meeting [B] by Chair", "4: Winter plan for community hospitals [C] by J Ashdown",
           "5: Finance report [D] by P Quill", "6: Any other business by All"}},
      Row{"times first",
          R"(
**AGENDA**

**Time**{120}**Item**{150}**Subject**{400}**Lead**

10:00{120}1.{150}Welcome{400}Chair

10:05{120}2.{150}Minutes of the last meeting{400}Chair

10:15{120}3.{150}Winter plan{400}Director of Operations

10:45{120}4.{150}Finance report{400}Director of Finance
)",
          {"1: Welcome by Chair", "2: Minutes of the last meeting by Chair", "3: Winter plan by Director of Operations",
           "4: Finance report by Director of Finance"}},
      Row{"a column without a header",
          R"(
**Agenda**

**1.0**{110}**Standing items**

1.1{110}Apologies for absence{450}Chair

1.2{110}Declarations of interest{450}Chair

1.3{110}Minutes of the last meeting{450}Chair

**2.0**{110}**Transport**

2.1{110}Bus franchising{450}Mayor

2.2{110}Ferry fares{450}Mayor

**3.0**{110}**Finance**

3.1{110}Budget monitoring{450}Cllr Reed
)",
          {"1.0: Standing items", "1.1: Apologies for absence by Chair", "1.2: Declarations of interest by Chair",
           "1.3: Minutes of the last meeting by Chair", "2.0: Transport", "2.1: Bus franchising by Mayor",
           "2.2: Ferry fares by Mayor", "3.0: Finance", "3.1: Budget monitoring by Cllr Reed"}},
      Row{"run-in explanations and officers",
          R"(
**Comhairle Strathmill Council**

**BUSINESS**

1{100}**Apologies for Absence**

2{100}**Declarations of Interest** – Members will be asked to declare any interests.

3{100}**Minute of Meeting of Strathmill Council of 4 February 2031** (issued herewith)

4{100}**Allotment Rents** – Report by Head of Estates (copy herewith)

5{100}**Market Licence** – Report by Chief Officer – Legal (copy herewith)

5.1{100}**Ferry Fares** – Report by Chief Executive (copy to follow)
)",
          {"1: Apologies for Absence", "2: Declarations of Interest",
           "3: Minute of Meeting of Strathmill Council of 4 February 2031", "4: Allotment Rents", "5: Market Licence",
           "5.1 < 5: Ferry Fares"}},
      Row{"numbers with the year",
          R"(
**AGENDA**

31/101{120}To receive apologies for absence.

31/102{120}To receive declarations of interest.

31/103{120}To approve the minutes of the meeting held on 4 February 2031.

31/104{120}Finance
{140}a) To approve payments listed in appendix 1.
{140}b) To note the bank reconciliation.

31/105{120}To note the date of the next meeting.
)",
          {"31/101: To receive apologies for absence", "31/102: To receive declarations of interest",
           "31/103: To approve the minutes of the meeting held on 4 February 2031", "31/104: Finance",
           "31/105: To note the date of the next meeting"}},
      Row{"a page column and explanations in plain type",
          R"(
AGENDA

{470}**Pages**

1.{100}**APOLOGIES FOR ABSENCE**

{100}To receive apologies for absence.

2.{100}**NAMED SUBSTITUTES**

{100}To receive details of any Member nominated to attend the meeting in place of a
{100}Member of the Committee.

3.{100}**MINUTES**{470}7 - 20

{100}To approve and sign the minutes of the meeting held on 4 February 2031.

4.{100}**ALLOTMENT RENTS**{470}21 - 30

{100}To set the rents for the coming year.
)",
          {"1: APOLOGIES FOR ABSENCE", "2: NAMED SUBSTITUTES", "3: MINUTES (7-20)", "4: ALLOTMENT RENTS (21-30)"}},
      Row{"late papers",
          R"(
Harrow Vale District Council

**PLANNING COMMITTEE**

Tuesday, 4 March 2031

**LATE PAPERS**

The following papers were marked 'to follow' on the agenda.

5.{100}Allotment rents{430}(Pages 3 - 8)

7.{100}Depot lease{430}(Pages 9 - 12)
)",
          {"5: Allotment rents (3-8)", "7: Depot lease (9-12)"}},
      Row{"two languages and whole sentences",
          R"(
**CLÁR AN CHRUINNITHE / AGENDA**

1. To confirm the Minutes of the Council Meeting held on 4th February 2031. (Copy attached)

2. Matters arising from the Minutes.

3. To consider the Chief Executive's Report under Section 179 of the Planning and Development Act 2000 – Allotments at Quay Road. (Report attached)

4. Correspondence.

5. Notice of Motion in the name of Councillor Aoife Rooney:
"That this Council calls on the Minister to reopen the slip."
)",
          {"1: To confirm the Minutes of the Council Meeting held on 4th February 2031",
           "2: Matters arising from the Minutes",
           "3: To consider the Chief Executive's Report under Section 179 of the Planning and Development Act 2000 – "
           "Allotments at Quay Road",
           "4: Correspondence",
           "5: Notice of Motion in the name of Councillor Aoife Rooney: \"That this Council calls on the Minister to "
           "reopen the slip.\""}},
      Row{"enclosures and purposes",
          R"(
**AGENDA**

**No**{110}**Item**{350}**Purpose**{450}**Enclosure**

1{110}Apologies{350}To note{450}-

2{110}Minutes of last meeting{350}To approve{450}Enc 1

3{110}Matters arising{350}To discuss{450}Enc 2

4{110}Risk register{350}To note{450}Enc 3
)",
          {"1: Apologies", "2: Minutes of last meeting [1]", "3: Matters arising [2]", "4: Risk register [3]"}},
      Row{"no numbers, plain type",
          R"(
Agenda

Welcome and apologies

Minutes of the last meeting and matters arising{430}Page 2

Ferry fares
For decision: members for the islands

Any other business

Please tell the clerk by noon if you cannot come.
)",
          {": Welcome and apologies", ": Minutes of the last meeting and matters arising (2-2)", ": Ferry fares",
           ": Any other business"}},
      Row{"parts of numbers with the year",
          R"(
AGENDA

31/12{120}Finance

31/12a{120}Schedule of payments

31/12b{120}Bank reconciliation

31/13{120}Clock
)",
          {"31/12: Finance", "31/12a < 31/12: Schedule of payments", "31/12b < 31/12: Bank reconciliation",
           "31/13: Clock"}},
      Row{"letters with numbered parts and no heading",
          R"(
A.{100}CALL TO ORDER

B.{100}ADOPTION OF AGENDA

C.{100}STAFF REPORTS

{80}C.1{110}Water main{470}9

D.{100}QUESTION PERIOD

E.{100}ADJOURNMENT
)",
          {"A: CALL TO ORDER", "B: ADOPTION OF AGENDA", "C: STAFF REPORTS", "C.1 < C: Water main (9-9)",
           "D: QUESTION PERIOD", "E: ADJOURNMENT"}},
      Row{"headers that stand close",
          R"(
AGENDA

Item{98}Title{300}Lead{400}Time{428}Paper{490}Page

1{98}Ferry fares{300}Ann Oak{400}10:05{430}Enclosure{490}3
{430}A

2{98}Slipway{300}Ben Elm{400}10:15{430}Verbal
)",
          {"1: Ferry fares (3-3) [A] by Ann Oak", "2: Slipway by Ben Elm"}},
      Row{"a supplement that leaves numbers out",
          R"(
SUPPLEMENTARY AGENDA

6.{100}Ferry fares{430}(Pages 3 - 8)

14.{100}Slipway repairs{430}(Pages 9 - 12)
)",
          {"6: Ferry fares (3-8)", "14: Slipway repairs (9-12)"}});
  CAPTURE(row.name);
  CHECK(items_in(row.script) == row.items);
}

}  // namespace
}  // namespace agendex

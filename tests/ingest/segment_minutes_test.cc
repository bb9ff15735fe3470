#include "ingest/segment/minutes.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::Laid;
using test::Strings;

/// "111: title / the first words of the body"
Strings items_in(std::string_view script) {
  const Laid paper(script);
  const MinutesDraft draft = read_minutes(paper.flow(), paper.flow().all());
  return test::printed(draft.items, [&](const MinutesItem& item) {
    std::string text = item.number + ": " + item.title;
    if (item.body < item.lines.end) {
      const std::string body = paper.flow()[item.body].text().substr(item.body_byte);
      text += " / " + body.substr(body.find_first_not_of(" :–-"));
    }
    return text;
  });
}

struct Row {
  std::string name, script;
  Strings items;
};

TEST_CASE("minutes in many house styles") {
  const auto row = GENERATE(
      Row{"bold headings numbered over the year",
          R"(
**Minutes of a meeting of the Harbour Board held on 3 March 2031**

PRESENT: A Tennant, B Roe

**111. Apologies for absence**

There were none.

**112. Mooring fees**

The harbour master spoke of fees.

**115. Slipway repairs**

The slipway is old.
)",
          {"111: Apologies for absence / There were none.", "112: Mooring fees / The harbour master spoke of fees.",
           "115: Slipway repairs / The slipway is old."}},
      Row{"capitals, numbers in a column",
          R"(
MINUTES OF THE HARBOUR BOARD

1.{110}APOLOGIES FOR ABSENCE

{110}There were none.

2.{110}MOORING FEES

{110}The harbour master spoke of fees.

3.{110}SLIPWAY REPAIRS

{110}The slipway is old.
)",
          {"1: APOLOGIES FOR ABSENCE / There were none.", "2: MOORING FEES / The harbour master spoke of fees.",
           "3: SLIPWAY REPAIRS / The slipway is old."}},
      Row{"plain headings",
          R"(
Minutes of the Harbour Board

1. Apologies for absence

There were none.

2. Mooring fees

The harbour master spoke of fees.

3. Slipway repairs

The slipway is old.
)",
          {"1: Apologies for absence / There were none.", "2: Mooring fees / The harbour master spoke of fees.",
           "3: Slipway repairs / The slipway is old."}},
      Row{"year and number",
          R"(
Minutes of Porthgwyn Parish Council

**24/117 Apologies**
There were none.

**24/118 Bench**
It is broken.

**24/119 Bus shelter**
It leaks.
)",
          {"24/117: Apologies / There were none.", "24/118: Bench / It is broken.", "24/119: Bus shelter / It leaks."}},
      Row{"numbered lists inside an item",
          R"(
**Minutes of the Harbour Board**

**7. Apologies**

There were none.

**8. Mooring fees**

AGREED:

1. that fees rise;
2. that visitors pay by the night.

**9. Slipway repairs**

AGREED:

1. that the slipway be cleared;
2. that a diver be paid.
)",
          {"7: Apologies / There were none.", "8: Mooring fees / AGREED:", "9: Slipway repairs / AGREED:"}},
      Row{"a heading over two lines",
          R"(
**Minutes of the Harbour Board**

**7. Review of the fees for moorings in the inner harbour and the rules**
**for visiting yachts**

The harbour master spoke of fees.

**8. Slipway repairs**

The slipway is old.
)",
          {"7: Review of the fees for moorings in the inner harbour and the rules for visiting yachts / The harbour "
           "master spoke of fees.",
           "8: Slipway repairs / The slipway is old."}},
      Row{"a reference to the agenda is no part of the title",
          R"(
**Minutes of the Harbour Board**

**7. Mooring fees**
(Item 3)

Fees rise.

**8. Slipway repairs (Item 4)**

The slipway is old.
)",
          {"7: Mooring fees / Fees rise.", "8: Slipway repairs / The slipway is old."}},
      Row{"headings over a page break",
          R"(
**Minutes of the Harbour Board**

**7. Mooring fees**

Fees rise in
!foot 1
~~~
spring.

**8. Slipway repairs**

The slipway is old.
!foot 2
)",
          {"7: Mooring fees / Fees rise in", "8: Slipway repairs / The slipway is old."}},
      Row{"bold headings without numbers",
          R"(
MINUTES OF THE HARBOUR BOARD

PRESENT: A Tennant, B Roe

**Apologies for absence**

There were none.

**Mooring fees**

The harbour master spoke of fees. She said that the board has not raised them for
nine years, and that visitors pay less here than in any other harbour of the bay.
The treasurer agreed with her.

**Slipway repairs**

The slipway is old. It was laid in the year of the great storm, and has been
patched every spring since. A diver found three holes in it.
)",
          {": Apologies for absence / There were none.",
           ": Mooring fees / The harbour master spoke of fees. She said that the board has not raised them for",
           ": Slipway repairs / The slipway is old. It was laid in the year of the great storm, and has been"}},
      Row{"a year and a running number",
          R"(
Minutes of a meeting of Porthgwyn Parish Council held on 3 March 2031

2030/31-101 Apologies
Cllr Roe is away.

2030/31-102 Bench
It is broken.

2030/31-103 Bus shelter
It leaks.
)",
          {"2030/31-101: Apologies / Cllr Roe is away.", "2030/31-102: Bench / It is broken.",
           "2030/31-103: Bus shelter / It leaks."}},
      Row{"letters, year and number",
          R"(
**Minutes of the Harbour Board**

**PC/2031/031 Apologies**
There were none.

**PC/2031/032 Bench**
It is broken.

**PC/2031/034 Bus shelter**
It leaks.
)",
          {"PC/2031/031: Apologies / There were none.", "PC/2031/032: Bench / It is broken.",
           "PC/2031/034: Bus shelter / It leaks."}},
      Row{"a word before the number, resolutions with figures of their own",
          R"(
**Minutes of the Harbour Board**

**Minute 12{160}Apologies**

There were none.

**Minute 13{160}Mooring fees**

RESOLVED/-

1. That fees rise.

2. That visitors pay by the night.

**Minute 14{160}Slipway**

It is old.
)",
          {"12: Apologies / There were none.", "13: Mooring fees / RESOLVED/-", "14: Slipway / It is old."}},
      Row{"numbers in a column at the right",
          R"(
**Minutes of the Porthgwyn Parish Council**

Present: Cllr Roe

**Apologies**{500}**31/88**
Cllr Voss is away.

**Bench**{500}**31/89**
It is broken.

**Bus shelter**{500}**31/90**
It leaks.
)",
          {"31/88: Apologies / Cllr Voss is away.", "31/89: Bench / It is broken.", "31/90: Bus shelter / It leaks."}},
      Row{"lettered matters under headings in capitals",
          R"(
MINUTES OF THE HARBOUR BOARD

PRESENT: A Tennant, B Roe

APPROVAL OF THE AGENDA
It is long.

PUBLIC COMMENT
Mr. Hale spoke of geese.

OLD BUSINESS

**A. Slipway**
It is old.

**B. Crane**
It is older.

NEW BUSINESS

**A. Fees**
They are low.

RESOLUTION 2031-41

ADJOURNMENT
At nine.
)",
          {": APPROVAL OF THE AGENDA / It is long.", ": PUBLIC COMMENT / Mr. Hale spoke of geese.",
           ": OLD BUSINESS / A. Slipway", ": NEW BUSINESS / A. Fees", ": ADJOURNMENT / At nine."}},
      Row{"labels that run in",
          R"(
Minutes of a meeting of Porthgwyn Parish Council

Present: Cllr Tennant, Cllr Roe

Apologies: none were received from anyone.

Mooring fees – the harbour master spoke of fees.
She said that they are low.
The treasurer said so too.

Bus shelter: it leaks when the wind is in the east.
The clerk will write to the company.
The company is slow.
)",
          {": Apologies / none were received from anyone.", ": Mooring fees / the harbour master spoke of fees.",
           ": Bus shelter / it leaks when the wind is in the east."}},
      Row{"the number of a motion is no part of the heading",
          R"(
**Minutes of the Harbour Board**

**1. Adoption of the Agenda**
**Motion 2031-05-112**
Moved by: Cr Tennant

**2. Mooring fees**
**Resolved HB-2031-92**
That fees rise.

**3. Slipway repairs**
The slipway is old.
)",
          {"1: Adoption of the Agenda / Motion 2031-05-112", "2: Mooring fees / Resolved HB-2031-92",
           "3: Slipway repairs / The slipway is old."}},
      Row{"paragraphs only",
          R"(
Minutes of a meeting of Porthgwyn Parish Council

Present: Cllr Tennant, Cllr Roe

The clerk read a letter about the bus shelter, which leaks.

It was agreed to buy two benches for the quay before the summer.
)",
          {": The clerk read a letter about the bus shelter, which leaks / The clerk read a letter about the bus "
           "shelter, "
           "which leaks.",
           ": It was agreed to buy two benches for the quay before the summer / It was agreed to buy two benches for "
           "the "
           "quay before the summer."}});
  CAPTURE(row.name);
  CHECK(items_in(row.script) == row.items);
}

TEST_CASE("the closing of a meeting belongs to no item") {
  const auto closing =
      GENERATE(as<std::string>(), "There being no further business the chair closed the meeting at 9.15 pm.",
               "The meeting closed at 9.15 pm.", "The meeting ended at 21.15.", "Meeting closed: 9.15 pm",
               "Signed: ……………………", "This concluded the business of the meeting.",
               "Chairman ........................ Date ...............", "Date of next meeting: 4 April 2031");
  CAPTURE(closing);
  const Laid paper(R"(
**Minutes of the Harbour Board**

**7. Mooring fees**

Fees rise by two per cent in the spring, and by two more in the autumn, as they do
in the other harbours of the bay.

**8. Slipway repairs**

The slipway is old. It was laid in the year of the great storm, and has been
patched every spring since.

)" + closing + "\n");
  const MinutesDraft draft = read_minutes(paper.flow(), paper.flow().all());
  REQUIRE(draft.items.size() == 2);
  CHECK(draft.items.back().lines == Span{4, 7});
  CHECK(draft.closing == Span{7, 8});
}

TEST_CASE("attendance") {
  struct Case {
    std::string name, script;
    Strings present, apologies;
  };
  const auto row =
      GENERATE(Case{"names behind labels",
                    R"(
**Minutes of the Harbour Board**

PRESENT: Cllr A Tennant, Cllr B Roe and Cllr C Voss

Apologies: Cllr D Hale

**1. Mooring fees**

Fees rise.

**2. Slipway**

It is old.
)",
                    {"Cllr A Tennant", "Cllr B Roe", "Cllr C Voss"},
                    {"Cllr D Hale"}},
               Case{"letters set apart and names below",
                    R"(
**Minutes of the Harbour Board**

P R E S E N T :

Mr A Tennant, Mrs B Roe, MBE, and
Ms C Voss

IN ATTENDANCE: the clerk

**1. Mooring fees**

Fees rise.

**2. Slipway**

It is old.
)",
                    {"Mr A Tennant", "Mrs B Roe, MBE", "Ms C Voss"},
                    {}},
               Case{"a name on each line, and what they are beside it",
                    R"(
**Minutes of the Harbour Board**

**Present:**
Dame Ada Tennant{300}Chair
Bert Roe{300}Director of Ferries

**Apologies:**
Dr Clara Voss{300}Medical Officer

**1. Mooring fees**

Fees rise.

**2. Slipway**

It is old.
)",
                    {"Dame Ada Tennant, Chair", "Bert Roe, Director of Ferries"},
                    {"Dr Clara Voss, Medical Officer"}},
               Case{"one title for all, apologies in a sentence",
                    R"(
**Minutes of the Harbour Board**

Present: Councillor Tennant in the Chair

Councillors Roe, Voss and Hale

Apologies for absence were received from Councillors Ames and Bond.

**1. Mooring fees**

Fees rise.

**2. Slipway**

It is old.
)",
                    {"Councillor Tennant in the Chair", "Councillor Roe", "Councillor Voss", "Councillor Hale"},
                    {"Councillor Ames", "Councillor Bond"}},
               Case{"apologies in an item of their own",
                    R"(
**Minutes of the Harbour Board**

**1. Apologies for absence**

Apologies were received from Councillors Ames and Bond.

**2. Slipway**

It is old.
)",
                    {},
                    {"Councillor Ames", "Councillor Bond"}},
               Case{"an item with nothing but the names of those who sent apologies",
                    R"(
**Minutes of the Harbour Board**

**1. Apologies**

Cllrs Dai Ames and Eve Bond.

**2. Slipway**

It is old.
)",
                    {},
                    {"Cllr Dai Ames", "Cllr Eve Bond"}},
               Case{"an item that tells of none",
                    R"(
**Minutes of the Harbour Board**

**1. Apologies**

No apologies had been received from members.

**2. Slipway**

It is old.
)",
                    {},
                    {}},
               Case{"nobody is named",
                    R"(
**Minutes of the Harbour Board**

**1. Mooring fees**

Fees rise.

**2. Slipway**

It is old.
)",
                    {},
                    {}});
  CAPTURE(row.name);
  const Laid paper(row.script);
  const MinutesDraft draft = read_minutes(paper.flow(), paper.flow().all());
  CHECK(draft.present == row.present);
  CHECK(draft.apologies == row.apologies);
}

}  // namespace
}  // namespace agendex

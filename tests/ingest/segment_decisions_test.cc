#include "ingest/segment/decisions.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::Laid;
using test::Strings;

Settled settle(std::string_view script) {
  const Laid paper(script);
  return read_decisions(paragraphs_of(paper.flow(), paper.flow().all()));
}

/// "(a)|text", with "~" in front of prose and "@2" behind one that begins on another page than the first.
Strings decisions_in(const Settled& settled) {
  return test::printed(settled.decisions, [](const Decision& d) {
    std::string text = d.form == DecisionForm::prose ? "~" : "";
    if (!d.label.empty()) text += d.label + "|";
    text += d.text;
    if (d.page > 1) text += "@" + std::to_string(d.page);
    return text;
  });
}

struct Row {
  std::string name, script;
  Strings decisions;
  std::string outcome;
};

TEST_CASE("decisions after a formal word") {
  const auto row = GENERATE(
      Row{"one part on the same line",
          "RESOLVED that the north pier be bought for one pound.\n",
          {"that the north pier be bought for one pound."},
          "resolved"},
      Row{"one part over two lines",
          "AGREED: to buy the north pier from the railway\ncompany for one pound.\n",
          {"to buy the north pier from the railway company for one pound."},
          "agreed"},
      Row{"what is granted subject to a list",
          "RESOLVED: That permission be granted subject to:\n\n(1) the conditions in the report;\n\n(2) an "
          "agreement.\n",
          {"That permission be granted subject to: (1) the conditions in the report; (2) an agreement."},
          "resolved"},
      Row{"mover and seconder behind the decision",
          "Resolved to buy the north pier. Proposed: Cllr Tennant. Seconded: Cllr Roe. Cllr Voss took no part.\n",
          {"to buy the north pier."},
          "resolved"},
      Row{"misspelt", "AGRRED: to buy the north pier.\n", {"to buy the north pier."}, "agreed"},
      Row{"the word alone on its line",
          "RESOLVED\n\nThat the north pier be bought.\n",
          {"That the north pier be bought."},
          "resolved"},
      Row{"title case with a colon", "Resolution: to buy the north pier.\n", {"to buy the north pier."}, "resolved"},
      Row{"parts 1. 2.",
          R"(
AGREED:

1. that the pier be bought;
2. that the lamps be mended.
)",
          {"1|that the pier be bought;", "2|that the lamps be mended."},
          "agreed"},
      Row{"parts 1) 2)",
          R"(
RESOLVED:

1) That the pier be bought.
2) That the lamps be mended.
)",
          {"1)|That the pier be bought.", "2)|That the lamps be mended."},
          "resolved"},
      Row{"parts (a) (b) after a shared lead-in",
          R"(
RESOLVED that:

(a) the pier be bought;
(b) the lamps be mended.
)",
          {"(a)|the pier be bought;", "(b)|the lamps be mended."},
          "resolved"},
      Row{"parts (i) (ii) after It was APPROVED that;",
          R"(
It was APPROVED that;

(i) the pier be bought
(ii) the lamps be mended
)",
          {"(i)|the pier be bought", "(ii)|the lamps be mended"},
          "approved"},
      Row{"first part beside the word",
          R"(
RESOLVED{150}(a) That the pier be bought.
{150}(b) That the lamps be mended.
)",
          {"(a)|That the pier be bought.", "(b)|That the lamps be mended."},
          "resolved"},
      Row{"parts without labels",
          R"(
RESOLVED

That the pier be bought.

That the lamps be mended.
)",
          {"That the pier be bought.", "That the lamps be mended."},
          "resolved"},
      Row{"bulleted parts",
          R"(
AGREED that:
• the pier be bought;
• the lamps be mended.
)",
          {"the pier be bought;", "the lamps be mended."},
          "agreed"},
      Row{"a long part that wraps",
          R"(
AGREED:

1. that the pier be bought from the railway company for one pound and mended
in the spring;
2. that the lamps be mended.
)",
          {"1|that the pier be bought from the railway company for one pound and mended in the spring;",
           "2|that the lamps be mended."},
          "agreed"},
      Row{"parts over a page break",
          R"(
RESOLVED that:

(a) the pier be bought;
!foot 1
~~~
(b) the lamps be mended.
!foot 2
)",
          {"(a)|the pier be bought;", "(b)|the lamps be mended.@2"},
          "resolved"},
      Row{"one part over a page break",
          R"(
RESOLVED that:

(a) the pier be bought from the railway company
!foot 1
~~~
for one pound;
(b) the lamps be mended.
!foot 2
)",
          {"(a)|the pier be bought from the railway company for one pound;", "(b)|the lamps be mended.@2"},
          "resolved"},
      Row{"a sub-heading between parts",
          R"(
RESOLVED that:

(a) the pier be bought;

**The lamps**

(b) the lamps be mended.
)",
          {"(a)|the pier be bought;", "(b)|the lamps be mended."},
          "resolved"},
      Row{"a deeper list stays in its part",
          R"(
RESOLVED that:

(a) the pier be mended in these places:
      (i) the head;
      (ii) the stair;
(b) the lamps be mended.
)",
          {"(a)|the pier be mended in these places: (i) the head; (ii) the stair;", "(b)|the lamps be mended."},
          "resolved"},
      Row{"discussion after the decision is not taken",
          R"(
AGREED: that the pier be bought.

Mr Tennant asked who would pay for the lamps. The clerk said that she would find out.
)",
          {"that the pier be bought."},
          "agreed"},
      Row{"discussion after the parts is not taken",
          R"(
AGREED:

1. that the pier be bought;
2. that the lamps be mended.

Mr Tennant asked who would pay for the lamps. The clerk said that she would find out.
)",
          {"1|that the pier be bought;", "2|that the lamps be mended."},
          "agreed"},
      Row{"(i) after (h) is a letter",
          R"(
RESOLVED that:

(a) the pier be bought;
(b) the lamps be lit;
(c) the rails be painted;
(d) the stair be swept;
(e) the slip be cleared;
(f) the buoys be tarred;
(g) the crane be oiled;
(h) the shed be locked;
(i) the clerk report back.
)",
          {"(a)|the pier be bought;", "(b)|the lamps be lit;", "(c)|the rails be painted;", "(d)|the stair be swept;",
           "(e)|the slip be cleared;", "(f)|the buoys be tarred;", "(g)|the crane be oiled;", "(h)|the shed be locked;",
           "(i)|the clerk report back."},
          "resolved"},
      Row{"a list inside one paragraph",
          R"(
RESOLVED (i) That the pier be bought; (ii) that the lamps be mended; and
(iii) that the clerk report back.
)",
          {"(i)|That the pier be bought;", "(ii)|that the lamps be mended;", "(iii)|that the clerk report back."},
          "resolved"},
      Row{"two decisions in one minute, the last one gives the outcome",
          R"(
The pier was discussed.

RESOLVED that the pier be bought.

The lamps were discussed.

NOTED that the lamps are old.
)",
          {"that the pier be bought.", "that the lamps are old."},
          "noted"},
      Row{"behind other sentences of its paragraph",
          "Apologies came from Cllr Roe. Resolved: to accept the apologies.\n",
          {"to accept the apologies."},
          "resolved"},
      Row{"a list inside a paragraph of discussion",
          R"(
There was submitted a report on the pier. Following discussion, the Board agreed:-

(a) to note the report; and
(b) to buy the pier.
)",
          {"(a)|to note the report; and", "(b)|to buy the pier."},
          "agreed"},
      Row{"quoted after a colon",
          R"(
On the proposal of Cllr. Roe, seconded by Cllr. Voss, it was resolved:
"That the Council buy the pier for one pound."
)",
          {"\"That the Council buy the pier for one pound.\""},
          "resolved"},
      Row{"conditions belong to what is granted",
          R"(
RESOLVED that permission be GRANTED subject to the following conditions:

(1) The pier shall be mended within three years.
(2) No lamp shall be lit after ten.

Reasons:
(1) To keep the pier.
)",
          {"that permission be GRANTED subject to the following conditions: (1) The pier shall be mended within three "
           "years. (2) No lamp shall be lit after ten."},
          "resolved"},
      Row{"one reason belongs to what is refused",
          R"(
RESOLVED that permission be REFUSED for the following reason:

The pier would harm the view.

The meeting then rested.
)",
          {"that permission be REFUSED for the following reason: The pier would harm the view."},
          "resolved"},
      Row{"noted above a list",
          R"(
The Committee noted:-

(a) that the pier is old; and
(b) that the lamps are older.
)",
          {"(a)|that the pier is old; and", "(b)|that the lamps are older."},
          "noted"},
      Row{"reasons and actions right below the parts",
          R"(
DECIDED:
1. to buy the pier;
2. to mend the lamps.
ACTION: the clerk to write.
Reason for decision: it is cheap.
)",
          {"1|to buy the pier;", "2|to mend the lamps."},
          "resolved"},
      Row{"bullets that begin with the word",
          R"(
The Board:
• NOTED the report; and
• APPROVED the plan.
)",
          {"the report; and", "the plan."},
          "approved"},
      Row{"resolved, and recommended to another body",
          R"(
RESOLVED – That

(1) the plan be approved; and
(2) the clerk be authorised to amend it.

RECOMMENDED TO COUNCIL – That the policy be adopted.
)",
          {"(1)|the plan be approved; and", "(2)|the clerk be authorised to amend it."},
          "resolved"},
      Row{"recommendations are not decisions", "RECOMMENDED: that the council buy the pier.\n", {}, "none"},
      Row{"nothing decided",
          "Mr Tennant spoke of the pier at length. There was a question about lamps.\n",
          {},
          "none"});
  CAPTURE(row.name);
  const Settled settled = settle(row.script);
  CHECK(decisions_in(settled) == row.decisions);
  CHECK(settled.outcome == row.outcome);
}

TEST_CASE("recommendations are kept apart") {
  CHECK(settle("RECOMMENDED: that the council buy the pier.\n").recommendations ==
        Strings{"that the council buy the pier."});
}

TEST_CASE("decisions told in running text") {
  const auto row = GENERATE(
      Row{"the whole sentence",
          "The bench is broken. It was agreed to buy a new one. The clerk will see to it.\n",
          {"~It was agreed to buy a new one."},
          "agreed"},
      Row{"with a proposer sentence behind it",
          "It was agreed to buy a bench. Proposed by Cllr Tennant, seconded by Cllr Roe. All voted.\n",
          {"~It was agreed to buy a bench. Proposed by Cllr Tennant, seconded by Cllr Roe."},
          "agreed"},
      Row{"minutes confirmed",
          "The minutes of the March meeting were confirmed as a true record.\n",
          {"~The minutes of the March meeting were confirmed as a true record."},
          "approved"},
      Row{"an abbreviation does not end a sentence",
          "It was agreed that Cllr. Tennant and Mr. Roe see to the bench.\n",
          {"~It was agreed that Cllr. Tennant and Mr. Roe see to the bench."},
          "agreed"},
      Row{"a formal word is preferred to prose",
          R"(
It was agreed in the discussion that the pier is old.

RESOLVED that the pier be bought.
)",
          {"that the pier be bought."},
          "resolved"},
      Row{"a list in the sentence",
          "The quay was discussed, and it was agreed (i) that the lamps be lit, and (ii) that they stay lit.\n",
          {"~that the lamps be lit", "~that they stay lit."},
          "agreed"},
      Row{"beside a formal word when it tells a proposal and its result",
          R"(
RESOLVED that the pier be bought.

The Chairman proposed that the Board sit until ten and it was agreed unanimously.
)",
          {"that the pier be bought.",
           "~The Chairman proposed that the Board sit until ten and it was agreed unanimously."},
          "resolved"},
      Row{"deferred", "The item was deferred to the next meeting.\n", {}, "deferred"});
  CAPTURE(row.name);
  const Settled settled = settle(row.script);
  CHECK(decisions_in(settled) == row.decisions);
  CHECK(settled.outcome == row.outcome);
}

TEST_CASE("motions and their results") {
  const auto row =
      GENERATE(Row{"moved and seconded, carried",
                   R"(
Moved by A. Tennant, seconded by B. Roe, that the pier be bought.

Carried.
)",
                   {"that the pier be bought."},
                   "carried"},
               Row{"numbered resolution with mover and seconder",
                   R"(
R2031-228 Tennant, Roe: THAT the pier be bought for one pound.

Carried.
)",
                   {"THAT the pier be bought for one pound."},
                   "carried"},
               Row{"movers and motions close together, one below the other",
                   R"(
Moved by: Councillor Tennant
Seconded by: Councillor Roe
THAT the company be thanked for its offer; and
THAT the clerk report on the pier.

Carried
)",
                   {"THAT the company be thanked for its offer; and", "THAT the clerk report on the pier."},
                   "carried"},
               Row{"agreed before it is told what",
                   R"(
Proposed by: Cllr. A. Tennant
Seconded by: Cllr. B. Ó Ruairc
and agreed.

That the pier be bought for one pound.
)",
                   {"That the pier be bought for one pound."},
                   "agreed"},
               Row{"proposed and seconded before a colon",
                   R"(
Cllr. Tennant proposed, Cllr. Ó Ruairc seconded:
“That the pier be bought for one pound.”

The Chair declared the motion carried.
)",
                   {"“That the pier be bought for one pound.”"},
                   "carried"},
               Row{"a numbered decision of an Australian council",
                   R"(
**COUNCIL DECISION 31/071**
**MOVED: Cr Tennant SECONDED: Cr Roe**

That the pier be bought for one pound.

**CARRIED 7/2**
)",
                   {"That the pier be bought for one pound."},
                   "carried"},
               Row{"names and a colon",
                   R"(
Tennant/Roe: That the pier be bought for one pound.

Motion carried.
)",
                   {"That the pier be bought for one pound."},
                   "carried"},
               Row{"proposed and seconded in a sentence",
                   R"(
Mr Tennant proposed and Mrs Roe seconded that the pier be bought.

Motion carried.
)",
                   {"that the pier be bought."},
                   "carried"},
               Row{"lost",
                   R"(
Moved by A. Tennant, seconded by B. Roe, that the pier be sold.

Motion lost.
)",
                   {},
                   "lost"},
               Row{"defeated",
                   R"(
Moved by A. Tennant, seconded by B. Roe, that the pier be sold.

The motion was defeated.
)",
                   {},
                   "lost"},
               Row{"listed parts",
                   R"(
Moved by A. Tennant, seconded by B. Roe, that:

1. the pier be bought;
2. the lamps be mended.

Carried.
)",
                   {"1|the pier be bought;", "2|the lamps be mended."},
                   "carried"},
               Row{"the result in the same paragraph",
                   R"(
Moved by A. Tennant, seconded by B. Roe, that the pier be bought. On being put to
the vote the motion was CARRIED (5 voting FOR, 4 voting AGAINST).
)",
                   {"that the pier be bought."},
                   "carried"},
               Row{"an amendment lost, then the motion carried",
                   R"(
Mr Tennant proposed and Mrs Roe seconded that the pier be bought.

Mr Hale proposed and Ms Voss seconded the amendment that the pier be leased.

Amendment lost.

Mr Tennant proposed and Mrs Roe seconded that the pier be bought now.

Motion carried.
)",
                   {"that the pier be bought now."},
                   "carried"},
               Row{"the seconder after the motion",
                   R"(
Commissioner Tennant moved to buy the pier as offered. Commissioner Roe seconded the motion.

Ayes: Tennant, Roe, Voss
Nays: None
Absent: Hale
MOTION CARRIED 3-0
)",
                   {"to buy the pier as offered"},
                   "carried"},
               Row{"moved, seconded by, to",
                   "Tennant moved, seconded by Roe, to buy the pier. Motion carried 4-1.\n",
                   {"to buy the pier."},
                   "carried"},
               Row{"a motion was made",
                   "A motion was made by Mr. Tennant, seconded by Mrs. Roe, to buy the pier. Motion "
                   "passed unanimously.\n",
                   {"to buy the pier."},
                   "carried"},
               Row{"supported instead of seconded",
                   "Moved by Tennant, supported by Roe, to buy the pier. All ayes. Motion carried.\n",
                   {"to buy the pier."},
                   "carried"},
               Row{"failed on a vote",
                   "Motion by Tennant, second by Roe, to buy the pier. Upon a vote, the motion failed "
                   "2-3.\n",
                   {},
                   "lost"},
               Row{"put off by a second motion in the paragraph",
                   "Motion by Tennant, supported by Roe, to buy a truck. Motion by Voss, supported by "
                   "Hale, to table until May. Motion to table carried.\n",
                   {},
                   "deferred"},
               Row{"movers in lines of their own",
                   R"(
Resolution Number: 31-118
Moved by: Councillor Tennant
Seconded by: Councillor Roe

THAT the pier be bought;

AND FURTHER THAT the lamps be mended.

Carried
)",
                   {"THAT the pier be bought;", "AND FURTHER THAT the lamps be mended."},
                   "carried"},
               Row{"the words first, the movers behind",
                   R"(
"That this Council calls for a pier."

Proposed by Cllr. Tennant, Seconded by Cllr. Roe and agreed.
)",
                   {"\"That this Council calls for a pier.\""},
                   "agreed"},
               Row{"be it resolved, and defeated",
                   R"(
Moved by: Councillor Tennant
Seconded by: Councillor Roe

WHEREAS the pier is old;

NOW THEREFORE BE IT RESOLVED THAT the pier be sold.

DEFEATED
)",
                   {},
                   "lost"},
               Row{"without a result it is no decision",
                   R"(
Moved by A. Tennant, seconded by B. Roe, that the pier be bought.

Mrs Hale spoke of the lamps.
)",
                   {},
                   "none"},
               Row{"printed again as a resolution, it counts once",
                   R"(
Mr Tennant proposed and Mrs Roe seconded that the pier be bought for one pound.

Motion carried.

RESOLVED that the pier be bought for one pound.
)",
                   {"that the pier be bought for one pound."},
                   "resolved"});
  CAPTURE(row.name);
  const Settled settled = settle(row.script);
  CHECK(decisions_in(settled) == row.decisions);
  CHECK(settled.outcome == row.outcome);
}

/// "5-4-1 carried for: A, B; against: C"
Strings votes_in(std::string_view script) {
  return test::printed(settle(script).votes, [](const Vote& vote) {
    const auto count = [](const std::optional<int>& n) { return n ? std::to_string(*n) : std::string("?"); };
    std::string text = count(vote.for_count) + "-" + count(vote.against_count) + "-" + count(vote.abstain_count);
    if (!vote.result.empty()) text += " " + vote.result;
    const auto add = [&](const char* side, const Strings& names) {
      if (names.empty()) return;
      text += std::string("; ") + side + ": ";
      for (const std::string& name : names) text += name + (&name == &names.back() ? "" : ", ");
    };
    add("for", vote.names_for);
    add("against", vote.names_against);
    add("abstain", vote.names_abstain);
    return text;
  });
}

TEST_CASE("votes") {
  struct Case {
    std::string name, script;
    Strings votes;
  };
  const auto row =
      GENERATE(Case{"voting for and against in brackets",
                    "On being put to the vote the motion was CARRIED (5 voting FOR, 4 voting AGAINST).\n",
                    {"5-4-? carried"}},
               Case{"in favour, against and abstentions",
                    "The motion was lost with 3 in favour, 7 against and 2 abstentions.\n",
                    {"3-7-2 lost"}},
               Case{"votes to", "The amendment was carried by 7 votes to 2.\n", {"7-2-? carried"}},
               Case{"ayes and nays", "Ayes: 5 Nays: 2\n", {"5-2-?"}},
               Case{"abstentions behind a colon", "Ayes: 5, Nays: 2, Abstain: 1\n", {"5-2-1"}},
               Case{"a recorded vote with names",
                    R"(
For (3)

Tennant, Roe, Voss

Against (2)

Hale, Okafor

Abstain (0)

Motion carried.
)",
                    {"3-2-0 carried; for: Tennant, Roe, Voss; against: Hale, Okafor"}},
               Case{"names on the same line",
                    R"(
For (2): Mr A Tennant and Mrs B Roe

Against (1): Ms Voss

Motion carried.
)",
                    {"2-1-? carried; for: Mr A Tennant, Mrs B Roe; against: Ms Voss"}},
               Case{"two votes",
                    R"(
The amendment was lost by 2 votes to 9.

The motion was carried by 8 votes to 3.
)",
                    {"2-9-? lost", "8-3-? carried"}},
               Case{"names without a count",
                    "Ayes: Tennant, Roe\nNays: None\nMOTION CARRIED 2-0\n",
                    {"2-0-? carried; for: Tennant, Roe"}},
               Case{"the count behind the names",
                    "Ayes: Tennant, Roe (2)\nNays: Hale (1)\nCARRIED\n",
                    {"2-1-? carried; for: Tennant, Roe; against: Hale"}},
               Case{"counts behind the result", "Motion failed 2-3.\n", {"2-3-? lost"}},
               Case{"carried, count in brackets", "Carried (3 to 1)\n", {"3-1-? carried"}},
               Case{"told twice", "Roll call: Yeas - 4; Nays - 1.\n\nMotion carried 4-1.\n", {"4-1-? carried"}},
               Case{"figures in words", "A vote was taken: four in favour, one against, one abstention.\n", {"4-1-1"}},
               Case{"a motion against an amendment",
                    "On a division 5 members voted for the motion and 2 for the amendment.\n",
                    {"5-2-?"}},
               Case{"a stroke between the counts", "CARRIED BY ABSOLUTE MAJORITY 5/2\n", {"5-2-? carried"}},
               Case{"names below the counts",
                    "CARRIED 2/1\n\nFor: Cr Tennant, Cr Roe\nAgainst: Cr Voss\n",
                    {"2-1-? carried; for: Cr Tennant, Cr Roe; against: Cr Voss"}},
               Case{"a division with names, in one block",
                    "A division was called, voting on which was as follows:\nFor: Mayor Tennant, Roe (2)\n"
                    "Against: Voss (1)\nThe motion was declared CARRIED.\n",
                    {"2-1-? carried; for: Mayor Tennant, Roe; against: Voss"}},
               Case{"sides of motion and amendment on lines of their own",
                    "For the motion{200}- 6 votes\nFor the amendment{200}- 3 votes\n",
                    {"6-3-?"}},
               Case{"honours stay with their name",
                    "For (2): Mr A Tennant, MBE, Mrs B Roe\n\nAgainst (0)\n\nMotion carried.\n",
                    {"2-0-? carried; for: Mr A Tennant, MBE, Mrs B Roe"}},
               Case{"figures that are no vote", "There were 4 letters for and many against the scheme.\n", {}},
               Case{"no vote", "The pier is old.\n", {}});
  CAPTURE(row.name);
  CHECK(votes_in(row.script) == row.votes);
}

}  // namespace
}  // namespace agendex

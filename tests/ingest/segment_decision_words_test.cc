#include "ingest/segment/decision_words.h"
#include "support/catch.h"

namespace agendex {
namespace {

TEST_CASE("the formal word that opens a decision") {
  struct Row {
    std::string text, word, rest;
  };
  const auto row = GENERATE(
      Row{"AGREED: to buy the pier", "agreed", "to buy the pier"},
      Row{"AGREED – that the pier be bought", "agreed", "that the pier be bought"},
      Row{"AGRRED: to buy the pier", "agreed", "to buy the pier"},
      Row{"RESOVLED: to buy the pier", "resolved", "to buy the pier"},
      Row{"RESOLVED: that the pier be bought", "resolved", "that the pier be bought"},
      Row{"RESOLVED that the pier be bought", "resolved", "that the pier be bought"},
      Row{"RESOLVED THAT the pier be bought", "resolved", "THAT the pier be bought"}, Row{"RESOLVED", "resolved", ""},
      Row{"RESOLVED unanimously that the pier be bought", "resolved", "that the pier be bought"},
      Row{"UNANIMOUSLY RESOLVED that the pier be bought", "resolved", "that the pier be bought"},
      Row{"25) RESOLVED that the pier be bought", "resolved", "that the pier be bought"},
      Row{"Resolved: that the pier be bought", "resolved", "that the pier be bought"},
      Row{"Resolved that the pier be bought", "resolved", "that the pier be bought"},
      Row{"Resolution: to buy the pier", "resolved", "to buy the pier"},
      Row{"Resolution 14/31: to buy the pier", "resolved", "to buy the pier"},
      Row{"Agreed: to buy the pier", "agreed", "to buy the pier"},
      Row{"Decision: the pier to be bought", "resolved", "the pier to be bought"},
      Row{"NOTED that the pier is old", "noted", "that the pier is old"},
      Row{"Noted: the age of the pier", "noted", "the age of the pier"},
      Row{"It was APPROVED that;", "approved", "that;"},
      Row{"It was RESOLVED that the pier be bought", "resolved", "that the pier be bought"},
      Row{"IT WAS AGREED that the pier be bought", "agreed", "that the pier be bought"},
      Row{"The Board RESOLVED to buy the pier", "resolved", "to buy the pier"},
      Row{"The Harbour Board then AGREED to buy the pier", "agreed", "to buy the pier"},
      Row{"BE IT RESOLVED that the pier be bought", "resolved", "that the pier be bought"},
      Row{"RECOMMENDED: that the council buy the pier", "recommended", "that the council buy the pier"},
      Row{"RECOMMENDED TO COUNCIL – That the pier be bought", "recommended", "That the pier be bought"},
      Row{"RESOLVED/- That the pier be bought", "resolved", "That the pier be bought"},
      Row{"RESOLVED (unanimously) – that the pier be bought", "resolved", "that the pier be bought"},
      Row{"RESOLVED (by 5 votes for, 2 against) that the pier be bought", "resolved", "that the pier be bought"},
      Row{"RESOLVED by 7 votes to 2 that the pier be bought", "resolved", "that the pier be bought"},
      Row{"RESOLVED, proposed by Cllr Roe, seconded by Cllr Voss, to buy the pier", "resolved", "to buy the pier"},
      Row{"It was moved by Cllr Roe, seconded by Cllr. Voss and RESOLVED to buy the pier", "resolved",
          "to buy the pier"},
      Row{"Having heard the harbour master, the Board RESOLVED to buy the pier", "resolved", "to buy the pier"},
      Row{"Following questions, Members AGREED to buy the pier", "agreed", "to buy the pier"},
      Row{"Members RESOLVED:-", "resolved", ""}, Row{"• NOTED the age of the pier", "noted", "the age of the pier"},
      Row{"Resolution No. 2031-15: to buy the pier", "resolved", "to buy the pier"}, Row{"Decision", "resolved", ""},
      Row{"The Board, having considered the report and heard the harbour master, agreed:-", "agreed", ""},
      Row{"It was resolved that:", "resolved", ""});
  CAPTURE(row.text);
  const auto lead = decision_lead(row.text);
  REQUIRE(lead);
  CHECK(to_string(lead->word) == row.word);
  CHECK(lead->rest == row.rest);
}

TEST_CASE("running text has no formal word") {
  const auto text = GENERATE(
      as<std::string>(), "Members agreed that the pier was old.", "Resolved issues are listed below",
      "Agreed actions from the last meeting", "The pier is OLD: it was built of oak", "GREEN: on course", "RED: late",
      "Decisions of the harbour master", "Noted by many visitors", "", "It was a fine day", "AGENDA: see page two",
      "Recommendations of the panel", "RESOLUTION NO. 2031-15", "DECISION NOTICE", "AGREED MINUTES",
      "The lease was read. The Board RESOLVED to sign it", "Further to comments it was noted:",
      "Members asked whether the tenants had agreed to the following rents, and why:");
  CAPTURE(text);
  CHECK_FALSE(decision_lead(text));
}

TEST_CASE("what a sentence of running text decides") {
  struct Row {
    std::string sentence, outcome;
  };
  const auto row = GENERATE(
      Row{"It was agreed to buy two benches.", "agreed"},
      Row{"It was unanimously agreed to buy two benches.", "agreed"},
      Row{"It was resolved that the clerk write to the bus company.", "resolved"},
      Row{"It was noted that the bus had been late.", ""}, Row{"Councillors agreed to buy two benches.", "agreed"},
      Row{"The Committee decided to wait until spring.", "agreed"}, Row{"Members approved the accounts.", "approved"},
      Row{"The accounts were approved.", "approved"},
      Row{"The minutes of the March meeting were confirmed.", "approved"},
      Row{"The minutes were agreed as a correct record.", "approved"}, Row{"The resolution was passed.", "carried"},
      Row{"It was proposed by Cllr Tennant that the bench be painted and this was carried.", "carried"},
      Row{"The Board approved as a correct record the minutes of 3 March.", "approved"},
      Row{"The Committee agreed, accordingly, to approve the plan.", "agreed"},
      Row{"Cllr Roe proposed, Cllr Voss seconded and all agreed to accept the quotation.", "agreed"},
      Row{"The report was NOTED.", "noted"}, Row{"Members noted that the buses were late again.", ""},
      Row{"Cllr Tennant agreed with the point about buses.", ""}, Row{"The bus had been late again.", ""},
      Row{"Residents do not agree.", ""}, Row{"It was asked who would pay.", ""}, Row{"", ""});
  CAPTURE(row.sentence);
  CHECK(prose_outcome(row.sentence) == row.outcome);
}

}  // namespace
}  // namespace agendex

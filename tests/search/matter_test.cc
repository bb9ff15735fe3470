#include <nlohmann/json.hpp>

#include "search/matter_json.h"
#include "search/support/library.h"

using namespace agendex;
using test::definition;
using test::Library;
using test::meeting;
using test::pack;

namespace {

const Meeting kPanel = meeting("Northshire County Council", "Ferries Panel", {2023, 5, 2});
const Meeting kLater = meeting("Northshire County Council", "Ferries Panel", {2024, 6, 3});
const Meeting kSouth = meeting("Southshire Borough Council", "Cabinet", {2024, 6, 3});
const std::string kTalk =
    "Members heard from officers about the year ahead and asked how the savings would be found without closing more "
    "rooms in the library, since the roof has to be mended before winter comes and nobody has named a builder yet. ";

/// A minute with the parts of what was decided.
Section minute(const Meeting& where, std::string title, std::string text, std::vector<std::string> decided,
               std::string outcome = "agreed") {
  Section made = test::section({.kind = SectionKind::minutes_item, .title = std::move(title), .text = std::move(text)});
  made.meeting = where;
  made.outcome = std::move(outcome);
  for (std::string& part : decided) {
    made.decisions.push_back({.label = std::to_string(made.decisions.size() + 1), .text = std::move(part), .page = 1});
  }
  return made;
}

Pack minutes(const Meeting& where, std::vector<Section> items) {
  Pack made = pack(where, {});
  made.kind = PackKind::minutes;
  made.page_labels = {"41"};
  made.page_states = {PageState::text};
  made.sections = std::move(items);
  for (const Section& item : made.sections) made.source.sha256 += item.title + plain_text(item.text);
  return made;
}

DecisionList decisions(Library& library, SearchRequest request) {
  Result<DecisionList> list = library.searcher().decisions(request);
  REQUIRE(list);
  return std::move(*list);
}

/// Each item as "title: first words of each part shown".
std::vector<std::string> shown(const DecisionList& list) {
  std::vector<std::string> lines;
  for (const DecidedItem& item : list.items) {
    std::string line = item.head.title + ":";
    for (const CitedDecision& each : item.decisions)
      line += " " + each.decision.text.substr(0, each.decision.text.find(' '));
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Decisions are on the matter when title, decision or much of the text says it together") {
  Library library(
      {{"/a.pdf",
        minutes(kPanel, {
                            minute(kPanel, "Night ferry", kTalk, {"That it be noted.", "Officers report back."}),
                            minute(kPanel, "Fees", kTalk + "The night ferry is late. " + kTalk + kTalk + kTalk,
                                   {"That fees rise."}),
                            minute(kPanel, "Timetable", "The ferry at night runs late, and no ferry at night should.",
                                   {"Agreed in part."}),
                            minute(kPanel, "Works", kTalk + kTalk + kTalk + "A ferry runs by night. " + kTalk,
                                   {"A ferry runs by night.", "The pier is painted."}),
                            minute(kPanel, "Night", kTalk + "A ferry.", {"Closed at night."}),
                            minute(kPanel, "Night ferry crew", kTalk, {}, "none"),
                            minute(kPanel, "Night ferry fares", kTalk, {}, "deferred"),
                        })}});
  CHECK(shown(decisions(library, {.query = "night ferry", .limit = 99})) ==
        Lines{"Night ferry: That Officers", "Timetable: Agreed", "Works: A", "Night ferry fares:"});
  CHECK(shown(decisions(library, {.query = "night OR pier", .limit = 99})).size() == 5);
  CHECK(shown(decisions(library, {.query = "night ferry -fares", .limit = 99})).size() == 3);
  CHECK(shown(decisions(library, {.query = "title:night title:ferry", .limit = 99})).size() == 2);
  CHECK(shown(decisions(library, {.query = "\"ferry runs by night\"", .limit = 99})) == Lines{"Works: A"});
  CHECK(decisions(library, {.query = "zebra", .limit = 99}).items.empty());
}

TEST_CASE("A long question need not be said in every word") {
  Library library(
      {{"/a.pdf", minutes(kPanel, {
                                      minute(kPanel, "Pier", "The night ferry to the islands was late in winter again.",
                                             {"That it be noted."}),
                                      minute(kPanel, "Sheep", "The islands have sheep.", {"That sheep be counted."}),
                                  })}});
  CHECK(shown(decisions(library, {.query = "why was the night ferry to the islands cancelled", .limit = 99})) ==
        Lines{"Pier: That"});
}

TEST_CASE("Acronyms and long forms are one matter; the verb send is not") {
  Library library(
      {{"/a.pdf", pack(kPanel, {{.title = "Words", .text = "A table."}},
                       {definition("SEND", "Special Educational Needs and Disabilities")})},
       {"/b.pdf", minutes(kPanel, {
                                      minute(kPanel, "SEND buses", kTalk, {"That it be noted."}),
                                      minute(kPanel, "Buses for special educational needs and disabilities", kTalk,
                                             {"That more run."}),
                                      minute(kPanel, "Please send buses",
                                             kTalk + "Officers send buses and send letters.", {"That none be sent."}),
                                  })}});
  CHECK(shown(decisions(library, {.query = "SEND buses", .limit = 99})).size() == 2);
}

TEST_CASE("Decisions come newest first, undated last, each text once with its other places and pages") {
  Meeting undated = kSouth;
  undated.date.reset();
  const Pack old = minutes(kPanel, {minute(kPanel, "Ferry", kTalk, {"That the old one be kept."})});
  Library library({{"/old.pdf", old},
                   {"/new.pdf", minutes(kLater, {minute(kLater, "Ferry", kTalk, {"That a new one be built."})})},
                   {"/when.pdf", minutes(undated, {minute(undated, "Ferry", kTalk, {"That nobody knows."})})},
                   {"/again.pdf", old}});
  DecisionList list = decisions(library, {.query = "ferry", .limit = 99});
  REQUIRE(list.items.size() == 3);
  CHECK(list.items[0].head.date == kLater.date);
  CHECK(list.items[1].head.file == "/old.pdf");
  REQUIRE(list.items[1].also.size() == 1);
  CHECK(list.items[1].also[0].file == "/again.pdf");
  REQUIRE(list.items[1].decisions.size() == 1);
  CHECK(list.items[1].decisions[0].page_label == "41");
  CHECK(list.items[1].decisions[0].url == "file:///old.pdf#page=1");
  CHECK_FALSE(list.items[2].head.date);
  list = decisions(library, {.query = "ferry", .sort = SortOrder::oldest_first, .limit = 1});
  CHECK(list.total == 3);
  REQUIRE(list.items.size() == 1);
  CHECK(list.items[0].head.date == kPanel.date);
  CHECK(decisions(library, {.councils = {"southshire"}, .limit = 99}).items.size() == 1);
  CHECK(nlohmann::json::parse(to_json(list))["items"][0]["decisions"][0]["text"] == "That the old one be kept.");
}

TEST_CASE("Meetings are what papers of one body and one day have in common") {
  Pack report = pack(kLater, {{.title = "Ferry report", .text = kTalk}});
  report.meeting.council.reset();
  Pack loose = pack(kLater, {{.title = "Loose leaf", .text = "Of no meeting."}});
  loose.meeting = {};
  const Pack again = minutes(kPanel, {minute(kPanel, "Ferry", kTalk, {"That it run.", "That it be late."})});
  Library library({{"/minutes.pdf", again},
                   {"/agenda.pdf", pack(kLater, {{.kind = SectionKind::agenda_item, .number = "1", .title = "Ferry"}})},
                   {"/report.pdf", report},
                   {"/again.pdf", again},
                   {"/loose.pdf", loose},
                   {"/south.pdf", pack(kSouth, {{.title = "Pool", .text = kTalk}})}});
  const Result<MeetingList> list = library.searcher().meetings({});
  REQUIRE(list);
  REQUIRE(list->meetings.size() == 3);
  CHECK(list->homeless == 1);
  MeetingSummary later{.council = "Northshire County Council",
                       .body = "Ferries Panel",
                       .date = kLater.date,
                       .files = {"/agenda.pdf", "/report.pdf"},
                       .agenda_items = 1,
                       .papers = 1};
  CHECK(std::count(list->meetings.begin(), list->meetings.end(), later) == 1);
  const MeetingSummary oldest{.council = "Northshire County Council",
                              .body = "Ferries Panel",
                              .date = kPanel.date,
                              .files = {"/minutes.pdf", "/again.pdf"},
                              .minutes_items = 1,
                              .decisions = 2};
  CHECK(list->meetings.back() == oldest);
  CHECK(library.searcher().meetings({.councils = {"southshire"}})->meetings.size() == 1);
  CHECK(library.searcher().meetings({.until = Date{2023, 12, 31}})->meetings.size() == 1);
  CHECK(library.searcher().meetings({.bodies = {"parish"}})->meetings.empty());
}

TEST_CASE("A dossier brings agenda item, report and minute of one item together, and tells what may be missing") {
  Pack agenda = pack(kPanel, {{.kind = SectionKind::agenda_item, .number = "6", .title = "Crossings in winter"},
                              {.kind = SectionKind::agenda_item, .number = "7", .title = "Sheep"},
                              {.kind = SectionKind::report, .title = "Night ferry in winter", .text = kTalk},
                              {.kind = SectionKind::report,
                               .title = "Wool",
                               .text = kTalk + "The night ferry. " + kTalk + kTalk + kTalk + kTalk}});
  agenda.sections[2].agenda_item = "6";
  agenda.sections[3].agenda_item = "7";
  Library library(
      {{"/agenda.pdf", agenda},
       {"/minutes.pdf", minutes(kPanel, {minute(kPanel, "Crossings in winter", kTalk, {"That it be noted."}),
                                         minute(kPanel, "Sheep", kTalk, {"That they be shorn."})})},
       {"/later.pdf", pack(kLater, {{.title = "The night ferry again", .text = kTalk}})}});
  const Result<Dossier> dossier = library.searcher().dossier({.query = "night ferry"});
  REQUIRE(dossier);
  CHECK(dossier->item_count == 2);
  CHECK(dossier->mention_count == 1);
  CHECK(dossier->scope.files == 3);
  CHECK(dossier->scope.meetings == 2);
  REQUIRE(dossier->meetings.size() == 2);
  const DossierMeeting& first = dossier->meetings[0];
  CHECK(first.date == kPanel.date);
  CHECK(first.has_minutes);
  CHECK_FALSE(dossier->meetings[1].has_minutes);
  REQUIRE(first.items.size() == 2);
  REQUIRE(first.items[0].pieces.size() == 3);
  CHECK(first.items[0].title == "Crossings in winter");
  CHECK(first.items[0].pieces[1].bearing.kind == Bearing::Kind::title);
  CHECK(first.items[0].pieces[2].decisions.size() == 1);
  CHECK(first.items[1].is_mention);
  CHECK(first.items[1].pieces[0].passages.size() == 1);
  CHECK(library.searcher().dossier({.query = "zebra"})->meetings.empty());
}

TEST_CASE("A thread leads from agenda to minutes, earlier minutes and the next meeting, each step with its reason") {
  const Meeting next = meeting("Northshire County Council", "Ferries Panel", {2023, 7, 4});
  Pack agenda = pack(kPanel, {{.kind = SectionKind::agenda_item, .number = "6", .title = "Winter ferry crossings"},
                              {.kind = SectionKind::report, .title = "Icebound quays", .text = kTalk}});
  agenda.sections[1].agenda_item = "6";
  const Meeting before = meeting("Northshire County Council", "Ferries Panel", {2023, 3, 1});
  Section old = minute(before, "Quay repairs", kTalk, {"That ice be cleared."});
  old.number = "12";
  Library library(
      {{"/agenda.pdf", agenda},
       {"/before.pdf", minutes(before, {old})},
       {"/minutes.pdf", minutes(kPanel, {minute(kPanel, "Winter ferry crossings",
                                                "Further to Minute 12, it was deferred. " + kTalk, {}, "deferred")})},
       {"/next.pdf", pack(next, {{.kind = SectionKind::agenda_item, .number = "3", .title = "Ferry crossings"},
                                 {.kind = SectionKind::agenda_item, .number = "4", .title = "Sheep"}})}});
  const std::string id = library.search("icebound").hits.at(0).head.id;
  const Result<MatterThread> thread = library.searcher().thread(id);
  REQUIRE(thread);
  std::vector<std::string> steps;
  for (const ThreadStep& step : thread->steps) steps.push_back(step.head.title + ": " + step.reason);
  CHECK(steps == Lines{"Quay repairs: named there as \"Minute 12\"",
                       "Winter ferry crossings: the agenda item of that paper",
                       "Icebound quays: ", "Winter ferry crossings: minutes of the meeting, of the same title",
                       "Ferry crossings: of a like title"});
  CHECK(library.searcher().thread("zzzz").error().code == "unknown-id");
}

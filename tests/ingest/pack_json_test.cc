#include "ingest/model/pack_json.h"

#include "support/catch.h"

namespace agendex {
namespace {

Pack small_pack() {
  Pack pack;
  pack.source = {"papers/moor.pdf", "ab12", 7};
  pack.kind = PackKind::minutes;
  pack.meeting.body = "Moor Committee";
  pack.meeting.date = Date{2031, 4, 14};
  pack.page_states = {PageState::text, PageState::empty};

  Section minutes;
  minutes.kind = SectionKind::minutes;
  minutes.title = "Minutes";
  minutes.first_page = minutes.last_page = 1;
  minutes.meeting = pack.meeting;
  minutes.present = {"Ann Ash"};
  Section item;
  item.id = 1;
  item.parent = 0;
  item.kind = SectionKind::minutes_item;
  item.level = 1;
  item.number = "6(A)";
  item.title = "Peat";
  item.first_page = item.last_page = 1;
  item.first_label = item.last_label = "3";
  item.printed_pages = {{3, 4}};
  item.outcome = "carried";
  item.decisions = {{"(a)", "that peat be left", 1, DecisionForm::resolution},
                    {"", "It was noted.", 1, DecisionForm::prose}};
  item.votes = {{5, 4, std::nullopt, "carried", {"Ann Ash"}, {}, {}}, {1, 0, 0, "", {}, {}, {}}};
  item.recommendations = {"that the Council approve it"};
  item.text = {{1, TextBlock::Kind::paragraph, "Line one", ""}, {1, TextBlock::Kind::paragraph, "bad\xFF", ""}};
  pack.sections = {minutes, item};
  pack.acronyms = {{"MC", "Moor Committee", "", AcronymSource::inline_text, 1}};
  pack.diagnostics = {{"page-empty", 2, "nothing is printed", Diagnostic::Severity::note},
                      {"file-cut", 0, "the file ends early", Diagnostic::Severity::damage}};
  return pack;
}

bool has(const std::string& json, const std::string& line) {
  std::string bare;
  for (const char c : json) {
    if (c != ' ' && c != '\n') bare += c;
  }
  std::string wanted;
  for (const char c : line) {
    if (c != ' ') wanted += c;
  }
  return bare.find(wanted) != std::string::npos;
}

TEST_CASE("a pack is printed in the shape of docs/output.md") {
  const std::string json = to_json(small_pack());
  const auto part = GENERATE(
      as<std::string>(),
      R"~({"schema": "agendex.pack/1", "file": "papers/moor.pdf", "sha256": "ab12", "pages": 2, "kind": "minutes",)~",
      R"~("meeting": {"council": null, "body": "Moor Committee", "date": "2031-04-14", "time": null, "place": null})~",
      R"~({"id": "s0", "parent": null, "kind": "minutes", "level": 0, "number": null, "title": "Minutes")~",
      R"~({"id": "s1", "parent": "s0", "kind": "minutes_item", "level": 1, "number": "6(A)", "title": "Peat")~",
      R"~("first_label": "3", "last_label": "3", "printed_pages": [3, 4], "meeting": null, "present": [], "apologies": [])~",
      R"~("decisions": [{"label": "(a)", "text": "that peat be left", "page": 1, "form": "resolution"}, {"label": null, "text": "It was noted.", "page": 1, "form": "prose"}])~",
      R"~({"for": 5, "against": 4, "abstain": null, "result": "carried", "names": {"for": ["Ann Ash"], "against": [], "abstain": []}})~",
      R"~({"for": 1, "against": 0, "abstain": 0, "result": null, "names": null})~",
      R"~("recommendations": ["that the Council approve it"]}])~",
      R"~({"acronym": "MC", "expansion": "Moor Committee", "note": null, "how": "inline", "page": 1})~",
      R"~({"code": "page-empty", "page": 2, "message": "nothing is printed", "severity": "note"})~",
      R"~({"code": "file-cut", "page": null, "message": "the file ends early", "severity": "damage"})~");
  CAPTURE(part, json);
  CHECK(has(json, part));
}

TEST_CASE("text comes only when asked for, as UTF-8") {
  CHECK_FALSE(has(to_json(small_pack()), R"~("text": "Line)~"));
  CHECK(has(to_json(small_pack(), {.with_text = true}), "\"text\": \"Line one\\nbad\uFFFD\""));
}

}  // namespace
}  // namespace agendex

#include "search/results_json.h"

#include <nlohmann/json.hpp>

#include "search/file_url.h"
#include "support/catch.h"

using namespace agendex;
using nlohmann::json;

TEST_CASE("Addresses of pages") {
  CHECK(file_url("/papers/a.pdf", 3) == "file:///papers/a.pdf#page=3");
  CHECK(file_url("/July 2021/100% #1 (é).pdf", 12) == "file:///July%202021/100%25%20%231%20%28%C3%A9%29.pdf#page=12");
}

TEST_CASE("Results have the keys that scripts rely on") {
  SearchResults results;
  results.query = "q";
  results.total = 7;
  Hit& hit = results.hits.emplace_back();
  hit.rank = 1;
  hit.head.id = "abc";
  hit.head.kind = SectionKind::minutes_item;
  hit.head.date = Date{2021, 4, 14};
  hit.page = 3;
  hit.snippet = {.text = "bad \xff byte", .highlights = {{0, 3}}};
  hit.also.push_back({.file = "/b.pdf", .first_page = 1, .last_page = 2, .page = 2, .label = ""});
  const json out = json::parse(to_json(results));
  CHECK(out["schema"] == "agendex.results/1");
  for (const char* key : {"query", "understood", "total", "hits"}) CHECK(out.contains(key));
  const json& first = out["hits"][0];
  for (const char* key : {"rank", "score", "id", "file", "council", "body", "date", "kind", "number", "title",
                          "outcome", "first_page", "last_page", "page", "label", "snippet", "url", "also"}) {
    CAPTURE(key);
    CHECK(first.contains(key));
  }
  CHECK(first["date"] == "2021-04-14");
  CHECK(first["kind"] == "minutes_item");
  CHECK(first["council"].is_null());
  CHECK(first["label"].is_null());
  CHECK(first["snippet"] == "bad \xef\xbf\xbd byte");
  CHECK(first["highlights"] == json::parse("[[0, 3]]"));
  CHECK(first["also"][0]["page"] == 2);
}

TEST_CASE("Acronyms, sections and the state of an index have theirs") {
  AcronymAnswer answer{.term = "ehcp", .senses = {}, .nearest = {"EHC"}};
  AcronymSense& sense = answer.senses.emplace_back();
  sense.acronym = "EHCP";
  sense.sources.push_back({.file = "/a.pdf", .page = 4, .label = "2", .how = AcronymSource::glossary});
  const json acronym = json::parse(to_json(answer));
  CHECK(acronym["schema"] == "agendex.acronym/1");
  for (const char* key : {"acronym", "expansion", "note", "council", "count", "first_seen", "last_seen", "sources",
                          "bodies", "variants", "uses", "own"}) {
    CHECK(acronym["senses"][0].contains(key));
  }
  CHECK(acronym["senses"][0]["sources"][0] ==
        json::parse(R"({"file": "/a.pdf", "page": 4, "label": "2", "how": "glossary"})"));

  SectionView view;
  view.votes.emplace_back().for_count = 5;
  view.nested.emplace_back().head.id = "child";
  const json section = json::parse(to_json(view));
  CHECK(section["votes"][0]["for"] == 5);
  CHECK(section["votes"][0]["against"].is_null());
  CHECK(section["sections"][0]["id"] == "child");
  CHECK(section["parent"].is_null());

  IndexStatus status;
  status.pages[PageState::unreadable] = 2;
  status.sections[SectionKind::report] = 3;
  status.failed.emplace_back().failure = Error{"encrypted", "m", ""};
  const json state = json::parse(to_json(status));
  CHECK(state["pages"]["unreadable"] == 2);
  CHECK(state["sections"]["report"] == 3);
  CHECK(state["failed"][0]["failure"]["code"] == "encrypted");
}

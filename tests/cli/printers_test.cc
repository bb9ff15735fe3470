#include "cli/print/printers.h"

#include "support/catch.h"

namespace agendex {
namespace {

const Look kPlain{.width = 60, .color = false};

SectionHead peat_head() {
  SectionHead head;
  head.id = "k3j2h1g0f9";
  head.file = "/papers/moor.pdf";
  head.council = "Moorland Council";
  head.body = "Cabinet";
  head.date = Date{2031, 4, 14};
  head.kind = SectionKind::minutes_item;
  head.number = "117";
  head.title = "Peat cutting on the northern moor";
  head.outcome = "agreed";
  head.first_page = 12;
  head.last_page = 13;
  return head;
}

TEST_CASE("a hit shows what it is, where it is and why it was found") {
  Hit hit;
  hit.rank = 1;
  hit.head = peat_head();
  hit.page = 13;
  hit.label = "8";
  hit.snippet = {"… that peat cutting end in the spring", {{9, 13}}};
  hit.also = {{"/papers/next.pdf", 3, 4, 4, ""}};
  SearchResults results;
  results.hits = {hit};
  CHECK(print_hits(results, kPlain) ==
        "1  Peat cutting on the northern moor                  agreed\n"
        "   14 April 2031 · Cabinet · Moorland Council\n"
        "   page 13 (printed 8) of 12–13 · minutes item 117\n"
        "   … that *peat* cutting end in the spring\n"
        "   k3j2h1g0f9  moor.pdf\n"
        "   also in next.pdf page 4\n");
}

TEST_CASE("hits wrap on a narrow terminal and stay apart from each other") {
  Hit hit;
  hit.rank = 9;
  hit.head = peat_head();
  hit.head.first_page = hit.head.last_page = hit.page = 12;
  hit.head.outcome = "none";
  SearchResults results;
  results.hits = {hit, hit};
  results.hits[1].rank = 10;
  const std::string text = print_hits(results, {.width = 30, .color = false});
  CHECK(text.rfind(" 9  Peat cutting on the\n"
                   "    northern moor\n"
                   "    14 April 2031 · Cabinet ·\n"
                   "    Moorland Council\n",
                   0) == 0);
  CHECK(text.find("\n\n10  Peat") != std::string::npos);
  CHECK(text.find("none") == std::string::npos);
}

TEST_CASE("a sense of an acronym tells who uses it and where it is defined") {
  AcronymSense sense;
  sense.acronym = "PCO";
  sense.expansion = "peat cutting order";
  sense.council = "Moorland Council";
  sense.count = 2;
  sense.first_seen = Date{2030, 1, 8};
  sense.last_seen = Date{2031, 4, 14};
  sense.sources = {{"/papers/moor.pdf", 3, "1", AcronymSource::glossary},
                   {"/papers/old.pdf", 9, "", AcronymSource::inline_text}};
  AcronymAnswer answer;
  answer.senses = {sense};
  CHECK(print_acronym(answer, {.width = 80, .color = false}) ==
        "PCO  peat cutting order\n"
        "    Moorland Council, defined 2 times, 8 January 2030 to 14 April 2031\n"
        "    table  page 3 (printed 1) of moor.pdf\n"
        "    text   page 9 of old.pdf\n");
}

TEST_CASE("a section is shown with its decisions and what is nested in it") {
  SectionView view;
  view.head = peat_head();
  view.text = {{12, TextBlock::Kind::paragraph, "The Warden spoke.", ""}};
  view.decisions = {{"(a)", "that cutting end", 12, DecisionForm::resolution}};
  view.votes = {{5, 4, std::nullopt, "carried", {}, {}, {}}};
  view.recommendations = {"that Council agree"};
  SectionView nested;
  nested.head.title = "Reeds";
  nested.head.first_page = nested.head.last_page = 13;
  view.nested = {nested};
  CHECK(print_section(view, kPlain) ==
        "117  Peat cutting on the northern moor                agreed\n"
        "14 April 2031 · Cabinet · Moorland Council\n"
        "minutes item, pages 12–13\n"
        "k3j2h1g0f9  /papers/moor.pdf\n"
        "\n"
        "The Warden spoke.\n"
        "\n"
        "Decided\n"
        "  (a) that cutting end (page 12)\n"
        "\n"
        "Recommended\n"
        "  - that Council agree\n"
        "\n"
        "Votes\n"
        "  - 5 for, 4 against: carried\n"
        "\n"
        "Reeds\n"
        "page 13\n");
}

TEST_CASE("the status of an index names councils and what could not be read") {
  IndexStatus status;
  status.directory = "/db";
  status.file_count = 2;
  status.pages = {{PageState::text, 1200}, {PageState::empty, 3}};
  status.sections = {{SectionKind::report, 7}};
  status.acronym_count = 4;
  status.definition_count = 1;
  status.councils = {{"Moorland Council", 7, Date{2030, 1, 8}, Date{2031, 4, 14}}};
  FileRecord failed;
  failed.stamp.path = "/papers/locked.pdf";
  failed.failure = Error{"encrypted", "is locked with a password", "remove the password"};
  status.failed = {failed};
  CHECK(print_status(status, kPlain) ==
        "/db\n"
        "  files     2\n"
        "  pages     1,203: 1,200 with text, 3 empty\n"
        "  sections  7\n"
        "  acronyms  4 in 1 definition\n"
        "\n"
        "Councils\n"
        "  7  2030-01-08 to 2031-04-14  Moorland Council\n"
        "\n"
        "Could not be read\n"
        "/papers/locked.pdf: is locked with a password\n"
        "  hint: remove the password\n");
}

TEST_CASE("a pack is shown as an outline with pages and printed numbers") {
  Pack pack;
  pack.source.path = "/papers/moor.pdf";
  pack.kind = PackKind::agenda_pack;
  pack.meeting = {"Moorland Council", "Cabinet", Date{2031, 4, 14}, "14:00", "Town Hall"};
  pack.page_states = {PageState::text, PageState::text};
  Section agenda;
  agenda.kind = SectionKind::agenda;
  agenda.title = "Agenda";
  agenda.first_page = agenda.last_page = 1;
  Section item;
  item.id = 1;
  item.parent = 0;
  item.kind = SectionKind::agenda_item;
  item.number = "6(A)";
  item.title = "Peat";
  item.first_page = item.last_page = 1;
  item.printed_pages = {{3, 4}};
  Section minute;
  minute.id = 2;
  minute.kind = SectionKind::minutes_item;
  minute.title = "Reeds";
  minute.first_page = 1;
  minute.last_page = 2;
  minute.first_label = "3";
  minute.last_label = "4";
  minute.outcome = "agreed";
  minute.decisions = {{"", "that reeds be cut", 2, DecisionForm::resolution}};
  pack.sections = {agenda, item, minute};
  pack.acronyms = {{"PCO", "peat cutting order", "the permit", AcronymSource::glossary, 2}};
  pack.diagnostics = {{"page-empty", 2, "nothing is printed", Diagnostic::Severity::note}};
  CHECK(print_pack_outline(pack, kPlain) ==
        "Cabinet\n"
        "Moorland Council\n"
        "14 April 2031, 14:00, Town Hall\n"
        "/papers/moor.pdf: agenda pack, 2 pages\n"
        "\n"
        "pages  printed  \n"
        "    1           Agenda  [agenda]\n"
        "    1             6(A)  Peat  [printed pages 3–4]\n"
        "  1–2      3–4  Reeds  → agreed\n"
        "                  decided: that reeds be cut\n"
        "\n"
        "Acronyms\n"
        "  PCO  p. 2  table  peat cutting order – the permit\n"
        "\n"
        "Noticed while reading\n"
        "  page 2  page-empty  nothing is printed\n");
}

}  // namespace
}  // namespace agendex

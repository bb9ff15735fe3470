#include "index/section_units.h"

#include <set>

#include "index/support/packs.h"
#include "support/catch.h"

using namespace agendex;
using test::SectionSpec;

namespace {

const Meeting kCabinet = test::meeting("Marlshire County Council", "Cabinet", {2024, 5, 1});
const std::string kLongText(300, 'x');

}  // namespace

TEST_CASE("Ids are short, differ, and come back with the same content") {
  const Pack pack = test::pack(kCabinet, {{.number = "1", .title = "Roads"},
                                          {.number = "1", .title = "Roads"},
                                          {.number = "2", .title = "Roads"},
                                          {.number = "1", .title = "Bridges"}});
  const std::vector<SectionUnit> units = file_sections(pack, "/p/a.pdf");
  std::set<std::string> ids;
  for (const SectionUnit& unit : units) {
    CHECK(unit.id.size() == 10);
    ids.insert(unit.id);
  }
  CHECK(ids.size() == 4);
  CHECK(file_sections(pack, "/p/a.pdf") == units);
  CHECK(file_sections(pack, "/p/b.pdf")[0].id != units[0].id);

  // A section more at the end of the pack changes nothing before it.
  Pack longer = pack;
  longer.sections.push_back(test::section({.number = "9", .title = "Parks"}));
  CHECK(file_sections(longer, "/p/a.pdf")[2].id == units[2].id);
}

TEST_CASE("Minutes belong to the meeting that was minuted, other papers to the pack's") {
  Pack pack = test::pack(kCabinet, {{.kind = SectionKind::minutes, .title = "Minutes"},
                                    {.kind = SectionKind::minutes_item, .title = "Roads"},
                                    {.kind = SectionKind::report, .title = "Roads"},
                                    {.kind = SectionKind::minutes_item, .title = "Stray"}});
  pack.sections[0].meeting.emplace();
  pack.sections[0].meeting->date = Date{2024, 3, 1};
  pack.sections[1].parent = 0;
  const std::vector<SectionUnit> units = file_sections(pack, "/p");
  CHECK(units[1].meeting.date == Date{2024, 3, 1});
  CHECK(units[1].meeting.body == "Cabinet");
  CHECK(units[1].parent_id == units[0].id);
  CHECK(units[2].meeting.date == Date{2024, 5, 1});
  CHECK_FALSE(units[3].meeting.date);  // never the date of the pack that prints them
  pack.kind = PackKind::minutes;
  CHECK(file_sections(pack, "/p")[3].meeting.date == Date{2024, 5, 1});
}

TEST_CASE("A parent that is no parent does no harm") {
  Pack pack = test::pack(kCabinet, {{.title = "A"}, {.title = "B"}});
  pack.sections[0].parent = 1;  // comes later
  pack.sections[1].parent = 77;
  const std::vector<SectionUnit> units = file_sections(pack, "/p");
  CHECK(units[0].parent_id.empty());
  CHECK(units[1].parent_id.empty());
}

TEST_CASE("The titles above a section are its context") {
  Pack pack = test::pack(kCabinet, {{.kind = SectionKind::agenda_item, .number = "7", .title = "School Transport"},
                                    {.kind = SectionKind::report, .title = "Taxi contracts"},
                                    {.kind = SectionKind::report_section, .title = "Costs"}});
  pack.sections[1].agenda_item = "7";
  pack.sections[2].parent = 1;
  const std::vector<SectionUnit> units = file_sections(pack, "/p");
  CHECK(units[0].context.empty());
  CHECK(units[1].context == std::vector<std::string>{"School Transport"});
  CHECK(units[2].context == std::vector<std::string>{"School Transport", "Taxi contracts"});
  CHECK(units[1].paper.empty());
  CHECK(units[2].paper == "Taxi contracts");
}

TEST_CASE("The same text has the same content key, the same formula at another meeting has not") {
  const auto key = [](const Meeting& where, const SectionSpec& spec) {
    return file_sections(test::pack(where, {spec}), "/p").front().content_key;
  };
  const Meeting next = test::meeting("Marlshire County Council", "Cabinet", {2024, 6, 1});
  const SectionSpec report{.kind = SectionKind::report, .title = "Roads", .text = kLongText};
  const SectionSpec broken{
      .kind = SectionKind::report, .title = "ROADS", .text = kLongText.substr(0, 150) + "\f" + kLongText.substr(150)};
  CHECK(key(kCabinet, report) == key(next, report));
  CHECK(key(kCabinet, report) == key(next, broken));  // line and page breaks, capitals
  const SectionSpec item{.kind = SectionKind::agenda_item, .title = "Apologies", .text = "None."};
  CHECK(key(kCabinet, item) == key(kCabinet, item));
  CHECK(key(kCabinet, item) != key(next, item));
  const SectionSpec stub{.kind = SectionKind::report, .title = "Roads", .text = "To follow."};
  CHECK(key(kCabinet, stub) != key(next, stub));
}

TEST_CASE("Long sections are cut at page breaks") {
  struct Row {
    std::vector<int> pages;          ///< of the blocks
    std::vector<std::size_t> words;  ///< of the blocks
    std::vector<Stretch> stretches;
  };
  const auto row =
      GENERATE(Row{{}, {}, {{0, 0, 1, 9}}}, Row{{1, 2, 3}, {10, 10, 10}, {{0, 3, 1, 9}}},  // short
               Row{{1, 1, 1}, {90, 90, 90}, {{0, 3, 1, 9}}},                               // long, on one page
               Row{{1, 2, 3}, {100, 100, 100}, {{0, 1, 1, 2}, {1, 2, 2, 3}, {2, 3, 3, 9}}},
               Row{{1, 2, 2, 4}, {40, 40, 90, 100}, {{0, 3, 1, 4}, {3, 4, 4, 9}}},
               Row{{1, 2, 3}, {100, 100, 5}, {{0, 1, 1, 2}, {1, 3, 2, 9}}},      // no crumbs
               Row{{1, 99, 0}, {100, 100, 100}, {{0, 1, 1, 9}, {1, 3, 9, 9}}});  // pages outside the section
  Section section = test::section({.title = "T"});
  section.first_page = 1;
  section.last_page = 9;
  for (const int page : row.pages) section.text.emplace_back().page = page;
  CAPTURE(row.pages, row.words);
  CHECK(cut_into_stretches(section, row.words, 100) == row.stretches);
}

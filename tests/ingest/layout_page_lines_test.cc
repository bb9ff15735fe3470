#include "ingest/layout/layout.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::printed;
using test::Setting;
using test::Sheet;
using test::Strings;

Strings lines_of(const Sheet& sheet) {
  return printed(lay_out_page(sheet.page()).lines, [](const Line& line) { return line.text; });
}

Strings cells_of(const Line& line) {
  return printed(line.cells, [](const Cell& cell) { return cell.text; });
}

TEST_CASE("words on one baseline are one line, read from left to right") {
  Sheet sheet;
  sheet.put(150, 100, "bench repairs");
  sheet.put(72, 101, "Park and");  // drawn later, a point lower
  sheet.put(72, 114, "next line");
  CHECK(lines_of(sheet) == Strings{"Park and bench repairs", "next line"});
}

TEST_CASE("lines come from top to bottom whatever order they were drawn in") {
  Sheet sheet;
  sheet.put(72, 300, "third");
  sheet.put(72, 100, "first");
  sheet.put(72, 200, "second");
  CHECK(lines_of(sheet) == Strings{"first", "second", "third"});
}

TEST_CASE("a gap much wider than a space starts a cell") {
  Sheet sheet;
  sheet.put(72, 100, "4.");
  sheet.put(100, 100, "Allotment rents");
  sheet.put(420, 100, "(Pages 3 - 8)");
  const PageLayout page = lay_out_page(sheet.page());
  REQUIRE(page.lines.size() == 1);
  CHECK(cells_of(page.lines[0]) == Strings{"4.", "Allotment rents", "(Pages 3 - 8)"});
  CHECK(page.lines[0].text == "4. Allotment rents (Pages 3 - 8)");
  CHECK(page.lines[0].cells[2].box.x0 == 420);
}

TEST_CASE("words set wide apart throughout a line stay one cell") {
  Sheet sheet;
  float x = 72;
  for (const char* word : {"justified", "type", "leaves", "wide", "and", "even", "gaps"})
    x = sheet.put(x, 100, word) + 6;
  const PageLayout page = lay_out_page(sheet.page());
  REQUIRE(page.lines.size() == 1);
  CHECK(page.lines[0].cells.size() == 1);
}

TEST_CASE("a line takes the style of most of its letters") {
  Sheet sheet;
  const float x = sheet.put(72, 100, "Bold words in a row", {11, true});
  sheet.put(x, 100, "end");
  const float y = sheet.put(72, 130, "Note:", {11, true});
  sheet.put(y, 130, "most of this line is plain");
  const PageLayout page = lay_out_page(sheet.page());
  REQUIRE(page.lines.size() == 2);
  CHECK(page.lines[0].bold);
  CHECK_FALSE(page.lines[1].bold);
  CHECK(page.lines[1].bold_bytes == 5);
  CHECK(page.lines[0].bold_bytes == 19);
  CHECK(page.lines[0].size == 11);
}

TEST_CASE("a superscript and a footnote mark stay in their line") {
  Sheet sheet;
  const float x = sheet.put(72, 100, "the 14");
  sheet.put(x - 2.75F, 99, "th", {6});
  sheet.put(x + 9, 100, "of April");
  sheet.put(72, 113, "is a market day");
  CHECK(lines_of(sheet) == Strings{"the 14th of April", "is a market day"});
}

TEST_CASE("fake bold, drawn twice a hair apart, is read once") {
  Sheet sheet;
  for (const float shift : {0.0F, 0.4F}) sheet.put(72 + shift, 100, "Market charter", {14});
  CHECK(lines_of(sheet) == Strings{"Market charter"});
}

TEST_CASE("a page number printed over a line of text is a line of its own") {
  Sheet sheet;
  sheet.put(72, 790, "Fees for market stalls rise by two per cent in the spring of next year");
  sheet.put(290, 792, "112", {11});
  const Strings lines = lines_of(sheet);
  CHECK(lines == Strings{"Fees for market stalls rise by two per cent in the spring of next year", "112"});
}

TEST_CASE("rotated words are lines of their own behind the level ones") {
  Sheet sheet(1, 842, 595);
  sheet.put(812, 560, "Agenda Item 8", {11, false, Direction::up});
  sheet.put(10, 40, "Draft for comment", {11, false, Direction::down});
  sheet.put(72, 100, "Level text");
  const PageLayout page = lay_out_page(sheet.page());
  CHECK(lines_of(sheet) == Strings{"Level text", "Agenda Item 8", "Draft for comment"});
  REQUIRE(page.lines.size() == 3);
  CHECK(page.lines[0].direction == Direction::across);
  CHECK(page.lines[1].direction == Direction::up);
  CHECK(page.lines[2].direction == Direction::down);
}

TEST_CASE("glyph runs without a space between them are one word") {
  Sheet sheet;
  sheet.put(72, 100, "Plan");
  sheet.put(72 + 22.2F, 100, "ning");
  CHECK(lines_of(sheet) == Strings{"Planning"});
}

TEST_CASE("display text: ligatures spelled out, odd spaces made plain") {
  Sheet sheet;
  sheet.put(72, 100, "o\uFB03ce\u00A0hours");
  CHECK(lines_of(sheet) == Strings{"office hours"});
}

TEST_CASE("a page without words has no lines") {
  Sheet sheet(7);
  sheet.cover_with_image();
  const PageLayout page = lay_out_page(sheet.page());
  CHECK(page.number == 7);
  CHECK(page.lines.empty());
  CHECK(page.image_cover == 1);
}

}  // namespace
}  // namespace agendex

#include "ingest/layout/columns.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::Paper;
using test::printed;
using test::Strings;

Strings lines_of(std::string_view script) {
  return printed(Paper(script).layout().front().lines, [](const Line& line) { return line.text; });
}

TEST_CASE("two columns of prose are read one after the other") {
  const Strings lines = lines_of(R"(
## Town newsletter
The new bandstand opens on the first{310}Residents who want to sell at the
Saturday of the month. The brass{310}market should write to the clerk
band plays at noon and the choir{310}before the end of the month. There
sings at three. There will be tea{310}are twelve pitches left, and each
and cake in the pavilion all day{310}costs less than it did last year
for anyone who cares to come along.{310}because the levy was taken off it.
Parking is free in the station yard{310}Traders from outside the parish
until six in the evening, and buses{310}pay a little more, but may share a
run every twenty minutes from town.{310}pitch with a neighbour if they like.
)");
  REQUIRE(lines.size() == 19);
  CHECK(lines[0] == "Town newsletter");
  CHECK(lines[1] == "The new bandstand opens on the first");
  CHECK(lines[9] == "run every twenty minutes from town.");
  CHECK(lines[10] == "Residents who want to sell at the");
  CHECK(lines[18] == "pitch with a neighbour if they like.");
}

TEST_CASE("a heading over the right column alone belongs to it") {
  const Strings lines = lines_of(R"(
## Town newsletter

{310}**Market**
The new bandstand opens on the first{310}Residents who want to sell at the
Saturday of the month. The brass{310}market should write to the clerk
band plays at noon and the choir{310}before the end of the month. There
sings at three. There will be tea{310}are twelve pitches left, and each
and cake in the pavilion all day{310}costs less than it did last year
for anyone who cares to come along.{310}because the levy was taken off it.
Parking is free in the station yard{310}Traders from outside the parish
until six in the evening, and buses{310}pay a little more, but may share a
run every twenty minutes from town.{310}pitch with a neighbour if they like.
)");
  REQUIRE(lines.size() == 20);
  CHECK(lines[1] == "The new bandstand opens on the first");
  CHECK(lines[10] == "Market");
  CHECK(lines[11] == "Residents who want to sell at the");
}

TEST_CASE("rows that only look like columns stay rows") {
  struct Row {
    std::string name, script;
  };
  const auto row = GENERATE(Row{"a table of short cells", R"(
Ward{310}Trees planted
North{310}112
South{310}87
East{310}65
West{310}40
Quay{310}38
Mill{310}22
Moor{310}19
Fell{310}8
)"},
                            Row{"an agenda with its right column", R"(
1. {90}Apologies for absence
2. {90}Declarations of interest by members{430}(Pages 3 - 4)
3. {90}Minutes of the meeting in March{430}(Pages 5 - 12)
4. {90}Rents of allotments and garages{430}(Pages 13 - 18)
5. {90}Repairs to the market hall roof{430}(Pages 19 - 22)
6. {90}Street lighting in the old town{430}(Pages 23 - 40)
7. {90}Winter gritting of minor roads{430}(Pages 41 - 44)
8. {90}Grants to village halls, round two{430}(Pages 45 - 52)
9. {90}Date of the next meeting
)"},
                            Row{"too few rows", R"(
The new bandstand opens on the first{310}Residents who want to sell at the
Saturday of the month. The brass{310}market should write to the clerk
band plays at noon and the choir{310}before the end of the month. There
sings at three. There will be tea{310}are twelve pitches left, and each
)"});
  CAPTURE(row.name);
  const auto page = Paper(row.script).layout().front();
  float y = 0;
  for (const Line& line : page.lines) {
    CHECK(line.box.y0 > y);
    y = line.box.y0;
  }
}

TEST_CASE("a line across both columns ends them") {
  const Strings lines = lines_of(R"(
The new bandstand opens on the first{310}Residents who want to sell at the
Saturday of the month. The brass{310}market should write to the clerk
band plays at noon and the choir{310}before the end of the month. There
sings at three. There will be tea{310}are twelve pitches left, and each
and cake in the pavilion all day{310}costs less than it did last year
for anyone who cares to come along.{310}because the levy was taken off it.
Parking is free in the station yard{310}Traders from outside the parish
until six in the evening, and buses{310}pay a little more, but may share a
run every twenty minutes from town.{310}pitch with a neighbour if they like.
This last line runs over the whole width of the sheet, from edge to edge of it.
)");
  REQUIRE(lines.size() == 19);
  CHECK(lines[8] == "run every twenty minutes from town.");
  CHECK(lines[9] == "Residents who want to sell at the");
  CHECK(lines[18] == "This last line runs over the whole width of the sheet, from edge to edge of it.");
}

TEST_CASE("part_of keeps the cells it was asked for") {
  const Line line = Paper("1. {100}Apologies {430}(Pages 3 - 4)").layout().front().lines.front();
  const Line part = part_of(line, 1, 3);
  CHECK(part.text == "Apologies (Pages 3 - 4)");
  CHECK(part.cells.size() == 2);
  CHECK(part.box.x0 == 100);
  CHECK(part.box.x1 == line.box.x1);
}

}  // namespace
}  // namespace agendex

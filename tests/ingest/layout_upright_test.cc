#include "ingest/layout/layout.h"
#include "ingest/layout/upright.h"
#include "support/catch.h"

using namespace agendex;

namespace {

/// Twenty-four words in six lines of four, set in `direction` on a sheet of 200 by 300 points.
PageText turned_page(Direction direction) {
  PageText page;
  page.number = 1;
  page.width = 200;
  page.height = 300;
  page.styles = {{10, false, false}};
  for (int line = 0; line < 6; ++line) {
    for (int place = 0; place < 4; ++place) {
      const float along = 20 + 35.0F * static_cast<float>(place), across = 20 + 14.0F * static_cast<float>(line);
      Word word;
      word.offset = static_cast<std::uint32_t>(page.text.size());
      page.text += std::string(1, static_cast<char>('a' + line)) + std::to_string(place) + "xx";
      word.size = 4;
      word.direction = direction;
      if (direction == Direction::across) word.box = {along, across, along + 30, across + 10};
      if (direction == Direction::down) word.box = {200 - across - 10, along, 200 - across, along + 30};
      if (direction == Direction::up) word.box = {across, 300 - along - 30, across + 10, 300 - along};
      if (direction == Direction::upside_down)
        word.box = {200 - along - 30, 300 - across - 10, 200 - along, 300 - across};
      page.words.push_back(word);
    }
  }
  return page;
}

}  // namespace

TEST_CASE("A page whose words run sideways or upside down is read as a person would hold it") {
  const Direction direction = GENERATE(Direction::across, Direction::down, Direction::up, Direction::upside_down);
  CAPTURE(static_cast<int>(direction));
  const PageLayout layout = lay_out_page(turned_page(direction));
  REQUIRE(layout.lines.size() == 6);
  CHECK(layout.lines.front().text == "a0xx a1xx a2xx a3xx");
  CHECK(layout.lines.back().text == "f0xx f1xx f2xx f3xx");
  const bool sideways = direction == Direction::down || direction == Direction::up;
  CHECK(layout.width == (sideways ? 300 : 200));
  CHECK(layout.lines.front().direction == Direction::across);
}

TEST_CASE("A label in the margin does not turn the page") {
  PageText page = turned_page(Direction::across);
  page.words[0].direction = Direction::up;
  CHECK_FALSE(upright(page).has_value());
}

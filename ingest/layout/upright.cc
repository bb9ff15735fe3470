#include "ingest/layout/upright.h"

#include <array>
#include <utility>

namespace agendex {
namespace {

constexpr size_t kFewestWords = 20;   // fewer are labels in a margin, not the page's text
constexpr double kShareOfPage = 0.6;  // of the words run in one other direction

size_t index_of(Direction direction) {
  return static_cast<size_t>(direction);
}

/// The direction that most words of the page run in; `across` when none prevails.
Direction prevailing(const PageText& page) {
  std::array<size_t, 4> counts{};
  for (const Word& word : page.words) ++counts[index_of(word.direction)];
  if (page.words.size() < kFewestWords) return Direction::across;
  for (const Direction direction : {Direction::up, Direction::down, Direction::upside_down}) {
    if (static_cast<double>(counts[index_of(direction)]) > kShareOfPage * static_cast<double>(page.words.size()))
      return direction;
  }
  return Direction::across;
}

Rect turned(const Rect& box, Direction from, float width, float height) {
  switch (from) {
    case Direction::up:
      return {height - box.y1, box.x0, height - box.y0, box.x1};
    case Direction::down:
      return {box.y0, width - box.x1, box.y1, width - box.x0};
    case Direction::upside_down:
      return {width - box.x1, height - box.y1, width - box.x0, height - box.y0};
    case Direction::across:
      break;
  }
  return box;
}

/// Quarter turns clockwise from `across`.
int quarters(Direction direction) {
  switch (direction) {
    case Direction::down:
      return 1;
    case Direction::upside_down:
      return 2;
    case Direction::up:
      return 3;
    case Direction::across:
      break;
  }
  return 0;
}

Direction turned(Direction direction, Direction from) {
  static constexpr std::array<Direction, 4> kByQuarters = {Direction::across, Direction::down, Direction::upside_down,
                                                           Direction::up};
  return kByQuarters[static_cast<size_t>((quarters(direction) - quarters(from) + 4) % 4)];
}

}  // namespace

std::optional<PageText> upright(const PageText& page) {
  const Direction from = prevailing(page);
  if (from == Direction::across) return std::nullopt;
  PageText result = page;
  for (Word& word : result.words) {
    word.box = turned(word.box, from, page.width, page.height);
    word.direction = turned(word.direction, from);
  }
  if (from != Direction::upside_down) std::swap(result.width, result.height);
  return result;
}

}  // namespace agendex

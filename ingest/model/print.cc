#include "ingest/model/print.h"

#include <fmt/format.h>

#include <iterator>

namespace agendex {

std::string_view to_string(PageState state) {
  switch (state) {
    case PageState::text:
      return "text";
    case PageState::empty:
      return "empty";
    case PageState::recognised:
      return "recognised";
    case PageState::unreadable:
      return "unreadable";
    case PageState::skipped:
      return "skipped";
  }
  return "";
}

std::string_view to_string(Direction direction) {
  switch (direction) {
    case Direction::across:
      return "across";
    case Direction::up:
      return "up";
    case Direction::down:
      return "down";
    case Direction::upside_down:
      return "upside-down";
  }
  return "";
}

std::string to_text(const PageText& page) {
  std::string out =
      fmt::format("page {} {:.1f}x{:.1f} {}", page.number, page.width, page.height, to_string(page.state));
  if (!page.label.empty()) out += fmt::format(" label={}", page.label);
  if (page.image_cover > 0) out += fmt::format(" images={:.2f}", page.image_cover);
  out += '\n';
  for (const Word& word : page.words) {
    const FontStyle& style = page.styles[word.style];
    fmt::format_to(std::back_inserter(out), "{:7.1f} {:7.1f} {:7.1f} {:7.1f} {:5.1f}{}{} {}{} {}\n", word.box.x0,
                   word.box.y0, word.box.x1, word.box.y1, style.size, style.bold ? 'b' : '-', style.italic ? 'i' : '-',
                   to_string(word.direction), word.confidence < 100 ? fmt::format(" {}%", word.confidence) : "",
                   page.text_of(word));
  }
  return out;
}

}  // namespace agendex

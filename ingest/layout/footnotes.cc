#include "ingest/layout/footnotes.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/pattern.h"

namespace agendex {
namespace {

constexpr float kSmallerBy = 0.9F;     // of the size of the page's text, at most
constexpr float kHighestFoot = 0.4F;   // of the page's height, where footnotes may begin
constexpr float kLeastGap = 1.5F;      // from the text, in line distances of the footnote's type
constexpr float kLargestShare = 0.4F;  // of the page's letters in footnotes; more is the text of a small-print page

bool is_text(const Line& line) {
  return line.role == LineRole::body && line.direction == Direction::across;
}

/// The size of most letters of the page, in half points.
float size_of_text(const PageLayout& page) {
  std::map<long, std::size_t> letters;
  for (const Line& line : page.lines) {
    if (is_text(line)) letters[std::lround(line.size * 2)] += line.text.size();
  }
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : static_cast<float>(most->first) / 2;
}

/// Running text, at most with its mark in a cell of its own: no row of a table.
bool is_prose(const Line& line) {
  return line.cells.size() == 1 || (line.cells.size() == 2 && begins_footnote(line));
}

std::size_t letters_of(std::span<Line* const> lines) {
  std::size_t letters = 0;
  for (const Line* line : lines) letters += line->text.size();
  return letters;
}

void mark_footnotes(PageLayout& page) {
  std::vector<Line*> text;
  for (Line& line : page.lines) {
    if (is_text(line)) text.push_back(&line);
  }
  const float size = size_of_text(page);
  std::size_t first = text.size();
  while (first > 0) {
    const Line& line = *text[first - 1];
    const bool foot = line.size <= kSmallerBy * size && line.box.y0 > kHighestFoot * page.height && is_prose(line);
    if (!foot) break;
    --first;
  }
  while (first < text.size() && !begins_footnote(*text[first])) ++first;
  if (first == 0 || first == text.size()) return;
  const Line& above = *text[first - 1];
  const Line& begin = *text[first];
  if (begin.box.y0 - above.box.y1 < (kLeastGap - 1) * begin.size) return;
  const std::span<Line* const> all(text);
  const auto share = static_cast<float>(letters_of(all.subspan(first))) / static_cast<float>(letters_of(all));
  if (share > kLargestShare) return;
  for (Line* line : all.subspan(first)) line->role = LineRole::footnote;
}

}  // namespace

bool begins_footnote(const Line& line) {
  static const Pattern kMark(R"(^(?:\d{1,3}|\[\d{1,3}\]|[¹²³⁴-⁹]+|\*{1,3}|†|‡)\s*[^\s\d.,:;)%/–-].*)");
  static const Pattern kOrdinal(R"(^\d+(?:st|nd|rd|th)\b)");
  return RE2::FullMatch(line.text, kMark) && !RE2::PartialMatch(line.text, kOrdinal);
}

void mark_footnotes(std::span<PageLayout> pages) {
  for (PageLayout& page : pages) mark_footnotes(page);
}

}  // namespace agendex

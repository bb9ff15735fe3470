#include "ingest/segment/flow.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.h"

namespace agendex {
namespace {

constexpr float kCommonPitch = 1.2F;  // of single-spaced type, in font sizes
constexpr float kFullLine = 0.9F;     // of the right margin: a line that ends here was broken for want of room

float most_common_size(const std::map<long, size_t>& letters_by_size, float fallback) {
  const auto top = std::max_element(letters_by_size.begin(), letters_by_size.end(),
                                    [](const auto& a, const auto& b) { return a.second < b.second; });
  return top == letters_by_size.end() ? fallback : static_cast<float>(top->first) / 2;
}

/// Where lines of prose end on the right: few lines of a page reach beyond it.
float right_margin(const PageLayout& page) {
  std::vector<float> edges;
  for (const Line& line : page.lines) {
    if (line.role == LineRole::body && line.cells.size() == 1 && line.direction == Direction::across)
      edges.push_back(line.box.x1);
  }
  if (edges.size() < 5) return 0;
  const auto nth = edges.begin() + static_cast<long>(edges.size() * 9 / 10);
  std::nth_element(edges.begin(), nth, edges.end());
  return *nth;
}

/// The usual distance between the tops of two lines, as a multiple of the font size. Only lines that run to the right
/// margin tell it, since what follows them goes on in the same paragraph; a page without such lines gets the common
/// value.
float usual_pitch(const PageLayout& page) {
  std::vector<float> pitches;
  const float margin = kFullLine * right_margin(page);
  const Line* before = nullptr;
  for (const Line& line : page.lines) {
    if (line.role != LineRole::body || line.direction != Direction::across) continue;
    if (before != nullptr && before->box.x1 > margin && line.box.y0 > before->box.y0 && line.size > 0 &&
        std::abs(line.size - before->size) < 0.6F) {
      pitches.push_back((line.box.y0 - before->box.y0) / line.size);
    }
    before = &line;
  }
  if (pitches.size() < 4 || margin <= 0) return kCommonPitch;
  const auto nth = pitches.begin() + static_cast<long>(pitches.size() / 5);
  std::nth_element(pitches.begin(), nth, pitches.end());
  return std::clamp(*nth, 1.0F, 2.3F);
}

/// A line that ends a sentence although the next word would still have fitted ends its paragraph too.
bool leaves_room(const Line& line, const Line& next, float margin) {
  if (margin <= 0 || line.text.empty() || next.text.empty()) return false;
  const char last = line.text.back();
  if (last != '.' && last != ':' && last != ';' && last != '?') return false;
  const size_t word = std::min(next.text.find(' '), next.text.size());
  return line.box.x1 + (static_cast<float>(word) + 1.5F) * 0.55F * next.size < margin;
}

}  // namespace

Flow::Flow(std::span<const PageLayout> pages) : pages_(pages) {
  std::map<long, size_t> letters_by_size;
  for (const PageLayout& page : pages_) {
    page_begin_.push_back(lines_.size());
    std::vector<const Line*>& footnotes = footnotes_.emplace_back();
    const float pitch = usual_pitch(page);
    const float margin = right_margin(page);
    const Line* before = nullptr;
    for (const Line& line : page.lines) {
      if (line.role == LineRole::footnote) footnotes.push_back(&line);
      if (line.role != LineRole::body) continue;
      FlowLine flow;
      flow.line = &line;
      flow.page = page.number;
      flow.page_top = before == nullptr;
      flow.capitals = is_all_capitals(line.text);
      flow.number = leading_number(line.text);
      if (before != nullptr) {
        flow.after_short = leaves_room(*before, line, margin);
        const float size = std::max(4.0F, std::min(line.size, before->size));
        flow.pitch = std::max(0.0F, line.box.y0 - before->box.y0 -
                                        std::max(0.0F, line.box.height() - before->box.height()) * 0.5F) /
                     (pitch * size);
      }
      letters_by_size[std::lround(line.size * 2)] += line.text.size();
      lines_.push_back(std::move(flow));
      before = &line;
    }
  }
  page_begin_.push_back(lines_.size());
  body_size_ = most_common_size(letters_by_size, body_size_);
}

std::span<const Line* const> Flow::footnotes_under(size_t index) const {
  const auto page = static_cast<size_t>(lines_[index].page - 1);
  return index + 1 == page_begin_[page + 1] ? std::span<const Line* const>(footnotes_[page])
                                            : std::span<const Line* const>();
}

Span Flow::lines_of_pages(int first, int last) const {
  if (first > last || first < 1 || last > page_count()) return {};
  return {page_begin_[static_cast<size_t>(first - 1)], page_begin_[static_cast<size_t>(last)]};
}

float Flow::body_size(Span span) const {
  std::map<long, size_t> letters_by_size;
  for (size_t i = span.begin; i < span.end; ++i) {
    letters_by_size[std::lround(lines_[i].line->size * 2)] += lines_[i].line->text.size();
  }
  return most_common_size(letters_by_size, body_size_);
}

std::string joined_text(const Flow& flow, Span span) {
  std::string text;
  for (size_t i = span.begin; i < span.end; ++i) {
    text = text.empty() ? flow[i].text() : join_lines(text, flow[i].text());
  }
  return text;
}

}  // namespace agendex

#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ingest/layout/layout.h"
#include "ingest/segment/numbering.h"

namespace agendex {

/// A body line in the reading order of the whole paper.
struct FlowLine {
  const Line* line = nullptr;
  int page = 0;              ///< physical, from 1
  float pitch = 0;           ///< distance to the line above in usual line distances; 0 for the first line of a page
  bool page_top = false;     ///< first body line of its page
  bool capitals = false;     ///< all letters are capitals
  bool after_short = false;  ///< the line above ends a sentence and left room for the first word of this one
  std::optional<LeadingNumber> number;

  const std::string& text() const { return line->text; }
  /// The line without its number.
  std::string_view rest() const {
    return number ? std::string_view(line->text).substr(number->rest) : std::string_view(line->text);
  }
  /// A gap that separates paragraphs stands above.
  bool after_gap() const { return page_top || pitch > 1.35F; }
};

/// Lines [begin, end) of a flow.
struct Span {
  size_t begin = 0, end = 0;

  size_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool operator==(const Span&) const = default;
};

/// The body lines of a paper, in reading order. Borrows the layout, which must outlive it.
class Flow {
 public:
  explicit Flow(std::span<const PageLayout> pages);

  size_t size() const { return lines_.size(); }
  const FlowLine& operator[](size_t i) const { return lines_[i]; }
  std::span<const PageLayout> pages() const { return pages_; }
  const PageLayout& page(int number) const { return pages_[static_cast<size_t>(number - 1)]; }
  int page_count() const { return static_cast<int>(pages_.size()); }

  /// The lines of footnotes at the foot of the page that line `index` is on, when it is the last of the page's body.
  std::span<const Line* const> footnotes_under(size_t index) const;

  /// Lines of pages first to last, both included.
  Span lines_of_pages(int first, int last) const;
  Span all() const { return {0, lines_.size()}; }

  /// Font size of most letters, points.
  float body_size() const { return body_size_; }

  /// The body size within `span`; that of the paper when the span is empty.
  float body_size(Span span) const;

  /// True when nothing is on the page: neither body lines nor an image.
  bool is_blank(int page) const { return lines_of_pages(page, page).empty() && this->page(page).image_cover < 0.2F; }

 private:
  std::span<const PageLayout> pages_;
  std::vector<FlowLine> lines_;
  std::vector<std::vector<const Line*>> footnotes_;  // of each page
  std::vector<size_t> page_begin_;                   // index of the first line of each page, one more at the end
  float body_size_ = 11;
};

/// Texts of lines joined into running text: hyphenated line ends closed, spaces put between lines.
std::string joined_text(const Flow& flow, Span span);

}  // namespace agendex

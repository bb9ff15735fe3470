#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/segment/flow.h"

namespace agendex {

/// A paragraph or list entry of running text, its lines joined.
struct Paragraph {
  Span lines;
  std::string text;                 ///< with its number or bullet
  size_t rest = 0;                  ///< bytes of number or bullet at the start of `text`
  int page = 0;                     ///< where it begins
  size_t turn = std::string::npos;  ///< byte of `text` where the next page begins, if it runs on there
  float indent = 0;                 ///< left edge of its first line, points
  std::optional<LeadingNumber> number;
  bool bullet = false;
  bool bold = false;       ///< its first line is bold
  bool after_gap = false;  ///< set apart from what stands above

  std::string content() const { return text.substr(rest); }
  bool operator==(const Paragraph&) const = default;
};

/// Lines of `span` as paragraphs. A list number or bullet, a gap and a change between bold and plain begin one; a page
/// end begins one only after a finished sentence.
std::vector<Paragraph> paragraphs_of(const Flow& flow, Span span);

}  // namespace agendex

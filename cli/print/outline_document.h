#pragma once

#include <string>
#include <vector>

#include "cli/terminal.h"

namespace agendex {

/// A line of a document that can be printed in several formats.
struct OutlineLine {
  enum class Kind { title, heading, subheading, text, entry, quote };

  Kind kind = Kind::text;
  std::string text;
  std::string url = {};    ///< where `text` leads
  std::string after = {};  ///< behind the link, said quietly

  bool operator==(const OutlineLine&) const = default;
};

using OutlineDocument = std::vector<OutlineLine>;

// Whole texts that end with a newline.

std::string as_text(const OutlineDocument& document, const Look& look);
std::string as_markdown(const OutlineDocument& document);

/// One HTML file that needs nothing else.
std::string as_html(const OutlineDocument& document);

}  // namespace agendex

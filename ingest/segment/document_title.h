#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/segment/flow.h"

namespace agendex {

struct DocumentTitle {
  std::string text;
  std::vector<size_t> lines;  ///< the lines that print it; empty when it was taken from elsewhere

  bool operator==(const DocumentTitle&) const = default;
};

/// The main heading of the paper in `lines`: a "Subject:" line, else the most prominent block at its top, preferring
/// the one that says what `expected` says (the agenda's title or the outline's).
DocumentTitle find_document_title(const Flow& flow, Span lines, std::string_view expected);

/// For a letter: its subject line, beside "Dear …"; else `expected`.
DocumentTitle find_letter_title(const Flow& flow, Span lines, std::string_view expected);

/// For minutes: the heading or the opening sentence, up to the date.
DocumentTitle find_minutes_title(const Flow& flow, Span lines);

}  // namespace agendex

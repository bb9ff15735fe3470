#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/doc_schema.h"
#include "search/date_range.h"

namespace agendex {

/// A question as typed, before the collection is asked about any word of it.
struct QueryNode {
  enum class Kind {
    nothing,   ///< nothing was typed
    word,      ///< `text`: one word, or what was typed in one piece ("24/00109", "home-to-school")
    phrase,    ///< `text`
    prefix,    ///< `text` is the beginning of a word
    near,      ///< children within `distance` words of each other
    adjacent,  ///< children in this order, each within `distance` words of the one before
    words,     ///< children side by side: as many of them as possible
    all,       ///< every child
    any,       ///< one child at least
    without,   ///< not its one child
    field,     ///< its one child, in `field`
    filter,    ///< `field` has the value `text`
    dates,     ///< `range`
  };

  Kind kind = Kind::nothing;
  std::string text;
  bool exact = false;  ///< word and phrase: as typed, without stemming or expansion
  int distance = 0;
  const Field* field = nullptr;
  DateRange range;
  std::vector<QueryNode> children;

  bool operator==(const QueryNode&) const = default;
};

/// As nested lists: (and "budget" (not "parks")).
std::string to_text(const QueryNode& node);

}  // namespace agendex

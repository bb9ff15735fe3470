#pragma once

#include <string_view>
#include <vector>

#include "search/query/query_tree.h"
#include "search/results.h"

namespace agendex {

struct ParsedQuery {
  QueryNode root;
  std::vector<Note> notes;  ///< what was passed over or taken otherwise than typed
};

/// Reads a question.
///
///   school transport          as many of the words as possible
///   "school transport"        the phrase; curly quotes too
///   a AND b, a OR b, a NOT b  in capitals; NOT binds tightest, then side by side, then AND, then OR
///   -word, -"a phrase"        without
///   (…)                       grouping
///   a NEAR/5 b, a ADJ/2 b     within so many words, ADJ in this order
///   transp*                   words that begin so
///   =word, ="a phrase"        as typed: no stemming, no expansion
///   title:word, council:…     a field (doc_schema.h), also title:"…" and title:(… OR …)
///   date:2021..2022           a date or range (date_range.h); since:, until:
///
/// Nothing typed is an error: operators with nothing to join, brackets and quotes without partner, fields nobody knows
/// and dates no calendar has are passed over or searched as words, with a note. Linear in the query, which is cut at
/// kMaxQueryBytes and kMaxQueryWords.
ParsedQuery parse_query(std::string_view typed);

inline constexpr std::size_t kMaxQueryBytes = 4096;
inline constexpr std::size_t kMaxQueryWords = 64;
inline constexpr int kMaxBrackets = 20;  ///< nested; deeper ones are passed over

}  // namespace agendex

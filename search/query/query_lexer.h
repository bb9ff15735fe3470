#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/doc_schema.h"
#include "search/results.h"

namespace agendex {

/// A piece of a typed question.
struct QueryToken {
  enum class Kind { text, phrase, open, close, and_op, or_op, not_op, near_op, adjacent_op, field };

  Kind kind = Kind::text;
  std::string text;              ///< text and phrase: what to look for; operators: as typed
  bool exact = false;            ///< text and phrase: "=" stood before it
  bool prefix = false;           ///< text: "*" stood behind it
  int distance = 0;              ///< near_op, adjacent_op
  const Field* field = nullptr;  ///< field: what follows is its value

  bool operator==(const QueryToken&) const = default;
};

/// Cuts a question into pieces. Never fails: a quote without its partner is passed over, a field nobody knows is text;
/// both are noted.
std::vector<QueryToken> lex_query(std::string_view query, std::vector<Note>& notes);

inline constexpr int kDefaultNear = 10;   ///< words, for NEAR without a number
inline constexpr int kMaxDistance = 100;  ///< words

}  // namespace agendex

#pragma once

#include <string_view>
#include <vector>

#include "search/plan/expander.h"
#include "search/plan/search_plan.h"
#include "search/query/query_tree.h"
#include "search/results.h"

namespace agendex {

struct PlannedQuery {
  PlanNode root;
  std::vector<Note> notes;  ///< expansions used, words that nothing in the collection says
};

/// Works out what to look for in a collection for a question: words become stems, acronyms and long forms stand for
/// each other, fields become filters. Stop words are passed over wherever something else is asked for.
PlannedQuery plan_query(const QueryNode& query, const Vocabulary& vocabulary, Stemmer& stemmer,
                        const ExpandOptions& options);

/// The filter for a typed value of `field`, as `council:harrowmere` makes it. Notes a value that nothing has.
PlanNode plan_filter(const Field& field, std::string_view value, const Vocabulary& vocabulary,
                     std::vector<Note>& notes);

}  // namespace agendex

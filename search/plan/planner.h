#pragma once

#include <vector>

#include "index/text_analysis.h"
#include "search/plan/expander.h"
#include "search/plan/search_plan.h"
#include "search/plan/vocabulary.h"
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

/// The filter for a typed value of `field`, as `council:leicester` makes it.
PlanNode filter_plan(const Field& field, std::string_view value);

inline constexpr std::size_t kMaxPrefixTerms = 200;  ///< words that "transp*" stands for
inline constexpr std::size_t kMinPrefixBytes = 2;    ///< "a*" is taken as the word
inline constexpr std::size_t kMaxNearVariants = 24;  ///< ways of saying both sides of a NEAR

}  // namespace agendex

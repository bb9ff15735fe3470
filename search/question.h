#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "index/text_analysis.h"
#include "search/plan/search_plan.h"
#include "search/searcher.h"

namespace agendex {

/// A request as it was understood over one index: where every answer to a question begins.
struct Question {
  PlanNode plan;
  std::vector<PlanNode> filters;  ///< a section must pass every one
  std::vector<Note> notes;
  std::string understood;  ///< in words

  bool operator==(const Question&) const = default;
};

/// Throws what Xapian throws.
Question understand(const Xapian::Database& database, const SearchRequest& request, const UserAcronyms& own,
                    Stemmer& stemmer);

}  // namespace agendex

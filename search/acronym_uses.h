#pragma once

#include <xapian.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "index/text_analysis.h"
#include "search/plan/search_plan.h"
#include "search/results.h"

namespace agendex {

/// Pages of files that are passed over.
using PagesOfFiles = std::set<std::pair<std::string, int>>;

/// Sections of the councils with `council_terms` (all, when there are none) that say one of `alternatives`.
struct WantedUses {
  std::vector<Alternative> alternatives;
  std::vector<std::string> council_terms;
  PagesOfFiles passed_over;  ///< where it is defined, shown elsewhere
};

/// A few uses in context, the newest first, no two of one file. Throws what Xapian throws.
std::vector<AcronymUse> find_uses(const Xapian::Database& database, const WantedUses& wanted, Stemmer& stemmer);

inline constexpr std::size_t kMaxUses = 3;

}  // namespace agendex

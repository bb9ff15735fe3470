#pragma once

#include <xapian.h>

#include "search/plan/search_plan.h"

namespace agendex {

/// The Xapian query for a plan, without ranking by prior.
Xapian::Query build_query(const PlanNode& plan);

/// `wanted` with what sections are worth before any word is looked at added to their weight.
Xapian::Query with_prior(Xapian::Query wanted, const PlanNode& plan);

/// Sections that match every one of the filters.
Xapian::Query with_filters(Xapian::Query wanted, const std::vector<PlanNode>& filters);

/// The weighting that the queries are made for.
Xapian::BM25Weight weighting();

/// Of a soft group, the share of its words by mass that a section must have: words that tell more count for more.
/// Asked for with few words, a section should have most of them; a question in a sentence has words that no paper uses.
double wanted_share(std::size_t words);

}  // namespace agendex

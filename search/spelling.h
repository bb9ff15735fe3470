#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/text_analysis.h"
#include "search/plan/search_plan.h"
#include "search/plan/vocabulary.h"

namespace agendex {

/// A word that nothing says, and the stem of a word of the collection that it is near.
struct Misspelling {
  std::string typed;
  std::string stem;

  bool operator==(const Misspelling&) const = default;
};

/// The words of a question that may be slips. Only words that nothing says in any way are looked at, and never a known
/// acronym. Goes through the terms that begin with the same letter, once for each such word: a slip of the first letter
/// is not found.
std::vector<Misspelling> find_misspellings(std::string_view query, const PlanNode& plan, const Vocabulary& vocabulary,
                                           Stemmer& stemmer);

}  // namespace agendex

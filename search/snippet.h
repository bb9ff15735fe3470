#pragma once

#include <string>
#include <vector>

#include "index/section_record.h"
#include "index/text_analysis.h"
#include "search/plan/search_plan.h"
#include "search/results.h"

namespace agendex {

/// Where in a section the answer stands, and the words around it.
struct BestPassage {
  int page = 0;
  Snippet snippet;
  double worth = 0;  ///< what the passage says of what is wanted, in the mass of that

  bool operator==(const BestPassage&) const = default;
};

/// The page of `record` that says most of `wanted`, weighing rarer things more and words that stand together most, and
/// a snippet from it. Without any match: the first page and the beginning of the text. Linear in the text.
BestPassage find_best_passage(const SectionRecord& record, const std::vector<const Concept*>& wanted, Stemmer& stemmer);

inline constexpr std::size_t kSnippetBytes = 260;

}  // namespace agendex

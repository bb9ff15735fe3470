#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "search/plan/search_plan.h"
#include "search/plan/vocabulary.h"

namespace agendex {

/// A meaning of an acronym over the collection.
struct SenseCount {
  std::string sense;                            ///< sense key
  std::vector<std::vector<std::string>> forms;  ///< stems of the ways it is printed, the most frequent first
  std::size_t count = 0;

  bool operator==(const SenseCount&) const = default;
};

/// The meanings of one acronym, the most frequent first. When `council_keys` is not empty and some definition is by one
/// of those councils, only such definitions count.
std::vector<SenseCount> count_senses(const std::vector<CountedUse>& definitions,
                                     const std::vector<std::string>& council_keys = {});

/// Where an acronym that a paper uses and does not define means `sense`: what its body says most often, else its
/// council, else the collection. Ties go to the sense whose key is first in the alphabet.
Scope scope_of_sense(const std::vector<CountedUse>& definitions, const std::string& sense);

}  // namespace agendex

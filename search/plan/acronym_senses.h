#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "search/plan/search_plan.h"
#include "search/plan/sense_groups.h"
#include "search/plan/vocabulary.h"

namespace agendex {

/// A meaning of an acronym over the collection.
struct SenseCount {
  std::string sense;                            ///< sense key of its most frequent variant
  std::vector<std::vector<std::string>> forms;  ///< stems of the ways it is printed, the most frequent first
  std::size_t count = 0;

  bool operator==(const SenseCount&) const = default;
};

/// The meanings of one acronym, the most frequent first. When `council_keys` is not empty and some definition is by one
/// of those councils, only such definitions count.
std::vector<SenseCount> count_senses(const std::vector<CountedUse>& definitions,
                                     const std::vector<std::string>& council_keys = {},
                                     const StemFrequency& frequency = {});

/// Which of the meanings in `definitions`, all of one acronym, are one.
SenseGroups sense_groups_of(const std::vector<CountedUse>& definitions, const StemFrequency& frequency = {});

/// Where an acronym that a paper uses and does not define means `sense`: what its body says most often, else its
/// council, else the collection. Ties go to the sense whose key is first in the alphabet.
Scope scope_of_sense(const std::vector<CountedUse>& definitions, const std::string& sense,
                     const StemFrequency& frequency = {});

/// The keys of the councils that typed names can mean.
std::vector<std::string> council_keys_for(const Vocabulary& vocabulary, const std::vector<std::string>& typed);

/// How often a collection says a stem. Holds a reference.
StemFrequency frequencies_of(const Vocabulary& vocabulary);

/// The marks of `acronym` in the sense `sense`, however printed: where a pack defines it so, and where a pack does not
/// define it and it is what its body, its council or the collection means.
std::vector<Alternative> uses_of_sense(const Vocabulary& vocabulary, const std::string& acronym,
                                       const std::string& sense);

}  // namespace agendex

#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "index/definition_record.h"
#include "index/text_analysis.h"
#include "search/plan/sense_groups.h"
#include "search/results.h"
#include "search/user_acronyms.h"

namespace agendex {

/// What tells senses apart: acronym key, sense key of the most frequent variant, council (empty: all councils
/// together).
using CollectedKey = std::tuple<std::string, std::string, std::string>;

/// Gathers definitions into senses.
class SenseCollector {
 public:
  void add(const CollectedKey& key, const DefinitionRecord& record);

  /// By key. Uses are left empty.
  std::vector<GlossaryEntry> finish();

 private:
  /// How often each printed form occurs, to choose the one to show.
  using Printed = std::map<std::string, int>;

  struct Group {
    AcronymSense sense;
    Printed acronyms, expansions;
    std::set<std::string> bodies, councils;
    std::vector<std::pair<std::optional<Date>, AcronymPlace>> places;
  };

  static std::vector<std::string> most_frequent_first(const Printed& printed);
  static GlossaryEntry finished(Group group);

  std::map<CollectedKey, Group> groups_;
};

/// All the words of one of `wanted` are in `name`, or nothing is wanted.
bool is_wanted(const std::string& name, const std::vector<std::string>& wanted);

/// What the user says joins the senses that mean the same, or stands for itself.
void add_own_sense(std::vector<GlossaryEntry>& entries, const UserAcronym& said, const std::string& file,
                   const StemFrequency& frequency, Stemmer& stemmer);

}  // namespace agendex

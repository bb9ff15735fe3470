#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "index/text_analysis.h"
#include "search/plan/vocabulary.h"
#include "search/user_acronyms.h"

namespace agendex {

/// A collection whose acronyms mean what the user says. A paper that defines an acronym itself keeps its meaning; every
/// other use takes the user's, of a council's papers first what is said of that council.
class UserVocabulary : public Vocabulary {
 public:
  /// Both must outlive it.
  UserVocabulary(const Vocabulary& papers, const UserAcronyms& acronyms, Stemmer& stemmer);

  std::size_t section_count() const override { return papers_.section_count(); }
  std::size_t frequency(const std::string& term) const override;
  std::vector<std::pair<std::string, std::size_t>> terms_beginning(const std::string& beginning,
                                                                   std::size_t limit) const override {
    return papers_.terms_beginning(beginning, limit);
  }
  std::vector<std::string> terms_naming(const Field& field, const std::vector<std::string>& words) const override {
    return papers_.terms_naming(field, words);
  }
  std::vector<CountedUse> definitions_of(const std::string& acronym) const override;
  std::vector<CountedUse> definitions_meaning(const std::string& sense_key) const override;
  bool is_denied(const std::string& acronym) const override;
  std::string printed_expansion(const std::string& acronym, const std::string& sense_key) const override;
  bool is_written_small(const std::string& word, const std::string& stem) const override {
    return papers_.is_written_small(word, stem);
  }

  /// False when the user says that an acronym does not mean this to a council.
  bool allows(const DefinitionUse& use) const;

 private:
  struct Entry {
    const UserAcronym* said = nullptr;
    std::string stems, sense;
    std::vector<std::string> councils;  ///< keys; only meant when `said` names a council
  };

  bool speaks_of(const Entry& entry, const std::string& council) const;
  void add_uses(const Entry& entry, std::size_t weight, const std::vector<CountedUse>& papers,
                std::vector<CountedUse>& uses) const;
  std::vector<CountedUse> allowed(std::vector<CountedUse> uses) const;

  const Vocabulary& papers_;
  std::map<std::string, std::vector<Entry>> entries_;  ///< by acronym key
  std::map<std::string, std::vector<std::string>> acronyms_meaning_;
};

}  // namespace agendex

#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "search/plan/vocabulary.h"

namespace agendex {

/// The vocabulary of an index. Looks things up when asked and remembers nothing between searches but what it was asked
/// in this one; throws what Xapian throws.
class IndexVocabulary : public Vocabulary {
 public:
  explicit IndexVocabulary(const Xapian::Database& database) : database_(database) {}

  std::size_t section_count() const override;
  std::size_t frequency(const std::string& term) const override;
  std::vector<std::pair<std::string, std::size_t>> terms_beginning(const std::string& beginning,
                                                                   std::size_t limit) const override;
  std::vector<std::string> terms_naming(const Field& field, const std::vector<std::string>& words) const override;
  std::vector<CountedUse> definitions_of(const std::string& acronym) const override;
  std::vector<CountedUse> definitions_meaning(const std::string& sense_key) const override;
  std::string printed_expansion(const std::string& acronym, const std::string& sense_key) const override;
  bool is_written_small(const std::string& word, const std::string& stem) const override;

 private:
  std::vector<std::string> files_naming(const std::vector<std::string>& words) const;
  std::vector<CountedUse> definitions_with(const std::string& term) const;

  const Xapian::Database& database_;
  mutable std::map<std::string, std::size_t> frequencies_;
  mutable std::map<std::string, std::vector<CountedUse>> definitions_;
};

}  // namespace agendex

#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "index/definition_record.h"
#include "index/doc_schema.h"

namespace agendex {

struct CountedUse {
  DefinitionUse use;
  std::size_t count = 0;
  bool only_there = false;  ///< says nothing of other councils' papers

  bool operator==(const CountedUse&) const = default;
};

/// What planning a search asks of a collection. Behind it stands an index, or a table in a test.
class Vocabulary {
 public:
  virtual ~Vocabulary() = default;

  virtual std::size_t section_count() const = 0;

  /// Documents with a term.
  virtual std::size_t frequency(const std::string& term) const = 0;

  /// Terms that begin with `beginning` and how many documents have them, at most `limit`, in no order.
  virtual std::vector<std::pair<std::string, std::size_t>> terms_beginning(const std::string& beginning,
                                                                           std::size_t limit) const = 0;

  /// The terms that mark the sections of councils, bodies or files with all of `words` in their name or path.
  virtual std::vector<std::string> terms_naming(const Field& field, const std::vector<std::string>& words) const = 0;

  /// Who defines an acronym how, and how often.
  virtual std::vector<CountedUse> definitions_of(const std::string& acronym) const = 0;

  /// Which acronyms are defined with a meaning.
  virtual std::vector<CountedUse> definitions_meaning(const std::string& sense_key) const = 0;

  /// True when the user says that an acronym means nothing: capitals are then only a way to write the word.
  virtual bool is_denied(const std::string& /*acronym*/) const { return false; }

  /// A meaning of an acronym as a paper prints it.
  virtual std::string printed_expansion(const std::string& acronym, const std::string& sense_key) const = 0;

  /// True when papers write `word` in small letters, as they do "send" and do not do "ofsted" or "covid".
  virtual bool is_written_small(const std::string& word, const std::string& stem) const = 0;
};

}  // namespace agendex

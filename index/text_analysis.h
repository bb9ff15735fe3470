#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/tokenizer.h"

namespace agendex {

/// English stems (Porter 2), remembered. One for each thread.
class Stemmer {
 public:
  Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  ~Stemmer();

  /// "plans" → "plan". Words with digits or "&" come back as they are. The reference holds until the next call.
  const std::string& stem(const std::string& word);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// True for words that carry a sentence and not its matter: "the", "which", "does".
bool is_stop_word(std::string_view word);

/// True for words that link the parts of a name: "and", "of", "for", "the", "a", "an". They do not tell one expansion
/// of an acronym from another.
bool is_name_connective(std::string_view word);

/// True for words that papers print in capitals for weight ("AGREED", "NOT") and that are no acronyms unless defined.
bool is_emphasis_word(std::string_view word);

/// The key under which an acronym is known however it is typed: "EHCPs", "ehcp", "E.H.C.P." → "EHCP"; a key of several
/// words keeps single spaces ("CYPS SCRUTINY"). Empty when there is no letter or figure in it.
std::string folded_acronym(std::string_view typed);

/// The stems of a phrase in order, connectives included: "education, health and care plans" → educ health and care
/// plan.
std::vector<std::string> stems_of(std::string_view phrase, Stemmer& stemmer);

/// The key of a meaning: the stems without connectives. "Education, Health & Care Plans" and "education health and care
/// plan" have the same. Empty when nothing is left.
std::string sense_key(const std::vector<std::string>& stems);

}  // namespace agendex

#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "index/text_analysis.h"
#include "search/plan/search_plan.h"

namespace agendex {

/// Tokens that say something asked for.
struct Match {
  std::size_t token = 0, length = 1;
  std::size_t wanted = 0;  ///< index of what was asked for
  double weight = 0;

  bool operator==(const Match&) const = default;
};

/// Finds what was asked for among the tokens of a text.
class Matcher {
 public:
  /// `stemmer` must outlive it.
  Matcher(const std::vector<const Concept*>& wanted, Stemmer& stemmer);

  /// By token; at one token, one match for each thing asked for.
  std::vector<Match> find(const std::vector<Token>& tokens) const;

 private:
  struct Sequence {
    std::vector<std::string> marks;
    std::size_t wanted;
    double weight;
  };

  void add(std::vector<std::string> marks, std::size_t wanted, double weight);
  template <class Take>
  void with_marks_of(const Token& token, Take take) const;
  bool continues(const std::vector<Token>& tokens, std::size_t at, const std::vector<std::string>& marks) const;

  Stemmer& stemmer_;
  bool exact_marks_ = false;    ///< some mark is a word as it is
  bool acronym_marks_ = false;  ///< some mark is an acronym
  std::unordered_map<std::string, std::vector<Sequence>> by_first_mark_;
};

}  // namespace agendex

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/text_analysis.h"

namespace agendex {

/// A way in which papers say some of the words of a question.
struct Rewording {
  std::vector<std::size_t> words;  ///< which words of the question, ascending
  std::string meant;               ///< "home to school transport"

  bool operator==(const Rewording&) const = default;
};

/// What a word is matched by: its stem; what is written as an acronym only matches the same, in capitals.
std::string lay_key(const Token& token, Stemmer& stemmer);

/// How people speak of a council's business and how its papers do; docs/lay-words.md describes the format.
class LayVocabulary {
 public:
  /// `text` must outlive it. Lines that are no entries are passed over.
  explicit LayVocabulary(std::string_view text) : text_(text) {}

  /// What the question may mean by its words (given as `lay_key`), in the order of the vocabulary, each meaning once for
  /// the same words.
  /// A term of several words is meant when all of them stand near each other, in any order. One pass over the text.
  std::vector<Rewording> rewordings_of(std::span<const std::string> question, Stemmer& stemmer) const;

  /// Which of the words say nothing of the matter: "think", "happen".
  std::vector<std::size_t> weak_words(std::span<const std::string> question, Stemmer& stemmer) const;

 private:
  std::string_view text_;
};

/// What comes with the program.
const LayVocabulary& shipped_lay_vocabulary();

}  // namespace agendex

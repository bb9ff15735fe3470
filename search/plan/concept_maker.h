#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "search/plan/expander.h"
#include "search/results.h"

namespace agendex {

/// What a run of plain words asks for.
struct WordConcepts {
  std::vector<Concept> concepts;
  std::vector<std::size_t> words;  ///< for each concept, the first of the words it stands for
  std::vector<std::size_t> names;  ///< for each concept, which of the recognised long forms it belongs to; 0: none
  std::vector<Concept> bonuses;    ///< names and neighbours that stand together in the text as they do in the question
};

/// Turns words, phrases and beginnings of words into the things a section may say, and notes what comes up.
class ConceptMaker {
 public:
  /// `shouted`: the whole question is in capitals, which then say nothing about acronyms.
  ConceptMaker(const Vocabulary& vocabulary, Stemmer& stemmer, const ExpandOptions& options, bool shouted,
               std::vector<Note>& notes)
      : vocabulary_(vocabulary),
        stemmer_(stemmer),
        expander_(vocabulary, stemmer, options),
        shouted_(shouted),
        notes_(notes) {}

  /// Pieces typed side by side. Stop words are passed over unless there is nothing else. `freely`: other words than
  /// those typed may say it, too.
  WordConcepts from_words(const std::vector<std::string>& pieces, bool freely);

  Concept from_phrase(const std::string& text);

  /// As typed: no stemming, no expansion.
  Concept from_exact(const std::string& text);

  /// Words that begin with `text`.
  Concept from_beginning(const std::string& text);

  /// One of each of `operands` within so many words of the next.
  Concept from_neighbours(std::span<const std::vector<Alternative>> operands, std::string label, int distance,
                          bool ordered);

  /// Fills in how frequent and how telling a concept is.
  void weigh(Concept& wanted) const;

 private:
  std::vector<TypedWord> typed_words(std::string_view text);
  bool is_passed_over(const TypedWord& word) const;
  std::vector<std::pair<std::string, std::size_t>> stems_beginning(const std::string& beginning);
  Concept from_piece(std::span<const TypedWord> words, std::size_t begin, std::size_t end);
  Concept from_short_form(std::span<const TypedWord> words, const KnownName& form);
  void add_long_form(std::span<const TypedWord> words, std::size_t at, const KnownName& form, WordConcepts& made);
  void add_other_words(std::span<const TypedWord> words, WordConcepts& made);
  bool add_other_word(Concept& wanted, const std::string& text, double weight);
  void weaken(Concept& wanted) const;
  void add_pairs(WordConcepts& made);
  Concept named(std::string label, Reading reading);
  Concept sought(std::string label, Reading reading);
  void report_missing(const Concept& wanted);
  Concept unnamed(Reading reading) const;
  void note(std::string_view code, std::string message) { notes_.push_back({std::string(code), std::move(message)}); }

  const Vocabulary& vocabulary_;
  Stemmer& stemmer_;
  Expander expander_;
  bool shouted_;
  std::vector<Note>& notes_;
};

inline constexpr std::size_t kMaxPrefixTerms = 200;  ///< words that "transp*" stands for
inline constexpr std::size_t kMinPrefixBytes = 2;    ///< "a*" is taken as the word
inline constexpr std::size_t kMaxNearVariants = 24;  ///< ways of saying both sides of a NEAR

}  // namespace agendex

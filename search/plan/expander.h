#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "index/text_analysis.h"
#include "search/lay_words/lay_vocabulary.h"
#include "search/lay_words/thesaurus.h"
#include "search/plan/search_plan.h"
#include "search/plan/vocabulary.h"

namespace agendex {

struct ExpandOptions {
  bool expand = true;  ///< acronyms and long forms stand for each other, papers' words for lay ones
  std::vector<std::string> council_keys = {};  ///< meanings these councils define go before all others
  const LayVocabulary* lay_words = nullptr;    ///< how papers say what people call otherwise; none without it
  const Thesaurus* thesaurus = nullptr;        ///< general English; none without it
};

/// A typed word and what stands around it.
struct TypedWord {
  Token token;
  std::string stem;
  std::size_t piece = 0;  ///< words typed in one piece ("24/00109") have the same

  bool operator==(const TypedWord&) const = default;
};

/// The ways of saying one word or name.
struct Reading {
  std::vector<Alternative> alternatives;
  std::vector<std::string> also;  ///< as printed, for people

  bool operator==(const Reading&) const = default;
};

/// A name recognised among typed words.
struct KnownName {
  std::size_t length = 0;  ///< words taken
  Reading others;          ///< how else it is said: the acronyms that stand for it, where they do, or its long forms
};

/// Knows how acronyms and their long forms stand for each other in one collection.
class Expander {
 public:
  Expander(const Vocabulary& vocabulary, Stemmer& stemmer, ExpandOptions options)
      : vocabulary_(vocabulary), stemmer_(stemmer), options_(std::move(options)) {}

  /// How words[at] can be said. Written in capitals a known acronym is the acronym; in small letters ("ehcp") it is the
  /// acronym or the word, whichever its neighbours suggest. `shouted`: the whole question is in capitals.
  Reading read_word(std::span<const TypedWord> words, std::size_t at, bool shouted);

  /// The longest known long form that begins at words[at], of two telling words or more.
  std::optional<KnownName> find_long_form(std::span<const TypedWord> words, std::size_t at);

  /// The longest known short form of several words ("CYPS Scrutiny") that begins at words[at], with its long forms.
  std::optional<KnownName> find_short_form(std::span<const TypedWord> words, std::size_t at);

  /// The terms of a name's stems: a stem that only occurs as an acronym ("mst") is the acronym.
  std::vector<std::string> terms_of(const std::vector<std::string>& stems) const;

  /// Every way of saying a run of words side by side: each long form and each acronym in it by any of its other forms.
  Reading read_phrase(std::span<const TypedWord> words);

  /// The acronym itself, without its long forms. Empty alternatives when no paper uses it.
  Reading read_acronym_only(const std::string& key);

  const ExpandOptions& options() const { return options_; }

 private:
  std::string known_key(const Token& token) const;
  void add_long_forms(const std::string& key, Reading& reading);
  Reading read_plain(const TypedWord& word) const;

  const Vocabulary& vocabulary_;
  Stemmer& stemmer_;
  ExpandOptions options_;
};

inline constexpr std::size_t kMaxSenses = 4;           ///< of one acronym, looked for together
inline constexpr std::size_t kMaxFormsOfSense = 3;     ///< spellings of one meaning, looked for together
inline constexpr std::size_t kMaxPhraseVariants = 24;  ///< ways of saying one phrase
inline constexpr std::size_t kMaxLongFormWords = 14;
inline constexpr std::size_t kMaxShortFormWords = 4;

/// Every combination of one alternative of each of `parts`, said one after the other; the likelier ones first, at most
/// `limit`. Combinations that two different scopes would have to agree on are left out.
std::vector<Alternative> combine(std::span<const std::vector<Alternative>> parts, std::size_t limit);

}  // namespace agendex

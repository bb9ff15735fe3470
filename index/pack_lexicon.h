#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "index/text_analysis.h"
#include "ingest/model/pack.h"

namespace agendex {

/// What a pack knows of its own acronyms, and how its tokens become terms because of it.
///
/// A token written like an acronym stands for the acronym, not for the word of the same letters (SEND is not "send"),
/// and says which meaning the pack gives it, or that the pack gives none. Capitals alone are not enough: in a heading
/// in capitals, and for a word that is merely stressed, the plain word stays.
class PackLexicon {
 public:
  /// `texts` are all texts of the pack, title by title and block by block, tokenized.
  PackLexicon(const Pack& pack, std::span<const std::vector<Token>> texts, Stemmer& stemmer);

  /// The terms of tokens[at] on `page`, without a field's prefix, appended to `terms`: they share one position.
  void append_terms(std::span<const Token> tokens, std::size_t at, int page, Stemmer& stemmer,
                    std::vector<std::string>& terms) const;

 private:
  struct Definition {
    std::string sense;
    int first_page, last_page;  ///< of the document it is made in, where it comes before the pack's others
  };
  struct Reading {
    std::string acronym;  ///< empty: none
    bool word = true;
  };

  Reading read(std::span<const Token> tokens, std::size_t at) const;
  bool among_capitals(std::span<const Token> tokens, std::size_t at) const;
  std::string known_form(const std::string& key) const;
  void append_senses(const std::string& acronym, int page, std::vector<std::string>& terms) const;

  std::map<std::string, std::vector<Definition>, std::less<>> definitions_;
  std::set<std::string, std::less<>> written_small_;  ///< defined keys that are not printed in capitals: "Ofsted"
  std::set<std::string, std::less<>> used_;           ///< keys seen in capitals within ordinary text
  std::unordered_set<std::string> small_words_;       ///< short words seen in small letters
};

}  // namespace agendex

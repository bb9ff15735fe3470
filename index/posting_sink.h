#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/document_builder.h"
#include "index/pack_lexicon.h"

namespace agendex {

/// Turns tokens into the terms of one document.
class PostingSink {
 public:
  PostingSink(const PackLexicon& lexicon, Stemmer& stemmer, std::map<std::string, Postings>& terms)
      : lexicon_(lexicon), stemmer_(stemmer), terms_(terms) {}

  /// Posts `tokens` one after the other under each of `prefixes` from `position` on; returns the first free position.
  /// `wdf` goes to the unprefixed terms.
  std::uint32_t post(std::span<const Token> tokens, int page, std::span<const std::string_view> prefixes,
                     std::uint32_t position, std::uint32_t wdf);

  /// Adds the tokens to the unprefixed terms without positions: what the section is found under but does not say.
  void post_context(std::span<const Token> tokens, int page, std::uint32_t wdf);

  void mark(std::string term) { terms_[std::move(term)]; }

 private:
  void post_joined(std::span<const Token> tokens, std::size_t at, std::uint32_t position);

  const PackLexicon& lexicon_;
  Stemmer& stemmer_;
  std::map<std::string, Postings>& terms_;
  std::vector<std::string> scratch_;
};

}  // namespace agendex

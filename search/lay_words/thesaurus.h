#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace agendex {

/// General English, as the WordNet database tells it (G. A. Miller: WordNet: A Lexical Database for English, CACM
/// 38(11), 1995; file format: wndb(5WN)). Reads the files where they are installed, as far as a word needs.
/// Safe from several threads.
class Thesaurus {
 public:
  /// Knows nothing when `folder` has no WordNet. Damaged files cost words, nothing else.
  explicit Thesaurus(const std::string& folder);
  Thesaurus(Thesaurus&&) noexcept;
  Thesaurus& operator=(Thesaurus&&) noexcept;
  ~Thesaurus();

  /// Words and phrases of the same meaning, and words made from the same root ("refuse": decline, refusal), those of
  /// the most usual meaning first. `word` may be inflected; small letters.
  std::vector<std::string> related_to(const std::string& word) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The one installed on this machine: in $AGENDEX_WORDNET, else where Debian's wordnet-base puts it.
const Thesaurus& installed_thesaurus();

}  // namespace agendex

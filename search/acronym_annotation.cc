// Spelling acronyms out in a text that people wrote or copied.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "search/plan/acronym_senses.h"
#include "search/plan/user_vocabulary.h"
#include "search/search_index.h"
#include "search/xapian/index_vocabulary.h"

namespace agendex {
namespace {

constexpr std::size_t kLongWord = 7;  // letters; longer ones in capitals are seldom acronyms
constexpr std::size_t kMostSensesNamed = 3;

class Annotator {
 public:
  Annotator(const Xapian::Database& database, std::string_view text, const AcronymRequest& wanted,
            const UserAcronyms& own, Stemmer& stemmer)
      : text_(text),
        papers_(database),
        vocabulary_(papers_, own, stemmer),
        council_keys_(council_keys_for(vocabulary_, wanted.councils)),
        tokens_(tokenize(text)) {}

  AnnotatedText run() {
    std::size_t copied = 0;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      if (token.acronym.empty() || is_shouted(at)) continue;
      const std::string key = key_of(token.acronym);
      const std::vector<SenseCount> senses =
          count_senses(vocabulary_.definitions_of(key), council_keys_, frequencies_of(papers_));
      if (senses.empty()) {
        note_unknown(token);
        continue;
      }
      if (!seen_.insert(key).second || is_spelled_out(token)) continue;
      annotated_.text += text_.substr(copied, token.end - copied);
      annotated_.text += " (" + vocabulary_.printed_expansion(key, senses.front().sense) + ")";
      copied = token.end;
      note_ambiguous(key, senses);
    }
    annotated_.text += text_.substr(copied);
    return std::move(annotated_);
  }

 private:
  std::string key_of(const std::string& typed) const {
    if (typed.size() < 3 || typed.back() != 'S' || !vocabulary_.definitions_of(typed).empty()) return typed;
    return typed.substr(0, typed.size() - 1);
  }

  /// Among words in capitals an acronym is not to be told from a word.
  bool is_shouted(std::size_t at) const {
    return is_word_in_capitals(at, at + 1) || (at > 0 && is_word_in_capitals(at, at - 1));
  }

  /// The neighbour is a plain word, and no line or sentence ends between the two.
  bool is_word_in_capitals(std::size_t at, std::size_t neighbour) const {
    if (neighbour >= tokens_.size()) return false;
    const Token& first = tokens_[std::min(at, neighbour)];
    const Token& second = tokens_[std::max(at, neighbour)];
    const Token& word = tokens_[neighbour];
    const bool plain = word.word.size() >= kLongWord || is_stop_word(word.word);
    return word.capitals && plain &&
           text_.substr(first.end, second.begin - first.end).find_first_of("\n.;:") == std::string_view::npos;
  }

  /// It stands in brackets behind its long form, or has a bracket behind it already.
  bool is_spelled_out(const Token& token) const {
    const std::string_view before = trim(text_.substr(0, token.begin));
    const std::string_view behind = trim(text_.substr(token.end));
    return before.ends_with('(') || behind.starts_with('(');
  }

  void note_unknown(const Token& token) {
    const bool is_word = is_emphasis_word(token.word) || is_stop_word(token.word) || token.word.size() >= kLongWord ||
                         token.word.find_first_not_of("0123456789") == std::string::npos ||
                         papers_.is_written_small(token.word, token.word);
    if (is_word || !seen_.insert(token.acronym).second) return;
    annotated_.notes.push_back({"unknown", fmt::format("No paper in the index defines {}.", token.acronym)});
  }

  void note_ambiguous(const std::string& key, const std::vector<SenseCount>& senses) {
    if (senses.size() < 2) return;
    std::string others;
    for (std::size_t i = 1; i < std::min(senses.size(), kMostSensesNamed + 1); ++i) {
      others += (i > 1 ? ", " : "") + fmt::format("\"{}\"", vocabulary_.printed_expansion(key, senses[i].sense));
    }
    annotated_.notes.push_back({"ambiguous", fmt::format("{} also means {}.", key, others)});
  }

  std::string_view text_;
  IndexVocabulary papers_;
  UserVocabulary vocabulary_;
  std::vector<std::string> council_keys_;
  std::vector<Token> tokens_;
  std::set<std::string> seen_;
  AnnotatedText annotated_;
};

}  // namespace

Result<AnnotatedText> annotate_acronyms(const Xapian::Database& database, std::string_view text,
                                        const AcronymRequest& wanted, const UserAcronyms& own, Stemmer& stemmer) {
  return Annotator(database, text, wanted, own, stemmer).run();
}

}  // namespace agendex

#include "search/spelling.h"

#include <algorithm>
#include <set>

#include "index/edit_distance.h"
#include "index/tokenizer.h"

namespace agendex {
namespace {

constexpr std::size_t kShortest = 4;  // letters; shorter words are near too many others
constexpr std::size_t kLong = 6;      // letters; longer words may have two slips
constexpr std::size_t kMaxTerms = 300'000;
constexpr std::size_t kMaxWords = 4;

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0; });
}

bool is_known_acronym(const Token& token, const Vocabulary& vocabulary) {
  const std::string key = folded_acronym(token.acronym.empty() ? token.word : token.acronym);
  return vocabulary.frequency(term(prefix::kAcronym, key)) > 0 ||
         vocabulary.frequency(term(prefix::kShortForm, key)) > 0 || !vocabulary.definitions_of(key).empty();
}

/// The nearest stem, of equally near ones the most frequent; empty when none is near.
std::string nearest_stem(const std::string& stem, const Vocabulary& vocabulary) {
  int least = stem.size() < kLong ? 2 : 3;
  std::size_t most = 0;
  std::string nearest;
  for (const auto& [name, frequency] : vocabulary.terms_beginning(stem.substr(0, 1), kMaxTerms)) {
    if (name.size() < kShortest - 1 || !is_plain(name)) continue;
    const int distance = edit_distance(stem, name, least + 1);
    if (distance > least || (distance == least && frequency <= most)) continue;
    if (distance == least && nearest.empty()) continue;  // as far as is too far
    nearest = name;
    least = distance;
    most = frequency;
  }
  return nearest;
}

/// Words that stand in parts of the question which nothing says.
std::set<std::string> unsaid_words(const PlanNode& plan) {
  std::set<std::string> words;
  for (const Concept* wanted : wanted_concepts(plan)) {
    if (wanted->frequency > 0) continue;
    for (Token& token : tokenize(wanted->label)) words.insert(std::move(token.word));
  }
  return words;
}

}  // namespace

std::vector<Misspelling> find_misspellings(std::string_view query, const PlanNode& plan, const Vocabulary& vocabulary,
                                           Stemmer& stemmer) {
  const std::set<std::string> unsaid = unsaid_words(plan);
  std::vector<Misspelling> found;
  if (unsaid.empty()) return found;
  for (const Token& token : tokenize(query)) {
    if (found.size() == kMaxWords) break;
    if (token.word.size() < kShortest || !is_plain(token.word) || unsaid.count(token.word) == 0) continue;
    const std::string stem = stemmer.stem(token.word);
    if (vocabulary.frequency(stem) > 0 || is_known_acronym(token, vocabulary)) continue;
    Misspelling slip{token.word, nearest_stem(stem, vocabulary)};
    if (!slip.stem.empty() && std::find(found.begin(), found.end(), slip) == found.end()) found.push_back(slip);
  }
  return found;
}

}  // namespace agendex

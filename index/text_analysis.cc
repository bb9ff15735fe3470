#include "index/text_analysis.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>
#include <utility>

namespace agendex {
namespace {

constexpr std::size_t kMaxRememberedStems = 200'000;

// Sorted, for binary search. Spelled as the tokenizer folds them: "dont", "whats".
constexpr std::array kStopWords = std::to_array<std::string_view>({
    "a",      "about", "after",  "again", "all",     "also",    "am",     "an",     "and",     "any",    "are",
    "arent",  "as",    "at",     "be",    "because", "been",    "before", "being",  "between", "both",   "but",
    "by",     "can",   "cant",   "could", "did",     "didnt",   "do",     "does",   "doesnt",  "doing",  "dont",
    "each",   "for",   "from",   "had",   "has",     "hasnt",   "have",   "having", "he",      "her",    "here",
    "hers",   "him",   "his",    "how",   "i",       "if",      "im",     "in",     "into",    "is",     "isnt",
    "it",     "its",   "itself", "ive",   "just",    "like",    "many",   "may",    "me",      "might",  "more",
    "most",   "much",  "must",   "my",    "no",      "nor",     "not",    "of",     "on",      "only",   "or",
    "our",    "ours",  "out",    "over",  "own",     "please",  "same",   "shall",  "she",     "should", "so",
    "some",   "such",  "than",   "that",  "thats",   "the",     "their",  "theirs", "them",    "then",   "there",
    "theres", "these", "they",   "this",  "those",   "through", "to",     "too",    "under",   "until",  "up",
    "upon",   "us",    "very",   "was",   "wasnt",   "we",      "were",   "what",   "whats",   "when",   "where",
    "which",  "while", "who",    "whom",  "whos",    "whose",   "why",    "will",   "with",    "would",  "you",
    "your",   "yours",
});

constexpr std::array kConnectives = std::to_array<std::string_view>({"a", "an", "and", "for", "of", "the"});

constexpr std::array kEmphasisWords = std::to_array<std::string_view>({
    "absent",    "action",   "against", "agenda",  "agreed",     "all",         "amendment",   "and",      "any",
    "apologies", "approved", "are",     "as",      "at",         "be",          "but",         "by",       "carried",
    "cllr",      "cllrs",    "closed",  "council", "councillor", "councillors", "date",        "decision", "deferred",
    "do",        "exempt",   "for",     "from",    "in",         "is",          "it",          "item",     "items",
    "key",       "lost",     "minute",  "minutes", "motion",     "must",        "new",         "no",       "none",
    "not",       "note",     "noted",   "now",     "of",         "on",          "only",        "open",     "or",
    "page",      "pages",    "part",    "present", "private",    "public",      "recommended", "refused",  "report",
    "resolved",  "see",      "that",    "the",     "then",       "therefore",   "this",        "time",     "to",
    "urgent",    "was",      "were",    "will",    "with",       "withdrawn",   "yes",
});

/// Plurals that the stemmer does not bring together with their singular.
std::string_view regular(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kIrregular = {{
      {"buses", "bus"},
      {"children", "child"},
      {"feet", "foot"},
      {"gases", "gas"},
      {"men", "man"},
      {"teeth", "tooth"},
      {"women", "woman"},
  }};
  for (const auto& [plural, singular] : kIrregular) {
    if (word == plural) return singular;
  }
  return word;
}

template <std::size_t N>
bool contains_sorted(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

bool is_plain_word(const std::string& word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '&' || c == '.'; });
}

}  // namespace

struct Stemmer::Impl {
  Xapian::Stem english{"english"};
  std::unordered_map<std::string, std::string> known;
};

Stemmer::Stemmer() : impl_(std::make_unique<Impl>()) {}
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

const std::string& Stemmer::stem(const std::string& word) {
  if (!is_plain_word(word)) return word;
  if (impl_->known.size() >= kMaxRememberedStems) impl_->known.clear();
  const auto [entry, is_new] = impl_->known.try_emplace(word);
  if (is_new) entry->second = impl_->english(std::string(regular(word)));
  return entry->second;
}

bool is_stop_word(std::string_view word) {
  return contains_sorted(kStopWords, word);
}
bool is_name_connective(std::string_view word) {
  return contains_sorted(kConnectives, word);
}
bool is_emphasis_word(std::string_view word) {
  return contains_sorted(kEmphasisWords, word);
}

std::string folded_acronym(std::string_view typed) {
  std::string key;
  for (const Token& token : tokenize(typed)) {
    if (!key.empty() && !token.hyphenated) key += ' ';
    if (!token.acronym.empty()) {
      key += token.acronym;
      continue;
    }
    for (const char c : token.word) key += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return key;
}

std::vector<std::string> stems_of(std::string_view phrase, Stemmer& stemmer) {
  std::vector<std::string> stems;
  for (const Token& token : tokenize(phrase)) stems.push_back(stemmer.stem(token.word));
  return stems;
}

std::string sense_key(const std::vector<std::string>& stems) {
  std::string key;
  for (const std::string& stem : stems) {
    if (is_name_connective(stem)) continue;
    if (!key.empty()) key += ' ';
    key += stem;
  }
  return key;
}

}  // namespace agendex

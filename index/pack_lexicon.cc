#include "index/pack_lexicon.h"

#include <algorithm>
#include <cctype>
#include <limits>

#include "index/doc_schema.h"

namespace agendex {
namespace {

constexpr std::size_t kNeighbours = 4;            // looked at on each side to tell a line in capitals
constexpr std::size_t kLongWord = 7;              // letters; longer ones in capitals are seldom acronyms
constexpr std::size_t kMaxHomographLetters = 10;  // no acronym is longer

std::string in_capitals(std::string_view word) {
  std::string key(word);
  std::transform(key.begin(), key.end(), key.begin(), [](unsigned char c) { return std::toupper(c); });
  return key;
}

bool has_letters(const Token& token) {
  return std::any_of(token.word.begin(), token.word.end(),
                     [](unsigned char c) { return c >= 0x80 || std::isalpha(c); });
}

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c); });
}

/// Pages over which a definition goes before others: the paper it stands in; the whole pack for a table of acronyms.
std::pair<int, int> reach(const Pack& pack, const AcronymDefinition& definition) {
  if (definition.how == AcronymSource::inline_text) {
    for (const Section& section : pack.sections) {
      const bool within = section.first_page <= definition.page && definition.page <= section.last_page;
      if (within && is_document(section.kind)) return {section.first_page, section.last_page};
    }
  }
  return {0, std::numeric_limits<int>::max()};
}

}  // namespace

PackLexicon::PackLexicon(const Pack& pack, std::span<const std::vector<Token>> texts, Stemmer& stemmer) {
  for (const AcronymDefinition& definition : pack.acronyms) {
    const std::string key = folded_acronym(definition.acronym);
    const std::string sense = sense_key(stems_of(definition.expansion, stemmer));
    if (key.empty() || sense.empty()) continue;
    const auto [first, last] = reach(pack, definition);
    definitions_[key].push_back({sense, first, last});
    const std::vector<Token> printed = tokenize(definition.acronym);
    if (printed.size() == 1 && printed.front().acronym.empty()) written_small_.insert(key);
  }
  for (const std::vector<Token>& tokens : texts) {
    for (const Token& token : tokens) {
      const bool small = token.acronym.empty() && !token.capitals && !token.capitalised;
      if (small && token.word.size() <= kMaxHomographLetters) small_words_.insert(token.word);
    }
  }
  for (const std::vector<Token>& tokens : texts) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!tokens[i].acronym.empty() && !among_capitals(tokens, i)) used_.insert(tokens[i].acronym);
    }
  }
}

/// More neighbours in capitals than not, and one of them plainly a word.
bool PackLexicon::among_capitals(std::span<const Token> tokens, std::size_t at) const {
  const std::size_t from = at > kNeighbours ? at - kNeighbours : 0;
  const std::size_t to = std::min(tokens.size(), at + kNeighbours + 1);
  int capitals = 0;
  int small = 0;
  bool word_seen = false;
  for (std::size_t i = from; i < to; ++i) {
    const Token& token = tokens[i];
    if (i == at || !has_letters(token) || token.word.size() < 2) continue;
    if (!token.capitals) {
      ++small;
      continue;
    }
    ++capitals;
    word_seen =
        word_seen || token.word.size() >= kLongWord || is_stop_word(token.word) || small_words_.count(token.word) > 0;
  }
  return word_seen && capitals > small;
}

std::string PackLexicon::known_form(const std::string& key) const {
  const auto known = [&](const std::string& k) { return definitions_.count(k) > 0 || used_.count(k) > 0; };
  if (!known(key) && key.size() > 2 && key.back() == 'S') {
    std::string singular = key.substr(0, key.size() - 1);
    if (known(singular)) return singular;
  }
  return key;
}

PackLexicon::Reading PackLexicon::read(std::span<const Token> tokens, std::size_t at) const {
  const Token& token = tokens[at];
  if (token.acronym.empty()) {
    if (written_small_.empty() || (!token.capitalised && !token.capitals && !has_digit(token.word))) return {};
    std::string key = in_capitals(token.word);
    return written_small_.count(key) > 0 ? Reading{std::move(key), true} : Reading{};
  }
  std::string key = known_form(token.acronym);
  const bool defined = definitions_.count(key) > 0;
  if (!defined && is_emphasis_word(token.word)) return {};
  if (token.capitals && among_capitals(tokens, at)) {
    return defined || used_.count(key) > 0 ? Reading{std::move(key), true} : Reading{};
  }
  const bool could_be_word = !defined && (small_words_.count(token.word) > 0 || token.word.size() >= kLongWord);
  return {std::move(key), could_be_word || written_small_.count(token.acronym) > 0};
}

void PackLexicon::append_senses(const std::string& acronym, int page, std::vector<std::string>& terms) const {
  const auto found = definitions_.find(acronym);
  if (found == definitions_.end()) {
    terms.push_back(term(prefix::kUndefined, acronym));
    return;
  }
  const std::vector<Definition>& all = found->second;
  const auto here = [&](const Definition& d) { return d.first_page <= page && page <= d.last_page; };
  const bool any_here = std::any_of(all.begin(), all.end(), here);
  for (const Definition& definition : all) {
    if (any_here && !here(definition)) continue;
    std::string sense = term(prefix::kSense, definition.sense);
    if (std::find(terms.begin(), terms.end(), sense) == terms.end()) terms.push_back(std::move(sense));
  }
}

void PackLexicon::append_terms(std::span<const Token> tokens, std::size_t at, int page, Stemmer& stemmer,
                               std::vector<std::string>& terms) const {
  const Token& token = tokens[at];
  const Reading reading = read(tokens, at);
  if (!reading.acronym.empty()) {
    terms.push_back(term(prefix::kAcronym, reading.acronym));
    append_senses(reading.acronym, page, terms);
  }
  if (reading.word) terms.push_back(stemmer.stem(token.word));
}

}  // namespace agendex

#include "search/lay_words/lay_vocabulary.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <vector>

#include "base/text.h"

namespace agendex {
namespace {

constexpr std::size_t kNear = 3;  // words of the question that may stand between those of a term
constexpr std::size_t kKeyBytes = 3;

/// Calls `use` with each part of `text` between separators, trimmed, until it says false.
template <class Use>
void for_each_part(std::string_view text, char separator, Use use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (const std::string_view part = trim(text.substr(0, end)); !part.empty()) use(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// The beginnings of the words of a question: a term whose first word begins otherwise is not in it.
class Beginnings {
 public:
  explicit Beginnings(std::span<const std::string> stems) {
    for (const std::string& stem : stems) keys_.push_back(key_of(stem));
  }

  bool may_hold(std::string_view term) const {
    return std::find(keys_.begin(), keys_.end(), key_of(term)) != keys_.end();
  }

 private:
  static std::uint32_t key_of(std::string_view word) {
    std::uint32_t key = 0;
    for (std::size_t i = 0; i < std::min(word.size(), kKeyBytes); ++i) {
      if (word[i] == ' ') break;
      key = key << 8U | static_cast<unsigned char>(std::tolower(static_cast<unsigned char>(word[i])));
    }
    return key;
  }

  std::vector<std::uint32_t> keys_;
};

/// Where the words of `term` stand in the question, near each other; empty when they do not. Small words are passed
/// over, but "put up" is not "put": beside a single other word those that are no mere links must be there, too.
std::vector<std::size_t> words_of(std::string_view term, std::span<const std::string> words, Stemmer& stemmer) {
  std::vector<std::size_t> found;
  bool particles_there = true;
  for (const Token& token : tokenize(term)) {
    const auto at = std::find(words.begin(), words.end(), lay_key(token, stemmer));
    if (token.acronym.empty() && is_stop_word(token.word)) {
      particles_there = particles_there && (at != words.end() || is_name_connective(token.word));
      continue;
    }
    if (at == words.end()) return {};
    found.push_back(static_cast<std::size_t>(at - words.begin()));
  }
  if (found.size() == 1 && !particles_there) return {};
  std::sort(found.begin(), found.end());
  if (found.empty() || std::adjacent_find(found.begin(), found.end()) != found.end()) return {};
  return found.back() - found.front() < found.size() + kNear ? found : std::vector<std::size_t>{};
}

}  // namespace

std::string lay_key(const Token& token, Stemmer& stemmer) {
  return token.acronym.empty() ? stemmer.stem(token.word) : token.acronym;
}

std::vector<Rewording> LayVocabulary::rewordings_of(std::span<const std::string> question, Stemmer& stemmer) const {
  const Beginnings beginnings(question);
  std::vector<Rewording> rewordings;
  const auto add = [&](const std::vector<std::size_t>& words, std::string_view meant) {
    Rewording rewording{words, std::string(meant)};
    if (std::find(rewordings.begin(), rewordings.end(), rewording) == rewordings.end())
      rewordings.push_back(std::move(rewording));
  };
  for_each_part(text_, '\n', [&](std::string_view line) {
    if (line.front() == '#' || line.front() == '-') return;
    const std::size_t equals = line.find('=');
    const char separator = equals == std::string_view::npos ? '~' : ',';
    const std::string_view typed = line.substr(0, equals);
    for_each_part(typed, separator, [&](std::string_view term) {
      if (!beginnings.may_hold(term)) return;
      const std::vector<std::size_t> words = words_of(term, question, stemmer);
      if (words.empty()) return;
      const std::string_view meant = equals == std::string_view::npos ? line : line.substr(equals + 1);
      for_each_part(meant, separator, [&](std::string_view other) {
        if (other != term) add(words, other);
      });
    });
  });
  return rewordings;
}

std::vector<std::size_t> LayVocabulary::weak_words(std::span<const std::string> question, Stemmer& stemmer) const {
  const Beginnings beginnings(question);
  std::vector<std::size_t> weak;
  for_each_part(text_, '\n', [&](std::string_view line) {
    if (line.front() != '-') return;
    for_each_part(line.substr(1), ',', [&](std::string_view word) {
      if (!beginnings.may_hold(word)) return;
      const std::string stem = stemmer.stem(std::string(word));
      for (std::size_t i = 0; i < question.size(); ++i) {
        if (question[i] == stem) weak.push_back(i);
      }
    });
  });
  std::sort(weak.begin(), weak.end());
  weak.erase(std::unique(weak.begin(), weak.end()), weak.end());
  return weak;
}

}  // namespace agendex

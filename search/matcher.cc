#include "search/matcher.h"

#include <algorithm>
#include <cctype>

#include "index/doc_schema.h"

namespace agendex {
namespace {

/// One match for each thing asked for.
void keep_best(std::vector<Match>& matches, const Match& match) {
  const auto known =
      std::find_if(matches.begin(), matches.end(), [&](const Match& other) { return other.wanted == match.wanted; });
  if (known == matches.end()) {
    matches.push_back(match);
  } else if (known->weight < match.weight) {
    *known = match;
  }
}

}  // namespace

Matcher::Matcher(const std::vector<const Concept*>& wanted, Stemmer& stemmer) : stemmer_(stemmer) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    for (const Alternative& alternative : wanted[i]->alternatives) {
      const double weight = wanted[i]->mass * alternative.weight;
      const std::vector<std::string>& marks = alternative.visible();
      if (alternative.window > 0) {
        for (const std::string& mark : marks) add({mark}, i, weight / static_cast<double>(marks.size()));
      } else if (!marks.empty()) {
        add(marks, i, weight);
      }
    }
  }
}

void Matcher::add(std::vector<std::string> marks, std::size_t wanted, double weight) {
  for (const std::string& mark : marks) {
    exact_marks_ = exact_marks_ || mark.starts_with('=');
    acronym_marks_ = acronym_marks_ || mark.starts_with(prefix::kAcronym);
  }
  std::vector<Sequence>& sequences = by_first_mark_[marks.front()];
  sequences.push_back({std::move(marks), wanted, weight});
}

/// Calls take() with what a token can answer to: its stem; the acronym it is written as, in the singular too.
template <class Take>
void Matcher::with_marks_of(const Token& token, Take take) const {
  take(stemmer_.stem(token.word));
  if (exact_marks_ && token.acronym.empty()) take(exact_mark(token.word));
  if (!acronym_marks_ || (token.acronym.empty() && !token.capitalised)) return;
  std::string key = token.acronym;
  if (key.empty()) {
    key = token.word;
    std::transform(key.begin(), key.end(), key.begin(), [](unsigned char c) { return std::toupper(c); });
  }
  take(term(prefix::kAcronym, key));
  if (key.size() > 2 && key.back() == 'S') take(term(prefix::kAcronym, key.substr(0, key.size() - 1)));
}

std::vector<Match> Matcher::find(const std::vector<Token>& tokens) const {
  std::vector<Match> matches;
  std::vector<Match> here;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    here.clear();
    with_marks_of(tokens[at], [&](const std::string& mark) {
      const auto sequences = by_first_mark_.find(mark);
      if (sequences == by_first_mark_.end()) return;
      for (const Sequence& sequence : sequences->second) {
        if (continues(tokens, at, sequence.marks)) {
          keep_best(here, {at, sequence.marks.size(), sequence.wanted, sequence.weight});
        }
      }
    });
    matches.insert(matches.end(), here.begin(), here.end());
  }
  return matches;
}

bool Matcher::continues(const std::vector<Token>& tokens, std::size_t at, const std::vector<std::string>& marks) const {
  if (at + marks.size() > tokens.size()) return false;
  for (std::size_t i = 1; i < marks.size(); ++i) {
    bool same = false;
    with_marks_of(tokens[at + i], [&](const std::string& mark) { same = same || mark == marks[i]; });
    if (!same) return false;
  }
  return true;
}

}  // namespace agendex

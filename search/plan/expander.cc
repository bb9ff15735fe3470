#include "search/plan/expander.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"
#include "index/doc_schema.h"
#include "search/plan/acronym_senses.h"

namespace agendex {
namespace {

// What a reading that is not the likelier one counts: "send" the verb when the acronym is meant, and the reverse.
constexpr double kUnlikely = 0.35;

Alternative single(std::string term) {
  return {.terms = {std::move(term)}, .marks = {}};
}

Alternative phrase(std::vector<std::string> terms) {
  return {.terms = std::move(terms), .marks = {}};
}

void add_once(std::vector<std::string>& list, std::string text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

void add_once(std::vector<Alternative>& list, Alternative alternative) {
  if (std::find(list.begin(), list.end(), alternative) == list.end()) list.push_back(std::move(alternative));
}

std::string in_capitals(std::string_view word) {
  std::string key(word);
  std::transform(key.begin(), key.end(), key.begin(), [](unsigned char c) { return std::toupper(c); });
  return key;
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// True when the word before or behind makes words[at] an ordinary verb or noun: "to send", "send the".
bool reads_as_word(std::span<const TypedWord> words, std::size_t at) {
  static constexpr std::array<std::string_view, 19> kBefore = {
      "to",  "will", "please", "not", "can",  "could", "would", "should", "must", "shall",
      "may", "i",    "we",     "you", "they", "dont",  "did",   "does",   "do"};
  static constexpr std::array<std::string_view, 18> kBehind = {"a",     "an",   "the",  "me",   "us",    "him",
                                                               "her",   "them", "it",   "this", "that",  "these",
                                                               "those", "my",   "your", "our",  "their", "out"};
  const bool before = at > 0 && is_one_of(kBefore, words[at - 1].token.word);
  const bool behind = at + 1 < words.size() && is_one_of(kBehind, words[at + 1].token.word);
  return before || behind;
}

std::vector<std::string> without_connectives(const std::vector<std::string>& stems) {
  std::vector<std::string> kept;
  std::copy_if(stems.begin(), stems.end(), std::back_inserter(kept),
               [](const std::string& stem) { return !is_name_connective(stem); });
  return kept;
}

}  // namespace

/// The key under which the collection knows what is typed, in the singular where that is what it knows; else empty.
std::string Expander::known_key(const Token& token) const {
  std::string key = token.acronym.empty() ? in_capitals(token.word) : token.acronym;
  const bool has_letter = std::any_of(key.begin(), key.end(), [](unsigned char c) { return std::isalpha(c); });
  if (key.size() < 2 || !has_letter) return {};
  const auto known = [&](const std::string& k) {
    return vocabulary_.frequency(term(prefix::kShortForm, k)) > 0 ||
           vocabulary_.frequency(term(prefix::kAcronym, k)) > 0;
  };
  if (known(key)) return key;
  if (key.size() < 3 || key.back() != 'S') return {};
  key.pop_back();
  return known(key) ? key : "";
}

void Expander::add_long_forms(const std::string& key, Reading& reading) {
  if (!options_.expand) return;
  const std::vector<SenseCount> senses =
      count_senses(vocabulary_.definitions_of(key), options_.council_keys, frequencies_of(vocabulary_));
  for (std::size_t i = 0; i < std::min(senses.size(), kMaxSenses); ++i) {
    const SenseCount& sense = senses[i];
    for (std::size_t form = 0; form < std::min(sense.forms.size(), kMaxFormsOfSense); ++form) {
      add_once(reading.alternatives, phrase(terms_of(sense.forms[form])));
    }
    add_once(reading.alternatives, phrase(terms_of(without_connectives(sense.forms.front()))));
    add_once(reading.also, fmt::format("\"{}\"", vocabulary_.printed_expansion(key, sense.sense)));
  }
}

Reading Expander::read_plain(const TypedWord& word) const {
  return {.alternatives = {single(word.stem)}, .also = {}};
}

Reading Expander::read_acronym_only(const std::string& key) {
  if (vocabulary_.frequency(term(prefix::kAcronym, key)) == 0) return {};
  return {.alternatives = {single(term(prefix::kAcronym, key))}, .also = {}};
}

Reading Expander::read_word(std::span<const TypedWord> words, std::size_t at, bool shouted) {
  const TypedWord& word = words[at];
  const Token& token = word.token;
  const bool typed_as_acronym = !token.acronym.empty() && !shouted;
  if (!typed_as_acronym && is_stop_word(token.word)) return read_plain(word);
  const std::string key = known_key(token);
  if (key.empty()) return read_plain(word);
  if (vocabulary_.is_denied(key)) {
    return {.alternatives = {single(word.stem), single(term(prefix::kAcronym, key))}, .also = {}};
  }

  Alternative plain = single(word.stem);
  Reading reading{.alternatives = {single(term(prefix::kAcronym, key))}, .also = {}};
  const bool defined = vocabulary_.frequency(term(prefix::kShortForm, key)) > 0;
  if (!defined && !typed_as_acronym) {
    reading.alternatives.insert(reading.alternatives.begin(), plain);
    return reading;
  }
  const bool homograph = vocabulary_.is_written_small(token.word, word.stem);
  if (typed_as_acronym || !homograph || !reads_as_word(words, at)) {
    add_long_forms(key, reading);
    if (typed_as_acronym && homograph) return reading;
    plain.weight = homograph ? kUnlikely : 1;
    add_once(reading.alternatives, plain);
    return reading;
  }
  reading.alternatives.front().weight = kUnlikely;
  reading.alternatives.insert(reading.alternatives.begin(), plain);
  return reading;
}

std::optional<KnownName> Expander::find_long_form(std::span<const TypedWord> words, std::size_t at) {
  const bool inside_piece = at > 0 && words[at - 1].piece == words[at].piece;
  if (!options_.expand || inside_piece || is_name_connective(words[at].token.word)) return std::nullopt;
  std::vector<std::string> stems;
  std::optional<KnownName> found;
  std::string found_key;
  std::size_t telling = 0;
  const std::size_t end = std::min(words.size(), at + kMaxLongFormWords);
  for (std::size_t i = at; i < end; ++i) {
    stems.push_back(words[i].stem);
    if (is_name_connective(words[i].token.word)) continue;
    ++telling;
    const bool splits_piece = i + 1 < words.size() && words[i + 1].piece == words[i].piece;
    if (telling < 2 || splits_piece) continue;
    std::string key = sense_key(stems);
    if (vocabulary_.frequency(term(prefix::kLongForm, key)) == 0) continue;
    found = KnownName{.length = i - at + 1, .others = {}};
    found_key = std::move(key);
  }
  if (!found) return std::nullopt;
  for (const CountedUse& counted : vocabulary_.definitions_meaning(found_key)) {
    const std::string& acronym = counted.use.acronym;
    add_once(found->others.also, acronym);
    if (acronym.find(' ') != std::string::npos) {
      add_once(found->others.alternatives, phrase(terms_of(stems_of(to_lower(acronym), stemmer_))));
      continue;
    }
    for (Alternative& use : uses_of_sense(vocabulary_, acronym, found_key)) {
      add_once(found->others.alternatives, std::move(use));
    }
    if (found->others.also.size() >= kMaxSenses) break;
  }
  return found;
}

std::optional<KnownName> Expander::find_short_form(std::span<const TypedWord> words, std::size_t at) {
  if (!options_.expand) return std::nullopt;
  std::string key;
  std::optional<KnownName> found;
  std::string found_key;
  for (std::size_t i = at; i < std::min(words.size(), at + kMaxShortFormWords); ++i) {
    const Token& token = words[i].token;
    key += (i > at ? " " : "") + (token.acronym.empty() ? in_capitals(token.word) : token.acronym);
    if (i == at || vocabulary_.frequency(term(prefix::kShortForm, key)) == 0) continue;
    found = KnownName{.length = i - at + 1, .others = {}};
    found_key = key;
  }
  if (found) add_long_forms(found_key, found->others);
  return found;
}

std::vector<std::string> Expander::terms_of(const std::vector<std::string>& stems) const {
  std::vector<std::string> terms;
  for (const std::string& stem : stems) {
    terms.push_back(stem);
    if (vocabulary_.frequency(stem) > 0) continue;
    // The stemmer takes the last letter of "camhs" for a plural's.
    for (const char* ending : {"", "S"}) {
      std::string acronym = term(prefix::kAcronym, in_capitals(stem) + ending);
      if (vocabulary_.frequency(acronym) > 0) terms.back() = std::move(acronym);
    }
  }
  return terms;
}

Reading Expander::read_phrase(std::span<const TypedWord> words) {
  std::vector<std::vector<Alternative>> parts;
  Reading reading;
  for (std::size_t at = 0; at < words.size();) {
    if (const std::optional<KnownName> form = find_long_form(words, at)) {
      std::vector<std::string> stems;
      for (std::size_t i = at; i < at + form->length; ++i) stems.push_back(words[i].stem);
      std::vector<Alternative>& part = parts.emplace_back();
      part.push_back(phrase(terms_of(stems)));
      add_once(part, phrase(terms_of(without_connectives(stems))));
      part.insert(part.end(), form->others.alternatives.begin(), form->others.alternatives.end());
      for (const std::string& name : form->others.also) add_once(reading.also, name);
      at += form->length;
      continue;
    }
    // Inside a phrase the neighbours are given; a word of the same letters may stand there as well as the acronym.
    Reading word = read_word(words, at, false);
    for (Alternative& alternative : word.alternatives) alternative.weight = 1;
    for (const std::string& name : word.also) add_once(reading.also, name);
    parts.push_back(std::move(word.alternatives));
    ++at;
  }
  reading.alternatives = combine(parts, kMaxPhraseVariants);
  return reading;
}

std::vector<Alternative> combine(std::span<const std::vector<Alternative>> parts, std::size_t limit) {
  std::vector<Alternative> combined(1);
  for (const std::vector<Alternative>& part : parts) {
    std::vector<Alternative> longer;
    for (const Alternative& right : part) {
      for (const Alternative& left : combined) {
        if (longer.size() >= limit) break;
        if (!left.scope.is_everywhere() && !right.scope.is_everywhere() && left.scope != right.scope) continue;
        Alternative made = left;
        const std::vector<std::string> left_marks = left.visible();
        const std::vector<std::string>& right_marks = right.visible();
        made.terms.insert(made.terms.end(), right.terms.begin(), right.terms.end());
        made.marks = left_marks;
        made.marks.insert(made.marks.end(), right_marks.begin(), right_marks.end());
        if (made.marks == made.terms) made.marks.clear();
        made.weight = left.weight * right.weight;
        if (left.scope.is_everywhere()) made.scope = right.scope;
        longer.push_back(std::move(made));
      }
    }
    combined = std::move(longer);
  }
  return combined;
}

}  // namespace agendex

#include "search/plan/acronym_senses.h"

#include <algorithm>
#include <map>
#include <set>

#include "index/doc_schema.h"
#include "index/text_analysis.h"

namespace agendex {
namespace {

constexpr std::size_t kMaxScopeTerms = 100;  // councils or bodies named in one scope

std::vector<std::string> split(const std::string& stems) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < stems.size()) {
    const std::size_t end = std::min(stems.find(' ', begin), stems.size());
    words.push_back(stems.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string sense_of(const DefinitionUse& use) {
  return sense_key(split(use.stems));
}

using Counts = std::map<std::string, std::size_t>;  ///< by sense

const std::string& most_frequent(const Counts& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

void add_term(std::vector<std::string>& terms, std::string_view prefix, const std::string& key) {
  if (terms.size() < kMaxScopeTerms) terms.push_back(term(prefix, key));
}

}  // namespace

std::vector<SenseCount> count_senses(const std::vector<CountedUse>& definitions,
                                     const std::vector<std::string>& council_keys, const StemFrequency& frequency) {
  const auto wanted = [&](const CountedUse& counted) {
    return std::find(council_keys.begin(), council_keys.end(), counted.use.council) != council_keys.end();
  };
  const bool narrowed = std::any_of(definitions.begin(), definitions.end(), wanted);
  const SenseGroups groups = sense_groups_of(definitions, frequency);
  std::map<std::string, std::map<std::string, std::size_t>> forms_by_sense;
  for (const CountedUse& counted : definitions) {
    if (narrowed && !wanted(counted)) continue;
    forms_by_sense[groups.head_of(sense_of(counted.use))][counted.use.stems] += counted.count;
  }
  std::vector<SenseCount> senses;
  for (const auto& [sense, forms] : forms_by_sense) {
    SenseCount& made = senses.emplace_back();
    made.sense = sense;
    std::vector<std::pair<std::string, std::size_t>> ranked(forms.begin(), forms.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [stems, count] : ranked) {
      made.forms.push_back(split(stems));
      made.count += count;
    }
  }
  std::stable_sort(senses.begin(), senses.end(),
                   [](const SenseCount& a, const SenseCount& b) { return a.count > b.count; });
  return senses;
}

SenseGroups sense_groups_of(const std::vector<CountedUse>& definitions, const StemFrequency& frequency) {
  Counts counts;
  for (const CountedUse& counted : definitions) counts[sense_of(counted.use)] += counted.count;
  return SenseGroups(counts, frequency);
}

Scope scope_of_sense(const std::vector<CountedUse>& definitions, const std::string& sense,
                     const StemFrequency& frequency) {
  const SenseGroups groups = sense_groups_of(definitions, frequency);
  const std::string& wanted = groups.head_of(sense);
  Counts collection;
  std::map<std::string, Counts> councils, bodies;
  std::map<std::string, std::string> council_of_body;
  for (const CountedUse& counted : definitions) {
    const std::string& defined = groups.head_of(sense_of(counted.use));
    if (!counted.only_there) collection[defined] += counted.count;
    if (counted.use.council.empty()) continue;
    councils[counted.use.council][defined] += counted.count;
    if (counted.use.body.empty()) continue;
    bodies[counted.use.body][defined] += counted.count;
    council_of_body[counted.use.body] = counted.use.council;
  }
  Scope scope;
  // Either name the places where it means this, or, when most places do, those where it does not.
  scope.inverted = !collection.empty() && most_frequent(collection) == wanted;
  const auto is_named = [&](const Counts& counts) { return (most_frequent(counts) == wanted) != scope.inverted; };
  std::set<std::string> named_councils;
  for (const auto& [council, counts] : councils) {
    if (!is_named(counts)) continue;
    named_councils.insert(council);
    add_term(scope.councils, prefix::kCouncil, council);
  }
  for (const auto& [body, counts] : bodies) {
    const bool council_named = named_councils.count(council_of_body[body]) > 0;
    if (is_named(counts) && !council_named) add_term(scope.bodies, prefix::kBody, body);
    if (!is_named(counts) && council_named) add_term(scope.except_bodies, prefix::kBody, body);
  }
  return scope;
}

std::vector<std::string> council_keys_for(const Vocabulary& vocabulary, const std::vector<std::string>& typed) {
  std::vector<std::string> keys;
  for (const std::string& name : typed) {
    std::vector<std::string> words;
    for (Token& token : tokenize(name)) words.push_back(std::move(token.word));
    for (const std::string& found : vocabulary.terms_naming(*find_field("council"), words)) {
      keys.push_back(found.substr(prefix::kCouncil.size()));
    }
  }
  return keys;
}

StemFrequency frequencies_of(const Vocabulary& vocabulary) {
  return [&vocabulary](const std::string& stem) { return vocabulary.frequency(stem); };
}

std::vector<Alternative> uses_of_sense(const Vocabulary& vocabulary, const std::string& acronym,
                                       const std::string& sense) {
  const std::vector<CountedUse> definitions = vocabulary.definitions_of(acronym);
  const StemFrequency frequency = frequencies_of(vocabulary);
  const std::vector<std::string> mark = {term(prefix::kAcronym, acronym)};
  std::vector<Alternative> uses;
  for (const std::string& variant : sense_groups_of(definitions, frequency).variants_of(sense)) {
    uses.push_back({.terms = {term(prefix::kSense, variant)}, .marks = mark});
  }
  Alternative& undefined = uses.emplace_back(Alternative{.terms = {term(prefix::kUndefined, acronym)}, .marks = mark});
  undefined.scope = scope_of_sense(definitions, sense, frequency);
  return uses;
}

}  // namespace agendex

#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "index/text_analysis.h"
#include "search/plan/vocabulary.h"

namespace agendex::test {

/// A collection as a table: which terms it has, what its packs define, which words it writes small.
struct FakeVocabulary : Vocabulary {
  std::size_t sections = 100;
  std::map<std::string, std::size_t> terms;
  std::vector<std::pair<CountedUse, std::string>> definitions;  ///< and the printed expansion
  std::set<std::string> small_words;
  std::map<std::string, std::vector<std::string>> names;  ///< field name → terms that any words are found in

  FakeVocabulary& with(std::initializer_list<std::string> some_terms, std::size_t frequency = 5) {
    for (const std::string& name : some_terms) terms[name] = frequency;
    return *this;
  }

  /// Defined `count` times in the papers of a body, and used there.
  FakeVocabulary& define(const std::string& acronym, const std::string& expansion, const std::string& council = "",
                         const std::string& body = "", std::size_t count = 1) {
    Stemmer stemmer;
    std::string stems;
    for (const std::string& stem : stems_of(expansion, stemmer)) stems += (stems.empty() ? "" : " ") + stem;
    const std::string key = folded_acronym(acronym);
    definitions.push_back({{{key, stems, council_key(council), body_key(council, body)}, count}, expansion});
    terms[term(prefix::kShortForm, key)] += count;
    terms[term(prefix::kLongForm, sense_key(stems_of(expansion, stemmer)))] += count;
    terms[term(prefix::kAcronym, key)] += count;
    return *this;
  }

  std::size_t section_count() const override { return sections; }

  std::size_t frequency(const std::string& name) const override {
    const auto found = terms.find(name);
    return found == terms.end() ? 0 : found->second;
  }

  std::vector<std::pair<std::string, std::size_t>> terms_beginning(const std::string& beginning,
                                                                   std::size_t limit) const override {
    std::vector<std::pair<std::string, std::size_t>> found;
    for (const auto& [name, count] : terms) {
      if (name.starts_with(beginning) && found.size() < limit) found.emplace_back(name, count);
    }
    return found;
  }

  std::vector<std::string> terms_naming(const Field& field, const std::vector<std::string>&) const override {
    const auto found = names.find(std::string(field.name));
    return found == names.end() ? std::vector<std::string>() : found->second;
  }

  std::vector<CountedUse> definitions_of(const std::string& acronym) const override {
    return matching([&](const CountedUse& counted) { return counted.use.acronym == acronym; });
  }

  std::vector<CountedUse> definitions_meaning(const std::string& sense) const override {
    Stemmer stemmer;
    return matching(
        [&](const CountedUse& counted) { return sense_key(stems_of(counted.use.stems, stemmer)) == sense; });
  }

  std::string printed_expansion(const std::string& acronym, const std::string& sense) const override {
    Stemmer stemmer;
    for (const auto& [counted, printed] : definitions) {
      if (counted.use.acronym == acronym && sense_key(stems_of(printed, stemmer)) == sense) return printed;
    }
    return {};
  }

  bool is_written_small(const std::string& word, const std::string&) const override {
    return small_words.count(word) > 0;
  }

 private:
  template <class Wanted>
  std::vector<CountedUse> matching(Wanted wanted) const {
    std::vector<CountedUse> found;
    for (const auto& [counted, printed] : definitions) {
      if (wanted(counted)) found.push_back(counted);
    }
    return found;
  }
};

}  // namespace agendex::test

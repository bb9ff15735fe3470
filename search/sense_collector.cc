#include "search/sense_collector.h"

#include <algorithm>

namespace agendex {
namespace {

void widen(std::optional<Date>& first, std::optional<Date>& last, const Date& date) {
  first = first ? std::min(*first, date) : date;
  last = last ? std::max(*last, date) : date;
}

}  // namespace

void SenseCollector::add(const CollectedKey& key, const DefinitionRecord& record) {
  Group& group = groups_[key];
  const AcronymDefinition& definition = record.definition;
  AcronymSense& sense = group.sense;
  sense.council = std::get<2>(key);
  ++sense.count;
  const int votes = definition.how == AcronymSource::glossary ? kTableVotes : 1;
  group.acronyms[definition.acronym] += votes;
  group.expansions[definition.expansion] += votes;
  if (!record.body.empty()) group.bodies.insert(record.body);
  if (!record.council.empty()) group.councils.insert(record.council);
  if (sense.note.empty()) sense.note = definition.note;
  if (record.date) widen(sense.first_seen, sense.last_seen, *record.date);
  group.places.emplace_back(
      record.date,
      AcronymPlace{.file = record.file, .page = definition.page, .label = record.label, .how = definition.how});
}

std::vector<GlossaryEntry> SenseCollector::finish() {
  std::vector<GlossaryEntry> entries;
  for (auto& [key, group] : groups_) entries.push_back(finished(std::move(group)));
  return entries;
}

GlossaryEntry SenseCollector::finished(Group group) {
  std::stable_sort(group.places.begin(), group.places.end(), [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first > b.first;
    return std::tie(a.second.file, a.second.page) < std::tie(b.second.file, b.second.page);
  });
  AcronymSense& sense = group.sense;
  sense.acronym = most_frequent_first(group.acronyms).front();
  sense.variants = most_frequent_first(group.expansions);
  sense.expansion = sense.variants.front();
  sense.variants.erase(sense.variants.begin());
  sense.bodies.assign(group.bodies.begin(), group.bodies.end());
  for (auto& [date, place] : group.places) sense.sources.push_back(std::move(place));
  return {std::move(sense), {group.councils.begin(), group.councils.end()}};
}

std::vector<std::string> SenseCollector::most_frequent_first(const Printed& printed) {
  std::vector<std::pair<std::string, int>> ranked(printed.begin(), printed.end());
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> texts;
  for (auto& [text, times] : ranked) texts.push_back(std::move(text));
  return texts;
}

bool is_wanted(const std::string& name, const std::vector<std::string>& wanted) {
  if (wanted.empty()) return true;
  std::set<std::string> words;
  for (Token& token : tokenize(name)) words.insert(std::move(token.word));
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& typed) {
    const std::vector<Token> tokens = tokenize(typed);
    return std::all_of(tokens.begin(), tokens.end(), [&](const Token& token) { return words.count(token.word) > 0; });
  });
}

void add_own_sense(std::vector<GlossaryEntry>& entries, const UserAcronym& said, const std::string& file,
                   const StemFrequency& frequency, Stemmer& stemmer) {
  const OwnLine own{file, said.line};
  const std::string key = folded_acronym(said.acronym);
  const std::string meant = sense_key(stems_of(said.expansion, stemmer));
  bool joined = false;
  for (auto& [sense, councils] : entries) {
    const bool same = folded_acronym(sense.acronym) == key &&
                      is_one_sense(sense_key(stems_of(sense.expansion, stemmer)), meant, frequency);
    if (!same || (!said.council.empty() && !is_wanted(sense.council, {said.council}))) continue;
    joined = true;
    if (sense.own) continue;
    if (sense.expansion != said.expansion) {
      sense.variants.insert(sense.variants.begin(), std::exchange(sense.expansion, said.expansion));
    }
    if (!said.note.empty()) sense.note = said.note;
    sense.own = own;
  }
  if (joined) return;
  GlossaryEntry& entry = entries.emplace_back();
  entry.sense.acronym = said.acronym;
  entry.sense.expansion = said.expansion;
  entry.sense.note = said.note;
  entry.sense.council = said.council;
  entry.sense.own = own;
  if (!said.council.empty()) entry.councils = {said.council};
}

}  // namespace agendex

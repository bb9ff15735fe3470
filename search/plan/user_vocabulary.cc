#include "search/plan/user_vocabulary.h"

#include <algorithm>
#include <set>

#include "index/doc_schema.h"
#include "search/plan/sense_groups.h"

namespace agendex {
namespace {

using Says = UserAcronym::Says;

std::string spaced(const std::vector<std::string>& stems) {
  std::string text;
  for (const std::string& stem : stems) text += (text.empty() ? "" : " ") + stem;
  return text;
}

std::string sense_of(const std::string& stems) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < stems.size();) {
    const std::size_t end = std::min(stems.find(' ', begin), stems.size());
    words.push_back(stems.substr(begin, end - begin));
    begin = end + 1;
  }
  return sense_key(words);
}

std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> words;
  for (Token& token : tokenize(name)) words.push_back(std::move(token.word));
  return words;
}

}  // namespace

UserVocabulary::UserVocabulary(const Vocabulary& papers, const UserAcronyms& acronyms, Stemmer& stemmer)
    : papers_(papers) {
  for (const UserAcronym& said : acronyms.entries) {
    const std::string key = folded_acronym(said.acronym);
    const std::vector<std::string> stems = stems_of(said.expansion, stemmer);
    Entry entry{.said = &said, .stems = spaced(stems), .sense = sense_key(stems), .councils = {}};
    if (!said.council.empty()) {
      for (const std::string& found : papers.terms_naming(*find_field("council"), words_of(said.council))) {
        entry.councils.push_back(found.substr(prefix::kCouncil.size()));
      }
    }
    if (said.says == Says::means) acronyms_meaning_[entry.sense].push_back(key);
    entries_[key].push_back(std::move(entry));
  }
}

bool UserVocabulary::speaks_of(const Entry& entry, const std::string& council) const {
  if (entry.said->council.empty()) return true;
  return std::find(entry.councils.begin(), entry.councils.end(), council) != entry.councils.end();
}

bool UserVocabulary::allows(const DefinitionUse& use) const {
  const auto found = entries_.find(use.acronym);
  if (found == entries_.end()) return true;
  return std::none_of(found->second.begin(), found->second.end(), [&](const Entry& entry) {
    const Says says = entry.said->says;
    if (says == Says::means || !speaks_of(entry, use.council)) return false;
    return says == Says::means_nothing || is_one_sense(entry.sense, sense_of(use.stems));
  });
}

std::vector<CountedUse> UserVocabulary::allowed(std::vector<CountedUse> uses) const {
  uses.erase(std::remove_if(uses.begin(), uses.end(), [&](const CountedUse& counted) { return !allows(counted.use); }),
             uses.end());
  return uses;
}

/// Said of the collection, of the councils named, and of every body that has a meaning of its own.
void UserVocabulary::add_uses(const Entry& entry, std::size_t weight, const std::vector<CountedUse>& papers,
                              std::vector<CountedUse>& uses) const {
  const bool only_there = !entry.said->council.empty();
  const std::string key = folded_acronym(entry.said->acronym);
  std::set<std::pair<std::string, std::string>> places;
  for (const CountedUse& counted : papers) {
    if (speaks_of(entry, counted.use.council)) places.emplace(counted.use.council, counted.use.body);
  }
  if (only_there) {
    for (const std::string& council : entry.councils) places.emplace(council, "");
  } else {
    places.emplace("", "");
  }
  for (const auto& [council, body] : places) {
    uses.push_back({{key, entry.stems, council, body}, weight, only_there});
  }
}

std::vector<CountedUse> UserVocabulary::definitions_of(const std::string& acronym) const {
  const auto found = entries_.find(acronym);
  if (found == entries_.end()) return papers_.definitions_of(acronym);
  const std::vector<CountedUse> papers = papers_.definitions_of(acronym);
  std::vector<CountedUse> uses = allowed(papers);
  // Each weighs more than all papers and all later lines together; what names a council, more than what does not.
  std::size_t outweighing = 1;
  for (const CountedUse& counted : papers) outweighing += counted.count;
  const std::vector<Entry>& entries = found->second;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].said->says != Says::means) continue;
    const std::size_t rank = entries.size() - i + (entries[i].said->council.empty() ? 0 : entries.size());
    add_uses(entries[i], outweighing * rank, papers, uses);
  }
  return uses;
}

std::vector<CountedUse> UserVocabulary::definitions_meaning(const std::string& sense_key) const {
  std::vector<CountedUse> uses = allowed(papers_.definitions_meaning(sense_key));
  if (const auto found = acronyms_meaning_.find(sense_key); found != acronyms_meaning_.end()) {
    for (const std::string& acronym : found->second) uses.insert(uses.begin(), {{acronym, "", "", ""}, 1});
  }
  return uses;
}

bool UserVocabulary::is_denied(const std::string& acronym) const {
  const auto found = entries_.find(acronym);
  if (found == entries_.end()) return false;
  const auto says = [&](Says wanted) {
    return std::any_of(found->second.begin(), found->second.end(), [&](const Entry& entry) {
      return entry.said->says == wanted && (wanted == Says::means || entry.said->council.empty());
    });
  };
  return says(Says::means_nothing) && !says(Says::means);
}

std::size_t UserVocabulary::frequency(const std::string& name) const {
  const auto rest_of = [&](std::string_view prefix) { return name.substr(prefix.size()); };
  if (!entries_.empty() && name.starts_with(prefix::kShortForm) && entries_.count(rest_of(prefix::kShortForm)) > 0) {
    return definitions_of(rest_of(prefix::kShortForm)).size();
  }
  if (!entries_.empty() && name.starts_with(prefix::kLongForm)) {
    return definitions_meaning(rest_of(prefix::kLongForm)).size();
  }
  return papers_.frequency(name);
}

std::string UserVocabulary::printed_expansion(const std::string& acronym, const std::string& sense_key) const {
  if (const auto found = entries_.find(acronym); found != entries_.end()) {
    for (const Entry& entry : found->second) {
      if (entry.said->says == Says::means && entry.sense == sense_key) return entry.said->expansion;
    }
  }
  return papers_.printed_expansion(acronym, sense_key);
}

}  // namespace agendex

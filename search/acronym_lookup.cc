#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/text.h"
#include "index/definition_record.h"
#include "index/edit_distance.h"
#include "search/search_index.h"

namespace agendex {
namespace {

constexpr std::size_t kMaxNearest = 5;

/// How often each printed form occurs, to choose the one to show.
using Printed = std::map<std::string, int>;

std::string most_frequent(const Printed& printed) {
  std::string best;
  int count = 0;
  for (const auto& [text, times] : printed) {
    if (times > count) {
      best = text;
      count = times;
    }
  }
  return best;
}

struct SenseGroup {
  AcronymSense sense;
  Printed acronyms, expansions;
  std::vector<std::pair<std::optional<Date>, AcronymPlace>> places;
};

/// (acronym key, sense key, council)
using GroupKey = std::tuple<std::string, std::string, std::string>;

void add(SenseGroup& group, const DefinitionRecord& record) {
  const AcronymDefinition& definition = record.definition;
  AcronymSense& sense = group.sense;
  sense.council = record.council;
  ++sense.count;
  // A table of acronyms is written with more care than a running text.
  const int votes = definition.how == AcronymSource::glossary ? 3 : 1;
  group.acronyms[definition.acronym] += votes;
  group.expansions[definition.expansion] += votes;
  if (sense.note.empty()) sense.note = definition.note;
  if (record.date) {
    sense.first_seen = sense.first_seen ? std::min(*sense.first_seen, *record.date) : *record.date;
    sense.last_seen = sense.last_seen ? std::max(*sense.last_seen, *record.date) : *record.date;
  }
  group.places.emplace_back(
      record.date,
      AcronymPlace{.file = record.file, .page = definition.page, .label = record.label, .how = definition.how});
}

AcronymSense finished(SenseGroup group) {
  std::stable_sort(group.places.begin(), group.places.end(), [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first > b.first;
    return std::tie(a.second.file, a.second.page) < std::tie(b.second.file, b.second.page);
  });
  group.sense.acronym = most_frequent(group.acronyms);
  group.sense.expansion = most_frequent(group.expansions);
  for (auto& [date, place] : group.places) group.sense.sources.push_back(std::move(place));
  return std::move(group.sense);
}

/// All the words of one of the names.
bool is_wanted(const std::string& name, const std::vector<std::string>& wanted) {
  if (wanted.empty()) return true;
  std::set<std::string> words;
  for (Token& token : tokenize(name)) words.insert(std::move(token.word));
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& typed) {
    const std::vector<Token> tokens = tokenize(typed);
    return std::all_of(tokens.begin(), tokens.end(), [&](const Token& token) { return words.count(token.word) > 0; });
  });
}

/// The terms that definitions of what was typed have: as a short form, in the singular too, and as a long form.
std::vector<std::string> terms_for(const std::string& typed, Stemmer& stemmer) {
  std::vector<std::string> terms;
  const std::string key = folded_acronym(typed);
  if (!key.empty()) terms.push_back(term(prefix::kShortForm, key));
  if (key.size() > 2 && key.back() == 'S') terms.push_back(term(prefix::kShortForm, key.substr(0, key.size() - 1)));
  const std::string sense = sense_key(stems_of(typed, stemmer));
  if (!sense.empty()) terms.push_back(term(prefix::kLongForm, sense));
  return terms;
}

std::vector<std::string> nearest_acronyms(const Xapian::Database& database, const std::string& typed) {
  const std::string key = folded_acronym(typed);
  const int limit = key.size() <= 3 ? 2 : 3;
  std::vector<std::pair<int, std::string>> near;
  const std::string all(prefix::kShortForm);
  for (auto name = database.allterms_begin(all); name != database.allterms_end(all); ++name) {
    const std::string known = (*name).substr(all.size());
    if (const int distance = edit_distance(key, known, limit); distance < limit) near.emplace_back(distance, known);
  }
  std::sort(near.begin(), near.end());
  if (near.size() > kMaxNearest) near.resize(kMaxNearest);
  std::vector<std::string> names;
  for (auto& [distance, name] : near) names.push_back(std::move(name));
  return names;
}

}  // namespace

Result<AcronymAnswer> look_up_acronym(const Xapian::Database& database, const AcronymRequest& request,
                                      Stemmer& stemmer) {
  AcronymAnswer answer{.term = request.term, .senses = {}, .nearest = {}};
  std::map<GroupKey, SenseGroup> groups;
  std::set<Xapian::docid> seen;
  for (const std::string& name : terms_for(request.term, stemmer)) {
    for (auto at = database.postlist_begin(name); at != database.postlist_end(name); ++at) {
      if (!seen.insert(*at).second) continue;
      const Result<DefinitionRecord> record = decode_definition(database.get_document(*at).get_data());
      if (!record) return tl::unexpected(record.error());
      if (!is_wanted(record->council, request.councils) || !is_wanted(record->body, request.bodies)) continue;
      const AcronymDefinition& definition = record->definition;
      add(groups[{folded_acronym(definition.acronym), sense_key(stems_of(definition.expansion, stemmer)),
                  record->council}],
          *record);
    }
  }
  for (auto& [key, group] : groups) answer.senses.push_back(finished(std::move(group)));
  std::stable_sort(answer.senses.begin(), answer.senses.end(), [](const AcronymSense& a, const AcronymSense& b) {
    return a.count != b.count ? a.count > b.count : a.last_seen > b.last_seen;
  });
  if (answer.senses.empty()) answer.nearest = nearest_acronyms(database, request.term);
  return answer;
}

}  // namespace agendex

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/text.h"
#include "index/definition_record.h"
#include "index/edit_distance.h"
#include "search/acronym_uses.h"
#include "search/plan/acronym_senses.h"
#include "search/plan/user_vocabulary.h"
#include "search/search_index.h"
#include "search/xapian/index_vocabulary.h"

namespace agendex {
namespace {

using Says = UserAcronym::Says;

constexpr std::size_t kMaxNearest = 5;
constexpr std::size_t kMaxSensesWithUses = 12;  // their uses are looked for; the others are rare

/// How often each printed form occurs, to choose the one to show.
using Printed = std::map<std::string, int>;

std::vector<std::string> most_frequent_first(const Printed& printed) {
  std::vector<std::pair<std::string, int>> ranked(printed.begin(), printed.end());
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> texts;
  for (auto& [text, times] : ranked) texts.push_back(std::move(text));
  return texts;
}

struct SenseGroup {
  AcronymSense sense;
  Printed acronyms, expansions;
  std::set<std::string> bodies;
  std::vector<std::pair<std::optional<Date>, AcronymPlace>> places;
};

/// (acronym key, sense key of its most frequent variant, council)
using GroupKey = std::tuple<std::string, std::string, std::string>;

void add(SenseGroup& group, const DefinitionRecord& record) {
  const AcronymDefinition& definition = record.definition;
  AcronymSense& sense = group.sense;
  ++sense.count;
  // A table of acronyms is written with more care than a running text.
  const int votes = definition.how == AcronymSource::glossary ? 3 : 1;
  group.acronyms[definition.acronym] += votes;
  group.expansions[definition.expansion] += votes;
  if (!record.body.empty()) group.bodies.insert(record.body);
  if (sense.note.empty()) sense.note = definition.note;
  if (record.date) {
    sense.first_seen = sense.first_seen ? std::min(*sense.first_seen, *record.date) : *record.date;
    sense.last_seen = sense.last_seen ? std::max(*sense.last_seen, *record.date) : *record.date;
  }
  group.places.emplace_back(
      record.date,
      AcronymPlace{.file = record.file, .page = definition.page, .label = record.label, .how = definition.how});
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

bool is_better(const AcronymSense& a, const AcronymSense& b) {
  if (a.own.has_value() != b.own.has_value()) return a.own.has_value();
  return a.count != b.count ? a.count > b.count : a.last_seen > b.last_seen;
}

/// The keys under which what was typed may be known: as typed, and in the singular.
std::vector<std::string> keys_of(const std::string& typed) {
  std::vector<std::string> keys;
  std::string key = folded_acronym(typed);
  if (key.empty()) return keys;
  keys.push_back(key);
  if (key.size() > 2 && key.back() == 'S') {
    key.pop_back();
    keys.push_back(std::move(key));
  }
  return keys;
}

/// One question from term to senses.
class Lookup {
 public:
  Lookup(const Xapian::Database& database, const AcronymRequest& request, const UserAcronyms& own, Stemmer& stemmer)
      : database_(database),
        request_(request),
        own_(own),
        stemmer_(stemmer),
        papers_(database),
        vocabulary_(papers_, own, stemmer),
        typed_sense_(sense_key(stems_of(request.term, stemmer))) {}

  Result<AcronymAnswer> run() {
    answer_.term = request_.term;
    for (const std::string& key : keys_of(request_.term)) read_definitions(key, "");
    for (const CountedUse& counted : papers_.definitions_meaning(typed_sense_)) {
      read_definitions(counted.use.acronym, typed_sense_);
    }
    for (auto& [key, group] : groups_) answer_.senses.push_back(finished(std::move(group)));
    add_own_senses();
    std::stable_sort(answer_.senses.begin(), answer_.senses.end(), is_better);
    add_uses();
    if (answer_.senses.empty()) explain_nothing();
    if (error_) return tl::unexpected(*error_);
    return std::move(answer_);
  }

 private:
  /// Reads the papers' definitions of an acronym, of those only in the sense `sense` unless that is empty.
  void read_definitions(const std::string& acronym, const std::string& sense) {
    const SenseGroups senses = sense_groups_of(papers_.definitions_of(acronym), frequencies_of(papers_));
    const std::string name = term(prefix::kShortForm, acronym);
    for (auto at = database_.postlist_begin(name); at != database_.postlist_end(name); ++at) {
      const Result<DefinitionRecord> record = decode_definition(database_.get_document(*at).get_data());
      if (!record) {
        error_ = record.error();
        return;
      }
      const std::vector<std::string> stems = stems_of(record->definition.expansion, stemmer_);
      const std::string& defined = senses.head_of(sense_key(stems));
      if (!sense.empty() && defined != senses.head_of(sense)) continue;
      if (!is_wanted(record->council, request_.councils) || !is_wanted(record->body, request_.bodies)) continue;
      if (seen_.insert(*at).second) take(*record, acronym, stems, defined);
    }
  }

  void take(const DefinitionRecord& record, const std::string& acronym, const std::vector<std::string>& stems,
            const std::string& sense) {
    std::string spaced;
    for (const std::string& stem : stems) spaced += (spaced.empty() ? "" : " ") + stem;
    if (!vocabulary_.allows({acronym, spaced, council_key(record.council), body_key(record.council, record.body)})) {
      const std::string& left_out = record.definition.expansion;
      const bool told = std::find(answer_.left_out.begin(), answer_.left_out.end(), left_out) != answer_.left_out.end();
      if (!told) answer_.left_out.push_back(left_out);
      return;
    }
    SenseGroup& group = groups_[{acronym, sense, record.council}];
    group.sense.council = record.council;
    add(group, record);
  }

  static AcronymSense finished(SenseGroup group) {
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
    return std::move(sense);
  }

  /// What the user says joins the senses of the papers that mean the same, or stands for itself.
  void add_own_senses() {
    const std::vector<std::string> typed = keys_of(request_.term);
    for (const UserAcronym& said : own_.entries) {
      if (said.says != Says::means || !is_wanted(said.council, request_.councils)) continue;
      const std::string key = folded_acronym(said.acronym);
      const std::string sense = sense_key(stems_of(said.expansion, stemmer_));
      const bool asked = std::find(typed.begin(), typed.end(), key) != typed.end() || sense == typed_sense_;
      if (asked && !join_papers(said, key, sense)) add_own_sense(said);
    }
  }

  bool join_papers(const UserAcronym& said, const std::string& key, const std::string& sense) {
    bool joined = false;
    for (AcronymSense& known : answer_.senses) {
      const bool same = folded_acronym(known.acronym) == key &&
                        is_one_sense(sense_key(stems_of(known.expansion, stemmer_)), sense, frequencies_of(papers_));
      if (!same || (!said.council.empty() && !is_wanted(known.council, {said.council}))) continue;
      joined = true;
      if (known.own) continue;
      if (known.expansion != said.expansion) {
        known.variants.insert(known.variants.begin(), std::exchange(known.expansion, said.expansion));
      }
      if (!said.note.empty()) known.note = said.note;
      known.own = OwnLine{own_.file, said.line};
    }
    return joined;
  }

  void add_own_sense(const UserAcronym& said) {
    AcronymSense& sense = answer_.senses.emplace_back();
    sense.acronym = said.acronym;
    sense.expansion = said.expansion;
    sense.note = said.note;
    sense.council = said.council;
    sense.own = OwnLine{own_.file, said.line};
  }

  void add_uses() {
    for (std::size_t i = 0; i < std::min(answer_.senses.size(), kMaxSensesWithUses); ++i) {
      AcronymSense& sense = answer_.senses[i];
      const std::string key = folded_acronym(sense.acronym);
      WantedUses wanted;
      wanted.alternatives = uses_of_sense(vocabulary_, key, sense_key(stems_of(sense.expansion, stemmer_)));
      if (!sense.council.empty()) wanted.council_terms = {term(prefix::kCouncil, council_key(sense.council))};
      for (const AcronymPlace& place : sense.sources) wanted.passed_over.emplace(place.file, place.page);
      sense.uses = find_uses(database_, wanted, stemmer_);
    }
  }

  /// Used and never defined, or near to what is known. Capitals alone, as in headings, make no acronym of a word.
  void explain_nothing() {
    const std::string word = squash(request_.term);
    const bool is_word = papers_.is_written_small(word, stemmer_.stem(word));
    for (const std::string& key : is_word ? std::vector<std::string>() : keys_of(request_.term)) {
      const std::string name = term(prefix::kAcronym, key);
      answer_.used_count = papers_.frequency(name);
      if (answer_.used_count == 0) continue;
      answer_.uses = find_uses(
          database_, {.alternatives = {{.terms = {name}, .marks = {}}}, .council_terms = {}, .passed_over = {}},
          stemmer_);
      return;
    }
    answer_.nearest = nearest_acronyms();
  }

  std::vector<std::string> nearest_acronyms() const {
    const std::string key = folded_acronym(request_.term);
    const int limit = key.size() <= 3 ? 2 : 3;
    std::set<std::pair<int, std::string>> near;
    const auto consider = [&](const std::string& known) {
      if (const int distance = edit_distance(key, known, limit); distance < limit) near.emplace(distance, known);
    };
    const std::string all(prefix::kShortForm);
    for (auto name = database_.allterms_begin(all); name != database_.allterms_end(all); ++name) {
      consider((*name).substr(all.size()));
    }
    for (const UserAcronym& said : own_.entries) {
      if (said.says == Says::means) consider(folded_acronym(said.acronym));
    }
    std::vector<std::string> names;
    for (const auto& [distance, name] : near) {
      if (names.size() < kMaxNearest) names.push_back(name);
    }
    return names;
  }

  const Xapian::Database& database_;
  const AcronymRequest& request_;
  const UserAcronyms& own_;
  Stemmer& stemmer_;
  IndexVocabulary papers_;
  UserVocabulary vocabulary_;
  std::string typed_sense_;
  std::set<Xapian::docid> seen_;
  std::map<GroupKey, SenseGroup> groups_;
  AcronymAnswer answer_;
  std::optional<Error> error_;
};

}  // namespace

Result<AcronymAnswer> look_up_acronym(const Xapian::Database& database, const AcronymRequest& request,
                                      const UserAcronyms& own, Stemmer& stemmer) {
  return Lookup(database, request, own, stemmer).run();
}

}  // namespace agendex

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
#include "search/sense_collector.h"
#include "search/xapian/index_vocabulary.h"

namespace agendex {
namespace {

using Says = UserAcronym::Says;

constexpr std::size_t kMaxNearest = 5;
constexpr std::size_t kMaxSensesWithUses = 12;  // their uses are looked for; the others are rare

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
    std::vector<GlossaryEntry> entries = collector_.finish();
    add_own_senses(entries);
    for (GlossaryEntry& entry : entries) answer_.senses.push_back(std::move(entry.sense));
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
    collector_.add({acronym, sense, record.council}, record);
  }

  void add_own_senses(std::vector<GlossaryEntry>& entries) {
    const std::vector<std::string> typed = keys_of(request_.term);
    for (const UserAcronym& said : own_.entries) {
      if (said.says != Says::means || (!said.council.empty() && !is_wanted(said.council, request_.councils))) continue;
      const bool asked = std::find(typed.begin(), typed.end(), folded_acronym(said.acronym)) != typed.end() ||
                         sense_key(stems_of(said.expansion, stemmer_)) == typed_sense_;
      if (asked) add_own_sense(entries, said, own_.file, frequencies_of(papers_), stemmer_);
    }
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
  SenseCollector collector_;
  AcronymAnswer answer_;
  std::optional<Error> error_;
};

}  // namespace

Result<AcronymAnswer> look_up_acronym(const Xapian::Database& database, const AcronymRequest& request,
                                      const UserAcronyms& own, Stemmer& stemmer) {
  return Lookup(database, request, own, stemmer).run();
}

}  // namespace agendex

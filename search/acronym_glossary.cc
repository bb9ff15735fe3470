#include <algorithm>
#include <map>

#include "base/text.h"
#include "index/definition_record.h"
#include "search/plan/acronym_senses.h"
#include "search/plan/user_vocabulary.h"
#include "search/search_index.h"
#include "search/sense_collector.h"
#include "search/xapian/index_vocabulary.h"

namespace agendex {
namespace {

using Says = UserAcronym::Says;

/// Definitions of one acronym, with the sense keys of their long forms.
using Definitions = std::vector<std::pair<DefinitionRecord, std::string>>;

/// A term asks for short forms that begin with it and long forms that have it inside; an empty one for all.
bool has_term(std::string_view acronym, std::string_view expansion, const std::string& term) {
  if (trim(term).empty()) return true;
  return folded_acronym(acronym).starts_with(folded_acronym(term)) ||
         fold(expansion).find(fold(term)) != std::string::npos;
}

bool is_in_time(const std::optional<Date>& date, const GlossaryRequest& request) {
  if (!request.since && !request.until) return true;
  return date && (!request.since || *date >= *request.since) && (!request.until || *date <= *request.until);
}

bool is_asked_for(const DefinitionRecord& record, const GlossaryRequest& request) {
  const AcronymDefinition& definition = record.definition;
  return is_wanted(record.council, request.councils) && is_wanted(record.body, request.bodies) &&
         is_in_time(record.date, request) && has_term(definition.acronym, definition.expansion, request.term);
}

DefinitionUse use_of(const DefinitionRecord& record, const std::string& acronym, Stemmer& stemmer) {
  std::string stems;
  for (const std::string& stem : stems_of(record.definition.expansion, stemmer)) {
    stems += (stems.empty() ? "" : " ") + stem;
  }
  return {acronym, stems, council_key(record.council), body_key(record.council, record.body)};
}

}  // namespace

Result<Glossary> make_glossary(const Xapian::Database& database, const GlossaryRequest& request,
                               const UserAcronyms& own, Stemmer& stemmer) {
  const IndexVocabulary papers(database);
  const UserVocabulary vocabulary(papers, own, stemmer);
  std::map<std::string, Definitions> by_acronym;
  const std::string all(kDefinitionTerm);
  for (auto at = database.postlist_begin(all); at != database.postlist_end(all); ++at) {
    Result<DefinitionRecord> record = decode_definition(database.get_document(*at).get_data());
    if (!record) return tl::unexpected(record.error());
    const std::string acronym = folded_acronym(record->definition.acronym);
    if (!is_asked_for(*record, request) || !vocabulary.allows(use_of(*record, acronym, stemmer))) continue;
    std::string sense = sense_key(stems_of(record->definition.expansion, stemmer));
    by_acronym[acronym].emplace_back(std::move(*record), std::move(sense));
  }
  SenseCollector collector;
  for (const auto& [acronym, definitions] : by_acronym) {
    std::map<std::string, std::size_t> counts;
    for (const auto& [record, sense] : definitions) ++counts[sense];
    const SenseGroups groups(counts, frequencies_of(papers));
    for (const auto& [record, sense] : definitions) collector.add({acronym, groups.head_of(sense), ""}, record);
  }
  Glossary glossary{collector.finish()};
  for (const UserAcronym& said : own.entries) {
    const bool asked = said.says == Says::means && has_term(said.acronym, said.expansion, request.term) &&
                       (said.council.empty() || is_wanted(said.council, request.councils));
    if (asked) add_own_sense(glossary.entries, said, own.file, frequencies_of(papers), stemmer);
  }
  std::stable_sort(glossary.entries.begin(), glossary.entries.end(),
                   [](const GlossaryEntry& a, const GlossaryEntry& b) {
                     const std::string left = fold(a.sense.acronym), right = fold(b.sense.acronym);
                     return left != right ? left < right : a.sense.count > b.sense.count;
                   });
  return glossary;
}

}  // namespace agendex

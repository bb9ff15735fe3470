#include "search/acronym_uses.h"

#include <algorithm>

#include "index/doc_schema.h"
#include "search/snippet.h"
#include "search/xapian/query_builder.h"
#include "search/xapian/stored_sections.h"

namespace agendex {
namespace {

constexpr Xapian::doccount kMaxSectionsRead = 12;

Xapian::Query query_of(const Concept& acronym, const std::vector<std::string>& council_terms) {
  PlanNode leaf;
  leaf.kind = PlanNode::Kind::leaf;
  leaf.leaf = acronym;
  std::vector<PlanNode> filters;
  if (!council_terms.empty()) {
    PlanNode& council = filters.emplace_back();
    council.kind = PlanNode::Kind::marked;
    council.terms = council_terms;
  }
  return with_filters(build_query(leaf), filters);
}

}  // namespace

std::vector<AcronymUse> find_uses(const Xapian::Database& database, const WantedUses& wanted, Stemmer& stemmer) {
  Concept acronym;
  acronym.alternatives = wanted.alternatives;
  acronym.mass = 1;
  const Xapian::Query query = query_of(acronym, wanted.council_terms);
  if (query.empty()) return {};
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weighting());
  enquire.set_sort_by_value_then_relevance(static_cast<Xapian::valueno>(Slot::date), true);
  enquire.set_collapse_key(static_cast<Xapian::valueno>(Slot::content_key));
  const Xapian::MSet matches = enquire.get_mset(0, kMaxSectionsRead);
  std::vector<AcronymUse> uses;
  std::set<std::string> files;
  for (auto match = matches.begin(); match != matches.end() && uses.size() < kMaxUses; ++match) {
    const Result<SectionRecord> record = decode_section(match.get_document().get_data());
    if (!record || files.count(record->head.file) > 0) continue;
    BestPassage passage = find_best_passage(*record, {&acronym}, stemmer);
    if (passage.snippet.highlights.empty() || wanted.passed_over.count({record->head.file, passage.page}) > 0) continue;
    files.insert(record->head.file);
    uses.push_back({.id = record->head.id,
                    .title = record->head.title,
                    .file = record->head.file,
                    .date = record->head.date,
                    .page = passage.page,
                    .label = record->label_of(passage.page),
                    .snippet = std::move(passage.snippet)});
  }
  return uses;
}

}  // namespace agendex

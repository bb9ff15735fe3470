#include "search/xapian/query_builder.h"

#include <algorithm>
#include <map>

#include "index/doc_schema.h"
#include "index/section_record.h"
#include "search/xapian/as_typed_source.h"

namespace agendex {
namespace {

using Query = Xapian::Query;
using Kind = PlanNode::Kind;

// BM25 with little normalisation by length: sections differ in length by what they are, not by how wordy they are. A
// word said twenty times tells little more than one said five times.
constexpr double kBm25K1 = 1.0;
constexpr double kBm25B = 0.2;
constexpr double kMinLength = 0.5;

constexpr double kBonusWeight = 0.35;    // of neighbours in the question that stand together, beside their own weight
constexpr double kAllWordsWeight = 0.5;  // of a section that has every word, beside their own weight
constexpr double kTitleWeight = 0.6;     // of a word that stands in the title, beside its own weight
constexpr double kPriorWeight = 0.3;     // of the prior, beside the mass of the question

constexpr std::size_t kFewWords = 3;  // a question of so few words was thought over
constexpr std::size_t kMaxThresholdWords = 8;

Query joined(Query::op op, const std::vector<Query>& parts) {
  if (parts.empty()) return Query();
  return parts.size() == 1 ? parts.front() : Query(op, parts.begin(), parts.end());
}

Query any_term(const std::vector<std::string>& terms) {
  return terms.empty() ? Query() : Query(Query::OP_OR, terms.begin(), terms.end());
}

Query scoped(Query wanted, const Scope& scope) {
  if (scope.is_everywhere()) return wanted;
  Query places = any_term(scope.councils);
  if (!places.empty() && !scope.except_bodies.empty()) {
    places = Query(Query::OP_AND_NOT, places, any_term(scope.except_bodies));
  }
  if (!scope.bodies.empty()) places = places.empty() ? any_term(scope.bodies) : (places | any_term(scope.bodies));
  if (places.empty()) return Query();
  return Query(scope.inverted ? Query::OP_AND_NOT : Query::OP_FILTER, wanted, places);
}

Query alternative_query(const Alternative& alternative, const std::string& field_prefix) {
  std::vector<std::string> terms;
  for (const std::string& bare : alternative.terms) terms.push_back(term(field_prefix, bare));
  if (terms.empty()) return Query();
  if (terms.size() == 1) return scoped(Query(terms.front()), alternative.scope);
  const auto window = static_cast<Xapian::termcount>(alternative.window > 0 ? alternative.window : terms.size());
  const Query::op op = alternative.ordered ? Query::OP_PHRASE : Query::OP_NEAR;
  return scoped(Query(op, terms.begin(), terms.end(), window), alternative.scope);
}

/// All ways of saying it weigh as if they were one term; less likely ways count for less, and as often as all likelier
/// ones together, so that a rare word that hardly fits does not outweigh the one that was typed.
Query concept_query(const Concept& wanted) {
  std::map<double, std::vector<Query>, std::greater<>> by_weight;
  for (const Alternative& alternative : wanted.alternatives) {
    const Query query = alternative_query(alternative, wanted.field_prefix);
    if (!query.empty()) by_weight[alternative.weight].push_back(query);
  }
  std::vector<Query> ways;
  std::vector<Query> likelier;
  for (const auto& [weight, queries] : by_weight) {
    likelier.insert(likelier.end(), queries.begin(), queries.end());
    const Query together = joined(Query::OP_SYNONYM, likelier);
    ways.push_back(weight == 1 ? together : Query(Query::OP_SCALE_WEIGHT, together, weight));
  }
  const Query said = joined(Query::OP_MAX, ways);
  if (said.empty() || wanted.exactly.empty()) return said;
  const std::string rarest = term(wanted.field_prefix, wanted.alternatives.front().terms.front());
  return Query(Query::OP_FILTER, said, Query((new AsTypedSource(rarest, wanted.exactly))->release()));
}

struct Weighed {
  Query query;
  double mass;
};

/// Sections with words of `missing` mass or more among words[at…]: every smallest set that is enough, as a tree.
Query enough_of(const std::vector<Weighed>& words, std::size_t at, double missing, double left) {
  if (missing <= 0) return Query::MatchAll;
  if (left < missing || at == words.size()) return Query();
  const Weighed& word = words[at];
  const Query rest_with = enough_of(words, at + 1, missing - word.mass, left - word.mass);
  const Query rest_without = enough_of(words, at + 1, missing, left - word.mass);
  Query with;
  if (!word.query.empty() && !rest_with.empty()) {
    with = missing <= word.mass ? word.query : Query(Query::OP_AND, word.query, rest_with);
  }
  if (with.empty()) return rest_without;
  return rest_without.empty() ? with : (with | rest_without);
}

/// Sections with enough of the words. In a sentence, words that no section has are a manner of speaking; among few
/// words they count.
Query threshold(const PlanNode& plan) {
  const std::vector<PlanNode>& leaves = plan.children;
  const std::size_t typed = std::max(plan.typed, leaves.size());
  std::vector<Weighed> words;
  for (const PlanNode& leaf : leaves) {
    if (leaf.leaf.frequency == 0 && typed > kFewWords) continue;
    words.push_back({concept_query(leaf.leaf), leaf.leaf.mass});
  }
  std::stable_sort(words.begin(), words.end(), [](const Weighed& a, const Weighed& b) { return a.mass > b.mass; });
  if (words.size() > kMaxThresholdWords) words.resize(kMaxThresholdWords);
  double mass = 0;
  for (const Weighed& word : words) mass += word.mass;
  return enough_of(words, 0, mass * (plan.share > 0 ? plan.share : wanted_share(typed)), mass);
}

/// What is asked for, said in the title of the section.
Query titled(Concept wanted) {
  wanted.field_prefix = prefix::kTitle;
  wanted.exactly.clear();
  return concept_query(wanted);
}

Query soft_query(const PlanNode& plan) {
  std::vector<Query> words, titles;
  for (const PlanNode& child : plan.children) {
    if (const Query query = concept_query(child.leaf); !query.empty()) words.push_back(query);
    if (const Query query = titled(child.leaf); !query.empty()) titles.push_back(query);
  }
  Query wanted = joined(Query::OP_OR, words);
  std::vector<Query> bonuses;
  if (!titles.empty()) bonuses.push_back(Query(Query::OP_SCALE_WEIGHT, joined(Query::OP_OR, titles), kTitleWeight));
  if (words.size() > 1) {
    const Query enough = threshold(plan);
    if (enough.empty()) return Query();
    wanted = Query(Query::OP_FILTER, wanted, enough);
    const bool all_can_be_there = words.size() == plan.children.size() && words.size() <= kMaxThresholdWords;
    if (all_can_be_there)
      bonuses.push_back(Query(Query::OP_SCALE_WEIGHT, joined(Query::OP_AND, words), kAllWordsWeight));
  }
  for (const Concept& bonus : plan.bonuses) {
    const Query query = concept_query(bonus);
    if (!query.empty()) bonuses.push_back(Query(Query::OP_SCALE_WEIGHT, query, kBonusWeight));
  }
  if (wanted.empty() || bonuses.empty()) return wanted;
  return Query(Query::OP_AND_MAYBE, wanted, joined(Query::OP_OR, bonuses));
}

Query marked_query(const std::vector<std::string>& terms) {
  const Query marked = any_term(terms);
  if (marked.empty()) return marked;
  // A file's path marks its own document, too.
  const Query sections(Query::OP_FILTER, marked, Query(std::string(kSectionTerm)));
  return Query(Query::OP_SCALE_WEIGHT, sections, 0.0);
}

Query dates_query(const DateRange& range) {
  const auto slot = static_cast<Xapian::valueno>(Slot::date);
  const std::string first = range.first ? date_value(*range.first) : "0";
  if (!range.last) return Query(Query::OP_VALUE_GE, slot, first);
  return Query(Query::OP_VALUE_RANGE, slot, first, date_value(*range.last));
}

std::vector<Query> children_of(const PlanNode& plan) {
  std::vector<Query> queries;
  for (const PlanNode& child : plan.children) queries.push_back(build_query(child));
  return queries;
}

double mass_of(const PlanNode& plan) {
  double mass = 0;
  for (const Concept* wanted : wanted_concepts(plan)) mass += wanted->mass;
  return mass;
}

}  // namespace

double wanted_share(std::size_t words) {
  return words <= 2 ? 0.5 : words <= kFewWords ? 0.4 : 0.1;
}

Xapian::BM25Weight weighting() {
  return Xapian::BM25Weight(kBm25K1, 0, 1, kBm25B, kMinLength);
}

Xapian::Query build_query(const PlanNode& plan) {
  switch (plan.kind) {
    case Kind::nothing:
      return Query();
    case Kind::everything:
      return Query(Query::OP_SCALE_WEIGHT, Query(std::string(kSectionTerm)), 0.0);
    case Kind::leaf:
      return concept_query(plan.leaf);
    case Kind::soft:
      return soft_query(plan);
    case Kind::all: {
      const std::vector<Query> parts = children_of(plan);
      const bool impossible = std::any_of(parts.begin(), parts.end(), [](const Query& q) { return q.empty(); });
      return impossible ? Query() : joined(Query::OP_AND, parts);
    }
    case Kind::any: {
      std::vector<Query> parts = children_of(plan);
      parts.erase(std::remove_if(parts.begin(), parts.end(), [](const Query& q) { return q.empty(); }), parts.end());
      return joined(Query::OP_OR, parts);
    }
    case Kind::without: {
      const std::vector<Query> parts = children_of(plan);
      if (parts.front().empty()) return Query();
      Query excluded;
      for (std::size_t i = 1; i < parts.size(); ++i) {
        if (!parts[i].empty()) excluded = excluded.empty() ? parts[i] : (excluded | parts[i]);
      }
      return excluded.empty() ? parts.front() : Query(Query::OP_AND_NOT, parts.front(), excluded);
    }
    case Kind::marked:
      return marked_query(plan.terms);
    case Kind::dates:
      return dates_query(plan.range);
  }
  return Query();
}

Xapian::Query with_prior(Xapian::Query wanted, const PlanNode& plan) {
  const double mass = mass_of(plan);
  if (wanted.empty() || mass <= 0) return wanted;
  auto* source = new Xapian::ValueWeightPostingSource(static_cast<Xapian::valueno>(Slot::prior));
  const Query prior(source->release());
  return Query(Query::OP_AND_MAYBE, wanted, Query(Query::OP_SCALE_WEIGHT, prior, kPriorWeight * mass));
}

Xapian::Query with_filters(Xapian::Query wanted, const std::vector<PlanNode>& filters) {
  for (const PlanNode& filter : filters) {
    const Query query = build_query(filter);
    if (query.empty()) return Query();
    wanted = Query(Query::OP_FILTER, wanted, query);
  }
  return wanted;
}

}  // namespace agendex

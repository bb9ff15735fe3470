#include "search/question.h"

#include <fmt/format.h>

#include "search/plan/acronym_senses.h"
#include "search/plan/planner.h"
#include "search/plan/user_vocabulary.h"
#include "search/query/query_parser.h"
#include "search/spelling.h"
#include "search/xapian/index_vocabulary.h"
#include "search/xapian/stored_sections.h"

namespace agendex {
namespace {

void collect_councils(const QueryNode& query, std::vector<std::string>& names) {
  if (query.kind == QueryNode::Kind::filter && query.field->name == "council") names.push_back(query.text);
  for (const QueryNode& child : query.children) collect_councils(child, names);
}

/// One of the values must fit.
void add_filter(std::string_view field, const std::vector<std::string>& values, const Vocabulary& vocabulary,
                Question& question) {
  if (values.empty()) return;
  PlanNode& any = question.filters.emplace_back();
  any.kind = PlanNode::Kind::any;
  for (const std::string& value : values) {
    any.children.push_back(plan_filter(*find_field(field), value, vocabulary, question.notes));
  }
}

void add_filters(const SearchRequest& request, const Vocabulary& vocabulary, Question& question) {
  add_filter("council", request.councils, vocabulary, question);
  add_filter("body", request.bodies, vocabulary, question);
  add_filter("kind", request.kinds, vocabulary, question);
  if (!request.since && !request.until) return;
  PlanNode& dates = question.filters.emplace_back();
  dates.kind = PlanNode::Kind::dates;
  dates.range = {request.since, request.until};
}

void add_spellings(std::string_view query, const Vocabulary& vocabulary, const Xapian::Database& database,
                   Stemmer& stemmer, Question& question) {
  for (const Misspelling& slip : find_misspellings(query, question.plan, vocabulary, stemmer)) {
    const std::string meant = printed_word(database, slip.stem, stemmer);
    question.notes.push_back({"did-you-mean", fmt::format("Did you mean \"{}\" by \"{}\"?", meant, slip.typed)});
  }
}

}  // namespace

Question understand(const Xapian::Database& database, const SearchRequest& request, const UserAcronyms& own,
                    Stemmer& stemmer) {
  const IndexVocabulary papers(database);
  const UserVocabulary vocabulary(papers, own, stemmer);
  Question question;
  ParsedQuery parsed = parse_query(request.query);
  std::vector<std::string> councils = request.councils;
  collect_councils(parsed.root, councils);
  const ExpandOptions options{.expand = request.expand,
                              .council_keys = council_keys_for(vocabulary, councils),
                              .lay_words = &shipped_lay_vocabulary(),
                              .thesaurus = &installed_thesaurus()};
  PlannedQuery planned = plan_query(parsed.root, vocabulary, stemmer, options);
  question.notes = std::move(parsed.notes);
  question.notes.insert(question.notes.end(), planned.notes.begin(), planned.notes.end());
  question.plan = std::move(planned.root);
  add_spellings(request.query, vocabulary, database, stemmer, question);
  add_filters(request, vocabulary, question);
  if (question.plan.kind == PlanNode::Kind::nothing && !question.filters.empty()) {
    question.plan.kind = PlanNode::Kind::everything;
  }
  question.understood = describe(question.plan);
  for (const PlanNode& filter : question.filters) question.understood += "; " + describe(filter);
  return question;
}

}  // namespace agendex

#include "search/plan/planner.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "search/plan/concept_maker.h"
#include "search/query/filter_values.h"

namespace agendex {
namespace {

using Query = QueryNode::Kind;
using Kind = PlanNode::Kind;

PlanNode node(Kind kind, std::vector<PlanNode> children = {}) {
  PlanNode made;
  made.kind = kind;
  made.children = std::move(children);
  return made;
}

PlanNode leaf(Concept wanted) {
  PlanNode made = node(Kind::leaf);
  made.leaf = std::move(wanted);
  return made;
}

/// One child stands for itself; none is nothing.
PlanNode joined(Kind kind, std::vector<PlanNode> children) {
  if (children.empty()) return {};
  return children.size() == 1 ? std::move(children.front()) : node(kind, std::move(children));
}

/// `wanted` but none of `excluded`; excluding alone leaves everything else.
PlanNode without(PlanNode wanted, std::vector<PlanNode> excluded) {
  if (wanted.kind == Kind::nothing && !excluded.empty()) wanted = node(Kind::everything);
  excluded.erase(
      std::remove_if(excluded.begin(), excluded.end(), [](const PlanNode& part) { return part.kind == Kind::nothing; }),
      excluded.end());
  excluded.insert(excluded.begin(), std::move(wanted));
  return joined(Kind::without, std::move(excluded));
}

class Planner {
 public:
  Planner(const Vocabulary& vocabulary, ConceptMaker& concepts, std::vector<Note>& notes)
      : vocabulary_(vocabulary), concepts_(concepts), notes_(notes) {}

  /// `soft`: words side by side need not all be there.
  PlanNode plan(const QueryNode& query, bool soft) {
    switch (query.kind) {
      case Query::nothing:
        return {};
      case Query::word:
        return query.exact ? leaf(concepts_.from_exact(query.text)) : plan_words({query.text}, soft);
      case Query::phrase:
        return leaf(query.exact ? concepts_.from_exact(query.text) : concepts_.from_phrase(query.text));
      case Query::prefix:
        return leaf(concepts_.from_beginning(query.text));
      case Query::near:
      case Query::adjacent:
        return plan_neighbours(query);
      case Query::words:
        return plan_group(query, soft);
      case Query::all:
      case Query::any:
        return plan_parts(query);
      case Query::without:
        return without(node(Kind::everything), {plan(query.children.front(), false)});
      case Query::field: {
        PlanNode inside = plan(query.children.front(), false);
        put_in_field(inside, *query.field);
        return inside;
      }
      case Query::filter:
        return plan_filter(*query.field, query.text, vocabulary_, notes_);
      case Query::dates: {
        PlanNode made = node(Kind::dates);
        made.range = query.range;
        return made;
      }
    }
    return {};
  }

 private:
  PlanNode plan_parts(const QueryNode& query) {
    std::vector<PlanNode> parts;
    std::vector<PlanNode> excluded;
    for (const QueryNode& child : query.children) {
      if (query.kind == Query::all && child.kind == Query::without) {
        excluded.push_back(plan(child.children.front(), false));
      } else if (PlanNode part = plan(child, false); part.kind != Kind::nothing) {
        parts.push_back(std::move(part));
      }
    }
    return without(joined(query.kind == Query::any ? Kind::any : Kind::all, std::move(parts)), std::move(excluded));
  }

  /// Plain words make one soft group; everything else that stands beside them is wanted as it is.
  PlanNode plan_group(const QueryNode& query, bool soft) {
    std::vector<std::string> words;
    std::vector<PlanNode> parts;
    std::vector<PlanNode> excluded;
    for (const QueryNode& child : query.children) {
      if (child.kind == Query::word && !child.exact) {
        words.push_back(child.text);
      } else if (child.kind == Query::without) {
        excluded.push_back(plan(child.children.front(), false));
      } else if (PlanNode part = plan(child, false); part.kind != Kind::nothing) {
        parts.push_back(std::move(part));
      }
    }
    const bool words_matter = parts.empty() || std::any_of(words.begin(), words.end(), has_telling_word);
    if (!words.empty() && words_matter) parts.insert(parts.begin(), plan_words(words, soft));
    return without(joined(Kind::all, std::move(parts)), std::move(excluded));
  }

  static bool has_telling_word(const std::string& text) {
    const std::vector<Token> tokens = tokenize(text);
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return !is_stop_word(token.word); });
  }

  PlanNode plan_words(const std::vector<std::string>& pieces, bool soft) {
    WordConcepts words = concepts_.from_words(pieces, soft);
    std::vector<PlanNode> leaves;
    for (Concept& wanted : words.concepts) leaves.push_back(leaf(std::move(wanted)));
    if (!soft || words.bonuses.empty()) return joined(Kind::all, std::move(leaves));
    PlanNode made = node(Kind::soft, std::move(leaves));
    made.bonuses = std::move(words.bonuses);
    for (const std::string& piece : pieces) made.typed += tokenize(piece).size();
    return made;
  }

  PlanNode plan_neighbours(const QueryNode& query) {
    std::vector<std::vector<Alternative>> operands;
    std::vector<std::string> labels;
    for (const QueryNode& child : query.children) {
      const PlanNode part = plan(child, false);
      std::vector<Alternative>& ways = operands.emplace_back();
      for (const Concept* wanted : wanted_concepts(part)) {
        ways.insert(ways.end(), wanted->alternatives.begin(), wanted->alternatives.end());
        labels.push_back(wanted->label);
      }
      if (part.kind != Kind::leaf && part.kind != Kind::any) {
        notes_.push_back({"near-simplified", "NEAR and ADJ join words and phrases; here they were read as AND."});
        return plan_parts(query);
      }
    }
    const bool ordered = query.kind == Query::adjacent;
    std::string label =
        fmt::format("{} within {} words", fmt::join(labels, ordered ? " before " : " and "), query.distance);
    return leaf(concepts_.from_neighbours(operands, std::move(label), query.distance, ordered));
  }

  void put_in_field(PlanNode& plan, const Field& field) {
    if (plan.kind == Kind::leaf) {
      plan.leaf.field_prefix = field.prefix;
      plan.leaf.label = fmt::format("{} {}", field.name, plan.leaf.label);
      concepts_.weigh(plan.leaf);
    }
    for (PlanNode& child : plan.children) put_in_field(child, field);
  }

  const Vocabulary& vocabulary_;
  ConceptMaker& concepts_;
  std::vector<Note>& notes_;
};

void collect_words(const QueryNode& query, std::vector<Token>& words) {
  if (query.kind == Query::word && !query.exact) {
    for (Token& token : tokenize(query.text)) words.push_back(std::move(token));
  }
  for (const QueryNode& child : query.children) collect_words(child, words);
}

/// Two words or more, all in capitals, one of them long or common enough to be no acronym.
bool is_shouted(const QueryNode& query) {
  std::vector<Token> words;
  collect_words(query, words);
  const auto small = [](const Token& t) {
    return t.capitalised || (!t.capitals && t.word.size() > 1 && t.acronym.empty());
  };
  const auto plain = [](const Token& t) { return t.capitals && (t.word.size() > 6 || is_stop_word(t.word)); };
  return words.size() > 1 && std::none_of(words.begin(), words.end(), small) &&
         std::any_of(words.begin(), words.end(), plain);
}

}  // namespace

PlannedQuery plan_query(const QueryNode& query, const Vocabulary& vocabulary, Stemmer& stemmer,
                        const ExpandOptions& options) {
  PlannedQuery planned;
  ConceptMaker concepts(vocabulary, stemmer, options, is_shouted(query), planned.notes);
  planned.root = Planner(vocabulary, concepts, planned.notes).plan(query, true);
  return planned;
}

PlanNode plan_filter(const Field& field, std::string_view value, const Vocabulary& vocabulary,
                     std::vector<Note>& notes) {
  PlanNode made = node(Kind::marked);
  made.label = fmt::format("{} {}", field.name, value);
  if (field.kind == FieldKind::names) {
    std::vector<std::string> words;
    for (Token& token : tokenize(value)) words.push_back(std::move(token.word));
    made.terms = vocabulary.terms_naming(field, words);
  } else if (field.kind == FieldKind::family) {
    for (const SectionKind kind : kinds_named(value)) made.terms.push_back(term(field.prefix, to_string(kind)));
  } else {
    const std::string key = field.kind == FieldKind::acronym ? folded_acronym(value) : squash(value);
    made.terms.push_back(term(field.prefix, key));
  }
  const bool known = std::any_of(made.terms.begin(), made.terms.end(),
                                 [&](const std::string& name) { return vocabulary.frequency(name) > 0; });
  if (!known) notes.push_back({"not-found", fmt::format("Nothing in the index has the {} \"{}\".", field.name, value)});
  return made;
}

}  // namespace agendex

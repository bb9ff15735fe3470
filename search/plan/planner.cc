#include "search/plan/planner.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/text.h"
#include "search/query/filter_values.h"

namespace agendex {
namespace {

using Query = QueryNode::Kind;
using Kind = PlanNode::Kind;

constexpr int kPairWindow = 8;  // words within which two neighbours of the question count as together
constexpr std::size_t kMaxPairVariants = 6;

PlanNode node(Kind kind, std::vector<PlanNode> children) {
  PlanNode made;
  made.kind = kind;
  made.children = std::move(children);
  return made;
}

PlanNode joined(Kind kind, std::vector<PlanNode> children) {
  if (children.empty()) return {};
  if (children.size() == 1 && kind != Kind::soft) return std::move(children.front());
  return node(kind, std::move(children));
}

PlanNode leaf(Concept wanted) {
  PlanNode made;
  made.kind = Kind::leaf;
  made.leaf = std::move(wanted);
  return made;
}

/// Words with a slash between them ("SEND/EHCP") were typed as alternatives or as two words, not as one name.
bool is_one_piece(const std::string& text, const std::vector<Token>& tokens) {
  const bool slashed = text.find('/') != std::string::npos;
  const auto has_digit = [](const Token& t) { return t.word.find_first_of("0123456789") != std::string::npos; };
  return tokens.size() > 1 && (!slashed || std::any_of(tokens.begin(), tokens.end(), has_digit));
}

class Planner {
 public:
  Planner(const Vocabulary& vocabulary, Stemmer& stemmer, const ExpandOptions& options, bool shouted)
      : vocabulary_(vocabulary), stemmer_(stemmer), expander_(vocabulary, stemmer, options), shouted_(shouted) {}

  /// `soft`: words side by side need not all be there.
  PlanNode plan(const QueryNode& query, bool soft) {
    switch (query.kind) {
      case Query::nothing:
        return {};
      case Query::word:
        if (!query.exact) return plan_words({&query}, soft);
        [[fallthrough]];
      case Query::phrase:
        return leaf(query.exact ? exact_concept(query) : phrase_concept(query));
      case Query::prefix:
        return leaf(prefix_concept(query));
      case Query::near:
      case Query::adjacent:
        return plan_near(query);
      case Query::words:
        return plan_group(query, soft);
      case Query::all:
        return joined_parts(Kind::all, query);
      case Query::any:
        return joined_parts(Kind::any, query);
      case Query::without:
        return without(everything(), {plan(query.children.front(), false)});
      case Query::field:
        return plan_field(query);
      case Query::filter:
        return filter_plan(*query.field, query.text);
      case Query::dates: {
        PlanNode made = node(Kind::dates, {});
        made.range = query.range;
        return made;
      }
    }
    return {};
  }

  std::vector<Note> take_notes() { return std::move(notes_); }

 private:
  static PlanNode everything() { return node(Kind::everything, {}); }

  static PlanNode without(PlanNode wanted, std::vector<PlanNode> excluded) {
    std::vector<PlanNode> parts;
    parts.push_back(std::move(wanted));
    for (PlanNode& part : excluded) {
      if (part.kind != Kind::nothing) parts.push_back(std::move(part));
    }
    return joined(Kind::without, std::move(parts));
  }

  PlanNode joined_parts(Kind kind, const QueryNode& query) {
    std::vector<PlanNode> parts;
    std::vector<PlanNode> excluded;
    for (const QueryNode& child : query.children) {
      if (kind == Kind::all && child.kind == Query::without) {
        excluded.push_back(plan(child.children.front(), false));
      } else if (PlanNode part = plan(child, false); part.kind != Kind::nothing) {
        parts.push_back(std::move(part));
      }
    }
    PlanNode wanted = parts.empty() && !excluded.empty() ? everything() : joined(kind, std::move(parts));
    return excluded.empty() ? wanted : without(std::move(wanted), std::move(excluded));
  }

  /// Plain words make one soft group; everything else that stands beside them is wanted as it is.
  PlanNode plan_group(const QueryNode& query, bool soft) {
    std::vector<const QueryNode*> words;
    std::vector<PlanNode> parts;
    std::vector<PlanNode> excluded;
    for (const QueryNode& child : query.children) {
      if (child.kind == Query::word && !child.exact) {
        words.push_back(&child);
      } else if (child.kind == Query::without) {
        excluded.push_back(plan(child.children.front(), false));
      } else if (PlanNode part = plan(child, false); part.kind != Kind::nothing) {
        parts.push_back(std::move(part));
      }
    }
    const bool words_matter = parts.empty() || has_telling_word(words);
    if (!words.empty() && words_matter) parts.insert(parts.begin(), plan_words(words, soft));
    PlanNode wanted = parts.empty() && !excluded.empty() ? everything() : joined(Kind::all, std::move(parts));
    return excluded.empty() ? wanted : without(std::move(wanted), std::move(excluded));
  }

  static bool has_telling_word(const std::vector<const QueryNode*>& words) {
    for (const QueryNode* word : words) {
      for (const Token& token : tokenize(word->text)) {
        if (!is_stop_word(token.word)) return true;
      }
    }
    return false;
  }

  std::vector<TypedWord> typed_words(std::string_view text) {
    std::vector<TypedWord> words;
    for (Token& token : tokenize(text)) {
      TypedWord& word = words.emplace_back();
      word.stem = stemmer_.stem(token.word);
      word.token = std::move(token);
      word.piece = words.size();
    }
    return words;
  }

  PlanNode plan_words(const std::vector<const QueryNode*>& nodes, bool soft) {
    std::vector<TypedWord> words;
    for (const QueryNode* typed : nodes) {
      std::vector<TypedWord> more = typed_words(typed->text);
      std::vector<Token> tokens;
      for (const TypedWord& word : more) tokens.push_back(word.token);
      const bool one_piece = is_one_piece(typed->text, tokens);
      const std::size_t first_piece = words.size() + 1;
      for (std::size_t i = 0; i < more.size(); ++i) more[i].piece = first_piece + (one_piece ? 0 : i);
      words.insert(words.end(), more.begin(), more.end());
    }
    const bool all_stop_words = std::all_of(words.begin(), words.end(), [&](const TypedWord& word) {
      return is_stop_word(word.token.word) && (word.token.acronym.empty() || shouted_);
    });
    std::vector<Concept> concepts;
    std::vector<Concept> bonuses;
    for (std::size_t at = 0; at < words.size();) {
      if (const std::optional<LongForm> form = expander_.find_long_form(words, at)) {
        add_long_form(std::span(words).subspan(at, form->length), *form, concepts, bonuses);
        at += form->length;
        continue;
      }
      std::size_t end = at + 1;
      while (end < words.size() && words[end].piece == words[at].piece) ++end;
      const bool stop =
          end == at + 1 && is_stop_word(words[at].token.word) && (words[at].token.acronym.empty() || shouted_);
      if (!stop || all_stop_words) concepts.push_back(word_concept(words, at, end));
      at = end;
    }
    if (!soft || concepts.size() <= 1) {
      std::vector<PlanNode> leaves;
      for (Concept& wanted : concepts) leaves.push_back(leaf(std::move(wanted)));
      if (!soft || bonuses.empty()) return joined(Kind::all, std::move(leaves));
      PlanNode made = node(Kind::soft, std::move(leaves));
      made.bonuses = std::move(bonuses);
      return made;
    }
    add_pairs(concepts, bonuses);
    PlanNode made = node(Kind::soft, {});
    for (Concept& wanted : concepts) made.children.push_back(leaf(std::move(wanted)));
    made.bonuses = std::move(bonuses);
    return made;
  }

  Concept word_concept(std::span<const TypedWord> words, std::size_t at, std::size_t end) {
    if (end == at + 1) return weighed(words[at].token.word, expander_.read_word(words, at, shouted_), words[at].token);
    std::string label;
    std::string run_together;
    for (std::size_t i = at; i < end; ++i) {
      label += (i > at ? " " : "") + words[i].token.word;
      run_together += words[i].token.word;
    }
    Reading reading = expander_.read_phrase(words.subspan(at, end - at));
    const bool hyphenated = std::all_of(words.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                        words.begin() + static_cast<std::ptrdiff_t>(end),
                                        [](const TypedWord& word) { return word.token.hyphenated; });
    if (hyphenated && end == at + 2) {
      reading.alternatives.push_back({.terms = {stemmer_.stem(run_together)}, .marks = {}});
    }
    return weighed(fmt::format("\"{}\"", label), std::move(reading), {});
  }

  /// A long form among plain words: each of its words counts as said where the acronym stands, and where all of it
  /// stands together, long or short, that counts once more.
  void add_long_form(std::span<const TypedWord> words, const LongForm& form, std::vector<Concept>& concepts,
                     std::vector<Concept>& bonuses) {
    std::size_t telling = 0;
    for (const TypedWord& word : words) telling += is_stop_word(word.token.word) ? 0 : 1;
    Reading whole;
    std::vector<std::string> stems, bare;
    for (const TypedWord& word : words) {
      stems.push_back(word.stem);
      if (!is_name_connective(word.stem)) bare.push_back(word.stem);
      if (is_stop_word(word.token.word) && telling > 0) continue;
      Reading reading{.alternatives = {{.terms = {word.stem}, .marks = {}}}, .also = {}};
      for (Alternative alternative : form.acronyms.alternatives) {
        alternative.weight = 1.0 / static_cast<double>(std::max<std::size_t>(telling, 1));
        reading.alternatives.push_back(std::move(alternative));
      }
      concepts.push_back(weighed(word.token.word, std::move(reading), {}));
    }
    concepts.back().also = form.acronyms.also;
    whole.alternatives.push_back({.terms = stems, .marks = {}});
    if (bare != stems) whole.alternatives.push_back({.terms = bare, .marks = {}});
    whole.alternatives.insert(whole.alternatives.end(), form.acronyms.alternatives.begin(),
                              form.acronyms.alternatives.end());
    note_expansion(words, form);
    bonuses.push_back(weighed("", std::move(whole), {}));
  }

  void note_expansion(std::span<const TypedWord> words, const LongForm& form) {
    std::string typed;
    for (const TypedWord& word : words) typed += (typed.empty() ? "" : " ") + word.token.word;
    notes_.push_back(
        {"expanded", fmt::format("\"{}\" was also looked for as {}.", typed, fmt::join(form.acronyms.also, ", "))});
  }

  /// Neighbours in the question that are neighbours in the text.
  void add_pairs(const std::vector<Concept>& concepts, std::vector<Concept>& bonuses) {
    for (std::size_t i = 0; i + 1 < concepts.size(); ++i) {
      const std::vector<Alternative> parts[] = {concepts[i].alternatives, concepts[i + 1].alternatives};
      Reading pair;
      pair.alternatives = combine(parts, kMaxPairVariants);
      for (Alternative& alternative : pair.alternatives) {
        alternative.ordered = false;
        alternative.window = kPairWindow + static_cast<int>(alternative.terms.size()) - 2;
      }
      const auto same_twice = [](const Alternative& a) { return a.terms.size() == 2 && a.terms[0] == a.terms[1]; };
      pair.alternatives.erase(std::remove_if(pair.alternatives.begin(), pair.alternatives.end(), same_twice),
                              pair.alternatives.end());
      if (!pair.alternatives.empty()) bonuses.push_back(weighed("", std::move(pair), {}));
    }
  }

  Concept phrase_concept(const QueryNode& query) {
    const std::vector<TypedWord> words = typed_words(query.text);
    if (words.size() == 1) {
      return weighed(words[0].token.word, expander_.read_word(words, 0, false), words[0].token);
    }
    Reading reading = expander_.read_phrase(words);
    if (!reading.also.empty()) {
      notes_.push_back(
          {"expanded", fmt::format("\"{}\" was also looked for with {}.", query.text, fmt::join(reading.also, ", "))});
    }
    return weighed(fmt::format("\"{}\"", query.text), std::move(reading), {});
  }

  Concept exact_concept(const QueryNode& query) {
    Alternative alternative;
    std::vector<std::string> required;
    for (const TypedWord& word : typed_words(query.text)) {
      const std::string acronym = term(prefix::kAcronym, word.token.acronym);
      if (!word.token.acronym.empty() && vocabulary_.frequency(acronym) > 0) {
        alternative.terms.push_back(acronym);
      } else {
        alternative.terms.push_back(word.stem);
        required.push_back(term(prefix::kAsTyped, word.token.word));
      }
    }
    Concept wanted =
        weighed(fmt::format("exactly \"{}\"", query.text), {.alternatives = {alternative}, .also = {}}, {});
    wanted.required = std::move(required);
    return wanted;
  }

  Concept prefix_concept(const QueryNode& query) {
    const std::vector<TypedWord> words = typed_words(query.text);
    if (words.size() != 1 || words[0].token.word.size() < kMinPrefixBytes) return phrase_concept(query);
    const std::string typed(prefix::kAsTyped);
    auto found = vocabulary_.terms_beginning(typed + words[0].token.word, kMaxPrefixTerms * 10);
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    if (found.size() > kMaxPrefixTerms) {
      notes_.push_back({"wildcard-cut", fmt::format("\"{}*\" begins {} words; the {} most frequent were looked for.",
                                                    query.text, found.size(), kMaxPrefixTerms)});
      found.resize(kMaxPrefixTerms);
    }
    Reading reading;
    for (const auto& [name, frequency] : found) {
      const std::string word = name.substr(typed.size());
      Alternative alternative{.terms = {stemmer_.stem(word)}, .marks = {}};
      if (std::find(reading.alternatives.begin(), reading.alternatives.end(), alternative) ==
          reading.alternatives.end()) {
        reading.alternatives.push_back(std::move(alternative));
      }
    }
    const std::string capitals = term(prefix::kAcronym, acronym_key(words[0].token.word));
    for (const auto& [name, frequency] : vocabulary_.terms_beginning(capitals, kMaxPrefixTerms)) {
      reading.alternatives.push_back({.terms = {name}, .marks = {}});
    }
    return weighed(query.text + "*", std::move(reading), {});
  }

  PlanNode plan_near(const QueryNode& query) {
    std::vector<std::vector<Alternative>> operands;
    std::vector<std::string> labels;
    for (const QueryNode& child : query.children) {
      const PlanNode part = plan(child, false);
      std::vector<Alternative> ways;
      for (const Concept* wanted : wanted_concepts(part)) {
        ways.insert(ways.end(), wanted->alternatives.begin(), wanted->alternatives.end());
        labels.push_back(wanted->label);
      }
      const bool plain = part.kind == Kind::leaf || part.kind == Kind::any || part.kind == Kind::all;
      if (!plain || ways.empty()) {
        notes_.push_back({"near-simplified", "NEAR and ADJ join words and phrases; here they were read as AND."});
        return joined_parts(Kind::all, query);
      }
      operands.push_back(std::move(ways));
    }
    Reading reading;
    reading.alternatives = combine(operands, kMaxNearVariants);
    for (Alternative& alternative : reading.alternatives) {
      const int gaps = static_cast<int>(operands.size()) - 1;
      alternative.window = query.distance * gaps + static_cast<int>(alternative.terms.size()) - gaps;
      alternative.ordered = query.kind == Query::adjacent;
    }
    const std::string_view how = query.kind == Query::adjacent ? "followed within" : "within";
    return leaf(weighed(fmt::format("{} {} {} words", fmt::join(labels, " and "), how, query.distance),
                        std::move(reading), {}));
  }

  PlanNode plan_field(const QueryNode& query) {
    PlanNode inside = plan(query.children.front(), false);
    put_in_field(inside, *query.field);
    return inside;
  }

  void put_in_field(PlanNode& plan, const Field& field) {
    if (plan.kind == Kind::leaf) {
      plan.leaf.field_prefix = field.prefix;
      plan.leaf.label = fmt::format("{} {}", field.name, plan.leaf.label);
      plan.leaf.mass = mass_of(plan.leaf);
    }
    for (PlanNode& child : plan.children) put_in_field(child, field);
  }

  std::size_t frequency_of(const Concept& wanted) const {
    std::size_t total = 0;
    for (const Alternative& alternative : wanted.alternatives) {
      std::size_t rarest = vocabulary_.section_count();
      for (const std::string& name : alternative.terms) {
        rarest = std::min(rarest, vocabulary_.frequency(term(wanted.field_prefix, name)));
      }
      total += rarest;
    }
    return std::min(total, vocabulary_.section_count());
  }

  double mass_of(const Concept& wanted) const {
    const auto sections = static_cast<double>(vocabulary_.section_count());
    return std::log((sections + 1) / (static_cast<double>(frequency_of(wanted)) + 0.5)) + 0.1;
  }

  Concept weighed(std::string label, Reading reading, const Token& typed) {
    Concept wanted;
    wanted.label = typed.acronym.empty() || shouted_ ? std::move(label) : typed.acronym;
    wanted.also = std::move(reading.also);
    wanted.alternatives = std::move(reading.alternatives);
    wanted.mass = mass_of(wanted);
    if (wanted.label.empty()) return wanted;
    if (!wanted.also.empty() && !typed.word.empty()) {
      notes_.push_back(
          {"expanded", fmt::format("{} was also looked for as {}.", wanted.label, fmt::join(wanted.also, ", "))});
    }
    if (frequency_of(wanted) == 0) {
      notes_.push_back({"not-found", fmt::format("Nothing in the index says {}.", wanted.label)});
    }
    return wanted;
  }

  const Vocabulary& vocabulary_;
  Stemmer& stemmer_;
  Expander expander_;
  bool shouted_;
  std::vector<Note> notes_;
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
  Planner planner(vocabulary, stemmer, options, is_shouted(query));
  PlannedQuery planned;
  planned.root = planner.plan(query, true);
  planned.notes = planner.take_notes();
  return planned;
}

PlanNode filter_plan(const Field& field, std::string_view value) {
  PlanNode made = node(Kind::marked, {});
  made.label = fmt::format("{} {}", field.name, value);
  std::vector<std::string> terms;
  switch (field.kind) {
    case FieldKind::names:
      for (const Token& token : tokenize(value)) terms.push_back(term(field.prefix, token.word));
      break;
    case FieldKind::exact:
      terms.push_back(term(field.prefix, squash(value)));
      break;
    case FieldKind::acronym:
      terms.push_back(term(field.prefix, acronym_key(value)));
      break;
    case FieldKind::family:
      for (const SectionKind kind : kinds_named(value)) made.terms.push_back({term(field.prefix, to_string(kind))});
      return made;
    default:
      return {};
  }
  made.terms.push_back(std::move(terms));
  return made;
}

}  // namespace agendex

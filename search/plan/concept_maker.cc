#include "search/plan/concept_maker.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "index/doc_schema.h"

namespace agendex {
namespace {

constexpr int kPairWindow = 20;  // words within which two neighbours of the question count as together
constexpr std::size_t kMaxPairVariants = 12;
constexpr std::size_t kMaxPairs = 6;  // looked for in one question, those of rare words first

// What other words count beside those that were typed.
constexpr double kRewordedWeight = 0.9;  // papers say so
constexpr double kRelatedWeight = 0.4;   // general English would allow it
constexpr double kWeakWeight = 0.3;      // a typed word that tells nothing of the matter
constexpr std::size_t kMaxWays = 40;     // of saying one word
constexpr std::size_t kToldRewordings = 6;

/// Words with a slash between them ("SEND/EHCP") were typed as two words, not as one name; "24/00109" is one.
bool is_one_piece(const std::string& text, const std::vector<TypedWord>& words) {
  const auto has_digit = [](const TypedWord& w) {
    return w.token.word.find_first_of("0123456789") != std::string::npos;
  };
  return text.find('/') == std::string::npos || std::any_of(words.begin(), words.end(), has_digit);
}

template <class List, class Value>
bool contains(const List& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

Alternative words_in_order(std::vector<std::string> stems) {
  return {.terms = std::move(stems), .marks = {}};
}

}  // namespace

std::vector<TypedWord> ConceptMaker::typed_words(std::string_view text) {
  std::vector<TypedWord> words;
  for (Token& token : tokenize(text)) {
    TypedWord& word = words.emplace_back();
    word.stem = stemmer_.stem(token.word);
    word.token = std::move(token);
    word.piece = words.size();
  }
  return words;
}

bool ConceptMaker::is_passed_over(const TypedWord& word) const {
  return is_stop_word(word.token.word) && (word.token.acronym.empty() || shouted_);
}

WordConcepts ConceptMaker::from_words(const std::vector<std::string>& pieces, bool freely) {
  std::vector<TypedWord> words;
  for (const std::string& text : pieces) {
    std::vector<TypedWord> more = typed_words(text);
    const std::size_t first_piece = words.size() + 1;
    const bool one_piece = is_one_piece(text, more);
    for (std::size_t i = 0; i < more.size(); ++i) more[i].piece = first_piece + (one_piece ? 0 : i);
    words.insert(words.end(), more.begin(), more.end());
  }
  const bool nothing_else =
      std::all_of(words.begin(), words.end(), [&](const TypedWord& word) { return is_passed_over(word); });
  WordConcepts made;
  for (std::size_t at = 0; at < words.size();) {
    if (const std::optional<KnownName> form = expander_.find_long_form(words, at)) {
      add_long_form(std::span(words).subspan(at, form->length), at, *form, made);
      at += form->length;
      continue;
    }
    if (const std::optional<KnownName> form = expander_.find_short_form(words, at)) {
      made.concepts.push_back(from_short_form(std::span(words).subspan(at, form->length), *form));
      made.words.push_back(at);
      made.names.push_back(0);
      at += form->length;
      continue;
    }
    std::size_t end = at + 1;
    while (end < words.size() && words[end].piece == words[at].piece) ++end;
    const bool passed_over = end == at + 1 && is_passed_over(words[at]) && !nothing_else;
    if (!passed_over) {
      made.concepts.push_back(from_piece(words, at, end));
      made.words.push_back(at);
      made.names.push_back(0);
    }
    at = end;
  }
  if (freely && expander_.options().expand && !shouted_) add_other_words(words, made);
  for (const Concept& wanted : made.concepts) {
    if (!wanted.label.empty()) report_missing(wanted);
  }
  add_pairs(made);
  return made;
}

Concept ConceptMaker::from_piece(std::span<const TypedWord> words, std::size_t begin, std::size_t end) {
  const Token& first = words[begin].token;
  if (end == begin + 1) {
    const bool as_acronym = !first.acronym.empty() && !shouted_;
    return named(as_acronym ? first.acronym : first.word, expander_.read_word(words, begin, shouted_));
  }
  const std::span<const TypedWord> piece = words.subspan(begin, end - begin);
  std::string label;
  std::string run_together;
  bool hyphenated = true;
  for (const TypedWord& word : piece) {
    label += (label.empty() ? "" : " ") + word.token.word;
    run_together += word.token.word;
    hyphenated = hyphenated && (&word == &piece.front() || word.token.hyphenated);
  }
  Reading reading = expander_.read_phrase(piece);
  if (hyphenated && piece.size() == 2) reading.alternatives.push_back(words_in_order({stemmer_.stem(run_together)}));
  return named(fmt::format("\"{}\"", label), std::move(reading));
}

Concept ConceptMaker::from_short_form(std::span<const TypedWord> words, const KnownName& form) {
  Reading reading = expander_.read_phrase(words);
  reading.also = form.others.also;
  const std::vector<Alternative>& others = form.others.alternatives;
  reading.alternatives.insert(reading.alternatives.end(), others.begin(), others.end());
  std::string label;
  for (const TypedWord& word : words) {
    label += (label.empty() ? "" : " ") + (word.token.acronym.empty() ? word.token.word : word.token.acronym);
  }
  return named(fmt::format("\"{}\"", label), std::move(reading));
}

/// A long form among plain words: each of its words counts as said where the acronym stands, and where all of it stands
/// together, long or short, that counts once more.
void ConceptMaker::add_long_form(std::span<const TypedWord> words, std::size_t at, const KnownName& form,
                                 WordConcepts& made) {
  std::vector<std::string> stems, telling;
  std::string typed;
  for (const TypedWord& word : words) {
    stems.push_back(word.stem);
    if (!is_name_connective(word.stem)) telling.push_back(word.stem);
    typed += (typed.empty() ? "" : " ") + word.token.word;
  }
  const std::vector<Alternative>& acronyms = form.others.alternatives;
  const std::size_t name = made.bonuses.size() + 1;
  for (const TypedWord& word : words) {
    ++at;
    if (is_name_connective(word.stem)) continue;
    Reading reading{.alternatives = {words_in_order(expander_.terms_of({word.stem}))}, .also = {}};
    reading.alternatives.insert(reading.alternatives.end(), acronyms.begin(), acronyms.end());
    made.concepts.push_back(unnamed(std::move(reading)));
    made.concepts.back().label = word.token.word;
    made.words.push_back(at - 1);
    made.names.push_back(name);
  }
  made.concepts.back().also = form.others.also;
  note("expanded", fmt::format("\"{}\" was also looked for as {}.", typed, fmt::join(form.others.also, ", ")));
  Reading whole{.alternatives = {words_in_order(expander_.terms_of(stems))}, .also = {}};
  if (telling != stems) whole.alternatives.push_back(words_in_order(expander_.terms_of(telling)));
  whole.alternatives.insert(whole.alternatives.end(), acronyms.begin(), acronyms.end());
  // It counts for what its words would earn as pairs of neighbours.
  for (Alternative& alternative : whole.alternatives) alternative.weight = static_cast<double>(telling.size() - 1);
  made.bonuses.push_back(unnamed(std::move(whole)));
}

/// Where the papers say it in their own words, that counts for the words it was asked with, though less.
void ConceptMaker::add_other_words(std::span<const TypedWord> words, WordConcepts& made) {
  const ExpandOptions& options = expander_.options();
  std::vector<std::string> question;
  for (const TypedWord& word : words) question.push_back(lay_key(word.token, stemmer_));
  std::vector<Rewording> rewordings;
  std::vector<std::size_t> weak;
  if (options.lay_words != nullptr) {
    rewordings = options.lay_words->rewordings_of(question, stemmer_);
    weak = options.lay_words->weak_words(question, stemmer_);
  }
  std::vector<std::string> told;
  for (std::size_t i = 0; i < made.concepts.size(); ++i) {
    Concept& wanted = made.concepts[i];
    const std::size_t at = made.words[i];
    for (const Rewording& rewording : rewordings) {
      if (!contains(rewording.words, at) || !add_other_word(wanted, rewording.meant, kRewordedWeight)) continue;
      wanted.reworded.push_back(rewording.meant);
      if (!contains(told, rewording.meant)) told.push_back(rewording.meant);
    }
    const bool plain = words[at].token.acronym.empty() && made.names[i] == 0;
    if (contains(weak, at) && made.concepts.size() > 1) {
      weaken(wanted);
    } else if (plain && options.thesaurus != nullptr) {
      for (std::string& related : options.thesaurus->related_to(words[at].token.word)) {
        if (add_other_word(wanted, related, kRelatedWeight)) wanted.related.push_back(std::move(related));
      }
    }
    if (wanted.frequency == 0) weigh(wanted);
  }
  if (told.empty()) return;
  const std::size_t more = told.size() - std::min(told.size(), kToldRewordings);
  told.resize(told.size() - more);
  note("reworded", fmt::format("Looked for in the papers' words, too: {}{}.", fmt::join(told, ", "),
                               more > 0 ? fmt::format(" and {} more", more) : ""));
}

void ConceptMaker::weaken(Concept& wanted) const {
  wanted.mass *= kWeakWeight;
  for (Alternative& alternative : wanted.alternatives) alternative.weight *= kWeakWeight;
}

/// False when nothing in the collection says it, or when it is looked for already.
bool ConceptMaker::add_other_word(Concept& wanted, const std::string& text, double weight) {
  if (wanted.alternatives.size() >= kMaxWays) return false;
  Alternative other = words_in_order(expander_.terms_of(stems_of(text, stemmer_)));
  const bool said =
      !other.terms.empty() && std::all_of(other.terms.begin(), other.terms.end(),
                                          [&](const std::string& name) { return vocabulary_.frequency(name) > 0; });
  const bool known = std::any_of(wanted.alternatives.begin(), wanted.alternatives.end(),
                                 [&](const Alternative& each) { return each.terms == other.terms; });
  if (!said || known) return false;
  other.weight = weight;
  wanted.alternatives.push_back(std::move(other));
  return true;
}

void ConceptMaker::add_pairs(WordConcepts& made) {
  std::vector<Concept> pairs;
  for (std::size_t i = 0; i + 1 < made.concepts.size(); ++i) {
    if (made.names[i] != 0 && made.names[i] == made.names[i + 1]) continue;
    const std::vector<Alternative> both[] = {made.concepts[i].alternatives, made.concepts[i + 1].alternatives};
    Reading pair;
    for (Alternative& alternative : combine(both, kMaxPairVariants)) {
      if (alternative.terms.size() == 2 && alternative.terms[0] == alternative.terms[1]) continue;
      alternative.ordered = false;
      alternative.window = kPairWindow + static_cast<int>(alternative.terms.size()) - 2;
      pair.alternatives.push_back(std::move(alternative));
    }
    if (!pair.alternatives.empty()) pairs.push_back(unnamed(std::move(pair)));
  }
  if (pairs.size() > kMaxPairs) {
    std::stable_sort(pairs.begin(), pairs.end(), [](const Concept& a, const Concept& b) { return a.mass > b.mass; });
    pairs.resize(kMaxPairs);
  }
  std::move(pairs.begin(), pairs.end(), std::back_inserter(made.bonuses));
}

Concept ConceptMaker::from_phrase(const std::string& text) {
  const std::vector<TypedWord> words = typed_words(text);
  const std::string label = fmt::format("\"{}\"", text);
  return sought(label, words.size() == 1 ? expander_.read_word(words, 0, false) : expander_.read_phrase(words));
}

Concept ConceptMaker::from_exact(const std::string& text) {
  Alternative alternative;
  std::vector<std::string> words;
  for (const TypedWord& word : typed_words(text)) {
    const Reading acronym = expander_.read_acronym_only(word.token.acronym);
    const bool is_acronym = !acronym.alternatives.empty();
    alternative.terms.push_back(is_acronym ? acronym.alternatives.front().terms.front() : word.stem);
    words.push_back(is_acronym ? alternative.terms.back() : word.token.word);
    alternative.marks.push_back(is_acronym ? words.back() : exact_mark(word.token.word));
  }
  Concept wanted = sought(fmt::format("exactly \"{}\"", text), {.alternatives = {std::move(alternative)}, .also = {}});
  wanted.exactly = std::move(words);
  if (wanted.frequency > kMaxChecked) {
    note("unchecked", fmt::format("More than {} sections may say {}; the others were not checked for the exact form.",
                                  kMaxChecked, wanted.label));
  }
  return wanted;
}

/// The stems of words that begin so. A stem may be shorter than what was typed ("educatio*" is in "education", whose
/// stem is "educ"): it counts when one of the usual endings leads from the one to the other.
std::vector<std::pair<std::string, std::size_t>> ConceptMaker::stems_beginning(const std::string& beginning) {
  static constexpr std::array<std::string_view, 22> kEndings = {"",   "n",   "s",   "e",   "d",    "y",   "r",  "t",
                                                                "l",  "g",   "on",  "al",  "ed",   "es",  "er", "ly",
                                                                "ty", "ion", "ing", "ity", "ment", "ness"};
  constexpr std::size_t kLongestEnding = 5;
  auto found = vocabulary_.terms_beginning(beginning, kMaxPrefixTerms * 10);
  for (const std::string_view ending : kEndings) {
    std::string stem = stemmer_.stem(beginning + std::string(ending));
    const bool shorter = stem.size() + kLongestEnding >= beginning.size() && !stem.starts_with(beginning);
    const std::size_t frequency = shorter ? vocabulary_.frequency(stem) : 0;
    if (frequency > 0) found.emplace_back(std::move(stem), frequency);
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Concept ConceptMaker::from_beginning(const std::string& text) {
  const std::vector<TypedWord> words = typed_words(text);
  if (words.size() != 1 || words[0].token.word.size() < kMinPrefixBytes) return from_phrase(text);
  auto found = stems_beginning(words[0].token.word);
  const std::string acronyms = term(prefix::kAcronym, folded_acronym(words[0].token.word));
  for (auto& acronym : vocabulary_.terms_beginning(acronyms, kMaxPrefixTerms)) found.push_back(std::move(acronym));
  if (found.size() > kMaxPrefixTerms) {
    note("wildcard-cut",
         fmt::format("\"{}*\" begins too many words; the {} most frequent were looked for.", text, kMaxPrefixTerms));
    found.resize(kMaxPrefixTerms);
  }
  Reading reading;
  for (auto& [name, frequency] : found) reading.alternatives.push_back(words_in_order({std::move(name)}));
  return sought(text + "*", std::move(reading));
}

Concept ConceptMaker::from_neighbours(std::span<const std::vector<Alternative>> operands, std::string label,
                                      int distance, bool ordered) {
  Reading reading{.alternatives = combine(operands, kMaxNearVariants), .also = {}};
  const int gaps = static_cast<int>(operands.size()) - 1;
  for (Alternative& alternative : reading.alternatives) {
    alternative.window = distance * gaps + static_cast<int>(alternative.terms.size()) - gaps;
    alternative.ordered = ordered;
  }
  return sought(std::move(label), std::move(reading));
}

void ConceptMaker::weigh(Concept& wanted) const {
  const std::size_t sections = vocabulary_.section_count();
  wanted.frequency = 0;
  for (const Alternative& alternative : wanted.alternatives) {
    std::size_t rarest = sections;
    for (const std::string& name : alternative.terms) {
      rarest = std::min(rarest, vocabulary_.frequency(term(wanted.field_prefix, name)));
    }
    wanted.frequency += rarest;
  }
  wanted.frequency = std::min(wanted.frequency, sections);
  // As BM25 does, but never below what still tells something.
  wanted.mass = std::log((static_cast<double>(sections) + 1) / (static_cast<double>(wanted.frequency) + 0.5)) + 0.1;
}

Concept ConceptMaker::unnamed(Reading reading) const {
  Concept wanted;
  wanted.also = std::move(reading.also);
  wanted.alternatives = std::move(reading.alternatives);
  weigh(wanted);
  return wanted;
}

Concept ConceptMaker::named(std::string label, Reading reading) {
  Concept wanted = unnamed(std::move(reading));
  wanted.label = std::move(label);
  if (!wanted.also.empty()) {
    note("expanded", fmt::format("{} was also looked for as {}.", wanted.label, fmt::join(wanted.also, ", ")));
  }
  return wanted;
}

Concept ConceptMaker::sought(std::string label, Reading reading) {
  Concept wanted = named(std::move(label), std::move(reading));
  report_missing(wanted);
  return wanted;
}

void ConceptMaker::report_missing(const Concept& wanted) {
  if (wanted.frequency == 0) note("not-found", fmt::format("Nothing in the index says {}.", wanted.label));
}

}  // namespace agendex

#include "ingest/acronyms/glossary_rows.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "ingest/acronyms/alignment.h"
#include "ingest/acronyms/people.h"
#include "ingest/acronyms/short_form.h"
#include "ingest/acronyms/tokens.h"

namespace agendex::acronym {
namespace {

constexpr size_t kLongestKey = 32;       // bytes
constexpr size_t kLongestName = 160;     // bytes; longer ones are explanations
constexpr size_t kLeastExplanation = 3;  // words behind a full stop or comma
constexpr double kHeadedStrain = 1.5;    // a heading is evidence of its own
constexpr double kMostlyAcronyms = 0.7;  // share of fitting rows
constexpr double kLeastFitting = 0.3;    // a heading about acronyms may stand over something else
constexpr size_t kLeastUnheadedRows = 4;

bool is_short_form(std::string_view key) {
  const auto readings = read_short_form(key);
  return std::any_of(readings.begin(), readings.end(), [](const ShortForm& reading) {
    return reading.shape == Shape::capitals || reading.shape == Shape::mixed;
  });
}

/// Words up to an aside in brackets.
std::vector<Token> name_words(std::string_view name) {
  std::vector<Token> words = tokenize(name);
  const auto end = std::find_if(words.begin() + (words.empty() ? 0 : 1), words.end(), [](const Token& word) {
    return word.before == Gap::bracket || word.before == Gap::stop;
  });
  words.erase(end, words.end());
  return words;
}

/// The least share of its allowance under which the whole of `name` accounts for `key`; 2 when it does not at all.
double strain_of(std::string_view key, std::string_view name) {
  const std::vector<Token> words = name_words(name);
  double least = 2;
  for (const ShortForm& reading : read_short_form(key)) {
    const auto fit = align(reading, words, Anchor::both);
    if (fit && fit->allowance > 0) least = std::min(least, fit->doubt / fit->allowance);
  }
  return least;
}

/// Offset of the first colon, semicolon or spaced dash outside brackets; npos when there is none.
size_t first_mark(std::string_view text, size_t& length) {
  static const re2::RE2 kMark(R"([:;]|\s[-‐‑‒–—]\s|[–—]|[()])");
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece mark;
  int depth = 0;
  static const re2::RE2 kGroup("(" + kMark.pattern() + ")");
  while (re2::RE2::FindAndConsume(&rest, kGroup, &mark)) {
    const auto at = static_cast<size_t>(mark.data() - text.data());
    if (mark == "(") {
      ++depth;
    } else if (mark == ")") {
      depth = std::max(0, depth - 1);
    } else if (depth == 0 && at > 0) {
      length = mark.size();
      return at;
    }
  }
  return std::string_view::npos;
}

size_t word_count(std::string_view text) {
  return tokenize(text).size();
}

/// What follows a comma goes on with a small letter: "…, the set of rules", not "…, Services and Skills".
bool explains(std::string_view rest) {
  return letter_case(rest.substr(0, rest.find(' '))).upper == 0;
}

/// Where an explanation begins behind a full stop or comma, when the words before it account for the key and all of the
/// name does not. npos otherwise.
size_t explanation_start(std::string_view key, std::string_view name) {
  if (strain_of(key, name) <= 1 && name.find(". ") == std::string_view::npos) return std::string_view::npos;
  size_t best = std::string_view::npos;
  double least = 0.5;
  for (size_t at = name.find_first_of(".,"); at != std::string_view::npos; at = name.find_first_of(".,", at + 1)) {
    if (at + 1 >= name.size() || name[at + 1] != ' ' || word_count(name.substr(at)) < kLeastExplanation) continue;
    if (name[at] == ',' && !explains(name.substr(at + 2))) continue;
    const double strain = strain_of(key, name.substr(0, at));
    if (strain < least) {
      least = strain;
      best = at;
    }
  }
  return best;
}

/// As printed, but for dots between letters.
std::string acronym_of(std::string_view key) {
  static const re2::RE2 kDotted(R"((?:[A-Za-z]\.){2,}[A-Za-z]?)");
  std::string acronym(trim(key));
  if (re2::RE2::FullMatch(acronym, kDotted)) std::erase(acronym, '.');
  return std::string(trim_marks(acronym));
}

AcronymDefinition definition_of(const GlossaryRow& row) {
  NameAndNote split = split_meaning(row.key, row.meaning);
  if (!row.note.empty()) split.note = split.note.empty() ? row.note : split.note + "; " + row.note;
  return {.acronym = acronym_of(row.key),
          .expansion = std::move(split.name),
          .note = std::move(split.note),
          .how = AcronymSource::glossary,
          .page = row.page};
}

/// A term that brings its own short form: "Weighted average life (WAL)".
std::optional<AcronymDefinition> definition_in_key(const GlossaryRow& row) {
  static const re2::RE2 kTermAndShort(R"((.{4,60}?)\s*\(([^()]{2,14})\))");
  std::string term;
  std::string acronym;
  if (!re2::RE2::FullMatch(row.key, kTermAndShort, &term, &acronym)) return std::nullopt;
  if (!is_short_form(acronym) || strain_of(acronym, term) > 1) return std::nullopt;
  return AcronymDefinition{.acronym = std::move(acronym),
                           .expansion = std::move(term),
                           .note = row.meaning,
                           .how = AcronymSource::glossary,
                           .page = row.page};
}

bool has_letters(std::string_view text, int least) {
  const LetterCase count = letter_case(text);
  return count.upper + count.lower >= least;
}

}  // namespace

bool is_key(std::string_view text) {
  static const re2::RE2 kLabel(R"(\(?(?:[a-z]|[ivx]{1,4}|[0-9]+[a-z]?)[.)]+)");
  text = trim(text);
  if (text.empty() || text.size() > kLongestKey || !has_letters(text, 1)) return false;
  if (re2::RE2::FullMatch(text, kLabel)) return false;
  return text.find(". ") == std::string_view::npos && word_count(text) <= 5;
}

bool row_fits(std::string_view key, std::string_view meaning, double strain) {
  if (!is_short_form(key)) return false;
  const std::string name = split_meaning(key, meaning).name;
  return name.size() <= kLongestName && strain_of(key, name) <= strain;
}

bool wraps_on(const GlossaryRow& above, std::string_view key, std::string_view meaning) {
  if (is_short_form(key) || !is_short_form(above.key)) return false;
  const std::vector<Token> words = tokenize(above.meaning);
  const bool hanging = !words.empty() && (words.back().stop_word || above.meaning.back() == ',');
  const bool fits_together = !row_fits(above.key, above.meaning) &&
                             row_fits(above.key + ' ' + std::string(key), join_lines(above.meaning, meaning));
  return hanging || fits_together;
}

NameAndNote split_meaning(std::string_view key, std::string_view meaning) {
  meaning = trim(meaning);
  size_t length = 0;
  const size_t mark = first_mark(meaning, length);
  std::string_view name = meaning.substr(0, mark);
  std::string_view note = mark == std::string_view::npos ? std::string_view() : trim(meaning.substr(mark + length));
  if (const size_t cut = explanation_start(key, name); cut != std::string_view::npos) {
    note = trim(meaning.substr(cut + 1));
    name = name.substr(0, cut);
  }
  name = trim(name);
  while (!name.empty() && (name.back() == '.' || name.back() == ',')) name.remove_suffix(1);
  return {std::string(name), std::string(note)};
}

std::vector<AcronymDefinition> acronym_rows(const std::vector<GlossaryRow>& rows, TableKind kind) {
  size_t fitting = 0;
  const auto people =
      std::count_if(rows.begin(), rows.end(), [](const GlossaryRow& row) { return is_name_of_person(row.meaning); });
  if (2 * static_cast<size_t>(people) > rows.size()) return {};
  const double strain = kind == TableKind::unheaded ? 1 : kHeadedStrain;
  for (const GlossaryRow& row : rows) fitting += row_fits(row.key, row.meaning, strain) ? 1 : 0;
  const bool mostly = static_cast<double>(fitting) >= kMostlyAcronyms * static_cast<double>(rows.size());
  if (kind == TableKind::unheaded && (!mostly || fitting < kLeastUnheadedRows)) return {};
  if (static_cast<double>(fitting) < kLeastFitting * static_cast<double>(rows.size())) kind = TableKind::terms;

  std::vector<AcronymDefinition> found;
  for (const GlossaryRow& row : rows) {
    if (auto named = kind == TableKind::unheaded ? std::nullopt : definition_in_key(row)) {
      found.push_back(std::move(*named));
      continue;
    }
    if (!is_key(row.key) || !has_letters(row.meaning, 2)) continue;
    const bool taken = kind == TableKind::acronyms || row_fits(row.key, row.meaning, strain) ||
                       (mostly && fitting >= kLeastUnheadedRows && is_short_form(row.key) &&
                        split_meaning(row.key, row.meaning).name.size() <= kLongestName);
    if (taken) found.push_back(definition_of(row));
  }
  return found;
}

}  // namespace agendex::acronym

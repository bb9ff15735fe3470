#include "ingest/acronyms/candidate.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <limits>

#include "base/text.h"

namespace agendex::acronym {
namespace {

constexpr size_t kReach = 320;  // bytes
constexpr double kPluralPreferred = 0.5;
constexpr double kLeastGrowth = 1.5;  // letters of the long form for each of the short one

bool parts_phrases(Gap gap) {
  return gap >= Gap::dash;
}

/// Only spaces, quotes, a comma or the dot of "Corp.": what may stand between a long form and its bracket.
bool is_light(std::string_view marks) {
  return marks.find_first_of(";:|()[]!?") == std::string_view::npos;
}

/// Small words behind a name in capitals are no part of it: "Gypsy, Roma and Traveller families (GRT)".
size_t last_of_name(std::span<const Token> words, const Alignment& fit) {
  const auto trailing = static_cast<size_t>(fit.trailing);
  if (trailing == 0 || fit.capitals < fit.content) return fit.last;
  const auto behind = words.subspan(fit.last + 1 - trailing, trailing);
  const bool all_small = std::none_of(behind.begin(), behind.end(), [](const Token& word) {
    return word.capital || word.numeric || word.before == Gap::hyphen;
  });
  return all_small ? fit.last - trailing : fit.last;
}

/// "Department for Boats and Quays (BAQ)": what kind of body it is belongs to the name, though it brings no letter; so
/// does the grade of what is measured, "fine particulate matter (PM2.5)".
size_t first_of_name(std::span<const Token> words, const Alignment& fit, const ShortForm& short_form) {
  constexpr auto kGrades = std::to_array<std::string_view>({"coarse", "fine", "ultrafine"});
  const bool graded = short_form.measured && fit.first > 0 && words[fit.first].before == Gap::space &&
                      std::find(kGrades.begin(), kGrades.end(), words[fit.first - 1].letters) != kGrades.end();
  if (graded) return fit.first - 1;
  constexpr auto kKinds = std::to_array<std::string_view>({"department", "ministry", "office"});
  if (fit.first < 2 || words[fit.first].before != Gap::space || !words[fit.first - 1].stop_word) return fit.first;
  const Token& kind = words[fit.first - 2];
  const bool named = kind.capital && words[fit.first].capital && words[fit.first - 1].before == Gap::space &&
                     std::find(kKinds.begin(), kKinds.end(), kind.letters) != kKinds.end();
  const std::string& link = words[fit.first - 1].letters;
  return named && (link == "for" || link == "of") ? fit.first - 2 : fit.first;
}

/// "Appendix 1 (A1)" numbers things and names nothing.
bool is_label(const Candidate& candidate, const ShortForm& short_form) {
  constexpr auto kLabels =
      std::to_array<std::string_view>({"annex", "appendix", "chapter", "figure", "item", "map", "note", "option",
                                       "page", "paragraph", "part", "plot", "site", "table", "volume"});
  if (short_form.shape != Shape::lettered_number) return false;
  const std::string first = fold(candidate.expansion.substr(0, candidate.expansion.find(' ')));
  return std::find(kLabels.begin(), kLabels.end(), first) != kLabels.end();
}

std::string_view last_word(std::string_view text) {
  text = trim_marks(text);
  const size_t space = text.find_last_of(" (|/");
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

/// A long form spells things out: "gov.uk" does not for "GOV.UK".
bool is_longer(const Candidate& candidate) {
  return static_cast<double>(squash(candidate.expansion).size()) >=
         kLeastGrowth * static_cast<double>(squash(candidate.acronym).size());
}

}  // namespace

double Candidate::strain() const {
  const double allowed = alignment.allowance * limit;
  if (allowed <= 0) return std::numeric_limits<double>::infinity();
  return alignment.doubt / allowed;
}

std::string_view near_end(std::string_view left) {
  if (left.size() <= kReach) return left;
  const size_t space = left.find(' ', left.size() - kReach);
  return space == std::string_view::npos ? std::string_view() : left.substr(space);
}

std::string_view near_start(std::string_view right) {
  if (right.size() <= kReach) return right;
  const size_t space = right.rfind(' ', kReach);
  return space == std::string_view::npos ? std::string_view() : right.substr(0, space);
}

std::vector<Token> words_before(std::string_view left) {
  std::vector<Token> words = tokenize(left);
  if (words.empty() || !is_light(left.substr(words.back().end))) return {};
  size_t first = words.size() - 1;
  while (first > 0 && !parts_phrases(words[first].before)) --first;
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
  return words;
}

std::vector<Token> words_after(std::string_view right) {
  std::vector<Token> words = tokenize(right);
  size_t size = words.empty() ? 0 : 1;
  while (size < words.size() && !parts_phrases(words[size].before)) ++size;
  words.resize(size);
  return words;
}

std::string expansion_text(std::string_view raw) {
  static const re2::RE2 kPossessive(R"((?:['’]s|(s)['’])$)");
  std::string expansion = collapse_spaces(trim_marks(raw));
  re2::RE2::Replace(&expansion, kPossessive, R"(\1)");
  return expansion;
}

std::optional<Candidate> best_reading(std::string_view short_text, std::string_view text, std::span<const Token> words,
                                      Anchor anchor, double limit) {
  std::optional<Candidate> best;
  for (const ShortForm& reading : read_short_form(short_text)) {
    const auto alignment = align(reading, words, anchor);
    if (!alignment) continue;
    Candidate candidate{.acronym = reading.text, .alignment = *alignment, .limit = limit};
    if (candidate.strain() > 2) continue;
    if (best && best->alignment.doubt <= candidate.alignment.doubt + kPluralPreferred && best->strain() <= 1) continue;
    candidate.long_begin =
        words[anchor == Anchor::end ? first_of_name(words, *alignment, reading) : alignment->first].begin;
    candidate.long_end = words[anchor == Anchor::end ? last_of_name(words, *alignment) : alignment->last].end;
    candidate.expansion = expansion_text(text.substr(candidate.long_begin, candidate.long_end - candidate.long_begin));
    if (!is_longer(candidate) || is_label(candidate, reading)) continue;
    candidate.preceded_by = last_word(text.substr(0, candidate.long_begin));
    best = std::move(candidate);
  }
  return best;
}

}  // namespace agendex::acronym

#include "ingest/segment/decision_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/pattern.h"
#include "base/text.h"

namespace agendex {
namespace {

struct WordForm {
  std::string_view stem;
  DecisionWord word;
};

constexpr std::array<WordForm, 12> kForms = {{{"RESOLVED", DecisionWord::resolved},
                                              {"RESOLUTION", DecisionWord::resolved},
                                              {"RESOLVES", DecisionWord::resolved},
                                              {"AGREED", DecisionWord::agreed},
                                              {"APPROVED", DecisionWord::approved},
                                              {"ADOPTED", DecisionWord::approved},
                                              {"NOTED", DecisionWord::noted},
                                              {"DECIDED", DecisionWord::decided},
                                              {"DECISION", DecisionWord::decided},
                                              {"DETERMINED", DecisionWord::decided},
                                              {"RECOMMENDED", DecisionWord::recommended},
                                              {"RECOMMENDATION", DecisionWord::recommended}}};

constexpr size_t kShortestMisspelt = 6;  // letters: NOTES and VOTED are words of their own

/// Levenshtein distance, for words of a dozen letters.
size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

std::optional<DecisionWord> word_of(std::string_view capitals, size_t slips) {
  for (const WordForm& form : kForms) {
    if (capitals == form.stem) return form.word;
  }
  for (const WordForm& form : kForms) {
    if (slips > 0 && form.stem.size() >= kShortestMisspelt && capitals.front() == form.stem.front() &&
        capitals.size() + 1 >= form.stem.size() && edit_distance(capitals, form.stem) <= slips)
      return form.word;
  }
  return std::nullopt;
}

std::string after_punctuation(std::string_view text) {
  static const Pattern kPunctuation(
      R"(^(?:[\s:;,.\-–—]+|(?i:\(?unanimously\)?)|(?i:nem\.? ?con\.?)|(?i:by (?:a )?(?:majority|common consent))\b)+)");
  re2::StringPiece rest = piece(text);
  RE2::Consume(&rest, kPunctuation);
  return std::string(rest.data(), rest.size());
}

}  // namespace

std::optional<DecisionLead> decision_lead(std::string_view text) {
  static const Pattern kCapitals(
      R"((?s)^(?:\(?[0-9a-z]{1,4}[.)]{1,2}\s+)?\W{0,3}(?:(?:It|IT)\s+(?:was|WAS|is|IS)\s+(?:then\s+|therefore\s+|further\s+|also\s+)?|(?:[Tt]he\s+)?(?:[A-Z][\w'’-]*\s+){1,8}(?:then\s+|therefore\s+)?|(?:Upon|On|Following|After|Having|Accordingly|Therefore|Whereupon|Arising)\b.{0,160}?(?:it\s+was\s+|,\s*)|(?:It was\s+)?(?:[Mm]oved|[Pp]roposed|[Oo]n the (?:motion|proposal))\b[^.]*?\b(?:and|it was)\s+(?:it was\s+)?|BE IT (?:THEREFORE\s+)?|(?:UNANIMOUSLY|unanimously|Unanimously)\s+)?(?:UNANIMOUSLY\s+|unanimously\s+|DULY\s+)?([A-Z]{5,14})\b(.*)$)");
  static const Pattern kTitleCase(
      R"((?s)^(?:\(?[0-9a-z]{1,4}[.)]{1,2}\s+)?(Resolved|Resolution|Agreed|Decision|Decided|Approved|Noted|Recommended|Recommendation)(?:\s+(?:No\.?\s*)?[\w/-]*\d[\w/-]*)?(\s*[:–—]|\s+-\s|\s+that\b|\s+to\b|\s+unanimously\b)(.*)$)");
  std::string word, join, rest;
  if (RE2::FullMatch(piece(text), kCapitals, &word, &rest)) {
    const std::string_view after = trim(rest);
    const bool colon = !after.empty() && (after.front() == ':' || after.front() == ';');
    const auto meaning = word_of(word, colon ? (word.size() > 7 ? 2 : 1) : 0);
    if (meaning) return DecisionLead{*meaning, after_punctuation(rest)};
  }
  if (RE2::FullMatch(piece(text), kTitleCase, &word, &join, &rest)) {
    const std::string capitals = [&] {
      std::string upper = word;
      std::transform(upper.begin(), upper.end(), upper.begin(),
                     [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
      return upper;
    }();
    const auto meaning = word_of(capitals, 0);
    if (meaning) return DecisionLead{*meaning, after_punctuation(join + rest)};
  }
  return std::nullopt;
}

std::string_view to_string(DecisionWord word) {
  switch (word) {
    case DecisionWord::resolved:
      return "resolved";
    case DecisionWord::agreed:
      return "agreed";
    case DecisionWord::approved:
      return "approved";
    case DecisionWord::noted:
      return "noted";
    case DecisionWord::decided:
      return "resolved";
    case DecisionWord::recommended:
      return "recommended";
  }
  return "none";
}

std::string prose_outcome(std::string_view sentence) {
  static const Pattern kPassed(
      R"((?i)\b(?:this|the)\s+(?:resolution|motion|proposal)\s+was\s+(?:passed|carried|approved)|\bit\s+was\s+proposed\b.*\b(?:carried|agreed|approved|resolved)\b)");
  static const Pattern kAgreed(
      R"((?i)\b(?:it\s+was\s+(?:also\s+|further\s+|therefore\s+|then\s+|unanimously\s+)*(agreed|resolved|decided|approved|confirmed)\b|(?:the\s+)?(?:council(?:lors)?|committee|members|board|cabinet|meeting|panel|trustees|commission)\s+(?:all\s+|also\s+|then\s+|unanimously\s+|have\s+|had\s+)*(agreed|resolved|decided|approved|adopted|accepted)\s+(?:that|to|the|a|on|with|not)\b|(?:was|were)\s+(?:duly\s+|unanimously\s+|formally\s+)*(approved|agreed|adopted|accepted)(?:[.,;]|\s+(?:as|by|and|subject|unanimously|with|in|at|to|for)\b|$)))");
  static const Pattern kMinutes(
      R"((?i)\bminutes\b.*\b(?:were|was|be)\b.*\b(confirmed|approved|agreed|accepted|signed|adopted)\b)");
  std::string a, b, c;
  if (RE2::PartialMatch(piece(sentence), kPassed)) return "carried";
  if (RE2::PartialMatch(piece(sentence), kMinutes, &a)) return "approved";
  if (!RE2::PartialMatch(piece(sentence), kAgreed, &a, &b, &c)) return {};
  const std::string word = to_lower(!a.empty() ? a : !b.empty() ? b : c);
  if (word == "approved" || word == "adopted" || word == "accepted" || word == "confirmed") return "approved";
  return word == "resolved" ? "resolved" : "agreed";
}

}  // namespace agendex

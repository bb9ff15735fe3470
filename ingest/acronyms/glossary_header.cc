// Header rows and headings of glossaries. The words are kept as patterns; a header cell must be such words and nothing
// else.
#include <re2/re2.h>

#include <algorithm>

#include "base/text.h"
#include "ingest/acronyms/glossary_grid.h"
#include "ingest/acronyms/tokens.h"

namespace agendex::acronym {
namespace {

constexpr size_t kMostColumns = 6;
constexpr size_t kLongestHeader = 100;  // bytes

struct HeaderWord {
  ColumnUse use = ColumnUse::other;
  bool acronym = false;  ///< says in so many words that the column holds acronyms
};

std::optional<HeaderWord> header_word(std::string_view text) {
  static const re2::RE2 kAcronym(
      R"((?:(?:the|common|useful|key|list of) )*(?:acronyms?|acronymau|byrfodd(?:au)?|talfyriad(?:au)?|abbreviations?|abbreviated(?: form| term)?|initialisms?|letters|short form)(?: ?(?:/|or|and|&) ?(?:acronyms?|abbreviations?|initialisms?))*)");
  static const re2::RE2 kTerm(
      R"((?:(?:glossary|technical|key) )?(?:terms?|words?|phrases?|jargon|expressions?)(?: ?(?:/|or|and|&) ?(?:acronyms?|abbreviations?|terms?|words?|phrases?))*|(?:acronyms?|abbreviations?) ?(?:/|or|and|&) ?(?:terms?|words?|phrases?))");
  static const re2::RE2 kMeaning(
      R"((?:the )?(?:meanings?|definitions?|full (?:name|title|term|form|wording|version|text)|in full|expansions?|expanded(?: form)?|long form|explanations?|descriptions?|(?:what (?:it|this) )?(?:stands for|means|is short for)|full meaning|names?|titles?|details?|(?:in )?english|ystyr(?:on)?|diffiniad(?:au)?|enw llawn)(?: ?(?:/|or|and|&) ?(?:meanings?|definitions?|explanations?|descriptions?|notes?))*)");
  static const re2::RE2 kNote(
      R"((?:further )?(?:notes?|comments?|context|further information|more information|information|purpose|(?:in )?(?:welsh|cymraeg)|what (?:it|this) does)(?: .{0,24})?)");
  const std::string folded = fold(trim_marks(text));
  if (re2::RE2::FullMatch(folded, kAcronym)) return HeaderWord{ColumnUse::key, true};
  if (re2::RE2::FullMatch(folded, kTerm)) return HeaderWord{ColumnUse::key, false};
  if (re2::RE2::FullMatch(folded, kMeaning)) return HeaderWord{ColumnUse::meaning, false};
  if (re2::RE2::FullMatch(folded, kNote)) return HeaderWord{ColumnUse::note, false};
  return std::nullopt;
}

/// Header words that stand so close that they came as one cell: "Acronym Meaning".
std::optional<std::vector<HeaderWord>> header_words(std::string_view text) {
  if (const auto whole = header_word(text)) return std::vector<HeaderWord>{*whole};
  for (size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
    const auto first = header_word(text.substr(0, space));
    if (!first) continue;
    auto rest = header_words(text.substr(space + 1));
    if (!rest) continue;
    rest->insert(rest->begin(), *first);
    return rest;
  }
  return std::nullopt;
}

/// "Abbreviation | Term | Description": beside a column of acronyms the term is the meaning; what describes it is a
/// note.
void settle_uses(std::vector<HeaderWord>& words) {
  const bool acronyms = std::any_of(words.begin(), words.end(), [](const HeaderWord& word) { return word.acronym; });
  bool key = false;
  bool meaning = false;
  for (HeaderWord& word : words) {
    if (word.use == ColumnUse::key && acronyms && !word.acronym) word.use = ColumnUse::meaning;
    if (word.use == ColumnUse::key) {
      if (key && meaning) meaning = false;  // the next table of several side by side
      key = true;
    } else if (word.use == ColumnUse::meaning && meaning) {
      word.use = ColumnUse::note;
    } else if (word.use == ColumnUse::meaning) {
      meaning = true;
    }
  }
}

}  // namespace

std::optional<ColumnPlan> plan_of_header(const Line& line) {
  if (line.cells.size() > kMostColumns || line.text.size() > kLongestHeader) return std::nullopt;
  std::vector<HeaderWord> words;
  for (const Cell& cell : line.cells) {
    const auto of_cell = header_words(cell.text);
    if (!of_cell) return std::nullopt;
    words.insert(words.end(), of_cell->begin(), of_cell->end());
  }
  settle_uses(words);
  ColumnPlan plan{.uses = {}, .kind = TableKind::terms};
  for (const HeaderWord& word : words) {
    plan.uses.push_back(word.use);
    if (word.acronym) plan.kind = TableKind::acronyms;
  }
  const auto has = [&plan](ColumnUse use) { return std::count(plan.uses.begin(), plan.uses.end(), use) > 0; };
  if (!has(ColumnUse::key) || !has(ColumnUse::meaning)) return std::nullopt;
  return plan;
}

std::optional<TableKind> kind_of_heading(const Line& line) {
  static const re2::RE2 kAcronyms(R"(\b(?:acronyms?|abbreviations?|initialisms|acronymau|byrfoddau|talfyriadau)\b)");
  static const re2::RE2 kGlossary(R"(\b(?:glossary|jargon buster|jargon|geirfa|rhestr termau)\b)");
  static const re2::RE2 kTerms(
      R"((?:[\w ]{1,12}[:.] )?(?:(?:key|common|technical|useful) (?:terms|phrases)|terms and definitions|terms explained|terms|definitions|terminology|what the (?:letters|words|terms) mean)(?: (?:used|explained))?(?: in (?:the|this) \w+)?:?)");
  static const re2::RE2 kContentsEntry(R"(\.{4}|…{2}|\.\s*$|\s\d+\s*$)");
  if (line.text.size() > 120 || line.direction != Direction::across) return std::nullopt;
  const std::string folded = fold(line.text);
  if (re2::RE2::PartialMatch(line.text, kContentsEntry)) return std::nullopt;
  if (re2::RE2::PartialMatch(folded, kAcronyms)) return TableKind::acronyms;
  if (re2::RE2::FullMatch(folded, kTerms) || re2::RE2::PartialMatch(folded, kGlossary)) return TableKind::terms;
  return std::nullopt;
}

}  // namespace agendex::acronym

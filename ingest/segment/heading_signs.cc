#include "ingest/segment/heading_signs.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <string>

#include "base/date.h"
#include "base/pattern.h"
#include "base/text.h"

namespace agendex {
namespace {

constexpr size_t kLongestSentence = 60;  // bytes; a shorter heading may end with a full stop
constexpr float kEdge = 0.78F;           // of the page width: a line that ends right of this fills its column
constexpr float kMiddle = 0.03F;         // of the page width: off the middle, at most

/// The head of a table: three years or more, or one word over three columns.
bool is_column_heads(std::string_view text) {
  static const Pattern kYears(R"((?:.*\b\d{4}(?:[-/–]\d{2,4})?\b){3}.*)");
  if (RE2::FullMatch(piece(text), kYears)) return true;
  std::map<std::string, int> counts;
  static const Pattern kWord(R"((\p{L}{4,}))");
  re2::StringPiece rest = piece(text);
  std::string word;
  while (RE2::FindAndConsume(&rest, kWord, &word)) {
    if (++counts[to_lower(word)] >= 3) return true;
  }
  return false;
}

/// "Anna Reed – Director of Roads": somebody and the office.
bool is_person(std::string_view text) {
  static const Pattern kPerson(
      R"(^(?:(?:Cllr|Councillor|Dr|Mrs?|Ms)\.?\s+)?(?:[A-Z][^\s,]+\s+){1,3}?[A-Z][^\s,–]+\s*[–,-]\s*(?:[\w&]+\s+){0,4}(?:Director|Officer|Head|Manager|Leader|Member|Chair\w*|Clerk|Secretary|Solicitor|Engineer|Planner|Lead)\b.*)");
  return RE2::FullMatch(piece(text), kPerson);
}

/// "Appendix A:" without a title, as lists of appendices have it.
bool is_bare_label(std::string_view text) {
  static const Pattern kLabel(R"((?i)^(?:appendix|annexe?|enclosure)\s+(?:[A-Z]|\d{1,2})\s*:$)");
  return RE2::FullMatch(piece(text), kLabel);
}

/// "Electoral division: All", "Is it open to call-in? Yes".
bool is_labelled_value(const FlowLine& line) {
  static const Pattern kValue(R"(^[A-Z][^:?.]{2,60}[:?]\s+\S.{0,40}$)");
  return !line.number && RE2::FullMatch(line.text(), kValue);
}

bool is_date_only(std::string_view text) {
  const auto dates = find_dates(text);
  if (dates.empty() || dates.front().end - dates.front().begin + 14 <= text.size()) return false;
  static const Pattern kBefore(
      R"((?i)^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\W*(?:the|on|dated?|due|published|issued)?\W*$)");
  return RE2::FullMatch(piece(text.substr(0, dates.front().begin)), kBefore);
}

}  // namespace

bool starts_upper_or_digit(std::string_view text) {
  if (text.empty()) return false;
  const auto c = static_cast<unsigned char>(text.front());
  return std::isupper(c) || std::isdigit(c) || c >= 0x80 || c == '(' || c == '"' || c == '\'';
}

bool is_never_a_heading(std::string_view text) {
  static const Pattern kNever(
      R"((?i)^(?:(?:table|figure|chart|fig\.?)\s+\d+.*|source\s*:.*|page\s+\d+.*|\(?continued\)?|total\b.*|.*@.*|www\..*|https?:.*|dear\b.*|yours\b.*|tel(?:ephone)?\b.*|(?:joint\s+)?report\s+(?:of|by)\b.*|(?:lead|report)\s+(?:director|author|officer)s?\b.*:.*|(?:date|time|venue|place|ward|version|status|classification|committee|meeting|contact)[^:]{0,25}:\s*\S.*|[£$€%\d.,()\s–-]+|note\s*:.*|\*.*|.*\.{4,}.*|.*(?:…{2,}|_{3,}).*))");
  return RE2::FullMatch(piece(text), kNever);
}

std::string_view lettered_number(std::string_view text) {
  static const Pattern kNumber(R"(^([A-Z]\d{1,2}(?:\.\d{1,2})*)[.:]?\s+\p{Lu})");
  re2::StringPiece number;
  return RE2::PartialMatch(piece(text), kNumber, &number) ? view(number) : std::string_view();
}

bool is_table_row(const FlowLine& line) {
  const auto& cells = line.line->cells;
  if (cells.size() <= 1) return false;
  if (cells.size() > 2) return true;
  const size_t printed = line.number ? line.number->printed.size() : lettered_number(line.text()).size();
  return printed == 0 || cells.front().text.size() > printed + 2;
}

bool stands_in_table(const Flow& flow, size_t index, Span lines) {
  const auto row = [&](size_t i) { return flow[i].line->cells.size() >= 3; };
  const bool above = index > lines.begin && row(index - 1) && flow[index].pitch < 2;
  const bool below = index + 1 < lines.end && row(index + 1) && flow[index + 1].pitch < 2;
  if (above && below) return true;
  // The words of a header row can stand too close to pass for cells; the row below tells the columns.
  if (!below) return false;
  const Rect& box = flow[index].line->box;
  const auto& cells = flow[index + 1].line->cells;
  return std::count_if(cells.begin(), cells.end(),
                       [&](const Cell& cell) { return cell.box.x0 > box.x0 - 3 && cell.box.x0 < box.x1; }) >= 3;
}

bool cannot_head(std::string_view text) {
  const LetterCase letters = letter_case(text);
  return letters.upper + letters.lower < 3 || is_date_only(text) || is_never_a_heading(text) ||
         !starts_upper_or_digit(text) || is_column_heads(text) || is_person(text) || is_bare_label(text);
}

bool is_sentence(std::string_view text) {
  text = trim(text);
  for (const std::string_view mark : {"”", "’", "\"", "'", ")"}) {
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  return text.size() > kLongestSentence && text.ends_with('.');
}

bool is_unfinished(std::string_view text) {
  static const Pattern kConnective(R"((?i)\s(?:of|the|a|an|to|from|and|or|for|in|on|at|by|with|that|which|is|are)$)");
  return RE2::PartialMatch(piece(trim(text)), kConnective);
}

bool stands_in_labels(const Flow& flow, size_t index, Span lines) {
  if (!is_labelled_value(flow[index])) return false;
  const auto same_block = [&](size_t other) {
    return flow[other].page == flow[index].page && is_labelled_value(flow[other]);
  };
  return (index > lines.begin && same_block(index - 1)) || (index + 1 < lines.end && same_block(index + 1));
}

bool reaches_edge(const Flow& flow, size_t index) {
  const FlowLine& line = flow[index];
  return line.line->box.x1 > kEdge * flow.page(line.page).width;
}

bool stands_in_middle(const Flow& flow, size_t index) {
  const FlowLine& line = flow[index];
  const float width = flow.page(line.page).width;
  return std::abs(line.line->box.x0 + line.line->box.x1 - width) < 2 * kMiddle * width;
}

}  // namespace agendex

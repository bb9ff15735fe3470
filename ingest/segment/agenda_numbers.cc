#include "ingest/segment/agenda_numbers.h"

#include <algorithm>

#include "base/pattern.h"
#include "base/text.h"

namespace agendex {
namespace {

/// "IV." or "IV" in a column of its own.
std::optional<LeadingNumber> roman_capital(std::string_view text) {
  static const Pattern kRoman(R"(^(X{0,3}(?:IX|IV|V?I{0,3}))(?:[.):]|\s{2,}|\s|$))");
  re2::StringPiece printed;
  if (!RE2::PartialMatch(piece(text), kRoman, &printed) || printed.empty()) return std::nullopt;
  LeadingNumber number;
  number.form = NumberForm::roman;
  number.printed = std::string(view(printed));
  number.value = {roman_value(number.printed)};
  number.rest = printed.size();
  return number;
}

/// "A1", "B.12": a part of the agenda and a number within it.
std::optional<LeadingNumber> part_and_number(std::string_view text) {
  static const Pattern kPart(R"(^(([A-Z])\.?(\d{1,2}))(?:[.):]|\s|$))");
  std::string printed, part;
  int value = 0;
  if (!RE2::PartialMatch(piece(text), kPart, &printed, &part, &value)) return std::nullopt;
  return LeadingNumber{NumberForm::item_letter, printed, {part.front() - 'A' + 1, value}, printed.size(), true};
}

/// "24/117a": a part of item 24/117.
std::optional<LeadingNumber> slashed_part(std::string_view text) {
  static const Pattern kPart(R"(^((\d{1,4})/(\d{1,4})\s?\(?([a-z])\)?)(?:[.:]|\s|$))");
  std::string printed, part;
  int first = 0, second = 0;
  if (!RE2::PartialMatch(piece(text), kPart, &printed, &first, &second, &part)) return std::nullopt;
  return LeadingNumber{NumberForm::item_letter, printed, {first, second, part.front() - 'a' + 1}, printed.size(), true};
}

/// Where the number can begin: behind a time, behind "Item No.".
size_t words_before_number(const Line& line) {
  static const Pattern kTime(
      R"((?i)^\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*(?:-|–|to)\s*\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?)?\s+)");
  static const Pattern kItem(R"((?i)^(?:agenda\s+)?item(?:\s+(?:no\.?|number))?\s*:?\s+[A-Z]?\d)");
  re2::StringPiece rest(line.text);
  size_t at = 0;
  if (line.cells.size() > 1 && RE2::Consume(&rest, kTime)) {
    const auto number = leading_number(view(rest));
    // "4.10 2031 budget" is a number and a year, "10.10 4. Budget" a time and a number.
    if (number && (number->marked || line.text.find(':') < 3)) at = line.text.size() - rest.size();
  }
  const std::string_view text = std::string_view(line.text).substr(at);
  if (RE2::PartialMatch(piece(text), kItem)) at += text.find_first_of("0123456789");
  return at;
}

/// "4 – Title", "4: Title": marks between a number and its title.
size_t skip_marks(std::string_view text, size_t at) {
  static constexpr std::string_view kMarks[] = {".", ")", ":", " ", "- ", "– ", "— "};
  for (bool moved = true; moved && at < text.size();) {
    moved = false;
    for (const std::string_view mark : kMarks) {
      if (!text.substr(at).starts_with(mark)) continue;
      at += mark.size();
      moved = true;
    }
  }
  return at;
}

std::optional<LeadingNumber> agenda_number(const FlowLine& line, bool roman) {
  const std::string_view whole = line.text();
  const size_t at = words_before_number(*line.line);
  const std::string_view text = whole.substr(at);
  std::optional<LeadingNumber> number = roman ? roman_capital(text) : std::nullopt;
  if (!number) number = part_and_number(text);
  if (!number) number = slashed_part(text);
  if (!number) number = at == 0 ? line.number : leading_number(text);
  if (number) number->rest = skip_marks(whole, at + number->rest);
  return number;
}

/// Capitals with more than one letter; "I." and "V." alone are letters of a list.
bool counts_in_roman(const Flow& flow, Span lines) {
  static const Pattern kSecond(R"(^(?:II|III|IV|VI|VII)[.):]?(?:\s|$))");
  size_t seen = 0;
  for (size_t i = lines.begin; i < lines.end; ++i) seen += RE2::PartialMatch(flow[i].text(), kSecond) ? 1 : 0;
  return seen >= 2;
}

}  // namespace

AgendaNumbers::AgendaNumbers(const Flow& flow, Span lines) : begin_(lines.begin) {
  const bool roman = counts_in_roman(flow, lines);
  numbers_.reserve(lines.size());
  for (size_t i = lines.begin; i < lines.end; ++i) numbers_.push_back(agenda_number(flow[i], roman));
}

}  // namespace agendex

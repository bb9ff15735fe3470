#include "ingest/segment/numbering.h"

#include <array>
#include <cctype>

#include "base/pattern.h"

namespace agendex {
namespace {

struct NumberPattern {
  NumberForm form;
  const RE2* expression;  // group 1: the number as printed, without its closing dot
};

const std::array<NumberPattern, 12>& patterns() {
  static const Pattern kFile(
      R"(^([A-Z]{1,5}\.?\s?-?\d{2,4}[-/.]\d{1,5}(?:-\d{2,4})?|\d{2}/\d{4,6}|[A-Z]{1,4}-\d{2,6})(?:[.:]|\s|$))");
  static const Pattern kSlashed(R"(^(\d{1,4}/\d{1,3}(?:/\d{1,3})?|\d{1,3}/\d{4})(?:[.:)]?(?:\s|$)))");
  static const Pattern kItemLetter(R"(^(\d{1,3}\s?\([A-Za-z]{1,2}\)|\d{1,3}[A-Za-z])(?:[.):]?(?:\s|$)))");
  static const Pattern kDecimal(R"(^(\d{1,3}(?:\.\d{1,3}){1,4})(?:[.:)]?(?:\s|$)))");
  static const Pattern kPlain(R"(^(?:[-–]\s)?(\d{1,4})(?:[.:](?:\s|$)|\s|$))");
  static const Pattern kGlued(R"(^(\d{1,4})\.[A-Z])");
  static const Pattern kBracket(R"(^(\d{1,3}\))(?:\s|$))");
  static const Pattern kInBrackets(R"(^(\(\d{1,3}\))(?:\s|$))");
  static const Pattern kRoman(R"(^(\(?(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv|I{2,3}|IV|VI{1,3})[.)])(?:\s|$))");
  static const Pattern kLetterInBrackets(R"(^(\([A-Za-z]{1,2}\))(?:\s|$))");
  static const Pattern kLetterBracket(R"(^([A-Za-z]\))(?:\s|$))");
  static const Pattern kLetter(R"(^([A-Za-z])\.(?:\s|$))");
  static const std::array<NumberPattern, 12> kPatterns = {{{NumberForm::roman, &kRoman},
                                                           {NumberForm::file_number, &kFile},
                                                           {NumberForm::slashed, &kSlashed},
                                                           {NumberForm::item_letter, &kItemLetter},
                                                           {NumberForm::decimal, &kDecimal},
                                                           {NumberForm::plain, &kPlain},
                                                           {NumberForm::plain, &kGlued},
                                                           {NumberForm::bracket, &kBracket},
                                                           {NumberForm::in_brackets, &kInBrackets},
                                                           {NumberForm::letter_in_brackets, &kLetterInBrackets},
                                                           {NumberForm::letter_bracket, &kLetterBracket},
                                                           {NumberForm::letter, &kLetter}}};
  return kPatterns;
}

std::vector<int> value_of(NumberForm form, std::string_view printed) {
  if (form == NumberForm::file_number) return {};
  if (form == NumberForm::roman) return {roman_value(printed)};
  std::vector<int> value;
  bool in_digits = false;
  for (const char c : printed) {
    if (std::isdigit(static_cast<unsigned char>(c))) {
      if (!in_digits) value.push_back(0);
      value.back() = value.back() * 10 + (c - '0');
      in_digits = true;
      continue;
    }
    in_digits = false;
    if (std::isalpha(static_cast<unsigned char>(c)))
      value.push_back(std::tolower(static_cast<unsigned char>(c)) - 'a' + 1);
  }
  return value;
}

/// "6 May", "14 April 2021", "2021 saw", "3 of the", "10 am": figures that belong to the sentence.
bool is_part_of_sentence(std::string_view number, std::string_view rest) {
  static const Pattern kSentence(
      R"((?i)^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b[\s,.]*(?:\d{4}|$|[-–,])|^(?:am|pm|a\.m|p\.m)\b|^%)");
  if (RE2::PartialMatch(rest, kSentence)) return true;
  return number.size() == 4 && (number.substr(0, 2) == "19" || number.substr(0, 2) == "20") && !rest.empty() &&
         std::islower(static_cast<unsigned char>(rest.front()));
}

/// "50p", "10m", "5k": pence, millions, thousands.
bool is_amount(std::string_view printed) {
  return printed.size() >= 2 && std::string_view("pmk").find(printed.back()) != std::string_view::npos;
}

/// "3 | Costs", "3 – Costs": what stands between a number and its heading.
size_t separator_length(std::string_view rest) {
  static const Pattern kSeparator(R"(^(?:\|\s*|[–—-]\s+)\p{Lu})");
  if (!RE2::PartialMatch(piece(rest), kSeparator)) return 0;
  const size_t end = rest.find_first_of(" ");
  return rest.front() == '|' && end != 1 ? 1 : end + 1;
}

}  // namespace

int roman_value(std::string_view text) {
  const auto digit = [](char c) { return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0; };
  int total = 0, before = 0;
  for (size_t i = text.size(); i-- > 0;) {
    const int value = digit(static_cast<char>(std::tolower(static_cast<unsigned char>(text[i]))));
    if (value == 0) continue;
    total += value < before ? -value : value;
    before = std::max(before, value);
  }
  return total;
}

std::optional<LeadingNumber> leading_number(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.front()) >= 0x80) {
    if (text.substr(0, 4) != "– ") return std::nullopt;
  }
  for (const NumberPattern& pattern : patterns()) {
    re2::StringPiece printed;
    if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *pattern.expression, &printed)) continue;
    LeadingNumber number;
    number.form = pattern.form;
    number.printed = std::string(printed.data(), printed.size());
    size_t end = static_cast<size_t>(printed.data() - text.data()) + printed.size();
    while (end < text.size() && (text[end] == '.' || text[end] == ':' || text[end] == ')')) ++end;
    while (end < text.size() && text[end] == ' ') ++end;
    if (number.form == NumberForm::plain || number.form == NumberForm::decimal)
      end += separator_length(text.substr(end));
    number.rest = end;
    number.value = value_of(number.form, number.printed);
    std::erase(number.printed, ' ');
    const size_t printed_end = static_cast<size_t>(printed.data() - text.data()) + printed.size();
    const bool bare = number.form == NumberForm::plain && (printed_end >= text.size() || text[printed_end] == ' ');
    number.marked = !bare;
    if ((bare || number.form == NumberForm::decimal) && is_part_of_sentence(number.printed, text.substr(end)))
      return std::nullopt;
    if (number.form == NumberForm::item_letter && is_amount(number.printed)) return std::nullopt;
    return number;
  }
  return std::nullopt;
}

bool follows(const LeadingNumber& before, const LeadingNumber& next) {
  if (before.form != next.form || before.value.empty() || next.value.empty()) return false;
  if (before.form == NumberForm::slashed && before.value.size() == next.value.size()) {
    int grown = 0;
    for (size_t i = 0; i < next.value.size(); ++i) {
      const int step = next.value[i] - before.value[i];
      if (step < 0 || step > 2) return false;
      grown += step;
    }
    return grown == 1;
  }
  if (before.value.size() == next.value.size()) {
    for (size_t i = 0; i + 1 < next.value.size(); ++i) {
      if (before.value[i] != next.value[i]) return next.value[i] == before.value[i] + 1 && next.value.back() <= 1;
    }
    return next.value.back() == before.value.back() + 1;
  }
  if (next.value.size() > before.value.size()) return next.value.back() <= 1;
  return next.value.back() == before.value[next.value.size() - 1] + 1;
}

size_t bullet_length(std::string_view text) {
  static const Pattern kBullet(R"(^(?:[•●○▪■□◦‣⁃·∙➢➤✓\x{F0B7}\x{F0A7}\x{F0D8}\x{F076}\x{2013}\x{2014}*-]|o)\s+)");
  re2::StringPiece rest(text.data(), text.size());
  if (!RE2::Consume(&rest, kBullet)) return 0;
  return text.size() - rest.size();
}

}  // namespace agendex

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agendex {

/// The shapes a printed number takes at the start of a line.
enum class NumberForm {
  plain,               ///< "6", "6.", "- 6."
  decimal,             ///< "4.1", "1.01", "4.1.2"
  item_letter,         ///< "6(A)", "6A", "6a."
  bracket,             ///< "6)"
  in_brackets,         ///< "(6)"
  letter,              ///< "A.", "a."
  letter_bracket,      ///< "a)"
  letter_in_brackets,  ///< "(a)"
  roman,               ///< "iv.", "(iv)", "iv)"
  slashed,             ///< "117/24", "24/117", "2024/25-117": one part counts, the other is the year
  file_number,         ///< "R2024-228", "24/00109", "FIN-12-2024"
};

/// A number or letter at the start of a line.
struct LeadingNumber {
  NumberForm form = NumberForm::plain;
  std::string printed;     ///< without the closing dot: "6(A)", "4.1", "(a)"
  std::vector<int> value;  ///< {6}, {4, 1}, {6, 1} for 6(A), {1} for (a); {} for a file number
  size_t rest = 0;         ///< byte offset of what follows, spaces skipped
  bool marked = true;      ///< a dot or bracket belongs to it; "12 districts" has none

  bool operator==(const LeadingNumber&) const = default;
};

/// The number at the start of `text`, if it is followed by a space or the end. Amounts, years alone before a word
/// ("2021 saw"), dates ("6 May") and times are not numbers of this kind. "i." reads as roman, every other single
/// letter as a letter.
std::optional<LeadingNumber> leading_number(std::string_view text);

/// "iv" or "IV" → 4; other characters count nothing.
int roman_value(std::string_view text);

/// True when `next` can follow `before` in one list: same form, last figure one higher (or a level opened or closed).
bool follows(const LeadingNumber& before, const LeadingNumber& next);

/// "•", "-", "o", "▪", "" … followed by a space. Returns the offset of what follows, 0 when there is none.
size_t bullet_length(std::string_view text);

}  // namespace agendex

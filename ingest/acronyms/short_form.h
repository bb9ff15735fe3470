#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace agendex::acronym {

enum class Shape {
  capitals,         ///< "EHCP", "C&YP", "FFT-CW", "MST CAN", "KS1"
  mixed,            ///< "DfE", "SofS", "pLGFS": at least as many capitals as small letters
  word,             ///< "Defra": reads like a name; wants better evidence
  lettered_number,  ///< "Q2", "s106"
};

/// One letter, digit, ampersand or plus of a short form.
struct Symbol {
  char letter = 0;  ///< lower-case ASCII letter or digit; '&', '+'
  bool upper = false;
  bool part_start = false;  ///< first of the short form, or behind a space, hyphen or slash

  bool operator==(const Symbol&) const = default;
};

/// How a short form may be read.
struct ShortForm {
  std::string text;  ///< as it is to be given: singular, without quotes and dots
  std::vector<Symbol> symbols;
  Shape shape = Shape::capitals;
  bool measured = false;  ///< "PM2.5": a size behind the letters, which no word brings and no symbol stands for

  bool operator==(const ShortForm&) const = default;
};

/// The ways to read `text` as a short form, best first: "EHCPs" and "SGO's" as the plural of "EHCP" and "SGO", and as
/// written. Empty when it cannot be one: too long, too many small letters, marks inside.
std::vector<ShortForm> read_short_form(std::string_view text);

}  // namespace agendex::acronym

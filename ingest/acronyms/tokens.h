#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace agendex::acronym {

/// The strongest mark between a word and the one before it, weakest first.
enum class Gap : std::uint8_t { space, hyphen, slash, comma, dash, bracket, stop, cell };

/// A word of running text. Offsets are bytes into the text it was cut from.
struct Token {
  size_t begin = 0, end = 0;
  std::string letters;  ///< lower-case ASCII letters and digits, accents and apostrophes dropped; "&" is "and"
  Gap before = Gap::space;
  bool capital = false;    ///< starts with an upper-case letter
  bool acronymic = false;  ///< two capitals or more, one to each small letter ("NHS", "DfE"), in text not all capitals
  bool stop_word = false;  ///< "and", "of", "the", "&", …: may be passed over without a letter
  bool numeric = false;    ///< digits only

  bool operator==(const Token&) const = default;
};

/// Words of `text` in order. Hyphens and slashes part words; dotted initials ("W.I.") are one word. The first word has
/// Gap::stop before it.
std::vector<Token> tokenize(std::string_view text);

/// True for a noun that writers add to a name without adding its letter to the short form ("… Interventions Board
/// (EOCI)"). `word` is in lower case.
bool is_carrier_noun(std::string_view word);

/// True behind forms that words are made with: at the d of "neurodevelopmental", at the c of "hydrofluorocarbon".
/// `word` is in lower case.
bool starts_compound_part(std::string_view word, size_t at);

/// A byte range without the spaces, quotes and separators at its ends.
std::string_view trim_marks(std::string_view text);

}  // namespace agendex::acronym

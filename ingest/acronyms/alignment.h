#pragma once

#include <optional>
#include <span>
#include <string>

#include "ingest/acronyms/short_form.h"
#include "ingest/acronyms/tokens.h"

namespace agendex::acronym {

/// How the words of a long form account for the letters of a short form. `doubt` adds up what is odd about it (0: every
/// letter is the first of a word and every word but stop words brings one); `allowance` is how much of that a short
/// form of this length, in these capitals, may cost.
struct Alignment {
  size_t first = 0;  ///< index of the first word of the long form
  size_t last = 0;   ///< index of its last word; words that only trail are included
  double doubt = 0;
  double allowance = 0;
  int initials = 0;   ///< letters found at the start of a word
  int inner = 0;      ///< letters found further inside
  int unmatched = 0;  ///< letters that no word brings
  int skipped = 0;    ///< words passed over that are no stop words
  int trailing = 0;   ///< words behind the one that brings the last letter
  int content = 0;    ///< words that bring a letter and are no stop words
  int capitals = 0;   ///< of those, the ones with a capital or in a list of capitals
  bool reordered = false;

  bool accepted() const { return doubt <= allowance; }
  bool operator==(const Alignment&) const = default;
};

/// Which ends of the words given are the ends of the long form.
enum class Anchor {
  end,    ///< "… long form (SHORT)": it ends with the last word and starts wherever it fits best
  start,  ///< "SHORT – long form …": it starts with the first word and ends wherever it fits best
  both,   ///< a table cell
};

/// The best reading of `short_form` in `words`; nothing when no word starts with its first letter. Looks at no more
/// than the 24 words next to the anchor. Quadratic in that number at worst.
std::optional<Alignment> align(const ShortForm& short_form, std::span<const Token> words, Anchor anchor);

/// One line for people: "doubt 0.30 of 1.55: 4 initials, 1 trailing".
std::string explain(const Alignment& alignment);

}  // namespace agendex::acronym

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace agendex {

// Text is UTF-8 throughout. Functions accept any bytes; ill-formed sequences come out as U+FFFD.

/// NFC, with presentation ligatures (ﬁ ﬂ ﬀ ﬃ ﬄ ﬅ ﬆ) spelled out, soft hyphens and zero-width marks dropped, every kind
/// of space turned into U+0020 and runs of them into one. Quotes and dashes stay as printed: this is display text.
/// A space at either end stays. Costs one pass and one copy when the text is plain ASCII.
std::string display_text(std::string_view raw);

/// For comparing, never for display: NFKC case-folded, curly quotes straight, every dash "-", spaces collapsed,
/// trimmed.
std::string fold(std::string_view text);

/// `fold` reduced to ASCII letters and digits ("&" counts as "and"): equal keys mean the same words.
std::string squash(std::string_view text);

/// How alike two texts are after `squash`: 1 the same, 0 nothing shared (Dice coefficient of letter pairs).
/// Texts without an ASCII letter or digit are like nothing.
double likeness(std::string_view a, std::string_view b);

/// Without white space at the ends.
std::string_view trim(std::string_view text);

/// Every run of white space as one U+0020, none at the ends.
std::string collapse_spaces(std::string_view text);

std::string to_lower(std::string_view text);

/// "CHILDREN AND FAMILIES COMMITTEE" → "Children and Families Committee"; mixed-case text comes back unchanged.
/// Words in `keep` (acronyms) stay in capitals.
std::string normal_capitals(std::string_view text, const std::vector<std::string>& keep = {});

/// Counts of letters by case, over the whole text.
struct LetterCase {
  int upper = 0;
  int lower = 0;
};
LetterCase letter_case(std::string_view text);

/// True when there are at least two letters and none of them is lower case.
bool is_all_capitals(std::string_view text);

/// Joins a hyphenated line end to the next line: ("procure-", "ment") → "procurement", ("well-", "known facts") keeps
/// the hyphen when the left part is itself a word that commonly takes one; otherwise adds a space between the lines.
std::string join_lines(std::string_view first, std::string_view second);

bool starts_with_icase(std::string_view text, std::string_view ascii_prefix);

}  // namespace agendex

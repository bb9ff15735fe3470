#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/acronyms/alignment.h"
#include "ingest/model/pack.h"

namespace agendex::acronym {

/// How a text joins a short and a long form.
enum class Form {
  long_bracket,   ///< "long form (SHORT)"
  short_bracket,  ///< "SHORT (long form)"
  short_dash,     ///< "SHORT – long form", also with "=" or ":"
  long_dash,      ///< "long form – SHORT"
  cells,          ///< neighbouring cells of a table row, either order
  phrase,         ///< "SHORT stands for long form", "long form, known as SHORT"
};

/// A possible definition with the evidence for it.
struct Candidate {
  std::string acronym;
  std::string expansion;
  size_t block = 0;     ///< index of the block it stands in
  size_t position = 0;  ///< byte offset of the short form in that block
  int page = 0;
  Form form = Form::long_bracket;
  Alignment alignment;
  double limit = 1;                     ///< share of the alignment's allowance that this form may use
  size_t long_begin = 0, long_end = 0;  ///< bytes of the long form in the text it was read from
  std::string preceded_by;              ///< the word before the long form, for telling people's names

  /// Below 1: good enough by itself. Up to 2: wants support from elsewhere in the pack.
  double strain() const;
};

/// Candidates of any strain up to 2 in one block, in no order. `before` is the block above, whose text may hold the
/// long form of a bracket that opens `block`; it may be null.
std::vector<Candidate> bracket_candidates(const TextBlock& block, const TextBlock* before);
std::vector<Candidate> list_candidates(const TextBlock& block);
std::vector<Candidate> cell_candidates(const TextBlock& block);
std::vector<Candidate> phrase_candidates(const TextBlock& block);

/// The last bytes of `left`, and the first of `right`, that can matter to a definition; cut at spaces, so that no place
/// in a text costs more than a fixed amount of work.
std::string_view near_end(std::string_view left);
std::string_view near_start(std::string_view right);

/// Words at the end of `left` that may belong to a long form ending there: back to the last mark that parts sentences,
/// cells or asides. Empty when such a mark is the last thing in `left`.
std::vector<Token> words_before(std::string_view left);

/// Words at the start of `right` up to such a mark.
std::vector<Token> words_after(std::string_view right);

/// A long form as it is to be given: without quotes and separators at its ends, spaces collapsed, no possessive s.
std::string expansion_text(std::string_view raw);

/// Aligns every reading of `short_text` with `words` and keeps the one with the least strain, if any is within 2.
/// Fills acronym, expansion, alignment, limit, preceded_by and the bytes of the long form.
std::optional<Candidate> best_reading(std::string_view short_text, std::string_view text, std::span<const Token> words,
                                      Anchor anchor, double limit);

}  // namespace agendex::acronym

// Definitions in words: "SHORT stands for long form", "long form, known as SHORT", "long form, SHORT,".
#include <re2/re2.h>

#include "base/text.h"
#include "ingest/acronyms/candidate.h"

namespace agendex::acronym {
namespace {

constexpr double kPhraseLimit = 0.8;
constexpr double kAppositionLimit = 0.1;
constexpr std::string_view kShortPattern = R"([a-z]?[A-Z][\w&/.’'-]{1,14})";

/// How strictly a phrase is taken.
struct Strictness {
  double limit = 1;
  bool proper_name = false;  ///< three letters or more, every word with a capital: the phrase alone says little
};

/// Every match of `pattern`, whose groups are the phrase and the short form in it; the long form stands on the side
/// told.
void search(const TextBlock& block, const re2::RE2& pattern, Anchor anchor, Strictness strictness,
            std::vector<Candidate>& found) {
  const std::string_view text = block.text;
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece phrase;
  re2::StringPiece short_piece;
  while (re2::RE2::FindAndConsume(&rest, pattern, &phrase, &short_piece)) {
    const std::string_view short_text(short_piece.data(), short_piece.size());
    const auto begin = static_cast<size_t>(phrase.data() - text.data());
    const bool before = anchor == Anchor::end;
    const std::string_view side =
        before ? near_end(text.substr(0, begin)) : near_start(text.substr(begin + phrase.size()));
    auto candidate =
        best_reading(short_text, side, before ? words_before(side) : words_after(side), anchor, strictness.limit);
    if (!candidate || candidate->strain() > 1) continue;
    const Alignment& fit = candidate->alignment;
    if (strictness.proper_name && (fit.initials < 3 || fit.capitals < fit.content)) continue;
    candidate->form = Form::phrase;
    candidate->position = static_cast<size_t>(short_piece.data() - text.data());
    candidate->page = block.page;
    found.push_back(std::move(*candidate));
  }
}

}  // namespace

std::vector<Candidate> phrase_candidates(const TextBlock& block) {
  static const std::string kShort = "(" + std::string(kShortPattern) + ")";
  static const re2::RE2 kStandsFor(
      "(" + kShort +
      R"re([”"’']?,? (?:\(?which )?(?:stands for|is short for|is an? (?:abbreviation|acronym) (?:for|of)|is the (?:abbreviation|acronym) (?:for|of)) (?:the )?[“"‘']?))re");
  static const re2::RE2 kKnownAs(
      R"re(([”"’']?,? (?:hereafter|hereinafter|henceforth|abbreviated|shortened|(?:better |commonly |more commonly |also |otherwise )?known|(?:hereafter |hereinafter |henceforth )?referred to)(?: (?:as|to))?(?: the)? [“"‘']?)re" +
      kShort + R"re([”"’']?)(?:[ ,;.)]|$))re");
  static const re2::RE2 kApposition("((?:,| or) [“\"‘']?" + kShort + "[”\"’']?)(?:[,;.)]|$| [a-z])");
  static const re2::RE2 kQuoted("( [“‘\"]" + kShort + "[”’\"])");
  std::vector<Candidate> found;
  search(block, kQuoted, Anchor::end, {.limit = kAppositionLimit, .proper_name = true}, found);
  search(block, kStandsFor, Anchor::start, {.limit = kPhraseLimit}, found);
  search(block, kKnownAs, Anchor::end, {.limit = kPhraseLimit}, found);
  search(block, kApposition, Anchor::end, {.limit = kAppositionLimit, .proper_name = true}, found);
  return found;
}

}  // namespace agendex::acronym

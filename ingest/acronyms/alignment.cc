// Matching a short form with the words of its long form.
//
// Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003),
// walk both strings from the right and take any letter inside any word, as long as the first letter starts a word. That
// accepts "(issuing)" and "children in care (CLA)", and finds nothing when one letter has no word. Ab3P (Sohn, Comeau,
// Kim and Wilbur, "Abbreviation definition identification based on automatic precision estimates", BMC Bioinformatics
// 2008) runs strategies from strict to lenient, each with the precision it was seen to have. Here the two meet: a
// dynamic programme over (letter, word) finds the reading with the least doubt, each departure from "first letter of
// each word" has a price of its own, and the price that may be paid grows with the length of the short form and with
// the capitals of the words, since chance agreement falls with both.
#include "ingest/acronyms/alignment.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "base/text.h"

namespace agendex::acronym {
namespace {

constexpr size_t kMaxWords = 24;

// Prices. A letter without a word is dearer than a word without a letter, and both are dearer than anything that stays
// within the words; the table in docs/acronyms.md says what each was weighed against.
constexpr double kNextLetter = 0.2;       // "EqIA": q of Equality; nothing where the short form writes it small
constexpr double kInnerLetter = 0.6;      // "EN": Enhanced
constexpr double kCompoundPart = 0.15;    // "ND": Neurodevelopmental
constexpr double kPartStartInside = 0.5;  // the C of "FFT-CW" inside a word
constexpr double kStopWordLetter = 0.04;  // the O of "of" in WSOA, next to a word that could bring it as well
constexpr double kLeadingStopWord = 0.4;  // "the" as the first word, unless it has a capital
constexpr double kLeadingPer = 0.1;       // "per annum (PA)", but "pounds per square inch (PSI)"
constexpr double kSmallForCapital = 0.1;  // small letter in the short form, capital in the word
constexpr double kSkippedStopWord = 0.02;
constexpr double kSkippedHyphenPart = 0.3;
constexpr double kSkippedAcronym = 0.5;
constexpr double kSkippedWord = 0.9;
constexpr double kSkippedSmallWord = 1.2;
constexpr double kSkippedNumber = 1.5;  // a figure inside a name is mostly one from the next column
constexpr double kNumberWord = 0.1;     // "FF2": Free for Two
constexpr double kExForX = 0.2;         // "MRX": … Resident Experience
constexpr double kComma = 0.05;
constexpr double kUnmatched = 1.5;
constexpr double kUnmatchedDigit = 0.9;
constexpr double kUnmatchedPlural = 0.8;  // "CPPS": Child Protection Plan
constexpr double kUnmatchedSign = 0.1;    // & and +
constexpr double kUnmatchedLink = 0.3;    // the f of "DfE" for a Department of Education
constexpr double kTrailingCarrier = 0.3;
constexpr double kTrailingNumber = 0.4;
constexpr double kTrailingWord = 0.8;
constexpr double kTrailingSmallWord = 1.0;
constexpr double kReordered = 0.3;
constexpr double kPerWord = 0.001;  // of equals, the shortest

/// Part of a reading: what it costs and consists of from some letter and word on.
struct Partial {
  double doubt = 0;
  int initials = 0, inner = 0, unmatched = 0, skipped = 0, trailing = 0, content = 0, capitals = 0;
};

std::optional<Partial> better(std::optional<Partial> a, std::optional<Partial> b) {
  if (!a) return b;
  if (!b) return a;
  return b->doubt < a->doubt ? b : a;
}

bool is_sign(const Symbol& symbol) {
  return symbol.letter == '&' || symbol.letter == '+';
}

/// '2' for "two"; 0 for a word that names no digit.
char digit_named(std::string_view word) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"});
  const auto found = std::find(kNames.begin(), kNames.end(), word);
  return found == kNames.end() ? '\0' : static_cast<char>('1' + (found - kNames.begin()));
}

class Aligner {
 public:
  Aligner(const ShortForm& short_form, std::span<const Token> words)
      : short_(short_form),
        symbols_(short_form.symbols),
        words_(words),
        memo_((symbols_.size() + 1) * (words.size() + 1) * 2) {}

  /// The best reading whose long form is all of the words from `first` on.
  std::optional<Partial> from(size_t first) {
    const Token& word = words_[first];
    if (word.letters.empty() || word.letters.front() != symbols_.front().letter) return std::nullopt;
    auto reading = use_word(0, first, 0);
    if (!reading) return std::nullopt;
    if (word.stop_word && !word.capital) reading->doubt += word.letters == "per" ? kLeadingPer : kLeadingStopWord;
    reading->doubt += kPerWord * static_cast<double>(words_.size() - first);
    return reading;
  }

 private:
  struct Slot {
    bool done = false;
    std::optional<Partial> value;
  };

  /// Letters from `i` on, words from `j` on; `missed` letters have found no word so far.
  std::optional<Partial> solve(size_t i, size_t j, size_t missed) {
    if (i == symbols_.size()) return trailing_from(j);
    Slot& slot = memo_[(i * (words_.size() + 1) + j) * 2 + missed];
    if (slot.done) return slot.value;
    slot.done = true;  // every call goes to later letters or words, so this slot is not asked for meanwhile
    auto best = leave_letter(i, j, missed);
    if (j < words_.size()) {
      best = better(best, use_word(i, j, missed));
      best = better(best, skip_word(i, j, missed));
    }
    memo_[(i * (words_.size() + 1) + j) * 2 + missed].value = best;
    return best;
  }

  std::optional<Partial> leave_letter(size_t i, size_t j, size_t missed) {
    const Symbol& symbol = symbols_[i];
    if (is_sign(symbol)) return plus(solve(i + 1, j, missed), kUnmatchedSign);
    if (missed > 0 || i == 0) return std::nullopt;
    auto rest = solve(i + 1, j, 1);
    if (!rest) return std::nullopt;
    ++rest->unmatched;
    if (!symbol.upper && short_.shape == Shape::mixed && words_[j - 1].stop_word) return plus(rest, kUnmatchedLink);
    if (symbol.letter >= '0' && symbol.letter <= '9') return plus(rest, kUnmatchedDigit);
    const bool plural = symbol.letter == 's' && i + 1 == symbols_.size() && i >= 3;
    return plus(rest, plural ? kUnmatchedPlural : kUnmatched);
  }

  std::optional<Partial> skip_word(size_t i, size_t j, size_t missed) {
    const Token& word = words_[j];
    auto rest = solve(i, j + 1, missed);
    if (!rest) return std::nullopt;
    if (!word.stop_word && word.before != Gap::hyphen) ++rest->skipped;
    return plus(rest, price_of_skipping(word) + comma(j));
  }

  static double price_of_skipping(const Token& word) {
    if (word.stop_word) return kSkippedStopWord;
    if (word.numeric) return kSkippedNumber;
    if (word.before == Gap::hyphen) return kSkippedHyphenPart;
    if (word.acronymic) return kSkippedAcronym;
    return word.capital ? kSkippedWord : kSkippedSmallWord;
  }

  /// Letter `i` is the first of word `j`, which may bring the letters after it as well.
  std::optional<Partial> use_word(size_t i, size_t j, size_t missed) {
    const Token& word = words_[j];
    const Symbol& symbol = symbols_[i];
    if (is_sign(symbol)) {
      const bool spelled_out = word.letters == (symbol.letter == '&' ? "and" : "plus");
      return spelled_out ? plus(solve(i + 1, j + 1, missed), comma(j)) : std::nullopt;
    }
    const auto initial = price_of_initial(symbol, word);
    if (!initial) return std::nullopt;

    double price = comma(j) + *initial;
    std::optional<Partial> best;
    size_t at = 0;
    int inner = 0;
    for (size_t used = 1;; ++used) {
      auto rest = solve(i + used, j + 1, missed);
      if (rest) {
        rest->initials += 1;
        rest->inner += inner;
        rest->content += word.stop_word ? 0 : 1;
        rest->capitals += !word.stop_word && (word.capital || word.before == Gap::hyphen) ? 1 : 0;
        best = better(best, plus(rest, price));
      }
      if (i + used >= symbols_.size()) break;
      const Symbol& next = symbols_[i + used];
      const size_t found = word.letters.find(next.letter, at + 1);
      if (found == std::string::npos) break;
      price += price_of_inner(next, word, found, found == at + 1);
      inner += word.acronymic || word.numeric ? 0 : 1;
      at = found;
    }
    return best;
  }

  /// Nothing when the word does not begin with the letter.
  std::optional<double> price_of_initial(const Symbol& symbol, const Token& word) const {
    if (symbol.letter == 'x' && starts_with_icase(word.letters, "ex")) return kExForX;
    if (symbol.letter == digit_named(word.letters)) return kNumberWord;
    if (word.letters.empty() || word.letters.front() != symbol.letter) return std::nullopt;
    if (word.stop_word) return symbol.upper ? kStopWordLetter : 0;
    return !symbol.upper && word.capital && short_.shape == Shape::mixed ? kSmallForCapital : 0;
  }

  double price_of_inner(const Symbol& symbol, const Token& word, size_t at, bool adjacent) const {
    if (word.acronymic || word.numeric) return 0;
    double price = starts_compound_part(word.letters, at) ? kCompoundPart : kInnerLetter;
    if (adjacent) price = symbol.upper || short_.shape == Shape::word ? kNextLetter : 0;
    return price + (symbol.part_start ? kPartStartInside : 0);
  }

  /// A comma inside a name is common ("Education, Health and Care"), but a list of things has them too.
  double comma(size_t j) const { return j > 0 && words_[j].before == Gap::comma ? kComma : 0; }

  Partial trailing_from(size_t j) const {
    Partial rest;
    for (; j < words_.size(); ++j) {
      const Token& word = words_[j];
      ++rest.trailing;
      if (word.before == Gap::hyphen) {
        rest.doubt += kSkippedHyphenPart;
      } else if (is_carrier_noun(word.letters)) {
        rest.doubt += kTrailingCarrier;
      } else if (word.numeric) {
        rest.doubt += kTrailingNumber;
      } else {
        rest.doubt += word.capital ? kTrailingWord : kTrailingSmallWord;
      }
    }
    return rest;
  }

  static std::optional<Partial> plus(std::optional<Partial> partial, double price) {
    if (partial) partial->doubt += price;
    return partial;
  }

  const ShortForm& short_;
  std::span<const Symbol> symbols_;
  std::span<const Token> words_;
  std::vector<Slot> memo_;
};

size_t letters_of(const ShortForm& short_form) {
  return static_cast<size_t>(std::count_if(short_form.symbols.begin(), short_form.symbols.end(),
                                           [](const Symbol& symbol) { return !is_sign(symbol); }));
}

double allowance_for(const ShortForm& short_form, const Partial& reading) {
  if (short_form.shape == Shape::lettered_number) return 0.1;
  if (short_form.shape == Shape::word) return reading.content >= 3 && reading.unmatched == 0 ? 0.5 : 0;
  constexpr std::array<double, 6> kByLength = {0, 0, 0.35, 1.0, 1.55, 2.1};
  const size_t letters = std::min(letters_of(short_form), kByLength.size() - 1);
  const double capitals = reading.content == 0 ? 0.0 : static_cast<double>(reading.capitals) / reading.content;
  return kByLength[letters] * (0.45 + 0.55 * capitals);
}

Alignment to_alignment(const ShortForm& short_form, const Partial& reading, size_t first, size_t last) {
  return {.first = first,
          .last = last,
          .doubt = reading.doubt,
          .allowance = allowance_for(short_form, reading),
          .initials = reading.initials,
          .inner = reading.inner,
          .unmatched = reading.unmatched,
          .skipped = reading.skipped,
          .trailing = reading.trailing,
          .content = reading.content,
          .capitals = reading.capitals};
}

std::optional<Alignment> anchored_at_end(const ShortForm& short_form, std::span<const Token> words) {
  Aligner aligner(short_form, words);
  std::optional<Alignment> best;
  for (size_t first = 0; first < words.size(); ++first) {
    const auto reading = aligner.from(first);
    if (reading && (!best || reading->doubt < best->doubt)) {
      best = to_alignment(short_form, *reading, first, words.size() - 1);
    }
  }
  return best;
}

std::optional<Alignment> anchored_at_start(const ShortForm& short_form, std::span<const Token> words) {
  std::optional<Alignment> best;
  for (size_t size = 1; size <= words.size(); ++size) {
    const auto reading = Aligner(short_form, words.first(size)).from(0);
    if (reading && (!best || reading->doubt < best->doubt)) best = to_alignment(short_form, *reading, 0, size - 1);
  }
  return best;
}

/// Letters of the short form that are still wanted, by letter.
using LetterCount = std::array<int, 128>;

LetterCount wanted_letters(const ShortForm& short_form) {
  LetterCount wanted{};
  for (const Symbol& symbol : short_form.symbols) ++wanted[static_cast<unsigned char>(symbol.letter)];
  return wanted;
}

/// Takes the initials of `words` from `wanted`: those of content words all, those of stop words where wanted.
bool take_initials(std::span<const Token> words, LetterCount& wanted) {
  for (const Token& word : words) {
    if (word.letters.empty()) return false;
    int& count = wanted[static_cast<unsigned char>(word.letters.front())];
    if (count > 0) {
      --count;
    } else if (!word.stop_word) {
      return false;
    }
  }
  return std::all_of(wanted.begin(), wanted.end(), [](int count) { return count == 0; });
}

/// The initials of all of `span` are the letters of the short form, in whatever order: BAME for "black and ethnic
/// minority". With capitals three letters are enough; without, it takes four and the same one in front.
std::optional<Partial> any_order(const ShortForm& short_form, std::span<const Token> span) {
  LetterCount wanted = wanted_letters(short_form);
  if (!take_initials(span, wanted)) return std::nullopt;
  Partial reading;
  reading.doubt = kReordered;
  reading.initials = static_cast<int>(letters_of(short_form));
  for (const Token& word : span) {
    reading.content += word.stop_word ? 0 : 1;
    reading.capitals += !word.stop_word && word.capital ? 1 : 0;
  }
  const bool same_first = span.front().letters.front() == short_form.symbols.front().letter;
  const bool named = reading.capitals == reading.content && span.front().capital;
  return named || (same_first && reading.initials >= 4) ? std::optional(reading) : std::nullopt;
}

/// The last words of `words`, or those before a carrier noun, in another order than their letters.
std::optional<Alignment> reordered(const ShortForm& short_form, std::span<const Token> words, bool free_start) {
  if (words.empty() || letters_of(short_form) < 3) return std::nullopt;
  const size_t most_trailing = is_carrier_noun(words.back().letters) ? 1 : 0;
  for (size_t trailing = 0; trailing <= most_trailing && trailing < words.size(); ++trailing) {
    const auto named = words.first(words.size() - trailing);
    for (size_t first = free_start ? named.size() : 1; first-- > 0;) {
      if (named[first].letters.empty()) continue;
      auto reading = any_order(short_form, named.subspan(first));
      if (!reading) continue;
      reading->trailing = static_cast<int>(trailing);
      reading->doubt += kTrailingCarrier * static_cast<double>(trailing);
      Alignment alignment = to_alignment(short_form, *reading, first, words.size() - 1);
      alignment.reordered = true;
      return alignment;
    }
  }
  return std::nullopt;
}

/// Words nearer to the anchor than any place where the short form itself stands: nothing spells itself out.
std::span<const Token> without_itself(const ShortForm& short_form, std::span<const Token> words, Anchor anchor) {
  std::string letters;
  for (const Symbol& symbol : short_form.symbols) letters += symbol.letter;
  const auto is_itself = [&letters](const Token& word) { return word.letters == letters; };
  if (anchor == Anchor::end) {
    const auto last = std::find_if(words.rbegin(), words.rend(), is_itself);
    return words.last(static_cast<size_t>(last - words.rbegin()));
  }
  const auto first = std::find_if(words.begin(), words.end(), is_itself);
  if (anchor == Anchor::both && first != words.end()) return {};
  return words.first(static_cast<size_t>(first - words.begin()));
}

}  // namespace

std::optional<Alignment> align(const ShortForm& short_form, std::span<const Token> all_words, Anchor anchor) {
  std::span<const Token> words = without_itself(short_form, all_words, anchor);
  if (words.empty() || short_form.symbols.empty()) return std::nullopt;
  size_t dropped = anchor == Anchor::end ? all_words.size() - words.size() : 0;
  if (words.size() > kMaxWords) {
    if (anchor == Anchor::both) return std::nullopt;
    words = anchor == Anchor::end ? words.last(kMaxWords) : words.first(kMaxWords);
    if (anchor == Anchor::end) dropped = all_words.size() - kMaxWords;
  }
  std::optional<Alignment> best;
  if (anchor == Anchor::start) {
    best = anchored_at_start(short_form, words);
  } else if (anchor == Anchor::end) {
    best = anchored_at_end(short_form, words);
  } else if (const auto reading = Aligner(short_form, words).from(0)) {
    best = to_alignment(short_form, *reading, 0, words.size() - 1);
  }
  if ((!best || !best->accepted()) && anchor != Anchor::start) {
    if (auto other = reordered(short_form, words, anchor == Anchor::end)) best = other;
  }
  if (best) {
    best->first += dropped;
    best->last += dropped;
  }
  return best;
}

std::string explain(const Alignment& alignment) {
  std::string text =
      fmt::format("doubt {:.2f} of {:.2f}: {} initials", alignment.doubt, alignment.allowance, alignment.initials);
  const auto add = [&text](int count, std::string_view what) {
    if (count > 0) fmt::format_to(std::back_inserter(text), ", {} {}", count, what);
  };
  add(alignment.inner, "inner");
  add(alignment.unmatched, "unmatched");
  add(alignment.skipped, "skipped");
  add(alignment.trailing, "trailing");
  if (alignment.reordered) text += ", reordered";
  return text;
}

}  // namespace agendex::acronym

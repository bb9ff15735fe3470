// Definitions by brackets: "long form (SHORT)" and "SHORT (long form)".
#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "ingest/acronyms/candidate.h"

namespace agendex::acronym {
namespace {

constexpr double kInsideLimit = 0.8;   // long form inside the brackets
constexpr double kHeadLimit = 0.7;     // only the head of the bracket is the short form: "(Q2, 2024/25)"
constexpr double kBridgedLimit = 0.7;  // the long form reaches over an earlier bracket
constexpr double kAboveLimit = 0.5;    // the long form begins in the block above and goes on here
constexpr double kFillerLimit = 0.5;   // a word between: "NEET data (… Not in Education, …)"
constexpr double kLeadInDoubt = 0.25;  // a word before the long form in its bracket
constexpr size_t kMaxLeadIn = 2;
constexpr size_t kMaxUnclosed = 40;  // bytes looked at behind a bracket that is never closed
constexpr size_t kMaxCellsAbove = 16;
constexpr size_t kMaxOwnText = 80;  // bytes of a long form that may stand in the block below its beginning

struct Bracket {
  size_t open = 0;  ///< offset of "("
  size_t end = 0;   ///< offset of its ")", or where it was given up
  bool closed = false;
};

/// Every opening bracket with its closing one; nested ones too. One that is never closed ends at the text's end.
std::vector<Bracket> brackets_of(std::string_view text) {
  std::vector<Bracket> brackets;
  std::vector<size_t> open;
  for (size_t at = text.find_first_of("()[]"); at != std::string_view::npos; at = text.find_first_of("()[]", at + 1)) {
    if (text[at] == '(' || text[at] == '[') {
      open.push_back(brackets.size());
      brackets.push_back({at, text.size(), false});
    } else if (!open.empty()) {
      brackets[open.back()].end = at;
      brackets[open.back()].closed = true;
      open.pop_back();
    }
  }
  return brackets;
}

std::string_view content_of(std::string_view text, const Bracket& bracket) {
  std::string_view content = text.substr(bracket.open + 1, bracket.end - bracket.open - 1);
  if (bracket.closed) return near_start(content);
  content = content.substr(0, kMaxUnclosed);
  return content.substr(0, content.find(' '));
}

/// A short form offered by a bracket, and how freely it may be matched.
struct Offer {
  std::string_view text;
  double limit = 1;
};

/// "(hereafter the “LRA”)" offers LRA, "(Q2, 2024/25)" Q2, "(CHC/NHS CHC)" CHC.
std::vector<Offer> offers_of(std::string_view content) {
  static const re2::RE2 kLeadIn(
      R"re((?i)\s*[“"‘']?(?:(?:or|the|a|an|now|also|aka|i\.?e\.?|hereafter|hereinafter|herein|henceforth|hence|simply|)re"
      R"re(more commonly|commonly|otherwise|known|referred|abbreviated|abbreviation|acronym|shortened|short|called|as|to|for|in|this (?:report|document|paper)|short form)[\s,:]+)*)re");
  static const re2::RE2 kHead(R"(([^\s,;:/–—]{2,12})(?:\s*[,;:/–—]|\s-\s|\s+(?:or|and|&)\s|\s+\d).*)");
  static const re2::RE2 kForShort(R"((.{2,20}?)[”"’']?(?: for short| hereafter| hereinafter| in short))");
  re2::StringPiece rest(content.data(), content.size());
  re2::RE2::Consume(&rest, kLeadIn);
  const std::string_view body(rest.data(), rest.size());

  std::vector<Offer> offers;
  const bool several =
      body.find('/') != std::string_view::npos && !read_short_form(body.substr(body.find('/') + 1)).empty();
  if (several) {  // "(SEA/HRA)" offers both
    for (size_t begin = 0; begin <= body.size();) {
      const size_t end = std::min(body.find('/', begin), body.size());
      offers.push_back({body.substr(begin, end - begin), kHeadLimit});
      begin = end + 1;
    }
    return offers;
  }
  offers.push_back({body, 1});
  re2::StringPiece piece;
  if (re2::RE2::FullMatch(rest, kForShort, &piece)) offers.push_back({{piece.data(), piece.size()}, 1});
  if (re2::RE2::FullMatch(rest, kHead, &piece)) offers.push_back({{piece.data(), piece.size()}, kHeadLimit});
  return offers;
}

/// `left` with earlier brackets that hold a short form, a year or a plural s blanked out, so that "Education, Health
/// and Care (EHC) Plan", "Framework (2023)" and "Plan(s)" read on. Offsets stay.
std::string without_short_brackets(std::string_view left) {
  std::string bridged(left);
  for (const Bracket& bracket : brackets_of(left)) {
    if (!bracket.closed) continue;
    const std::string_view content = content_of(left, bracket);
    const bool year = content.find_first_not_of("0123456789-/ ") == std::string_view::npos;
    const bool plural = content == "s" || content == "es";
    if (!year && !plural && read_short_form(content).empty()) continue;
    std::fill(bridged.begin() + static_cast<std::ptrdiff_t>(bracket.open),
              bridged.begin() + static_cast<std::ptrdiff_t>(bracket.end) + 1, ' ');
  }
  return bridged;
}

/// `left` with its brackets read as if they were not there: "Transfer of Roads (Protection of Verges) Regulations".
std::string without_bracket_marks(std::string_view left) {
  std::string open(left);
  for (const Bracket& bracket : brackets_of(left)) {
    if (bracket.closed) open[bracket.open] = open[bracket.end] = ' ';
  }
  return open;
}

/// The long form with its brackets, the closing one included where it comes last.
std::string with_closing_bracket(std::string_view left, const Candidate& candidate) {
  std::string_view raw = left.substr(candidate.long_begin, candidate.long_end - candidate.long_begin);
  const auto opened = std::count(raw.begin(), raw.end(), '(');
  const bool cut = opened > std::count(raw.begin(), raw.end(), ')');
  if (cut && left.substr(candidate.long_end, 1) == ")") raw = left.substr(candidate.long_begin, raw.size() + 1);
  return expansion_text(raw);
}

std::optional<Candidate> less_strained(std::optional<Candidate> a, std::optional<Candidate> b) {
  if (!a) return b;
  if (!b) return a;
  return b->strain() < a->strain() ? b : a;
}

bool is_month(std::string_view word) {
  constexpr auto kMonths =
      std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                       "september", "october", "november", "december"});
  return std::find(kMonths.begin(), kMonths.end(), word) != kMonths.end();
}

/// The year belongs to the name of an Act.
bool is_legislation(std::string_view word) {
  constexpr auto kKinds =
      std::to_array<std::string_view>({"act", "code", "directive", "measure", "order", "regulations", "rules"});
  return std::find(kKinds.begin(), kKinds.end(), word) != kKinds.end();
}

/// Without the date behind a name, "Local Plan 2024-2039" or "Framework 2023 version", unless the short form has a
/// number, too.
std::vector<Token> without_date(std::vector<Token> words, std::string_view short_text) {
  if (short_text.find_first_of("0123456789") != std::string_view::npos) return words;
  const size_t size = words.size();
  if (size > 2 && words[size - 1].numeric && is_legislation(words[size - 2].letters)) return words;
  if (size > 3 && words[size - 2].numeric && words[size - 2].letters.size() == 4 && !words[size - 1].capital) {
    words.pop_back();
  }
  while (words.size() > 2 && (words.back().numeric || is_month(words.back().letters))) words.pop_back();
  return words;
}

std::optional<Candidate> long_before(std::string_view left, std::string_view content) {
  std::optional<Candidate> best;
  for (const Offer& offer : offers_of(content)) {
    if (read_short_form(offer.text).empty()) continue;
    const auto read = [&offer](std::string_view text, double limit) {
      return best_reading(offer.text, text, without_date(words_before(text), offer.text), Anchor::end,
                          offer.limit * limit);
    };
    auto candidate = read(left, 1);
    if ((!candidate || candidate->strain() > 1) && left.find(')') != std::string_view::npos) {
      candidate = less_strained(candidate, read(without_short_brackets(left), kBridgedLimit));
    }
    if ((!candidate || candidate->strain() > 1) && left.find(')') != std::string_view::npos) {
      if (auto through = read(without_bracket_marks(left), kBridgedLimit); through && through->strain() <= 1) {
        through->expansion = with_closing_bracket(left, *through);
        candidate = std::move(through);
      }
    }
    best = less_strained(best, candidate);
  }
  if (best) best->form = Form::long_bracket;
  return best;
}

/// The long form stands in the bracket, perhaps behind a word or two and before a comma.
std::optional<Candidate> long_inside(std::string_view short_text, std::string_view content, double limit) {
  if (read_short_form(short_text).empty()) return std::nullopt;
  const std::vector<Token> words = without_date(words_after(content), short_text);
  std::optional<Candidate> best;
  for (size_t lead = 0; lead <= kMaxLeadIn && lead < words.size(); ++lead) {
    for (size_t end = words.size(); end > lead; --end) {
      if (end < words.size() && words[end].before != Gap::comma) continue;
      const auto span = std::span(words).subspan(lead, end - lead);
      auto candidate = best_reading(short_text, content, span, Anchor::both, limit);
      if (!candidate) continue;
      candidate->alignment.doubt += kLeadInDoubt * static_cast<double>(lead);
      best = less_strained(best, candidate);
    }
  }
  if (best) best->form = Form::short_bracket;
  return best;
}

/// The last words of `left`, nearest first, each with the offset where it starts.
std::vector<std::pair<std::string_view, size_t>> last_words(std::string_view left, size_t count) {
  std::vector<std::pair<std::string_view, size_t>> words;
  size_t end = left.find_last_not_of(' ');
  while (end != std::string_view::npos && words.size() < count) {
    const size_t space = left.find_last_of(" (|/", end);
    const size_t begin = space == std::string_view::npos ? 0 : space + 1;
    words.emplace_back(left.substr(begin, end + 1 - begin), begin);
    if (space == std::string_view::npos || space == 0 || left[space] != ' ') break;
    end = left.find_last_not_of(' ', space);
  }
  return words;
}

std::optional<Candidate> short_before(std::string_view left, std::string_view content) {
  const auto words = last_words(left, 2);
  if (words.empty() || content.size() < 6) return std::nullopt;
  auto best = long_inside(words[0].first, content, kInsideLimit);
  if (best) best->position = words[0].second;
  if (words.size() < 2) return best;
  const std::string_view pair = left.substr(words[1].second, words[0].second + words[0].first.size() - words[1].second);
  auto two = long_inside(pair, content, kInsideLimit);
  if (!two && letter_case(words[0].first).upper == 0) two = long_inside(words[1].first, content, kFillerLimit);
  if (two) two->position = words[1].second;
  return less_strained(best, two);
}

std::vector<std::string_view> cells_of(std::string_view text) {
  std::vector<std::string_view> cells;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find(" | ", begin), text.size());
    cells.push_back(text.substr(begin, end - begin));
    begin = end + 3;
  }
  return cells;
}

/// The long form begins in the block above: at the end of its text, or of the cell that stands over this one.
std::optional<Candidate> long_above(const TextBlock& before, std::string_view left, std::string_view content) {
  const std::string_view own = cells_of(left).back();
  if (own.size() > kMaxOwnText) return std::nullopt;
  std::optional<Candidate> best;
  const auto cells = cells_of(before.text);
  for (size_t i = 0; i < std::min(cells.size(), kMaxCellsAbove); ++i) {
    auto candidate = long_before(join_lines(near_end(cells[i]), own), content);
    if (!candidate) continue;
    if (!trim_marks(left).empty()) candidate->limit *= kAboveLimit;
    best = less_strained(best, candidate);
  }
  return best;
}

}  // namespace

std::vector<Candidate> bracket_candidates(const TextBlock& block, const TextBlock* before) {
  std::vector<Candidate> found;
  for (const Bracket& bracket : brackets_of(block.text)) {
    const std::string_view content = content_of(block.text, bracket);
    const std::string_view left = near_end(std::string_view(block.text).substr(0, bracket.open));
    auto candidate = long_before(left, content);
    if (bracket.closed) candidate = less_strained(candidate, short_before(left, content));
    int page = block.page;
    if (before != nullptr && (!candidate || candidate->strain() > 1)) {
      if (auto above = long_above(*before, left, content); above && above->strain() <= 1) {
        candidate = std::move(above);
        page = before->page;
      }
    }
    if (!candidate) continue;
    candidate->position =
        candidate->form == Form::long_bracket ? bracket.open : candidate->position + bracket.open - left.size();
    candidate->page = page;
    found.push_back(std::move(*candidate));
  }
  return found;
}

}  // namespace agendex::acronym

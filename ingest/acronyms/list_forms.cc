// Definitions without brackets: "SHORT – long form" in lists (several may run together on a line), "long form – SHORT"
// at the end of a heading, and the cells of table rows.
#include <re2/re2.h>

#include <algorithm>

#include "base/text.h"
#include "ingest/acronyms/candidate.h"
#include "ingest/acronyms/glossary_rows.h"

namespace agendex::acronym {
namespace {

constexpr size_t kLabelBytes = 16;  // of a bullet or number before an entry
constexpr size_t kKeyBytes = 40;    // of two words before a dash
constexpr double kListLimit = 0.6;  // the long form is all there is up to the next entry
constexpr double kSmallPairDoubt = 0.15;
constexpr double kProseLimit = 0.12;    // text goes on behind it
constexpr double kHeadingLimit = 0.12;  // "long form – SHORT"
constexpr double kCellLimit = 0.5;

/// A separator with a possible short form before it.
struct Entry {
  size_t short_begin = 0, short_end = 0;
  size_t long_begin = 0;
};

/// Capitals enough to be a key; any word with one could stand before a dash.
bool is_key_like(std::string_view text) {
  const auto readings = read_short_form(text);
  return !readings.empty() && readings.front().shape != Shape::word;
}

/// The words that stand directly before `end`, as one short form if they can be: two words ("MST CAN") before one.
std::optional<std::pair<size_t, size_t>> short_form_before(std::string_view text, size_t end) {
  const size_t last = text.substr(0, end).find_last_not_of(' ');
  if (last == std::string_view::npos) return std::nullopt;
  const size_t reach = last > kKeyBytes ? last - kKeyBytes : 0;
  const auto begin_of_word = [&text, reach](size_t at) {
    while (at > reach && std::string_view(" |(").find(text[at - 1]) == std::string_view::npos) --at;
    return at;
  };
  const size_t one = begin_of_word(last);
  if (!is_key_like(text.substr(one, last + 1 - one))) return std::nullopt;
  if (one >= 2 && text[one - 1] == ' ' && text[one - 2] != ' ') {
    const size_t two = begin_of_word(one - 2);
    const bool both = is_key_like(text.substr(two, last + 1 - two)) && is_key_like(text.substr(two, one - 1 - two));
    if (both) return {{two, last + 1}};
  }
  return {{one, last + 1}};
}

/// Every place where a short form is followed by a spaced dash, a long dash, a colon or "=".
std::vector<Entry> entries_of(std::string_view text) {
  static const re2::RE2 kSeparator(R"((\s+[-‐‑–—=:]+\s*|[-–—=:]+\s+|[–—=])\S)");
  std::vector<Entry> entries;
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece mark;
  while (re2::RE2::FindAndConsume(&rest, kSeparator, &mark)) {
    const auto begin = static_cast<size_t>(mark.data() - text.data());
    const size_t end = begin + mark.size();
    if (const auto short_form = short_form_before(text, begin)) {
      entries.push_back({short_form->first, short_form->second, end});
    }
  }
  return entries;
}

/// Nothing but a bullet or number before it, or a mark that parts things.
bool starts_entry(std::string_view before) {
  static const re2::RE2 kLabel(R"(\s*(?:[-–•●▪*o§]|\(?[0-9]{1,3}[.)]|\(?[a-z]{1,3}[.)]|[0-9]+(?:\.[0-9]+)+)?\s*)");
  static const re2::RE2 kMark(R"((?:[.;:,|(\[•●▪]|\band)\s*[“"‘']?$)");
  const std::string_view last = before.size() > kLabelBytes ? before.substr(before.size() - kLabelBytes) : before;
  const re2::StringPiece piece(last.data(), last.size());
  return (last.size() == before.size() && re2::RE2::FullMatch(piece, kLabel)) || re2::RE2::PartialMatch(piece, kMark);
}

/// The long form that starts `segment`: the whole of it up to the first mark, or its head where prose goes on.
std::optional<Candidate> long_after(std::string_view short_text, std::string_view segment) {
  const std::vector<Token> words = words_after(segment);
  if (words.empty()) return std::nullopt;
  auto whole = best_reading(short_text, segment, words, Anchor::both, kListLimit);
  // Any two small words agree with two letters too easily: "PS – please send".
  if (whole && whole->alignment.initials < 3 && whole->alignment.capitals == 0)
    whole->alignment.doubt += kSmallPairDoubt;
  if (whole && whole->strain() <= 1) return whole;
  auto head = best_reading(short_text, segment, words, Anchor::start, kProseLimit);
  if (!head || head->strain() > 1) return whole;
  const Alignment& fit = head->alignment;
  const bool clear_end =
      fit.last + 1 < words.size() && (words[fit.last + 1].before == Gap::comma || !words[fit.last + 1].capital);
  if (fit.initials < 3 || fit.capitals < fit.content || !clear_end) return whole;
  return head;
}

/// "long form – SHORT" where the short form ends the text or its part.
std::optional<Candidate> long_before_dash(std::string_view text, std::string_view short_text, size_t dash) {
  const std::string_view left = near_end(text.substr(0, dash));
  auto candidate = best_reading(short_text, left, words_before(left), Anchor::end, kHeadingLimit);
  if (!candidate || candidate->strain() > 1) return std::nullopt;
  const Alignment& fit = candidate->alignment;
  if (fit.initials < 3 || fit.capitals < fit.content) return std::nullopt;
  return candidate;
}

}  // namespace

std::vector<Candidate> list_candidates(const TextBlock& block) {
  const std::string_view text = block.text;
  std::vector<Candidate> found;
  const auto add = [&](std::optional<Candidate> candidate, Form form, size_t position) {
    if (!candidate) return;
    candidate->form = form;
    candidate->position = position;
    candidate->page = block.page;
    found.push_back(std::move(*candidate));
  };

  const std::vector<Entry> entries = entries_of(text);
  bool in_run = false;  // the entry before was a definition, so the next may follow without a mark
  for (size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    if (!in_run && !starts_entry(text.substr(0, entry.short_begin))) continue;
    const size_t end = i + 1 < entries.size() ? entries[i + 1].short_begin : text.size();
    if (end <= entry.long_begin) continue;
    auto candidate = long_after(text.substr(entry.short_begin, entry.short_end - entry.short_begin),
                                near_start(text.substr(entry.long_begin, end - entry.long_begin)));
    in_run = candidate && candidate->strain() <= 1;
    add(std::move(candidate), Form::short_dash, entry.short_begin);
  }

  static const re2::RE2 kDashShort(R"(\s[-–—]\s*([A-Z][\w&-]{1,11})\s*(?:$|[,;.|)]|\s[-–—]))");
  re2::StringPiece rest(text.data(), text.size());
  re2::StringPiece piece;
  while (re2::RE2::FindAndConsume(&rest, kDashShort, &piece)) {
    const auto at = static_cast<size_t>(piece.data() - text.data());
    const size_t dash = text.find_last_of(' ', text.find_last_not_of(' ', at - 1));
    if (dash == std::string_view::npos) continue;
    add(long_before_dash(text, {piece.data(), piece.size()}, dash), Form::long_dash, at);
  }
  return found;
}

std::vector<Candidate> cell_candidates(const TextBlock& block) {
  std::vector<Candidate> found;
  if (block.kind != TextBlock::Kind::table_row) return found;
  std::vector<std::pair<std::string_view, size_t>> cells;
  const std::string_view text = block.text;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find(" | ", begin), text.size());
    cells.emplace_back(trim(text.substr(begin, end - begin)), begin);
    begin = end + 3;
  }
  const auto try_pair = [&](size_t short_cell, size_t long_cell) {
    const auto [long_text, position] = cells[long_cell];
    const std::vector<Token> words = words_after(long_text);
    if (words.size() < 2) return;
    auto candidate = best_reading(cells[short_cell].first, long_text, words, Anchor::both, kCellLimit);
    if (!candidate || candidate->strain() > 1) return;
    if (candidate->alignment.initials < 3 && candidate->alignment.capitals < 2) return;
    candidate->expansion = split_meaning(cells[short_cell].first, long_text).name;
    candidate->form = Form::cells;
    candidate->position = std::min(cells[short_cell].second, position);
    candidate->page = block.page;
    found.push_back(std::move(*candidate));
  };
  for (size_t i = 0; i + 1 < cells.size(); ++i) {
    try_pair(i, i + 1);
    try_pair(i + 1, i);
  }
  return found;
}

}  // namespace agendex::acronym

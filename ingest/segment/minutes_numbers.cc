#include "ingest/segment/minutes_numbers.h"

#include <map>

#include "base/pattern.h"
#include "base/text.h"

namespace agendex {
namespace {

/// One figure grows by a few, the others stay.
bool grows(const std::vector<int>& before, const std::vector<int>& next) {
  if (before.size() != next.size()) return false;
  int steps = 0;
  for (size_t i = 0; i < next.size(); ++i) {
    if (next[i] == before[i]) continue;
    if (next[i] < before[i] || next[i] > before[i] + kWidestStep) return false;
    ++steps;
  }
  return steps == 1;
}

}  // namespace

std::optional<PrefixedNumber> prefixed_number(std::string_view text) {
  static const Pattern kLetters(R"(^(([A-Z][A-Z&]{0,5})[ ./-]{0,2}\d{1,4}(?:[/.-]\d{1,4}){0,3})[.:]?\s+\S)");
  static const Pattern kYear(R"(^((\d{4}/\d{2,4}|\d{2}|20\d{2})-\d{1,4})[.:]?\s+\S)");
  static const Pattern kWord(
      R"(^(Minute|MINUTE|Min\.|MIN\.|Item|ITEM)\s+(?:No\.?\s*)?(\d{1,4}(?:/\d{2,4})?)[.:]?\s+\S)");
  re2::StringPiece printed;
  PrefixedNumber number;
  if (!RE2::PartialMatch(piece(text), kLetters, &printed, &number.prefix) &&
      !RE2::PartialMatch(piece(text), kYear, &printed, &number.prefix) &&
      !RE2::PartialMatch(piece(text), kWord, &number.prefix, &printed))
    return std::nullopt;
  number.printed = std::string(view(printed));
  re2::StringPiece digits = printed;
  static const Pattern kFigure(R"((\d+))");
  for (int figure = 0; RE2::FindAndConsume(&digits, kFigure, &figure);) number.value.push_back(figure);
  number.rest = static_cast<size_t>(printed.data() - text.data()) + printed.size();
  while (number.rest < text.size() && std::string_view(".: ").find(text[number.rest]) != std::string_view::npos)
    ++number.rest;
  return number;
}

std::vector<size_t> prefixed_chain(const Flow& flow, Span lines) {
  std::map<std::string, std::vector<size_t>> chains;
  std::map<std::string, std::vector<int>> last;
  for (size_t i = lines.begin; i < lines.end; ++i) {
    const auto number = flow[i].number ? std::nullopt : prefixed_number(flow[i].text());
    if (!number || !(flow[i].after_gap() || is_prominent(flow[i]))) continue;
    if (last.contains(number->prefix) && !grows(last[number->prefix], number->value)) continue;
    chains[number->prefix].push_back(i);
    last[number->prefix] = number->value;
  }
  std::vector<size_t> best;
  for (auto& [prefix, chain] : chains) {
    if (chain.size() >= 3 && chain.size() > best.size()) best = std::move(chain);
  }
  return best;
}

bool is_prominent(const FlowLine& line) {
  const size_t lead = line.number ? line.number->rest : 0;
  return line.line->bold || line.line->bold_bytes > lead + 2 || is_all_capitals(line.rest());
}

}  // namespace agendex

// Agenda items. The numbers of an agenda form one chain: same form, same indent, growing. The longest chain after the
// heading is the agenda; numbers of another indent or form inside an item are lists of its explanation.

#include "ingest/segment/agenda.h"

#include <algorithm>
#include <cmath>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/agenda_text.h"
#include "ingest/segment/chain.h"

namespace agendex {
namespace {

constexpr float kWidestGap = 3.2F;      // in usual line distances: more space than this ends the agenda
constexpr size_t kLongestHeading = 90;  // bytes
constexpr float kSameEdge = 6;          // points
constexpr int kWidestPageGap = 2;       // sheets on which one item's explanation can go on
constexpr float kRangedMerit = 3;       // of a numbered line that gives a page range; others have 1
constexpr long kFewestUsual = 3;        // items of every meeting's business that make a list an agenda

/// Items numbered "6(A)", "1.01" or "24/6a" inside the lines of item "6", "1" or "24/6".
std::vector<size_t> sub_item_lines(const AgendaNumbers& numbers, Span item) {
  std::vector<size_t> starts;
  const auto& main = numbers.at(item.begin);
  if (!main || main->value.empty()) return starts;
  for (size_t i = item.begin + 1; i < item.end; ++i) {
    const auto& number = numbers.at(i);
    if (!number || number->value.size() != main->value.size() + 1) continue;
    const bool same_form = number->form == NumberForm::item_letter || number->form == NumberForm::decimal;
    if (same_form && std::equal(main->value.begin(), main->value.end(), number->value.begin())) starts.push_back(i);
  }
  return starts;
}

void add_item(const AgendaPage& page, Span lines, std::optional<size_t> parent, std::vector<AgendaItem>& items) {
  AgendaItem item;
  item.lines = lines;
  item.parent = parent;
  read_agenda_item(page, item);
  if (!item.title.empty()) items.push_back(std::move(item));
}

std::vector<AgendaItem> items_of_chain(const AgendaPage& page, const std::vector<size_t>& chain, size_t end) {
  std::vector<AgendaItem> items;
  for (size_t k = 0; k < chain.size(); ++k) {
    const Span lines{chain[k], k + 1 < chain.size() ? chain[k + 1] : end};
    const std::vector<size_t> subs = sub_item_lines(page.numbers, lines);
    add_item(page, {lines.begin, subs.empty() ? lines.end : subs.front()}, std::nullopt, items);
    if (items.empty()) continue;
    const size_t parent = items.size() - 1;
    for (size_t s = 0; s < subs.size(); ++s) {
      add_item(page, {subs[s], s + 1 < subs.size() ? subs[s + 1] : lines.end}, parent, items);
    }
  }
  return items;
}

/// Where the last item stops: the end of its sheet, a signature, a heading in the middle of the page or the notes after
/// the agenda.
size_t end_of_last_item(const Flow& flow, size_t begin, size_t end) {
  for (size_t i = begin + 1; i < end; ++i) {
    const FlowLine& line = flow[i];
    if (line.page_top || line.pitch > kWidestGap) return i;
    if (line.pitch > 1.6F && line.line->size > flow[begin].line->size + 1.5F) return i;
  }
  return end;
}

/// Titles without numbers and in plain type: short paragraphs at the left edge that are no sentences.
std::vector<size_t> plain_titles(const AgendaPage& page, Span region) {
  std::vector<size_t> starts;
  const float left = region.empty() ? 0 : page.flow[region.begin].line->box.x0;
  for (size_t i = region.begin; i < region.end; ++i) {
    const FlowLine& line = page.flow[i];
    if (i > region.begin && (line.page_top || line.pitch > kWidestGap)) break;
    const bool sentence = line.text().ends_with('.') || line.text().ends_with(':');
    if (line.after_gap() && !sentence && std::abs(line.line->box.x0 - left) < kSameEdge) starts.push_back(i);
  }
  return starts;
}

/// Titles without numbers: paragraphs in bold or capitals, or with a page range.
std::vector<AgendaItem> unnumbered_items(const AgendaPage& page, Span region) {
  std::vector<size_t> starts;
  for (size_t i = region.begin; i < region.end; ++i) {
    const FlowLine& line = page.flow[i];
    if (!line.after_gap() || page.columns.is_header(i)) continue;
    const bool prominent = (line.line->bold || line.capitals) && line.text().size() > 3 && line.text().back() != ':';
    if (prominent || has_page_range(page.flow, {i, std::min(i + 2, region.end)})) starts.push_back(i);
  }
  const bool plain = std::none_of(starts.begin(), starts.end(),
                                  [&](size_t i) { return page.flow[i].line->bold || page.flow[i].capitals; });
  if (plain) starts = plain_titles(page, region);
  std::vector<AgendaItem> items;
  for (size_t k = 0; k < starts.size(); ++k) {
    add_item(page, {starts[k], k + 1 < starts.size() ? starts[k + 1] : region.end}, std::nullopt, items);
  }
  return items;
}

/// Items with a page range may leave numbers out: a supplement brings items 6 and 10.
ChainRules agenda_rules(const Flow& flow, const AgendaNumbers& numbers, size_t end) {
  ChainRules rules;
  rules.widest_step = 30;
  rules.merit = [&flow, end](size_t index) {
    return has_page_range(flow, {index, std::min(index + 2, end)}) ? kRangedMerit : 1.0F;
  };
  rules.number = [&](size_t index) -> const std::optional<LeadingNumber>& { return numbers.at(index); };
  rules.widest_page_gap = kWidestPageGap;
  return rules;
}

/// The chain of the items. Sub-items ("1.01", "1.02") can outnumber the items they belong to; then the items lead.
std::vector<size_t> item_chain(const Flow& flow, const AgendaNumbers& numbers, Span region) {
  const std::vector<size_t> best = best_chain(flow, region, agenda_rules(flow, numbers, region.end));
  if (best.empty()) return best;
  const size_t depth = numbers.at(best.front())->value.size();
  if (depth < 2) return best;
  ChainRules whole = agenda_rules(flow, numbers, region.end);
  whole.merit = [&](size_t index) { return numbers.at(index)->value.size() + 1 == depth ? 1.0F : -1.0F; };
  const std::vector<size_t> items = best_chain(flow, region, whole);
  const auto is_part = [&](size_t part, size_t item) {
    const std::vector<int>& of_item = numbers.at(item)->value;
    return std::equal(of_item.begin(), of_item.end(), numbers.at(part)->value.begin());
  };
  const bool lead =
      items.size() >= 2 && items.front() < best.front() && std::all_of(best.begin(), best.end(), [&](size_t part) {
        return std::any_of(items.begin(), items.end(), [&](size_t item) { return is_part(part, item); });
      });
  return lead ? items : best;
}

/// Business that every meeting has, in a list that does not tell what became of it: an agenda without its name.
bool lists_usual_business(const Flow& flow, const AgendaNumbers& numbers, Span region,
                          const std::vector<size_t>& chain) {
  static const Pattern kUsual(
      R"((?i)^(?:(?:to receive |to consider )?(?:any )?apologies\b|(?:to receive )?declarations? of\b|(?:approval|adoption|confirmation) of (?:the )?(?:agenda|minutes)|(?:the )?minutes\b|call to order|roll call|adjournment|(?:any )?other business|(?:public|citizen) (?:comments?|questions?|participation|forum)|question (?:period|time)|correspondence|dates? of (?:the )?next|welcome|pledge of allegiance|urgent (?:items|business)|closed session))");
  static const Pattern kTold(
      R"((?i)^(?:P\s?R\s?E\s?S\s?E\s?N\s?T\b|in attendance\b|members present)|\b(?:RESOLVED|it was (?:resolved|agreed|moved)|motion carried|carried unanimously|there were no|were noted|was noted)\b)");
  const auto usual = std::count_if(chain.begin(), chain.end(), [&](size_t i) {
    return RE2::PartialMatch(piece(std::string_view(flow[i].text()).substr(numbers.at(i)->rest)), kUsual);
  });
  if (usual < kFewestUsual) return false;
  for (size_t i = region.begin; i < region.end; ++i) {
    if (RE2::PartialMatch(flow[i].text(), kTold)) return false;
  }
  return true;
}

}  // namespace

bool is_agenda_heading(const FlowLine& line) {
  static const Pattern kHeading(
      R"((?i)^(?:(?:supplementary|supplemental|revised|draft|public|open|council|meeting|regular|special|part\s+\w+)\s+)*(?:A\s?G\s?E\s?N\s?D\s?A|order of business|list of business|business to be (?:transacted|considered)|items of business|agenda items?(?: no\.?)?(?:\s+(?:page|pages|title|report by|subject))*|items? to be considered)(?:\s*(?:[-–:]\s*)?part\s+\w+)?\s*:?$)");
  // Bilingual, or the papers that follow an agenda already sent.
  static const Pattern kOther(
      R"((?i)^(?:[^\d:;.]+\s+[/|–]\s+agenda|agenda\s+[/|–]\s+[^\d:;.]+|(?:late|additional|supplementary)\s+(?:papers|items|reports)(?:\s+pack)?)\s*:?$)");
  static const Pattern kBusiness(R"(^(?:BUSINESS|Business)$)");
  if (line.text().size() > kLongestHeading) return false;
  const bool prominent = line.capitals || line.line->bold;
  return RE2::FullMatch(line.text(), kHeading) ||
         (prominent && (RE2::FullMatch(line.text(), kOther) || RE2::FullMatch(line.text(), kBusiness)));
}

std::optional<Agenda> find_agenda(const Flow& flow, Span front) {
  Agenda agenda;
  const AgendaNumbers numbers(flow, front);
  size_t begin = front.begin;
  for (size_t i = front.begin; i < front.end; ++i) {
    if (!is_agenda_heading(flow[i])) continue;
    agenda.headed = true;
    begin = i;
    // The word also stands on title pages and in running heads; the last one before the first number counts.
    const auto chain = best_chain(flow, {i + 1, front.end}, agenda_rules(flow, numbers, front.end));
    if (chain.size() >= 2 || i + 12 < front.end) break;
  }
  const Span region{agenda.headed ? begin + 1 : begin, front.end};
  std::vector<size_t> chain = item_chain(flow, numbers, region);
  const bool ranged = std::any_of(chain.begin(), chain.end(), [&](size_t i) {
    return has_page_range(flow, {i, std::min(i + 4, front.end)});
  });
  if (!agenda.headed && !ranged && !lists_usual_business(flow, numbers, region, chain)) return std::nullopt;
  if (chain.size() < 2 && !ranged) chain.clear();
  if (chain.empty()) {
    const AgendaColumns columns(flow, {begin, front.end});
    agenda.items = unnumbered_items({flow, numbers, columns}, region);
    if (agenda.items.size() < 3) return std::nullopt;
    agenda.lines = {begin, agenda.items.back().lines.end};
    return agenda;
  }
  const size_t end = end_of_last_item(flow, chain.back(), front.end);
  const AgendaColumns columns(flow, {begin, end});
  agenda.items = items_of_chain({flow, numbers, columns}, chain, end);
  agenda.lines = {agenda.headed ? begin : chain.front(), end};
  return agenda;
}

}  // namespace agendex

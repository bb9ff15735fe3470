// Minutes. Numbered headings form a chain and usually stand out in bold, in capitals or by a gap. Without numbers,
// headings are told by their look; without headings, every paragraph of business is an item.

#include "ingest/segment/minutes.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/chain.h"
#include "ingest/segment/decision_words.h"
#include "ingest/segment/meeting.h"
#include "ingest/segment/minutes_attendance.h"
#include "ingest/segment/minutes_numbers.h"
#include "ingest/segment/motions.h"
#include "ingest/segment/paragraphs.h"

namespace agendex {
namespace {

constexpr size_t kLongestHeading = 260;  // bytes
constexpr size_t kHeadingLines = 5;

bool is_attendance(std::string_view text) {
  static const Pattern kAttendance(
      R"((?i)^(?:P\s?R\s?E\s?S\s?E\s?N\s?T|(?:members|councillors|officers|also|others?)\s+(?:present|in attendance|absent)|in\s+(?:the\s+)?(?:attendance|chair)|attendance|attendees|apologies\s*:|absent|also\s+(?:present|in attendance)|councillors?\s*:|members\s+of\s+the\s+public|chair(?:man|person)?\s*:|clerk\s*:|unrestricted items|public session|open session)\b.*)");
  return RE2::FullMatch(piece(text), kAttendance);
}

bool is_closing(std::string_view text) {
  static const Pattern kClosing(
      R"((?i)^(?:there\s+being\s+no\s+(?:further|other)\b.*|this\s+conclude[ds]\b.*|(?:the\s+)?(?:chair(?:man|person)?\s+(?:declared|closed).*|meeting\s+(?:was\s+)?(?:closed|ended|concluded|adjourned|finished|declared closed|opened and closed)).*|date\s+of\s+(?:the\s+)?next\s+meeting\b.*\d.*|(?:signed|chair(?:man|person)?|mayor|clerk|dated?)\s*[:.…_–-]+.*|.{0,12}signed\s+by\b.*|\d{1,2}[.:]\d{2}\s*(?:am|pm)?\s*(?:to|-|–)\s*\d{1,2}[.:]\d{2}.*|minutes\s+(?:prepared|taken)\s+by.*|these\s+minutes\b.*|chair(?:man|person)?$|time of (?:closure|close).*|_{5,}.*|\.{8,}.*|close of meeting.*))");
  return RE2::FullMatch(piece(text), kClosing);
}

/// A line that could be the numbered heading of a minute, and how much it looks like one.
float heading_merit(const Flow& flow, size_t index, float left) {
  const FlowLine& line = flow[index];
  const std::string_view rest = line.rest();
  if (rest.empty()) return -1;
  const bool form_ok = line.number->form == NumberForm::plain || line.number->form == NumberForm::slashed ||
                       line.number->form == NumberForm::letter || line.number->form == NumberForm::decimal ||
                       line.number->form == NumberForm::item_letter;
  if (!form_ok) return -1;
  float merit = 0.25F;
  if (line.number->form == NumberForm::letter) merit -= 0.2F;
  if (line.line->bold || line.line->bold_bytes > line.number->rest + 2) merit += 1;
  if (is_all_capitals(rest) && rest.size() > 5) merit += 0.8F;
  if (line.after_gap()) merit += 0.4F;
  if (line.line->box.x0 < left + 14) merit += 0.5F;
  if (std::islower(static_cast<unsigned char>(rest.front()))) merit -= 0.8F;
  if (!line.number->marked && !is_prominent(line) && line.line->cells.size() < 2) merit -= 0.6F;
  if (rest.size() > 95 && !is_prominent(line)) merit -= 0.3F;
  return merit;
}

float left_edge(const Flow& flow, Span lines) {
  float left = 1e9F;
  for (size_t i = lines.begin; i < lines.end; ++i) {
    if (flow[i].number) left = std::min(left, flow[i].line->box.x0);
  }
  return left;
}

bool is_reference_line(std::string_view text) {
  static const Pattern kReference(R"((?i)^\(?(?:agenda\s+)?item\s+[\w().]+\s*[^)]*\)?$)");
  return RE2::FullMatch(piece(text), kReference);
}

std::string without_reference(std::string title) {
  static const Pattern kReference(R"((?i)\s*\(\s*(?:agenda\s+)?item\s+(?:no\.?\s*)?[\w().]+\s*\)\s*$)");
  RE2::Replace(&title, kReference, "");
  while (!title.empty() && (title.back() == ':' || title.back() == ' ')) title.pop_back();
  return title;
}

/// "Apologies: none received" – a label that runs in before a colon or a spaced dash.
size_t run_in_label(std::string_view text) {
  static const Pattern kLabel(R"(^([A-Z][^:.]{2,70}?)(?::\s|\s[–—-]\s)\s*\S)");
  re2::StringPiece label;
  if (!RE2::PartialMatch(piece(text), kLabel, &label)) return 0;
  const auto words = std::count(label.begin(), label.end(), ' ') + 1;
  return words <= 9 ? label.size() : 0;
}

/// "Motion 2031-05-112", "COUNCIL DECISION 31/071", "Action: AB": what stands inside an item, whatever its type.
bool is_part_of_item(std::string_view text) {
  static const Pattern kPart(
      R"((?i)^(?:actions?\s*[:–-]|(?:(?:council|committee|officer'?s?)\s+)?(?:resolution|resolved|recommendation|decision|ordinance|by-?law|motion|bill)\s+(?:no\.?\s*|#\s*)?[\w/-]*\d|officer'?s?\s+recommendation\b))");
  return RE2::PartialMatch(piece(text), kPart);
}

bool same_heading_style(const FlowLine& first, const FlowLine& line) {
  const bool caps_first = is_all_capitals(first.rest()), caps = line.capitals;
  return first.line->bold == line.line->bold && std::abs(first.line->size - line.line->size) < 0.7F &&
         caps_first == caps;
}

/// Reads the heading of an item whose lines begin at `item.lines.begin`; `lead` bytes of the first line are number.
void read_heading(const Flow& flow, MinutesItem& item, size_t lead) {
  const FlowLine& first = flow[item.lines.begin];
  const std::string& text = first.text();
  item.body = item.lines.begin + 1;
  if (!first.line->bold && first.line->bold_bytes > lead + 2 && first.line->bold_bytes < text.size()) {
    item.title =
        without_reference(std::string(trim(std::string_view(text).substr(lead, first.line->bold_bytes - lead))));
    item.body = item.lines.begin;
    item.body_byte = first.line->bold_bytes;
    return;
  }
  item.title = text.substr(std::min(lead, text.size()));
  const bool stands_out = first.line->bold || is_all_capitals(first.rest());
  for (size_t i = item.lines.begin + 1; i < std::min(item.lines.end, item.lines.begin + kHeadingLines); ++i) {
    const FlowLine& line = flow[i];
    if (is_reference_line(line.text())) {
      item.body = i + 1;
      break;
    }
    if (line.number || line.page_top || line.pitch > 1.4F || decision_lead(line.text()) ||
        bullet_length(line.text()) > 0 || is_part_of_item(line.text()))
      break;
    const bool goes_on =
        stands_out ? same_heading_style(first, line)
                   : same_heading_style(first, line) && std::islower(static_cast<unsigned char>(line.text().front())) &&
                         !item.title.ends_with('.') && first.line->box.x1 > 0.75F * flow.page(first.page).width;
    if (!goes_on || item.title.size() + line.text().size() > kLongestHeading) break;
    item.title = join_lines(item.title, line.text());
    item.body = i + 1;
  }
  item.title = without_reference(item.title);
  if (stands_out) return;
  // Plain type: a label before a colon or dash is the heading, the rest is business.
  const size_t label = run_in_label(item.title);
  if (label > 0 && item.title.size() > 90) {
    item.body = item.lines.begin;
    item.body_byte = lead + label;
    item.title = item.title.substr(0, label);
  }
}

std::vector<MinutesItem> items_from(const Flow& flow, const std::vector<size_t>& starts, size_t end) {
  std::vector<MinutesItem> items;
  for (size_t k = 0; k < starts.size(); ++k) {
    MinutesItem item;
    item.lines = {starts[k], k + 1 < starts.size() ? starts[k + 1] : end};
    const auto& number = flow[starts[k]].number;
    size_t lead = number ? number->rest : 0;
    item.number = number ? number->printed : "";
    if (const auto prefixed = prefixed_number(flow[starts[k]].text()); prefixed && !number) {
      item.number = prefixed->printed;
      lead = prefixed->rest;
    }
    read_heading(flow, item, lead);
    items.push_back(std::move(item));
  }
  return items;
}

/// First line after attendance: where business can begin.
size_t after_attendance(const Flow& flow, Span lines) {
  size_t begin = lines.begin;
  bool attendance = false;
  for (size_t i = lines.begin; i < std::min(lines.end, lines.begin + 60); ++i) {
    if (is_attendance(flow[i].text())) {
      attendance = true;
      begin = i + 1;
    } else if (attendance && !flow[i].after_gap() && begin == i) {
      begin = i + 1;
    }
  }
  return begin;
}

/// Headings without numbers: lines in bold or capitals, set apart, shorter than a line of text, several alike.
std::vector<size_t> styled_headings(const Flow& flow, Span lines) {
  std::vector<size_t> starts;
  for (size_t i = lines.begin; i < lines.end; ++i) {
    const FlowLine& line = flow[i];
    const bool looks = line.line->bold || (line.capitals && line.text().size() > 5);
    if (!looks || !line.after_gap() || is_attendance(line.text()) || is_closing(line.text())) continue;
    if (is_part_of_item(line.text())) continue;
    if (decision_lead(line.text()) || !result_line(line.text()).empty() || line.text().size() > 120) continue;
    starts.push_back(i);
  }
  return starts;
}

/// Numbered lines that begin after several headings in bold or capitals, and are fewer, are sub-items of those.
bool is_outranked(const std::vector<size_t>& chain, const std::vector<size_t>& styled) {
  if (chain.empty()) return false;
  const auto apart = [&](size_t line) { return std::find(chain.begin(), chain.end(), line) == chain.end(); };
  const auto others = std::count_if(styled.begin(), styled.end(), apart);
  const auto before = std::count_if(styled.begin(), styled.end(), [&](size_t line) { return line < chain.front(); });
  return before >= 2 && others > static_cast<long>(chain.size());
}

/// Headings with letters or figures among more headings in capitals without any are of a lower rank.
std::vector<size_t> top_rank(const Flow& flow, const std::vector<size_t>& styled) {
  std::vector<size_t> plain;
  std::copy_if(styled.begin(), styled.end(), std::back_inserter(plain),
               [&](size_t line) { return !flow[line].number; });
  const bool capitals = std::all_of(plain.begin(), plain.end(), [&](size_t line) { return flow[line].capitals; });
  return capitals && plain.size() >= 3 && 2 * plain.size() > styled.size() ? plain : styled;
}

/// "Apologies        23/88": the numbers of all headings stand in a column at the right.
void take_numbers_at_right(const Flow& flow, std::vector<MinutesItem>& items) {
  static const Pattern kNumber(R"(^(?:[A-Z]{1,5}[ /.-]?)?\d{1,4}(?:[/.-]\d{1,4}){0,2}\.?$)");
  const auto numbered = [&](const MinutesItem& item) {
    const auto& cells = flow[item.lines.begin].line->cells;
    return cells.size() > 1 && RE2::FullMatch(cells.back().text, kNumber);
  };
  if (!std::all_of(items.begin(), items.end(), numbered)) return;
  for (MinutesItem& item : items) {
    item.number = flow[item.lines.begin].line->cells.back().text;
    if (item.number.ends_with('.')) item.number.pop_back();
    if (const size_t at = item.title.find(flow[item.lines.begin].line->cells.back().text); at != std::string::npos)
      item.title = collapse_spaces(item.title.erase(at, flow[item.lines.begin].line->cells.back().text.size()));
  }
}

std::vector<size_t> run_in_headings(const Flow& flow, Span lines) {
  std::vector<size_t> starts;
  for (size_t i = lines.begin; i < lines.end; ++i) {
    const FlowLine& line = flow[i];
    if (!line.after_gap() || is_attendance(line.text()) || is_closing(line.text()) || decision_lead(line.text()))
      continue;
    const bool bold_lead = line.line->bold_bytes > 3 && line.line->bold_bytes < line.text().size();
    if (bold_lead || run_in_label(line.text()) > 0) starts.push_back(i);
  }
  return starts;
}

void read_run_in(const Flow& flow, MinutesItem& item) {
  const std::string& text = flow[item.lines.begin].text();
  const size_t bold = flow[item.lines.begin].line->bold_bytes;
  const size_t label = bold > 3 && bold < text.size() ? bold : run_in_label(text);
  if (label == 0) return;
  item.title = without_reference(text.substr(0, label));
  static const Pattern kDash(R"(\s*[–—:-]+\s*$)");
  RE2::Replace(&item.title, kDash, "");
  item.body = item.lines.begin;
  item.body_byte = label;
}

std::vector<MinutesItem> paragraph_items(const Flow& flow, Span lines) {
  std::vector<MinutesItem> items;
  for (const Paragraph& paragraph : paragraphs_of(flow, lines)) {
    const bool continues =
        !items.empty() && (paragraph.bullet || decision_lead(paragraph.text) || !paragraph.after_gap);
    if (continues) {
      items.back().lines.end = paragraph.lines.end;
      continue;
    }
    if (is_attendance(paragraph.text) || is_closing(paragraph.text) || paragraph.text.size() < 20) continue;
    MinutesItem item;
    item.lines = paragraph.lines;
    item.body = paragraph.lines.begin;
    item.title = paragraph.text.substr(0, paragraph.text.find_first_of(".:;"));
    if (item.title.size() > 90) item.title = item.title.substr(0, item.title.rfind(' ', 90));
    items.push_back(std::move(item));
  }
  return items;
}

/// Cuts signatures and the closing of the meeting off the last item. Numbered closings stay items of their own.
size_t end_of_business(const Flow& flow, Span lines) {
  for (size_t i = lines.begin; i < lines.end; ++i) {
    const bool apart = flow[i].after_gap() || flow[i].page_top || flow[i].after_short;
    if (is_closing(flow[i].text()) && apart && !flow[i].number) return i;
  }
  return lines.end;
}

/// Apologies told in an item of business instead of the head.
std::vector<std::string> apologies_of(const Flow& flow, const std::vector<MinutesItem>& items) {
  for (const MinutesItem& item : items) {
    if (to_lower(item.title).find("apolog") == std::string::npos) continue;
    const std::string text = joined_text(flow, {item.body, item.lines.end});
    return apologies_in(std::string_view(text).substr(std::min(item.body_byte, text.size())));
  }
  return {};
}

}  // namespace

MinutesDraft read_minutes(const Flow& flow, Span lines) {
  MinutesDraft draft;
  const float left = left_edge(flow, lines);
  ChainRules rules;
  rules.widest_step = kWidestStep;
  rules.same_indent = 16;
  rules.merit = [&](size_t index) { return heading_merit(flow, index, left); };
  std::vector<size_t> starts = best_chain(flow, lines, rules);
  if (auto prefixed = prefixed_chain(flow, lines); prefixed.size() > starts.size()) starts = std::move(prefixed);
  const Span business{after_attendance(flow, lines), lines.end};
  const std::vector<size_t> styled = styled_headings(flow, business);
  if (starts.size() < 2 || is_outranked(starts, styled)) starts.clear();
  if (!starts.empty()) {
    draft.items = items_from(flow, starts, lines.end);
  } else {
    if (styled.size() >= 3) {
      draft.items = items_from(flow, top_rank(flow, styled), lines.end);
      take_numbers_at_right(flow, draft.items);
    } else {
      starts = run_in_headings(flow, business);
      if (starts.size() >= 3) {
        draft.items = items_from(flow, starts, lines.end);
        for (MinutesItem& item : draft.items) read_run_in(flow, item);
      } else {
        draft.items = paragraph_items(flow, {business.begin, end_of_business(flow, business)});
      }
    }
  }
  const size_t first = draft.items.empty() ? lines.end : draft.items.front().lines.begin;
  draft.head = {lines.begin, first};
  draft.closing = {lines.end, lines.end};
  if (!draft.items.empty()) {
    MinutesItem& last = draft.items.back();
    const size_t end = end_of_business(flow, {last.lines.begin + 1, last.lines.end});
    draft.closing = {std::max(end, last.body), last.lines.end};
    last.lines.end = std::max(end, last.body);
  }
  draft.meeting = read_minutes_heading(flow, draft.head.empty() ? lines : draft.head);
  Attendance attendance = read_attendance(flow, draft.head);
  draft.present = std::move(attendance.present);
  draft.apologies = attendance.apologies.empty() ? apologies_of(flow, draft.items) : std::move(attendance.apologies);
  return draft;
}

}  // namespace agendex

#include "ingest/segment/page_evidence.h"

#include <algorithm>
#include <cmath>

#include "base/date.h"
#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/meeting.h"

namespace agendex {
namespace {

constexpr size_t kTopLines = 14;       // lines of a page that can show what it is
constexpr size_t kFirstLines = 4;      // of them, those that can carry a label
constexpr size_t kHeadLines = 6;       // and those that can name the meeting
constexpr float kTopOfPage = 0.45F;    // share of the height where headings of a paper stand
constexpr float kCentredWidth = 0.7F;  // of the page width; a centred heading is narrower …
constexpr float kOffCentre = 0.03F;    // … and this near to the middle …
constexpr float kIndented = 0.18F;     // … and begins right of this
constexpr float kRightHalf = 0.5F;     // of the width: labels beside other words stand here
constexpr double kSameTitle = 0.85;    // likeness of a heading and the title of an agenda item
constexpr size_t kShortestTitle = 10;  // bytes; shorter ones ("Minutes") are said everywhere
constexpr size_t kLongestMeetingLine = 140;

/// Set in the middle of the sheet, apart from what follows.
bool stands_centred(const Flow& flow, size_t index) {
  const Line& line = *flow[index].line;
  const float width = flow.page(line.page).width;
  const bool apart = index + 1 < flow.size() && (flow[index + 1].after_gap() || flow[index + 1].line->size < line.size);
  return line.cells.size() == 1 && apart && line.box.width() < kCentredWidth * width &&
         std::abs(line.box.x0 + line.box.x1 - width) < 2 * kOffCentre * width && line.box.x0 > kIndented * width;
}

void gather_headings(const Flow& flow, Span lines, BoundaryCandidate& page) {
  static const Pattern kReportHead(
      R"((?i)^(?:report\s+(?:to|of|by|title|author)\b|joint\s+report\s+of|(?:from|subject|classification|report title|title of report|lead (?:director|officer|member)|purpose of (?:the )?report)\s*:|(?:decision|item)\s+no\.?\s*:).*)");
  static const Pattern kDear(R"((?i)^(?:[^/]+\s/\s)?(?:dear|annwyl)\s+\S+.*)");
  static const Pattern kAppendix(
      R"((?i)^(?:appendix|annexe?|enclosure|schedule)\s+(?:(?-i:A?[A-Z])\d{0,2}|\d{1,2}[A-Z]?|one|two|three|four|five|six|seven|eight|nine|ten)\b(?:[\s:.–-].*)?$)");
  static const Pattern kProgramme(R"((?i)\b(?:work\s+(?:programme|program|plan)|forward\s+(?:plan|programme|work))\b)");
  const size_t end = std::min(lines.end, lines.begin + kTopLines);
  const float body = flow.body_size(lines);
  bool report = false, letter = false, minutes = false, title = false;
  for (size_t i = lines.begin; i < end; ++i) {
    const FlowLine& line = flow[i];
    if (!stands_in_top(flow, i)) break;
    const bool first = i < lines.begin + 4;
    const bool prominent = line.capitals || line.line->bold || line.line->size > body + 0.8F;
    if (!minutes && is_minutes_heading(flow, i)) {
      note(page, Evidence::minutes_heading, line.text());
      minutes = true;
    }
    if (!report && RE2::FullMatch(line.text(), kReportHead)) {
      note(page, Evidence::report_head, line.text());
      report = true;
    }
    if (!letter && i > lines.begin + 1 && RE2::FullMatch(line.text(), kDear) && line.text().size() < 80) {
      note(page, Evidence::letter_head, line.text());
      letter = true;
    }
    if (first && prominent && line.text().size() < 140) {
      std::string value;
      static const Pattern kLetter(R"((?i)^(?:appendix|annexe?|enclosure|schedule)\s+(\w+))");
      if (RE2::FullMatch(line.text(), kAppendix)) {
        note(page, Evidence::appendix_heading, line.text());
        if (page.appendix.empty() && RE2::PartialMatch(line.text(), kLetter, &value)) page.appendix = value;
      } else if (RE2::PartialMatch(line.text(), kProgramme)) {
        note(page, Evidence::work_programme_heading, line.text());
      } else if (!title && !line.number && (line.line->size > body + 1.5F || stands_centred(flow, i))) {
        note(page, Evidence::title_block, line.text());
        title = true;
      }
    }
  }
}

/// The paper's own "Page 1 of 12", wherever it stands on the sheet's margin.
bool starts_own_count(const PageLayout& page) {
  static const Pattern kFirst(R"((?i)^\W{0,2}(?:page\s+)?1\s*(?:of|/)\s*(\d{1,3})\W{0,2}$)");
  return std::any_of(page.lines.begin(), page.lines.end(), [](const Line& line) {
    int total = 0;
    return line.text.size() < 20 && RE2::FullMatch(line.text, kFirst, &total) && total > 1;
  });
}

/// "POLICY COMMITTEE – 4 MARCH 2031", or the body on one line and the date on the next.
void gather_meeting_head(const Flow& flow, Span lines, BoundaryCandidate& page) {
  const size_t end = std::min(lines.end, lines.begin + kHeadLines);
  bool body = false;
  for (size_t i = lines.begin; i < end && stands_in_top(flow, i); ++i) {
    const std::string& text = flow[i].text();
    if (flow[i].number || text.size() > kLongestMeetingLine) return;
    const auto dates = find_dates(text);
    const std::string_view name =
        dates.empty() ? std::string_view(text) : std::string_view(text).substr(0, dates[0].begin);
    body = body || names_a_body(name);
    if (body && !dates.empty() && dates[0].year_given) return note(page, Evidence::meeting_head, text);
  }
}

void gather_label(const Flow& flow, Span lines, BoundaryCandidate& page) {
  for (size_t i = lines.begin; i < std::min(lines.end, lines.begin + kFirstLines); ++i) {
    const std::string item = item_label(flow, i);
    if (item.empty()) continue;
    note(page, Evidence::item_label, flow[i].text());
    return claim(page, Evidence::item_label, item);
  }
}

/// Of about the same length, and alike.
bool says(const std::string& heading, const std::string& title) {
  return 4 * std::min(heading.size(), title.size()) >= 3 * std::max(heading.size(), title.size()) &&
         likeness(heading, title) >= kSameTitle;
}

/// A heading without a number says what an item says; those of minutes are numbered or stand further down.
void gather_agenda_title(const Flow& flow, Span lines, const Agenda& agenda, BoundaryCandidate& page) {
  const float body = flow.body_size(lines);
  const size_t end = std::min(lines.end, lines.begin + kTopLines);
  for (size_t i = lines.begin; i < end && stands_in_top(flow, i); ++i) {
    const FlowLine& line = flow[i];
    const bool prominent = line.capitals || line.line->bold || line.line->size > body + 0.8F;
    if (line.number || !prominent || line.text().size() < kShortestTitle) continue;
    const std::string both = i + 1 < end ? join_lines(line.text(), flow[i + 1].text()) : line.text();
    for (const AgendaItem& item : agenda.items) {
      if (item.title.size() < kShortestTitle || !(says(line.text(), item.title) || says(both, item.title))) continue;
      note(page, Evidence::agenda_title, line.text());
      return claim(page, Evidence::agenda_title, item.number);
    }
  }
}

}  // namespace

bool stands_in_top(const Flow& flow, size_t index) {
  const FlowLine& line = flow[index];
  return line.line->box.y0 < kTopOfPage * flow.page(line.page).height;
}

std::string item_label(const Flow& flow, size_t index) {
  static const Pattern kAlone(
      R"((?i)^(?:agenda\s+)?item(?:\s+(?:no\.?|number))?\s*[:.]?\s*([A-Z]?\d{1,3}(?:\.\d{1,2})?[a-z]?(?:\([a-z]\))?)\s*[.:]?$)");
  static const Pattern kTitled(
      R"((?i)^agenda\s+item(?:\s+(?:no\.?|number))?\s*[:.]?\s*([A-Z]?\d{1,3}(?:\.\d{1,2})?[a-z]?(?:\([a-z]\))?)\s*(?:[:–-]|\.\s)\s*\S.*$)");
  const FlowLine& line = flow[index];
  if (index >= flow.lines_of_pages(line.page, line.page).begin + kFirstLines || !stands_in_top(flow, index)) return {};
  std::string item;
  if (RE2::FullMatch(line.text(), kAlone, &item)) return item;
  const bool prominent = line.capitals || line.line->bold || line.line->bold_bytes > 0;
  if (prominent && RE2::FullMatch(line.text(), kTitled, &item)) return item;
  const Cell& last = line.line->cells.back();
  const bool at_right = line.line->cells.size() > 1 && last.box.x0 > kRightHalf * flow.page(line.page).width;
  if (at_right && RE2::FullMatch(last.text, kAlone, &item)) return item;
  return {};
}

void gather_page(const Flow& flow, Span lines, const std::optional<Agenda>& agenda, BoundaryCandidate& page) {
  gather_label(flow, lines, page);
  gather_headings(flow, lines, page);
  gather_meeting_head(flow, lines, page);
  if (agenda) gather_agenda_title(flow, lines, *agenda, page);
  if (starts_own_count(flow.page(page.page))) note(page, Evidence::page_count_restart);
}

}  // namespace agendex

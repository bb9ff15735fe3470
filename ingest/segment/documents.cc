#include "ingest/segment/documents.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/document_item.h"
#include "ingest/segment/document_title.h"

namespace agendex {
namespace {

constexpr double kOtherWords = 0.4;    // likeness below which two titles do not speak of the same thing
constexpr size_t kLongestEntry = 160;  // bytes; a longer outline entry is no title
constexpr size_t kHeadLines = 45;      // lines that show what kind of paper it is

bool any_line(const Flow& flow, Span lines, const RE2& pattern) {
  for (size_t i = lines.begin; i < lines.end; ++i) {
    if (RE2::PartialMatch(flow[i].text(), pattern)) return true;
  }
  return false;
}

Span head_of(Span lines) {
  return {lines.begin, std::min(lines.end, lines.begin + kHeadLines)};
}

bool is_landscape(const PageLayout& page) {
  return page.width > 1.1F * page.height;
}

/// Slides: landscape sheets with few words in large type.
bool looks_like_slides(const Flow& flow, int first, int last) {
  int slides = 0, pages = 0;
  for (int number = first; number <= last; ++number) {
    const Span lines = flow.lines_of_pages(number, number);
    if (lines.empty()) continue;
    ++pages;
    size_t bytes = 0;
    for (size_t i = lines.begin; i < lines.end; ++i) bytes += flow[i].text().size();
    if (is_landscape(flow.page(number)) && bytes < 1800 && flow.body_size(lines) >= 13) ++slides;
  }
  return pages > 0 && slides * 10 >= pages * 6;
}

/// Mostly rows of several cells.
bool looks_like_table(const Flow& flow, Span lines) {
  size_t rows = 0;
  for (size_t i = lines.begin; i < lines.end; ++i) {
    if (flow[i].line->cells.size() >= 3) ++rows;
  }
  return lines.size() > 5 && rows * 10 >= lines.size() * 5;
}

bool names_programme(std::string_view text) {
  static const Pattern kProgramme(
      R"((?i)\b(?:(?:work|working)\s+(?:programme|program|plan)|forward\s+(?:plan|(?:work\s+)?programme)|work\s+planning)\b)");
  return RE2::PartialMatch(piece(text), kProgramme);
}

bool names_appendix(std::string_view text) {
  static const Pattern kAppendix(
      R"((?i)^\W*(?:(?:appendix|appendices|annexe?|enclosure|attachment)\b|schedule\s+(?:(?-i:[A-Z])|\d{1,2})\b))");
  return RE2::PartialMatch(piece(text), kAppendix);
}

bool mentions_appendix(std::string_view text) {
  static const Pattern kAppendix(R"((?i)\b(?:appendix|annexe?|enclosure)\s*[A-Z0-9]+)");
  return RE2::PartialMatch(piece(text), kAppendix);
}

bool has(const BoundaryCandidate& page, Evidence kind) {
  return std::any_of(page.notes.begin(), page.notes.end(), [&](const EvidenceNote& n) { return n.kind == kind; });
}

bool is_letter(const Flow& flow, Span lines) {
  static const Pattern kDear(R"((?i)^(?:[^/]+\s/\s)?(?:dear|annwyl)\s+\S+)");
  static const Pattern kYours(
      R"((?i)^(?:yn gywir|yours\s+(?:sincerely|faithfully|truly)|kind\s+regards|best\s+wishes|with\s+best\s+wishes|sincerely),?\s*)");
  static const Pattern kTo(R"((?i)^to\s*:\s*\S)");
  const bool dear = any_line(flow, head_of(lines), kDear);
  const bool closing = any_line(flow, lines, kYours);
  return (dear && closing) || (closing && lines.size() < 160 && any_line(flow, head_of(lines), kTo)) ||
         (dear && lines.size() < 120);
}

bool is_report(const Flow& flow, Span lines) {
  static const Pattern kReport(
      R"((?i)^(?:(?:joint\s+)?report\s+(?:of|by|to|author)\b|purpose\s+of\s+(?:the\s+|this\s+)?(?:report|paper)|\d*\.?\s*recommendations?\b|from\s*:|subject\s*:|summary\s*:?$|lead\s+director|\d*\.?\s*(?:financial|legal|equalities)\s+implications|officers?\s+to\s+contact|executive summary|decision\s*:|report title))");
  static const Pattern kName(R"((?i)\breport\b)");
  return any_line(flow, lines, kReport) || any_line(flow, {lines.begin, std::min(lines.end, lines.begin + 6)}, kName);
}

/// The record of one decision that somebody took outside a meeting.
bool is_decision_notice(std::string_view title) {
  static const Pattern kNotice(
      R"((?i)\b(?:record of (?:\w+ )*decision|(?:delegated|officer|executive|key) decision (?:notice|record|form)|decision (?:notice|record|report form))$)");
  return RE2::PartialMatch(piece(title), kNotice);
}

SectionKind kind_of(const Flow& flow, const BoundaryCandidate& page, Span lines, int last_page,
                    std::string_view title) {
  if (has(page, Evidence::minutes_heading)) return SectionKind::minutes;
  if (names_programme(title) || (names_programme(page.outline_title) && page.outline_title.size() < 80)) {
    return SectionKind::work_programme;
  }
  if (looks_like_slides(flow, page.page, last_page)) return SectionKind::presentation;
  if (is_letter(flow, lines)) return SectionKind::letter;
  if (is_decision_notice(title)) return SectionKind::other;
  if (looks_like_table(flow, lines)) return SectionKind::table;
  if (is_report(flow, lines)) return SectionKind::report;
  return SectionKind::other;
}

int last_printed_page(const Flow& flow, int first, int last) {
  while (last > first && flow.is_blank(last)) --last;
  return last;
}

/// A paper without a letter of its own behind a report that says it has appendices, within the pages that the agenda
/// gives to both.
bool shares_item(const Flow& flow, const DocumentDraft& draft, const BoundaryCandidate& page,
                 const DocumentDraft& report, const std::optional<Agenda>& agenda) {
  static const Pattern kAppendices(R"((?i)^(?:\d+\.?\s+)?(?:list of )?(?:appendix|appendices)\b)");
  if (!page.appendix.empty() || has(page, Evidence::outline_item) || has(page, Evidence::report_head)) return false;
  if (draft.agenda_item.empty() || draft.agenda_item != report.agenda_item) return false;
  const AgendaItem* range = item_with_label(flow, agenda, page.page);
  return range != nullptr && range == item_with_label(flow, agenda, report.first_page) &&
         any_line(flow, report.lines, kAppendices);
}

/// An appendix inside a report's papers, as opposed to the stamped first paper of an item.
bool is_nested(const DocumentDraft& draft, const BoundaryCandidate& page, const std::optional<Agenda>& agenda) {
  if (has(page, Evidence::outline_item)) return false;
  if (page.from_outline_attachment && names_appendix(page.outline_title)) return true;
  const bool item_stamp = page.stamped && item_with_appendix(agenda, page.appendix) != nullptr;
  if (item_stamp) return false;
  if (page.stamped && !page.appendix.empty()) return true;  // its letter is none of the agenda's
  return names_appendix(draft.title) || names_appendix(page.outline_title) || mentions_appendix(page.outline_title) ||
         has(page, Evidence::appendix_heading);
}

void nest(const Flow& flow, std::vector<DocumentDraft>& drafts, const std::vector<const BoundaryCandidate*>& pages,
          const std::optional<Agenda>& agenda) {
  std::optional<size_t> report;
  for (size_t k = 0; k < drafts.size(); ++k) {
    DocumentDraft& draft = drafts[k];
    const bool same_item = report && (drafts[*report].agenda_item == draft.agenda_item || draft.agenda_item.empty());
    const bool attached =
        same_item && draft.kind != SectionKind::minutes &&
        (is_nested(draft, *pages[k], agenda) || shares_item(flow, draft, *pages[k], drafts[*report], agenda));
    if (attached) {
      draft.parent = report;
      draft.agenda_item = drafts[*report].agenda_item;
      drafts[*report].last_page = std::max(drafts[*report].last_page, draft.last_page);
      if (draft.kind == SectionKind::report || draft.kind == SectionKind::other) draft.kind = SectionKind::appendix;
      continue;
    }
    const bool can_hold = draft.kind == SectionKind::report || draft.kind == SectionKind::other;
    report = can_hold ? std::optional(k) : std::nullopt;
  }
}

/// The label of a nested appendix often stands only in the outline or a list; what heads its page is then a heading.
bool is_named_elsewhere(const DocumentTitle& printed, const BoundaryCandidate& page) {
  return page.from_outline_attachment && names_appendix(page.outline_title) &&
         likeness(printed.text, page.outline_title) < kOtherWords;
}

DocumentTitle title_of(const Flow& flow, const BoundaryCandidate& page, Span lines, std::string_view expected) {
  if (has(page, Evidence::minutes_heading)) return find_minutes_title(flow, lines);
  if (is_letter(flow, lines)) return find_letter_title(flow, lines, expected);
  DocumentTitle title = find_document_title(flow, lines, expected);
  if (is_named_elsewhere(title, page)) return {page.outline_title, {}};
  return title;
}

/// What the outline or the agenda call the paper. An outline entry can be a whole paragraph, which begins with the
/// title.
std::string expected_title(const BoundaryCandidate& page, const AgendaItem* item) {
  const std::string& entry = page.outline_title;
  const bool paragraph = entry.size() > kLongestEntry;
  if (item != nullptr && (entry.empty() || paragraph || squash(entry).starts_with(squash(item->title))))
    return item->title;
  return paragraph ? std::string() : entry;
}

std::string author_of(const Flow& flow, Span lines) {
  static const Pattern kAuthor(
      R"((?i)^(?:(?:joint\s+)?report\s+(?:of|by)\s*:?\s+(?:the\s+)?(.+)|(?:report\s+author|lead\s+officer|author|from)\s*:\s*(.+))$)");
  for (size_t i = lines.begin; i < head_of(lines).end; ++i) {
    std::string a, b;
    if (!RE2::FullMatch(flow[i].text(), kAuthor, &a, &b)) continue;
    return normal_capitals(a.empty() ? b : a);
  }
  return {};
}

}  // namespace

std::vector<DocumentDraft> draft_documents(const Flow& flow, const std::vector<BoundaryCandidate>& candidates,
                                           const std::optional<Agenda>& agenda) {
  std::vector<const BoundaryCandidate*> starts;
  for (const BoundaryCandidate& candidate : candidates) {
    if (candidate.score >= kBoundaryThreshold) starts.push_back(&candidate);
  }
  std::vector<DocumentDraft> drafts;
  for (size_t k = 0; k < starts.size(); ++k) {
    const BoundaryCandidate& page = *starts[k];
    const int limit = k + 1 < starts.size() ? starts[k + 1]->page - 1 : flow.page_count();
    DocumentDraft draft;
    draft.first_page = page.page;
    draft.own_last_page = draft.last_page = last_printed_page(flow, page.page, limit);
    draft.lines = flow.lines_of_pages(draft.first_page, draft.last_page);
    draft.agenda_item = item_of(flow, agenda, page);
    draft.appendix = page.appendix;
    draft.evidence = page.notes;
    const DocumentTitle title =
        title_of(flow, page, draft.lines, expected_title(page, item_named(agenda, draft.agenda_item)));
    draft.title = title.text;
    draft.title_lines = title.lines;
    draft.kind = kind_of(flow, page, draft.lines, draft.last_page, draft.title);
    if (draft.agenda_item.empty()) draft.agenda_item = item_by_title(agenda, draft);
    if (draft.kind == SectionKind::report) draft.author = author_of(flow, draft.lines);
    drafts.push_back(std::move(draft));
  }
  nest(flow, drafts, starts, agenda);
  if (agenda) find_items_by_words(flow, *agenda, drafts);
  return drafts;
}

}  // namespace agendex

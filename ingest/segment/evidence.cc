#include "ingest/segment/evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/page_evidence.h"
#include "ingest/segment/sheet_before.h"

namespace agendex {
namespace {

struct Weight {
  Evidence kind;
  std::string_view name;
  double weight;
};

constexpr std::array<Weight, static_cast<size_t>(Evidence::count)> kWeights = {{
    {Evidence::outline_item, "outline item", 3.0},
    {Evidence::outline_attachment, "outline attachment", 2.8},
    {Evidence::outline_heading, "outline heading", 0.2},
    {Evidence::stamp, "stamp", 3.0},
    {Evidence::item_label, "item label", 2.0},
    {Evidence::printed_range, "printed range", 1.6},
    {Evidence::after_range, "end of printed range", 0.8},
    {Evidence::minutes_heading, "minutes heading", 2.4},
    {Evidence::letter_head, "letter head", 1.75},
    {Evidence::report_head, "report head", 1.8},
    {Evidence::appendix_heading, "appendix heading", 1.75},
    {Evidence::work_programme_heading, "work programme heading", 1.4},
    {Evidence::page_count_restart, "page count restarts", 1.6},
    {Evidence::title_block, "title block", 0.7},
    {Evidence::agenda_title, "title of an agenda item", 1.5},
    {Evidence::meeting_head, "head of the meeting", 0.8},
    {Evidence::same_opening, "opens like an earlier paper", 1.0},
    {Evidence::format_change, "format changes", 0.6},
    {Evidence::font_change, "type changes", 0.4},
    {Evidence::after_blank, "after a blank page", 0.7},
    {Evidence::after_short_page, "after a short page", 0.3},
    {Evidence::after_closing, "after a closing or signature", 1.2},
    {Evidence::sentence_runs_on, "a sentence runs on", -2.5},
    {Evidence::numbering_runs_on, "numbering runs on", -1.4},
    {Evidence::same_running_head, "same running head", -1.2},
    {Evidence::no_start_of_text, "no start of text", -0.8},
}};

// ---- outline

bool is_agenda_entry(std::string_view title) {
  static const Pattern kAgenda(R"((?i)^\s*(?:agenda(?:\s+(?:document|supplement).*)?|front\s*sheet)\s*$)");
  return RE2::FullMatch(piece(title), kAgenda);
}

bool names_attachment(std::string_view title) {
  static const Pattern kAttachment(
      R"((?i)\b(?:appendix|appendices|annexe?|enclosure|attachment|schedule|minutes|letter|presentation|slides|eqia|amendment|supplement|work programme|forward plan|\.pdf|\.docx?)\b)");
  return RE2::PartialMatch(piece(title), kAttachment);
}

/// Outlines of other programs list every heading of a report; then entries are numerous and deep.
bool outline_lists_papers(const std::vector<OutlineEntry>& outline) {
  if (outline.empty()) return false;
  return std::any_of(outline.begin(), outline.end(),
                     [](const OutlineEntry& entry) { return entry.level == 1 && is_agenda_entry(entry.title); });
}

/// True when a heading on the page (not at its top) carries the entry's words: then it is a heading of a report.
bool stands_inside_page(const Flow& flow, const OutlineEntry& entry) {
  const Span lines = flow.lines_of_pages(entry.page, entry.page);
  const std::string wanted = squash(split_number(entry.title).second);
  if (wanted.size() < 4) return false;
  for (size_t i = lines.begin + 3; i < lines.end; ++i) {
    const std::string text = squash(flow[i].rest());
    if (text.size() >= 4 && (wanted.starts_with(text) || text.starts_with(wanted))) return true;
  }
  return false;
}

void gather_outline(const Flow& flow, const std::vector<OutlineEntry>& outline,
                    std::map<int, BoundaryCandidate>& pages) {
  if (!outline_lists_papers(outline)) {
    for (const OutlineEntry& entry : outline) {
      const auto at = pages.find(entry.page);
      if (at == pages.end() || entry.level > 2) continue;
      note(at->second,
           names_attachment(entry.title) && !stands_inside_page(flow, entry) ? Evidence::outline_attachment
                                                                             : Evidence::outline_heading,
           entry.title);
    }
    return;
  }
  std::string item;
  for (const OutlineEntry& entry : outline) {
    const auto [number, title] = split_number(entry.title);
    if (entry.level == 1) item = is_agenda_entry(entry.title) ? "" : number;
    const auto at = pages.find(entry.page);
    if (at == pages.end() || is_agenda_entry(entry.title)) continue;
    BoundaryCandidate& page = at->second;
    if (entry.level == 1) {
      note(page, Evidence::outline_item, entry.title);
      page.agenda_item.clear();
      claim(page, Evidence::outline_item, number);
      if (page.outline_title.empty()) page.outline_title = title;
    } else if (entry.level == 2 && !stands_inside_page(flow, entry) && entry.title.size() < 200) {
      const bool attachment = names_attachment(entry.title) || leading_number(entry.title) == std::nullopt;
      note(page, attachment ? Evidence::outline_attachment : Evidence::outline_heading, entry.title);
      if (attachment) {
        page.outline_title = entry.title;
        page.from_outline_attachment = true;
        claim(page, Evidence::outline_attachment, item);
      }
    }
  }
}

// ---- stamps and printed ranges

bool carries_stamp(const PageLayout& page, std::string_view text) {
  return std::any_of(page.lines.begin(), page.lines.end(),
                     [&](const Line& line) { return line.role == LineRole::stamp && fold(line.text) == fold(text); });
}

/// A label that stands on every sheet of a paper is its running head; on the first of them it is still a stamp.
bool is_running_stamp(const Flow& flow, const PageLayout& page, std::string_view text) {
  return page.number > 1 && carries_stamp(flow.page(page.number - 1), text);
}

void gather_stamps(const Flow& flow, std::map<int, BoundaryCandidate>& pages) {
  static const Pattern kItem(R"((?i)^(?:agenda\s+)?item(?:\s+(?:no\.?|number))?[:\s]*([\w().]+)$)");
  static const Pattern kAppendix(
      R"((?i)^(?:appendix|annexe?|enclosure|enc\.?|schedule|paper|attachment)[:\s]*([\w.]+)$)");
  for (const PageLayout& layout : flow.pages()) {
    const auto at = pages.find(layout.number);
    if (at == pages.end()) continue;
    for (const Line& line : layout.lines) {
      if (line.role != LineRole::stamp) continue;
      std::string value;
      BoundaryCandidate& page = at->second;
      if (is_running_stamp(flow, layout, line.text)) {
        note(page, Evidence::same_running_head, line.text);
        continue;
      }
      if (!page.stamped) note(page, Evidence::stamp, line.text);
      page.stamped = true;
      if (RE2::FullMatch(line.text, kItem, &value)) {
        page.agenda_item.clear();
        claim(page, Evidence::stamp, value);
      }
      if (RE2::FullMatch(line.text, kAppendix, &value)) page.appendix = value;
    }
  }
}

void gather_ranges(const Flow& flow, const std::optional<Agenda>& agenda, std::map<int, BoundaryCandidate>& pages) {
  if (!agenda) return;
  std::map<std::string, int> page_of_label;
  for (const PageLayout& layout : flow.pages()) {
    if (!layout.printed_label.empty()) page_of_label.try_emplace(layout.printed_label, layout.number);
  }
  for (const AgendaItem& item : agenda->items) {
    if (!item.printed_pages) continue;
    const auto start = page_of_label.find(std::to_string(item.printed_pages->first));
    if (start != page_of_label.end()) {
      const auto at = pages.find(start->second);
      if (at != pages.end()) {
        note(at->second, Evidence::printed_range, item.title);
        claim(at->second, Evidence::printed_range, item.number);
      }
    }
    if (item.printed_pages->first == item.printed_pages->second) continue;  // often just where it starts
    const auto next = page_of_label.find(std::to_string(item.printed_pages->second + 1));
    if (next != page_of_label.end()) {
      const auto at = pages.find(next->second);
      if (at != pages.end()) note(at->second, Evidence::after_range, item.title);
    }
  }
}

}  // namespace

std::string_view to_string(Evidence kind) {
  return kWeights[static_cast<size_t>(kind)].name;
}

double weight_of(Evidence kind) {
  return kWeights[static_cast<size_t>(kind)].weight;
}

void note(BoundaryCandidate& page, Evidence kind, std::string_view detail) {
  page.score += weight_of(kind);
  page.notes.push_back({kind, std::string(detail)});
}

void claim(BoundaryCandidate& page, Evidence kind, std::string_view item) {
  if (item.empty()) return;
  page.claims.push_back({kind, std::string(item)});
  if (page.agenda_item.empty()) page.agenda_item = item;
}

std::pair<std::string, std::string> split_number(std::string_view title) {
  static const Pattern kNumbered(R"((?s)^\s*(\d{1,4}(?:\.\d{1,2})?[a-zA-Z]?(?:\([A-Za-z]\))?|[A-Z])[.:]?\s+(.+)$)");
  std::string number, rest;
  if (RE2::FullMatch(piece(title), kNumbered, &number, &rest)) return {number, std::string(trim(rest))};
  return {"", std::string(trim(title))};
}

std::vector<Diagnostic> disagreements(const std::vector<BoundaryCandidate>& candidates) {
  std::vector<Diagnostic> found;
  const auto tell = [&](const BoundaryCandidate& page, std::string message) {
    found.push_back({"evidence-differs", page.page, std::move(message), Diagnostic::Severity::note});
  };
  for (const BoundaryCandidate& page : candidates) {
    if (page.score < kBoundaryThreshold) {
      for (const EvidenceNote& each : page.notes) {
        if (each.kind != Evidence::stamp && each.kind != Evidence::outline_item) continue;
        tell(page, fmt::format("{} \"{}\" speaks for a paper that begins here, but the sheet before goes on: that won",
                               to_string(each.kind), each.detail));
      }
      continue;
    }
    for (const ItemClaim& other : page.claims) {
      const std::string said = squash(other.item), won = squash(page.agenda_item);
      // "4" and "4.01" agree; a heading that says what an item says is a hint, no more.
      if (said.starts_with(won) || won.starts_with(said) || other.kind == Evidence::agenda_title) continue;
      const auto winner = std::find_if(page.claims.begin(), page.claims.end(),
                                       [&](const ItemClaim& each) { return each.item == page.agenda_item; });
      if (winner == page.claims.end() || winner->kind == other.kind) continue;
      tell(page, fmt::format("{} says item {}, {} says item {}: the former won", to_string(winner->kind), winner->item,
                             to_string(other.kind), other.item));
    }
  }
  return found;
}

int first_paper_page(const Flow& flow, const std::vector<OutlineEntry>& outline) {
  int first = 0;
  const auto offer = [&](int page) {
    if (page > 0 && (first == 0 || page < first)) first = page;
  };
  if (outline_lists_papers(outline)) {
    for (const OutlineEntry& entry : outline) {
      if (entry.page > 1 && !is_agenda_entry(entry.title)) offer(entry.page);
    }
  }
  for (const PageLayout& page : flow.pages()) {
    const bool stamped = std::any_of(page.lines.begin(), page.lines.end(),
                                     [](const Line& line) { return line.role == LineRole::stamp; });
    if (stamped) {
      offer(page.number);
      break;
    }
  }
  int agenda_page = 0;
  for (size_t i = 0; i < flow.size() && (first == 0 || flow[i].page < first); ++i) {
    if (is_agenda_heading(flow[i])) agenda_page = flow[i].page;
    if (flow[i].page == agenda_page) continue;  // its items speak of minutes
    const bool labelled = flow[i].page > 1 && !item_label(flow, i).empty();
    if (labelled || (is_minutes_heading(flow, i) && stands_in_top(flow, i))) {
      offer(flow[i].page);
      break;
    }
  }
  return first;
}

std::vector<BoundaryCandidate> weigh_boundaries(const Flow& flow, const std::vector<OutlineEntry>& outline,
                                                const std::optional<Agenda>& agenda, int first_page) {
  std::map<int, BoundaryCandidate> pages;
  for (int number = std::max(1, first_page); number <= flow.page_count(); ++number) {
    if (!flow.is_blank(number)) pages[number].page = number;
  }
  gather_outline(flow, outline, pages);
  gather_stamps(flow, pages);
  gather_ranges(flow, agenda, pages);
  std::vector<BoundaryCandidate> candidates;
  int before = 0;
  for (auto& [number, page] : pages) {
    const Span lines = flow.lines_of_pages(number, number);
    if (!lines.empty()) {  // an image-only sheet shows nothing of itself
      gather_page(flow, lines, agenda, page);
      gather_continuity(flow, lines, before, page);
    }
    before = number;
    candidates.push_back(std::move(page));
  }
  gather_heads(flow, candidates);
  return candidates;
}

}  // namespace agendex

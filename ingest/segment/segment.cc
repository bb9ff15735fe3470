#include "ingest/segment/segment.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/acronyms/acronyms.h"
#include "ingest/segment/agenda.h"
#include "ingest/segment/documents.h"
#include "ingest/segment/evidence.h"
#include "ingest/segment/meeting.h"
#include "ingest/segment/outline_check.h"
#include "ingest/segment/section_tree.h"
#include "ingest/segment/trace.h"

namespace agendex {
namespace {

constexpr int kLongestFront = 25;  // pages before the first paper

/// The first page that can begin a paper: behind the agenda, else the first sure one. A paper alone (minutes, a report)
/// has no front.
int papers_from(const Flow& flow, int sure, const std::optional<Agenda>& agenda) {
  if (agenda) return flow[agenda->lines.end - 1].page + 1;
  return sure > 1 && sure <= kLongestFront ? sure : 1;
}

/// This page begins a paper, whatever the evidence says.
void force_start(std::vector<BoundaryCandidate>& candidates, int page) {
  const auto at = std::find_if(candidates.begin(), candidates.end(),
                               [&](const BoundaryCandidate& candidate) { return candidate.page >= page; });
  if (at != candidates.end()) at->score = std::max(at->score, kBoundaryThreshold);
}

/// One past the last page when there are no papers.
int first_start(const std::vector<BoundaryCandidate>& candidates, int page_count) {
  const auto at = std::find_if(candidates.begin(), candidates.end(),
                               [](const BoundaryCandidate& page) { return page.score >= kBoundaryThreshold; });
  return at == candidates.end() ? page_count + 1 : at->page;
}

/// A covering letter with papers is a pack when the papers say so: by stamps, item numbers or Info.
bool is_bound(const PdfDocument& document, const std::vector<DocumentDraft>& drafts) {
  static const Pattern kPublished(R"((?i)public\s+pack|agenda\s+(?:document|supplement))");
  if (RE2::PartialMatch(document.info.title, kPublished)) return true;
  return std::any_of(drafts.begin(), drafts.end(),
                     [](const DocumentDraft& draft) { return !draft.agenda_item.empty(); });
}

PackKind pack_kind(const PdfDocument& document, const std::optional<Agenda>& agenda,
                   const std::vector<DocumentDraft>& drafts, bool has_front) {
  if (agenda) return drafts.empty() ? PackKind::agenda : PackKind::agenda_pack;
  if (drafts.empty()) return PackKind::other;
  if (has_front && is_bound(document, drafts)) return PackKind::agenda_pack;
  if (drafts.front().kind == SectionKind::minutes) return PackKind::minutes;
  const bool numbered_items = std::any_of(drafts.begin() + 1, drafts.end(), [&](const DocumentDraft& draft) {
    return !draft.agenda_item.empty() && draft.agenda_item != drafts.front().agenda_item;
  });
  if (numbered_items) return PackKind::agenda_pack;
  return drafts.front().kind == SectionKind::report ? PackKind::report : PackKind::other;
}

void note_stale_ranges(const Flow& flow, const std::optional<Agenda>& agenda, const std::vector<DocumentDraft>& drafts,
                       std::vector<Diagnostic>& diagnostics) {
  if (!agenda) return;
  for (const AgendaItem& item : agenda->items) {
    if (!item.printed_pages || item.number.empty()) continue;
    const auto draft = std::find_if(drafts.begin(), drafts.end(),
                                    [&](const DocumentDraft& d) { return d.agenda_item == item.number; });
    if (draft == drafts.end()) continue;
    const std::string& label = flow.page(draft->first_page).printed_label;
    if (label.empty() || label == std::to_string(item.printed_pages->first)) continue;
    diagnostics.push_back(
        {"range-stale", flow[item.lines.begin].page,
         fmt::format("the agenda gives page {} for item {}, its paper begins on the sheet numbered {}",
                     item.printed_pages->first, item.number, label),
         Diagnostic::Severity::note});
  }
}

Meeting meeting_of(const Flow& flow, Span front, const PdfDocument& document, const std::optional<Agenda>& agenda,
                   const std::vector<DocumentDraft>& drafts) {
  const std::string name = std::filesystem::path(document.source.path).stem().string();
  Span head = front;
  // The items speak of other meetings too.
  if (agenda && !agenda->items.empty()) head.end = std::max(head.begin, agenda->items.front().lines.begin);
  if (head.empty()) head = flow.lines_of_pages(1, std::min(2, flow.page_count()));
  const bool minutes_alone = front.empty() && !drafts.empty() && drafts.front().kind == SectionKind::minutes;
  Meeting meeting = read_meeting(flow, head, document.info, name);
  if (minutes_alone) {
    const Meeting minuted = read_minutes_heading(flow, drafts.front().lines);
    if (minuted.body) meeting.body = body_name(*minuted.body, meeting.council.value_or(""));
    if (minuted.date) meeting.date = minuted.date;
    meeting.time = minuted.time;
    if (minuted.place) meeting.place = minuted.place;
  }
  return meeting;
}

}  // namespace

Pack segment(const PdfDocument& document, std::span<const PageLayout> pages, PackTrace* trace) {
  Pack pack;
  pack.source = document.source;
  pack.info = document.info;
  pack.diagnostics = document.diagnostics;
  for (const PageText& page : document.pages) pack.page_states.push_back(page.state);
  for (const PageLayout& page : pages) pack.page_labels.push_back(page.printed_label);
  const Flow flow(pages);
  if (flow.size() == 0) return pack;

  const std::vector<OutlineEntry> outline = checked_outline(flow, document.outline, pack.diagnostics);
  const int sure = first_paper_page(flow, outline);
  const int front_end = sure > 0 ? sure - 1 : std::min(flow.page_count(), kLongestFront);
  const std::optional<Agenda> agenda =
      front_end > 0 ? find_agenda(flow, flow.lines_of_pages(1, front_end)) : std::nullopt;
  const int from = papers_from(flow, sure, agenda);

  std::vector<BoundaryCandidate> candidates = weigh_boundaries(flow, outline, agenda, from);
  if (!agenda || sure > 0) force_start(candidates, agenda ? std::max(sure, from) : from);
  const int last_front = first_start(candidates, flow.page_count()) - 1;
  const Span front = flow.lines_of_pages(1, last_front);
  const std::vector<DocumentDraft> drafts = draft_documents(flow, candidates, agenda);
  pack.kind = pack_kind(document, agenda, drafts, !front.empty());
  pack.meeting = meeting_of(flow, front, document, agenda, drafts);

  const std::vector<GlossaryTable> tables = find_glossaries(pages);
  SectionTree tree(flow, pack);
  if (last_front > 0) {
    tree.add_front_matter(1, last_front, agenda, tables);
    for (const GlossaryTable& table : tables) {
      if (table.last_page <= last_front) tree.add_glossary(table);
    }
    if (agenda) tree.add_agenda(*agenda);
  }
  tree.add_documents(drafts, tables);
  note_stale_ranges(flow, agenda, drafts, pack.diagnostics);
  const std::vector<Diagnostic> doubts = disagreements(candidates);
  pack.diagnostics.insert(pack.diagnostics.end(), doubts.begin(), doubts.end());
  if (trace != nullptr) *trace = trace_pack(flow, candidates, tree.own_lines());
  return pack;
}

}  // namespace agendex

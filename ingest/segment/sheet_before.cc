#include "ingest/segment/sheet_before.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/meeting.h"

namespace agendex {
namespace {

constexpr size_t kClosingLines = 7;                           // at the end of a sheet
constexpr size_t kShortestOpening = 8, kLongestOpening = 90;  // bytes
constexpr float kShortPage = 0.62F;  // a page whose text ends above this share of the height ends early

/// "The meeting closed at 9.15 pm", "Chairman", "Yours sincerely" among the last lines.
bool ends_with_closing(const Flow& flow, Span lines) {
  static const Pattern kClosing(
      R"((?i)^(?:(?:the\s+)?(?:meeting|session|business)\b.{0,60}\b(?:closed|ended|concluded|rose|adjourned|terminated)\b|.*\b(?:closed\s+the\s+meeting|declared\s+the\s+meeting\s+closed)\b|signed[\s:]*[._…]{3}|(?:close|end|closure)\s+of\s+(?:the\s+)?meeting|yours\s+(?:sincerely|faithfully|truly)|(?:kind|best)\s+(?:regards|wishes)|(?:signed|chair(?:man|person)?)\b[\s:._…]*(?:date[\s:._…]*)?$))");
  for (size_t i = lines.end - std::min(lines.size(), kClosingLines); i < lines.end; ++i) {
    if (RE2::PartialMatch(flow[i].text(), kClosing)) return true;
  }
  return false;
}

bool ends_open(std::string_view text) {
  text = trim(text);
  if (text.size() < 12) return false;
  return std::isalpha(static_cast<unsigned char>(text.back())) || text.back() == ',' || text.back() == '-';
}

// ---- papers of one house begin alike

bool has(const BoundaryCandidate& page, Evidence kind) {
  return std::any_of(page.notes.begin(), page.notes.end(), [&](const EvidenceNote& each) { return each.kind == kind; });
}

/// The first line, when it is long enough to mean something.
std::string opening_of(const Flow& flow, int page) {
  const Span lines = flow.lines_of_pages(page, page);
  if (lines.empty() || flow[lines.begin].number) return {};
  const std::string opening = fold(flow[lines.begin].text());
  return opening.size() >= kShortestOpening && opening.size() <= kLongestOpening ? opening : std::string();
}

const std::string* running_head(const PageLayout& page) {
  for (const Line& line : page.lines) {
    if (line.role == LineRole::running_head) return &line.text;
  }
  return nullptr;
}

/// The line at the top of the sheet, text or running head.
std::string head_of(const PageLayout& page) {
  for (const Line& line : page.lines) {
    if (line.role == LineRole::running_head || line.role == LineRole::body) return fold(line.text);
  }
  return {};
}

/// Names of bodies at the head of papers whose next sheet, which begins no paper, does not bear it: a running head
/// would go on.
std::set<std::string> letterheads(const Flow& flow, const std::vector<BoundaryCandidate>& candidates) {
  std::set<std::string> found;
  for (size_t k = 0; k + 1 < candidates.size(); ++k) {
    const BoundaryCandidate &page = candidates[k], &next = candidates[k + 1];
    const bool begins = page.score >= kBoundaryThreshold || k == 0;
    if (!begins || next.page != page.page + 1 || next.score >= kBoundaryThreshold) continue;
    std::string head = head_of(flow.page(page.page));
    if (names_a_body(head) && head_of(flow.page(next.page)) != head) found.insert(std::move(head));
  }
  return found;
}

void gather_running_heads(const Flow& flow, const std::set<std::string>& letterheads,
                          std::vector<BoundaryCandidate>& candidates) {
  for (size_t k = 1; k < candidates.size(); ++k) {
    const std::string* head = running_head(flow.page(candidates[k].page));
    const std::string* before = running_head(flow.page(candidates[k - 1].page));
    if (head == nullptr || before == nullptr || fold(*head) != fold(*before) || letterheads.contains(fold(*head)))
      continue;
    note(candidates[k], Evidence::same_running_head, *head);
  }
}

void gather_openings(const Flow& flow, const std::set<std::string>& letterheads,
                     std::vector<BoundaryCandidate>& candidates) {
  std::set<std::string> known;
  std::string before, appendix;
  for (BoundaryCandidate& page : candidates) {
    // "APPENDIX F: SAVINGS" behind "APPENDIX F: SPENDING" is its second part.
    const bool goes_on = !appendix.empty() && page.appendix == appendix && !page.stamped;
    if (goes_on && has(page, Evidence::appendix_heading))
      note(page, Evidence::same_running_head, "Appendix " + appendix);
    const std::string head = head_of(flow.page(page.page));
    const bool letterhead = letterheads.contains(head);
    const std::string opening = letterhead ? head : opening_of(flow, page.page);
    if (!opening.empty() && (letterhead || opening != before) && known.contains(opening))
      note(page, Evidence::same_opening, opening);
    const bool begins = page.score >= kBoundaryThreshold || &page == &candidates.front();
    if (begins && !opening.empty()) known.insert(opening);
    if (begins) appendix = page.appendix;
    before = opening;
  }
}

}  // namespace

void gather_continuity(const Flow& flow, Span lines, int before, BoundaryCandidate& page) {
  const PageLayout& layout = flow.page(page.page);
  const std::string& opening = flow[lines.begin].text();
  const bool lower = std::islower(static_cast<unsigned char>(opening.front())) && bullet_length(opening) == 0;
  if (lower || bullet_length(opening) > 0) note(page, Evidence::no_start_of_text, opening);
  if (before == 0) return;
  const PageLayout& previous = flow.page(before);
  const Span last = flow.lines_of_pages(before, before);
  const bool turned = (previous.width > previous.height) != (layout.width > layout.height);
  if (turned || std::abs(previous.width - layout.width) > 3 || std::abs(previous.height - layout.height) > 3) {
    note(page, Evidence::format_change);
  }
  if (page.page > before + 1) note(page, Evidence::after_blank);
  if (last.empty()) return;
  if (std::abs(flow.body_size(lines) - flow.body_size(last)) > 0.9F) note(page, Evidence::font_change);
  const FlowLine& end = flow[last.end - 1];
  if (end.line->box.y1 < kShortPage * previous.height) note(page, Evidence::after_short_page);
  if (ends_with_closing(flow, last)) note(page, Evidence::after_closing, end.text());
  if (page.page == before + 1 && ends_open(end.text()) && lower) note(page, Evidence::sentence_runs_on, opening);
  const auto& number = flow[lines.begin].number;
  if (number) {
    for (size_t i = last.end; i-- > last.begin;) {
      if (!flow[i].number || flow[i].number->form != number->form) continue;
      if (follows(*flow[i].number, *number)) note(page, Evidence::numbering_runs_on, number->printed);
      break;
    }
  }
}

void gather_heads(const Flow& flow, std::vector<BoundaryCandidate>& candidates) {
  const std::set<std::string> of_papers = letterheads(flow, candidates);
  gather_running_heads(flow, of_papers, candidates);
  gather_openings(flow, of_papers, candidates);
}

}  // namespace agendex

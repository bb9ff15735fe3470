#include "ingest/segment/trace.h"

#include <fmt/format.h>

#include <algorithm>

namespace agendex {
namespace {

constexpr float kLargerType = 0.8F;  // points above the body

PageTrace trace_page(const BoundaryCandidate& candidate) {
  PageTrace trace{candidate.page, candidate.score, {}};
  for (const EvidenceNote& note : candidate.notes) {
    trace.evidence.push_back({std::string(to_string(note.kind)), weight_of(note.kind), note.detail});
  }
  return trace;
}

std::vector<std::string> signs_of(const Flow& flow, const FlowLine& line) {
  std::vector<std::string> signs;
  const float body = flow.body_size();
  if (line.number) signs.push_back(fmt::format("numbered {}", line.number->printed));
  if (line.line->size > body + kLargerType) {
    signs.push_back(fmt::format("{:.0f} point type where text has {:.0f}", line.line->size, body));
  }
  if (line.line->bold || line.line->bold_bytes > 0) signs.push_back("bold");
  if (line.capitals) signs.push_back("capitals");
  if (line.page_top) {
    signs.push_back("top of the page");
  } else if (line.after_gap()) {
    signs.push_back(fmt::format("after a gap of {:.1f} lines", line.pitch));
  }
  return signs;
}

void include(Rect& box, const Rect& other) {
  box = {std::min(box.x0, other.x0), std::min(box.y0, other.y0), std::max(box.x1, other.x1),
         std::max(box.y1, other.y1)};
}

SectionTrace trace_section(const Flow& flow, const std::vector<Span>& lines) {
  SectionTrace trace;
  for (const Span span : lines) {
    if (!span.empty() && trace.signs.empty()) trace.signs = signs_of(flow, flow[span.begin]);
    for (size_t i = span.begin; i < span.end; ++i) {
      const FlowLine& line = flow[i];
      const auto at = std::find_if(trace.boxes.begin(), trace.boxes.end(),
                                   [&](const SectionBox& box) { return box.page == line.page; });
      if (at == trace.boxes.end()) {
        trace.boxes.push_back({line.page, line.line->box});
      } else {
        include(at->box, line.line->box);
      }
    }
  }
  return trace;
}

}  // namespace

PackTrace trace_pack(const Flow& flow, const std::vector<BoundaryCandidate>& candidates,
                     const std::vector<std::vector<Span>>& own_lines) {
  PackTrace trace;
  trace.threshold = kBoundaryThreshold;
  for (const BoundaryCandidate& candidate : candidates) trace.pages.push_back(trace_page(candidate));
  for (const std::vector<Span>& lines : own_lines) trace.sections.push_back(trace_section(flow, lines));
  return trace;
}

}  // namespace agendex

#include "search/cited.h"

#include <algorithm>

#include "search/file_url.h"

namespace agendex {

std::vector<CitedDecision> cited_decisions(const SectionRecord& record, const Bearing& bearing) {
  const bool whole = bearing.kind == Bearing::Kind::title || bearing.kind == Bearing::Kind::text;
  std::vector<CitedDecision> cited;
  const std::vector<Decision>& decisions = record.details.decisions;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const bool on_matter = std::find(bearing.decisions.begin(), bearing.decisions.end(), i) != bearing.decisions.end();
    if (!whole && !on_matter) continue;
    const int page = decisions[i].page;
    const bool on_last = page == record.head.last_page;
    const std::string label = record.label_of(page);
    cited.push_back({.decision = decisions[i],
                     .page_label = label.empty() && on_last ? record.head.last_label : label,
                     .url = file_url(record.head.file, page)});
  }
  return cited;
}

}  // namespace agendex

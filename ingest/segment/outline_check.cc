#include "ingest/segment/outline_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/evidence.h"
#include "ingest/segment/page_evidence.h"

namespace agendex {
namespace {

constexpr int kFarthest = 2;          // sheets
constexpr size_t kEntries = 120;      // that are looked at; more do not tell more
constexpr size_t kTopLines = 12;      // lines of a sheet that can carry what an entry names
constexpr size_t kShortestTitle = 6;  // bytes; squashed
constexpr double kSameTitle = 0.85;   // likeness
constexpr int kFewestWitnesses = 2;   // entries that fit beside the sheet they point to …
constexpr int kWitnessesForOne = 3;   // … for each one that fits where it points

const Line* stamp_of(const PageLayout& page) {
  const auto at =
      std::find_if(page.lines.begin(), page.lines.end(), [](const Line& line) { return line.role == LineRole::stamp; });
  return at == page.lines.end() ? nullptr : &*at;
}

/// Stamped, and not with the words of the sheet before.
bool is_newly_stamped(const Flow& flow, int page) {
  const Line* stamp = stamp_of(flow.page(page));
  if (stamp == nullptr) return false;
  const Line* before = page > 1 ? stamp_of(flow.page(page - 1)) : nullptr;
  return before == nullptr || squash(before->text) != squash(stamp->text);
}

/// The sheet begins what the entry names: a stamped paper, or one headed with its title.
bool begins(const Flow& flow, int page, const std::string& title) {
  if (page < 1 || page > flow.page_count()) return false;
  if (is_newly_stamped(flow, page)) return true;
  if (squash(title).size() < kShortestTitle) return false;
  const Span lines = flow.lines_of_pages(page, page);
  const size_t end = std::min(lines.end, lines.begin + kTopLines);
  for (size_t i = lines.begin; i < end && stands_in_top(flow, i); ++i) {
    const std::string_view text = flow[i].rest();
    if (text.size() < kShortestTitle) continue;
    if (likeness(text, title) >= kSameTitle) return true;
    if (i + 1 < end && likeness(join_lines(std::string(text), flow[i + 1].text()), title) >= kSameTitle) return true;
  }
  return false;
}

/// How many entries fit at each distance from -kFarthest to kFarthest.
std::array<int, 2 * kFarthest + 1> witnesses(const Flow& flow, const std::vector<OutlineEntry>& outline) {
  std::array<int, 2 * kFarthest + 1> count{};
  for (size_t k = 0; k < std::min(outline.size(), kEntries); ++k) {
    if (outline[k].level > 2 || outline[k].page == 0) continue;
    const std::string title = split_number(outline[k].title).second;
    for (int off = -kFarthest; off <= kFarthest; ++off) {
      if (begins(flow, outline[k].page + off, title)) ++count[static_cast<size_t>(off + kFarthest)];
    }
  }
  return count;
}

}  // namespace

std::vector<OutlineEntry> checked_outline(const Flow& flow, const std::vector<OutlineEntry>& outline,
                                          std::vector<Diagnostic>& diagnostics) {
  if (outline.empty()) return outline;
  const auto count = witnesses(flow, outline);
  const auto best = std::max_element(count.begin(), count.end());
  const int off = static_cast<int>(best - count.begin()) - kFarthest;
  if (off == 0 || *best < kFewestWitnesses || *best < kWitnessesForOne * count[kFarthest]) return outline;
  diagnostics.push_back(
      {"outline-shifted", 0,
       fmt::format("{} entries of the outline point {} {} {} what they name: read as if they did not", *best,
                   std::abs(off), std::abs(off) == 1 ? "sheet" : "sheets", off > 0 ? "before" : "behind"),
       Diagnostic::Severity::note});
  std::vector<OutlineEntry> moved = outline;
  for (OutlineEntry& entry : moved) {
    if (entry.page > 0) entry.page = std::clamp(entry.page + off, 1, flow.page_count());
  }
  return moved;
}

}  // namespace agendex

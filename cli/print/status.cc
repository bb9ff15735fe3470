#include <fmt/format.h>

#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/printers.h"
#include "cli/print/words.h"
#include "cli/report.h"

namespace agendex {
namespace {

std::string_view in_words(PageState state) {
  switch (state) {
    case PageState::text:
      return "with text";
    case PageState::empty:
      return "empty";
    case PageState::recognised:
      return "recognised from images";
    case PageState::unreadable:
      return "unreadable";
    case PageState::skipped:
      return "skipped";
  }
  return "";
}

template <class Map, class Name>
std::string total_and_parts(const Map& counts, Name name) {
  std::size_t total = 0;
  std::vector<std::string> parts;
  for (const auto& entry : counts) {
    if (entry.second == 0) continue;
    total += entry.second;
    parts.push_back(fmt::format("{} {}", with_thousands(entry.second), name(entry.first)));
  }
  return parts.size() < 2 ? joined({with_thousands(total)}, "")
                          : fmt::format("{}: {}", with_thousands(total), joined(parts, ", "));
}

std::string span_of(const CouncilSpan& council) {
  if (!council.first || !council.last) return "no dates";
  if (council.first == council.last) return to_string(*council.first);
  return fmt::format("{} to {}", to_string(*council.first), to_string(*council.last));
}

std::string heading(std::string_view title, const Look& look) {
  return fmt::format("\n{}\n", painted(look, Tone::strong, title));
}

}  // namespace

std::string print_status(const IndexStatus& status, const Look& look) {
  std::string out = painted(look, Tone::strong, shown_path(status.directory)) + "\n";
  out += table({{"files", with_thousands(status.file_count)},
                {"pages", total_and_parts(status.pages, [](PageState state) { return in_words(state); })},
                {"sections", total_and_parts(status.sections, [](SectionKind kind) { return in_words(kind); })},
                {"acronyms", fmt::format("{} in {}", with_thousands(status.acronym_count),
                                         counted(status.definition_count, "definition"))}},
               {.width = look.width, .indent = "  ", .right_aligned = {}});
  if (!status.councils.empty()) {
    out += heading("Councils", look);
    std::vector<std::vector<std::string>> rows;
    for (const CouncilSpan& each : status.councils) {
      rows.push_back(
          {with_thousands(each.section_count), span_of(each), each.council.empty() ? "(not told)" : each.council});
    }
    out += table(rows, {.width = look.width, .indent = "  ", .right_aligned = {0}});
  }
  if (!status.failed.empty()) out += heading("Could not be read", look);
  for (const FileRecord& file : status.failed) {
    if (file.failure) out += error_lines(file.stamp.path, *file.failure);
  }
  if (!status.damaged.empty()) out += heading("Read in part", look);
  for (const FileRecord& file : status.damaged) out += damage_lines(file.stamp.path, file.diagnostics);
  return out;
}

}  // namespace agendex

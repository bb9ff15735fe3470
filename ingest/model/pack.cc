#include "ingest/model/pack.h"

#include <algorithm>
#include <array>

namespace agendex {
namespace {

constexpr std::array<std::string_view, 14> kSectionKinds = {
    "front_matter",   "glossary", "agenda", "agenda_item",  "minutes",        "minutes_item", "report",
    "report_section", "appendix", "letter", "presentation", "work_programme", "table",        "other"};

constexpr std::array<std::string_view, 5> kPackKinds = {"agenda_pack", "agenda", "minutes", "report", "other"};

}  // namespace

bool is_document(SectionKind kind) {
  switch (kind) {
    case SectionKind::minutes:
    case SectionKind::report:
    case SectionKind::appendix:
    case SectionKind::letter:
    case SectionKind::presentation:
    case SectionKind::work_programme:
    case SectionKind::table:
    case SectionKind::other:
      return true;
    default:
      return false;
  }
}

std::string_view to_string(PackKind kind) {
  return kPackKinds[static_cast<size_t>(kind)];
}

std::string_view to_string(SectionKind kind) {
  return kSectionKinds[static_cast<size_t>(kind)];
}

std::optional<SectionKind> parse_section_kind(std::string_view text) {
  const auto found = std::find(kSectionKinds.begin(), kSectionKinds.end(), text);
  if (found == kSectionKinds.end()) return std::nullopt;
  return static_cast<SectionKind>(found - kSectionKinds.begin());
}

std::string plain_text(const std::vector<TextBlock>& blocks) {
  std::string text;
  for (const TextBlock& block : blocks) {
    if (!text.empty()) text += '\n';
    text += block.text;
  }
  return text;
}

}  // namespace agendex

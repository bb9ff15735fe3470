#include "search/facets.h"

#include <algorithm>
#include <map>

#include "index/doc_schema.h"
#include "search/xapian/section_marks.h"
#include "search/xapian/stored_sections.h"

namespace agendex {
namespace {

/// The most frequent first, then by the alphabet.
void sort_by_count(std::vector<Facet>& facets) {
  std::stable_sort(facets.begin(), facets.end(), [](const Facet& a, const Facet& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
}

/// How many documents each value of a mark has. named(value, any document with it) → Facet without its count; those
/// without a name count together.
template <class Named>
std::vector<Facet> count_marks(const Xapian::Database& database, std::string_view prefix,
                               std::span<const Xapian::docid> documents, Named named) {
  const SectionMarks marks = marks_of(database, prefix, documents);
  std::map<int, Facet> by_value;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const int value = marks.of[i];
    if (value == SectionMarks::kNone) continue;
    const auto [facet, is_new] = by_value.try_emplace(value);
    if (is_new) facet->second = named(marks.values[static_cast<std::size_t>(value)], documents[i]);
    ++facet->second.count;
  }
  std::vector<Facet> facets;
  for (auto& [value, facet] : by_value) {
    const auto known = std::find_if(facets.begin(), facets.end(), [&](const Facet& other) {
      return other.value == facet.value && (facet.value.empty() || other.council == facet.council);
    });
    if (known == facets.end()) {
      facets.push_back(std::move(facet));
    } else {
      known->count += facet.count;
      known->council.clear();
    }
  }
  sort_by_count(facets);
  return facets;
}

/// The newest first; without a date last.
std::vector<Facet> count_years(const Xapian::Database& database, std::span<const Xapian::docid> documents) {
  std::map<int, std::size_t, std::greater<>> counts;
  for (const std::optional<Date>& date : dates_of(database, documents)) ++counts[date ? date->year : 0];
  std::vector<Facet> years;
  for (const auto& [year, count] : counts) years.push_back({year > 0 ? std::to_string(year) : "", "", count});
  return years;
}

}  // namespace

Facets count_facets(const Xapian::Database& database, std::span<const Xapian::docid> documents) {
  const auto head_of = [&](Xapian::docid document) {
    const Result<SectionRecord> record = read_section(database, document);
    return record ? record->head : SectionHead{};
  };
  const auto as_stored = [](const std::string& value, Xapian::docid) { return Facet{value, "", 0}; };
  Facets facets;
  facets.councils = count_marks(database, prefix::kCouncil, documents, [&](const std::string&, Xapian::docid document) {
    return Facet{head_of(document).council, "", 0};
  });
  facets.bodies = count_marks(database, prefix::kBody, documents, [&](const std::string&, Xapian::docid document) {
    const SectionHead head = head_of(document);
    return Facet{head.body, head.council, 0};
  });
  facets.years = count_years(database, documents);
  facets.kinds = count_marks(database, prefix::kKind, documents, as_stored);
  facets.outcomes = count_marks(database, prefix::kOutcome, documents, as_stored);
  return facets;
}

}  // namespace agendex

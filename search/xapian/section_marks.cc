#include "search/xapian/section_marks.h"

#include <algorithm>

#include "index/doc_schema.h"
#include "index/section_record.h"

namespace agendex {
namespace {

/// Calls found(i) for each of `documents` that stands in the list, which both ascend and can skip.
template <class At, class Id, class SkipTo, class Found>
void for_each_shared(At at, At end, std::span<const Xapian::docid> documents, Id id, SkipTo skip_to, Found found) {
  for (std::size_t i = 0; i < documents.size() && at != end;) {
    if (id(at) < documents[i]) {
      skip_to(at, documents[i]);
    } else if (id(at) == documents[i]) {
      found(i++, at);
    } else {
      const auto next = std::lower_bound(documents.begin() + static_cast<std::ptrdiff_t>(i), documents.end(), id(at));
      i = static_cast<std::size_t>(next - documents.begin());
    }
  }
}

}  // namespace

SectionMarks marks_of(const Xapian::Database& database, std::string_view prefix,
                      std::span<const Xapian::docid> documents) {
  SectionMarks marks;
  marks.of.assign(documents.size(), SectionMarks::kNone);
  const std::string all(prefix);
  for (auto name = database.allterms_begin(all); name != database.allterms_end(all); ++name) {
    const auto index = static_cast<int>(marks.values.size());
    marks.values.push_back((*name).substr(all.size()));
    for_each_shared(
        database.postlist_begin(*name), database.postlist_end(*name), documents, [](const auto& at) { return *at; },
        [](auto& at, Xapian::docid document) { at.skip_to(document); },
        [&](std::size_t i, const auto&) { marks.of[i] = index; });
  }
  return marks;
}

std::vector<std::optional<Date>> dates_of(const Xapian::Database& database, std::span<const Xapian::docid> documents) {
  std::vector<std::optional<Date>> dates(documents.size());
  const auto slot = static_cast<Xapian::valueno>(Slot::date);
  for_each_shared(
      database.valuestream_begin(slot), database.valuestream_end(slot), documents,
      [](const auto& at) { return at.get_docid(); }, [](auto& at, Xapian::docid document) { at.skip_to(document); },
      [&](std::size_t i, const auto& at) { dates[i] = parse_date_value(*at); });
  return dates;
}

std::vector<Xapian::docid> all_matching(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  std::vector<Xapian::docid> documents;
  documents.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) documents.push_back(*match);
  return documents;
}

}  // namespace agendex

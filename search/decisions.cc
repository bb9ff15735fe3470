#include <algorithm>

#include "search/cited.h"
#include "search/file_url.h"
#include "search/matter.h"
#include "search/search_index.h"

namespace agendex {
namespace {

bool has_outcome(const SectionRecord& record) {
  const bool told = !record.head.outcome.empty() && record.head.outcome != "none";
  return told || !record.details.decisions.empty() || !record.details.votes.empty();
}

DecidedItem decided_item(MatterSection section) {
  DecidedItem item;
  item.decision_count = section.record.details.decisions.size();
  item.decisions = cited_decisions(section.record, section.bearing);
  item.votes = std::move(section.record.details.votes);
  item.head = std::move(section.record.head);
  item.url = item.decisions.empty() ? file_url(item.head.file, item.head.first_page) : item.decisions.front().url;
  item.bearing = std::move(section.bearing);
  item.also = std::move(section.also);
  return item;
}

/// Undated items come last either way; of one day, in the order of the papers.
void sort_by_date(std::vector<DecidedItem>& items, bool oldest_first) {
  std::stable_sort(items.begin(), items.end(), [&](const DecidedItem& a, const DecidedItem& b) {
    if (!a.head.date || !b.head.date) return a.head.date.has_value() && !b.head.date.has_value();
    return oldest_first ? *a.head.date < *b.head.date : *a.head.date > *b.head.date;
  });
}

}  // namespace

Result<DecisionList> list_decisions(const Xapian::Database& database, const SearchRequest& request,
                                    const UserAcronyms& own, Stemmer& stemmer) {
  Question question = understand(database, request, own, stemmer);
  DecisionList list;
  list.query = request.query;
  Result<std::vector<MatterSection>> sections = find_on_matter(database, question, stemmer);
  if (!sections) return tl::unexpected(sections.error());
  for (MatterSection& section : *sections) {
    if (section.bearing.kind == Bearing::Kind::mention || !has_outcome(section.record)) continue;
    list.items.push_back(decided_item(std::move(section)));
  }
  sort_by_date(list.items, request.sort == SortOrder::oldest_first);
  list.total = list.items.size();
  const auto from = list.items.begin() + static_cast<std::ptrdiff_t>(std::min(request.offset, list.total));
  list.items.erase(list.items.begin(), from);
  if (list.items.size() > request.limit) list.items.resize(request.limit);
  list.understood = matter_in_words(question);
  list.notes = std::move(question.notes);
  return list;
}

}  // namespace agendex

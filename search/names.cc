#include <set>

#include "search/search_index.h"
#include "search/xapian/stored_sections.h"

namespace agendex {

std::vector<std::string> printed_names(const Xapian::Database& database, const Field& field) {
  const std::string beginning(field.prefix);
  std::set<std::string> names;
  for (auto term = database.allterms_begin(beginning); term != database.allterms_end(beginning); ++term) {
    const auto first = database.postlist_begin(*term);
    if (first == database.postlist_end(*term)) continue;
    const Result<SectionRecord> record = read_section(database, *first);
    if (!record) continue;
    const std::string& name = field.prefix == prefix::kCouncil ? record->head.council : record->head.body;
    if (!name.empty()) names.insert(name);
  }
  return {names.begin(), names.end()};
}

}  // namespace agendex

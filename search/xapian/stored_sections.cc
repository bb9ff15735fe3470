#include "search/xapian/stored_sections.h"

#include <algorithm>

#include "index/doc_schema.h"

namespace agendex {

Result<SectionRecord> read_section(const Xapian::Database& database, Xapian::docid document) {
  return decode_section(database.get_document(document).get_data());
}

std::vector<Place> other_places(const Xapian::Database& database, const std::string& content_key,
                                const SectionHead& head, int page) {
  std::vector<Place> places;
  std::vector<std::string> ids;
  const std::string same_text = term(prefix::kContent, content_key);
  for (auto at = database.postlist_begin(same_text); at != database.postlist_end(same_text); ++at) {
    const Result<SectionRecord> record = read_section(database, *at);
    if (!record || record->head.id == head.id) continue;
    const SectionHead& other = record->head;
    auto known = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), other.id) - ids.begin());
    if (known == ids.size()) {
      if (places.size() >= kMaxPlaces) break;
      const int there = std::clamp(other.first_page + page - head.first_page, other.first_page, other.last_page);
      ids.push_back(other.id);
      places.push_back({.file = other.file,
                        .first_page = other.first_page,
                        .last_page = other.last_page,
                        .page = there,
                        .label = ""});
    }
    if (const std::string label = record->label_of(places[known].page); !label.empty()) places[known].label = label;
  }
  return places;
}

std::string printed_word(const Xapian::Database& database, const std::string& stem, Stemmer& stemmer) {
  const auto first = database.postlist_begin(stem);
  if (first == database.postlist_end(stem)) return stem;
  const Result<SectionRecord> record = read_section(database, *first);
  if (!record) return stem;
  for (const TextBlock& block : record->text) {
    for (const Token& token : tokenize(block.text)) {
      if (stemmer.stem(token.word) == stem) return token.word;
    }
  }
  return stem;
}

}  // namespace agendex

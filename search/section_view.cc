#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "search/file_url.h"
#include "search/search_index.h"
#include "search/xapian/stored_sections.h"

namespace agendex {
namespace {

constexpr int kMaxNesting = 20;
constexpr std::size_t kMinIdBytes = 4;

tl::unexpected<Error> unknown_id(std::string_view id) {
  return tl::unexpected(
      Error{"unknown-id", fmt::format("no section has the id \"{}\"", id), "search again: every hit shows its id"});
}

/// The one id that begins with `typed`.
Result<std::string> whole_id(const Xapian::Database& database, std::string_view typed) {
  const std::string wanted = to_lower(trim(typed));
  const std::string beginning = std::string(prefix::kId) + wanted;
  if (wanted.empty()) return unknown_id(typed);
  auto name = database.allterms_begin(beginning);
  if (name == database.allterms_end(beginning)) return unknown_id(typed);
  const std::string found = *name;
  if (found == beginning) return wanted;
  if (wanted.size() < kMinIdBytes || ++name != database.allterms_end(beginning)) {
    return tl::unexpected(
        Error{"ambiguous-id", fmt::format("more than one id begins with \"{}\"", typed), "give the whole id"});
  }
  return found.substr(prefix::kId.size());
}

/// The section's stretches, in order.
Result<std::vector<SectionRecord>> read_parts(const Xapian::Database& database, const std::string& id) {
  std::vector<SectionRecord> parts;
  const std::string name = term(prefix::kId, id);
  for (auto at = database.postlist_begin(name); at != database.postlist_end(name); ++at) {
    Result<SectionRecord> record = read_section(database, *at);
    if (!record) return tl::unexpected(record.error());
    parts.push_back(std::move(*record));
  }
  std::sort(parts.begin(), parts.end(), [](const SectionRecord& a, const SectionRecord& b) { return a.part < b.part; });
  return parts;
}

std::vector<std::string> child_ids(const Xapian::Database& database, const std::string& id) {
  std::vector<std::string> ids;
  const std::string name = term(prefix::kParent, id);
  for (auto at = database.postlist_begin(name); at != database.postlist_end(name); ++at) {
    const Result<SectionRecord> record = read_section(database, *at);
    if (record && record->part == 0) ids.push_back(record->head.id);
  }
  return ids;  // documents are numbered in page order
}

Result<SectionView> read_nested(const Xapian::Database& database, const std::string& id, int depth) {
  Result<std::vector<SectionRecord>> parts = read_parts(database, id);
  if (!parts) return tl::unexpected(parts.error());
  if (parts->empty()) return unknown_id(id);
  SectionView view;
  view.head = parts->front().head;
  SectionDetails& details = parts->front().details;
  view.agenda_item = std::move(details.agenda_item);
  view.appendix = std::move(details.appendix);
  view.author = std::move(details.author);
  view.present = std::move(details.present);
  view.apologies = std::move(details.apologies);
  view.decisions = std::move(details.decisions);
  view.votes = std::move(details.votes);
  view.recommendations = std::move(details.recommendations);
  for (SectionRecord& part : *parts) {
    std::move(part.text.begin(), part.text.end(), std::back_inserter(view.text));
  }
  view.url = file_url(view.head.file, view.head.first_page);
  if (depth >= kMaxNesting) return view;
  for (const std::string& child : child_ids(database, id)) {
    Result<SectionView> nested = read_nested(database, child, depth + 1);
    if (!nested) return nested;
    view.nested.push_back(std::move(*nested));
  }
  return view;
}

}  // namespace

Result<SectionView> read_section_view(const Xapian::Database& database, std::string_view typed) {
  const Result<std::string> id = whole_id(database, typed);
  if (!id) return tl::unexpected(id.error());
  Result<SectionView> view = read_nested(database, *id, 0);
  if (!view) return view;
  const std::string name = term(prefix::kId, *id);
  const Xapian::docid first = *database.postlist_begin(name);
  const std::string content = database.get_document(first).get_value(static_cast<Xapian::valueno>(Slot::content_key));
  view->also = other_places(database, content, view->head, view->head.first_page);
  const Result<SectionRecord> record = read_section(database, first);
  if (record && !record->parent_id.empty()) {
    const Result<std::vector<SectionRecord>> parent = read_parts(database, record->parent_id);
    if (parent && !parent->empty()) view->parent = parent->front().head;
  }
  return view;
}

}  // namespace agendex

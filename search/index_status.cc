#include <algorithm>

#include "index/file_record_codec.h"
#include "search/search_index.h"

namespace agendex {
namespace {

Xapian::valueno number(Slot slot) {
  return static_cast<Xapian::valueno>(slot);
}

/// The date at one end of those of some sections.
std::optional<Date> date_at_end(const Xapian::Database& database, const std::string& term, bool newest) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query(term),
                                  Xapian::Query(Xapian::Query::OP_VALUE_GE, number(Slot::date), "0")));
  enquire.set_sort_by_value(number(Slot::date), newest);
  const Xapian::MSet match = enquire.get_mset(0, 1);
  return match.empty() ? std::nullopt : parse_date_value(match.begin().get_document().get_value(number(Slot::date)));
}

/// Sections with a term, each once however many stretches it has.
std::size_t count_sections(const Xapian::Database& database, const std::string& term) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(
      Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query(term), Xapian::Query(std::string(kContinuedTerm))));
  return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

std::vector<CouncilSpan> read_councils(const Xapian::Database& database) {
  std::vector<CouncilSpan> spans;
  const std::string all(prefix::kCouncil);
  for (auto name = database.allterms_begin(all); name != database.allterms_end(all); ++name) {
    const Xapian::Document any = database.get_document(*database.postlist_begin(*name));
    spans.push_back({.council = any.get_value(number(Slot::council)),
                     .section_count = count_sections(database, *name),
                     .first = date_at_end(database, *name, false),
                     .last = date_at_end(database, *name, true)});
  }
  return spans;
}

std::map<SectionKind, std::size_t> count_kinds(const Xapian::Database& database) {
  std::map<SectionKind, std::size_t> counts;
  const std::string all(prefix::kKind);
  for (auto name = database.allterms_begin(all); name != database.allterms_end(all); ++name) {
    const std::optional<SectionKind> kind = parse_section_kind((*name).substr(all.size()));
    if (kind) counts[*kind] = count_sections(database, *name);
  }
  return counts;
}

bool is_damaged(const FileRecord& record) {
  return std::any_of(record.diagnostics.begin(), record.diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity == Diagnostic::Severity::damage; });
}

}  // namespace

Result<IndexStatus> read_status(const Xapian::Database& database) {
  Result<std::vector<FileRecord>> files = decode_files(file_metadata(database));
  if (!files) return tl::unexpected(files.error());
  IndexStatus status;
  for (FileRecord& file : *files) {
    status.file_count += file.indexed_sha256.empty() ? 0 : 1;
    for (const PageState state : file.pages) ++status.pages[state];
    if (file.failure) {
      status.failed.push_back(std::move(file));
    } else if (is_damaged(file)) {
      status.damaged.push_back(std::move(file));
    }
  }
  status.sections = count_kinds(database);
  status.councils = read_councils(database);
  status.definition_count = database.get_termfreq(std::string(kDefinitionTerm));
  const std::string short_forms(prefix::kShortForm);
  for (auto name = database.allterms_begin(short_forms); name != database.allterms_end(short_forms); ++name) {
    ++status.acronym_count;
  }
  return status;
}

}  // namespace agendex

#include "search/meeting_papers.h"

#include <algorithm>
#include <set>

#include "base/pattern.h"
#include "base/text.h"
#include "index/doc_schema.h"
#include "search/xapian/section_marks.h"
#include "search/xapian/stored_sections.h"

namespace agendex {
namespace {

constexpr std::size_t kTellingTitle = 12;  // squashed bytes; a shorter title inside a longer one is chance
constexpr int kMaxNesting = 20;

bool is_of_meeting(SectionKind kind) {
  return kind == SectionKind::agenda_item || kind == SectionKind::minutes_item ||
         (is_document(kind) && kind != SectionKind::minutes);
}

Xapian::Query bodies_named(const Xapian::Database& database, const std::string& body) {
  std::vector<std::string> terms;
  const std::string all(prefix::kBody);
  const std::string ending = body_key("", body);
  for (auto name = database.allterms_begin(all); name != database.allterms_end(all); ++name) {
    if ((*name).ends_with(ending)) terms.push_back(*name);
  }
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

/// Without the reference numbers that come before or behind a title.
std::string bare_title(std::string_view title) {
  static const Pattern kReference(R"((?i)\b\d{2,4}/\d{3,6}(?:/[a-z]+)?\b)");
  std::string bare(title);
  RE2::GlobalReplace(&bare, kReference, " ");
  return squash(bare);
}

bool same_text(const std::string& a, const std::string& b) {
  return !a.empty() && squash(a) == squash(b);
}

}  // namespace

double title_likeness(std::string_view a, std::string_view b) {
  const std::string bare_a = bare_title(a);
  const std::string bare_b = bare_title(b);
  const std::string& shorter = bare_a.size() < bare_b.size() ? bare_a : bare_b;
  const std::string& longer = bare_a.size() < bare_b.size() ? bare_b : bare_a;
  if (shorter.size() >= kTellingTitle && longer.find(shorter) != std::string::npos) return 1;
  return likeness(bare_a, bare_b);
}

bool is_same_meeting(const SectionHead& a, const SectionHead& b) {
  const bool known = a.date && !a.body.empty();
  const std::string council_a = council_key(a.council);
  const std::string council_b = council_key(b.council);
  return known && a.date == b.date && council_key(a.body) == council_key(b.body) &&
         (council_a == council_b || council_a.empty() || council_b.empty());
}

std::vector<SectionRecord> papers_of_meeting(const Xapian::Database& database, const SectionHead& meeting) {
  if (!meeting.date || meeting.body.empty()) return {};
  const std::string day = date_value(*meeting.date);
  const Xapian::Query on_day(Xapian::Query::OP_VALUE_RANGE, static_cast<Xapian::valueno>(Slot::date), day, day);
  const Xapian::Query query(Xapian::Query::OP_FILTER, bodies_named(database, meeting.body), on_day);
  std::vector<SectionRecord> papers;
  std::set<std::string> contents;
  const std::vector<Xapian::docid> documents = all_matching(database, query);
  const SectionMarks kinds = marks_of(database, prefix::kKind, documents);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (kinds.of[i] == SectionMarks::kNone) continue;
    const auto kind = parse_section_kind(kinds.values[static_cast<std::size_t>(kinds.of[i])]);
    if (!kind || !is_of_meeting(*kind)) continue;
    const Xapian::Document document = database.get_document(documents[i]);
    Result<SectionRecord> record = decode_section(document.get_data());
    if (!record || record->part > 0 || !is_same_meeting(meeting, record->head)) continue;
    if (!contents.insert(document.get_value(static_cast<Xapian::valueno>(Slot::content_key))).second) continue;
    papers.push_back(std::move(*record));
  }
  return papers;
}

std::string same_item_reason(const SectionRecord& a, const SectionRecord& b) {
  const bool one_file = a.head.file == b.head.file;
  const bool a_is_item = a.head.kind == SectionKind::agenda_item;
  const bool b_is_item = b.head.kind == SectionKind::agenda_item;
  // Items under one heading of an agenda are different business; an appendix is its report's.
  const bool papers = is_document(a.head.kind) && is_document(b.head.kind);
  if (papers && a.parent_id == b.head.id) return "part of that paper";
  if (papers && b.parent_id == a.head.id) return "the paper it is part of";
  if (one_file && a_is_item && same_text(a.head.number, b.details.agenda_item)) return "the agenda item of that paper";
  if (one_file && b_is_item && same_text(b.head.number, a.details.agenda_item)) return "a paper for that agenda item";
  if (one_file && same_text(a.details.agenda_item, b.details.agenda_item)) return "another paper for the agenda item";
  if (title_likeness(a.head.title, b.head.title) < kSameTitle) return "";
  if (a.head.kind == SectionKind::minutes_item) return "minutes of the meeting, of the same title";
  if (a_is_item) return "on the agenda of the meeting, of the same title";
  return "a paper for the meeting, of the same title";
}

std::optional<SectionRecord> section_with_id(const Xapian::Database& database, const std::string& id) {
  const std::string name = term(prefix::kId, id);
  for (auto at = database.postlist_begin(name); at != database.postlist_end(name); ++at) {
    Result<SectionRecord> record = read_section(database, *at);
    if (record && record->part == 0) return std::move(*record);
  }
  return std::nullopt;
}

SectionRecord paper_of(const Xapian::Database& database, SectionRecord section) {
  for (int depth = 0; depth < kMaxNesting && section.head.kind == SectionKind::report_section; ++depth) {
    std::optional<SectionRecord> parent = section_with_id(database, section.parent_id);
    if (!parent) break;
    section = std::move(*parent);
  }
  return section;
}

}  // namespace agendex

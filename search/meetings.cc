// Meetings are not stored: they are what sections of one body and one day have in common. All that can be counted from
// postings and values is; only minutes items with an outcome are read, for what was decided.

#include <algorithm>
#include <map>
#include <set>

#include "search/question.h"
#include "search/search_index.h"
#include "search/xapian/query_builder.h"
#include "search/xapian/section_marks.h"
#include "search/xapian/stored_sections.h"

namespace agendex {
namespace {

using Key = std::pair<std::optional<Date>, std::string>;  ///< day and body_key()

struct Gathered {
  MeetingSummary summary;
  std::set<std::string> contents;  ///< what was counted: a text published again does not count again
};

class MeetingGatherer {
 public:
  MeetingGatherer(const Xapian::Database& database, std::vector<Xapian::docid> documents)
      : database_(database),
        documents_(std::move(documents)),
        bodies_(marks_of(database, prefix::kBody, documents_)),
        kinds_(marks_of(database, prefix::kKind, documents_)),
        files_(marks_of(database, prefix::kPath, documents_)),
        outcomes_(marks_of(database, prefix::kOutcome, documents_)),
        dates_(dates_of(database, documents_)) {}

  Result<MeetingList> run() {
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const std::string& body = value(bodies_, i);
      if (!dates_[i] || body.ends_with('|')) {
        ++list_.homeless;
        continue;
      }
      if (Result<void> added = add(i, gathered_[{dates_[i], body}]); !added) return tl::unexpected(added.error());
    }
    join_unnamed_councils();
    for (auto& [key, gathered] : gathered_) list_.meetings.push_back(std::move(gathered.summary));
    std::reverse(list_.meetings.begin(), list_.meetings.end());
    return std::move(list_);
  }

 private:
  static const std::string& value(const SectionMarks& marks, std::size_t i) {
    static const std::string kNone;
    return marks.of[i] == SectionMarks::kNone ? kNone : marks.values[static_cast<std::size_t>(marks.of[i])];
  }

  Result<void> add(std::size_t i, Gathered& gathered) {
    const Xapian::Document document = database_.get_document(documents_[i]);
    const std::string& outcome = value(outcomes_, i);
    const bool decided = !outcome.empty() && outcome != "none";
    const bool is_new_file = seen_files_.insert({&gathered, files_.of[i]}).second;
    SectionRecord record;
    if (decided || is_new_file) {
      Result<SectionRecord> read = decode_section(document.get_data());
      if (!read) return tl::unexpected(read.error());
      record = std::move(*read);
    }
    MeetingSummary& meeting = gathered.summary;
    if (is_new_file) {
      meeting.council = record.head.council;
      meeting.body = record.head.body;
      meeting.date = dates_[i];
      meeting.files.push_back(record.head.file);
    }
    if (!gathered.contents.insert(document.get_value(static_cast<Xapian::valueno>(Slot::content_key))).second)
      return {};
    count(parse_section_kind(value(kinds_, i)).value_or(SectionKind::other), meeting);
    meeting.decisions += record.head.kind == SectionKind::minutes_item ? record.details.decisions.size() : 0;
    return {};
  }

  static void count(SectionKind kind, MeetingSummary& meeting) {
    if (kind == SectionKind::agenda_item) ++meeting.agenda_items;
    if (kind == SectionKind::minutes_item) ++meeting.minutes_items;
    if (is_document(kind) && kind != SectionKind::minutes) ++meeting.papers;
  }

  /// Papers that do not name their council belong to the one that is known to have had this body meet that day.
  void join_unnamed_councils() {
    for (auto at = gathered_.begin(); at != gathered_.end();) {
      Gathered* named = at->second.summary.council.empty() ? only_named(at->first) : nullptr;
      if (named == nullptr) {
        ++at;
        continue;
      }
      MeetingSummary& to = named->summary;
      const MeetingSummary& from = at->second.summary;
      to.agenda_items += from.agenda_items;
      to.papers += from.papers;
      to.minutes_items += from.minutes_items;
      to.decisions += from.decisions;
      to.files.insert(to.files.end(), from.files.begin(), from.files.end());
      at = gathered_.erase(at);
    }
  }

  Gathered* only_named(const Key& unnamed) {
    Gathered* found = nullptr;
    for (auto& [key, gathered] : gathered_) {
      const bool same = key.first == unnamed.first && key != unnamed && key.second.ends_with(unnamed.second);
      if (!same) continue;
      if (found != nullptr) return nullptr;
      found = &gathered;
    }
    return found;
  }

  const Xapian::Database& database_;
  std::vector<Xapian::docid> documents_;
  SectionMarks bodies_, kinds_, files_, outcomes_;
  std::vector<std::optional<Date>> dates_;
  std::map<Key, Gathered> gathered_;
  std::set<std::pair<const Gathered*, int>> seen_files_;
  MeetingList list_;
};

}  // namespace

Result<MeetingList> list_meetings(const Xapian::Database& database, const SearchRequest& request,
                                  const UserAcronyms& own, Stemmer& stemmer) {
  const Question question = understand(database, request, own, stemmer);
  const Xapian::Query first_stretches(Xapian::Query::OP_AND_NOT, Xapian::Query(std::string(kSectionTerm)),
                                      Xapian::Query(std::string(kContinuedTerm)));
  const Xapian::Query query = with_filters(first_stretches, question.filters);
  if (query.empty()) return MeetingList{.meetings = {}, .homeless = 0, .notes = question.notes};
  Result<MeetingList> list = MeetingGatherer(database, all_matching(database, query)).run();
  if (list) list->notes = question.notes;
  return list;
}

}  // namespace agendex

// A thread is followed from one section to the next until nothing new is found: within a meeting by agenda numbers and
// titles, to other meetings by titles, by the minute that a text names, and by the meeting it was put off to.

#include "search/thread.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/pattern.h"
#include "base/text.h"
#include "search/cited.h"
#include "search/file_url.h"
#include "search/json_parts.h"
#include "search/meeting_papers.h"
#include "search/search_index.h"
#include "search/xapian/section_marks.h"
#include "search/xapian/stored_sections.h"

namespace agendex {
namespace {

using Query = Xapian::Query;

constexpr std::size_t kMaxSteps = 80;
constexpr Xapian::doccount kMaxCandidates = 40;
constexpr double kLikeTitle = 0.75;       // in another meeting
constexpr double kPutOffTitle = 0.5;      // in the meeting something was put off to
constexpr double kRowShare = 0.7;         // of a title's words, in a row of a work programme
constexpr std::size_t kTellingWords = 2;  // a title with fewer names no matter

Query any_kind(std::initializer_list<SectionKind> kinds) {
  std::vector<std::string> terms;
  for (const SectionKind kind : kinds) terms.push_back(term(prefix::kKind, to_string(kind)));
  return Query(Query::OP_OR, terms.begin(), terms.end());
}

/// The order in which one meeting takes a matter.
int rank_of(SectionKind kind) {
  return kind == SectionKind::agenda_item ? 0 : kind == SectionKind::minutes_item ? 2 : 1;
}

bool may_be_one_council(const SectionHead& a, const SectionHead& b) {
  return a.council.empty() || b.council.empty() || council_key(a.council) == council_key(b.council);
}

bool is_same_body(const SectionHead& a, const SectionHead& b) {
  return !a.body.empty() && council_key(a.body) == council_key(b.body) && may_be_one_council(a, b);
}

class ThreadFollower {
 public:
  ThreadFollower(const Xapian::Database& database, Stemmer& stemmer) : database_(database), stemmer_(stemmer) {}

  MatterThread follow(SectionRecord start) {
    MatterThread thread;
    thread.id = start.head.id;
    add(std::move(start), "", "");
    for (std::size_t at = 0; at < found_.size() && found_.size() < kMaxSteps; ++at) {
      const SectionRecord from = found_[at];
      follow_meeting(from);
      if (telling_words(from.head.title).size() >= kTellingWords) {
        follow_titles(from);
        follow_work_programmes(from);
      }
      follow_minute_numbers(from);
      follow_putting_off(from);
    }
    std::stable_sort(steps_.begin(), steps_.end(), [](const ThreadStep& a, const ThreadStep& b) {
      if (!a.head.date || !b.head.date) return a.head.date.has_value() && !b.head.date.has_value();
      return std::pair(*a.head.date, rank_of(a.head.kind)) < std::pair(*b.head.date, rank_of(b.head.kind));
    });
    thread.steps = std::move(steps_);
    return thread;
  }

 private:
  void add(SectionRecord record, std::string reason, const std::string& from) {
    if (found_.size() >= kMaxSteps || !known_.insert(record.head.id).second) return;
    const std::string content =
        squash(record.head.title + plain_text(record.text)) + (record.head.date ? to_string(*record.head.date) : "");
    if (!reason.empty() && !contents_.insert(content).second) return;
    contents_.insert(content);
    Bearing whole;
    whole.kind = Bearing::Kind::title;
    steps_.push_back({.head = record.head,
                      .reason = std::move(reason),
                      .from_id = from,
                      .decisions = cited_decisions(record, whole),
                      .url = file_url(record.head.file, record.head.first_page)});
    found_.push_back(std::move(record));
  }

  std::vector<SectionRecord> best_matching(const Query& query, Xapian::doccount limit) const {
    std::vector<SectionRecord> records;
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    const Xapian::MSet matches = enquire.get_mset(0, limit);
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      Result<SectionRecord> record = decode_section(match.get_document().get_data());
      if (record && record->part == 0) records.push_back(std::move(*record));
    }
    return records;
  }

  std::vector<std::string> telling_words(std::string_view text) {
    std::vector<std::string> stems;
    for (const Token& token : tokenize(text)) {
      if (!is_stop_word(token.word)) stems.push_back(stemmer_.stem(token.word));
    }
    return stems;
  }

  void follow_meeting(const SectionRecord& from) {
    for (SectionRecord& paper : papers_of_meeting(database_, from.head)) {
      std::string reason = same_item_reason(paper, from);
      if (!reason.empty()) add(std::move(paper), std::move(reason), from.head.id);
    }
    static const Pattern kAgendaItem(R"((?i)\bagenda item (?:no\.? ?)?(\d+[A-Z]?)\b)");
    std::string number;
    if (from.head.kind != SectionKind::minutes_item ||
        !RE2::PartialMatch(plain_text(from.text), kAgendaItem, &number)) {
      return;
    }
    for (SectionRecord& paper : papers_of_meeting(database_, from.head)) {
      const bool is_item = paper.head.kind == SectionKind::agenda_item && paper.head.number == number;
      if (!is_item && paper.details.agenda_item != number) continue;
      add(std::move(paper), fmt::format("the minute names \"Agenda Item {}\"", number), from.head.id);
    }
  }

  void follow_titles(const SectionRecord& from) {
    std::vector<std::string> terms;
    for (const std::string& stem : telling_words(from.head.title)) terms.push_back(term(prefix::kTitle, stem));
    const Query kinds = any_kind({SectionKind::agenda_item, SectionKind::minutes_item, SectionKind::report,
                                  SectionKind::appendix, SectionKind::letter, SectionKind::presentation});
    const Query query(Query::OP_FILTER, Query(Query::OP_OR, terms.begin(), terms.end()), kinds);
    for (SectionRecord& other : best_matching(query, kMaxCandidates)) {
      if (!may_be_one_council(from.head, other.head)) continue;
      if (telling_words(other.head.title).size() < kTellingWords) continue;
      if (title_likeness(from.head.title, other.head.title) < kLikeTitle) continue;
      add(std::move(other), "of a like title", from.head.id);
    }
  }

  void follow_work_programmes(const SectionRecord& from) {
    const std::vector<std::string> words = telling_words(from.head.title);
    const Query query(Query::OP_FILTER, Query(Query::OP_OR, words.begin(), words.end()),
                      any_kind({SectionKind::work_programme}));
    for (SectionRecord& programme : best_matching(query, kMaxCandidates)) {
      if (!is_same_body(from.head, programme.head)) continue;
      const auto row = std::find_if(programme.text.begin(), programme.text.end(),
                                    [&](const TextBlock& block) { return says_most_of(block.text, words); });
      if (row == programme.text.end()) continue;
      const std::string reason = fmt::format("a row of the work programme on page {} names it", row->page);
      add(std::move(programme), reason, from.head.id);
    }
  }

  bool says_most_of(const std::string& text, const std::vector<std::string>& words) {
    const std::vector<std::string> here = telling_words(text);
    const auto said = std::count_if(words.begin(), words.end(), [&](const std::string& word) {
      return std::find(here.begin(), here.end(), word) != here.end();
    });
    return static_cast<double>(said) >= kRowShare * static_cast<double>(words.size());
  }

  void follow_minute_numbers(const SectionRecord& from) {
    static const Pattern kMinute(R"((?i)\bminute(?: item)?(?: no\.?| number)? (\d+[A-Z]?)\b)");
    const std::string text = plain_text(from.text);
    re2::StringPiece rest(text);
    std::string number;
    while (RE2::FindAndConsume(&rest, kMinute, &number)) {
      const Query query(Query::OP_FILTER, Query(term(prefix::kNumber, squash(number))),
                        any_kind({SectionKind::minutes_item}));
      std::optional<SectionRecord> latest;
      for (SectionRecord& minute : best_matching(query, kMaxCandidates)) {
        const bool earlier = from.head.date && minute.head.date && *minute.head.date <= *from.head.date;
        if (!earlier || minute.head.id == from.head.id || !is_same_body(from.head, minute.head)) continue;
        if (!latest || *latest->head.date < *minute.head.date) latest = std::move(minute);
      }
      if (latest) add(std::move(*latest), fmt::format("named there as \"Minute {}\"", number), from.head.id);
    }
  }

  /// Where it says that it was put off, or that a report will come: what the body's next meeting has of the kind.
  void follow_putting_off(const SectionRecord& from) {
    static const Pattern kPutOff(
        R"((?i)\b(?:deferred|adjourned|(?:next|future|later|following) meeting|brought back)\b)");
    if (from.head.kind != SectionKind::minutes_item || !from.head.date) return;
    if (from.head.outcome != "deferred" && !RE2::PartialMatch(plain_text(from.text), kPutOff)) return;
    const std::optional<SectionHead> next = next_meeting(from.head);
    if (!next) return;
    for (SectionRecord& paper : papers_of_meeting(database_, *next)) {
      if (title_likeness(from.head.title, paper.head.title) < kPutOffTitle) continue;
      add(std::move(paper), "put off to the next meeting", from.head.id);
    }
  }

  std::optional<SectionHead> next_meeting(const SectionHead& after) const {
    const Query later(Query::OP_VALUE_GE, static_cast<Xapian::valueno>(Slot::date), date_value(*after.date) + "~");
    Xapian::Enquire enquire(database_);
    enquire.set_query(Query(Query::OP_FILTER, later, Query(term(prefix::kBody, body_key(after.council, after.body)))));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_sort_by_value(static_cast<Xapian::valueno>(Slot::date), false);
    const Xapian::MSet first = enquire.get_mset(0, 1);
    if (first.empty()) return std::nullopt;
    const Result<SectionRecord> record = decode_section(first.begin().get_document().get_data());
    return record ? std::optional(record->head) : std::nullopt;
  }

  const Xapian::Database& database_;
  Stemmer& stemmer_;
  std::set<std::string> known_, contents_;
  std::vector<SectionRecord> found_;
  std::vector<ThreadStep> steps_;
};

json::Json step_json(const ThreadStep& step) {
  json::Json result = json::head_json(step.head);
  result["reason"] = json::known(step.reason);
  result["from"] = json::known(step.from_id);
  result["decisions"] = json::list(step.decisions, json::cited_json);
  result["url"] = step.url;
  return result;
}

}  // namespace

Result<MatterThread> follow_thread(const Xapian::Database& database, std::string_view id, Stemmer& stemmer) {
  const Result<SectionView> view = read_section_view(database, id);
  if (!view) return tl::unexpected(view.error());
  std::optional<SectionRecord> start = section_with_id(database, view->head.id);
  if (!start) return tl::unexpected(Error{"index-damaged", "the section has no beginning", "index the files again"});
  return ThreadFollower(database, stemmer).follow(paper_of(database, std::move(*start)));
}

std::string to_json(const MatterThread& thread) {
  return json::print(
      {{"schema", "agendex.thread/1"}, {"id", thread.id}, {"steps", json::list(thread.steps, step_json)}});
}

}  // namespace agendex

// Sections on the matter become pieces (parts of a report go into their paper), pieces meetings, and the pieces of a
// meeting items of business. To an item that is about the matter the rest of its papers is added, for a minute that
// says "the report was noted" belongs to the report.

#include "search/dossier.h"

#include <algorithm>
#include <map>
#include <set>

#include "index/file_record_codec.h"
#include "search/cited.h"
#include "search/file_url.h"
#include "search/matter.h"
#include "search/meeting_papers.h"
#include "search/search_index.h"
#include "search/snippet.h"

namespace agendex {
namespace {

constexpr std::size_t kPagesForPassage = 4;
constexpr std::size_t kMaxPassages = 12;  // of one paper

/// A piece with what deciding on its item takes.
struct Piece {
  SectionRecord record;
  DossierPiece shown;
};

struct Item {
  std::vector<Piece> pieces;
};

struct MeetingItems {
  SectionHead head;  ///< of any of its pieces, one that names its council if there is one
  std::vector<Item> items;
};

bool has_meeting(const SectionHead& head) {
  return head.date && !head.body.empty();
}

bool is_about(const Item& item) {
  return std::any_of(item.pieces.begin(), item.pieces.end(),
                     [](const Piece& piece) { return piece.shown.bearing.kind > Bearing::Kind::mention; });
}

int rank_of(SectionKind kind) {
  return kind == SectionKind::agenda_item ? 0 : kind == SectionKind::minutes_item ? 2 : 1;
}

class DossierMaker {
 public:
  DossierMaker(const Xapian::Database& database, const Question& question, Stemmer& stemmer)
      : database_(database), question_(question), wanted_(wanted_concepts(question_.plan)), stemmer_(stemmer) {}

  Result<std::vector<DossierMeeting>> run() {
    Result<std::vector<MatterSection>> sections = find_on_matter(database_, question_, stemmer_);
    if (!sections) return tl::unexpected(sections.error());
    for (MatterSection& section : *sections) add(std::move(section));
    for (auto& [id, piece] : pieces_) {
      weigh_parts(piece.shown);
      place(std::move(piece));
    }
    std::vector<DossierMeeting> meetings;
    for (MeetingItems& meeting : meetings_) {
      join_items(meeting);
      if (has_meeting(meeting.head)) add_companions(meeting);
      meetings.push_back(shown(std::move(meeting)));
    }
    std::stable_sort(meetings.begin(), meetings.end(), [](const DossierMeeting& a, const DossierMeeting& b) {
      const bool a_known = a.date && !a.body.empty();
      const bool b_known = b.date && !b.body.empty();
      return a_known && b_known ? *a.date < *b.date : a_known && !b_known;
    });
    return meetings;
  }

 private:
  void add(MatterSection section) {
    SectionRecord root = paper_of(database_, section.record);
    const std::string id = root.head.id;
    const bool is_part = id != section.record.head.id;
    const auto [entry, is_new] = pieces_.try_emplace(id);
    Piece& piece = entry->second;
    if (is_new) piece = piece_of(std::move(root));
    if (section.bearing.kind != Bearing::Kind::title && piece.shown.passages.size() < kMaxPassages) {
      piece.shown.passages.push_back(passage_of(section, is_part));
    }
    if (section.bearing.kind > piece.shown.bearing.kind) {
      const std::size_t passages = piece.shown.bearing.passages;
      piece.shown.bearing = section.bearing;
      piece.shown.bearing.passages += passages;
    } else {
      piece.shown.bearing.passages += section.bearing.passages;
    }
    if (!is_part) {
      piece.shown.decisions = cited_decisions(section.record, section.bearing);
      piece.shown.also = std::move(section.also);
    }
  }

  /// A paper that says it here and there, on a page in kPagesForPassage or more, is about it too.
  static void weigh_parts(DossierPiece& piece) {
    const auto pages = static_cast<std::size_t>(piece.head.last_page - piece.head.first_page + 1);
    const bool is_paper = piece.head.kind == SectionKind::report || piece.head.kind == SectionKind::appendix;
    const bool here_and_there = piece.bearing.passages > 1 && piece.bearing.passages * kPagesForPassage >= pages;
    if (is_paper && here_and_there) piece.bearing.kind = std::max(piece.bearing.kind, Bearing::Kind::text);
  }

  static Piece piece_of(SectionRecord record) {
    Piece piece;
    piece.shown.head = record.head;
    piece.shown.agenda_item = record.details.agenda_item;
    piece.shown.author = record.details.author;
    piece.shown.votes = record.details.votes;
    piece.shown.recommendations = record.details.recommendations;
    piece.shown.url = file_url(record.head.file, record.head.first_page);
    record.text.clear();
    piece.record = std::move(record);
    return piece;
  }

  DossierPassage passage_of(const MatterSection& section, bool is_part) {
    BestPassage best = find_best_passage(section.best, wanted_, stemmer_);
    const SectionHead& head = section.record.head;
    return {.number = is_part ? head.number : "",
            .title = is_part ? head.title : "",
            .page = best.page,
            .label = section.best.label_of(best.page),
            .url = file_url(head.file, best.page),
            .snippet = std::move(best.snippet)};
  }

  void place(Piece piece) {
    const SectionHead head = piece.record.head;
    const auto meeting = std::find_if(meetings_.begin(), meetings_.end(), [&](const MeetingItems& each) {
      return has_meeting(head) ? is_same_meeting(each.head, head) : !has_meeting(each.head);
    });
    MeetingItems& to = meeting == meetings_.end() ? meetings_.emplace_back(MeetingItems{head, {}}) : *meeting;
    if (to.head.council.empty()) to.head = head;
    to.items.push_back({{std::move(piece)}});
  }

  static bool is_one_item(const Item& a, const Item& b) {
    return std::any_of(a.pieces.begin(), a.pieces.end(), [&](const Piece& one) {
      return std::any_of(b.pieces.begin(), b.pieces.end(),
                         [&](const Piece& other) { return !same_item_reason(one.record, other.record).empty(); });
    });
  }

  static void join_items(MeetingItems& meeting) {
    std::vector<Item> joined;
    for (Item& item : meeting.items) {
      Item together = std::move(item);
      for (auto at = joined.begin(); at != joined.end();) {
        if (!is_one_item(*at, together)) {
          ++at;
          continue;
        }
        std::move(at->pieces.begin(), at->pieces.end(), std::back_inserter(together.pieces));
        at = joined.erase(at);
      }
      joined.push_back(std::move(together));
    }
    meeting.items = std::move(joined);
  }

  /// The other papers and the minute of items that are about the matter.
  void add_companions(MeetingItems& meeting) {
    std::set<std::string> known;
    bool any_about = false;
    for (const Item& item : meeting.items) {
      any_about = any_about || is_about(item);
      for (const Piece& piece : item.pieces) known.insert(piece.record.head.id);
    }
    if (!any_about) return;
    for (SectionRecord& paper : papers_of_meeting(database_, meeting.head)) {
      if (known.count(paper.head.id) > 0) continue;
      for (Item& item : meeting.items) {
        const bool belongs = is_about(item) && is_one_item(item, {{{paper, {}}}});
        if (!belongs) continue;
        Piece piece = piece_of(std::move(paper));
        Bearing whole;
        whole.kind = Bearing::Kind::title;
        piece.shown.decisions = cited_decisions(piece.record, whole);
        item.pieces.push_back(std::move(piece));
        break;
      }
    }
  }

  static DossierItem shown(Item item) {
    DossierItem made;
    made.is_mention = !is_about(item);
    std::stable_sort(item.pieces.begin(), item.pieces.end(), [](const Piece& a, const Piece& b) {
      return rank_of(a.record.head.kind) < rank_of(b.record.head.kind);
    });
    for (Piece& piece : item.pieces) {
      if (made.title.empty()) made.title = piece.record.head.title;
      const bool about = piece.shown.bearing.kind > Bearing::Kind::mention;
      if (!about && piece.shown.bearing.kind != Bearing::Kind::none) {
        piece.shown.votes.clear();
        piece.shown.recommendations.clear();
      }
      made.pieces.push_back(std::move(piece.shown));
    }
    return made;
  }

  static DossierMeeting shown(MeetingItems meeting) {
    DossierMeeting made;
    if (has_meeting(meeting.head)) {
      made.council = meeting.head.council;
      made.body = meeting.head.body;
      made.date = meeting.head.date;
    }
    for (Item& item : meeting.items) made.items.push_back(shown(std::move(item)));
    std::stable_sort(made.items.begin(), made.items.end(),
                     [](const DossierItem& a, const DossierItem& b) { return a.is_mention < b.is_mention; });
    return made;
  }

  const Xapian::Database& database_;
  const Question& question_;
  std::vector<const Concept*> wanted_;
  Stemmer& stemmer_;
  std::map<std::string, Piece> pieces_;
  std::vector<MeetingItems> meetings_;
};

bool is_unread(PageState state) {
  return state == PageState::unreadable || state == PageState::skipped || state == PageState::empty;
}

bool is_damaged(const FileRecord& file) {
  return std::any_of(file.diagnostics.begin(), file.diagnostics.end(),
                     [](const Diagnostic& diagnostic) { return diagnostic.severity == Diagnostic::Severity::damage; });
}

Result<void> tell_of_files(const Xapian::Database& database, Dossier& dossier) {
  Result<std::vector<FileRecord>> files = decode_files(file_metadata(database));
  if (!files) return tl::unexpected(files.error());
  for (FileRecord& file : *files) {
    dossier.scope.files += file.indexed_sha256.empty() ? 0 : 1;
    dossier.scope.pages += file.pages.size();
    dossier.scope.sections += static_cast<std::size_t>(file.section_count);
    UnreadPages unread{file.stamp.path, {}};
    for (std::size_t i = 0; i < file.pages.size(); ++i) {
      if (is_unread(file.pages[i])) unread.pages.push_back(static_cast<int>(i) + 1);
    }
    if (!unread.pages.empty()) dossier.gaps.unread.push_back(std::move(unread));
    if (file.failure) {
      dossier.gaps.failed.push_back(std::move(file));
    } else if (is_damaged(file)) {
      dossier.gaps.damaged.push_back(std::move(file));
    }
  }
  return {};
}

void tell_of_meetings(const MeetingList& searched, Dossier& dossier) {
  DossierScope& scope = dossier.scope;
  scope.meetings = searched.meetings.size();
  std::set<std::string> councils;
  for (const MeetingSummary& meeting : searched.meetings) {
    if (!meeting.council.empty()) councils.insert(meeting.council);
  }
  scope.councils.assign(councils.begin(), councils.end());
  if (!searched.meetings.empty()) {
    scope.last = searched.meetings.front().date;
    scope.first = searched.meetings.back().date;
  }
  dossier.gaps.sections_without_meeting = searched.homeless;
  for (DossierMeeting& meeting : dossier.meetings) {
    meeting.has_minutes =
        std::any_of(searched.meetings.begin(), searched.meetings.end(), [&](const MeetingSummary& each) {
          return each.date == meeting.date && each.body == meeting.body && each.minutes_items > 0 &&
                 (each.council == meeting.council || each.council.empty() || meeting.council.empty());
        });
  }
}

}  // namespace

Result<Dossier> make_dossier(const Xapian::Database& database, const SearchRequest& request, const UserAcronyms& own,
                             Stemmer& stemmer) {
  const Question question = understand(database, request, own, stemmer);
  Dossier dossier;
  dossier.query = request.query;
  dossier.understood = matter_in_words(question);
  dossier.notes = question.notes;
  Result<std::vector<DossierMeeting>> meetings = DossierMaker(database, question, stemmer).run();
  if (!meetings) return tl::unexpected(meetings.error());
  dossier.meetings = std::move(*meetings);
  if (const Result<void> told = tell_of_files(database, dossier); !told) return tl::unexpected(told.error());
  SearchRequest all = request;
  all.query.clear();
  const Result<MeetingList> searched = list_meetings(database, all, own, stemmer);
  if (!searched) return tl::unexpected(searched.error());
  tell_of_meetings(*searched, dossier);
  for (const DossierMeeting& meeting : dossier.meetings) {
    for (const DossierItem& item : meeting.items) ++(item.is_mention ? dossier.mention_count : dossier.item_count);
  }
  return dossier;
}

}  // namespace agendex

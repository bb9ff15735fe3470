#include <fmt/format.h>

#include <algorithm>

#include "cli/print/csv.h"
#include "cli/print/decided.h"
#include "cli/print/file_names.h"
#include "cli/print/matter_printers.h"
#include "cli/print/words.h"
#include "cli/report.h"

namespace agendex {
namespace {

using Kind = OutlineLine::Kind;

constexpr std::string_view kRule =
    "An item is on the matter when its title says what was asked for, or a sentence or two of a decision or of much of "
    "its text says it together; papers and minutes of the same item stand with it. Where a text says it only in "
    "passing, that is a mention. A text published more than once stands once.";

std::string span_of(const DossierScope& scope) {
  if (!scope.first || !scope.last) return "";
  return fmt::format(" from {} to {}", spelled_out(*scope.first), spelled_out(*scope.last));
}

std::string why_in_words(const Bearing& bearing) {
  switch (bearing.kind) {
    case Bearing::Kind::none:
      return "of the same item";
    case Bearing::Kind::mention:
      return "a mention";
    case Bearing::Kind::text:
      return fmt::format("in its text, {}", counted(bearing.passages, "place"));
    case Bearing::Kind::decision:
      return "in what was decided";
    case Bearing::Kind::title:
      break;
  }
  return "by its title";
}

class DossierPrinter {
 public:
  OutlineDocument print(const Dossier& dossier) {
    add(Kind::title, dossier.query.empty() ? "Everything" : dossier.query);
    begin(dossier);
    for (const DossierMeeting& meeting : dossier.meetings) print(meeting);
    end(dossier);
    return std::move(document_);
  }

 private:
  void add(Kind kind, std::string text, std::string url = "", std::string after = "") {
    document_.push_back({kind, std::move(text), std::move(url), std::move(after)});
  }

  void begin(const Dossier& dossier) {
    const DossierScope& scope = dossier.scope;
    add(Kind::text,
        fmt::format("Asked for: {}", dossier.query.empty() ? "whatever passes the filters" : dossier.query));
    add(Kind::text, fmt::format("Understood as: {}", dossier.understood));
    for (const Note& note : dossier.notes) add(Kind::text, note.message);
    add(Kind::text, std::string(kRule));
    add(Kind::text,
        fmt::format("Searched: {} with {}, {}; {}{}{}.", counted(scope.files, "file"), counted(scope.pages, "page"),
                    counted(scope.sections, "section"), counted(scope.meetings, "meeting"), span_of(scope),
                    scope.councils.empty() ? "" : " of " + joined(scope.councils, ", ")));
    add(Kind::text, fmt::format("Found: {} on the matter, {} elsewhere; what could not be read stands at the end.",
                                counted(dossier.item_count, "item"), counted(dossier.mention_count, "mention")));
  }

  void print(const DossierMeeting& meeting) {
    const std::string name = meeting.date ? joined({spelled_out(*meeting.date), meeting.body, meeting.council}, " · ")
                                          : "Papers that do not tell their meeting";
    add(Kind::heading, name);
    if (meeting.date && !meeting.has_minutes) add(Kind::text, "No minutes of this meeting are in the index.");
    for (const DossierItem& item : meeting.items) {
      add(Kind::subheading,
          fmt::format("{}{}", item.is_mention ? "Mentioned in: " : "", item.title.empty() ? "(no title)" : item.title));
      for (const DossierPiece& piece : item.pieces) print(piece);
    }
  }

  void print(const DossierPiece& piece) {
    const SectionHead& head = piece.head;
    const std::string what = joined({in_words(head.kind), head.number}, " ");
    const std::string pages = pages_in_words(head.first_page, head.last_page, head.first_label, head.last_label);
    const std::string by = piece.author.empty() ? "" : "by " + piece.author;
    add(Kind::text,
        joined({fmt::format("{}: {}", what, title_in_words(head)), pages, by, outcome_in_words(head)}, ", "), piece.url,
        fmt::format("{} ({}; {})", shown_file_name(head.file), why_in_words(piece.bearing), head.id));
    for (const CitedDecision& each : piece.decisions) {
      add(Kind::entry, "Decided: " + joined({each.decision.label, each.decision.text}, " "), "",
          fmt::format("({})", place_in_words(each)));
    }
    for (const Vote& vote : piece.votes) add(Kind::entry, "Vote: " + vote_with_names(vote));
    for (const std::string& each : piece.recommendations) add(Kind::entry, "Recommended: " + each);
    for (const DossierPassage& each : piece.passages) {
      const std::string part = joined({each.number, each.title}, " ");
      add(Kind::quote, (part.empty() ? "" : part + ": ") + each.snippet.text, "",
          fmt::format("({})", pages_in_words(each.page, each.page, each.label, each.label)));
    }
    if (!piece.also.empty()) add(Kind::text, also_in_words(piece.also));
  }

  void end(const Dossier& dossier) {
    const DossierGaps& gaps = dossier.gaps;
    add(Kind::heading, "What may be missing");
    if (gaps.failed.empty()) add(Kind::text, "Every file that was offered to the index could be read.");
    for (const FileRecord& file : gaps.failed) {
      add(Kind::entry, fmt::format("{}: could not be read: {}", shown_path(file.stamp.path), file.failure->message));
    }
    for (const FileRecord& file : gaps.damaged) {
      std::string lines = damage_lines(file.stamp.path, file.diagnostics);
      std::replace(lines.begin(), lines.end(), '\n', ';');
      if (!lines.empty()) lines.pop_back();
      add(Kind::entry, "read in part: " + lines);
    }
    for (const UnreadPages& unread : gaps.unread) {
      add(Kind::entry, fmt::format("{}: no text on {}", shown_path(unread.file), page_list_in_words(unread.pages)));
    }
    for (const DossierMeeting& meeting : dossier.meetings) {
      if (!meeting.date || meeting.has_minutes) continue;
      add(Kind::entry, fmt::format("no minutes in the index of {}", meeting_in_words(meeting.body, meeting.date)));
    }
    if (gaps.sections_without_meeting > 0) {
      add(Kind::text, fmt::format("{} of papers that do not tell their meeting's body or date; filters by date leave "
                                  "the undated ones out.",
                                  counted(gaps.sections_without_meeting, "section")));
    }
    add(Kind::text, "Papers that were never offered to the index are not here.");
  }

  OutlineDocument document_;
};

}  // namespace

OutlineDocument dossier_document(const Dossier& dossier) {
  return DossierPrinter().print(dossier);
}

std::string dossier_as_csv(const Dossier& dossier) {
  std::string out =
      csv_record({"date", "council", "body", "item", "kind", "number", "title", "why", "outcome", "decisions", "votes",
                  "first_page", "last_page", "first_printed", "last_printed", "file", "url", "id", "also"});
  for (const DossierMeeting& meeting : dossier.meetings) {
    for (const DossierItem& item : meeting.items) {
      for (const DossierPiece& piece : item.pieces) {
        const SectionHead& head = piece.head;
        std::vector<std::string> decided;
        for (const CitedDecision& each : piece.decisions) {
          decided.push_back(joined({each.decision.label, each.decision.text}, " "));
        }
        out +=
            csv_record({head.date ? to_string(*head.date) : "", head.council, head.body, item.title,
                        std::string(to_string(head.kind)), head.number, head.title,
                        std::string(to_string(piece.bearing.kind)), head.outcome, joined(decided, "\n"),
                        votes_in_words(piece.votes), std::to_string(head.first_page), std::to_string(head.last_page),
                        head.first_label, head.last_label, head.file, piece.url, head.id, also_in_words(piece.also)});
      }
    }
  }
  return out;
}

}  // namespace agendex

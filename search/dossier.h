#pragma once

#include <string>
#include <vector>

#include "search/matter_results.h"

namespace agendex {

/// A passage that says the matter, in a paper that is about something else.
struct DossierPassage {
  std::string number, title;  ///< of the part of the paper
  int page = 0;
  std::string label;  ///< printed number of the page
  std::string url;
  Snippet snippet;

  bool operator==(const DossierPassage&) const = default;
};

/// An agenda item, a paper or a minute.
struct DossierPiece {
  SectionHead head;
  std::string agenda_item, author;
  Bearing bearing;  ///< none: it only belongs to an item that is on the matter
  std::vector<CitedDecision> decisions;
  std::vector<Vote> votes;
  std::vector<std::string> recommendations;
  std::vector<DossierPassage> passages;  ///< where its title does not say the matter
  std::string url;                       ///< of its first page
  std::vector<Place> also;

  bool operator==(const DossierPiece&) const = default;
};

/// One item of business of a meeting: agenda item, papers, minute.
struct DossierItem {
  std::string title;
  bool is_mention = false;  ///< only mentions the matter
  std::vector<DossierPiece> pieces;

  bool operator==(const DossierItem&) const = default;
};

struct DossierMeeting {
  std::string council, body;
  std::optional<Date> date;
  bool has_minutes = false;  ///< in the index
  std::vector<DossierItem> items;

  bool operator==(const DossierMeeting&) const = default;
};

/// What was searched.
struct DossierScope {
  std::size_t files = 0, pages = 0, sections = 0, meetings = 0;
  std::optional<Date> first, last;
  std::vector<std::string> councils;

  bool operator==(const DossierScope&) const = default;
};

struct UnreadPages {
  std::string file;
  std::vector<int> pages;

  bool operator==(const UnreadPages&) const = default;
};

/// What may be missing.
struct DossierGaps {
  std::vector<FileRecord> failed;
  std::vector<FileRecord> damaged;
  std::vector<UnreadPages> unread;  ///< pages without readable text
  std::size_t sections_without_meeting = 0;

  bool operator==(const DossierGaps&) const = default;
};

/// Everything on a matter.
struct Dossier {
  std::string query, understood;
  std::vector<Note> notes;
  DossierScope scope;
  std::vector<DossierMeeting> meetings;  ///< oldest first; papers of which no meeting is known last
  DossierGaps gaps;
  std::size_t item_count = 0, mention_count = 0;

  bool operator==(const Dossier&) const = default;
};

std::string to_json(const Dossier& dossier);  ///< "agendex.dossier/1"

}  // namespace agendex

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/model/pack.h"
#include "ingest/segment/evidence.h"

namespace agendex {

/// A paper of a pack before its inside is read.
struct DocumentDraft {
  SectionKind kind = SectionKind::other;
  std::string title;
  std::string agenda_item, appendix, author;
  std::optional<size_t> parent;  ///< index of the report it is an appendix of
  int first_page = 0;
  int last_page = 0;                   ///< last page with a printed line, nested papers included
  int own_last_page = 0;               ///< the same without nested papers
  Span lines;                          ///< its own body lines
  std::vector<size_t> title_lines;     ///< lines of `lines` that print the title
  std::vector<EvidenceNote> evidence;  ///< why it begins where it begins

  bool operator==(const DocumentDraft&) const = default;
};

/// Papers that begin at the candidates over the threshold, told apart by kind, titled and nested, in page order.
std::vector<DocumentDraft> draft_documents(const Flow& flow, const std::vector<BoundaryCandidate>& candidates,
                                           const std::optional<Agenda>& agenda);

}  // namespace agendex

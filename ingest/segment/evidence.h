#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "ingest/model/page.h"
#include "ingest/segment/agenda.h"
#include "ingest/segment/flow.h"

namespace agendex {

/// What can speak for or against a paper beginning on a page. Every one of them is wrong somewhere.
enum class Evidence {
  outline_item,        ///< the outline names an agenda item that begins here
  outline_attachment,  ///< the outline names an attachment that begins here
  outline_heading,     ///< a lower outline entry points here; reports list their own headings too
  stamp,               ///< "Agenda Item 8" or "Appendix B" in the corner
  item_label,          ///< "Agenda Item No. 8" as a line of its own at the top
  printed_range,       ///< the agenda says "(Pages 31 - 38)" and this sheet carries 31
  after_range,         ///< the sheet after the end of a printed range
  minutes_heading,     ///< "Minutes of a meeting of …"
  letter_head,         ///< an address or date, then "Dear …"
  report_head,         ///< "Report to:", "From: … To: … Subject: …", "Report of the …"
  appendix_heading,    ///< "Appendix 2 – …" as the heading of the page
  work_programme_heading,
  page_count_restart,  ///< the paper's own "Page 1 of 12"
  title_block,         ///< a large heading at the top of the page
  agenda_title,        ///< a heading at the top says what an item of the agenda says
  meeting_head,        ///< the body and the date of a meeting stand at the top
  same_opening,        ///< the first line is that of an earlier paper, and not of the sheet before
  format_change,       ///< paper size or orientation differs from the sheet before
  font_change,         ///< body type of another size
  after_blank,         ///< the sheet before is blank
  after_short_page,    ///< the sheet before ends early
  after_closing,       ///< the sheet before ends with the close of a meeting or with a signature
  sentence_runs_on,    ///< the sheet before ends inside a sentence that goes on here
  numbering_runs_on,   ///< paragraph numbers go on from the sheet before
  same_running_head,   ///< the same head stands on the sheet before
  no_start_of_text,    ///< the page begins in lower case or with a list item
  count
};

std::string_view to_string(Evidence kind);

/// One observation about one page.
struct EvidenceNote {
  Evidence kind = Evidence::count;
  std::string detail;  ///< the text seen: an outline title, a stamp

  bool operator==(const EvidenceNote&) const = default;
};

/// What one kind of evidence says about the agenda item that a page belongs to.
struct ItemClaim {
  Evidence kind = Evidence::count;
  std::string item;  ///< its number

  bool operator==(const ItemClaim&) const = default;
};

/// A page as a possible first page of a paper.
struct BoundaryCandidate {
  int page = 0;
  double score = 0;  ///< sum of the weights of its evidence
  std::vector<EvidenceNote> notes;
  std::vector<ItemClaim> claims;
  std::string agenda_item;    ///< number of the item, where the evidence names one: the claim that won
  std::string appendix;       ///< letter or number of the appendix
  std::string outline_title;  ///< without number
  bool stamped = false;
  bool from_outline_attachment = false;

  bool operator==(const BoundaryCandidate&) const = default;
};

/// The score from which a page begins a paper.
inline constexpr double kBoundaryThreshold = 2.0;

/// How much each kind of evidence speaks for (or against) a boundary.
double weight_of(Evidence kind);

/// Puts an observation to `page` and adds its weight.
void note(BoundaryCandidate& page, Evidence kind, std::string_view detail = {});

/// Puts a claim to `page`; it names the item unless another claim did before.
void claim(BoundaryCandidate& page, Evidence kind, std::string_view item);

/// Everything seen about every page after `first_page`, weighed. Pages without body lines are left out.
std::vector<BoundaryCandidate> weigh_boundaries(const Flow& flow, const std::vector<OutlineEntry>& outline,
                                                const std::optional<Agenda>& agenda, int first_page);

/// Where kinds of evidence disagree, which of them won: item numbers that differ, and a stamp or an outline entry on a
/// sheet that goes on with the paper before.
std::vector<Diagnostic> disagreements(const std::vector<BoundaryCandidate>& candidates);

/// The first page that is surely not front matter: stamped, named by the outline, or headed as minutes. 0: none.
int first_paper_page(const Flow& flow, const std::vector<OutlineEntry>& outline);

/// "6 The title" → {"6", "The title"}; {"", title} when there is no number.
std::pair<std::string, std::string> split_number(std::string_view title);

}  // namespace agendex

#include <algorithm>

#include "base/pattern.h"
#include "ingest/segment/page_evidence.h"

namespace agendex {
namespace {

// From the opening of a meeting to the names of those present.
constexpr size_t kAttendanceWithin = 25;  // lines

/// "At a meeting of the Harbour Board held in …": minutes that do not call themselves so, told by who was present.
bool opens_with_attendance(const Flow& flow, size_t index) {
  static const Pattern kAtAMeeting(R"((?i)^at\s+an?\s+(?:[\w-]+\s+){0,3}meeting\s+of\b)");
  static const Pattern kPresent(R"((?i)^(?:P\s?R\s?E\s?S\s?E\s?N\s?T|sederunt|councillors present|members present)\b)");
  if (!RE2::PartialMatch(flow[index].text(), kAtAMeeting)) return false;
  for (size_t i = index + 1; i < std::min(flow.size(), index + kAttendanceWithin); ++i) {
    if (RE2::PartialMatch(flow[i].text(), kPresent)) return true;
  }
  return false;
}

}  // namespace

bool is_minutes_heading(const Flow& flow, size_t index) {
  const FlowLine& line = flow[index];
  // The other language of a bilingual heading may stand before the stroke, the body before the dash.
  static const Pattern kOpening(
      R"((?i)^(?:.*\s/\s|[^.:;0-9]+\s[–-]\s+)?(?:(?:draft|unconfirmed|unapproved|confirmed|approved|public|regular|open|special)\s+)*(?:minutes?|notes|record|proceedings)\s+(?:of|from)\s+(?:the|a|an|proceedings)?\b.*\b(?:meeting|held|session|proceedings|council|committee|board|cabinet|panel|commission)\b.*)");
  static const Pattern kShort(
      R"((?i)^(?:(?:draft|unconfirmed|unapproved|confirmed|approved|public|regular|open|special|council|board|committee|meeting|session|of|the)\s+)*M\s?I\s?N\s?U\s?T\s?E\s?S(?:\s+of(?:\s+the)?(?:\s+meeting(?:\s+of(?:\s+the)?)?)?)?\s*:?$)");
  static const Pattern kTitled(
      R"((?i)^(?:[\w'’&,-]+\s+){0,9}(?:meeting|session|council|committee|commission|board|panel|forum|cabinet)(?:\s*[–—-])?\s+(?:(?:draft|meeting)\s+)*minutes(?:\s*[,–—:-].*)?$)");
  static const Pattern kEarlier(
      R"((?i)\b(?:approv\w+\s+of|confirm|confirmation|previous|last|arising|signing|adoption|adopt|receive|noting|sign)\b)");
  static const Pattern kDecisions(
      R"((?i)^(?:[^.]*[–:-]\s*)?(?:(?:record|notice|summary|statement|schedule) of (?:executive |key )?decisions|decisions? (?:sheet|list|summary))(?: taken)?$|^decisions\s+(?:taken|made)\s+(?:by|at)\b.*)");
  static const Pattern kListed(R"((?i)\bpages?\s+\d|\(\d+\s*[-–]\s*\d+\)$)");
  if (line.number) return false;
  const std::string& words = line.text();
  const bool prominent = line.capitals || line.line->bold || line.line->size > flow.body_size() + 0.8F;
  if (RE2::PartialMatch(words, kEarlier)) return false;
  if (prominent && (RE2::FullMatch(words, kTitled) || RE2::FullMatch(words, kDecisions))) return true;
  if (opens_with_attendance(flow, index)) return true;
  if (!RE2::FullMatch(words, kOpening) && !RE2::FullMatch(words, kShort)) return false;
  if (RE2::PartialMatch(words, kListed)) return false;  // a line of an agenda
  // An agenda speaks of the minutes of earlier meetings too; a heading is set apart, begins the page or stands below
  // another heading.
  if (prominent) return true;
  const bool below_heading = index > 0 && flow[index - 1].page == line.page && !flow[index - 1].number &&
                             (flow[index - 1].capitals || flow[index - 1].line->bold);
  std::string text = words;
  for (size_t i = index + 1; i < std::min(flow.size(), index + 4); ++i) text += " " + flow[i].text();
  static const Pattern kHeld(R"((?i)\bheld\b)");
  return RE2::PartialMatch(text, kHeld) && (line.after_gap() || below_heading);
}

}  // namespace agendex

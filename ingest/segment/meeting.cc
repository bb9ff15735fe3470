#include "ingest/segment/meeting.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/pattern.h"
#include "base/text.h"

namespace agendex {
namespace {

constexpr size_t kHeadLines = 60;      // lines of a front sheet that may carry the meeting
constexpr size_t kHeadingLines = 14;   // lines of a minutes heading
constexpr size_t kLongestBody = 110;   // bytes
constexpr size_t kLongestPlace = 120;  // bytes

constexpr const char* kBodyWords =
    R"((?i)\b(?:committee|council|cabinet|board|commission|panel|forum|assembly|executive|authority|partnership|working (?:party|group)|sub-?committee|trustees|selectmen|supervisors|tribunal|conference|meeting of electors)\b)";

/// A value with the strength of the place it was read from; the first of the strongest wins.
template <class T>
class Candidate {
 public:
  void offer(MeetingSource source, T value) {
    if (value_ && source <= source_) return;
    value_ = std::move(value);
    source_ = source;
  }
  const std::optional<T>& value() const { return value_; }

 private:
  std::optional<T> value_;
  MeetingSource source_ = MeetingSource::file_name;
};

struct Candidates {
  Candidate<std::string> body, time, place;
  Candidate<DateMention> date;
};

std::string strip_ends(std::string_view text) {
  static const Pattern kEnds(R"(^[\s,;:.\-–—]+|[\s,;:.\-–—]+$)");
  std::string stripped(text);
  RE2::GlobalReplace(&stripped, kEnds, "");
  return stripped;
}

/// Dates and the time after them; a date keeps its strength whatever stands around it.
void offer_when(std::string_view text, MeetingSource source, Candidates& out) {
  const auto dates = find_dates(text);
  static const Pattern kOfNext(R"((?i)\bnext\s+meeting\b[^.]*$)");
  if (dates.empty() || RE2::PartialMatch(piece(text.substr(0, dates.front().begin)), kOfNext)) return;
  out.date.offer(source, dates.front());
  static const Pattern kClosing(R"((?i)\b(?:closed?|ended?|concluded|rose|next meeting|adjourned|scheduled to end)\b)");
  std::string_view after = text.substr(dates.front().begin);
  re2::StringPiece closing;
  if (RE2::PartialMatch(piece(after), kClosing)) {
    static const Pattern kBefore(
        R"((?i)^(.*?)\b(?:closed?|ended?|concluded|rose|next meeting|adjourned|scheduled to end)\b)");
    re2::StringPiece head;
    if (RE2::PartialMatch(piece(after), kBefore, &head)) after = view(head);
  }
  if (const auto time = find_time(after)) {
    out.time.offer(source, *time);
  } else if (const auto before = find_time(text.substr(0, dates.front().begin))) {
    out.time.offer(source, *before);
  }
}

void offer_body(std::string_view text, MeetingSource source, Candidates& out) {
  const std::string body = strip_ends(text);
  if (body.empty() || body.size() > kLongestBody || !is_body_name(body)) return;
  out.body.offer(source, body);
}

void offer_place(std::string_view text, MeetingSource source, Candidates& out) {
  static const Pattern kArticle(R"((?i)^(?:in|at|the|via)\s+(?:the\s+)?)");
  std::string place = strip_ends(text);
  static const Pattern kTimeBehind(R"((?i)[\s,]+(?:commencing\s+|starting\s+)?(?:at|from)\s+\d.*$)");
  RE2::Replace(&place, kArticle, "");
  RE2::Replace(&place, kTimeBehind, "");
  if (!place.empty() && place.size() <= kLongestPlace) out.place.offer(source, place);
}

// ---- Info: "(Public Pack)Agenda Document for BODY, 14/04/2021 16:00", Subject "BODY, 14/04/2021 16:00"

void read_info(const DocumentInfo& info, Candidates& out) {
  static const Pattern kPublished(
      R"((?i)(?:^|(?:document|supplement|pack|agenda|minutes)\s+for\s+)([^()]+?),\s*(\d{2}/\d{2}/\d{4})(?:\s+(\d{1,2}:\d{2}))?\s*$)");
  for (const std::string& text : {info.subject, info.title}) {
    re2::StringPiece body, date, time;
    if (!RE2::PartialMatch(text, kPublished, &body, &date, &time)) continue;
    offer_body(view(body), MeetingSource::info, out);
    const auto dates = find_dates(view(date));
    if (!dates.empty()) out.date.offer(MeetingSource::info, dates.front());
    if (const auto at = find_time(view(time))) out.time.offer(MeetingSource::info, *at);
  }
}

// ---- "A meeting of the BODY held in PLACE on DATE at TIME"

bool begins_with_time(std::string_view text) {
  static const Pattern kTime(R"((?i)^\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\b|noon|hrs|o['’]clock|$))");
  return RE2::PartialMatch(piece(text), kTime);
}

void read_sentence(std::string_view text, Candidates& out) {
  static const Pattern kMeetingOf(
      R"((?is)\b(?:meetings?|session)\s+of\s+(?:the\s+)?(.{3,120}?)(?:[\s,]+(?:which\s+)?(?:(?:was|were|will|is|to|duly|are)\s+)*(?:be\s+|to\s+be\s+)?(?:held|take\s+place|convened)|\s+(?:date|held)\s*:|,?\s+(?:in|at|on|via)\s|\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\s+\d{1,2}\s|[.:(]|$))");
  static const Pattern kBodyMeeting(
      R"((?i)(?:\bof\s+the\s+|\bof\s+|\b(?:A|An|The)\s+)((?:[\w'’&-]+,?\s+){0,6}?(?:committee|council|board|cabinet|panel|commission|forum))\s+meeting\b)");
  static const Pattern kPlace(
      R"((?is)\b(?:held|take\s+place|convened)\s+(?:virtually\s+)?(?:in|at|via)\s+(.{3,120}?)(?:[,\s]+(?:on|commencing|at\s+\d+|from\s+\d+)\b|[,\s]+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\.\s|\.?$))");
  // "held on Monday 3 March 2031 at 7.00 pm in the Guildhall"
  static const Pattern kPlaceAfterTime(
      R"((?is)\b(?:held|take\s+place|convened)\s+(?:on|at\s+\d)[^.]*?(?:\d{4}|\d\s*[ap]\.?m\.?|[.:]\d\d(?:\s*[ap]\.?m\.?)?|noon|hrs)[,\s]+(?:in|at|via)\s+((?-i:the\s+)?(?-i:[A-Z])[^.;]+?)(?:[.;]|\s+(?:present|attendance|directors|members|councillors|apologies|chair)\b|$))");
  re2::StringPiece found;
  const std::string_view opening = text.substr(0, 1500);
  if (RE2::PartialMatch(piece(opening), kMeetingOf, &found)) offer_body(view(found), MeetingSource::sentence, out);
  static const Pattern kSentence(
      R"((?is)\b(meetings?\s+(?:of|on)\b.{0,400}|\b(?:was|will\s+be|be)?\s*held\b.{0,300}))");
  re2::StringPiece sentence;
  if (RE2::PartialMatch(piece(opening), kSentence, &sentence)) offer_when(view(sentence), MeetingSource::sentence, out);
  if (RE2::PartialMatch(piece(opening), kPlace, &found) && !begins_with_time(view(found))) {
    offer_place(view(found), MeetingSource::sentence, out);
  } else if (RE2::PartialMatch(piece(opening), kPlaceAfterTime, &found)) {
    offer_place(view(found), MeetingSource::sentence, out);
  }
  if (RE2::PartialMatch(piece(opening), kBodyMeeting, &found)) {
    static const Pattern kPaperOf(R"((?i)^.*\b(?:minutes|agenda|notes|record)\s+of\s+(?:the\s+)?)");
    RE2::Consume(&found, kPaperOf);  // "Shire of Elm Minutes of the …"
    offer_body(view(found), MeetingSource::sentence, out);
  }
}

// ---- "DATE: …", "Place", "Meeting: …"

void read_label(const FlowLine& line, std::string_view next, Candidates& out) {
  static const Pattern kLabel(
      R"((?i)^(meeting|committee|body|date(?:\s*(?:/|and|&)\s*time)?|time|place|venue|location)\s*:\s*(.*)$)");
  static const Pattern kBareLabel(
      R"((?i)^(meeting|committee|date(?:\s*(?:/|and|&)\s*time)?|time|place|venue|location)\s{1,}(.*)$)");
  re2::StringPiece name, value;
  const bool two_cells = line.line->cells.size() == 2;
  // "Date / Dyddiad:" in a paper of two languages.
  static const Pattern kSecondLanguage(R"((?i)^((?:date|meeting|time|venue|place|location)) / ?[\p{L}'’ -]*:?$)");
  std::string printed = line.text();
  if (two_cells && RE2::FullMatch(line.line->cells[0].text, kSecondLanguage, &name))
    printed = std::string(view(name)) + " " + line.line->cells[1].text;
  if (!RE2::FullMatch(printed, kLabel, &name, &value) &&
      !(two_cells && RE2::FullMatch(printed, kBareLabel, &name, &value))) {
    return;
  }
  const std::string label = to_lower(view(name));
  std::string_view text = trim(view(value));
  if (text.empty()) text = next;
  if (two_cells) text = text.substr(0, text.find(" / "));
  if (label == "meeting" || label == "committee" || label == "body") offer_body(text, MeetingSource::label, out);
  if (label.starts_with("date")) {
    // A letter's own "Date:" stands among telephone numbers, not beside "Time" or a weekday.
    static const Pattern kWeekday(R"((?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day)");
    const bool of_meeting = label.size() > 4 || RE2::PartialMatch(piece(text), kWeekday);
    offer_when(text, of_meeting ? MeetingSource::label : MeetingSource::heading, out);
  }
  if (label == "time") {
    if (const auto time = find_time("at " + std::string(text))) out.time.offer(MeetingSource::label, *time);
  }
  if (label == "place" || label == "venue" || label == "location") offer_place(text, MeetingSource::label, out);
}

// ---- "Thursday, 30th January, 2025, at 10.00 am"

void read_dated_line(std::string_view text, Candidates& out) {
  static const Pattern kDated(
      R"((?i)^(?:on\s+|held\s+on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{6,40}?\b(?:at|,|-|–)\s*\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m|noon|hrs)?\b)");
  static const Pattern kDayAlone(
      R"((?i)^(?:on\s+|held\s+on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^a-z]{0,4}\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+,?\s+\d{4}\.?$)");
  if (RE2::PartialMatch(piece(text), kDated)) {
    offer_when(text, MeetingSource::label, out);
  } else if (RE2::FullMatch(piece(text), kDayAlone)) {
    offer_when(text, MeetingSource::heading, out);
  }
}

// ---- headings and addresses

/// The date is what the line is for: alone, or after the name of the body.
bool is_mostly_date(std::string_view text, const DateMention& date) {
  const std::string before = strip_ends(text.substr(0, date.begin));
  return 2 * (date.end - date.begin) + 12 > text.size() || is_body_name(before);
}

bool is_centred(const Flow& flow, const FlowLine& line) {
  const float width = flow.page(line.page).width;
  const float centre = (line.line->box.x0 + line.line->box.x1) / 2;
  return line.line->cells.size() == 1 && line.line->box.width() < 0.6F * width &&
         std::abs(centre - width / 2) < 0.03F * width;
}

/// "Council Chamber, Town Hall, High Street": a room, alone on its line.
bool is_place(std::string_view text) {
  static const Pattern kRoom(
      R"((?i)^(?:(?:the|in|at|via)\s+)*(?:[\w'’.&-]+,?\s+){0,5}(?:room|hall|chambers?|suite|offices?|centre|center|library|building|house|auditorium|zoom|teams|virtual meeting)\b[^.:]{0,90}$)");
  return text.size() < 110 && RE2::FullMatch(piece(text), kRoom) && !names_a_body(text.substr(0, text.find(',')));
}

/// An address in plain type has capitals throughout; "… the Office for National Statistics shows that" is text.
bool is_address(std::string_view text) {
  static const Pattern kCapitals(R"(^(?:(?:\(?[\p{Lu}\d][^\s,]*|the|in|at|via|of|on|and|&|[-–]),?\s*)+\.?$)");
  return RE2::FullMatch(piece(text), kCapitals);
}

void read_heading(const Flow& flow, size_t index, std::string_view council, Candidates& out) {
  const FlowLine& line = flow[index];
  static const Pattern kAddressed(R"((?i)^(?:to|report to|meeting of|committee)\s*:\s*(.+)$)");
  re2::StringPiece to;
  if (RE2::FullMatch(line.text(), kAddressed, &to) && names_a_body(view(to))) {
    const auto dates = find_dates(view(to));
    const std::string_view name = dates.empty() ? view(to) : view(to).substr(0, dates.front().begin);
    static const Pattern kMembers(R"((?i)^(?:all\s+)?(?:the\s+)?members\s+of\s+(?:the\s+)?)");
    std::string body(name);
    RE2::Replace(&body, kMembers, "");
    static const Pattern kDateLabel(R"((?i)[\s–-]*\b(?:date|on)\s*:?\s*$)");
    RE2::Replace(&body, kDateLabel, "");
    offer_body(body, MeetingSource::addressed_to, out);
    offer_when(view(to), MeetingSource::addressed_to, out);
    return;
  }
  const bool prominent =
      line.capitals || line.line->bold || line.line->size > flow.body_size() + 0.8F || is_centred(flow, line);
  if (is_place(line.text()) && (prominent || (find_dates(line.text()).empty() && is_address(line.text()))))
    offer_place(line.text(), MeetingSource::heading, out);
  if (!prominent || line.number) return;
  std::string text = line.text();
  // "COMMITTEE – 2" / "NOVEMBER 2021": a heading broken inside its date.
  if (index + 1 < flow.size() && flow[index + 1].page == line.page && find_dates(text).empty()) {
    const std::string both = join_lines(text, flow[index + 1].text());
    const auto dates = find_dates(both);
    if (!dates.empty() && dates.front().begin < text.size()) text = both;
  }
  const auto dates = find_dates(text);
  if (!dates.empty() && is_mostly_date(text, dates.front())) offer_when(text, MeetingSource::heading, out);
  static const Pattern kNotABody(
      R"((?i)\b(?:minutes|agenda|report|members(?:hip)?|public|questions|notice|appendix|pack|present|attendance|apologies|officer|director|chief|live stream|session)\b)");
  std::string_view name =
      dates.empty() ? std::string_view(text) : std::string_view(text).substr(0, dates.front().begin);
  static const Pattern kLead(R"((?i)^(?:meeting|minutes|agenda|summons)\s+(?:of|for)\s+(?:the\s+)?)");
  static const Pattern kPaper(
      R"((?i)^(.*?)[\s,–—-]+(?:(?:regular|special|annual|ordinary|monthly|open)\s+)*(?:meeting\s+)?(?:minutes|record\s+of\s+decisions|(?:regular|special|annual|ordinary|monthly)\s+meeting)$)");
  re2::StringPiece rest = piece(name), body_of_paper;
  RE2::Consume(&rest, kLead);
  if (RE2::FullMatch(rest, kPaper, &body_of_paper)) rest = body_of_paper;
  if (!RE2::PartialMatch(rest, kNotABody)) {
    // A name can run over two lines of the same style.
    std::string body(view(rest));
    if (dates.empty() && index + 1 < flow.size()) {
      const FlowLine& next = flow[index + 1];
      const bool goes_on = next.page == line.page && next.capitals == line.capitals &&
                           next.line->bold == line.line->bold && next.pitch < 1.4F && !next.number &&
                           !RE2::PartialMatch(next.text(), kNotABody) && find_dates(next.text()).empty();
      if (goes_on && !names_a_body(body) && names_a_body(next.text())) body = join_lines(body, next.text());
    }
    // The council's own name heads the papers of all its bodies.
    const std::string above = index > 0 && flow[index - 1].page == line.page ? flow[index - 1].text() : "";
    const bool council_alone =
        !council.empty() && (squash(body) == squash(council) || squash(above + body) == squash(council));
    offer_body(body, council_alone ? MeetingSource::heading_of_council : MeetingSource::heading, out);
  }
}

std::string head_text(const Flow& flow, Span head, size_t most) {
  Span lines{head.begin, std::min(head.end, head.begin + most)};
  return joined_text(flow, lines);
}

Date fill_year(const DateMention& mention, const Flow& flow, Span near) {
  if (mention.year_given) return mention.date;
  for (size_t i = near.begin; i < near.end; ++i) {
    for (const DateMention& other : find_dates(flow[i].text())) {
      if (other.year_given) return with_nearest_year(mention.date, other.date);
    }
  }
  return {};
}

Meeting settle(const Candidates& found, const Flow& flow, Span head, const std::optional<std::string>& council) {
  Meeting meeting;
  meeting.council = council;
  if (found.body.value()) {
    const std::string body = body_name(*found.body.value(), council.value_or(""));
    if (!body.empty()) meeting.body = body;
  }
  if (found.date.value()) {
    const Date date = fill_year(*found.date.value(), flow, head);
    if (date.year != 0) meeting.date = date;
  }
  meeting.time = found.time.value();
  meeting.place = found.place.value();
  return meeting;
}

}  // namespace

bool is_body_name(std::string_view text) {
  // Capitalised words and small connecting ones, with the word for a body at the end or before "for", "of", "on".
  static const Pattern kName(
      R"(^(?:(?:[A-Z(][\w'’&./()-]*|and|of|the|for|on|in|to|with|&|[-–/]),?\s+)*(?:(?i:committee|sub-?committee|council|cabinet|board|commission|panel|forum|assembly|executive|authority|partnership|group|party|trustees|selectmen|supervisors|tribunal|conference))(?:\s+(?:for|of|on)(?:\s+(?:[A-Z(][\w'’&,()-]*|and|of|the|&))+|\s+\([^)]*\))?$)");
  static const Pattern kNot(
      R"((?i)\b(?:cabinet member|leader of|member of|clerk|director|officer|minutes|agenda|report|record of|summary)\b|\d)");
  const std::string name = normal_capitals(collapse_spaces(text));
  return names_a_body(name) && RE2::FullMatch(name, kName) && !RE2::PartialMatch(name, kNot);
}

bool names_a_body(std::string_view text) {
  static const Pattern kWords(kBodyWords);
  return RE2::PartialMatch(piece(text), kWords);
}

std::string body_name(std::string_view printed, std::string_view council) {
  static const Pattern kArticle(R"((?i)^(?:the|a|an|our)\s+)");
  static const Pattern kTrailingLabel(R"((?i)\s+(?:date|time|venue|on|held|at)$)");
  static const Pattern kStatus(
      R"((?i)^(?:(?:extra-?ordinary|ordinary|annual|special|regular|virtual|public|hybrid|full|inquorate)\s+)+(?:meeting\s+of\s+(?:the\s+)?)?)");
  static const Pattern kMeeting(R"((?i)\s+meeting$)");
  static const Pattern kPaper(
      R"((?i)^(?:minutes|agenda|notes|record|summons|notice)\s+(?:of|for|to)\s+(?:(?:the|a|an)\s+)?)");
  std::string body = normal_capitals(collapse_spaces(printed));
  body = strip_ends(body);
  for (std::string before; before != body;) {
    before = body;
    RE2::Replace(&body, kPaper, "");
    RE2::Replace(&body, kArticle, "");
    RE2::Replace(&body, kTrailingLabel, "");
  }
  if (!council.empty()) {
    const std::string name = to_lower(council), whole = to_lower(body);
    const size_t at = whole.find(name);
    if (at != std::string::npos && whole.size() == body.size()) {
      std::string rest = strip_ends(body.substr(0, at) + body.substr(at + name.size()));
      static const Pattern kOf(R"((?i)^(?:of|'s|’s)\s+|\s+of(?:\s+the)?$)");
      RE2::GlobalReplace(&rest, kOf, "");
      if (names_a_body(rest)) {
        body = rest;
      } else {
        static const Pattern kKind(
            R"((?i)((?:city|county|parish|town|borough|district|community|metropolitan)\s+)?(council|board|authority|assembly)$)");
        re2::StringPiece kind, word;
        if (RE2::PartialMatch(body, kKind, &kind, &word)) body = std::string(view(kind)) + std::string(view(word));
      }
    }
  }
  RE2::Replace(&body, kArticle, "");
  RE2::Replace(&body, kStatus, "");
  RE2::Replace(&body, kMeeting, "");
  return normal_capitals(strip_ends(body));
}

Meeting read_minutes_heading(const Flow& flow, Span head) {
  Candidates found;
  const std::string council = find_council(flow).value_or("");
  const Span lines{head.begin, std::min(head.end, head.begin + kHeadingLines)};
  std::string text = joined_text(flow, lines);
  // The names after PRESENT belong to the attendance, not to the heading.
  static const Pattern kPresent(
      R"((?i)^(.*?)(?:\bP\s?R\s?E\s?S\s?E\s?N\s?T\b|\bin attendance\b|\bcouncillors? present\b))");
  re2::StringPiece before;
  if (RE2::PartialMatch(text, kPresent, &before) && before.size() > 20) text = std::string(view(before));
  read_sentence(text, found);
  offer_when(text, MeetingSource::anywhere, found);
  for (size_t i = lines.begin; i < lines.end; ++i) {
    read_label(flow[i], i + 1 < lines.end ? std::string_view(flow[i + 1].text()) : std::string_view(), found);
    read_heading(flow, i, council, found);
  }
  return settle(found, flow, head, std::nullopt);
}

Meeting read_meeting(const Flow& flow, Span head, const DocumentInfo& info, std::string_view file_name) {
  Candidates found;
  const std::optional<std::string> council = find_council(flow);
  read_info(info, found);
  const Span lines{head.begin, std::min(head.end, head.begin + kHeadLines)};
  for (size_t i = lines.begin; i < lines.end; ++i) {
    read_label(flow[i], i + 1 < lines.end ? std::string_view(flow[i + 1].text()) : std::string_view(), found);
    read_dated_line(flow[i].text(), found);
    read_heading(flow, i, council.value_or(""), found);
  }
  const std::string text = head_text(flow, head, kHeadLines);
  read_sentence(text, found);
  std::string name(file_name);
  std::replace(name.begin(), name.end(), '_', ' ');
  const auto dates = find_dates(name);
  if (!dates.empty()) found.date.offer(MeetingSource::file_name, dates.front());
  return settle(found, flow, head, council);
}

}  // namespace agendex

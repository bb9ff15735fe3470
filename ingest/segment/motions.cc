#include "ingest/segment/motions.h"

#include <algorithm>
#include <iterator>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/decision_words.h"
#include "ingest/segment/decisions.h"

namespace agendex {
namespace {

constexpr size_t kLongestNames = 110;  // bytes: mover and seconder
constexpr size_t kLongestResult = 90;  // bytes: a line that tells a result and nothing else
constexpr size_t kResultWithin = 14;   // paragraphs from a motion to its result; a recorded vote stands between

bool are_names(std::string_view text) {
  static const Pattern kNames(
      R"(^(?:[A-ZÀ-Þ(][^\s,/&;:]*|and|of|the|de|van|[,/&-])(?:[\s,/&-]+(?:[A-ZÀ-Þ(][^\s,/&;:]*|and|of|the|de|van))*[\s,]*$)");
  return text.size() <= kLongestNames && RE2::FullMatch(piece(trim(text)), kNames);
}

/// A motion as it was put.
struct Put {
  std::string words;  ///< the motion itself, from "that" or "to" on; empty when it follows in paragraphs of its own
  std::string tail;   ///< what is told after it in the same paragraph
};

/// "Resolution Number: 24-118" in front of mover and seconder.
std::string_view without_motion_number(std::string_view text) {
  static const Pattern kNumber(
      R"((?i)^(?:resolution|motion)\s*(?:no\.?|number|#)?\s*[:#]?\s*[\w./-]*\d[\w./-]*\s*[:.]?\s+)");
  re2::StringPiece rest = piece(text);
  RE2::Consume(&rest, kNumber);
  return view(rest);
}

bool are_movers(std::string_view a, std::string_view b) {
  return a.size() < kLongestNames && b.size() < kLongestNames;
}

/// The words of the motion itself, from "that" or "to" on.
std::optional<Put> motion_put(std::string_view text) {
  static const Pattern kNumbered(
      R"((?is)^(?:(?:resolution|motion)\s+)?(?:no\.?\s*)?[A-Z]{0,4}\d{2,4}[-/]\d{1,5}\s*:?\s+(.*?)[:,]?\s+(that\b.*)$)");
  static const Pattern kNamesColon(R"((?s)^([A-Z][^:]*):\s+((?:THAT|That)\b.*)$)");
  static const Pattern kMovedBy(
      R"((?is)^(?:on\s+(?:a\s+)?motion\s+(?:of|by)|(?:it\s+was\s+)?(?:then\s+)?(?:a\s+)?(?:moved|proposed|motion)(?:\s+was\s+made)?(?:\s+by)?)\s*:?\s+(.*?),?\s+(?:and\s+)?(?:seconded|supported|second(?:\s+by)?)\s*(?:by\b\s*)?:?\s*(.*?)[,:]?\s+((?:that|to)\b.*)$)");
  static const Pattern kProposed(
      R"((?is)^(.*?)\s+(?:proposed|moved),?\s+(?:and\s+)?(.*?)\s+seconded,?\s+(?:the\s+(?:motion|following\s+motion|recommendations?)\s+)?(that\b.*)$)");
  static const Pattern kMovedSeconded(
      R"((?is)^(.*?)\s+(?:then\s+)?(?:made\s+a\s+motion|moved|proposed),?\s+(?:and\s+)?(?:was\s+)?(?:seconded|supported)\s+by\s+(.*?),?\s+((?:that|to)\b.*)$)");
  static const Pattern kSecondedAfter(
      R"((?s)^(.*?)\s+(?:then\s+)?(?i:made\s+a\s+motion|motioned|moved)\s+((?i:that|to)\b.*?)[,.;]?\s+(?:and\s+)?(?:[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4}\s+(?i:seconded|supported)\b(?:\s+the\s+motion|\s+it)?|(?:[Ii]t\s+was\s+)?(?i:seconded|supported|second)\s+by\s+[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*)[.,;]?\s*(.*)$)");
  static const Pattern kMotionTo(
      R"((?s)^(?i:a\s+motion|motion)\s+(?:was\s+made\s+)?((?i:that|to)\b.*?),?\s+(?:was\s+)?(?:made\s+|moved\s+)?by\s+([A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4}?)[,;]?\s+(?:and\s+)?(?:seconded|supported|second)\s+(?:by\s+)?[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*[.,;]?\s*(.*)$)");
  std::string a, b, words, tail;
  const re2::StringPiece whole = piece(text);
  if (RE2::FullMatch(whole, kNumbered, &a, &words) && (a.empty() || are_names(a))) return Put{words, ""};
  if (RE2::FullMatch(whole, kNamesColon, &a, &words) && are_names(a)) return Put{words, ""};
  const re2::StringPiece unnumbered = piece(without_motion_number(text));
  if (RE2::FullMatch(unnumbered, kMovedBy, &a, &b, &words) && are_movers(a, b)) return Put{words, ""};
  if (RE2::FullMatch(unnumbered, kProposed, &a, &b, &words) && are_movers(a, b)) return Put{words, ""};
  if (RE2::FullMatch(unnumbered, kMovedSeconded, &a, &b, &words) && are_movers(a, b)) return Put{words, ""};
  if (RE2::FullMatch(unnumbered, kSecondedAfter, &a, &words, &tail) && are_names(a)) return Put{words, tail};
  if (RE2::FullMatch(unnumbered, kMotionTo, &words, &a, &tail)) return Put{words, tail};
  return std::nullopt;
}

/// "Resolution 24-118 Moved by: Councillor A Seconded by: Councillor B": the motion follows.
bool names_movers_only(std::string_view text) {
  static const Pattern kMovers(
      R"((?is)^(?:(?:on\s+(?:the\s+)?)?(?:moved|proposed|mover|proposer|motion|proposition|proposal)(?:\s+(?:by|of))?)\s*:?\s+(.*?)[\s,;]+(?:and\s+)?(?:seconded|seconder|supported|second)(?:\s+by)?\s*:?\s+(.*?)(?:,?\s+and\s+(?:was\s+)?(?:duly\s+|unanimously\s+)?(?:agreed|carried))?\s*[:.]?$)");
  static const Pattern kProposed(R"((?s)^(.*?)\s+(?:proposed|moved),?\s+(?:and\s+)?(.*?)\s+seconded:$)");
  std::string a, b;
  const re2::StringPiece words = piece(without_motion_number(text));
  return (RE2::FullMatch(words, kMovers, &a, &b) || RE2::FullMatch(words, kProposed, &a, &b)) && are_names(a) &&
         are_names(b);
}

/// "That the pier be bought." as a paragraph: a motion when its result comes next.
bool begins_with_that(std::string_view text) {
  static const Pattern kThat(R"(^["“]?(?:THAT|That)\b)");
  return RE2::PartialMatch(piece(text), kThat);
}

bool is_recital(std::string_view text) {
  static const Pattern kWhereas(R"((?i)^(?:and\s+)?whereas\b)");
  return RE2::PartialMatch(piece(text), kWhereas);
}

/// "… On being put to the vote the motion was CARRIED (5 voting FOR …)": the result told in a sentence.
std::string_view result_sentence(std::string_view text) {
  static const Pattern kMotionWas(
      R"((?i)\b(?:motion|proposal|resolution|vote)\s+(?:as\s+amended\s+|to\s+\w+\s+)?(?:(?:was|is|being)\s+)?(?:(?:duly|declared|then|unanimously|accordingly)\s+)*(carried|carries|passed|passes|agreed|lost|defeated|withdrawn|failed|fails|died)\b)");
  static const Pattern kAll(
      R"((?i)(?:^|[.;:]\s+)(?:(?:unanimously\s+)?(?:carried|passed)\b|all\s+(?:(?:were|voted|members\s+voting)\s+)?(?:in\s+favou?r|aye|yes)\b|all\s+ayes\b|ayes?\s*:\s*all\b|agreed\s+unanimously))");
  std::string word;
  if (!RE2::PartialMatch(piece(text), kMotionWas, &word)) return RE2::PartialMatch(piece(text), kAll) ? "carried" : "";
  word = to_lower(word);
  return word.starts_with("carr") || word.starts_with("pass") || word == "agreed" ? "carried" : "lost";
}

/// "Proposed by Cllr A, seconded by Cllr B and agreed." under the words of a motion.
std::string_view moved_and_agreed(std::string_view text) {
  static const Pattern kAgreed(
      R"((?i)^(?:proposed|moved)\s+(?:by\s+)?[^;]*\bseconded\b[^;]*(?:\band|\bwas|–|-|,)\s*(?:unanimously\s+)?(agreed|carried)(?:\s+unanimously)?\W*$)");
  std::string word;
  if (text.size() > 2 * kLongestNames || !RE2::FullMatch(piece(text), kAgreed, &word)) return {};
  return to_lower(word) == "agreed" ? "agreed" : "carried";
}

bool names_amendment(std::string_view text) {
  static const Pattern kAmendment(R"((?i)\bamendment\b)");
  return RE2::PartialMatch(piece(text), kAmendment);
}

/// The result told in a paragraph after the motion; that of an amendment is another matter.
std::string_view result_of(std::string_view text) {
  if (names_amendment(text)) return {};
  const std::string_view line = result_line(text);
  if (!line.empty()) return line;
  const std::string_view agreed = moved_and_agreed(text);
  return agreed.empty() ? result_sentence(text) : agreed;
}

/// Takes the telling of the vote off the end of the motion's words.
std::string without_result(std::string words) {
  static const Pattern kTail(
      R"((?is)\s+(?:on|upon)\s+(?:being\s+)?put(?:ting)?\s+(?:it\s+)?to\s+(?:the|a)\s+vote\b.*$|([.;])\s+(?:on|upon)\s+(?:a\s+)?(?:roll\s+call\s+|recorded\s+)?vote\b.*$|([.;])\s+(?:(?:roll\s+call|voice|recorded)\s+vote|roll\s+call|vote\s*:|all\s+(?:in\s+favou?r|ayes|voted)|(?:ayes?|yeas?)\s*[:–-])(?:\W.*)?$|\s+(?:the\s+)?(?:motion\s+(?:was\s+)?)?(?:duly\s+|unanimously\s+)*(?:carried|carries|passed|passes|lost|defeated|failed|fails)(?:\s+unanimously)?(?:[\s,(]*(?:by\s+)?(?:a\s+)?(?:vote\s+of\s+)?\d{1,2}\s*(?:-|–|to)\s*\d{1,2})?\W*$)");
  RE2::Replace(&words, kTail, "\\1\\2");
  return words;
}

/// "… be elected, and this resolution was passed": motion and result in one sentence.
bool is_one_sentence(std::string_view words) {
  static const Pattern kSplit(
      R"((?s)[\w)”"][.;]\s+(?:[A-Z]|on being|upon being).*(?i:\b(?:motion|proposal|resolution|vote|carried|passed|all|ayes?)\b))");
  return !RE2::PartialMatch(piece(words), kSplit);
}

bool is_bare_that(std::string_view words) {
  static const Pattern kBare(R"((?i)^that\s*[:,–-]*\s*$)");
  return RE2::FullMatch(piece(words), kBare);
}

}  // namespace

std::string_view result_line(std::string_view text) {
  static const Pattern kCarried(
      R"((?i)^\W*(?:all\s+ayes\W+)?(?:(?:the\s+)?(?:substantive\s+)?(?:(?:motion|amendment|resolution)\s*[:–-]?\s*(?:as\s+amended\s+)?(?:was\s+|is\s+)?(?:duly\s+|unanimously\s+)?(?:carried|carries|agreed|passed|passes|approved|adopted)|(?:duly\s+|unanimously\s+)?(?:carried|passed))(?:\s+(?:unanimously|nem\.? ?con\.?|as amended|en\s+bloc|by\s+(?:unanimous\s+(?:vote|consent)|(?:an?\s+)?(?:absolute|simple|special)\s+majority)|on\s+a\s+voice\s+vote))*|all\s+in\s+favou?r\b.*|(?:agreed|carried|approved)\s+unanimously)(?:[\s,:(–-]*(?:by\s+)?(?:a\s+)?(?:vote\s+of\s+)?\d{1,2}\s*(?:-|–|to|/)\s*\d{1,2}(?:\s*(?:-|–)\s*\d{1,2})?)?[\s.)]*$)");
  static const Pattern kLost(
      R"((?i)^\W*(?:the\s+)?(?:substantive\s+)?(?:motion|amendment|resolution)?\s*[:–-]?\s*(?:was\s+|is\s+|fell|falls)?\s*(?:lost|defeated|not carried|failed|fails|withdrawn|fell)(?:[\s,:(–-]*(?:by\s+)?(?:a\s+)?(?:vote\s+of\s+)?\d{1,2}\s*(?:-|–|to|/)\s*\d{1,2})?\W*$)");
  static const Pattern kAgreed(R"((?i)\bagreed\b)");
  if (text.size() > kLongestResult) return {};
  if (RE2::FullMatch(piece(text), kCarried)) return RE2::PartialMatch(piece(text), kAgreed) ? "agreed" : "carried";
  if (RE2::FullMatch(piece(text), kLost)) return "lost";
  return {};
}

bool opens_part(std::string_view text) {
  static const Pattern kThat(
      R"(^["“]?(?:[Tt]hat|To|THAT|TO|(?:(?i:and),?\s+)?(?i:further(?:more)?),?\s+(?i:that)|(?i:and),?\s+(?i:that))\b)");
  return RE2::PartialMatch(piece(text), kThat);
}

bool puts_to_a_vote(std::string_view text) {
  static const Pattern kBeIt(R"((?i)\bbe\s+it\s+(?:\w+\s+)?resolved\b)");
  return RE2::PartialMatch(piece(text.substr(0, kLongestNames)), kBeIt);
}

std::string_view result_after(const std::vector<Paragraph>& paragraphs, size_t from) {
  for (size_t i = from; i < std::min(paragraphs.size(), from + kResultWithin); ++i) {
    const std::string content = paragraphs[i].content();
    if (const auto result = result_of(content); !result.empty()) return result;
    if (decision_lead(paragraphs[i].text) || motion_put(content)) break;
  }
  return {};
}

namespace {

class MotionReader {
 public:
  MotionReader(const std::vector<Paragraph>& paragraphs, size_t at) : paragraphs_(paragraphs), at_(at) {}

  std::optional<Motion> read() {
    const Paragraph& first = paragraphs_[at_];
    auto put = motion_put(first.content());
    if (!put && first.number) put = motion_put(first.text);
    if (put) return read_put(*put);
    if (names_movers_only(first.content()) || begins_with_that(first.content())) return read_apart();
    return std::nullopt;
  }

 private:
  /// Mover, seconder and motion in one paragraph; the result there too, or in a later one.
  std::optional<Motion> read_put(const Put& put) {
    const std::string& telling = put.tail.empty() ? put.words : put.tail;
    const std::string_view told = result_sentence(telling);
    if (!told.empty() && put.tail.empty() && is_one_sentence(put.words)) return std::nullopt;  // told in prose
    const std::string words = without_result(put.words);
    if (!told.empty()) return finish(words, told, at_ + 1);
    static const Pattern kCarriedAtEnd(R"((?i)\b(?:carried|passed)(?:\s+unanimously)?\W*$)");
    if (RE2::PartialMatch(piece(put.words), kCarriedAtEnd)) return finish(words, "carried", at_ + 1);
    const Paragraph& first = paragraphs_[at_];
    bool list_open = true;  // until the minute's own numbering goes on
    for (size_t i = at_ + 1; i < std::min(paragraphs_.size(), at_ + kResultWithin); ++i) {
      const Paragraph& paragraph = paragraphs_[i];
      const std::string content = paragraph.content();
      const std::string_view line = result_line(content);
      if (!line.empty() && !names_amendment(content)) return finish(words, line, i + 1);
      if (motion_put(content) || decision_lead(paragraph.text)) return std::nullopt;
      if (const auto result = result_of(content); !result.empty()) return finish(words, result, i + 1);
      const bool goes_on = first.number && paragraph.number && paragraph.number->form == first.number->form;
      list_open = list_open && !goes_on;
      if (list_open && (paragraph.number || paragraph.bullet)) list(paragraph);
    }
    return std::nullopt;
  }

  /// The motion stands in paragraphs of its own, between its movers and its result or above both.
  std::optional<Motion> read_apart() {
    std::string words;
    std::string_view told;  // "Proposed by A, seconded by B and agreed:" above the motion
    for (size_t i = at_; i < std::min(paragraphs_.size(), at_ + kResultWithin); ++i) {
      const Paragraph& paragraph = paragraphs_[i];
      const std::string content = paragraph.content();
      if (const auto result = result_of(content); !result.empty()) {
        if (!words.empty()) return finish(words, result, i + 1);
        if (i > at_) return std::nullopt;
        told = result;
        continue;
      }
      if (decision_lead(paragraph.text) || motion_put(content)) return std::nullopt;
      if (names_movers_only(content) || is_recital(content)) continue;
      if (words.empty()) {
        words = content;
        words_page_ = paragraph.page;
        if (!told.empty()) return begins_with_that(words) ? std::optional(finish(words, told, i + 1)) : std::nullopt;
      } else if (paragraph.number || paragraph.bullet || opens_part(content)) {
        list(paragraph);
      } else if (!is_vote_heading(content) && content.size() > kLongestNames) {
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  void list(const Paragraph& paragraph) {
    listed_.push_back({paragraph.number ? paragraph.number->printed : "", paragraph.content(), paragraph.page,
                       DecisionForm::resolution});
  }

  Motion finish(const std::string& words, std::string_view result, size_t end) {
    static const Pattern kPutOff(R"((?i)^(?:to|that\b.*\bbe)\s+(?:tabled?|postponed?|deferr?(?:ed)?)\b)");
    Motion motion;
    motion.carried = result != "lost" && !RE2::PartialMatch(words, kPutOff);
    motion.outcome = motion.carried || result == "lost" ? std::string(result) : "deferred";
    motion.end = end;
    const bool lead_in = is_bare_that(words) || (!listed_.empty() && trim(words).ends_with(':'));
    if (!lead_in)
      motion.parts.push_back(
          {"", words, words_page_ > 0 ? words_page_ : paragraphs_[at_].page, DecisionForm::resolution});
    std::copy_if(listed_.begin(), listed_.end(), std::back_inserter(motion.parts),
                 [&](const Decision& part) { return lead_in || (part.label.empty() && opens_part(part.text)); });
    return motion;
  }

  const std::vector<Paragraph>& paragraphs_;
  size_t at_;
  int words_page_ = 0;
  std::vector<Decision> listed_;
};

}  // namespace

std::optional<Motion> read_motion(const std::vector<Paragraph>& paragraphs, size_t at) {
  return MotionReader(paragraphs, at).read();
}

}  // namespace agendex

#include "ingest/segment/motions.h"

#include <algorithm>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/decision_words.h"

namespace agendex {
namespace {

constexpr size_t kLongestNames = 110;  // bytes: mover and seconder
constexpr size_t kResultWithin =
    14;  // paragraphs from the motion to its result: names of a recorded vote stand between

bool are_names(std::string_view text) {
  static const Pattern kNames(
      R"(^(?:[A-Z(][\w.'’()-]*|and|of|the|de|van|[,/&-])(?:[\s,/&-]+(?:[A-Z(][\w.'’()-]*|and|of|the|de|van))*[\s,]*$)");
  return text.size() <= kLongestNames && RE2::FullMatch(piece(trim(text)), kNames);
}

/// The words of the motion itself, from "that" or "to" on.
std::optional<std::string> motion_words(std::string_view text) {
  static const Pattern kNumbered(
      R"((?is)^(?:(?:resolution|motion)\s+)?(?:no\.?\s*)?[A-Z]{0,4}\d{2,4}[-/]\d{1,5}\s*:?\s+(.*?)[:,]?\s+(that\b.*)$)");
  static const Pattern kNamesColon(R"((?s)^([A-Z][^:]*):\s+((?:THAT|That)\b.*)$)");
  static const Pattern kMovedBy(
      R"((?is)^(?:on\s+(?:a\s+)?motion\s+(?:of|by)|(?:it\s+was\s+)?(?:then\s+)?(?:moved|proposed|motion)(?:\s+was\s+made)?(?:\s+by)?)\s+(.*?),?\s+(?:and\s+)?(?:seconded|supported|second(?:\s+by)?)\s*(?:by\s+)?(.*?)[,:]?\s+((?:that|to)\b.*)$)");
  static const Pattern kProposed(
      R"((?is)^(.*?)\s+(?:proposed|moved),?\s+(?:and\s+)?(.*?)\s+seconded,?\s+(?:the\s+(?:motion|following\s+motion|recommendations?)\s+)?(that\b.*)$)");
  std::string a, b, words;
  const re2::StringPiece whole = piece(text);
  if (RE2::FullMatch(whole, kNumbered, &a, &words) && (a.empty() || are_names(a))) return words;
  if (RE2::FullMatch(whole, kNamesColon, &a, &words) && are_names(a)) return words;
  if (RE2::FullMatch(whole, kMovedBy, &a, &b, &words) && a.size() < kLongestNames && b.size() < kLongestNames)
    return words;
  if (RE2::FullMatch(whole, kProposed, &a, &b, &words) && a.size() < kLongestNames && b.size() < kLongestNames)
    return words;
  return std::nullopt;
}

/// "… On being put to the vote the motion was CARRIED (5 voting FOR …)": the result told in a sentence.
std::string_view result_sentence(std::string_view text) {
  static const Pattern kMotionWas(
      R"((?i)\b(?:motion|proposal|resolution)\s+(?:as\s+amended\s+)?(?:was\s+|is\s+)?(?:duly\s+|declared\s+|then\s+)?(carried|passed|agreed|lost|defeated|withdrawn)\b)");
  std::string word;
  if (!RE2::PartialMatch(piece(text), kMotionWas, &word)) return {};
  word = to_lower(word);
  return word == "lost" || word == "defeated" || word == "withdrawn" ? "lost" : "carried";
}

/// Takes the telling of the vote off the end of the motion's words.
std::string without_result(std::string words) {
  static const Pattern kTail(
      R"((?is)\s+(?:on|upon)\s+(?:being\s+)?put(?:ting)?\s+(?:it\s+)?to\s+(?:the|a)\s+vote\b.*$|\s+(?:the\s+)?(?:motion\s+(?:was\s+)?)?(?:duly\s+)?(?:carried|passed|lost|defeated)(?:\s+unanimously)?\W*$)");
  RE2::Replace(&words, kTail, "");
  return words;
}

/// "… be elected, and this resolution was passed": motion and result in one sentence.
bool is_one_sentence(std::string_view words) {
  static const Pattern kSplit(R"((?s)\w[.;]\s+(?:[A-Z]|on being|upon being).*\b(?:motion|proposal|resolution)\b)");
  return !RE2::PartialMatch(piece(words), kSplit);
}

bool is_bare_that(std::string_view words) {
  static const Pattern kBare(R"((?i)^that\s*[:,–-]*\s*$)");
  return RE2::FullMatch(piece(words), kBare);
}

}  // namespace

std::string_view result_line(std::string_view text) {
  static const Pattern kCarried(
      R"((?i)^\W*(?:(?:the\s+)?(?:substantive\s+)?(?:(?:motion|amendment|resolution)\s+(?:as\s+amended\s+)?(?:was\s+|is\s+)?(?:duly\s+)?(?:carried|agreed|passed|approved|adopted)|(?:duly\s+)?(?:carried|passed))(?:\s+(?:unanimously|nem\.? ?con\.?|as amended))*|all\s+in\s+favou?r\b.*|(?:agreed|carried|approved)\s+unanimously)[\s.)]*$)");
  static const Pattern kLost(
      R"((?i)^\W*(?:the\s+)?(?:substantive\s+)?(?:motion|amendment|resolution)?\s*(?:was\s+|is\s+|fell|falls)?\s*(?:lost|defeated|not carried|failed|withdrawn|fell)\W*$)");
  if (text.size() > 80) return {};
  static const Pattern kAgreed(R"((?i)\bagreed\b)");
  if (RE2::FullMatch(piece(text), kCarried)) return RE2::PartialMatch(piece(text), kAgreed) ? "agreed" : "carried";
  if (RE2::FullMatch(piece(text), kLost)) return "lost";
  return {};
}

std::optional<Motion> read_motion(const std::vector<Paragraph>& paragraphs, size_t at) {
  const Paragraph& put = paragraphs[at];
  auto words = motion_words(put.content());
  if (!words && put.number) words = motion_words(put.text);
  if (!words) return std::nullopt;
  Motion motion;
  const std::string_view told = result_sentence(*words);
  if (!told.empty() && is_one_sentence(*words)) return std::nullopt;  // told in prose
  const std::string opening = without_result(*words);
  std::vector<Decision> listed;
  const auto finish = [&](std::string_view result, size_t end) {
    motion.carried = result != "lost";
    motion.outcome = std::string(result);
    motion.end = end;
    const bool lead_in = is_bare_that(opening) || (!listed.empty() && trim(opening).ends_with(':'));
    if (listed.empty() || !lead_in) motion.parts.push_back({"", opening, put.page, DecisionForm::resolution});
    if (lead_in) motion.parts.insert(motion.parts.end(), listed.begin(), listed.end());
    return motion;
  };
  static const Pattern kCarriedAtEnd(R"((?i)\b(?:carried|passed)(?:\s+unanimously)?\W*$)");
  if (!told.empty()) return finish(told, at + 1);
  if (RE2::PartialMatch(piece(*words), kCarriedAtEnd)) return finish("carried", at + 1);
  bool list_open = true;  // until the minute's own numbering goes on
  for (size_t i = at + 1; i < std::min(paragraphs.size(), at + kResultWithin); ++i) {
    const std::string content = paragraphs[i].content();
    static const Pattern kAmendment(R"((?i)\bamendment\b)");
    const bool of_amendment = RE2::PartialMatch(content, kAmendment);
    if (const auto result = result_line(content); !result.empty() && !of_amendment) return finish(result, i + 1);
    if (motion_words(content) || decision_lead(paragraphs[i].text)) return std::nullopt;
    if (const auto result = result_sentence(content); !result.empty() && !of_amendment) return finish(result, i + 1);
    const bool goes_on = put.number && paragraphs[i].number && paragraphs[i].number->form == put.number->form;
    list_open = list_open && !goes_on;
    if (list_open && (paragraphs[i].number || paragraphs[i].bullet)) {
      listed.push_back({paragraphs[i].number ? paragraphs[i].number->printed : "", content, paragraphs[i].page,
                        DecisionForm::resolution});
    }
  }
  return std::nullopt;
}

}  // namespace agendex

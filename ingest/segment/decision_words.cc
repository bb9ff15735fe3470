#include "ingest/segment/decision_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/pattern.h"
#include "base/text.h"

namespace agendex {
namespace {

struct WordForm {
  std::string_view stem;
  DecisionWord word;
};

constexpr std::array<WordForm, 12> kForms = {{{"RESOLVED", DecisionWord::resolved},
                                              {"RESOLUTION", DecisionWord::resolved},
                                              {"RESOLVES", DecisionWord::resolved},
                                              {"AGREED", DecisionWord::agreed},
                                              {"APPROVED", DecisionWord::approved},
                                              {"ADOPTED", DecisionWord::approved},
                                              {"NOTED", DecisionWord::noted},
                                              {"DECIDED", DecisionWord::decided},
                                              {"DECISION", DecisionWord::decided},
                                              {"DETERMINED", DecisionWord::decided},
                                              {"RECOMMENDED", DecisionWord::recommended},
                                              {"RECOMMENDATION", DecisionWord::recommended}}};

constexpr size_t kFarthestWord = 260;    // bytes from the start of a sentence to its decision word
constexpr size_t kShortestMisspelt = 6;  // letters: NOTES and VOTED are words of their own

/// Levenshtein distance, for words of a dozen letters.
size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

std::optional<DecisionWord> word_of(std::string_view capitals, size_t slips) {
  for (const WordForm& form : kForms) {
    if (capitals == form.stem) return form.word;
  }
  for (const WordForm& form : kForms) {
    if (slips > 0 && form.stem.size() >= kShortestMisspelt && capitals.front() == form.stem.front() &&
        capitals.size() + 1 >= form.stem.size() && edit_distance(capitals, form.stem) <= slips)
      return form.word;
  }
  return std::nullopt;
}

/// What stands between the decision word and the decision: punctuation, "unanimously", the count of the vote, mover and
/// seconder.
std::string after_punctuation(std::string_view text) {
  static const Pattern kPunctuation(
      R"re(^(?:[\s:;,./\-–—]+|(?i:\(?(?:carried\s+)?unanimously\)?)|(?i:nem\.? ?con\.?)|(?i:by (?:a )?(?:majority|common consent))\b|(?i:\([^()]*\b(?:vot\w+|unanim\w+|for|against|abst\w+|majority|proposed|proposer|seconded|moved)\b[^()]*\)))+)re");
  static const Pattern kMovers(
      R"((?i)^(?:on\s+the\s+)?(?:proposed|moved|proposition|proposal|motion)\b[^.;]*?\bseconded\b[^;]*?[\s,:–-]((?:that|to)\b))");
  static const Pattern kCount(
      R"((?i)^(?:by|on)\s+(?:a\s+)?(?:vote|majority|show\s+of|\d+\s+votes?)\b[^.;:]*?[\s,:](that\b))");
  re2::StringPiece rest = piece(text), found;
  RE2::Consume(&rest, kPunctuation);
  for (const RE2* pattern : {static_cast<const RE2*>(&kMovers), static_cast<const RE2*>(&kCount)}) {
    if (RE2::PartialMatch(rest, *pattern, &found)) rest.remove_prefix(static_cast<size_t>(found.data() - rest.data()));
  }
  return std::string(view(rest));
}

constexpr const char* kMeetingBodies =
    "council|councillors|committee|members|board|cabinet|panel|commission|authority|executive|meeting|trustees|"
    "directors|forum|partnership|assembly|governors|commissioners|supervisors|selectmen|conference|parties|group|all|"
    "present";

/// True when a decision word in capitals can follow `before`: nothing, "It was", "the Committee then", "seconded by B
/// and", "Following discussion,".
bool leads_to_decision(std::string_view before) {
  static const Pattern kSubject(
      (std::string(R"((?i)(?:^\W*|\bit\s+(?:was|is|be)|\bbe\s+it|,|\band|\b(?:)") + kMeetingBodies +
       R"())(?:\s+(?:was|were|then|therefore|unanimously|duly|also|further|hereby|accordingly|subsequently|have|had|has))*\s*$)")
          .c_str());
  static const Pattern kNames(R"(^(?:[Tt]he\s+)?(?:[A-Z][\w'’-]*\s+){1,8}(?:then\s+|therefore\s+|unanimously\s+)?$)");
  return RE2::PartialMatch(piece(before), kSubject) || RE2::PartialMatch(piece(before), kNames);
}

bool is_noun(std::string_view capitals) {
  return capitals == "RESOLUTION" || capitals == "DECISION" || capitals == "RECOMMENDATION";
}

/// "NO. 2031-15", "Number: 24/118" in front of the colon of a numbered resolution.
std::string_view after_resolution_number(std::string_view text) {
  static const Pattern kNumber(R"((?i)^\s*(?:no\.?|number|#)?\s*:?\s*[\w/.-]*\d[\w/.-]*)");
  re2::StringPiece rest = piece(text);
  RE2::Consume(&rest, kNumber);
  return view(rest);
}

/// A heading in capitals ("RESOLUTION NO. 2031-15", "AGREED MINUTES") is no decision; one that goes on with a colon, a
/// dash, "that" or "to" is.
bool goes_on_as_decision(std::string_view rest, bool noun) {
  static const Pattern kGoesOn(
      R"(^\s*(?:$|[:;,.(/–—-]|(?i:unanimously|that|to|as follows)\b|\(?(?:[a-z]|\d{1,2}|[ivx]+)[.)]))");
  if (RE2::PartialMatch(piece(rest), kGoesOn)) return true;
  return !noun && !is_all_capitals(rest);
}

/// "The Board NOTED the report." says it in prose; "NOTED that …" and "The Board NOTED:" open a decision.
bool is_plain_remark(std::string_view before, std::string_view after) {
  static const Pattern kThat(R"((?i)^(?:[:;–-]|that\b))");
  return !trim(before).empty() && !RE2::PartialMatch(piece(after), kThat);
}

bool holds_sentence_end(std::string_view text) {
  static const Pattern kTitle(R"(\b(?:Cllrs?|Mrs?|Ms|Dr|Rev|St|No|Hon|Prof|Messrs)\.\s)");
  static const Pattern kEnd(R"((?:[a-z)]{2}|\d)[.;?!:]\s)");
  std::string plain(text);
  RE2::GlobalReplace(&plain, kTitle, "");
  return RE2::PartialMatch(plain, kEnd);
}

/// "RESOLVED", "AGREED" in capitals, at the beginning or after the words of a first sentence that lead up to it.
std::optional<DecisionLead> lead_in_capitals(std::string_view text) {
  static const Pattern kWord(R"(\b([A-Z]{5,14})\b)");
  const std::string_view opening = text.substr(0, kFarthestWord);
  re2::StringPiece rest = piece(opening), found;
  while (RE2::FindAndConsume(&rest, kWord, &found)) {
    const std::string_view word = view(found);
    const auto at = static_cast<size_t>(found.data() - text.data());
    const std::string_view before = text.substr(0, at);
    if (holds_sentence_end(before)) return std::nullopt;
    std::string_view after = text.substr(at + word.size());
    const std::string_view next = trim(after);
    const bool colon = !next.empty() && (next.front() == ':' || next.front() == ';');
    const auto meaning = word_of(word, colon ? (word.size() > 7 ? 2 : 1) : 0);
    if (!meaning || !leads_to_decision(before)) continue;
    if (*meaning == DecisionWord::noted && is_plain_remark(before, next)) return std::nullopt;
    const bool noun = is_noun(word);
    if (noun) after = after_resolution_number(after);
    const bool only_a_number = trim(after).empty() && !next.empty();
    if (only_a_number || !goes_on_as_decision(after, noun)) return std::nullopt;
    return DecisionLead{*meaning, after_punctuation(after)};
  }
  return std::nullopt;
}

/// "Resolved: …", "Decision – …", "Agreed to …", and "Decision" alone on its line.
std::optional<DecisionLead> lead_in_title_case(std::string_view text) {
  static const Pattern kLead(
      R"((?s)^(Resolved|Resolution|Agreed|Decisions?|Decided|Approved|Noted|Recommended|Recommendation)(?:\s+(?:No\.?\s*)?[\w/-]*\d[\w/-]*)?(\s*[:–—]|\s+-\s|\s+that\b|\s+to\b|\s+unanimously\b|\s*\(unanimously\)|$)(.*)$)");
  std::string word, join, rest;
  if (!RE2::FullMatch(piece(text), kLead, &word, &join, &rest)) return std::nullopt;
  if (join.empty() && word.size() != text.size()) return std::nullopt;
  std::transform(word.begin(), word.end(), word.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  if (word == "DECISIONS") word.pop_back();
  const auto meaning = word_of(word, 0);
  if (!meaning) return std::nullopt;
  return DecisionLead{*meaning, after_punctuation(join + rest)};
}

/// "The Committee, having considered the report, agreed:-" with nothing behind it but a quotation: a list follows.
std::optional<DecisionLead> lead_before_list(std::string_view text) {
  static const Pattern kLead(
      (std::string(R"((?i)(?:\bit\s+was|\b(?:)") + kMeetingBodies +
       R"()\b(?:\s*,[^.;:]*,)?)(?:\s+(?:unanimously|also|then|therefore|further|duly|accordingly|have|had))*\s+(agreed|resolved|decided|approved|determined)(?:\s*,?\s*(?:unanimously|that|to|the following|as follows|accordingly))*\s*(?::\s*[-–—]?|;\s*-|[–—])$)")
          .c_str());
  static const Pattern kQuotation(R"((?s)^([^"“]*[:–-])\s*(["“].*)$)");
  static const Pattern kNoted(R"((?i)\b(?:council|committee|board|cabinet|panel|authority)\s+(noted):-$)");  // Scottish
  std::string before, quoted, word;
  if (!RE2::FullMatch(piece(text), kQuotation, &before, &quoted)) before = std::string(text);
  if (before.size() > kFarthestWord || before.empty() || std::islower(static_cast<unsigned char>(before.front())))
    return std::nullopt;
  const char last = before.back();
  if (last != ':' && last != '-' && static_cast<unsigned char>(last) < 0x80) return std::nullopt;
  if (!RE2::PartialMatch(before, kLead, &word) && !RE2::PartialMatch(before, kNoted, &word)) return std::nullopt;
  if (holds_sentence_end(before)) return std::nullopt;
  word = to_lower(word);
  const DecisionWord meaning = word == "agreed"     ? DecisionWord::agreed
                               : word == "resolved" ? DecisionWord::resolved
                               : word == "noted"    ? DecisionWord::noted
                               : word == "approved" ? DecisionWord::approved
                                                    : DecisionWord::decided;
  return DecisionLead{meaning, quoted};
}

/// "TO COUNCIL – that the policy be adopted": whom a recommendation is for.
std::string without_addressee(std::string rest) {
  static const Pattern kTo(
      R"((?i)^to\s+(?:the\s+)?(?:[\w&'’-]+\s+){0,6}?(?:)"
      R"(council|cabinet|committee|board|executive|panel|authority|assembly)(?:\s*[:;,.–—-]+\s*|\s+(that\b)|\s*$))");
  RE2::Replace(&rest, kTo, "\\1");
  return rest;
}

}  // namespace

std::optional<DecisionLead> decision_lead(std::string_view text) {
  static const Pattern kLabel(R"(^(?:\(?[0-9a-z]{1,4}[.)]{1,2}\s+)?(?:[^\w\s]\s*)?)");
  re2::StringPiece rest = piece(text);
  RE2::Consume(&rest, kLabel);
  const std::string_view words = trim(view(rest));
  std::optional<DecisionLead> lead = lead_in_capitals(words);
  if (!lead) lead = lead_in_title_case(words);
  if (!lead) lead = lead_before_list(words);
  if (lead && lead->word == DecisionWord::recommended) lead->rest = without_addressee(std::move(lead->rest));
  return lead;
}

std::string_view to_string(DecisionWord word) {
  switch (word) {
    case DecisionWord::resolved:
      return "resolved";
    case DecisionWord::agreed:
      return "agreed";
    case DecisionWord::approved:
      return "approved";
    case DecisionWord::noted:
      return "noted";
    case DecisionWord::decided:
      return "resolved";
    case DecisionWord::recommended:
      return "recommended";
  }
  return "none";
}

std::string prose_outcome(std::string_view sentence) {
  static const Pattern kPassed(
      R"((?i)\b(?:this|the)\s+(?:resolution|motion|proposal)\s+was\s+(?:passed|carried|approved)|\bit\s+was\s+proposed\b.*\b(?:carried|agreed|approved|resolved)\b)");
  static const Pattern kAgreed(
      R"((?i)\b(?:it\s+was\s+(?:also\s+|further\s+|therefore\s+|then\s+|unanimously\s+|accordingly\s+|subsequently\s+)*(agreed|resolved|decided|approved|confirmed)\b|(?:the\s+)?(?:council(?:lors)?|committee|members|board|cabinet|meeting|panel|trustees|commission|sub-?committee|authority|forum|governors|commissioners|all)\s*,?\s+(?:all\s+|also\s+|then\s+|therefore\s+|accordingly\s+|subsequently\s+|unanimously\s+|formally\s+|duly\s+|have\s+|had\s+)*(agreed|resolved|decided|approved|adopted|accepted|endorsed|ratified)(?:\s*,\s*\w+\s*,)?\s+(?:that|to|the|a|an|on|with|not|as|its|their|payment|both|all)\b|(?:was|were)\s+(?:all\s+|duly\s+|unanimously\s+|formally\s+)*(approved|agreed|adopted|accepted|endorsed|ratified)(?:[.,;]|\s+(?:as|by|and|subject|unanimously|with|in|at|to|for|on|nem)\b|$)))");
  static const Pattern kMinutes(
      R"((?i)\bminutes\b.*\b(?:were|was|be)\b.*\b(confirmed|approved|agreed|accepted|signed|adopted)\b)");
  static const Pattern kNoted(
      R"((?i)^(?:(?:that\s+)?the\s+(?:\w+\s+){1,6}(?:was|were)\s+(?:received\s+and\s+)?noted\.?$|(?:the\s+)?(?:\w+\s+)?(?:council|councillors|committee|members|board|cabinet|panel|forum|authority|trustees|governors)\s+(?:also\s+|duly\s+|received\s+and\s+)*(?:(?-i:NOTED)\b|noted\s+(?:the|this)\s+(?:\w+\s+)?(?:report|update|paper|presentation)\.?$)))");
  std::string a, b, c;
  if (RE2::PartialMatch(piece(sentence), kPassed)) return "carried";
  if (RE2::PartialMatch(piece(sentence), kNoted)) return "noted";
  if (RE2::PartialMatch(piece(sentence), kMinutes, &a)) return "approved";
  if (!RE2::PartialMatch(piece(sentence), kAgreed, &a, &b, &c)) return {};
  const std::string word = to_lower(!a.empty() ? a : !b.empty() ? b : c);
  if (word == "approved" || word == "adopted" || word == "accepted" || word == "confirmed") return "approved";
  return word == "resolved" ? "resolved" : "agreed";
}

}  // namespace agendex

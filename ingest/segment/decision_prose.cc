#include "ingest/segment/decision_prose.h"

#include <algorithm>
#include <cctype>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/decision_words.h"

namespace agendex {
namespace {

constexpr double kSameDecision = 0.6;  // likeness of a sentence and a decision that is printed elsewhere

/// Where each sentence of `text` ends, the last one included.
std::vector<size_t> sentence_ends(std::string_view text) {
  static const Pattern kAbbreviation(
      R"((?i)(?:\b(?:mr|mrs|ms|dr|cllr|cllrs|no|st|rev|prof|hon|inc|ltd|co|vs|eg|ie|approx|para|paras|ref|dept|gov|sec)|\b[A-Z])\.$)");
  std::vector<size_t> ends;
  size_t begin = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '.' && text[i] != '?' && text[i] != '!') continue;
    if (i + 1 < text.size() && text[i + 1] != ' ') continue;
    if (i + 2 < text.size() && std::islower(static_cast<unsigned char>(text[i + 2]))) continue;
    if (i + 1 < text.size() && RE2::PartialMatch(piece(text.substr(begin, i + 1 - begin)), kAbbreviation)) continue;
    ends.push_back(i + 1);
    begin = i + 1;
  }
  if (!trim(text.substr(begin)).empty()) ends.push_back(text.size());
  return ends;
}

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> sentences;
  size_t begin = 0;
  for (const size_t end : sentence_ends(text)) {
    sentences.emplace_back(trim(text.substr(begin, end - begin)));
    begin = end;
  }
  return sentences;
}

bool is_proposer_sentence(std::string_view sentence) {
  static const Pattern kProposer(R"((?i)^(?:(?:this|it)\s+was\s+)?(?:proposed|moved)\b.*\bseconded\b)");
  return sentence.size() < 160 && RE2::PartialMatch(piece(sentence), kProposer);
}

/// "It was agreed (i) that … and (ii) that …"; "Mr A proposed that …, and it was agreed unanimously".
bool is_plain_resolution(std::string_view sentence) {
  static const Pattern kListed(
      R"((?i)\b(?:it\s+was|members|councillors|council|committee)\s+(?:\w+ly\s+)?(?:agreed|resolved|decided)\s*:?\s+(?:that\s+)?\((?:i|a|1)\))");
  static const Pattern kProposed(
      R"((?i)\bproposed\b.*\bthat\b.*\b(?:and|which|,)\s+(?:it|this|was|the\s+(?:proposal|motion))?\s*(?:was\s+)?(?:\w+ly\s+)*(?:agreed|carried|approved|accepted)\b(?:\s+(?:unanimously|by\s+all\b.*))?\W*$)");
  return RE2::PartialMatch(piece(sentence), kListed) || RE2::PartialMatch(piece(sentence), kProposed);
}

/// "… it was agreed (i) that A, and (ii) that B." as its parts; the whole sentence when it has no list.
std::vector<std::string> listed_parts(std::string_view sentence) {
  static const Pattern kLabel(R"((?:[\s,;:]|\band\b)*\s\((?:[ivx]{1,4}|[a-h]|\d{1,2})\)\s+)");
  static const Pattern kLeadsUp(R"((?i)\b(?:agreed|resolved|decided)\s*:?(?:\s+that)?$)");
  re2::StringPiece rest = piece(sentence), found;
  std::vector<std::string> parts;
  re2::StringPiece label;
  while (!rest.empty() && kLabel.Match(rest, 0, rest.size(), RE2::UNANCHORED, &label, 1)) {
    const std::string before(rest.data(), static_cast<size_t>(label.data() - rest.data()));
    if (parts.empty() && !RE2::PartialMatch(before, kLeadsUp)) return {std::string(sentence)};
    parts.push_back(before);
    rest.remove_prefix(static_cast<size_t>(label.data() + label.size() - rest.data()));
  }
  if (parts.size() < 2) return {std::string(sentence)};
  parts.emplace_back(rest.data(), rest.size());
  parts.erase(parts.begin());
  return parts;
}

/// A sentence with which a decision or another motion begins.
bool opens_decision(std::string_view sentence) {
  static const Pattern kMotion(R"(^(?:(?:A m|M)otion\s+(?:was\s+made\s+)?by|Moved\s+by|It was moved)\b)");
  return decision_lead(sentence) || RE2::PartialMatch(piece(sentence), kMotion);
}

}  // namespace

std::vector<Paragraph> with_decisions_apart(const std::vector<Paragraph>& paragraphs) {
  static const Pattern kWords(
      R"([.?!]\s.*(?:RESOL|[Mm]otion|[Mm]oved|AGREED|DECI|APPROVED|NOTED|RECOMMEND|Resol|Agreed|Deci|(?:agreed|resolved|decided).{0,40}[:–-]$))");
  std::vector<Paragraph> apart;
  for (const Paragraph& paragraph : paragraphs) {
    apart.push_back(paragraph);
    if (!RE2::PartialMatch(paragraph.text, kWords) || decision_lead(paragraph.text)) continue;
    size_t begin = 0;
    for (const size_t end : sentence_ends(paragraph.text)) {
      const std::string_view sentence = trim(std::string_view(paragraph.text).substr(begin, end - begin));
      if (begin > paragraph.rest && opens_decision(sentence)) {
        Paragraph decision = paragraph;
        decision.text = std::string(trim(std::string_view(paragraph.text).substr(begin)));
        decision.rest = 0;
        if (begin >= paragraph.turn) ++decision.page;
        decision.turn = std::string::npos;
        decision.number.reset();
        decision.bullet = decision.bold = decision.after_gap = false;
        apart.back().text = std::string(trim(std::string_view(paragraph.text).substr(0, begin)));
        apart.push_back(std::move(decision));
        break;
      }
      begin = end;
    }
  }
  return apart;
}

void read_prose(const Paragraph& paragraph, bool formal, Settled& settled) {
  const auto sentences = sentences_of(paragraph.content());
  for (size_t i = 0; i < sentences.size(); ++i) {
    const std::string outcome = prose_outcome(sentences[i]);
    if (outcome.empty()) continue;
    if (formal && !is_plain_resolution(sentences[i])) continue;
    std::string text = sentences[i];
    if (i + 1 < sentences.size() && is_proposer_sentence(sentences[i + 1])) text += " " + sentences[++i];
    const bool printed_again = std::any_of(settled.decisions.begin(), settled.decisions.end(),
                                           [&](const Decision& d) { return likeness(d.text, text) > kSameDecision; });
    if (formal && printed_again) continue;
    for (std::string& part : listed_parts(text))
      settled.decisions.push_back({"", std::move(part), paragraph.page, DecisionForm::prose});
    if (!formal) settled.outcome = outcome;
  }
}

bool says_noted(const std::vector<Paragraph>& paragraphs) {
  static const Pattern kNoted(
      R"((?i)^(?:the\s+)?(?:council(?:lors)?|committee|members|board|cabinet|panel|commission)\s+(?:also\s+)?noted\b|\b(?:was|were)\s+(?:received\s+and\s+)?noted[.;]?$)");
  if (paragraphs.empty()) return false;
  const auto sentences = sentences_of(paragraphs.back().content());
  return !sentences.empty() && RE2::PartialMatch(sentences.back(), kNoted);
}

bool says_deferred(const std::vector<Paragraph>& paragraphs) {
  static const Pattern kDeferred(
      R"((?i)\b(?:item|report|matter|application|consideration|updates?|business|decision)\b[^.]{0,80}\b(?:was|were|is|has been|had been)\s+(?:deferred|postponed|adjourned|withdrawn)\b|^\W*deferred\b)");
  return std::any_of(paragraphs.begin(), paragraphs.end(),
                     [](const Paragraph& p) { return RE2::PartialMatch(p.text, kDeferred); });
}

}  // namespace agendex

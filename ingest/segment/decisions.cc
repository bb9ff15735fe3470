// Decisions of one minute. A formal word ("RESOLVED", "AGREED:") opens a block; its parts follow as list entries of one
// form, as paragraphs that begin with "That" or "To", or on the same line. The block ends where text stands that
// belongs to none of its parts.

#include "ingest/segment/decisions.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/decision_prose.h"
#include "ingest/segment/decision_words.h"
#include "ingest/segment/motions.h"

namespace agendex {
namespace {

constexpr float kSameIndent = 12;     // points
constexpr size_t kShortHeading = 90;  // bytes: a line between parts that is not one of them
constexpr size_t kLookAhead = 3;      // paragraphs between two parts
constexpr double kSameMotion = 0.6;   // likeness of a motion and the resolution that repeats it
constexpr int kWordsOfSubstance = 6;  // a lead-in with fewer words has no content of its own

int count_words(std::string_view text) {
  return text.empty() ? 0 : static_cast<int>(std::count(text.begin(), text.end(), ' ')) + 1;
}

bool ends_with_colon(std::string_view text) {
  text = trim(text);
  return text.ends_with(':') || text.ends_with(":-") || text.ends_with("–") || text.ends_with(";-");
}

bool ends_finished(std::string_view text) {
  text = trim(text);
  while (text.ends_with(')') || text.ends_with('"')) text.remove_suffix(1);
  if (text.ends_with("”")) text.remove_suffix(3);
  return text.ends_with('.') || text.ends_with(';') || text.ends_with('!') || text.ends_with('?');
}

/// "Permission be granted subject to the following conditions:" – what was resolved stands before the list.
bool keeps_its_list(std::string_view opening) {
  static const Pattern kConditions(
      R"((?i)\b(?:subject\s+to|conditions?|reasons?|grounds|informatives?|amendments?|terms|changes|exceptions?|undertakings?)(?:\s+(?:set\s+out|listed|as\s+follows|below|and\s+\w+|being|were|are))*\s*:\s*[-–—]?\s*$)");
  return RE2::PartialMatch(piece(opening), kConditions);
}

/// What minutes print after a decision and what is no part of it: reasons, options, actions, who proposed, the vote.
bool is_aside(std::string_view text) {
  static const Pattern kAside(
      R"((?i)^\W*(?:reasons?\b(?:\s+for\b.*)?\s*:?|reasons?\s*:.*|(?:alternative|other)\s+options?\b.*|options\s+considered\b.*|actions?\s*(?:point\s*\w*\s*)?[:–-].*|note\s*:.*|background\s*:?|(?:proposed|moved|seconded|proposer|seconder)\b.*|(?:recorded\s+)?vot(?:e|es|ing)\s*:.*|(?:at this (?:point|juncture)|councillor\b.*\b(?:left|joined|returned)|\(?cllr\b.*\b(?:left|joined|returned))\b.*)$)");
  return RE2::FullMatch(piece(text), kAside);
}

/// Collects the parts of one decision block.
class PartCollector {
 public:
  PartCollector(const std::vector<Paragraph>& paragraphs, size_t at) : paragraphs_(paragraphs), at_(at) {}

  /// Reads the block whose formal word stands in paragraph `at`; returns the index after its last paragraph.
  size_t read(const DecisionLead& lead, std::vector<Decision>& parts) {
    size_t next = at_ + 1;
    std::string opening(trim(lead.rest));
    static const Pattern kBareThat(
        R"((?i)^(?:that|to|the following|as follows|that the following|inter alia)?\s*[:;,.\-–—]*\s*$)");
    if (RE2::FullMatch(opening, kBareThat)) opening.clear();
    if (opening.empty()) {
      if (next >= paragraphs_.size()) return next;
      return read_following(next, parts);
    }
    const auto number = leading_number(opening);
    if (number && number->rest < opening.size() && number->form != NumberForm::file_number) {
      parts.push_back({number->printed, opening.substr(number->rest), paragraphs_[at_].page, DecisionForm::resolution});
      return read_numbered(next, number->form, paragraphs_[at_].indent, false, *number, parts);
    }
    return read_after_opening(next, opening, parts);
  }

 private:
  /// The formal word stands alone: what follows it is the decision.
  size_t read_following(size_t next, std::vector<Decision>& parts) {
    const Paragraph& first = paragraphs_[next];
    if (first.number) {
      parts.push_back(part_of(first));
      return read_numbered(next + 1, first.number->form, first.indent, true, *first.number, parts);
    }
    if (first.bullet) return read_bullets(next, parts);
    if (const size_t listed = next_numbered(next + 1); listed < paragraphs_.size() && looks_like_heading(first))
      return read_following(listed, parts);
    at_ = next;
    return read_after_opening(next + 1, first.content(), parts);
  }

  /// Text right after the formal word: a lead-in to a list, or the first (often only) part.
  size_t read_after_opening(size_t next, std::string opening, std::vector<Decision>& parts) {
    const bool lead_in = ends_with_colon(opening);
    if (lead_in && keeps_its_list(opening)) {
      parts.push_back({"", opening, paragraphs_[at_].page, DecisionForm::resolution});
      const bool one_reason = next < paragraphs_.size() && !paragraphs_[next].number && !paragraphs_[next].bullet &&
                              !ends_block(paragraphs_[next]);
      if (one_reason) append(parts.back(), paragraphs_[next++].text);
      return read_unnumbered(next, true, parts);
    }
    if (next < paragraphs_.size()) {
      const Paragraph& first = paragraphs_[next];
      const bool list_follows = first.number && is_first(*first.number) && (lead_in || !ends_finished(opening));
      if (list_follows && lead_in) {
        parts.push_back(part_of(first));
        return read_numbered(next + 1, first.number->form, first.indent, true, *first.number, parts);
      }
      if (first.bullet && lead_in && count_words(opening) < kWordsOfSubstance) return read_bullets(next, parts);
    }
    if (lead_in) {
      // Sub-headings can stand between the lead-in and the first part.
      const size_t first = next_numbered(next);
      if (first < paragraphs_.size()) {
        parts.push_back(part_of(paragraphs_[first]));
        return read_numbered(first + 1, paragraphs_[first].number->form, paragraphs_[first].indent, true,
                             *paragraphs_[first].number, parts);
      }
    }
    parts.push_back({"", opening, paragraphs_[at_].page, DecisionForm::resolution});
    return read_unnumbered(next, lead_in, parts);
  }

  size_t read_unnumbered(size_t next, bool list_open, std::vector<Decision>& parts) {
    const float indent = paragraphs_[at_].indent;
    for (; next < paragraphs_.size(); ++next) {
      const Paragraph& paragraph = paragraphs_[next];
      if (ends_block(paragraph)) break;
      const bool same_indent = std::abs(paragraph.indent - indent) < 2.5F * kSameIndent;
      if (paragraph.number || paragraph.bullet) {
        if (!list_open && !(paragraph.bullet && !ends_finished(parts.back().text))) break;
        if (paragraph.number && !list_open) break;
        append(parts.back(), paragraph.text);
        list_open = true;
      } else if (opens_part(paragraph.text) && same_indent) {
        parts.push_back({"", paragraph.text, paragraph.page, DecisionForm::resolution});
        list_open = ends_with_colon(paragraph.text);
      } else if (list_open && !paragraph.after_gap) {
        append(parts.back(), paragraph.text);
      } else if (!ends_finished(parts.back().text) && !paragraph.text.empty() &&
                 std::islower(static_cast<unsigned char>(paragraph.text.front()))) {
        append(parts.back(), paragraph.text);
      } else {
        break;
      }
    }
    return next;
  }

  size_t read_bullets(size_t next, std::vector<Decision>& parts) {
    for (; next < paragraphs_.size(); ++next) {
      const Paragraph& paragraph = paragraphs_[next];
      if (!paragraph.bullet) break;
      parts.push_back(part_of(paragraph));
    }
    return next;
  }

  size_t read_numbered(size_t next, NumberForm form, float indent, bool indent_known, LeadingNumber last,
                       std::vector<Decision>& parts) {
    for (; next < paragraphs_.size(); ++next) {
      const Paragraph& paragraph = paragraphs_[next];
      if (ends_block(paragraph)) break;
      if (paragraph.number && continues(last, *paragraph.number, form)) {
        parts.push_back(part_of(paragraph));
        last = as_form(*paragraph.number, last, form);
        if (!indent_known) indent = paragraph.indent;
        indent_known = true;
      } else if (paragraph.number || paragraph.bullet) {
        if (indent_known && paragraph.indent < indent - 2) break;
        append(parts.back(), paragraph.text);
      } else if (ends_finished(parts.back().text) && paragraph.after_gap && looks_like_heading(paragraph)) {
        const size_t further = next_part(next + 1, last, form);
        if (further >= paragraphs_.size()) break;
        next = further - 1;
      } else if (indent_known && paragraph.indent > indent + kSameIndent * 0.6F && !paragraph.bold) {
        append(parts.back(), paragraph.text);
      } else if (!ends_finished(parts.back().text) &&
                 std::islower(static_cast<unsigned char>(paragraph.text.front()))) {
        append(parts.back(), paragraph.text);
      } else if (paragraph.text.size() < kShortHeading && next_part(next + 1, last, form) < paragraphs_.size()) {
        next = next_part(next + 1, last, form) - 1;  // a sub-heading between parts
      } else {
        break;
      }
    }
    return next;
  }

  static bool ends_block(const Paragraph& paragraph) {
    return decision_lead(paragraph.text) || !result_line(paragraph.text).empty() || is_aside(paragraph.text);
  }

  static bool looks_like_heading(const Paragraph& paragraph) {
    return paragraph.text.size() < kShortHeading && (paragraph.bold || !ends_finished(paragraph.text)) &&
           std::isupper(static_cast<unsigned char>(paragraph.text.front()));
  }

  static bool is_first(const LeadingNumber& number) { return !number.value.empty() && number.value.back() == 1; }

  /// A member of a lettered list that reads as a roman figure counts as its letter.
  static LeadingNumber as_form(LeadingNumber number, const LeadingNumber& last, NumberForm form) {
    if (number.form != form) {
      number.form = form;
      number.value = {last.value.front() + 1};
    }
    return number;
  }

  /// "(i)" after "(h)" is a letter, whatever it looks like.
  static bool continues(const LeadingNumber& last, const LeadingNumber& next, NumberForm form) {
    if (next.form == form && follows(last, next)) return true;
    if (form == NumberForm::roman && next.form != form && next.value.size() == 1) return false;
    const bool lettered =
        form == NumberForm::letter_in_brackets || form == NumberForm::letter || form == NumberForm::letter_bracket;
    if (!lettered || last.value.size() != 1) return false;
    char letter = 0;
    for (const char c : next.printed) {
      if (std::isalpha(static_cast<unsigned char>(c))) {
        if (letter != 0) return false;
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      }
    }
    return letter != 0 && letter - 'a' + 1 == last.value.front() + 1;
  }

  size_t next_part(size_t from, const LeadingNumber& last, NumberForm form) const {
    for (size_t i = from; i < std::min(paragraphs_.size(), from + kLookAhead); ++i) {
      if (paragraphs_[i].number && continues(last, *paragraphs_[i].number, form)) return i;
    }
    return paragraphs_.size();
  }

  size_t next_numbered(size_t from) const {
    for (size_t i = from; i < std::min(paragraphs_.size(), from + kLookAhead); ++i) {
      if (paragraphs_[i].number && is_first(*paragraphs_[i].number)) return i;
      if (paragraphs_[i].text.size() > kShortHeading * 3) break;
    }
    return paragraphs_.size();
  }

  static Decision part_of(const Paragraph& paragraph) {
    return {paragraph.number ? paragraph.number->printed : "", paragraph.content(), paragraph.page,
            DecisionForm::resolution};
  }

  static void append(Decision& part, const std::string& text) { part.text = join_lines(part.text, text); }

  const std::vector<Paragraph>& paragraphs_;
  size_t at_;
};

/// "(i) That A; (ii) that B; and (iii) that C" in one paragraph are three parts.
std::vector<Decision> split_running_list(const Decision& part) {
  std::vector<Decision> parts{part};
  auto label = leading_number(part.label + " x");
  if (!label || label->value.size() != 1) return parts;
  const std::string open = part.label.starts_with('(') ? "\\(" : "";
  const std::string close = part.label.ends_with(')') ? "\\)" : "";
  if (open.empty() && close.empty()) return parts;
  const Pattern next_label(("[;,.]\\s+(?:and\\s+)?(" + open + "[a-z0-9]{1,4}" + close + ")\\s+").c_str());
  while (true) {
    Decision& last = parts.back();
    re2::StringPiece rest(last.text), found;
    size_t from = 0;
    bool split = false;
    while (from < last.text.size() && RE2::PartialMatch(last.text.substr(from), next_label)) {
      re2::StringPiece groups[2];
      if (!next_label.Match(last.text, from, last.text.size(), RE2::UNANCHORED, groups, 2)) break;
      const size_t at = static_cast<size_t>(groups[0].data() - last.text.data());
      const size_t end = at + groups[0].size();
      const auto number = leading_number(std::string(groups[1].data(), groups[1].size()) + " x");
      if (number && follows(*label, *number)) {
        Decision following{number->printed, last.text.substr(end), part.page, part.form};
        last.text = last.text.substr(0, at + 1);
        label = number;
        parts.push_back(std::move(following));
        split = true;
        break;
      }
      from = end;
    }
    if (!split) return parts;
  }
}

/// "… be accepted. Proposed: Councillor A. Seconded: Councillor B." – the decision ends before its mover.
void drop_movers(std::string& text) {
  static const Pattern kMovers(
      R"((?s)([.;”])\s+\(?(?:Proposed|Moved|Proposer|PROPOSED|MOVED)\b.*\b(?i:second)(?i:ed|er)\b.*$)");
  RE2::Replace(&text, kMovers, "\\1");
}

// ---- motions

/// Motions that were carried. One that a resolution prints again is left to the resolution.
void read_motions(const std::vector<Paragraph>& paragraphs, const std::vector<bool>& taken, Settled& settled) {
  const std::vector<Decision> resolved = settled.decisions;
  const auto printed_again = [&](const Decision& motion) {
    return std::any_of(resolved.begin(), resolved.end(),
                       [&](const Decision& d) { return likeness(d.text, motion.text) > kSameMotion; });
  };
  for (size_t i = 0; i < paragraphs.size(); ++i) {
    if (taken[i]) continue;
    auto motion = read_motion(paragraphs, i);
    if (!motion) continue;
    if (resolved.empty()) settled.outcome = motion->outcome;
    const bool resolution_follows = motion->end < taken.size() && taken[motion->end];
    if (!motion->carried || resolution_follows) continue;
    std::erase_if(motion->parts, printed_again);
    settled.decisions.insert(settled.decisions.end(), motion->parts.begin(), motion->parts.end());
    i = motion->end - 1;
  }
}

}  // namespace

Settled read_decisions(const std::vector<Paragraph>& printed) {
  const std::vector<Paragraph> paragraphs = with_decisions_apart(printed);
  Settled settled;
  settled.votes = read_votes(paragraphs);
  std::vector<bool> taken(paragraphs.size(), false);
  for (size_t i = 0; i < paragraphs.size();) {
    const auto lead = decision_lead(paragraphs[i].text);
    if (lead && result_line(paragraphs[i].content()).empty()) {
      std::vector<Decision> parts;
      const size_t end = PartCollector(paragraphs, i).read(*lead, parts);
      for (Decision& part : parts) drop_movers(part.text);
      std::erase_if(parts, [](const Decision& part) { return squash(part.text).empty(); });
      for (size_t k = i; k < end; ++k) taken[k] = true;
      if (puts_to_a_vote(paragraphs[i].text) && result_after(paragraphs, end) == "lost") {
        settled.outcome = "lost";
      } else if (lead->word == DecisionWord::recommended) {
        for (const Decision& part : parts) settled.recommendations.push_back(part.text);
      } else if (!parts.empty()) {
        for (const Decision& part : parts) {
          for (Decision& single : split_running_list(part)) settled.decisions.push_back(std::move(single));
        }
        settled.outcome = to_string(lead->word);
      }
      i = std::max(end, i + 1);
      continue;
    }
    ++i;
  }
  read_motions(paragraphs, taken, settled);
  const bool formal = !settled.decisions.empty();
  for (size_t i = 0; i < paragraphs.size(); ++i) {
    if (!taken[i]) read_prose(paragraphs[i], formal, settled);
  }
  if (settled.decisions.empty() && settled.outcome == "none") {
    if (!settled.votes.empty() && !settled.votes.back().result.empty()) settled.outcome = settled.votes.back().result;
    if (says_noted(paragraphs)) settled.outcome = "noted";
    if (says_deferred(paragraphs)) settled.outcome = "deferred";
  }
  return settled;
}

}  // namespace agendex

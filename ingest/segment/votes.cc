#include <algorithm>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/decisions.h"

namespace agendex {
namespace {

enum class Side { none, for_side, against, abstain };

/// "For (24)", "Against (9):", "Abstain – 2", "Ayes: 5".
Side side_heading(std::string_view text, int& count, std::string& rest) {
  static const Pattern kHeading(
      R"((?i)^(?:members?\s+)?(?:voting\s+)?(for|in favou?r|ayes?|yeas?|yes|against|nays?|noes|no|opposed|abstain(?:ed|ing)?|abstentions?)(?:\s+the\s+(?:motion|amendment))?\s*(?:\((\d{1,3})\)|[:–-]\s*(\d{1,3})\b)\s*[:.–-]?\s*(.*)$)");
  std::string word, bracketed, plain;
  if (!RE2::FullMatch(piece(text), kHeading, &word, &bracketed, &plain, &rest)) return Side::none;
  count = std::stoi(bracketed.empty() ? plain : bracketed);
  const std::string lower = to_lower(word);
  if (lower.starts_with("abst")) return Side::abstain;
  if (lower == "against" || lower.starts_with("nay") || lower.starts_with("no") || lower == "opposed")
    return Side::against;
  return Side::for_side;
}

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  static const Pattern kName(R"(\s*([^,;]+?)\s*(?:[,;]|\band\b|$))");
  re2::StringPiece rest = piece(text);
  std::string name;
  while (!rest.empty() && RE2::Consume(&rest, kName, &name)) {
    static const Pattern kHonours(R"(^(?:MBE|OBE|CBE|BEM|JP|DL|CC|KBE|QC|KC)\.?$)");
    if (RE2::FullMatch(name, kHonours) && !names.empty()) {
      names.back() += ", " + name;
    } else if (!name.empty()) {
      names.push_back(name);
    }
  }
  return names;
}

std::string result_in(std::string_view text) {
  static const Pattern kResult(
      R"((?i)\b(?:motion|amendment|proposal|resolution|recommendations?|vote)?\s*(?:was|were|is|be)?\s*(?:duly\s+)?(carried|lost|defeated|passed|not carried|fell)\b)");
  std::string word;
  if (!RE2::PartialMatch(piece(text), kResult, &word)) return {};
  const std::string lower = to_lower(word);
  return lower == "carried" || lower == "passed" ? "carried" : "lost";
}

/// "(5 voting FOR, 4 voting AGAINST)", "7 in favour, 2 against and 1 abstention", "by 7 votes to 2".
bool vote_in_sentence(std::string_view text, Vote& vote) {
  static const Pattern kForAgainst(
      R"((?i)\b(\d{1,3})\s+(?:members?\s+|councillors?\s+|votes?\s+)?(?:voting\s+|voted\s+|in\s+)?(?:for|in favou?r|favou?r|ayes?|yeas?)\b[^.]{0,60}?\b(\d{1,3})\s+(?:members?\s+|votes?\s+)?(?:voting\s+|voted\s+)?(?:against|opposed|nays?|noes)\b)");
  static const Pattern kLabelled(
      R"((?i)\b(?:for|in favou?r|ayes?|yeas?|yes)\s*[:–=-]\s*(\d{1,3})\b[^.]{0,60}?\b(?:against|nays?|noes|no|opposed)\s*[:–=-]\s*(\d{1,3})\b)");
  static const Pattern kVotesTo(R"((?i)\b(?:by\s+)?(\d{1,3})\s+votes?\s+to\s+(\d{1,3})\b)");
  static const Pattern kAbstainedAfter(R"((?i)\babst(?:entions?|ain(?:ed|ing)?)\s*[:–=-]\s*(\d{1,3})\b)");
  static const Pattern kAbstainedBefore(R"((?i)\b(\d{1,3})\s+(?:members?\s+)?(?:abstentions?|abstain(?:ed|ing)?)\b)");
  int for_count = 0, against = 0;
  if (!RE2::PartialMatch(piece(text), kForAgainst, &for_count, &against) &&
      !RE2::PartialMatch(piece(text), kLabelled, &for_count, &against) &&
      !RE2::PartialMatch(piece(text), kVotesTo, &for_count, &against)) {
    return false;
  }
  vote.for_count = for_count;
  vote.against_count = against;
  int abstained = 0;
  if (RE2::PartialMatch(piece(text), kAbstainedAfter, &abstained) ||
      RE2::PartialMatch(piece(text), kAbstainedBefore, &abstained)) {
    vote.abstain_count = abstained;
  }
  vote.result = result_in(text);
  return true;
}

/// Follows a recorded vote through its headings, names and result.
class RecordedVote {
 public:
  explicit RecordedVote(std::vector<Vote>& votes) : votes_(votes) {}

  bool take(std::string_view text) {
    int count = 0;
    std::string rest;
    const Side side = side_heading(text, count, rest);
    if (side != Side::none) {
      if (side == Side::for_side || !open_) close(), open_ = true;
      side_ = side;
      set(side, count);
      if (!rest.empty()) add_names(rest);
      return true;
    }
    if (!open_) return false;
    const std::string result = text.size() < 60 ? result_in(text) : "";
    if (!result.empty()) {
      vote_.result = result;
      close();
      return true;
    }
    static const Pattern kNames(
        R"(^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Cllr|Councillor|Councillors|Cllrs|Lord|Lady|Rev|Prof)\.?\s)?[A-Z].*)");
    if (RE2::FullMatch(piece(text), kNames) && text.find(',') != std::string_view::npos) {
      add_names(text);
      return true;
    }
    return false;
  }

  void close() {
    if (open_ && vote_.for_count) votes_.push_back(vote_);
    vote_ = {};
    open_ = false;
    side_ = Side::none;
  }

 private:
  void set(Side side, int count) {
    (side == Side::for_side  ? vote_.for_count
     : side == Side::against ? vote_.against_count
                             : vote_.abstain_count) = count;
  }
  void add_names(std::string_view text) {
    auto& names = side_ == Side::for_side  ? vote_.names_for
                  : side_ == Side::against ? vote_.names_against
                                           : vote_.names_abstain;
    const auto found = names_in(text);
    names.insert(names.end(), found.begin(), found.end());
  }

  std::vector<Vote>& votes_;
  Vote vote_;
  Side side_ = Side::none;
  bool open_ = false;
};

}  // namespace

bool is_vote_heading(std::string_view line) {
  int count = 0;
  std::string rest;
  return side_heading(line, count, rest) != Side::none;
}

std::vector<Vote> read_votes(const std::vector<Paragraph>& paragraphs) {
  std::vector<Vote> votes;
  RecordedVote recorded(votes);
  for (const Paragraph& paragraph : paragraphs) {
    const std::string text = paragraph.content();
    Vote vote;
    if (vote_in_sentence(text, vote)) {
      recorded.close();
      votes.push_back(vote);
    } else {
      recorded.take(text);
    }
  }
  recorded.close();
  return votes;
}

}  // namespace agendex

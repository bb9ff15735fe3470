#include <algorithm>
#include <array>
#include <utility>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/decisions.h"

namespace agendex {
namespace {

enum class Side { none, for_side, for_amendment, against, abstain };

std::vector<std::string> names_in(std::string_view text);

/// "Ayes: Tennant, Roe", "Nays: None": names in place of a count, or in front of it ("Tennant, Roe (2)").
bool are_counted_names(std::string& text, int& count) {
  static const Pattern kTotal(R"(\s*[(–-]\s*\d{1,3}\)?\s*$)");
  RE2::Replace(&text, kTotal, "");
  static const Pattern kNone(R"((?i)^(?:none|nil|nobody|n/?a|-|–)\W*$)");
  static const Pattern kNames(
      R"(^(?:[A-Z][\w.'’-]*|and|de|van|[,;&])(?:[\s,;&]+(?:[A-Z][\w.'’-]*|and|de|van))*[\s,;.]*$)");
  static const Pattern kAll(R"((?i)^(?:all|unanimous|yes|no|aye|nay|motion|carried)\b)");
  count = 0;
  if (RE2::FullMatch(piece(text), kNone)) return true;
  if (!RE2::FullMatch(piece(text), kNames) || RE2::PartialMatch(piece(text), kAll)) return false;
  count = static_cast<int>(names_in(text).size());
  return true;
}

/// "For (24)", "Against (9):", "Abstain – 2", "Ayes: 5", "Ayes: Tennant, Roe"; those for the amendment are against the
/// motion it would change.
Side side_heading(std::string_view text, int& count, std::string& rest) {
  static const Pattern kHeading(
      R"((?i)^(?:members?\s+)?(?:voting\s+)?(for|in favou?r|ayes?|yeas?|yes|against|nays?|noes|no|opposed|abstain(?:ed|ing)?|abstentions?)(?:\s+the\s+(motion|amendment))?\s*(?:\((\d{1,3})\)|[:–-]\s*(\d{1,3})\b)(?:\s+votes?\b)?\s*[:.–-]?\s*(.*)$)");
  static const Pattern kNamed(
      R"((?i)^(?:members?\s+)?(?:voting\s+|voted\s+)?(for|in favou?r|ayes?|yeas?|yes|against|nays?|noes|no|opposed|abstain(?:ed|ing)?|abstentions?)(?:\s+votes?)?\s*:\s*(.+)$)");
  std::string word, object, bracketed, plain;
  if (RE2::FullMatch(piece(text), kHeading, &word, &object, &bracketed, &plain, &rest)) {
    count = std::stoi(bracketed.empty() ? plain : bracketed);
  } else if (!RE2::FullMatch(piece(text), kNamed, &word, &rest) || !are_counted_names(rest, count)) {
    return Side::none;
  } else if (count == 0) {
    rest.clear();
  }
  const std::string lower = to_lower(word);
  if (lower.starts_with("abst")) return Side::abstain;
  if (lower == "against" || lower.starts_with("nay") || lower.starts_with("no") || lower == "opposed")
    return Side::against;
  return to_lower(object) == "amendment" ? Side::for_amendment : Side::for_side;
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
      R"((?i)\b(?:motion|amendment|proposal|resolution|recommendations?|vote)?\s*(?:was|were|is|be)?\s*(?:duly\s+)?(carried|carries|lost|defeated|passed|passes|not carried|failed|fails|fell)\b)");
  std::string word;
  if (!RE2::PartialMatch(piece(text), kResult, &word)) return {};
  const std::string lower = to_lower(word);
  return lower.starts_with("carr") || lower.starts_with("pass") ? "carried" : "lost";
}

/// "(5 voting FOR, 4 voting AGAINST)", "7 in favour, 2 against and 1 abstention", "by 7 votes to 2".
bool vote_in_figures(std::string_view text, Vote& vote) {
  static const Pattern kForAgainst(
      R"((?i)\b(\d{1,3})\s+(?:members?\s+|councillors?\s+|votes?\s+)?(?:voting\s+|voted\s+|in\s+)?(?:for|in favou?r|favou?r|ayes?|yeas?)\b[^.]{0,60}?\b(\d{1,3})\s+(?:members?\s+|votes?\s+)?(?:voting\s+|voted\s+)?(?:against|opposed|nays?|noes)\b)");
  static const Pattern kLabelled(
      R"((?i)\b(?:for|in favou?r|ayes?|yeas?|yes)\s*[:–=-]\s*(\d{1,3})\b[^.]{0,60}?\b(?:against|nays?|noes|no|opposed)\s*[:–=-]\s*(\d{1,3})\b)");
  static const Pattern kVotesTo(R"((?i)\b(?:by\s+)?(\d{1,3})\s+votes?\s+to\s+(\d{1,3})\b)");
  static const Pattern kResultCount(
      R"((?i)\b(?:carried|carries|passed|passes|adopted|approved|lost|failed|fails|defeated|vote)(?:\s+unanimously)?[\s,:(–-]*(?:by\s+)?(?:a\s+)?(?:vote\s+of\s+)?(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})(?:\s*(?:-|–)\s*(\d{1,2}))?\s*(?:[).,;]|vote|$))");
  static const Pattern kResultStroke(
      R"((?i)\b(?:carried|lost|defeated)(?:\s+(?:by|en\s+bloc|an?|absolute|simple|special|majority|unanimously))*[\s:(–-]*(\d{1,2})/(\d{1,2})\s*\)?$)");
  static const Pattern kAbstainedAfter(R"((?i)\babst(?:entions?|ain(?:ed|ing)?)\s*[:–=-]\s*(\d{1,3})\b)");
  static const Pattern kAbstainedBefore(R"((?i)\b(\d{1,3})\s+(?:members?\s+)?(?:abstentions?|abstain(?:ed|ing)?)\b)");
  static const Pattern kMotionAmendment(
      R"((?i)\b(\d{1,3})\s+(?:members?\s+|votes?\s+)?(?:voting\s+|voted\s+|votes?\s+)?for\s+the\s+motion\b[^.]{0,60}?\b(\d{1,3})\s+(?:members?\s+|votes?\s+)?(?:voting\s+|voted\s+|votes?\s+)?for\s+the\s+amendment\b|\bfor\s+the\s+motion\s*[:,–-]?\s*\(?(\d{1,3})\b[^.]{0,60}?\bfor\s+the\s+amendment\s*[:,–-]?\s*\(?(\d{1,3})\b)");
  int for_count = 0, against = 0;
  std::string a, b, c, d;
  if (RE2::PartialMatch(piece(text), kMotionAmendment, &a, &b, &c, &d)) {
    for_count = std::stoi(a.empty() ? c : a);
    against = std::stoi(b.empty() ? d : b);
  } else if (RE2::PartialMatch(piece(text), kResultCount, &for_count, &against, &c)) {
    if (!c.empty()) vote.abstain_count = std::stoi(c);
  } else if (!RE2::PartialMatch(piece(text), kForAgainst, &for_count, &against) &&
             !RE2::PartialMatch(piece(text), kLabelled, &for_count, &against) &&
             !RE2::PartialMatch(piece(text), kVotesTo, &for_count, &against) &&
             !RE2::PartialMatch(piece(text), kResultStroke, &for_count, &against)) {
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

bool same_count(const Vote& a, const Vote& b) {
  return a.for_count == b.for_count && a.against_count == b.against_count;
}

/// The same with figures in words: "four in favour, one against, one abstention".
bool vote_in_sentence(std::string_view text, Vote& vote) {
  static const Pattern kSpeaksOfVote(
      R"((?i)\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|no)\s+(?:\w+\s+){0,2}?(?:votes?|voted|for|in\s+favou?r|against|abst\w+)\b)");
  if (!RE2::PartialMatch(piece(text), kSpeaksOfVote)) return vote_in_figures(text, vote);
  static const std::array<std::pair<const char*, const char*>, 14> kFigures = {{{"no", "0"},
                                                                                {"none", "0"},
                                                                                {"one", "1"},
                                                                                {"two", "2"},
                                                                                {"three", "3"},
                                                                                {"four", "4"},
                                                                                {"five", "5"},
                                                                                {"six", "6"},
                                                                                {"seven", "7"},
                                                                                {"eight", "8"},
                                                                                {"nine", "9"},
                                                                                {"ten", "10"},
                                                                                {"eleven", "11"},
                                                                                {"twelve", "12"}}};
  static const Pattern kWord(R"((?i)\b(no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)");
  std::string figures;
  re2::StringPiece rest = piece(text), word;
  const char* copied = text.data();
  while (RE2::FindAndConsume(&rest, kWord, &word)) {
    const std::string lower = to_lower(view(word));
    const auto* figure =
        std::find_if(kFigures.begin(), kFigures.end(), [&](const auto& f) { return lower == f.first; });
    figures.append(copied, static_cast<size_t>(word.data() - copied)).append(figure->second);
    copied = word.data() + word.size();
  }
  figures.append(copied, static_cast<size_t>(text.data() + text.size() - copied));
  return vote_in_figures(figures, vote);
}

/// Follows a recorded vote through its headings, names and result.
class RecordedVote {
 public:
  explicit RecordedVote(std::vector<Vote>& votes) : votes_(votes) {}

  bool take(std::string_view text) {
    int count = 0;
    std::string rest;
    Side side = side_heading(text, count, rest);
    if (side == Side::for_amendment) side = open_ ? Side::against : Side::for_side;
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

  /// The count in a sentence behind the lists of names is the same vote: "Motion carried 5-0".
  bool settled_by(const Vote& told) {
    if (!open_ || !same_count(vote_, told)) return false;
    if (!told.result.empty()) vote_.result = told.result;
    close();
    return true;
  }

  void close() {
    const bool told = open_ && !votes_.empty() && vote_.result.empty() && votes_.back().names_for.empty() &&
                      same_count(votes_.back(), vote_);
    if (told) {  // "CARRIED 5/2" above the names
      votes_.back().names_for = vote_.names_for;
      votes_.back().names_against = vote_.names_against;
    } else if (open_ && vote_.for_count) {
      votes_.push_back(vote_);
    }
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
  static const Pattern kAway(R"((?i)^(?:absent|excused|recused|not\s+voting|declared)\s*:)");
  if (RE2::PartialMatch(piece(line), kAway)) return true;
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
      if (recorded.settled_by(vote)) continue;
      recorded.close();
      const bool same = !votes.empty() && votes.back().result.empty() && same_count(votes.back(), vote);
      if (same) {
        votes.back().result = vote.result;  // "Yeas 4, nays 1." / "Motion carried 4-1."
      } else {
        votes.push_back(vote);
      }
    } else {
      recorded.take(text);
    }
  }
  recorded.close();
  return votes;
}

}  // namespace agendex

// The council of a paper. Names are told by their form ("Harrow Vale District Council", "Township of Elm"); the paper's
// own council heads it, signs it or is named most, other councils are only mentioned.

#include <algorithm>
#include <map>
#include <set>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/meeting.h"

namespace agendex {
namespace {

constexpr size_t kHeadLines = 12;       // lines of the first page that can be its heading
constexpr size_t kLetterheadLine = 25;  // bytes: a letterhead breaks a name over short lines
constexpr double kHeadingVote = 20;
constexpr double kFirstPageVote = 3;
constexpr double kAloneVote = 5;  // a heading that is nothing but the name
constexpr double kMentionVote = 0.5;
constexpr double kClearLead = 2;
constexpr double kFewestVotes = 1.5;  // one mention in running text is not the paper's council

// Letters of Latin alone, as ranges: the class of all letters of Unicode costs RE2 milliseconds wherever it stands.
const Pattern& council_name() {
  static const std::string kWord = "[A-Z][A-Za-zÀ-ɏḀ-ỿ'’]+";
  static const std::string kHyphened = kWord + "(?:-[A-Za-zÀ-ɏḀ-ỿ'’]+)*";
  static const std::string kCouncil = kHyphened + R"((?:\s+(?:upon|on|cum|and|of|the|in|le|under|with|&)){0,2}\s+)";
  static const Pattern kName(
      (R"(\b((?:)" + kCouncil + R"(){1,4}?Council\b|(?:)" + kHyphened +
       R"(\s+){1,3}(?:Combined|National Park|Fire and Rescue|Fire) Authority\b)" +
       R"(|(?:(?:London |Royal |Metropolitan )?Borough|Township|Regional Municipality|Regional District|Rural City|City|)" +
       R"(Town|Village|County|Shire|District|Municipality) of )" + kHyphened + "(?: " + kWord + "){0,2}|(?:" + kWord +
       R"( ){1,2}(?:Township|Regional District)\b))")
          .c_str());
  return kName;
}

/// Words that stand before "Council" without naming a place.
bool is_common_word(const std::string& word) {
  static const std::set<std::string> kCommon = {"a",         "adult",     "advisory",  "agenda",       "all",
                                                "and",       "annual",    "any",       "arts",         "as",
                                                "at",        "board",     "borough",   "british",      "budget",
                                                "by",        "cabinet",   "care",      "city",         "clerk",
                                                "code",      "combined",  "community", "county",       "data",
                                                "district",  "each",      "education", "every",        "extraordinary",
                                                "for",       "from",      "full",      "given",        "grant",
                                                "health",    "held",      "if",        "in",           "independent",
                                                "joint",     "leader",    "leaders",   "local",        "mayoral",
                                                "meeting",   "member",    "members",   "metropolitan", "minutes",
                                                "municipal", "national",  "new",       "of",           "on",
                                                "ordinary",  "other",     "our",       "parish",       "planning",
                                                "police",    "practice",  "previous",  "public",       "regional",
                                                "regular",   "report",    "research",  "revenue",      "school",
                                                "shadow",    "shire",     "shortfall", "special",      "sports",
                                                "student",   "that",      "the",       "this",         "to",
                                                "town",      "unitary",   "village",   "ward",         "when",
                                                "with",      "your",      "youth",     "councillor",   "councillors",
                                                "chairman",  "chair",     "mayor",     "office",       "corporate",
                                                "strategic", "statutory", "general"};
  return kCommon.contains(word);
}

bool is_kind(const std::string& word) {
  static const std::set<std::string> kKinds = {"borough",      "city",      "county",       "district",
                                               "metropolitan", "municipal", "municipality", "shire",
                                               "town",         "township",  "village"};
  return kKinds.contains(word);
}

std::string without_common_lead(std::string_view name) {
  std::string rest(name);
  while (true) {
    const size_t space = rest.find(' ');
    if (space == std::string::npos || !is_common_word(fold(rest.substr(0, space)))) return rest;
    // "City of …", "Township of …", "City of … Council" begin with the kind itself.
    if (rest.compare(space, 4, " of ") == 0 && is_kind(fold(rest.substr(0, space)))) return rest;
    rest = rest.substr(space + 1);
  }
}

bool names_a_place(const std::string& name) {
  return name.find(' ') != std::string::npos && !is_common_word(fold(name));
}

/// "jointly with Medvale Council", "and Elm Borough Council": a partner of the paper's council, not it.
bool is_mentioned_beside(std::string_view text, re2::StringPiece name) {
  static const Pattern kBeside(
      R"((?i)(?:\b(?:with|and|between|from|neighbouring|adjoining|including|or|like|former))\s+(?:the\s+)?$)");
  return RE2::PartialMatch(piece(text.substr(0, static_cast<size_t>(name.data() - text.data()))), kBeside);
}

struct Votes {
  std::map<std::string, double> count;
  std::map<std::string, std::string> printed;

  void add(std::string_view text, double vote) {
    re2::StringPiece rest = piece(text), found;
    while (RE2::FindAndConsume(&rest, council_name(), &found)) {
      const std::string name = without_common_lead(collapse_spaces(view(found)));
      if (!names_a_place(name) || name.size() > 60) continue;
      const std::string key = squash(name);
      if (is_mentioned_beside(text, found)) continue;
      count[key] += key == squash(text) ? std::max(vote, kAloneVote) : vote;
      printed.try_emplace(key, name);
    }
  }
};

std::string in_normal_capitals(const FlowLine& line) {
  return line.capitals ? normal_capitals(line.text()) : line.text();
}

bool may_name_a_council(std::string_view text) {
  for (const std::string_view word :
       {"ouncil", "OUNCIL", "uthority", "UTHORITY", "ownship", "OWNSHIP", "egional", "EGIONAL", " of ", " OF "}) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> find_council(const Flow& flow) {
  Votes votes;
  for (size_t i = 0; i < flow.size(); ++i) {
    const FlowLine& line = flow[i];
    const bool first_page = line.page == 1;
    const bool prominent = line.capitals || line.line->bold || line.line->size > flow.body_size() + 1;
    const double vote = first_page && i < kHeadLines && prominent ? kHeadingVote
                        : first_page                              ? kFirstPageVote
                                                                  : kMentionVote;
    if (may_name_a_council(line.text())) votes.add(in_normal_capitals(line), vote);
    // A letterhead sets the name over two lines: "Harrow Vale" above "District Council".
    if (i + 1 < flow.size() && line.text().size() < kLetterheadLine && flow[i + 1].text().size() < kLetterheadLine &&
        flow[i + 1].page == line.page && !may_name_a_council(line.text()) && may_name_a_council(flow[i + 1].text())) {
      votes.add(in_normal_capitals(line) + " " + in_normal_capitals(flow[i + 1]), vote);
    }
  }
  const auto top = std::max_element(votes.count.begin(), votes.count.end(),
                                    [](const auto& a, const auto& b) { return a.second < b.second; });
  if (top == votes.count.end() || top->second < kFewestVotes) return std::nullopt;
  // Named nowhere but in running text, it must stand out from the others that are.
  const bool rivalled = std::any_of(votes.count.begin(), votes.count.end(), [&](const auto& other) {
    return other.first != top->first && other.second * kClearLead > top->second;
  });
  if (top->second < kHeadingVote && rivalled) return std::nullopt;
  return votes.printed[top->first];
}

}  // namespace agendex

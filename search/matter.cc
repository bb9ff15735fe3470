// A section is found when it has the words; it is on the matter when it says them together. Its title settles it;
// otherwise some part of what was decided, or a few lines of its text, must say what was asked for.

#include "search/matter.h"

#include <algorithm>
#include <map>

#include "index/doc_schema.h"
#include "search/xapian/query_builder.h"
#include "search/xapian/section_marks.h"
#include "search/xapian/stored_sections.h"

namespace agendex {
namespace {

using Kind = PlanNode::Kind;

// Of what was asked for side by side, the share by mass that must be said together. Few words were chosen with care.
constexpr std::size_t kFewWords = 3;
constexpr double kShareOfFew = 0.8;
constexpr double kShareOfMany = 0.6;
// What is said together stands within a sentence; a long question takes more room.
constexpr std::size_t kSentenceWords = 12;
constexpr std::size_t kWordsForEach = 4;

constexpr double kLikely = 0.5;  // beside the likeliest way of saying a thing

// Of a text, the share that must say it for the text to be about it: more of a text that says it once or twice.
constexpr std::size_t kPassageWords = 40;
constexpr double kMuchOfText = 0.25;
constexpr double kMuchOfLongText = 0.1;
constexpr std::size_t kManyPassages = 3;

void keep_likely(Concept& wanted) {
  double likeliest = 0;
  for (const Alternative& each : wanted.alternatives) likeliest = std::max(likeliest, each.weight);
  std::erase_if(wanted.alternatives, [&](const Alternative& each) { return each.weight < kLikely * likeliest; });
}

/// Whether the plan is said where leaf by leaf `said` tells what is; `leaf` moves on past the plan's leaves.
bool is_said(const PlanNode& plan, const std::vector<bool>& said, std::size_t& leaf) {
  switch (plan.kind) {
    case Kind::leaf:
      return said[leaf++];
    case Kind::soft: {
      double all = 0;
      double here = 0;
      for (const PlanNode& child : plan.children) {
        const bool is_here = said[leaf++];
        if (child.leaf.frequency == 0 && plan.children.size() > kFewWords) continue;
        all += child.leaf.mass;
        here += is_here ? child.leaf.mass : 0;
      }
      return here >= plan.share * all;
    }
    case Kind::all:
    case Kind::any: {
      std::size_t count = 0;
      for (const PlanNode& child : plan.children) count += is_said(child, said, leaf) ? 1 : 0;
      return plan.kind == Kind::any ? count > 0 : count == plan.children.size();
    }
    case Kind::without:
      return is_said(plan.children.front(), said, leaf);
    case Kind::nothing:
    case Kind::everything:
    case Kind::marked:
    case Kind::dates:
      break;
  }
  return true;
}

/// Sections that only list what others are about.
bool only_mentions(SectionKind kind) {
  return kind == SectionKind::front_matter || kind == SectionKind::glossary || kind == SectionKind::agenda ||
         kind == SectionKind::work_programme;
}

Bearing::Kind bearing_of_text(const Bearing& bearing) {
  if (bearing.passages == 0) return Bearing::Kind::none;
  const double share = static_cast<double>(bearing.passages * kPassageWords) / static_cast<double>(bearing.words + 1);
  const double much = bearing.passages >= kManyPassages ? kMuchOfLongText : kMuchOfText;
  return share >= much ? Bearing::Kind::text : Bearing::Kind::mention;
}

}  // namespace

std::string_view to_string(Bearing::Kind kind) {
  switch (kind) {
    case Bearing::Kind::none:
      return "none";
    case Bearing::Kind::mention:
      return "mention";
    case Bearing::Kind::text:
      return "text";
    case Bearing::Kind::decision:
      return "decision";
    case Bearing::Kind::title:
      break;
  }
  return "title";
}

PlanNode matter_of(const PlanNode& plan) {
  PlanNode matter = plan;
  matter.bonuses.clear();
  keep_likely(matter.leaf);
  matter.leaf.related.clear();
  matter.share = plan.children.size() <= kFewWords ? kShareOfFew : kShareOfMany;
  for (PlanNode& child : matter.children) child = matter_of(child);
  return matter;
}

std::string matter_in_words(const Question& question) {
  std::string words = describe(matter_of(question.plan));
  for (const PlanNode& filter : question.filters) words += "; " + describe(filter);
  return words;
}

MatterReader::MatterReader(const PlanNode& matter, Stemmer& stemmer)
    : matter_(matter), wanted_(wanted_concepts(matter)), matcher_(wanted_, stemmer) {
  for (const Concept* wanted : wanted_) always_.push_back(!wanted->field_prefix.empty());
  together_ = kSentenceWords + kWordsForEach * wanted_.size();
}

bool MatterReader::is_matter(const Said& said) const {
  std::size_t leaf = 0;
  return is_said(matter_, said, leaf);
}

MatterReader::Said MatterReader::said_in(std::string_view text) const {
  Said said = always_;
  for (const Match& match : matcher_.find(tokenize(text))) said[match.wanted] = true;
  return said;
}

/// Passages that do not overlap, in the text as one run of words.
void MatterReader::count_passages(const SectionRecord& record, Bearing& bearing) const {
  std::vector<Match> matches;
  for (const TextBlock& block : record.text) {
    const std::vector<Token> tokens = tokenize(block.text);
    for (Match& match : matcher_.find(tokens)) {
      match.token += bearing.words;
      matches.push_back(match);
    }
    bearing.words += tokens.size();
  }
  for (std::size_t first = 0; first < matches.size();) {
    if (!is_said_together(matches, first)) {
      ++first;
      continue;
    }
    ++bearing.passages;
    const std::size_t end = matches[first].token + kPassageWords;
    while (first < matches.size() && matches[first].token <= end) ++first;
  }
}

/// Whether the words from matches[first] on say it.
bool MatterReader::is_said_together(const std::vector<Match>& matches, std::size_t first) const {
  Said said = always_;
  const std::size_t end = matches[first].token + together_;
  for (std::size_t i = first; i < matches.size() && matches[i].token <= end; ++i) {
    said[matches[i].wanted] = true;
    if (is_matter(said)) return true;
  }
  return false;
}

Bearing MatterReader::read(const SectionRecord& record) const {
  Bearing bearing;
  const Said title = said_in(record.head.title + ". " + record.head.paper);
  count_passages(record, bearing);
  const std::vector<Decision>& decisions = record.details.decisions;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const std::vector<Match> matches = matcher_.find(tokenize(decisions[i].text));
    for (std::size_t first = 0; first < matches.size(); ++first) {
      if (!is_said_together(matches, first)) continue;
      bearing.decisions.push_back(i);
      break;
    }
  }
  if (only_mentions(record.head.kind)) {
    bearing.kind = bearing.passages > 0 || is_matter(title) ? Bearing::Kind::mention : Bearing::Kind::none;
  } else if (is_matter(title)) {
    bearing.kind = Bearing::Kind::title;
  } else if (!bearing.decisions.empty()) {
    bearing.kind = Bearing::Kind::decision;
  } else {
    bearing.kind = bearing_of_text(bearing);
  }
  return bearing;
}

namespace {

/// Puts what one more stretch says to what those before it said.
void add_stretch(MatterSection& section, SectionRecord record, const Bearing& bearing) {
  const bool is_best = bearing.passages > section.bearing.passages || section.best.head.id.empty();
  Bearing& whole = section.bearing;
  whole.passages += bearing.passages;
  whole.words += bearing.words;
  if (!bearing.decisions.empty()) whole.decisions = bearing.decisions;
  whole.kind = std::max(whole.kind, bearing.kind);
  if (record.part == 0) section.record = record;
  if (is_best) section.best = std::move(record);
}

Result<SectionRecord> first_stretch(const Xapian::Database& database, const std::string& id) {
  const std::string name = term(prefix::kId, id);
  for (auto at = database.postlist_begin(name); at != database.postlist_end(name); ++at) {
    Result<SectionRecord> record = read_section(database, *at);
    if (!record || record->part == 0) return record;
  }
  return tl::unexpected(Error{"index-damaged", "a section of the index has no beginning", "index the files again"});
}

}  // namespace

Result<std::vector<MatterSection>> find_on_matter(const Xapian::Database& database, const Question& question,
                                                  Stemmer& stemmer) {
  std::vector<MatterSection> sections;
  const PlanNode matter = matter_of(question.plan);
  const Xapian::Query query = with_filters(build_query(matter), question.filters);
  if (query.empty()) return sections;
  const MatterReader reader(matter, stemmer);
  std::map<std::string, std::pair<std::string, std::size_t>> by_content;  // which section has it, and where it is
  for (const Xapian::docid document : all_matching(database, query)) {
    const Xapian::Document stored = database.get_document(document);
    Result<SectionRecord> record = decode_section(stored.get_data());
    if (!record) return tl::unexpected(record.error());
    const std::string content = stored.get_value(static_cast<Xapian::valueno>(Slot::content_key));
    const auto [known, is_new] = by_content.try_emplace(content, record->head.id, sections.size());
    if (known->second.first != record->head.id) continue;
    const Bearing bearing = reader.read(*record);
    if (is_new) {
      sections.emplace_back();
      sections.back().also = other_places(database, content, record->head, record->first_page);
    }
    add_stretch(sections[known->second.second], std::move(*record), bearing);
  }
  std::erase_if(sections, [](const MatterSection& each) { return each.bearing.kind == Bearing::Kind::none; });
  for (MatterSection& section : sections) {
    if (!section.record.head.id.empty()) continue;
    Result<SectionRecord> first = first_stretch(database, section.best.head.id);
    if (!first) return tl::unexpected(first.error());
    section.record = std::move(*first);
  }
  return sections;
}

}  // namespace agendex

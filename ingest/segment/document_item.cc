#include "ingest/segment/document_item.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>
#include <set>

#include "base/pattern.h"
#include "base/text.h"

namespace agendex {
namespace {

constexpr double kSameTitle = 0.7;   // likeness of a paper's title and its item's
constexpr double kMostWords = 0.5;   // share of an item's own words that its paper says
constexpr size_t kStem = 5;          // letters that two forms of a word share
constexpr size_t kShortestWord = 4;  // letters

/// "To receive the Clerk's report" → "Clerk's report": what the item is about, without what is to be done with it.
std::string_view matter_of(std::string_view title) {
  static const Pattern kPurpose(R"((?i)^to\s+(?:\w+(?:\s+and\s+\w+)?)\s+(?:(?:the|a|an|any|responses to)\s+)?)");
  re2::StringPiece rest = piece(title);
  RE2::Consume(&rest, kPurpose);
  return view(rest);
}

/// "Clerk's report, February 2025" → "Clerk's report".
std::string_view without_month(std::string_view title) {
  static const Pattern kMonth(
      R"((?i)^(.*?\w)[\s,–-]+(?:for\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{4})?$)");
  re2::StringPiece rest;
  return RE2::FullMatch(piece(title), kMonth, &rest) ? view(rest) : title;
}

/// The beginnings of the words of a text.
std::set<std::string> stems_of(std::string_view text) {
  static const Pattern kWord(R"(([\p{L}]+))");
  std::set<std::string> stems;
  re2::StringPiece rest = piece(text);
  std::string word;
  while (RE2::FindAndConsume(&rest, kWord, &word)) {
    if (word.size() >= kShortestWord) stems.insert(fold(word).substr(0, kStem));
  }
  return stems;
}

/// For each item the words that no other item says.
std::vector<std::set<std::string>> own_words(const Agenda& agenda) {
  std::map<std::string, int> items;
  std::vector<std::set<std::string>> words;
  for (const AgendaItem& item : agenda.items) {
    words.push_back(stems_of(matter_of(item.title)));
    for (const std::string& stem : words.back()) ++items[stem];
  }
  for (auto& own : words) std::erase_if(own, [&](const std::string& stem) { return items[stem] > 1; });
  return words;
}

size_t index_of(const Agenda& agenda, const std::string& number) {
  const auto at = std::find_if(agenda.items.begin(), agenda.items.end(),
                               [&](const AgendaItem& item) { return item.number == number; });
  return static_cast<size_t>(at - agenda.items.begin());
}

double share_said(const std::set<std::string>& words, const std::set<std::string>& paper) {
  if (words.empty()) return 0;
  const auto said = std::count_if(words.begin(), words.end(), [&](const std::string& w) { return paper.contains(w); });
  return static_cast<double>(said) / static_cast<double>(words.size());
}

}  // namespace

const AgendaItem* item_named(const std::optional<Agenda>& agenda, std::string_view number) {
  if (!agenda || number.empty()) return nullptr;
  const auto found = std::find_if(agenda->items.begin(), agenda->items.end(),
                                  [&](const AgendaItem& item) { return squash(item.number) == squash(number); });
  return found == agenda->items.end() ? nullptr : &*found;
}

const AgendaItem* item_with_appendix(const std::optional<Agenda>& agenda, std::string_view letter) {
  if (!agenda || letter.empty()) return nullptr;
  for (const AgendaItem& item : agenda->items) {
    if (item.appendix.empty()) continue;
    const bool same = squash(item.appendix) == squash(letter);
    const bool part = letter.size() > item.appendix.size() && letter.substr(0, item.appendix.size()) == item.appendix &&
                      std::isdigit(static_cast<unsigned char>(letter[item.appendix.size()]));
    if (same || part) return &item;
  }
  return nullptr;
}

const AgendaItem* item_with_label(const Flow& flow, const std::optional<Agenda>& agenda, int page) {
  const std::string& label = flow.page(page).printed_label;
  if (!agenda || label.empty()) return nullptr;
  const int value = std::atoi(label.c_str());
  for (const AgendaItem& item : agenda->items) {
    if (item.printed_pages && item.printed_pages->first <= value && value <= item.printed_pages->second) return &item;
  }
  return nullptr;
}

std::string item_by_title(const std::optional<Agenda>& agenda, const DocumentDraft& draft) {
  static const Pattern kMinutes(R"((?i)\bminutes?\b)");
  if (!agenda) return {};
  const AgendaItem* found = nullptr;
  const std::string_view subject = without_month(draft.title);
  for (const AgendaItem& item : agenda->items) {
    const bool same = draft.kind == SectionKind::minutes
                          ? RE2::PartialMatch(item.title, kMinutes)
                          : likeness(item.title, draft.title) > kSameTitle ||
                                likeness(without_month(matter_of(item.title)), subject) > kSameTitle;
    if (!same) continue;
    if (found != nullptr) return {};
    found = &item;
  }
  return found != nullptr ? found->number : std::string();
}

std::string item_of(const Flow& flow, const std::optional<Agenda>& agenda, const BoundaryCandidate& page) {
  if (page.stamped || !page.agenda_item.empty()) {
    if (!page.agenda_item.empty()) return page.agenda_item;
  }
  if (page.stamped) {
    if (const AgendaItem* item = item_with_appendix(agenda, page.appendix)) return item->number;
  }
  if (const AgendaItem* item = item_with_label(flow, agenda, page.page)) return item->number;
  return {};
}

void find_items_by_words(const Flow& flow, const Agenda& agenda, std::vector<DocumentDraft>& drafts) {
  const auto words = own_words(agenda);
  size_t from = 0;  // papers stand in the order of their items
  for (size_t k = 0; k < drafts.size(); ++k) {
    DocumentDraft& draft = drafts[k];
    if (!draft.agenda_item.empty()) {
      const size_t at = index_of(agenda, draft.agenda_item);
      if (at < agenda.items.size()) from = at + 1;
      continue;
    }
    if (draft.parent) continue;
    size_t to = agenda.items.size();
    for (size_t next = k + 1; next < drafts.size() && to == agenda.items.size(); ++next) {
      if (!drafts[next].agenda_item.empty()) to = index_of(agenda, drafts[next].agenda_item);
    }
    const std::set<std::string> said = stems_of(joined_text(flow, draft.lines));
    std::optional<size_t> found;
    double most = 0;
    bool alone = true;
    for (size_t i = from; i < to; ++i) {
      const double share = share_said(words[i], said);
      if (share < kMostWords || share < most) continue;
      alone = share > most;
      most = share;
      found = i;
    }
    if (!found || !alone) continue;
    draft.agenda_item = agenda.items[*found].number;
    from = *found + 1;
  }
}

}  // namespace agendex

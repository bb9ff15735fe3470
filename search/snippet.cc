// A page of a section is laid out as one line of text. Every token that says something asked for is a match; the window
// of kWindowWords words whose different matches weigh most is the passage. The page's other matches break ties, so that
// the page that is about the matter goes before one that mentions it in passing.

#include "search/snippet.h"

#include <algorithm>
#include <cmath>

#include "search/matcher.h"

namespace agendex {
namespace {

constexpr std::size_t kWindowWords = 40;
constexpr double kRestOfPage = 0.5;  // of what the page says outside the window
constexpr double kRepeats = 0.15;    // of saying one thing again within the window
constexpr std::size_t kLeadIn = 80;  // bytes before the window in which a sentence's beginning is looked for

struct Page {
  int number = 0;
  std::string text;
  std::vector<Token> tokens;
  std::vector<Match> matches;  ///< by token
};

struct Window {
  std::size_t first = 0, last = 0;  ///< matches
  double score = 0;
};

std::vector<Page> lay_out_pages(const SectionRecord& record) {
  std::vector<Page> pages;
  for (const TextBlock& block : record.text) {
    const int number = std::clamp(block.page, record.first_page, std::max(record.first_page, record.last_page));
    if (pages.empty() || pages.back().number != number) pages.emplace_back().number = number;
    std::string& text = pages.back().text;
    if (!text.empty()) text += ' ';
    text += block.text;
  }
  for (Page& page : pages) page.tokens = tokenize(page.text);
  return pages;
}

/// What a run of matches says: each thing once by its weight, a little more for saying it again.
double worth_of(const std::vector<Match>& matches, std::size_t first, std::size_t last, std::vector<double>& said) {
  std::fill(said.begin(), said.end(), 0.0);
  double worth = 0;
  for (std::size_t i = first; i <= last; ++i) {
    double& before = said[matches[i].wanted];
    worth += before > 0 ? kRepeats * matches[i].weight / (1 + before) : matches[i].weight;
    before = std::max(before, matches[i].weight);
  }
  return worth;
}

Window best_window(const Page& page, std::size_t wanted_count) {
  Window best;
  std::vector<double> said(wanted_count);
  std::size_t last = 0;
  for (std::size_t first = 0; first < page.matches.size(); ++first) {
    last = std::max(last, first);
    while (last + 1 < page.matches.size() &&
           page.matches[last + 1].token + page.matches[last + 1].length <= page.matches[first].token + kWindowWords) {
      ++last;
    }
    const double worth = worth_of(page.matches, first, last, said);
    const auto spread = static_cast<double>(page.matches[last].token - page.matches[first].token);
    const double score = worth * (1 + 0.1 * (1 - spread / kWindowWords));
    if (score > best.score) best = {first, last, score};
  }
  return best;
}

bool ends_sentence(const std::string& text, std::size_t at) {
  return (text[at] == '.' || text[at] == '?' || text[at] == '!' || text[at] == ';') && at + 1 < text.size() &&
         text[at + 1] == ' ';
}

/// Where the snippet begins: at the sentence's beginning if that is near, else at a word.
std::size_t snippet_begin(const std::string& text, std::size_t begin, std::size_t room) {
  const std::size_t reach = std::min(begin, std::min(room, kLeadIn));
  for (std::size_t back = 1; back <= reach; ++back) {
    const std::size_t at = begin - back;
    if (at == 0) return 0;
    if (text[at] == ' ' && ends_sentence(text, at - 1)) return at + 1;
  }
  if (begin <= reach) return 0;
  const std::size_t space = text.find(' ', begin - reach / 2);
  return space < begin ? space + 1 : begin;
}

std::size_t snippet_end(const std::string& text, std::size_t begin, std::size_t end) {
  const std::size_t wanted = std::max(end, begin + kSnippetBytes);
  if (wanted >= text.size()) return text.size();
  const std::size_t space = text.rfind(' ', wanted);
  if (space != std::string::npos && space >= end) return space;
  const std::size_t next = text.find(' ', end);  // a word that is longer than the room there is
  return next == std::string::npos ? text.size() : next;
}

Snippet cut_snippet(const Page& page, const Window& window) {
  Snippet snippet;
  std::size_t from = 0;
  std::size_t to = 0;
  if (!page.matches.empty()) {
    const Match& last = page.matches[window.last];
    from = page.tokens[page.matches[window.first].token].begin;
    to = page.tokens[last.token + last.length - 1].end;
  }
  const std::size_t room = to - from < kSnippetBytes ? kSnippetBytes - (to - from) : 0;
  const std::size_t begin = snippet_begin(page.text, from, room);
  const std::size_t end = snippet_end(page.text, begin, to);
  const std::string_view before = begin > 0 ? "… " : "";
  snippet.text = std::string(before) + page.text.substr(begin, end - begin) + (end < page.text.size() ? " …" : "");
  for (const Match& match : page.matches) {
    const std::size_t match_begin = page.tokens[match.token].begin;
    const std::size_t match_end = page.tokens[match.token + match.length - 1].end;
    if (match_begin < begin || match_end > end) continue;
    const ByteRange range{match_begin - begin + before.size(), match_end - begin + before.size()};
    if (!snippet.highlights.empty() && range.begin <= snippet.highlights.back().end) {
      snippet.highlights.back().end = std::max(snippet.highlights.back().end, range.end);
    } else {
      snippet.highlights.push_back(range);
    }
  }
  return snippet;
}

}  // namespace

BestPassage find_best_passage(const SectionRecord& record, const std::vector<const Concept*>& wanted,
                              Stemmer& stemmer) {
  std::vector<Page> pages = lay_out_pages(record);
  if (pages.empty()) return {.page = record.first_page, .snippet = {}, .worth = 0};
  const Matcher matcher(wanted, stemmer);
  const Page* best_page = &pages.front();
  Window best;
  double best_score = 0;
  std::vector<double> said(wanted.size());
  for (Page& page : pages) {
    page.matches = matcher.find(page.tokens);
    if (page.matches.empty()) continue;
    const Window window = best_window(page, wanted.size());
    const double score = window.score + kRestOfPage * worth_of(page.matches, 0, page.matches.size() - 1, said);
    if (score > best_score) {
      best_page = &page;
      best = window;
      best_score = score;
    }
  }
  return {.page = best_page->number, .snippet = cut_snippet(*best_page, best), .worth = best.score};
}

}  // namespace agendex

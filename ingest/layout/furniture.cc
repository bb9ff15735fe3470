// Page furniture: what a sheet carries besides its text. Three kinds of evidence, each from the whole document:
//  - page numbers form a series: the same zone and wording, the value growing by one with every page;
//  - running heads and feet say the same (figures aside) at the same height on several pages;
//  - stamps are short labels of a fixed form near an edge, apart from everything else.

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/layout/columns.h"
#include "ingest/layout/layout.h"

namespace agendex {
namespace {

constexpr float kMarginShare = 0.13F;      // of the page height: where heads, feet and numbers stand
constexpr float kEdgeShare = 0.065F;       // of the page height: nothing but furniture stands here
constexpr float kSideMarginShare = 0.09F;  // of the page width: where rotated numbers and stamps stand
constexpr size_t kDeepestFurniture = 4;    // lines from the top or bottom that may be furniture
constexpr int kFewestRepeats = 3;          // pages that say the same before it is a running head

enum class Zone { top, bottom, side, none };

Zone zone_of(const Line& line, const PageLayout& page) {
  if (line.direction != Direction::across) {
    const float centre = (line.box.x0 + line.box.x1) / 2;
    const bool edge = centre < kSideMarginShare * page.width || centre > (1 - kSideMarginShare) * page.width;
    return edge ? Zone::side : Zone::none;
  }
  if (line.box.y1 < kMarginShare * page.height) return Zone::top;
  if (line.box.y0 > (1 - kMarginShare) * page.height) return Zone::bottom;
  return Zone::none;
}

// ---- page numbers

struct NumberMention {
  size_t page, line;
  Zone zone;
  std::string wording;  // "Page #", "#", "- # -", "# of 12"
  int value;
};

/// "Page 3", "3", "- 3 -", "3 of 12", "Page 3 of 12", "P.3", "Tudalen / Page 3"; the wording keeps everything but the
/// number itself.
std::optional<std::pair<int, std::string>> page_number_in(std::string_view text) {
  static const Pattern kNumber(
      R"((?i)^(?:[-–—~]\s*)?[(\[]?((?:(?:\p{L}+\s*[/|]\s*)?(?:page|p\.?|pg\.?|tudalen|duilleag|sheet)(?:\s*[/|]\s*\p{L}+)?)?\s*)(\d{1,4})(\s*(?:of|/)\s*\d{1,4})?[)\]]?(?:\s*[-–—~])?\.?$)");
  std::string before, after;
  int value = 0;
  if (!RE2::FullMatch(piece(text), kNumber, &before, &value, &after)) return std::nullopt;
  static const Pattern kHalf(R"(^[-–—]\s*\d+\)?$|^\(?\d+\s*[-–—]$|^[^(\[]*[)\]]$|^[(\[][^)\]]*$)");
  if (RE2::FullMatch(piece(text), kHalf)) return std::nullopt;  // a part of "(Pages 237 - 284)"
  return std::pair{value, std::string(trim(to_lower(before))) + "#" + std::string(trim(to_lower(after)))};
}

/// Splits furniture off lines that carry it beside something else ("1     Agenda Item 1"), so that every cell near an
/// edge can be judged alone.
bool is_stamp_text(std::string_view text);

void split_margin_cells(PageLayout& page) {
  std::vector<Line> lines;
  lines.reserve(page.lines.size());
  for (Line& line : page.lines) {
    const Zone zone = zone_of(line, page);
    const auto is_furniture = [](const Cell& cell) {
      return is_stamp_text(cell.text) || page_number_in(cell.text).has_value();
    };
    // Beside a title the same words are the agenda's own column; only at the very edge do they stand for themselves.
    const bool at_edge = line.box.y0 < kEdgeShare * page.height || line.box.y1 > (1 - kEdgeShare) * page.height;
    const bool splits = zone != Zone::none && line.cells.size() > 1 && line.cells.size() <= 4 &&
                        (at_edge ? std::any_of(line.cells.begin(), line.cells.end(), is_furniture)
                                 : std::all_of(line.cells.begin(), line.cells.end(), is_furniture));
    if (!splits) {
      lines.push_back(std::move(line));
      continue;
    }
    size_t first = 0;
    for (size_t i = 0; i < line.cells.size(); ++i) {
      const bool apart = is_stamp_text(line.cells[i].text) || page_number_in(line.cells[i].text);
      if (!apart) continue;
      if (i > first) lines.push_back(part_of(line, first, i));
      lines.push_back(part_of(line, i, i + 1));
      first = i + 1;
    }
    if (first < line.cells.size()) lines.push_back(part_of(line, first, line.cells.size()));
  }
  page.lines = std::move(lines);
}

std::vector<NumberMention> number_mentions(std::span<const PageLayout> pages) {
  std::vector<NumberMention> mentions;
  for (size_t p = 0; p < pages.size(); ++p) {
    const auto& lines = pages[p].lines;
    for (size_t i = 0; i < lines.size(); ++i) {
      const Zone zone = zone_of(lines[i], pages[p]);
      if (zone == Zone::none) continue;
      if (const auto number = page_number_in(lines[i].text)) {
        mentions.push_back({p, i, zone, number->second, number->first});
      }
    }
  }
  return mentions;
}

/// A series of page numbers: every mention with the same wording, zone and difference to the physical page.
struct Series {
  std::vector<const NumberMention*> members;
  size_t span() const { return members.back()->page - members.front()->page + 1; }
};

std::vector<Series> number_series(const std::vector<NumberMention>& mentions) {
  std::map<std::tuple<std::string, long>, Series> groups;
  for (const NumberMention& mention : mentions) {
    const long offset = mention.value - static_cast<long>(mention.page);
    // The total of "3 of 12" changes from report to report, the zone with the page's orientation.
    const std::string wording =
        mention.wording.substr(0, mention.wording.find('#') + 1) + (mention.wording.back() == '#' ? "" : "of");
    groups[{wording, offset}].members.push_back(&mention);
  }
  std::vector<Series> series;
  for (auto& [key, group] : groups) series.push_back(std::move(group));
  std::stable_sort(series.begin(), series.end(),
                   [](const Series& a, const Series& b) { return a.members.size() > b.members.size(); });
  return series;
}

/// The longest series labels its pages first; later ones only fill pages that have no label yet. A lone number is a
/// label only when the whole paper has one page or two.
void label_pages(std::span<PageLayout> pages) {
  const std::vector<NumberMention> mentions = number_mentions(pages);
  for (const Series& series : number_series(mentions)) {
    if (series.members.size() < 2 && pages.size() > 3) continue;
    for (const NumberMention* mention : series.members) {
      PageLayout& page = pages[mention->page];
      page.lines[mention->line].role = LineRole::page_number;
      if (page.printed_label.empty()) page.printed_label = std::to_string(mention->value);
    }
    // A number drawn over other text can be lost on a page; its neighbours still tell it.
    for (size_t i = 1; i < series.members.size(); ++i) {
      const NumberMention& before = *series.members[i - 1];
      const NumberMention& after = *series.members[i];
      if (after.page - before.page > 4) continue;
      for (size_t p = before.page + 1; p < after.page; ++p) {
        if (!pages[p].printed_label.empty() || pages[p].lines.empty()) continue;
        pages[p].printed_label = std::to_string(before.value + static_cast<int>(p - before.page));
      }
    }
  }
}

// ---- stamps and blank notices

bool is_stamp_text(std::string_view text) {
  static const Pattern kStamp(
      R"((?i)(?:Appendix|Agenda\s+Item(?:\s+(?:No\.?|Number))?|Annex|Annexe|Enclosure|Enc\.?|Schedule|Item(?:\s+No\.?)?)[:\s]*)"
      R"((?:[A-Z]{0,2}\d{0,3}[A-Z]?(?:[.()/]\w{1,3}\)?){0,2}|\w{1,6}))");
  static const Pattern kPaper(R"((?i:paper|attachment)[:\s]+(?:[A-Z]\d?|\d{1,2}[A-Z]?))");
  return text.size() <= 28 && (RE2::FullMatch(text, kStamp) || RE2::FullMatch(text, kPaper));
}

/// Stamps stand alone in the right half of the top, or rotated at an edge.
bool is_stamp(const Line& line, const PageLayout& page) {
  if (!is_stamp_text(line.text)) return false;
  const Zone zone = zone_of(line, page);
  if (zone == Zone::side) return true;
  return zone == Zone::top && line.box.x0 > 0.55F * page.width;
}

bool is_blank_notice(std::string_view text) {
  static const Pattern kNotice(
      R"((?i)\W*(?:this\s+)?page\s+(?:is\s+|has\s+been\s+)?(?:intentionally\s+)?(?:left\s+)?blank\W*)");
  return RE2::FullMatch(text, kNotice);
}

// ---- running heads and feet

/// What a running head says on every page: figures count as one sign.
std::string head_key(const Line& line, Zone zone) {
  static const Pattern kFigures(R"(\d+)");
  std::string key = fold(line.text);
  RE2::GlobalReplace(&key, kFigures, "#");
  return (zone == Zone::top ? "^" : zone == Zone::bottom ? "_" : "|") + key;
}

struct Occurrence {
  size_t page, line;
  float y;
};

/// A head may only be called so when nothing but other furniture stands between it and the edge of the sheet.
std::vector<size_t> edge_lines(const PageLayout& page, Zone zone) {
  std::vector<size_t> order;
  for (size_t i = 0; i < page.lines.size(); ++i) {
    if (zone_of(page.lines[i], page) == zone && page.lines[i].role == LineRole::body) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    const float ya = page.lines[a].box.y0, yb = page.lines[b].box.y0;
    return zone == Zone::top ? ya < yb : ya > yb;
  });
  if (zone != Zone::side && order.size() > kDeepestFurniture) order.resize(kDeepestFurniture);
  return order;
}

void mark_running_lines(std::span<PageLayout> pages, Zone zone, LineRole role) {
  std::map<std::string, std::vector<Occurrence>> groups;
  for (size_t p = 0; p < pages.size(); ++p) {
    for (const size_t i : edge_lines(pages[p], zone)) {
      const Line& line = pages[p].lines[i];
      groups[head_key(line, zone)].push_back({p, i, line.box.y0});
    }
  }
  for (const auto& [key, all] : groups) {
    if (key.size() < 4) continue;
    // The same words at another height are another line.
    for (const Occurrence& seed : all) {
      std::vector<Occurrence> level;
      for (const Occurrence& other : all) {
        if (std::abs(other.y - seed.y) < 7) level.push_back(other);
      }
      const int repeats = static_cast<int>(level.size());
      if (repeats < kFewestRepeats && !(repeats == 2 && pages.size() == 2 && zone == Zone::bottom)) continue;
      for (const Occurrence& at : level) {
        // The first of a row of heads is often the title itself; it stays text.
        const bool opens_run = zone == Zone::top && std::none_of(level.begin(), level.end(), [&](const Occurrence& o) {
                                 return o.page + 2 >= at.page && o.page < at.page;
                               });
        if (!opens_run) pages[at.page].lines[at.line].role = role;
      }
    }
  }
}

}  // namespace

void mark_furniture(std::span<PageLayout> pages) {
  for (PageLayout& page : pages) {
    split_margin_cells(page);
    for (Line& line : page.lines) {
      if (is_stamp(line, page)) line.role = LineRole::stamp;
      if (is_blank_notice(line.text)) line.role = LineRole::blank_notice;
    }
  }
  label_pages(pages);
  mark_running_lines(pages, Zone::top, LineRole::running_head);
  mark_running_lines(pages, Zone::bottom, LineRole::running_foot);
  mark_running_lines(pages, Zone::side, LineRole::running_foot);
}

}  // namespace agendex

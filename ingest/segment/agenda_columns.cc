#include "ingest/segment/agenda_columns.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>

#include "base/pattern.h"
#include "base/text.h"

namespace agendex {
namespace {

constexpr float kRightColumn = 0.55F;  // of the page width: page ranges and appendix letters stand right of this
constexpr float kOfficersFrom = 0.4F;  // of the page width: names of officers stand right of this
constexpr float kOverhang = 40;        // points a column may begin before its header
constexpr float kSlack = 3;            // points
constexpr size_t kFewestAligned = 3;   // cells below one another that make a column
constexpr size_t kNearSpace = 3;       // bytes around the edge of a column in which its words begin
constexpr size_t kShortestTitle = 5;   // bytes

using Kind = AgendaColumns::Kind;

bool is_right_column_text(std::string_view text) {
  static const Pattern kRight(
      R"((?i)^\(?(?:pages?\b|pp?\.)\s*.*$|^(?:appendix|appendices|annex|enclosure|attached|to follow|verbal|oral)\b.{0,24}$|^\(?\d{1,4}\s*(?:-|–|to)\s*\d{0,4}\)?$|^\d{1,4}\)$|^\d{1,4}$)");
  return RE2::FullMatch(piece(text), kRight);
}

/// What the header cell `text` says of its column.
std::optional<Kind> header_kind(std::string_view text) {
  static const Pattern kTitle(
      R"((?i)^(?:agenda|(?:agenda\s+)?(?:items?|no\.?|nos\.?|number|ref\.?|#|(?:item|agenda)\s+(?:no\.?|number|item|ref\.?)|titles?|subject(?:\s+matter)?|topic|description|business|items?\s+of\s+business|title\s+of\s+report|report\s+title|report))\s*:?$)");
  static const Pattern kAuthor(
      R"((?i)^(?:report(?:s|ing)?\s+(?:by|of|from|author|officer)|authors?|lead(?:\s+(?:officer|member|director|person))?|officers?|present(?:ed\s+by|er|ers|ing)|contact(?:\s+officer)?|owner|speaker|who|responsible(?:\s+officer)?|led\s+by|sponsor)\s*:?$)");
  static const Pattern kPages(R"((?i)^page(?:\(?s\)?)?(?:\s+(?:nos?\.?|numbers?|\(s\)))?\s*:?$)");
  static const Pattern kPapers(
      R"((?i)^(?:papers?|enc(?:s|l|losures?|\.)?|attach(?:ment|ed)s?|appendi(?:x|ces)|appendix\s*/\s*pages?|format)\s*:?$)");
  static const Pattern kDropped(
      R"((?i)^(?:(?:approx\.?\s+|start\s+)?tim(?:e|es|ing|ings)|duration|min(?:s|utes)?\.?|wards?(?:\(s\))?(?:\s+affected)?|purpose|action(?:\s+required)?|decision(?:\s+type)?|for|type|status|outcome|exempt|key\s+decision|recommendation|method|verbal\s*/\s*paper)\s*:?$)");
  if (RE2::FullMatch(piece(text), kTitle)) return Kind::title;
  if (RE2::FullMatch(piece(text), kAuthor)) return Kind::author;
  if (RE2::FullMatch(piece(text), kPages)) return Kind::pages;
  if (RE2::FullMatch(piece(text), kPapers)) return Kind::papers;
  if (RE2::FullMatch(piece(text), kDropped)) return Kind::dropped;
  return std::nullopt;
}

/// A cell of a header row and what it says of its column.
struct Header {
  Kind kind = Kind::title;
  Rect box;
};

/// The headers in `cell`: "Time Paper" are two that stand close. Empty when some of its words name no column.
std::vector<Header> headers_in(const Cell& cell) {
  std::vector<Header> headers;
  const std::string_view text = cell.text;
  const float letter = cell.box.width() / static_cast<float>(std::max<size_t>(1, text.size()));
  for (size_t begin = 0; begin < text.size();) {
    size_t end = text.size();
    while (end != std::string_view::npos && end > begin && !header_kind(text.substr(begin, end - begin)))
      end = text.rfind(' ', end - 1);
    if (end == std::string_view::npos || end <= begin) return {};
    Rect box = cell.box;
    box.x0 = cell.box.x0 + letter * static_cast<float>(begin);
    box.x1 = cell.box.x0 + letter * static_cast<float>(end);
    headers.push_back({*header_kind(text.substr(begin, end - begin)), box});
    begin = end + 1;
  }
  return headers;
}

/// The headers of a row when every cell names a column, and one of them is more than the number and the title.
std::vector<Header> headers_in(const Line& line, float width) {
  std::vector<Header> headers;
  for (const Cell& cell : line.cells) {
    const std::vector<Header> found = headers_in(cell);
    if (found.empty()) return {};
    headers.insert(headers.end(), found.begin(), found.end());
  }
  const bool tells_more =
      std::any_of(headers.begin(), headers.end(), [](const Header& header) { return header.kind != Kind::title; });
  const bool lone_pages = headers.size() == 1 && headers[0].kind == Kind::pages && line.box.x0 > kRightColumn * width;
  return lone_pages || (tells_more && line.cells.size() > 1) ? headers : std::vector<Header>{};
}

}  // namespace

bool names_an_officer(std::string_view text) {
  static const Pattern kAuthor(
      R"((?i)\b(?:director|officer|head of|chief|manager|clerk|solicitor|treasurer|leader|cabinet member|portfolio|cllr|councillor|chair(?:man|person)?|mayor|convener|provost|secretary|monitoring|strategic lead|assistant)\b)");
  return RE2::PartialMatch(piece(text), kAuthor);
}

AgendaColumns::AgendaColumns(const Flow& flow, Span region) {
  for (size_t i = region.begin; i < region.end; ++i) {
    width_ = flow.page(flow[i].page).width;
    const std::vector<Header> headers = headers_in(*flow[i].line, width_);
    if (headers.empty()) continue;
    headers_.push_back(i);
    if (!table_.empty()) continue;
    for (const Header& header : headers) table_.push_back({header.kind, header.box.x0, header.box.x1});
    fit_table(flow, {i + 1, region.end});
  }
  learn(flow, region);
  if (table_.empty() && author_ > 1e8F) learn_aligned(flow, region);
  const bool has_right = std::any_of(table_.begin(), table_.end(), [](const Column& column) {
    return column.kind == Kind::pages || column.kind == Kind::papers;
  });
  if (has_right) right_ = 1e9F;
}

/// A column begins where its header or the leftmost cell below it begins, whichever is further left: headers are
/// centred over their columns, or set apart from them.
void AgendaColumns::fit_table(const Flow& flow, Span rows) {
  const std::vector<Column> headers = table_;
  for (size_t k = 1; k < headers.size(); ++k) {
    for (size_t i = rows.begin; i < rows.end; ++i) {
      for (const Cell& cell : flow[i].line->cells) {
        const float begin = cell.box.x0;
        const bool below = begin < headers[k].end && cell.box.x1 > headers[k].begin && begin > headers[k - 1].end;
        if (below && begin > headers[k].begin - kOverhang) table_[k].begin = std::min(table_[k].begin, begin);
      }
    }
  }
  for (Column& column : table_) column.begin -= kSlack;
  if (table_.size() == 1) table_.insert(table_.begin(), {Kind::title, 0, 0});  // a lone "Pages" stands over its column
  if (table_.front().kind != Kind::dropped) table_.front().begin = 0;
}

void AgendaColumns::learn(const Flow& flow, Span region) {
  for (size_t i = region.begin; i < region.end; ++i) {
    const Line& line = *flow[i].line;
    for (size_t c = 0; c < line.cells.size(); ++c) {
      const Cell& cell = line.cells[c];
      const bool author_head = c > 0 && header_kind(cell.text) == Kind::author;
      if (cell.box.x0 < kRightColumn * width_) {
        if (author_head && cell.box.x0 > 0.3F * width_) author_ = cell.box.x0 - 2 * kSlack;
        continue;
      }
      if (is_right_column_text(cell.text) && (c > 0 || !std::isdigit(static_cast<unsigned char>(cell.text.front()))))
        right_ = std::min(right_, cell.box.x0 - kSlack);
      if (author_head) author_ = std::min(author_, cell.box.x0 - 2 * kSlack);
    }
  }
}

/// Cells that stand below one another beside several titles are a column, even without a header.
void AgendaColumns::learn_aligned(const Flow& flow, Span region) {
  std::map<long, std::vector<const Cell*>> by_edge;
  for (size_t i = region.begin; i < region.end; ++i) {
    const auto& cells = flow[i].line->cells;
    const Cell& last = cells.back();
    if (cells.size() > 1 && last.box.x0 > kRightColumn * width_ && last.box.x0 < right_)
      by_edge[std::lround(last.box.x0 / kSlack)].push_back(&last);
  }
  for (const auto& [edge, cells] : by_edge) {
    if (cells.size() < kFewestAligned) continue;
    const bool officers =
        std::any_of(cells.begin(), cells.end(), [](const Cell* cell) { return names_an_officer(cell->text); });
    table_.push_back({officers ? Kind::author : Kind::dropped, static_cast<float>(edge) * kSlack - kSlack, 0});
  }
  if (table_.empty()) return;
  table_.insert(table_.begin(), {Kind::title, 0, 0});
}

Kind AgendaColumns::kind_of(const Line& line, size_t c, bool first_line) const {
  const Cell& cell = line.cells[c];
  if (cell.box.x0 >= right_) return Kind::papers;
  if (!table_.empty()) {
    const auto column =
        std::find_if(table_.rbegin(), table_.rend(), [&](const Column& each) { return each.begin <= cell.box.x0; });
    return column == table_.rend() ? Kind::title : column->kind;
  }
  if ((c > 0 || !first_line) && cell.box.x0 >= author_) return Kind::author;
  const bool beside_title = first_line && c > 0 && cell.box.x0 > kOfficersFrom * width_ && author_ > 1e8F &&
                            line.cells[c - 1].text.size() > kShortestTitle;
  if (beside_title && names_an_officer(cell.text)) return Kind::author;
  return Kind::title;
}

std::vector<std::pair<Kind, std::string_view>> AgendaColumns::parts_of(const Line& line, size_t c,
                                                                       bool first_line) const {
  const Cell& cell = line.cells[c];
  const Kind kind = kind_of(line, c, first_line);
  std::vector<std::pair<Kind, std::string_view>> parts = {{kind, cell.text}};
  if (kind == Kind::title) return parts;  // a title may run on over columns that are empty
  for (const Column& column : table_) {
    std::string_view& last = parts.back().second;
    if (column.begin <= cell.box.x0 + kSlack || column.begin >= cell.box.x1 - kSlack) continue;
    const auto done = static_cast<size_t>(last.data() - cell.text.data());
    const float share = (column.begin - cell.box.x0) / cell.box.width();
    const auto guess = static_cast<size_t>(share * static_cast<float>(cell.text.size()));
    const size_t space = cell.text.find(' ', guess > done + kNearSpace ? guess - kNearSpace : done);
    if (space == std::string::npos || space > guess + kNearSpace) continue;
    last = std::string_view(cell.text).substr(done, space - done);
    parts.emplace_back(column.kind, std::string_view(cell.text).substr(space + 1));
  }
  return parts;
}

bool AgendaColumns::is_header(size_t index) const {
  return std::find(headers_.begin(), headers_.end(), index) != headers_.end();
}

}  // namespace agendex

// Agenda items. The numbers of an agenda form one chain: same form, same indent, growing. The longest chain after the
// heading is the agenda; numbers of another indent or form inside an item are lists of its explanation.

#include "ingest/segment/agenda.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/chain.h"

namespace agendex {
namespace {

constexpr float kTitleGap = 1.45F;     // in usual line distances: more space than this ends a title
constexpr float kRightColumn = 0.55F;  // of the page width: page ranges and appendix letters stand right of this
constexpr size_t kLongestTitle = 12;   // lines

bool is_agenda_heading(const FlowLine& line) {
  static const Pattern kHeading(
      R"((?i)^(?:(?:supplementary|supplemental|revised|draft|public|open|council|meeting|regular|part\s+\w+)\s+)*(?:A\s?G\s?E\s?N\s?D\s?A|order of business|business to be (?:transacted|considered)|items of business|agenda items?(?: no\.?)?(?:\s+(?:page|pages|title|report by|subject))*|items? to be considered)\s*:?$)");
  return RE2::FullMatch(line.text(), kHeading);
}

const RE2& range_pattern() {
  static const Pattern kRange(
      R"((?i)\(?\s*\b(?:pages?|pgs?\.?|pp\.?)\s*(?:nos?\.?)?\s*:?\s*(\d{1,4})(?:\s*(?:-|–|—|to)\s*(\d{1,4}))?\s*\)?)");
  return kRange;
}

bool is_right_column_text(std::string_view text) {
  static const Pattern kRight(
      R"((?i)^\(?(?:pages?\b|pp?\.)\s*.*$|^(?:appendix|appendices|annex|enclosure|attached|to follow|verbal|oral)\b.{0,24}$|^\(?\d{1,4}\s*(?:-|–|to)\s*\d{0,4}\)?$|^\d{1,4}\)$|^\d{1,4}$)");
  return RE2::FullMatch(piece(text), kRight);
}

bool is_author_text(std::string_view text) {
  static const Pattern kAuthor(
      R"((?i)\b(?:director|officer|head of|chief|manager|clerk|solicitor|treasurer|leader|cabinet member|portfolio|cllr|councillor|chair(?:man|person)?|secretary|monitoring|strategic lead|assistant)\b)");
  return RE2::PartialMatch(piece(text), kAuthor);
}

/// Columns of an agenda, learnt from all its items.
struct Columns {
  float right = 1e9F;   // page ranges and appendices begin here
  float author = 1e9F;  // officers' names begin here
};

Columns columns_of(const Flow& flow, Span region) {
  Columns columns;
  static const Pattern kAuthorHead(
      R"((?i)^(?:report (?:by|of|author)|author|lead (?:officer|member)|officer|presented by|reporting officer|contact)\b.*$)");
  for (size_t i = region.begin; i < region.end; ++i) {
    const Line& line = *flow[i].line;
    const float width = flow.page(line.page).width;
    for (size_t c = 0; c < line.cells.size(); ++c) {
      const Cell& cell = line.cells[c];
      if (cell.box.x0 < kRightColumn * width) {
        if (c > 0 && cell.box.x0 > 0.3F * width && RE2::FullMatch(cell.text, kAuthorHead))
          columns.author = cell.box.x0 - 6;
        continue;
      }
      if (is_right_column_text(cell.text) && (c > 0 || !std::isdigit(static_cast<unsigned char>(cell.text.front())))) {
        columns.right = std::min(columns.right, cell.box.x0 - 3);
      }
      if (c > 0 && RE2::FullMatch(cell.text, kAuthorHead)) columns.author = std::min(columns.author, cell.box.x0 - 6);
    }
  }
  return columns;
}

/// The texts of an item by column.
struct ItemText {
  std::vector<std::string> title_lines;
  std::string right, author;
};

std::string title_cell_text(const FlowLine& line, bool first_line, const Columns& columns, ItemText& item) {
  std::string text;
  const Line& printed = *line.line;
  for (size_t c = 0; c < printed.cells.size(); ++c) {
    const Cell& cell = printed.cells[c];
    const bool beside = c > 0 || !first_line;
    if (cell.box.x0 >= columns.right) {
      item.right += (item.right.empty() ? "" : " ") + cell.text;
    } else if (beside && cell.box.x0 >= columns.author) {
      item.author += (item.author.empty() ? "" : " ") + cell.text;
    } else if (c > 0 && first_line && columns.author > 1e8F && text.size() > 8 && is_author_text(cell.text) &&
               cell.box.x0 > 0.4F * 600) {
      item.author += (item.author.empty() ? "" : " ") + cell.text;
    } else {
      text += (text.empty() ? "" : " ") + cell.text;
    }
  }
  return text;
}

bool ends_title(std::string_view text) {
  text = trim(text);
  if (text.empty()) return false;
  static const Pattern kAbbreviation(
      R"((?i)\b(?:no|nos|st|mr|mrs|ms|dr|cllr|cllrs|inc|ltd|vs?|e\.g|i\.e|etc|ref|paras?)\.$)");
  if (text.back() != '.' && text.back() != '?' && text.back() != '!') return false;
  return !RE2::PartialMatch(piece(text), kAbbreviation);
}

bool opens_explanation(std::string_view text) {
  static const Pattern kOpening(
      R"((?i)^(?:(?:to\s+(?:consider|receive|note|approve|confirm|agree|report|discuss|authorise|determine|review)|report\s+(?:of|by|from)\s+the|(?:joint )?report\s+attached|members?\s+(?:are|is|will)|the\s+(?:committee|council|cabinet|board|panel|commission|chair|director|clerk|report|minutes|next|purpose|meeting|strategic)\b.*\b(?:is|are|will|to|submits?|has|have)\b|a\s+report|this\s+(?:report|item)|please|see\s+|attached|copy|contact|background|recommend(?:ation|ed)s?|\(?(?:verbal|oral)\s+report|councillors?\s+(?:are|is)|in accordance with)\b|\[))");
  return RE2::PartialMatch(piece(text), kOpening);
}

/// The first cell of a line that is not just its number.
const Cell& title_cell(const FlowLine& line) {
  const auto& cells = line.line->cells;
  const bool number_alone =
      line.number && cells.size() > 1 && cells.front().text.size() <= line.number->printed.size() + 2;
  return number_alone ? cells[1] : cells.front();
}

bool same_style(const FlowLine& first, const FlowLine& second) {
  const Line &a = *first.line, &b = *second.line;
  return title_cell(first).bold == title_cell(second).bold && std::abs(a.size - b.size) < 0.7F && a.italic == b.italic;
}

bool capitals_of(std::string_view text) {
  const LetterCase letters = letter_case(text);
  return letters.upper + letters.lower >= 2 && letters.lower * 6 < letters.upper;
}

/// "1)", "(a)", "iv." at the start of a line; years, file numbers and figures are words of the title.
bool opens_list(const FlowLine& line) {
  if (!line.number) return false;
  switch (line.number->form) {
    case NumberForm::plain:
    case NumberForm::slashed:
    case NumberForm::file_number:
    case NumberForm::decimal:
      return false;
    default:
      return true;
  }
}

/// Does `text`, a line below a title that says `title` so far, still belong to it?
bool continues_title(const FlowLine& first, const FlowLine& line, std::string_view title, std::string_view text) {
  if (line.page_top || line.pitch > kTitleGap) return false;
  if (!same_style(first, line)) return false;
  const bool capitals_before = capitals_of(title);
  if (capitals_before != capitals_of(text) && text.size() > 3 && (capitals_before || text.size() > 12)) return false;
  if (opens_list(line)) return false;
  if (bullet_length(text) > 0) return false;
  if (ends_title(title) && !text.empty() && std::isupper(static_cast<unsigned char>(text.front()))) return false;
  return !opens_explanation(text) || (!text.empty() && std::islower(static_cast<unsigned char>(text.front())));
}

std::string take_appendix(std::string& right) {
  static const Pattern kAppendix(R"((?i)\b(?:appendix|annex|enclosure)\s*:?\s*([A-Z]{1,2}\d{0,2}|\d{1,2}[A-Z]?)\b)");
  re2::StringPiece letter;
  if (!RE2::PartialMatch(right, kAppendix, &letter)) return {};
  return std::string(letter.data(), letter.size());
}

std::string clean_title(std::string title) {
  std::string text = collapse_spaces(title);
  while (!text.empty() && (text.back() == ' ' || text.back() == '(')) text.pop_back();
  return text;
}

/// Fills title, right column and author from the lines of an item.
void read_item(const Flow& flow, const Columns& columns, AgendaItem& item) {
  ItemText text;
  const FlowLine& first = flow[item.lines.begin];
  std::string title;
  bool in_title = true;
  item.title_end = item.lines.begin;
  for (size_t i = item.lines.begin; i < item.lines.end; ++i) {
    const bool is_first = i == item.lines.begin;
    std::string part = title_cell_text(flow[i], is_first, columns, text);
    if (is_first && first.number && part.size() >= first.number->rest) part = part.substr(first.number->rest);
    if (is_first) part = std::string(trim(part));
    if (part.empty()) {
      if (in_title) item.title_end = i + 1;
      continue;
    }
    if (!is_first && in_title && !title.empty()) {
      in_title = i - item.lines.begin < kLongestTitle && continues_title(first, flow[i], title, part);
    }
    if (!in_title) continue;
    if (is_first && first.line->bold_bytes > first.number.value_or(LeadingNumber{}).rest + 3 &&
        first.line->bold_bytes < first.number.value_or(LeadingNumber{}).rest + part.size() && !first.line->bold) {
      // A bold label with its explanation on the same line.
      title = std::string(trim(std::string_view(first.text()).substr(0, first.line->bold_bytes)));
      if (first.number && title.size() > first.number->rest) title = title.substr(first.number->rest);
      in_title = false;
      item.title_end = i + 1;
      continue;
    }
    title = title.empty() ? part : join_lines(title, part);
    item.title_end = i + 1;
  }
  item.printed_pages = take_page_range(title);
  if (!item.printed_pages) item.printed_pages = take_page_range(text.right);
  if (!item.printed_pages) {
    static const Pattern kBare(R"(^\s*(\d{1,4})\s*(?:-|–|to)\s*(\d{1,4})\s*$)");
    int from = 0, to = 0;
    if (RE2::FullMatch(text.right, kBare, &from, &to) && from <= to) item.printed_pages = {from, to};
  }
  if (!item.printed_pages) {
    // The range can stand at the end of the explanation.
    std::string rest = joined_text(flow, {item.title_end, item.lines.end});
    static const Pattern kAtEnd(R"((?i)\(\s*pages?\s+(\d{1,4})\s*(?:-|–|to)\s*(\d{1,4})\s*\))");
    int from = 0, to = 0;
    if (RE2::PartialMatch(rest, kAtEnd, &from, &to) && from <= to) item.printed_pages = {from, to};
  }
  item.appendix = take_appendix(text.right);
  item.author = std::string(trim(text.author));
  item.title = clean_title(title);
}

bool has_page_range(const Flow& flow, const Span& lines) {
  return RE2::PartialMatch(joined_text(flow, lines), range_pattern());
}

/// Items numbered "6(A)", "1.01" or "6a" inside the lines of item "6" or "1".
std::vector<size_t> sub_item_lines(const Flow& flow, const AgendaItem& item, int main_value) {
  std::vector<size_t> starts;
  for (size_t i = item.lines.begin + 1; i < item.lines.end; ++i) {
    const auto& number = flow[i].number;
    if (!number || number->value.size() != 2 || number->value.front() != main_value) continue;
    if (number->form == NumberForm::item_letter || number->form == NumberForm::decimal) starts.push_back(i);
  }
  return starts;
}

void add_item(const Flow& flow, const Columns& columns, Span lines, std::optional<size_t> parent,
              std::vector<AgendaItem>& items) {
  AgendaItem item;
  item.lines = lines;
  item.parent = parent;
  if (flow[lines.begin].number) item.number = flow[lines.begin].number->printed;
  read_item(flow, columns, item);
  if (!item.title.empty()) items.push_back(std::move(item));
}

std::vector<AgendaItem> items_of_chain(const Flow& flow, const std::vector<size_t>& chain, size_t end,
                                       const Columns& columns) {
  std::vector<AgendaItem> items;
  for (size_t k = 0; k < chain.size(); ++k) {
    const Span lines{chain[k], k + 1 < chain.size() ? chain[k + 1] : end};
    AgendaItem whole;
    whole.lines = lines;
    const auto& number = flow[chain[k]].number;
    const auto subs = number && number->value.size() == 1 ? sub_item_lines(flow, whole, number->value.front())
                                                          : std::vector<size_t>{};
    add_item(flow, columns, {lines.begin, subs.empty() ? lines.end : subs.front()}, std::nullopt, items);
    if (items.empty()) continue;
    const size_t parent = items.size() - 1;
    for (size_t s = 0; s < subs.size(); ++s) {
      add_item(flow, columns, {subs[s], s + 1 < subs.size() ? subs[s + 1] : lines.end}, parent, items);
    }
  }
  return items;
}

/// Where the last item stops: a signature, a heading in the middle of the page or the notes after the agenda.
size_t end_of_last_item(const Flow& flow, size_t begin, size_t end) {
  for (size_t i = begin + 1; i < end; ++i) {
    const FlowLine& line = flow[i];
    if (line.page_top && i > begin + 1) return i;
    if (line.pitch > 3.2F) return i;
    if (line.pitch > 1.6F && line.line->size > flow[begin].line->size + 1.5F) return i;
  }
  return end;
}

/// Titles without numbers: paragraphs in bold or capitals, or with a page range.
std::vector<AgendaItem> unnumbered_items(const Flow& flow, Span region, const Columns& columns) {
  std::vector<size_t> starts;
  for (size_t i = region.begin; i < region.end; ++i) {
    const FlowLine& line = flow[i];
    if (!line.after_gap()) continue;
    const bool prominent = (line.line->bold || line.capitals) && line.text().size() > 3 && line.text().back() != ':';
    if (prominent || has_page_range(flow, {i, std::min(i + 2, region.end)})) starts.push_back(i);
  }
  std::vector<AgendaItem> items;
  for (size_t k = 0; k < starts.size(); ++k) {
    add_item(flow, columns, {starts[k], k + 1 < starts.size() ? starts[k + 1] : region.end}, std::nullopt, items);
  }
  return items;
}

/// The chain of the items. Sub-items ("1.01", "1.02") can outnumber the items they belong to; then the items lead.
std::vector<size_t> item_chain(const Flow& flow, Span region) {
  const std::vector<size_t> best = best_chain(flow, region, {});
  if (best.empty() || flow[best.front()].number->form != NumberForm::decimal) return best;
  ChainRules plain;
  plain.merit = [&](size_t index) { return flow[index].number->form == NumberForm::plain ? 1.0F : -1.0F; };
  const std::vector<size_t> items = best_chain(flow, region, plain);
  const bool lead =
      items.size() >= 2 && items.front() < best.front() && std::all_of(best.begin(), best.end(), [&](size_t sub) {
        return std::any_of(items.begin(), items.end(), [&](size_t item) {
          return flow[item].number->value.front() == flow[sub].number->value.front();
        });
      });
  return lead ? items : best;
}

}  // namespace

std::optional<std::pair<int, int>> take_page_range(std::string& text) {
  re2::StringPiece rest(text), whole;
  int from = 0;
  std::string to_text;
  if (!RE2::PartialMatch(text, range_pattern(), &from, &to_text)) return std::nullopt;
  const int to = to_text.empty() ? from : std::stoi(to_text);
  RE2::Replace(&text, range_pattern(), " ");
  text = collapse_spaces(text);
  if (to < from) return std::nullopt;
  return std::pair{from, to};
}

std::optional<Agenda> find_agenda(const Flow& flow, Span front) {
  Agenda agenda;
  size_t begin = front.begin;
  for (size_t i = front.begin; i < front.end; ++i) {
    if (!is_agenda_heading(flow[i])) continue;
    agenda.headed = true;
    begin = i;
    // The word also stands on title pages and in running heads; the last one before the first number counts.
    const auto chain = best_chain(flow, {i + 1, front.end}, {});
    if (chain.size() >= 2 || i + 12 < front.end) break;
  }
  Span region{agenda.headed ? begin + 1 : begin, front.end};
  std::vector<size_t> chain = item_chain(flow, region);
  const bool ranged = std::any_of(chain.begin(), chain.end(), [&](size_t i) {
    return has_page_range(flow, {i, std::min(i + 4, front.end)});
  });
  if (!agenda.headed && !ranged) return std::nullopt;
  if (chain.size() < 2 && !ranged) chain.clear();
  if (chain.empty()) {
    const Columns columns = columns_of(flow, region);
    agenda.items = unnumbered_items(flow, region, columns);
    if (agenda.items.size() < 3) return std::nullopt;
    agenda.lines = {begin, agenda.items.back().lines.end};
    return agenda;
  }
  const size_t end = end_of_last_item(flow, chain.back(), front.end);
  const Columns columns = columns_of(flow, {region.begin, end});
  agenda.items = items_of_chain(flow, chain, end, columns);
  agenda.lines = {agenda.headed ? begin : chain.front(), end};
  return agenda;
}

}  // namespace agendex

// The text of an agenda item: which of its words are title, and which say who reports, where the paper is and what the
// meeting is asked to do.

#include "ingest/segment/agenda_text.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "base/pattern.h"
#include "base/text.h"

namespace agendex {
namespace {

constexpr float kTitleGap = 1.45F;     // in usual line distances: more space than this ends a title
constexpr size_t kLongestTitle = 12;   // lines
constexpr size_t kLongestAuthor = 90;  // bytes

using Kind = AgendaColumns::Kind;
using PageRange = std::optional<std::pair<int, int>>;

const RE2& range_pattern() {
  static const Pattern kRange(
      R"((?i)\(?\s*\b(?:pages?|pgs?\.?|pp\.?)\s*(?:nos?\.?)?\s*:?\s*(\d{1,4})(?:\s*(?:-|–|—|to)\s*(\d{1,4}))?\s*\)?)");
  return kRange;
}

PageRange range_of(int from, int to) {
  return from <= to ? PageRange({from, to}) : std::nullopt;
}

/// The texts of one line by column. `title` leaves the number out.
struct LineText {
  std::string title, pages, papers, author;
  bool title_bold = false;
};

void append(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += ' ';
  text += more;
}

void take(LineText& text, Kind kind, const Cell& cell, std::string_view words) {
  switch (kind) {
    case Kind::pages:
      return append(text.pages, trim(words));
    case Kind::papers:
      return append(text.papers, trim(words));
    case Kind::author:
      return append(text.author, trim(words));
    case Kind::dropped:
      return;
    case Kind::title:
      if (text.title.empty()) text.title_bold = cell.bold;
      append(text.title, trim(words));
  }
}

LineText text_by_column(const AgendaPage& page, size_t index, bool first_line) {
  LineText text;
  const Line& line = *page.flow[index].line;
  const auto& number = page.numbers.at(index);
  const size_t skip = first_line && number ? number->rest : 0;
  size_t begin = 0;  // of the cell, in the text of the line
  for (size_t c = 0; c < line.cells.size(); ++c) {
    const Cell& cell = line.cells[c];
    const size_t end = begin + cell.text.size();
    if (end > skip) {
      const bool holds_number = skip > begin;
      if (holds_number) {
        take(text, Kind::title, cell, std::string_view(cell.text).substr(skip - begin));
      } else {
        for (const auto& [kind, words] : page.columns.parts_of(line, c, first_line)) take(text, kind, cell, words);
      }
    }
    begin = end + 1;
  }
  return text;
}

bool ends_title(std::string_view text) {
  text = trim(text);
  if (text.empty()) return false;
  static const Pattern kAbbreviation(
      R"((?i)\b(?:no|nos|st|mr|mrs|ms|dr|cllr|cllrs|inc|ltd|vs?|e\.g|i\.e|etc|ref|paras?|[ap]\.m)\.$)");
  if (text.back() != '.' && text.back() != '?' && text.back() != '!') return false;
  return !RE2::PartialMatch(piece(text), kAbbreviation);
}

bool opens_explanation(std::string_view text) {
  static const Pattern kOpening(
      R"((?i)^(?:(?:to\s+(?:consider|receive|note|approve|confirm|agree|report|discuss|authorise|determine|review)|report\s+(?:of|by|from)\s+the|(?:joint )?report\s+attached|members?\s+(?:are|is|will)|the\s+(?:committee|council|cabinet|board|panel|commission|chair|director|clerk|report|minutes|next|purpose|meeting|strategic)\b.*\b(?:is|are|will|to|submits?|has|have)\b|a\s+report|this\s+(?:report|item)|please|see\s+|for (?:decision|information|noting|approval|discussion|comment|action|consideration)|attached|copy|contact|background|recommend(?:ation|ed)s?|\(?(?:verbal|oral)\s+report|councillors?\s+(?:are|is)|in accordance with)\b|\[))");
  return RE2::PartialMatch(piece(text), kOpening);
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

/// The line that a title began on, and what it says so far.
struct OpenTitle {
  size_t begin = 0;
  std::string text;
  bool bold = false;
};

/// Does `text`, a line below `title`, still belong to it?
bool continues_title(const AgendaPage& page, const OpenTitle& title, size_t index, const LineText& text) {
  const FlowLine& line = page.flow[index];
  const Line &first = *page.flow[title.begin].line, &below = *line.line;
  if (index - title.begin >= kLongestTitle || line.page_top || line.pitch > kTitleGap) return false;
  const bool bold = text.title_bold || below.bold_bytes > 3;
  if (title.bold != bold || std::abs(first.size - below.size) >= 0.7F || first.italic != below.italic) return false;
  const bool capitals = capitals_of(title.text);
  if (capitals != capitals_of(text.title) && text.title.size() > 3 && (capitals || text.title.size() > 12))
    return false;
  if (opens_list(line) || bullet_length(text.title) > 0) return false;
  const auto initial = static_cast<unsigned char>(text.title.front());
  if (ends_title(title.text) && std::isupper(initial)) return false;
  return !opens_explanation(text.title) || std::islower(initial);
}

std::string take_appendix(const std::string& papers) {
  static const Pattern kAppendix(
      R"((?i)\b(?:appendix|annexe?|enclosure|enc\.?|paper|attachment)\s*:?\s*([A-Z]{1,2}\d{0,2}|\d{1,2}[A-Z]?)\b)");
  re2::StringPiece letter;
  if (!RE2::PartialMatch(papers, kAppendix, &letter)) return {};
  return std::string(letter.data(), letter.size());
}

/// "(Report attached)", "copy herewith", "(to follow)": where the paper is, not what it is called.
std::string take_whereabouts(std::string& title) {
  static const Pattern kBracketed(
      R"((?i)[\s,;–-]*[(\[]\s*((?:[^()\[\]]*\s)?(?:attached|enclosed|herewith|appended|tabled|to follow|circulated[^()\[\]]*|verbal|oral|(?:verbal|oral) (?:report|update|item)|(?:paper|enc(?:losure|\.)?|appendix|annex|attachment) [A-Z]?\d{0,2}|copy|copies))\s*[)\]]\s*\.?$)");
  static const Pattern kBare(
      R"((?i)[\s,;–-]+((?:joint\s+)?(?:reports?|cop(?:y|ies)|papers?)\s+(?:(?:is|are)\s+)?(?:attached|enclosed|herewith|to follow|circulated(?:\s+(?:separately|herewith))?))\s*\.?$)");
  re2::StringPiece where;
  if (!RE2::PartialMatch(title, kBracketed, &where) && !RE2::PartialMatch(title, kBare, &where)) return {};
  std::string words(view(where));
  RE2::Replace(&title, kBracketed, "") || RE2::Replace(&title, kBare, "");
  return words;
}

/// "Ferry fares ........ 12".
PageRange take_leaders(std::string& title) {
  static const Pattern kLeaders(R"(^(.*?)\s*(?:[._]{4,}|…{2,}|(?:\. ){4,})\s*(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$)");
  std::string text, from, to;
  if (!RE2::FullMatch(title, kLeaders, &text, &from, &to)) return std::nullopt;
  title = text;
  return range_of(std::stoi(from), std::stoi(to.empty() ? from : to));
}

/// "5 - 12" or "5" in the column of pages.
PageRange bare_range(const std::string& column) {
  static const Pattern kBare(R"(^\s*(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?\s*$)");
  std::string from, to;
  if (!RE2::FullMatch(column, kBare, &from, &to)) return std::nullopt;
  return range_of(std::stoi(from), std::stoi(to.empty() ? from : to));
}

/// The range can stand at the end of the explanation.
PageRange range_in_explanation(const std::string& explanation) {
  static const Pattern kAtEnd(R"((?i)\(\s*(?:pages?|pp\.?)\s*(?:nos?\.?\s*)?(\d{1,4})\s*(?:-|–|to)\s*(\d{1,4})\s*\))");
  int from = 0, to = 0;
  return RE2::PartialMatch(explanation, kAtEnd, &from, &to) ? range_of(from, to) : std::nullopt;
}

/// "Report of the Director of Place (attached)." → "Director of Place".
std::string reporting_officer(std::string_view explanation) {
  static const Pattern kReport(
      R"((?i)^(?:to\s+(?:consider|receive|note)\s+)?(?:(?:a|the)\s+)?(?:joint\s+)?report\s+(?:of|by|from)\s+(?:the\s+)?([^.(;]+?)\s*(?:[.(;].*|\b(?:on|about|regarding|concerning|which|that|to|setting|seeking)\b.*|$))");
  std::string officer;
  if (!RE2::FullMatch(piece(explanation), kReport, &officer)) return {};
  return officer.size() <= kLongestAuthor && names_an_officer(officer) ? officer : std::string();
}

/// "Ferry fares – Report by Head of Transport".
std::string take_author(std::string& title) {
  static const Pattern kBehind(R"((?i)^(.{3,}?)\s*[-–—,]\s+((?:joint\s+)?report\s+(?:of|by|from)\s+.+)$)");
  std::string text, report;
  if (!RE2::FullMatch(title, kBehind, &text, &report)) return {};
  const std::string officer = reporting_officer(report);
  if (!officer.empty()) title = text;
  return officer;
}

std::string without_end_marks(std::string_view title) {
  std::string text = collapse_spaces(title);
  static const Pattern kMarks(R"((?:\s*[(]|\s+[-–—])$)");
  RE2::Replace(&text, kMarks, "");
  if (text.ends_with('.') && ends_title(text) && !text.ends_with("..")) text.pop_back();
  return text;
}

/// A label in bold with its explanation on the same line; the explanation, and the label left in `title`.
std::string take_run_in(const AgendaPage& page, size_t index, std::string& title) {
  const Line& line = *page.flow[index].line;
  const auto& number = page.numbers.at(index);
  const size_t begin = number ? number->rest : 0;
  if (line.bold || line.bold_bytes <= begin + 3 || line.bold_bytes >= begin + title.size()) return {};
  const std::string_view label = trim(std::string_view(line.text).substr(begin, line.bold_bytes - begin));
  if (!title.starts_with(label)) return {};
  std::string explanation(trim(std::string_view(title).substr(label.size())));
  title = std::string(label);
  return explanation;
}

}  // namespace

std::optional<std::pair<int, int>> take_page_range(std::string& text) {
  int from = 0;
  std::string to_text;
  if (!RE2::PartialMatch(text, range_pattern(), &from, &to_text)) return std::nullopt;
  const int to = to_text.empty() ? from : std::stoi(to_text);
  RE2::Replace(&text, range_pattern(), " ");
  text = collapse_spaces(text);
  if (to < from) return std::nullopt;
  return std::pair{from, to};
}

bool has_page_range(const Flow& flow, const Span& lines) {
  return RE2::PartialMatch(joined_text(flow, lines), range_pattern());
}

void read_agenda_item(const AgendaPage& page, AgendaItem& item) {
  OpenTitle title{item.lines.begin, "", false};
  std::string pages, papers, author, explanation;
  bool in_title = true;
  item.title_end = item.lines.begin;
  for (size_t i = item.lines.begin; i < item.lines.end; ++i) {
    if (page.columns.is_header(i)) continue;
    LineText text = text_by_column(page, i, i == item.lines.begin);
    append(pages, text.pages);
    append(papers, text.papers);
    append(author, text.author);
    if (!in_title) continue;
    if (text.title.empty()) {
      item.title_end = i + 1;
      continue;
    }
    in_title = title.text.empty() || continues_title(page, title, i, text);
    if (!in_title) continue;
    if (title.text.empty()) {
      title = {i, text.title, text.title_bold};
      explanation = take_run_in(page, i, title.text);
      in_title = explanation.empty();
    } else {
      title.text = join_lines(title.text, text.title);
    }
    item.title_end = i + 1;
  }
  append(explanation, joined_text(page.flow, {item.title_end, item.lines.end}));
  if (const auto& number = page.numbers.at(item.lines.begin)) item.number = number->printed;
  item.printed_pages = take_page_range(title.text);
  if (!item.printed_pages) item.printed_pages = take_leaders(title.text);
  for (std::string* column : {&pages, &papers}) {
    if (!item.printed_pages) item.printed_pages = take_page_range(*column);
    if (!item.printed_pages) item.printed_pages = bare_range(*column);
  }
  if (!item.printed_pages) item.printed_pages = range_in_explanation(explanation);
  append(papers, take_whereabouts(title.text));
  item.appendix = take_appendix(papers);
  item.author = std::string(trim(author));
  if (item.author.empty()) item.author = take_author(title.text);
  if (item.author.empty()) item.author = reporting_officer(explanation);
  item.title = without_end_marks(title.text);
}

}  // namespace agendex

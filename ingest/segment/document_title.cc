#include "ingest/segment/document_title.h"

#include <algorithm>
#include <cmath>

#include "base/date.h"
#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/meeting.h"
#include "ingest/segment/page_evidence.h"

namespace agendex {
namespace {

constexpr size_t kTitleZone = 24;      // lines from the top in which a title stands
constexpr float kTitlePages = 0.72F;   // share of the first page's height
constexpr double kWeakTitle = 0.75;    // a block with less is no title when the agenda or outline gives one
constexpr size_t kLongestTitle = 300;  // bytes
constexpr size_t kAddressLines = 8;
constexpr size_t kMinutesTitleLines = 8;

struct Block {
  std::vector<size_t> lines;
  std::string text;
  double score = 0;
};

/// Lines that stand at the top of papers and are not their titles.
bool is_not_a_title(std::string_view text) {
  static const Pattern kOther(
      R"((?i)^(?:(?:joint\s+)?reports?\s+(?:of|by|to)\b.*|agenda\s+item\b.*|(?:unrestricted|public|exempt|open|restricted|confidential|official|part\s+[i1a]+)$|purpose of (?:the )?report.*|summary:?|recommendations?:?|1\.?\s+.*|introduction|background|context|foreword|overview|contents|table of contents|date:?.*|wards?\s+affected.*|useful information|for (?:consideration|decision|information|noting)\b.*|lead\s+(?:director|officer|member).*|from:.*|to:.*|version.*|draft|page\s+\d+.*|tel(?:ephone)?\b.*|e-?mail\b.*|www\..*|dear\b.*|.*@.*))");
  return RE2::FullMatch(piece(text), kOther);
}

bool is_meeting_line(std::string_view text) {
  const auto dates = find_dates(text);
  if (!dates.empty() && dates.front().begin < 20) return true;  // the date, or a weekday and the date
  static const Pattern kPaper(R"((?i)^(?:statement|report|letter|notes?|summary|speech|response|reply)\b)");
  return !dates.empty() && names_a_body(text.substr(0, dates.front().begin)) && text.size() < 140 &&
         !RE2::PartialMatch(piece(text), kPaper);
}

bool is_body_name_only(std::string_view text) {
  static const Pattern kEnds(R"((?i)(?:committee|council|cabinet|board|commission|panel|executive|forum|authority)$)");
  static const Pattern kSubject(
      R"((?i)\b(?:report|review|plan|update|policy|strategy|terms of reference|programme|budget|annual)\b)");
  return RE2::PartialMatch(piece(text), kEnds) && !RE2::PartialMatch(piece(text), kSubject);
}

bool same_look(const FlowLine& a, const FlowLine& b) {
  return std::abs(a.line->size - b.line->size) < 0.8F && a.line->bold == b.line->bold &&
         (a.capitals == b.capitals || b.text().size() < 12);
}

/// A line ends early by choice, not for want of room, when it is set left and the next word would have fitted.
bool could_wrap(const Flow& flow, size_t next) {
  const Line &line = *flow[next - 1].line, &below = *flow[next].line;
  const float width = flow.page(line.page).width;
  const bool left =
      std::abs(line.box.x0 - below.box.x0) < 2 && std::abs((line.box.x0 + line.box.x1) - width) > 0.08F * width;
  const size_t word = std::min(below.text.find(' '), below.text.size());
  return !left || line.box.x1 + 0.6F * below.size * static_cast<float>(word + 1) > 0.84F * width;
}

std::vector<Block> blocks_at_top(const Flow& flow, Span lines) {
  std::vector<Block> blocks;
  const size_t end = std::min(lines.end, lines.begin + kTitleZone);
  const float height = flow.page(flow[lines.begin].page).height;
  for (size_t i = lines.begin; i < end; ++i) {
    const FlowLine& line = flow[i];
    if (line.page != flow[lines.begin].page || line.line->box.y0 > kTitlePages * height) break;
    const bool joins = !blocks.empty() && blocks.back().lines.back() + 1 == i && same_look(flow[i - 1], line) &&
                       line.pitch < 1.9F && !line.number && line.line->cells.size() == 1 && could_wrap(flow, i) &&
                       !is_body_name_only(blocks.back().text);
    if (joins) {
      blocks.back().lines.push_back(i);
      blocks.back().text = join_lines(blocks.back().text, line.text());
    } else {
      blocks.push_back({{i}, line.text(), 0});
    }
  }
  return blocks;
}

double block_score(const Flow& flow, const Block& block, float body, std::string_view expected) {
  const FlowLine& first = flow[block.lines.front()];
  const float width = flow.page(first.page).width;
  double score = std::min(3.0, static_cast<double>(first.line->size / body - 1) * 6);
  if (first.line->bold) score += 1;
  if (first.capitals) score += 0.8;
  const float centre = (first.line->box.x0 + first.line->box.x1) / 2;
  if (std::abs(centre - width / 2) < 0.04F * width && first.line->box.width() < 0.8F * width) score += 0.6;
  if (block.text.size() < 4) score -= 2;
  if (block.lines.size() > 6 || block.text.size() > kLongestTitle) score -= 3;
  if (first.line->cells.size() > 2) score -= 1.5;
  if (block.text.ends_with('.') && !first.line->bold && !first.capitals) score -= 1;
  if (is_not_a_title(block.text)) score -= 3;
  if (is_meeting_line(block.text)) score -= 3;
  if (is_body_name_only(block.text)) score -= 1.6;
  if (first.number && !expected.empty()) score -= 0.6;
  if (!expected.empty()) {
    const double alike = likeness(block.text, expected);
    if (alike > 0.55) score += 3 * alike;
  }
  return score;
}

std::string without_trailing_marks(std::string text) {
  while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.pop_back();
  return text;
}

DocumentTitle labelled_title(const Flow& flow, Span lines) {
  static const Pattern kLabel(
      R"((?i)^(?:subject(?:\s+matter)?|title(?:\s+of\s+report)?|report\s+title|re|amendment\s+name|name of (?:policy|proposal))\s*:\s*(.+)$)");
  const size_t end = std::min(lines.end, lines.begin + kTitleZone);
  for (size_t i = lines.begin; i < end; ++i) {
    std::string text;
    if (!RE2::FullMatch(flow[i].text(), kLabel, &text)) continue;
    DocumentTitle title{text, {i}};
    const auto& cells = flow[i].line->cells;
    const float column = cells.size() > 1 ? cells[1].box.x0 : 0;
    for (size_t k = i + 1; k < end && column > 0; ++k) {
      const FlowLine& next = flow[k];
      static const Pattern kNextLabel(R"(^[A-Z][\w /()]{2,40}:(?:\s|$).*)");
      if (next.pitch > 1.4F || next.line->cells.size() > 1 || std::abs(next.line->box.x0 - column) > 8 ||
          RE2::FullMatch(next.text(), kNextLabel))
        break;
      title.text = join_lines(title.text, next.text());
      title.lines.push_back(k);
    }
    return title;
  }
  return {};
}

}  // namespace

DocumentTitle find_document_title(const Flow& flow, Span lines, std::string_view expected) {
  if (lines.empty()) return {std::string(expected), {}};
  DocumentTitle labelled = labelled_title(flow, lines);
  if (!labelled.text.empty()) return labelled;
  const float body = flow.body_size(lines);
  std::vector<Block> blocks = blocks_at_top(flow, lines);
  Block* best = nullptr;
  for (size_t k = 0; k < blocks.size(); ++k) {
    blocks[k].score = block_score(flow, blocks[k], body, expected) - 0.12 * static_cast<double>(k);
    const bool set_apart = k + 1 < blocks.size() && flow[blocks[k + 1].lines.front()].after_gap();
    if (k == 0 && set_apart && blocks[k].lines.size() <= 3 && !blocks[k].text.ends_with('.')) blocks[k].score += 0.8;
    if (best == nullptr || blocks[k].score > best->score) best = &blocks[k];
  }
  if (best == nullptr) return {std::string(expected), {}};
  const bool in_a_form = flow[best->lines.front()].line->cells.size() > 2;
  if (!expected.empty() && (best->score < kWeakTitle || in_a_form)) return {std::string(expected), {}};
  return {without_trailing_marks(best->text), best->lines};
}

DocumentTitle find_letter_title(const Flow& flow, Span lines, std::string_view expected) {
  static const Pattern kDear(R"((?i)^(?:[^/]+\s/\s)?(?:dear|annwyl)\s+\S+.*)");
  static const Pattern kNotASubject(
      R"((?i).*(?:@|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}\b|www\.|\btel\b|\bsent by\b|\bby e-?mail\b).*)");
  const auto is_subject = [&](size_t index) {
    const FlowLine& line = flow[index];
    const auto dates = find_dates(line.text());
    const bool only_date = !dates.empty() && dates.front().end - dates.front().begin + 12 > line.text().size();
    return line.text().size() > 8 && line.text().size() < 140 && !RE2::FullMatch(line.text(), kNotASubject) &&
           !only_date;
  };
  for (size_t i = lines.begin; i < lines.end; ++i) {
    if (!RE2::FullMatch(flow[i].text(), kDear)) continue;
    const size_t below = i + 1, after = i + 2;
    const bool set_apart =
        below < lines.end && (after >= lines.end || flow[after].after_gap() || !flow[after].line->bold);
    const bool stands_out = below < lines.end && (flow[below].line->bold || flow[below].capitals);
    if (set_apart && is_subject(below) &&
        (stands_out || (flow[below].text().size() < 90 && flow[after < lines.end ? after : below].after_gap() &&
                        !flow[below].text().ends_with('.')))) {
      return {without_trailing_marks(flow[below].text()), {below}};
    }
    // The lines of an address stand at even distances, a subject apart from them.
    float address_pitch = 1e9F;
    for (size_t k = i - std::min(i - lines.begin, kAddressLines); k + 1 < i; ++k) {
      if (!flow[k].page_top) address_pitch = std::min(address_pitch, flow[k].pitch);
    }
    const bool apart = i > lines.begin && flow[i - 1].pitch > 1.2F * address_pitch;
    if (i > lines.begin && is_subject(i - 1) && apart && flow[i - 1].after_gap() && flow[i].after_gap()) {
      return {without_trailing_marks(flow[i - 1].text()), {i - 1}};
    }
    break;
  }
  if (!expected.empty()) return {std::string(expected), {}};
  return {find_document_title(flow, lines, expected).text, {}};
}

DocumentTitle find_minutes_title(const Flow& flow, Span lines) {
  for (size_t i = lines.begin; i < std::min(lines.end, lines.begin + kTitleZone); ++i) {
    if (!is_minutes_heading(flow, i)) continue;
    DocumentTitle title{flow[i].text(), {i}};
    static const Pattern kStop(
        R"((?i)^(?:(?:P\s?R\s?E\s?S\s?E\s?N\s?T|in attendance|attendance|councillors?|members|directors?|trustees|apologies|also present|the meeting)\b.*|(?:held|date|time|venue|place|location)\s*:.*|\*+))");
    for (size_t k = i + 1; k < std::min(lines.end, i + kMinutesTitleLines); ++k) {
      const FlowLine& next = flow[k];
      const bool dated = !find_dates(title.text).empty();
      if ((dated && (next.after_gap() || title.text.ends_with('.'))) || RE2::FullMatch(next.text(), kStop) ||
          next.number || next.pitch > 2.6F)
        break;
      const bool looks_alike = same_look(flow[i], next) || (flow[i].line->bold && next.line->bold) || next.capitals;
      const bool unfinished = !title.text.ends_with('.') && !next.after_gap();
      if (!looks_alike && !unfinished) break;
      title.text = join_lines(title.text, next.text());
      title.lines.push_back(k);
    }
    return title;
  }
  return find_document_title(flow, lines, "");
}

}  // namespace agendex

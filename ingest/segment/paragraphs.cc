#include "ingest/segment/paragraphs.h"

#include <cctype>

#include "base/text.h"
#include "ingest/segment/decision_words.h"
#include "ingest/segment/decisions.h"
#include "ingest/segment/motions.h"

namespace agendex {
namespace {

bool ends_sentence(std::string_view text) {
  while (!text.empty() && (text.back() == ')' || text.back() == '"' || text.back() == '\'')) text.remove_suffix(1);
  if (text.ends_with("”") || text.ends_with("’")) text.remove_suffix(3);
  return text.empty() || text.back() == '.' || text.back() == ':' || text.back() == ';' || text.back() == '?' ||
         text.back() == '!';
}

/// "12 districts" at the start of a wrapped line is no list number; "12" in a column of its own is.
bool is_list_number(const FlowLine& line) {
  if (!line.number) return false;
  if (line.number->marked)
    return line.number->form != NumberForm::slashed && line.number->form != NumberForm::file_number;
  return line.line->cells.size() > 1 && line.line->cells.front().text.size() <= line.number->printed.size() + 1;
}

/// Decision words, vote counts and results begin a paragraph wherever they stand.
bool speaks_of_result(std::string_view line) {
  if (decision_lead(line) || is_vote_heading(line)) return true;
  const bool goes_on = !line.empty() && std::islower(static_cast<unsigned char>(line.front()));
  return !goes_on && !result_line(line).empty();
}

bool begins_paragraph(const Flow& flow, size_t index, const Paragraph& current) {
  const FlowLine& line = flow[index];
  if (is_list_number(line) || bullet_length(line.text()) > 0 || speaks_of_result(line.text())) return true;
  if (line.page_top) {
    const bool goes_on = !line.text().empty() && std::islower(static_cast<unsigned char>(line.text().front()));
    return ends_sentence(current.text) && !goes_on;
  }
  if (line.pitch > 1.35F ||
      (line.after_short && !line.text().empty() && !std::islower(static_cast<unsigned char>(line.text().front()))))
    return true;
  const FlowLine& above = flow[index - 1];
  const bool label_above = above.line->bold && !line.line->bold && !line.line->bold_bytes;
  return label_above || (line.line->bold && !above.line->bold && ends_sentence(current.text));
}

Paragraph open_paragraph(const Flow& flow, size_t index) {
  const FlowLine& line = flow[index];
  Paragraph paragraph;
  paragraph.lines = {index, index + 1};
  paragraph.text = line.text();
  paragraph.page = line.page;
  paragraph.indent = line.line->box.x0;
  paragraph.bold = line.line->bold;
  paragraph.after_gap = line.after_gap();
  if (is_list_number(line)) {
    paragraph.number = line.number;
    paragraph.rest = line.number->rest;
  } else if (const size_t bullet = bullet_length(line.text()); bullet > 0) {
    paragraph.bullet = true;
    paragraph.rest = bullet;
  }
  return paragraph;
}

}  // namespace

std::vector<Paragraph> paragraphs_of(const Flow& flow, Span span) {
  std::vector<Paragraph> paragraphs;
  for (size_t i = span.begin; i < span.end; ++i) {
    if (paragraphs.empty() || begins_paragraph(flow, i, paragraphs.back())) {
      paragraphs.push_back(open_paragraph(flow, i));
    } else {
      Paragraph& current = paragraphs.back();
      current.text = join_lines(current.text, flow[i].text());
      current.lines.end = i + 1;
    }
  }
  return paragraphs;
}

}  // namespace agendex

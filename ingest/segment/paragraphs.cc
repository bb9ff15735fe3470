#include "ingest/segment/paragraphs.h"

#include <cctype>

#include "base/pattern.h"
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

bool names_mover(std::string_view line) {
  static const Pattern kMover(R"((?i)^(?:moved|seconded|proposed)(?:\s+by\b|\s*:))");
  return RE2::PartialMatch(piece(line), kMover);
}

/// So do mover and seconder, one below the other, and what they moved: "Moved by: Councillor A", "THAT the pier …".
bool begins_motion(std::string_view above, std::string_view line) {
  if (line.starts_with("THAT ")) return true;
  if (names_mover(line)) return line.find(':') != std::string_view::npos && !names_mover(above);
  return opens_part(line) && (names_mover(above) || above.ends_with(':'));
}

/// "The motion was declared CARRIED" below the names of those who voted.
bool tells_result_of_vote(std::string_view above, std::string_view line) {
  static const Pattern kTold(R"((?i)^(?:the\s+)?(?:substantive\s+)?(?:motion|amendment|proposal|resolution)\b)");
  return is_vote_heading(above) && RE2::PartialMatch(piece(line), kTold);
}

bool begins_paragraph(const Flow& flow, size_t index, const Paragraph& current) {
  const FlowLine& line = flow[index];
  if (is_list_number(line) || bullet_length(line.text()) > 0 || speaks_of_result(line.text())) return true;
  const std::string& printed_above = flow[index - 1].text();
  if (begins_motion(printed_above, line.text()) || tells_result_of_vote(printed_above, line.text())) return true;
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
      if (flow[i].page != flow[i - 1].page && current.turn == std::string::npos) current.turn = current.text.size();
      current.text = join_lines(current.text, flow[i].text());
      current.lines.end = i + 1;
    }
  }
  return paragraphs;
}

}  // namespace agendex

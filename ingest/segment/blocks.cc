#include "ingest/segment/blocks.h"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "base/text.h"
#include "ingest/layout/footnotes.h"

namespace agendex {
namespace {

constexpr float kSameColumn = 6;  // points

bool starts_lower(std::string_view text) {
  return !text.empty() && std::islower(static_cast<unsigned char>(text.front()));
}

bool ends_sentence(std::string_view text) {
  while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ')')) text.remove_suffix(1);
  if (text.empty()) return true;
  if (text.size() >= 3 && text.substr(text.size() - 3) == "”") text.remove_suffix(3);
  return !text.empty() && std::string_view(".:;!?").find(text.back()) != std::string_view::npos;
}

bool is_marker(std::string_view text) {
  const std::string padded = std::string(text) + " ";
  if (bullet_length(padded) == padded.size()) return true;
  const auto number = leading_number(text);
  return number && number->rest >= text.size();
}

/// The cells of a line without a hanging number or bullet.
std::span<const Cell> content_cells(const Line& line) {
  std::span<const Cell> cells = line.cells;
  return cells.size() > 1 && is_marker(cells.front().text) ? cells.subspan(1) : cells;
}

bool opens_list_item(const FlowLine& line) {
  return line.number.has_value() || bullet_length(line.text()) > 0;
}

class BlockBuilder {
 public:
  explicit BlockBuilder(const Flow& flow) : flow_(flow) {}

  void add(size_t index) {
    const FlowLine& line = flow_[index];
    if (content_cells(*line.line).size() > 1) {
      add_row(line);
    } else if (continues_row(line)) {
      merge_into_row(line.line->cells);
    } else {
      add_prose(line);
    }
    last_ = &line;
  }

  std::vector<TextBlock> take() {
    flush();
    return std::move(blocks_);
  }

 private:
  void add_row(const FlowLine& line) {
    const bool row_before = open_ == TextBlock::Kind::table_row;
    if (row_before && tight(line) && is_wrapped_row(line)) {
      merge_into_row(line.line->cells);
      return;
    }
    const bool header_above = row_before && !line.page_top && line.pitch < 3;
    flush();
    if (!header_above) header_.clear();
    open_ = TextBlock::Kind::table_row;
    page_ = line.page;
    row_ = line.line->cells;
    row_is_bold_ = line.line->bold;
    starts_table_ = !header_above;
  }

  /// Continuation of the row above: nothing new in its first column, or its first cell goes on in lower case.
  bool is_wrapped_row(const FlowLine& line) const {
    const Cell& first = line.line->cells.front();
    if (first.box.x0 > row_.front().box.x0 + kSameColumn)
      return !is_marker(row_.front().text) || first.box.x0 > row_.front().box.x1;
    return starts_lower(first.text) && !ends_sentence(row_.front().text);
  }

  bool continues_row(const FlowLine& line) const {
    if (open_ != TextBlock::Kind::table_row || !tight(line) || opens_list_item(line)) return false;
    const Cell& cell = line.line->cells.front();
    if (line.line->box.width() > 0.6F * flow_.page(line.page).width) return false;
    const auto column = std::find_if(row_.begin(), row_.end(), [&](const Cell& above) {
      return std::abs(above.box.x0 - cell.box.x0) < kSameColumn;
    });
    if (column == row_.end()) return false;
    return column != row_.begin() || starts_lower(cell.text);
  }

  void merge_into_row(std::span<const Cell> cells) {
    for (const Cell& cell : cells) {
      Cell* home = nullptr;
      for (Cell& column : row_) {
        if (column.box.x0 <= cell.box.x0 + kSameColumn) home = &column;
      }
      if (home == nullptr) home = &row_.front();
      home->text = join_lines(home->text, cell.text);
      home->box.x1 = std::max(home->box.x1, cell.box.x1);
    }
  }

  void add_prose(const FlowLine& line) {
    if (starts_block(line)) {
      flush();
      open_ = opens_list_item(line) ? TextBlock::Kind::list_item : TextBlock::Kind::paragraph;
      page_ = line.page;
      text_ = line.text();
    } else {
      text_ = join_lines(text_, line.text());
    }
  }

  bool starts_block(const FlowLine& line) const {
    if (last_ == nullptr || text_.empty() || open_ == TextBlock::Kind::table_row) return true;
    if (line.page_top) return ends_sentence(text_) || opens_list_item(line);
    if (line.after_gap() || opens_list_item(line)) return true;
    const Line& above = *last_->line;
    if (above.bold != line.line->bold && (above.bold_bytes >= above.text.size() || line.line->bold)) return true;
    return std::abs(above.size - line.line->size) > 1.0F;
  }

  bool tight(const FlowLine& line) const { return !line.page_top && line.pitch <= 1.35F; }

  void flush() {
    if (open_ == TextBlock::Kind::table_row && !row_.empty()) {
      TextBlock block{page_, TextBlock::Kind::table_row, "", starts_table_ ? "" : header_};
      for (const Cell& cell : row_) block.text += (block.text.empty() ? "" : " | ") + cell.text;
      if (starts_table_ && looks_like_header(block.text)) header_ = block.text;
      blocks_.push_back(std::move(block));
    } else if (!text_.empty()) {
      blocks_.push_back({page_, open_, text_, ""});
    }
    row_.clear();
    text_.clear();
    open_ = TextBlock::Kind::paragraph;
  }

  bool looks_like_header(std::string_view text) const {
    const auto digits = std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
    return row_is_bold_ || static_cast<size_t>(digits) * 4 < text.size();
  }

  const Flow& flow_;
  std::vector<TextBlock> blocks_;
  const FlowLine* last_ = nullptr;
  TextBlock::Kind open_ = TextBlock::Kind::paragraph;
  int page_ = 0;
  std::string text_;
  std::vector<Cell> row_;
  bool row_is_bold_ = false;
  bool starts_table_ = false;
  std::string header_;
};

/// A line that begins no footnote goes on with the one before, over the end of a page, too.
void add_footnote(const Line& line, std::vector<TextBlock>& footnotes) {
  if (footnotes.empty() || begins_footnote(line)) {
    footnotes.push_back({line.page, TextBlock::Kind::footnote, line.text, ""});
  } else {
    footnotes.back().text = join_lines(footnotes.back().text, line.text);
  }
}

}  // namespace

std::vector<TextBlock> text_blocks(const Flow& flow, Span span) {
  BlockBuilder builder(flow);
  std::vector<TextBlock> footnotes;
  for (size_t i = span.begin; i < span.end; ++i) {
    builder.add(i);
    for (const Line* line : flow.footnotes_under(i)) add_footnote(*line, footnotes);
  }
  std::vector<TextBlock> blocks = builder.take();
  blocks.insert(blocks.end(), std::make_move_iterator(footnotes.begin()), std::make_move_iterator(footnotes.end()));
  return blocks;
}

}  // namespace agendex

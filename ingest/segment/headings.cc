#include "ingest/segment/headings.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <tuple>

#include "base/pattern.h"
#include "base/text.h"
#include "ingest/segment/chain.h"
#include "ingest/segment/heading_signs.h"

namespace agendex {
namespace {

constexpr size_t kLongestHeading = 220;  // bytes
constexpr size_t kHeadingLines = 4;
constexpr size_t kCoverLines = 14;
constexpr float kCoverLineWidth = 0.55F;  // of the page width: wider lines are text
constexpr size_t kFewestPlainHeadings = 3;
constexpr size_t kLongestPlainHeading = 60;  // bytes
constexpr size_t kFewestUnderTitle = 4;      // headings, itself counted in
constexpr size_t kFewestRows = 8;            // of a page that is a table
constexpr float kFarBelow = 3;               // line distances
constexpr int kRunInLevel = 4;               // labels rank below every heading of its own line

/// The look of a heading: what ranks it against the others of its paper.
struct Look {
  long size = 0;  ///< half points
  bool bold = false, capitals = false, italic = false;
  auto operator<=>(const Look&) const = default;
};

Look look_of(const FlowLine& line) {
  return {std::lround(line.line->size * 2), line.line->bold, is_all_capitals(line.rest()) && line.rest().size() > 3,
          line.line->italic};
}

std::string_view without(std::string_view number, std::string_view text) {
  if (number.empty()) return text;
  text.remove_prefix(number.size());
  return trim(text.substr(text.find_first_not_of(".: ")));
}

class HeadingFinder {
 public:
  HeadingFinder(const Flow& flow, Span lines, const std::vector<size_t>& title_lines)
      : flow_(flow), lines_(lines), title_lines_(title_lines), body_(flow.body_size(lines)) {
    // What stands above the title is the head of the paper: the meeting, the date, the author.
    if (!title_lines.empty()) lines_.begin = std::max(lines_.begin, after_cover(after_title(title_lines.back())));
    count_bold();
    find_plain_chain();
    find_headings_between_numbers();
  }

  std::vector<Heading> find() {
    for (size_t i = lines_.begin; i < lines_.end;) {
      if (is_heading(i)) {
        i = take(i);
      } else if (is_run_in(i)) {
        take_run_in(i++);
      } else {
        ++i;
      }
    }
    rank();
    return std::move(headings_);
  }

 private:
  /// A title in the middle can go on below a gap, in the same type.
  size_t after_title(size_t title) const {
    const Look look = look_of(flow_[title]);
    size_t next = title + 1;
    while (stands_in_middle(flow_, title) && next < lines_.end && !flow_[next].page_top && !flow_[next].number &&
           stands_in_middle(flow_, next) && look_of(flow_[next]) == look)
      ++next;
    return next;
  }

  /// A title page carries names and dates under the title, and no text.
  size_t after_cover(size_t after_title) const {
    const int cover = flow_[after_title - 1].page;
    const Span page = flow_.lines_of_pages(cover, cover);
    if (page.size() > kCoverLines || page.end >= lines_.end) return after_title;
    for (size_t i = after_title; i < page.end; ++i) {
      if (flow_[i].number || flow_[i].line->box.width() > kCoverLineWidth * flow_.page(cover).width) return after_title;
    }
    return std::max(after_title, page.end);
  }

  void count_bold() {
    size_t bold = 0, all = 0;
    for (size_t i = lines_.begin; i < lines_.end; ++i) {
      all += flow_[i].text().size();
      if (flow_[i].line->bold) bold += flow_[i].text().size();
    }
    bold_means_something_ = bold * 2 < all;
  }

  bool is_title_line(size_t index) const {
    return std::find(title_lines_.begin(), title_lines_.end(), index) != title_lines_.end();
  }

  bool is_heading(size_t index) const {
    const FlowLine& line = flow_[index];
    const std::string_view rest = line.rest();
    if (is_title_line(index) || rest.size() < 3 || rest.size() > 160 || is_table_row(line)) return false;
    if (cannot_head(rest) || bullet_length(line.text()) > 0) return false;
    if (line.line->direction != Direction::across || stands_in_labels(flow_, index, lines_)) return false;
    const bool larger = line.line->size > body_ + 0.9F;
    const bool bold = line.line->bold && bold_means_something_;
    const bool capitals = is_all_capitals(rest) && rest.size() > 5 && rest.find(' ') != std::string_view::npos;
    if (is_signature(index)) return false;
    if (!larger && !bold && !capitals) {
      return is_plain_numbered(index) || std::binary_search(plain_.begin(), plain_.end(), index);
    }
    if (line.line->size < body_ - 0.6F) return false;
    const bool apart = line.after_gap() || index == lines_.begin ||
                       (index > lines_.begin && flow_[index - 1].line->bold != line.line->bold);
    if (!apart) return false;
    if (stands_in_table(flow_, index, lines_) || (!larger && is_cell_text(rest) && is_table_page(line.page)))
      return false;
    if (ends_like_prose(rest) && !line.number) return false;
    return !goes_on_in_same_style(index);
  }

  /// One word or two; captions of tables say more.
  static bool is_cell_text(std::string_view text) { return std::count(text.begin(), text.end(), ' ') <= 1; }

  /// Mostly rows of a table: short words that are bold there are cells.
  bool is_table_page(int page) const {
    const Span lines = flow_.lines_of_pages(page, page);
    size_t rows = 0;
    for (size_t i = lines.begin; i < lines.end; ++i) {
      if (flow_[i].line->cells.size() >= 3) ++rows;
    }
    return rows >= kFewestRows && 2 * rows >= lines.size();
  }

  /// "5. Conclusion" in plain type: short, numbered, apart, followed by its own paragraphs 5.1 …
  bool is_plain_numbered(size_t index) const {
    const FlowLine& line = flow_[index];
    if (!line.number || line.number->form != NumberForm::plain || line.rest().size() > 70 || !line.after_gap())
      return false;
    if (line.text().ends_with('.') || line.text().ends_with(';') || line.number->value.front() > 40) return false;
    for (size_t i = index + 1; i < std::min(lines_.end, index + 4); ++i) {
      const auto& next = flow_[i].number;
      if (next && next->form == NumberForm::decimal && next->value.front() == line.number->value.front() &&
          next->value.size() == 2 && next->value[1] == 1)
        return true;
    }
    return false;
  }

  /// "1 Purpose", "2 Background" in plain type: short lines that stand apart, count from 1, and have text below.
  void find_plain_chain() {
    ChainRules rules;
    rules.widest_step = 1;
    rules.merit = [&](size_t index) { return may_head_in_plain_type(index) ? 1.0F : -1.0F; };
    std::vector<size_t> chain = best_chain(flow_, lines_, rules);
    if (chain.size() < kFewestPlainHeadings || flow_[chain.front()].number->value != std::vector<int>{1}) return;
    for (size_t k = 0; k + 1 < chain.size(); ++k) {
      if (chain[k + 1] < chain[k] + 2) return;
    }
    plain_ = std::move(chain);
  }

  /// In a paper of numbered paragraphs a short line without a number, at the edge where the numbers stand, between two
  /// numbers that follow each other.
  void find_headings_between_numbers() {
    std::optional<size_t> before;
    for (size_t i = lines_.begin; i < lines_.end; ++i) {
      const auto& number = flow_[i].number;
      if (!number || (number->form != NumberForm::plain && number->form != NumberForm::decimal) || !number->marked)
        continue;
      if (before && i > *before + 2 && follows(*flow_[*before].number, *number) && may_head_numbered_text(i - 1))
        plain_.push_back(i - 1);
      before = i;
    }
    std::sort(plain_.begin(), plain_.end());
  }

  bool may_head_numbered_text(size_t index) const {
    const FlowLine &line = flow_[index], &text = flow_[index + 1];
    return !line.number && line.after_gap() && text.pitch < kFarBelow && line.line->cells.size() == 1 &&
           line.text().size() > 5 && line.text().size() <= kLongestPlainHeading &&
           std::abs(line.line->box.x0 - text.line->box.x0) < 3 &&
           std::isupper(static_cast<unsigned char>(line.text()[0])) &&
           std::isalpha(static_cast<unsigned char>(line.text().back())) && reaches_edge(flow_, index + 1) &&
           std::string_view(".:;!?)").find(flow_[index - 1].text().back()) != std::string_view::npos;
  }

  bool may_head_in_plain_type(size_t index) const {
    const FlowLine& line = flow_[index];
    const std::string_view rest = line.rest();
    if (line.number->form != NumberForm::plain || rest.size() < 4 || rest.size() > kLongestPlainHeading) return false;
    if (!line.after_gap() || line.line->bold || line.line->box.width() > kCoverLineWidth * flow_.page(line.page).width)
      return false;
    const bool title =
        std::isupper(static_cast<unsigned char>(rest.front())) && std::isalpha(static_cast<unsigned char>(rest.back()));
    const bool text_below =
        index + 1 < lines_.end && !(flow_[index + 1].number && flow_[index + 1].number->form == NumberForm::plain);
    return title && text_below && !is_table_row(line) && !is_never_a_heading(rest);
  }

  /// The name under "Yours sincerely".
  bool is_signature(size_t index) const {
    static const Pattern kYours(R"((?i)^(?:yours\b|kind regards|best wishes|with best wishes|sincerely).*)");
    for (size_t i = index; i-- > std::max(lines_.begin + 5, index) - 5;) {
      if (RE2::FullMatch(flow_[i].text(), kYours)) return true;
    }
    return false;
  }

  static bool ends_like_prose(std::string_view text) {
    text = trim(text);
    return (text.ends_with('.') && text.size() > 60) || text.ends_with(',') || text.ends_with(';');
  }

  /// More bold lines than a heading has: an emphasised paragraph.
  bool goes_on_in_same_style(size_t index) const {
    size_t alike = 1;
    const Look look = look_of(flow_[index]);
    for (size_t i = index + 1; i < lines_.end && flow_[i].pitch < 1.5F && !flow_[i].page_top && !flow_[i].number; ++i) {
      const Look next = look_of(flow_[i]);
      if (next.size != look.size || next.bold != look.bold) break;
      if (++alike > kHeadingLines) return true;
    }
    return false;
  }

  /// "Summary: The report …" with the label in bold.
  bool is_run_in(size_t index) const {
    const FlowLine& line = flow_[index];
    const Line& printed = *line.line;
    const size_t label = printed.bold_bytes;
    if (!line.after_gap() || line.number || printed.bold || label < 6 || label > 60 || label + 30 > printed.text.size())
      return false;
    const std::string_view text = std::string_view(printed.text).substr(0, label);
    return printed.cells.size() == 1 && trim(text).ends_with(':') && starts_upper_or_digit(text) &&
           !is_never_a_heading(printed.text);
  }

  void take_run_in(size_t index) {
    const Line& printed = *flow_[index].line;
    Heading heading;
    heading.lines = {index, index};
    heading.title = std::string(trim(std::string_view(printed.text).substr(0, printed.bold_bytes)));
    heading.run_in = true;
    looks_.push_back({});
    headings_.push_back(std::move(heading));
  }

  size_t take(size_t index) {
    const FlowLine& first = flow_[index];
    Heading heading;
    heading.lines = {index, index + 1};
    heading.number = first.number ? first.number->printed : std::string(lettered_number(first.text()));
    heading.title = std::string(first.number ? first.rest() : without(heading.number, first.text()));
    const Look look = look_of(first);
    size_t end = index + 1;
    while (end < lines_.end && end < index + kHeadingLines && continues(first, look, end)) {
      heading.title = join_lines(heading.title, flow_[end].text());
      ++end;
    }
    heading.lines.end = end;
    if (heading.title.size() <= kLongestHeading && !is_emphasis(heading)) {
      looks_.push_back(look);
      headings_.push_back(std::move(heading));
    }
    return end;
  }

  /// Bold or large words that are text: a whole sentence, or the beginning of a paragraph that goes on below.
  bool is_emphasis(const Heading& heading) const {
    if (heading.number.empty() && is_sentence(heading.title)) return true;
    const size_t next = heading.lines.end;
    const bool goes_on = next < lines_.end && !flow_[next].page_top && !flow_[next].after_gap();
    return goes_on && (is_unfinished(heading.title) || flow_[next].line->bold_bytes > 0) && !flow_[next].number &&
           reaches_edge(flow_, next - 1);
  }

  bool continues(const FlowLine& first, const Look& look, size_t index) const {
    const FlowLine& line = flow_[index];
    if (line.page_top || line.pitch > 1.35F || line.number || bullet_length(line.text()) > 0 || is_table_row(line))
      return false;
    const Look next = look_of(line);
    if (next.size != look.size || next.bold != look.bold || is_title_line(index)) return false;
    const bool full = flow_[index - 1].line->box.x1 > 0.7F * flow_.page(first.page).width;
    const bool lower = std::islower(static_cast<unsigned char>(line.text().front()));
    return full || lower;
  }

  /// Ranks: by depth of number where headings are numbered, by look where they are not.
  void rank() {
    std::map<Look, size_t> counts;
    for (size_t k = 0; k < looks_.size(); ++k) {
      if (!headings_[k].run_in) ++counts[looks_[k]];
    }
    std::vector<Look> order;
    for (const auto& [look, count] : counts) order.push_back(look);
    std::stable_sort(order.begin(), order.end(), [](const Look& a, const Look& b) { return weight(a) > weight(b); });
    for (size_t k = 0; k < headings_.size(); ++k) {
      Heading& heading = headings_[k];
      if (heading.run_in) {
        heading.level = kRunInLevel;
        continue;
      }
      const auto number = leading_number(heading.number + " x");
      const size_t place = static_cast<size_t>(std::find(order.begin(), order.end(), looks_[k]) - order.begin());
      if (number && number->form == NumberForm::decimal) {
        heading.level = static_cast<int>(number->value.size());
      } else if (number && number->form == NumberForm::plain) {
        heading.level = 1;
      } else if (number) {
        heading.level = 2;
      } else {
        heading.level = place == 0 ? 1 : std::min<int>(3, static_cast<int>(place) + 1);
      }
    }
    settle_levels();
    level_second_title();
  }

  static double weight(const Look& look) {
    return static_cast<double>(look.size) + (look.bold ? 2.5 : 0) + (look.capitals ? 1.5 : 0) - (look.italic ? 1.2 : 0);
  }

  /// Level 1 must be the rank of the main headings.
  void settle_levels() {
    int shallowest = 9;
    for (const Heading& heading : headings_) shallowest = std::min(shallowest, heading.level);
    if (headings_.empty() || shallowest <= 1) return;
    for (Heading& heading : headings_) heading.level -= shallowest - 1;
  }

  /// One larger line in front of all others, with a rank of its own, is a second title.
  void level_second_title() {
    if (headings_.size() < kFewestUnderTitle || headings_.front().level != 1 || !headings_.front().number.empty())
      return;
    const auto is_first_rank = [](const Heading& heading) { return heading.level == 1; };
    if (std::count_if(headings_.begin(), headings_.end(), is_first_rank) > 1) return;
    for (Heading& heading : headings_) {
      if (heading.level > 1 && !heading.run_in) --heading.level;
    }
  }

  const Flow& flow_;
  Span lines_;
  const std::vector<size_t>& title_lines_;
  float body_;
  bool bold_means_something_ = true;
  std::vector<size_t> plain_;  // lines of a chain of headings in plain type
  std::vector<Heading> headings_;
  std::vector<Look> looks_;
};

}  // namespace

Heading title_heading(const std::string& title, const std::vector<size_t>& title_lines) {
  return {"", title, 1, {title_lines.front(), title_lines.back() + 1}, false};
}

std::vector<Heading> find_headings(const Flow& flow, Span lines, const std::vector<size_t>& title_lines) {
  return HeadingFinder(flow, lines, title_lines).find();
}

}  // namespace agendex

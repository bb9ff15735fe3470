#include "cli/print/layout.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace agendex {
namespace {

constexpr char kEscape = '\x1B';
constexpr std::string_view kColorOff = "\x1B[0m";
constexpr std::string_view kLinkBegin = "\x1B]8;";
constexpr std::string_view kLinkOff = "\x1B]8;;\x1B\\";
constexpr std::string_view kLinkEnd = "\x1B\\";
constexpr int kColumnGap = 2;

std::string_view color_code(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::strong:
      return "1";
    case Tone::quiet:
      return "2";
    case Tone::match:
      return "1;33";
    case Tone::outcome:
      return "32";
    case Tone::trouble:
      return "31";
  }
  return "";
}

int width_of(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  const int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_FULLWIDTH || east_asian == U_EA_WIDE ? 2 : 1;
}

/// Past the colour code or link that begins at `at`: ESC [ … letter, or ESC ] … ESC \.
size_t after_escape(std::string_view text, size_t at) {
  const bool is_link = text.substr(at, 2) == "\x1B]";
  const std::string_view last = is_link ? kLinkEnd : "m";
  const size_t end = text.find(last, at + 1);
  return end == std::string_view::npos ? text.size() : end + last.size();
}

/// The colour and link that are in force at a place of a text.
class Painting {
 public:
  void pass(std::string_view text) {
    for (size_t at = text.find(kEscape); at != std::string_view::npos; at = text.find(kEscape, at)) {
      const size_t end = after_escape(text, at);
      const std::string_view escape = text.substr(at, end - at);
      const bool is_link = escape.starts_with(kLinkBegin);
      const bool ends = escape == kColorOff || escape == kLinkOff;
      (is_link ? link_ : color_) = ends ? std::string() : std::string(escape);
      at = end;
    }
  }
  std::string interrupted() const {
    return std::string(color_.empty() ? "" : kColorOff) + std::string(link_.empty() ? "" : kLinkOff);
  }
  std::string resumed() const { return link_ + color_; }

 private:
  std::string color_, link_;
};

/// The end of the longest start of `text` that fits into `width` columns.
size_t fitting_bytes(std::string_view text, int width) {
  int columns = 0;
  for (size_t at = 0; at < text.size();) {
    size_t next = at;
    if (text[at] == kEscape) {
      at = after_escape(text, at);
      continue;
    }
    columns += width_of(utf8::next(text, next));
    if (columns > width) return at;
    at = next;
  }
  return text.size();
}

}  // namespace

std::string painted(const Look& look, Tone tone, std::string_view text) {
  if (text.empty() || tone == Tone::plain) return std::string(text);
  if (look.color) return fmt::format("\x1B[{}m{}\x1B[0m", color_code(tone), text);
  return tone == Tone::match ? fmt::format("*{}*", text) : std::string(text);
}

std::string linked(const Look& look, std::string_view url, std::string_view text) {
  if (!look.links || text.empty()) return std::string(text);
  return fmt::format("{};{}{}{}{}", kLinkBegin, url, kLinkEnd, text, kLinkOff);
}

std::string isolated(std::string_view text) {
  constexpr std::string_view kFirstStrongIsolate = "\u2068";
  constexpr std::string_view kPopIsolate = "\u2069";
  bool runs_left = false;
  for (size_t at = 0; at < text.size() && !runs_left;) {
    const auto direction = u_charDirection(static_cast<UChar32>(utf8::next(text, at)));
    runs_left = direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  }
  return runs_left ? fmt::format("{}{}{}", kFirstStrongIsolate, text, kPopIsolate) : std::string(text);
}

int display_width(std::string_view text) {
  int columns = 0;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == kEscape) {
      at = after_escape(text, at);
    } else {
      columns += width_of(utf8::next(text, at));
    }
  }
  return columns;
}

std::string wrapped(std::string_view text, int width, std::string_view first, std::string_view rest) {
  std::string out(first);
  int column = display_width(first);
  bool at_line_start = true;
  Painting painting;
  for (size_t at = 0; at < text.size();) {
    const size_t word_begin = text.find_first_not_of(' ', at);
    if (word_begin == std::string_view::npos) break;
    const size_t word_end = std::min(text.find(' ', word_begin), text.size());
    const std::string_view word = text.substr(word_begin, word_end - word_begin);
    const int word_width = display_width(word);
    const std::size_t gap = word_begin - at;
    if (!at_line_start && column + static_cast<int>(gap) + word_width > width) {
      out += painting.interrupted() + '\n';
      out += rest;
      out += painting.resumed();
      column = display_width(rest);
      at_line_start = true;
    }
    if (!at_line_start) {
      out.append(gap, ' ');
      column += static_cast<int>(gap);
    }
    out += word;
    painting.pass(word);
    column += word_width;
    at_line_start = false;
    at = word_end;
  }
  return out;
}

std::string padded_right(std::string_view text, int width) {
  return std::string(text) + std::string(static_cast<size_t>(std::max(0, width - display_width(text))), ' ');
}

std::string padded_left(std::string_view text, int width) {
  return std::string(static_cast<size_t>(std::max(0, width - display_width(text))), ' ') + std::string(text);
}

std::string shortened(std::string_view text, int width) {
  if (display_width(text) <= width) return std::string(text);
  return std::string(text.substr(0, fitting_bytes(text, std::max(0, width - 1)))) + "…";
}

std::string edges(std::string_view start, std::string_view left, std::string_view right, int width,
                  std::string_view indent) {
  std::string line = wrapped(left, width, start, indent);
  if (right.empty()) return line + '\n';
  const int used = display_width(start) + display_width(left) + display_width(right);
  if (used + kColumnGap > width) return fmt::format("{}\n{}{}\n", line, indent, right);
  return fmt::format("{}{}{}\n", line, std::string(static_cast<size_t>(width - used), ' '), right);
}

std::string table(const std::vector<std::vector<std::string>>& rows, const TableLook& look) {
  std::vector<int> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (size_t column = 0; column < row.size(); ++column) {
      widths[column] = std::max(widths[column], display_width(row[column]));
    }
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line = look.indent;
    for (size_t column = 0; column + 1 < row.size(); ++column) {
      const bool right = std::count(look.right_aligned.begin(), look.right_aligned.end(), static_cast<int>(column)) > 0;
      line += right ? padded_left(row[column], widths[column]) : padded_right(row[column], widths[column]);
      line.append(kColumnGap, ' ');
    }
    const std::string hanging(static_cast<size_t>(display_width(line)), ' ');
    out += wrapped(row.empty() ? "" : row.back(), look.width, line, hanging);
    out.erase(out.find_last_not_of(' ') + 1);
    out += '\n';
  }
  return out;
}

}  // namespace agendex

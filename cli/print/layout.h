#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal.h"

namespace agendex {

/// What a stretch of text is, for a terminal with colours.
enum class Tone { plain, strong, quiet, match, outcome, trouble };

/// `text` in its tone; unchanged without colour, but for a match, which then stands between asterisks.
std::string painted(const Look& look, Tone tone, std::string_view text);

/// `text` as a hyperlink to `url` where the terminal has them.
std::string linked(const Look& look, std::string_view url, std::string_view text);

/// A name or title to stand among other text: what runs from right to left is kept apart, so that a terminal does not
/// turn its neighbours round.
std::string isolated(std::string_view text);

/// Columns that text takes on a terminal: wide characters count two, combining marks, colour codes and links none.
int display_width(std::string_view text);

/// Lines broken at spaces, each at most `width` columns where words allow, joined by newlines (none at the end).
/// Gaps inside a line stay as wide as they are; colours and links end with their line and go on in the next. The first
/// begins with `first`, the others with `rest`; both count.
std::string wrapped(std::string_view text, int width, std::string_view first = "", std::string_view rest = "");

/// Filled with spaces up to `width` columns.
std::string padded_right(std::string_view text, int width);
std::string padded_left(std::string_view text, int width);

/// At most `width` columns, "…" in place of what was cut off the end.
std::string shortened(std::string_view text, int width);

/// `start` and `left` at the left edge of a line and `right` at the right one; `right` on a line of its own where both
/// do not fit. Lines after the first begin with `indent`; ends with a newline.
std::string edges(std::string_view start, std::string_view left, std::string_view right, int width,
                  std::string_view indent);

/// Rows of cells in columns as wide as their widest cell, two spaces apart; the last column wraps within `width`.
/// Numbers of cells may differ; `right_aligned` counts from 0. Ends with a newline unless there are no rows.
struct TableLook {
  int width = 80;
  std::string indent;
  std::vector<int> right_aligned;
};
std::string table(const std::vector<std::vector<std::string>>& rows, const TableLook& look);

}  // namespace agendex

#pragma once

#include <vector>

#include "ingest/layout/layout.h"

namespace agendex {

/// Puts the rows of a page into reading order: where a white gutter runs down through lines of prose on both sides, the
/// left column is read before the right one; everything else (tables, hanging numbers, agendas) stays row by row.
std::vector<Line> in_reading_order(std::vector<Line> rows, float page_width);

/// The part of `line` made of the cells from `first` up to, not including, `last`.
Line part_of(const Line& line, size_t first, size_t last);

}  // namespace agendex

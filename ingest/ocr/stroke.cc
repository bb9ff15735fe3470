#include "ingest/ocr/stroke.h"

#include <algorithm>

namespace agendex {

float stroke_thickness(const GreyImage& ink, const PixelBox& box) {
  const int x0 = std::max(0, box.x0);
  const int x1 = std::min(ink.width, box.x1);
  const int y0 = std::max(0, box.y0);
  const int y1 = std::min(ink.height, box.y1);
  const auto is_ink = [&](int x, int y) { return x >= x0 && x < x1 && y >= y0 && y < y1 && ink.at(x, y) < 128; };
  long area = 0;
  long edges = 0;
  for (int y = y0; y < y1; ++y) {
    for (int x = x0; x < x1; ++x) {
      if (!is_ink(x, y)) continue;
      ++area;
      edges += !is_ink(x - 1, y) + !is_ink(x + 1, y) + !is_ink(x, y - 1) + !is_ink(x, y + 1);
    }
  }
  return edges == 0 ? 0 : 2 * static_cast<float>(area) / static_cast<float>(edges);
}

}  // namespace agendex

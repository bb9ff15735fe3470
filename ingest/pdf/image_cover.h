#pragma once

#include <algorithm>
#include <bitset>

#include "ingest/model/page.h"

namespace agendex {

/// How much of a page its images cover; images may overlap, lie outside or be cut into strips.
/// Counts the middles of a grid of cells, so that any number of images costs the same memory.
class ImageCover {
 public:
  ImageCover(float width, float height) : cell_width_(width / kCells), cell_height_(height / kCells) {}

  void add(const Rect& image) {
    const auto [first_x, last_x] = cells(image.x0, image.x1, cell_width_);
    const auto [first_y, last_y] = cells(image.y0, image.y1, cell_height_);
    for (int y = first_y; y < last_y; ++y) {
      for (int x = first_x; x < last_x; ++x) covered_.set(static_cast<std::size_t>(y * kCells + x));
    }
  }

  /// 0 to 1
  float share() const { return static_cast<float>(covered_.count()) / (kCells * kCells); }

 private:
  static constexpr int kCells = 64;

  struct Range {
    int first, last;
  };
  static Range cells(float from, float to, float size) {
    const auto cell = [size](float at) { return std::clamp(at / size + 0.5F, 0.0F, static_cast<float>(kCells)); };
    if (!(size > 0) || !(from <= to)) return {0, 0};
    return {static_cast<int>(cell(from)), static_cast<int>(cell(to))};
  }

  float cell_width_, cell_height_;
  std::bitset<static_cast<std::size_t>(kCells* kCells)> covered_;
};

}  // namespace agendex

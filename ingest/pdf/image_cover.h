#pragma once

#include <algorithm>
#include <bitset>

#include "ingest/model/page.h"

namespace agendex {

/// How much of a page its images cover; images may overlap, lie outside or be cut into strips.
/// Counts the middles of a grid of cells, so that any number of images costs the same memory. Poppler reports images
/// that are turned by a quarter beside the page; of those only the size is right, and counts.
class ImageCover {
 public:
  ImageCover(float width, float height) : cell_width_(width / kCells), cell_height_(height / kCells) {}

  void add(const Rect& image) {
    if (2 * inside(image) < image.width() * image.height()) {
      misplaced_area_ += image.width() * image.height();
      return;
    }
    const auto [first_x, last_x] = cells(image.x0, image.x1, cell_width_);
    const auto [first_y, last_y] = cells(image.y0, image.y1, cell_height_);
    for (int y = first_y; y < last_y; ++y) {
      for (int x = first_x; x < last_x; ++x) covered_.set(static_cast<std::size_t>(y * kCells + x));
    }
  }

  /// 0 to 1
  float share() const {
    const float cells = static_cast<float>(covered_.count()) / (kCells * kCells);
    const float page_area = cell_width_ * cell_height_ * kCells * kCells;
    return std::min(1.0F, cells + (page_area > 0 ? misplaced_area_ / page_area : 0));
  }

 private:
  static constexpr int kCells = 64;

  /// Area of the part of an image that lies on the page.
  float inside(const Rect& image) const {
    const float width = std::min(image.x1, kCells * cell_width_) - std::max(image.x0, 0.0F);
    const float height = std::min(image.y1, kCells * cell_height_) - std::max(image.y0, 0.0F);
    return width > 0 && height > 0 ? width * height : 0;
  }

  struct Range {
    int first, last;
  };
  static Range cells(float from, float to, float size) {
    const auto cell = [size](float at) { return std::clamp(at / size + 0.5F, 0.0F, static_cast<float>(kCells)); };
    if (!(size > 0) || !(from <= to)) return {0, 0};
    return {static_cast<int>(cell(from)), static_cast<int>(cell(to))};
  }

  float cell_width_, cell_height_;
  float misplaced_area_ = 0;
  std::bitset<static_cast<std::size_t>(kCells* kCells)> covered_;
};

}  // namespace agendex

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace agendex {

/// Rows from the top, one byte a pixel, 0 is black.
struct GreyImage {
  int width = 0, height = 0;
  float dpi = 0;
  std::vector<std::uint8_t> pixels;

  std::uint8_t at(int x, int y) const { return pixels[index(x, y)]; }
  std::uint8_t& at(int x, int y) { return pixels[index(x, y)]; }

 private:
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
  }
};

}  // namespace agendex

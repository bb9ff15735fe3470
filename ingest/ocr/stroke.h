#pragma once

#include "ingest/ocr/grey_image.h"

namespace agendex {

struct PixelBox {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

/// How thick the strokes in a part of a black-and-white image are, in pixels: twice the area of the ink over the length
/// of its edges, which for a long stroke is its width. 0 where there is no ink.
float stroke_thickness(const GreyImage& ink, const PixelBox& box);

}  // namespace agendex

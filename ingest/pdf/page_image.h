#pragma once

#include <poppler.h>

#include <optional>
#include <span>

#include "ingest/model/page.h"
#include "ingest/ocr/grey_image.h"

namespace agendex {

/// A page as a reader sees it, in grey, as fine as is good for recognition and within kMaxImagePixels. nullopt when it
/// has no size or there is no memory.
std::optional<GreyImage> draw_page(PopplerPage* page);

/// Paints over boxes (in points), so that what stands there is not recognised.
void blank_out(GreyImage& image, std::span<const Word> words);

}  // namespace agendex

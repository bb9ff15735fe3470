#pragma once

#include <cstdint>

#include "ingest/model/page.h"

namespace agendex {

/// Why a page should be recognised from its image.
enum class PageNeed : std::uint8_t {
  none,       ///< its own text is good, or there is nothing on it
  no_text,    ///< an image, or letters drawn as shapes
  few_words,  ///< an image with no more than a stamp or a page number over it, which stay
  bad_text,   ///< what its text says is no language
  asked       ///< whoever reads wants every page recognised
};

/// An image on it is more than a logo.
bool is_mostly_image(const PageText& page);

/// Decided by the page alone. `has_graphics`: something is drawn on it, even where there are no words.
PageNeed need_of(const PageText& page, bool has_graphics);

}  // namespace agendex

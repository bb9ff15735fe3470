#pragma once

#include <span>
#include <vector>

#include "ingest/ocr/recognised_page.h"

namespace agendex {

/// What was recognised but nobody printed: rules, specks, the edges of pictures.
bool is_speck(const RecognisedWord& word);

/// Writes what was recognised into pages of the same numbers, as if they had been printed: sizes and weights are
/// measured and made even over all of the pages, boxes are those of a font. The words that a page has already stay.
/// `pages` are all pages of a file, `recognised` some of them in order.
void add_scan_words(std::span<PageText> pages, std::span<const RecognisedPage> recognised);

}  // namespace agendex

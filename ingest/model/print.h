#pragma once

#include <string>

#include "ingest/model/page.h"

namespace agendex {

/// One line for the page, one for each word: box, font, direction, text. For tests and for looking at.
std::string to_text(const PageText& page);

std::string_view to_string(PageState state);
std::string_view to_string(Direction direction);

}  // namespace agendex

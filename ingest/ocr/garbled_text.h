#pragma once

#include <string_view>

#include "ingest/model/page.h"

namespace agendex {

/// "oBpIs{", "os\lTco", "lui*ly": spelled as no word is, names such as "McKay" and addresses aside.
bool is_garbled(std::string_view word);

/// Enough words of the page are garbled to show a poor recognition, as old scanners left it under their images.
bool reads_garbled(const PageText& page);

}  // namespace agendex

#pragma once

#include <string_view>

namespace agendex {

// What the PostScript name of a font says about its weight and slant; names are all a PDF gives reliably.

/// "Arial,Bold", "Calibri-Bold", "MyriadPro-Semibold", "Frutiger-Bd", "HelveticaNeue-Heavy".
bool is_bold_font(std::string_view name);

/// "TimesNewRomanPS-ItalicMT", "Helvetica-Oblique", "MyriadPro-BoldIt".
bool is_italic_font(std::string_view name);

}  // namespace agendex

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace agendex {

/// A font that has lost its character map (an edited or "optimised" PDF) gives the numbers of its glyphs for
/// characters:
/// "&OHUN¶V" with U+0003 for spaces where the page shows "Clerk’s". The TrueType fonts of office programs number their
/// glyphs in the order of ASCII, so that such text can be spelled out again.
///
/// `runs` are the stretches of `text` in one font each, as first and one-beyond-last character. Runs that are not
/// clearly such text stay as they are; characters correspond one to one.
std::u32string spell_glyph_numbers(std::u32string text, std::span<const std::pair<std::size_t, std::size_t>> runs);

/// Whether looking closer is worthwhile.
inline bool may_hold_glyph_numbers(std::string_view text) {
  return text.find('\x03') != std::string_view::npos;
}

}  // namespace agendex

#pragma once

#include <string>
#include <string_view>

namespace agendex {

/// An answer with what is to be said about it before and after, which is no part of it.
struct Screenful {
  std::string before, text, after;
};

/// Prints `text` to stdout, the rest to stderr. On a terminal, what does not fit on the screen goes through a pager,
/// all of it: $AGENDEX_PAGER, $PAGER or less, given to the shell; never when that is empty or "cat", with `no_pager`,
/// or into a pipe.
void show_screenful(const Screenful& screenful, bool no_pager);

/// The same for a text alone.
void show_text(std::string text, bool no_pager);

/// Lines that `text` takes on a terminal of so many columns.
int screen_lines(std::string_view text, int columns);

}  // namespace agendex

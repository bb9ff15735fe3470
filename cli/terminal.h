#pragma once

#include <string>

namespace agendex {

enum class When { automatic, always, never };
using ColorChoice = When;

/// How text for people is laid out.
struct Look {
  int width = 80;  ///< columns
  bool color = false;
  bool links = false;  ///< what leads to a page is a hyperlink (OSC 8)
};

/// For stdout: colour only on a terminal that knows it and when NO_COLOR is not set, unless `choice` says otherwise;
/// as wide as the terminal, within what reads well. Links under the same conditions, on terminals known to have them.
Look look_of_stdout(ColorChoice color, When links = When::never);

/// True when somebody reads stdout on a screen that can be paged through.
bool stdout_is_screen();

/// Lines and columns of the terminal behind stdout.
struct ScreenSize {
  int rows = 0, columns = 0;
};
ScreenSize stdout_size();

/// Where progress may be shown.
bool stderr_is_terminal();

/// Columns of the terminal behind stderr; 80 when there is none.
int stderr_width();

}  // namespace agendex

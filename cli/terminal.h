#pragma once

#include <string>

namespace agendex {

enum class ColorChoice { automatic, always, never };

/// How text for people is laid out.
struct Look {
  int width = 80;  ///< columns
  bool color = false;
};

/// For stdout: colour only on a terminal that knows it and when NO_COLOR is not set, unless `choice` says otherwise;
/// as wide as the terminal, within what reads well.
Look look_of_stdout(ColorChoice choice);

/// Where progress may be shown.
bool stderr_is_terminal();

/// Columns of the terminal behind stderr; 80 when there is none.
int stderr_width();

}  // namespace agendex

#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>

namespace agendex {
namespace {

constexpr int kDefaultWidth = 80;
constexpr int kNarrowest = 30;
constexpr int kWidest = 110;  // longer lines are hard to read

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

int columns_of(int descriptor) {
  winsize size{};
  if (isatty(descriptor) != 0 && ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const std::string_view columns = environment("COLUMNS");
  int width = 0;
  std::from_chars(columns.data(), columns.data() + columns.size(), width);
  return width > 0 ? width : kDefaultWidth;
}

bool wants_color(ColorChoice choice) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  return isatty(STDOUT_FILENO) != 0 && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

}  // namespace

Look look_of_stdout(ColorChoice choice) {
  return {std::clamp(columns_of(STDOUT_FILENO), kNarrowest, kWidest), wants_color(choice)};
}

bool stderr_is_terminal() {
  return isatty(STDERR_FILENO) != 0;
}

int stderr_width() {
  return columns_of(STDERR_FILENO);
}

}  // namespace agendex

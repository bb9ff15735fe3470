#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iterator>
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

ScreenSize size_of(int descriptor) {
  winsize size{};
  if (isatty(descriptor) == 0 || ioctl(descriptor, TIOCGWINSZ, &size) != 0) return {};
  return {size.ws_row, size.ws_col};
}

int columns_of(int descriptor) {
  if (const int columns = size_of(descriptor).columns; columns > 0) return columns;
  const std::string_view columns = environment("COLUMNS");
  int width = 0;
  std::from_chars(columns.data(), columns.data() + columns.size(), width);
  return width > 0 ? width : kDefaultWidth;
}

bool is_set(const char* name) {
  return !environment(name).empty();
}

bool is_plain_wanted() {
  return isatty(STDOUT_FILENO) == 0 || is_set("NO_COLOR") || environment("TERM") == "dumb";
}

bool wants_color(When choice) {
  return choice == When::automatic ? !is_plain_wanted() : choice == When::always;
}

/// "3.4" → 304: a version that may be compared.
int version_of(std::string_view text) {
  int parts[2] = {0, 0};
  const char* at = text.data();
  for (int& part : parts) {
    at = std::from_chars(at, text.data() + text.size(), part).ptr;
    if (at != text.data() + text.size()) ++at;
  }
  return parts[0] * 100 + parts[1];
}

/// Terminals print what they do not know, so a link is only for those known to have links. Inside tmux and screen the
/// variables of the terminal outside say nothing.
bool terminal_has_links() {
  constexpr int kFirstVte = 5000;  // VTE 0.50
  constexpr int kFirstTmux = 304;  // 3.4
  const std::string_view term = environment("TERM");
  const std::string_view program = environment("TERM_PROGRAM");
  if (program == "tmux") return version_of(environment("TERM_PROGRAM_VERSION")) >= kFirstTmux;
  if (term.starts_with("tmux") || term.starts_with("screen") || is_set("TMUX")) return false;
  int vte = 0;
  const std::string_view vte_version = environment("VTE_VERSION");
  std::from_chars(vte_version.data(), vte_version.data() + vte_version.size(), vte);
  if (vte >= kFirstVte || is_set("WT_SESSION") || is_set("KONSOLE_VERSION") || is_set("KITTY_WINDOW_ID")) return true;
  constexpr std::string_view kPrograms[] = {"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"};
  constexpr std::string_view kTerms[] = {"xterm-kitty", "alacritty", "foot", "xterm-ghostty", "wezterm", "contour"};
  return std::count(std::begin(kPrograms), std::end(kPrograms), program) > 0 ||
         std::any_of(std::begin(kTerms), std::end(kTerms), [&](std::string_view t) { return term.starts_with(t); });
}

bool wants_links(When choice) {
  return choice == When::automatic ? !is_plain_wanted() && terminal_has_links() : choice == When::always;
}

}  // namespace

Look look_of_stdout(ColorChoice color, When links) {
  return {std::clamp(columns_of(STDOUT_FILENO), kNarrowest, kWidest), wants_color(color), wants_links(links)};
}

bool stdout_is_screen() {
  return isatty(STDOUT_FILENO) != 0 && environment("TERM") != "dumb";
}

ScreenSize stdout_size() {
  return size_of(STDOUT_FILENO);
}

bool stderr_is_terminal() {
  return isatty(STDERR_FILENO) != 0;
}

int stderr_width() {
  return columns_of(STDERR_FILENO);
}

}  // namespace agendex

#include "cli/pager.h"

#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "cli/print/layout.h"
#include "cli/report.h"
#include "cli/terminal.h"

namespace agendex {
namespace {

constexpr int kNotStarted = 127;  // how the shell says that it knows no such program

std::string chosen_pager() {
  for (const char* variable : {"AGENDEX_PAGER", "PAGER"}) {
    if (const char* value = std::getenv(variable)) return value;
  }
  return "less";
}

/// A signal passed over for a while.
class Ignored {
 public:
  explicit Ignored(int number) : number_(number), before_(std::signal(number, SIG_IGN)) {}
  ~Ignored() { std::signal(number_, before_); }
  Ignored(const Ignored&) = delete;
  Ignored& operator=(const Ignored&) = delete;

 private:
  int number_;
  void (*before_)(int);
};

/// False when the pager could not be started.
bool page(const std::string& pager, std::string_view text) {
  // The pager is the one to hear Ctrl-C, and it may be left before it has read everything.
  const Ignored interrupt(SIGINT), broken_pipe(SIGPIPE);
  setenv("LESS", "FRX", 0);  // colours kept, left at once when all fits, the text still there afterwards
  std::FILE* pipe = popen(pager.c_str(), "w");
  if (pipe == nullptr) return false;
  std::fwrite(text.data(), 1, text.size(), pipe);
  const int status = pclose(pipe);
  return !(WIFEXITED(status) && WEXITSTATUS(status) == kNotStarted);
}

bool fits(std::string_view text) {
  const ScreenSize screen = stdout_size();
  return screen.rows <= 0 || screen_lines(text, screen.columns) < screen.rows;
}

}  // namespace

int screen_lines(std::string_view text, int columns) {
  int lines = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const int width = display_width(text.substr(0, end));
    lines += columns > 0 ? std::max(1, (width + columns - 1) / columns) : 1;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

void show_screenful(const Screenful& screenful, bool no_pager) {
  if (!no_pager && stdout_is_screen()) {
    const std::string everything = screenful.before + screenful.text + screenful.after;
    const std::string pager = chosen_pager();
    if (!pager.empty() && pager != "cat" && !fits(everything) && page(pager, everything)) return;
  }
  write_stderr(screenful.before);
  write_stdout(screenful.text);
  write_stderr(screenful.after);
}

void show_text(std::string text, bool no_pager) {
  show_screenful({"", std::move(text), ""}, no_pager);
}

}  // namespace agendex

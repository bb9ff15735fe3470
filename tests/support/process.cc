#include "support/process.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "support/temp_folder.h"

namespace agendex {
namespace {

constexpr int kCannotRun = 127;
constexpr int kSignalled = 128;

std::string content_of(const std::string& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

void redirect(int descriptor, const char* path, int flags) {
  const int file = open(path, flags, 0600);
  if (file < 0 || dup2(file, descriptor) < 0) _exit(kCannotRun);
}

[[noreturn]] void become(const std::vector<std::string>& command, const ProcessOptions& options) {
  if (!options.working_folder.empty() && chdir(options.working_folder.c_str()) != 0) _exit(kCannotRun);
  // the person's own settings
  for (const char* name :
       {"AGENDEX_DB", "XDG_DATA_HOME", "NO_COLOR", "AGENDEX_PAGER", "PAGER", "AGENDEX_VIEWER", "LESS", "TERM_PROGRAM",
        "TMUX", "VTE_VERSION", "WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID"}) {
    unsetenv(name);
  }
  for (const auto& [name, value] : options.environment) setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  execv(arguments[0], arguments.data());
  _exit(kCannotRun);
}

int exit_code_of(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : kSignalled + WTERMSIG(status);
}

void interrupt(pid_t child, const std::string& when_exists) {
  constexpr auto kPause = std::chrono::milliseconds(5);
  constexpr auto kLongest = std::chrono::seconds(60);
  const auto begin = std::chrono::steady_clock::now();
  while (access(when_exists.c_str(), F_OK) != 0 && std::chrono::steady_clock::now() - begin < kLongest) {
    std::this_thread::sleep_for(kPause);
  }
  kill(child, SIGINT);
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& command, const ProcessOptions& options) {
  const TempFolder folder;
  const std::string out = folder / "out";
  const std::string err = folder / "err";
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
    redirect(STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT);
    redirect(STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT);
    become(command, options);
  }
  if (!options.interrupt_when_exists.empty()) interrupt(child, options.interrupt_when_exists);
  const int exit_code = exit_code_of(child);
  return {exit_code, content_of(out), content_of(err)};
}

ProcessResult run_on_terminal(const std::vector<std::string>& command, const ProcessOptions& options,
                              const Screen& screen) {
  int terminal = -1;
  const winsize size{screen.rows, screen.columns, 0, 0};
  const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
  if (child < 0) throw std::runtime_error("cannot open a terminal");
  if (child == 0) become(command, options);
  ProcessResult result;
  std::array<char, 4096> buffer{};
  for (ssize_t count = 0; (count = read(terminal, buffer.data(), buffer.size())) > 0;) {
    result.out.append(buffer.data(), static_cast<std::size_t>(count));
  }
  close(terminal);
  std::erase(result.out, '\r');
  result.exit_code = exit_code_of(child);
  return result;
}

}  // namespace agendex

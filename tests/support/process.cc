#include "support/process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

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

[[noreturn]] void become(const std::vector<std::string>& command, const ProcessOptions& options, const std::string& out,
                         const std::string& err) {
  redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
  redirect(STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT);
  redirect(STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT);
  if (!options.working_folder.empty() && chdir(options.working_folder.c_str()) != 0) _exit(kCannotRun);
  for (const char* name : {"AGENDEX_DB", "XDG_DATA_HOME", "NO_COLOR"}) unsetenv(name);  // the person's own settings
  for (const auto& [name, value] : options.environment) setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  execv(arguments[0], arguments.data());
  _exit(kCannotRun);
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
  if (child == 0) become(command, options, out, err);
  if (!options.interrupt_when_exists.empty()) interrupt(child, options.interrupt_when_exists);
  int status = 0;
  waitpid(child, &status, 0);
  const int exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : kSignalled + WTERMSIG(status);
  return {exit_code, content_of(out), content_of(err)};
}

}  // namespace agendex

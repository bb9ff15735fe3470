#include "ingest/pdf/reader_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "ingest/pdf/sandbox.h"

extern char** environ;

namespace agendex {
namespace {

using namespace std::chrono_literals;

constexpr auto kStartTime = 30s;  // a busy machine may take its time to load the program
constexpr auto kExitTime = 1s;    // between hanging up and being gone

struct SpawnSettings {
  SpawnSettings() {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;
  ~SpawnSettings() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }

  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
};

/// The channel and nothing else; a process group of its own, so that Ctrl-C in the terminal ends the program's work in
/// its own order; no blocked or ignored signals. Returns an errno.
int spawn(const std::string& program, const std::string& argument, int socket, pid_t& pid) {
  SpawnSettings settings;
  posix_spawn_file_actions_adddup2(&settings.actions, socket, kChannelFd);
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    posix_spawn_file_actions_addopen(&settings.actions, fd, "/dev/null", fd == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0);
  }
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&settings.attributes, &none);
  posix_spawnattr_setsigdefault(&settings.attributes, &all);
  posix_spawnattr_setpgroup(&settings.attributes, 0);
  posix_spawnattr_setflags(&settings.attributes,
                           POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  // Several processes run side by side already; read when a library for threads is loaded, so before the program
  // starts.
  std::vector<char*> environment;
  for (char** variable = environ; *variable != nullptr; ++variable) environment.push_back(*variable);
  environment.push_back(const_cast<char*>("OMP_THREAD_LIMIT=1"));
  environment.push_back(nullptr);
  std::array<char*, 3> arguments = {const_cast<char*>(program.c_str()), const_cast<char*>(argument.c_str()), nullptr};
  return posix_spawn(&pid, program.c_str(), &settings.actions, &settings.attributes, arguments.data(),
                     environment.data());
}

Error failed(const std::string& program, std::string_view reason) {
  return {"reader-failed", fmt::format("the PDF reader {} did not start: {}", program, reason), "reinstall agendex"};
}

}  // namespace

ReaderProcess::ReaderProcess(pid_t pid, UniqueFd socket) : pid_(pid), channel_(std::move(socket)) {}

ReaderProcess::ReaderProcess(ReaderProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), channel_(std::move(other.channel_)), files_read_(other.files_read_) {}

ReaderProcess& ReaderProcess::operator=(ReaderProcess&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(channel_, other.channel_);
  std::swap(files_read_, other.files_read_);
  return *this;
}

ReaderProcess::~ReaderProcess() {
  kill_and_wait();
}

Result<ReaderProcess> ReaderProcess::start(const std::string& program, std::uint64_t memory_bytes) {
  if (access(program.c_str(), X_OK) != 0) {
    return tl::unexpected(Error{"reader-missing", fmt::format("the PDF reader {} is missing", program),
                                "reinstall agendex, or set AGENDEX_READER to the path of agendex-reader"});
  }
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return tl::unexpected(failed(program, std::strerror(errno)));
  }
  UniqueFd ours(ends[0]);
  UniqueFd theirs(ends[1]);
  pid_t pid = -1;
  if (const int error = spawn(program, std::to_string(memory_bytes), theirs.get(), pid); error != 0) {
    return tl::unexpected(failed(program, std::strerror(error)));
  }
  ReaderProcess process(pid, std::move(ours));
  theirs.reset();
  const auto ready = process.channel_.receive(std::chrono::steady_clock::now() + kStartTime);
  if (!ready) return tl::unexpected(failed(program, ready.error().message));
  if (*ready != Message(Ready{})) return tl::unexpected(failed(program, "it belongs to another version of agendex"));
  return process;
}

void ReaderProcess::kill_and_wait() {
  if (pid_ < 0) return;
  kill(pid_, SIGKILL);
  while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
}

Error ReaderProcess::cause_of_death() {
  int status = 0;
  const auto give_up = std::chrono::steady_clock::now() + kExitTime;
  pid_t gone = 0;
  while (pid_ >= 0 && (gone = waitpid(pid_, &status, WNOHANG)) == 0 && std::chrono::steady_clock::now() < give_up) {
    std::this_thread::sleep_for(1ms);
  }
  if (gone == pid_) pid_ = -1;
  kill_and_wait();
  const bool by_limit = gone > 0 && WIFEXITED(status) && WEXITSTATUS(status) == kExitOutOfMemory;
  const bool by_system = gone > 0 && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
  if (by_limit || by_system) return {"out-of-memory", "reading it takes more memory than is allowed", ""};
  if (gone > 0 && WIFSIGNALED(status)) {
    return {"reader-died", fmt::format("it crashed the reader ({})", strsignal(WTERMSIG(status))), ""};
  }
  return {"reader-died", "the reader gave up on it", ""};
}

std::string default_reader_program() {
  if (const char* chosen = std::getenv("AGENDEX_READER"); chosen && *chosen) return chosen;
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  const std::filesystem::path beside = folder / "agendex-reader";
  const std::filesystem::path libexec = folder.parent_path() / "libexec" / "agendex" / "agendex-reader";
  return access(beside.c_str(), X_OK) != 0 && access(libexec.c_str(), X_OK) == 0 ? libexec : beside;
}

}  // namespace agendex

#include "ingest/pdf/sandbox.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>
#include <new>
#include <string_view>

#include "ingest/pdf/channel.h"

namespace agendex {
namespace {

constexpr rlim_t kOpenFiles = 64;
constexpr std::uint64_t kMappedFiles = std::uint64_t{512} << 20;  // libraries and their data, beside the memory limit
constexpr std::string_view kFirstToBeKilled = "500";              // when the machine as a whole runs out of memory

bool limit(__rlimit_resource resource, rlim_t most) {
  rlimit current{};
  if (getrlimit(resource, &current) != 0) return false;
  if (current.rlim_max < most) most = current.rlim_max;
  const rlimit wanted{most, most};
  return setrlimit(resource, &wanted) == 0;
}

bool limit_memory(std::uint64_t bytes) {
  return !kMemoryIsLimited || (limit(RLIMIT_DATA, bytes) && limit(RLIMIT_AS, bytes + kMappedFiles));
}

[[noreturn]] void end_out_of_memory() {
  _exit(kExitOutOfMemory);
}

// Poppler and GLib abort when an allocation fails, and the failed allocation leaves its mark.
void on_abort(int) {
  if (errno == ENOMEM) end_out_of_memory();
  signal(SIGABRT, SIG_DFL);
  raise(SIGABRT);
}

void volunteer_for_oom_killer() {
  const int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (fd < 0) return;
  static_cast<void>(!write(fd, kFirstToBeKilled.data(), kFirstToBeKilled.size()));
  close(fd);
}

}  // namespace

bool enter_sandbox(std::uint64_t memory_bytes) {
  volunteer_for_oom_killer();
  std::set_new_handler(end_out_of_memory);
  for (const int number : {SIGABRT, SIGTRAP}) signal(number, on_abort);
  close_range(kChannelFd + 1, ~0U, 0);
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
         limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, kOpenFiles) &&
         limit_memory(memory_bytes);
}

void set_watchdog(std::chrono::milliseconds time) {
  itimerval timer{};
  timer.it_value.tv_sec = time.count() / 1000;
  timer.it_value.tv_usec = time.count() % 1000 * 1000;
  setitimer(ITIMER_REAL, &timer, nullptr);
}

}  // namespace agendex

#include "ingest/pdf/worker.h"

#include <errno.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <memory>
#include <string_view>

#include "ingest/pdf/sandbox.h"

namespace agendex {

int run_worker(int argc, char** argv, void (*serve)(Channel&)) {
  const std::string_view argument = argc == 2 ? argv[1] : "";
  std::uint64_t memory_bytes = 0;
  const auto [end, error] = std::from_chars(argument.data(), argument.data() + argument.size(), memory_bytes);
  if (argument.empty() || error != std::errc() || end != argument.data() + argument.size()) {
    std::fprintf(stderr, "%s is started by agendex itself; there is nothing to do with it by hand.\n",
                 program_invocation_short_name);
    return 2;
  }
  if (!enter_sandbox(memory_bytes)) return 1;
  Channel channel{UniqueFd(kChannelFd)};
  serve(channel);
  return 0;
}

std::uint64_t resident_bytes() {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen("/proc/self/statm", "re"), std::fclose);
  unsigned long long total = 0;
  unsigned long long resident = 0;
  if (!file || std::fscanf(file.get(), "%llu %llu", &total, &resident) != 2) return 0;
  return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace agendex

// agendex-reader MEMORY_BYTES: reads PDFs for agendex, which starts it with a socket as descriptor 3.

#include <charconv>
#include <cstdio>
#include <string_view>

#include "ingest/pdf/channel.h"
#include "ingest/pdf/reader_service.h"
#include "ingest/pdf/sandbox.h"

int main(int argc, char** argv) {
  const std::string_view argument = argc == 2 ? argv[1] : "";
  std::uint64_t memory_bytes = 0;
  const auto [end, error] = std::from_chars(argument.data(), argument.data() + argument.size(), memory_bytes);
  if (argument.empty() || error != std::errc() || end != argument.data() + argument.size()) {
    std::fputs("agendex-reader is started by agendex itself; there is nothing to do with it by hand.\n", stderr);
    return 2;
  }
  if (!agendex::enter_sandbox(memory_bytes)) return 1;
  agendex::Channel channel{agendex::UniqueFd(agendex::kChannelFd)};
  agendex::serve(channel);
  return 0;
}

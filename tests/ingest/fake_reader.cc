// Plays a reader process for the tests of the loader: well-behaved but where the file tells it otherwise. A file is a
// script: the number of pages, then lines of a page (0 is the opening, one beyond the last is the outline) and what
// happens there. The text of each page is the process id and how many files the process had read before.

#include <fmt/format.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "ingest/pdf/channel.h"
#include "ingest/pdf/sandbox.h"

using namespace agendex;

namespace {

std::uint64_t memory_limit = 0;

struct Script {
  int pages = 0;
  std::map<int, std::string> events;
};

Script read_script(int fd) {
  std::string text(4096, '\0');
  text.resize(static_cast<size_t>(std::max<ssize_t>(0, pread(fd, text.data(), text.size(), 0))));
  std::istringstream in(text);
  Script script;
  int page = 0;
  std::string event;
  in >> script.pages;
  while (in >> page >> event) script.events[page] = event;
  return script;
}

ReadPage make_page(int number, int files_before) {
  ReadPage page;
  page.text.number = number;
  page.text.text = fmt::format("{}after{}", getpid(), files_before);
  page.text.styles = {{12, false, false}};
  page.text.words.resize(1);
  page.text.words[0].size = static_cast<std::uint32_t>(page.text.text.size());
  return page;
}

void send_raw(std::string_view bytes) {
  static_cast<void>(!write(kChannelFd, bytes.data(), bytes.size()));
}

void eat_memory(std::uint64_t limit) {
  constexpr std::size_t kBite = std::size_t{8} << 20;
  std::vector<std::string> eaten;
  while (eaten.size() * kBite < limit + kBite) eaten.emplace_back(kBite, 'x');
  if (!kMemoryIsLimited) _exit(kExitOutOfMemory);
}

void happen(const std::string& event, Channel& channel, int files_before) {
  if (event == "hang") pause();
  if (event == "trickle") {
    for (const char byte : encode(Ready{})) {
      send_raw({&byte, 1});
      usleep(150'000);
    }
  }
  if (event == "crash" || (event == "crash-if-used" && files_before > 0)) raise(SIGSEGV);
  if (event == "eat") eat_memory(memory_limit);
  if (event == "malloc-fails") {
    errno = ENOMEM;
    std::abort();
  }
  if (event == "leave") _exit(0);
  if (event == "noise") send_raw(std::string(64, '\xff'));
  if (event == "wrong-page") channel.send(make_page(77, 0));
  if (event == "refuse") channel.send(Refused{{"damaged", "as the script says", ""}});
}

bool answer(Channel& channel, const ReadRequest& request, const Script& script, int files_before) {
  const auto reach = [&](int page) {
    if (const auto found = script.events.find(page); found != script.events.end()) {
      happen(found->second, channel, files_before);
    }
  };
  reach(0);
  if (script.events.count(0) > 0 && script.events.at(0) == "refuse") return true;
  channel.send(Opened{script.pages, {}});
  for (int page = request.first_page; page <= script.pages; ++page) {
    reach(page);
    if (!channel.send(make_page(page, files_before))) return false;
  }
  reach(script.pages + 1);
  return channel.send(ReadOutline{{{"Agenda", 1, 1}}});
}

}  // namespace

int main(int, char** argv) {
  memory_limit = std::strtoull(argv[1], nullptr, 10);
  enter_sandbox(memory_limit);
  Channel channel{UniqueFd(kChannelFd)};
  const char* version = std::getenv("AGENDEX_FAKE_VERSION");
  channel.send(Ready{version ? static_cast<std::uint32_t>(std::atoi(version)) : kProtocolVersion});
  for (int files_before = 0;; ++files_before) {
    const auto message = channel.receive(std::nullopt);
    if (!message || !std::holds_alternative<ReadRequest>(*message)) return 0;
    const UniqueFd file = channel.take_file();
    const Script script = read_script(file.get());
    if (!answer(channel, std::get<ReadRequest>(*message), script, files_before)) return 0;
    const bool has_grown = script.events.count(-1) > 0;
    channel.send(Finished{has_grown ? std::uint64_t{1} << 40 : 0});
  }
}

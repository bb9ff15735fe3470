// Plays a recogniser process for the tests. The file is a script: lines of a page and what happens there; other pages
// come out as one line of text. The page's number is told in words so that tests see where they came from.

#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <map>
#include <sstream>
#include <string>

#include "ingest/pdf/channel.h"
#include "ingest/pdf/sandbox.h"

using namespace agendex;

namespace {

std::map<int, std::string> read_script(int fd) {
  std::string text(4096, '\0');
  text.resize(static_cast<size_t>(std::max<ssize_t>(0, pread(fd, text.data(), text.size(), 0))));
  std::istringstream in(text);
  std::map<int, std::string> script;
  int page = 0;
  std::string event;
  while (in >> page >> event) script[page] = event;
  return script;
}

RecognisedPage page_of(int number, int confidence) {
  RecognisedPage page;
  page.number = number;
  page.ink = 0.05F;
  float x = 50;
  for (const char* text : {"Recognised", "words", "of", "some", "page"}) {
    page.words.push_back({text, {x, 92, x + 50, 100}, 100, 1, 1, static_cast<std::uint8_t>(confidence)});
    x += 55;
  }
  return page;
}

Message answer(const RecogniseRequest& request, const std::string& event) {
  RecognisedPage page = page_of(request.page, event == "doubtful" ? 60 : 95);
  if (event == "blank" || event == "picture") page.words.clear();
  if (event == "blank") page.ink = 0;
  if (event == "wrong-page") page.number = 77;
  if (event == "refuse") return Refused{{"ocr-timeout", "as the script says", ""}};
  return page;
}

}  // namespace

int main(int, char** argv) {
  enter_sandbox(std::strtoull(argv[1], nullptr, 10));
  Channel channel{UniqueFd(kChannelFd)};
  channel.send(Ready{});
  for (;;) {
    const auto message = channel.receive(std::nullopt);
    if (!message) return 0;
    if (const auto* request = std::get_if<EngineRequest>(&*message)) {
      const bool known = request->language == "eng";
      channel.send(known ? Message(Engine{"fake 1"})
                         : Message(Refused{{"ocr-language", "no such language", "try eng"}}));
    } else if (const auto* page = std::get_if<RecogniseRequest>(&*message)) {
      const UniqueFd file = channel.take_file();
      const std::string event = read_script(file.get())[page->page];
      if (event == "hang") pause();
      if (event == "crash") raise(SIGSEGV);
      channel.send(answer(*page, event));
    }
    channel.send(Finished{0});
  }
}

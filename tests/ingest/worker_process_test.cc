#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "ingest/pdf/pdf_loader.h"
#include "ingest/pdf/reader_process.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agendex;
using namespace std::chrono_literals;

namespace {

const std::string kFakeReader = AGENDEX_BINARY_DIR "/bin/fake_reader";

ReadLimits short_limits() {
  ReadLimits limits;
  limits.page_time = 500ms;
  limits.memory_bytes = std::uint64_t{64} << 20;
  return limits;
}

/// Has the fake reader play a script.
struct Stage {
  explicit Stage(ReadLimits limits = short_limits()) : loader(limits, kFakeReader) {}

  Result<PdfDocument> play(const std::string& script) { return loader.load(folder.write("script.pdf", script)); }

  TempFolder folder;
  PdfLoader loader;
};

/// Little time only for scripts that use it up, so that a busy machine does not spoil the others.
ReadLimits limits_for(const std::string& script) {
  ReadLimits limits = short_limits();
  const bool waits = script.find("hang") != std::string::npos || script.find("trickle") != std::string::npos;
  if (!waits) limits.page_time = 20s;
  return limits;
}

std::string states(const PdfDocument& document) {
  std::string out;
  for (const PageText& page : document.pages) out += page.state == PageState::text ? 't' : 's';
  return out;
}

std::string texts(const PdfDocument& document) {
  std::string out;
  for (const PageText& page : document.pages) out += page.text + " ";
  return out;
}

}  // namespace

TEST_CASE("a page that kills or hangs its reader is skipped and the rest is read") {
  const std::string event = GENERATE("hang", "trickle", "crash", "eat", "malloc-fails", "leave", "noise", "wrong-page");
  CAPTURE(event);
  Stage stage(limits_for(event));
  const auto document = stage.play("5\n3 " + event);
  REQUIRE(document);
  CHECK(states(*document) == "ttstt");
  CHECK(document->pages.at(2).number == 3);
  CHECK(document->outline.size() == 1);
  REQUIRE(document->diagnostics.size() == 1);
  CHECK(document->diagnostics[0].code == "page-skipped");
  CHECK(document->diagnostics[0].page == 3);
  CHECK(document->diagnostics[0].severity == Diagnostic::Severity::damage);
}

TEST_CASE("a file that keeps killing readers is given up") {
  Stage stage;
  const auto document = stage.play("9\n2 crash\n4 crash\n6 crash\n8 crash");
  REQUIRE(document);
  CHECK(states(*document) == "tststssss");
  REQUIRE(document->diagnostics.size() == 3);
  CHECK(document->diagnostics[2].page == 6);
  CHECK(document->diagnostics[2].message.find("6 to 9") != std::string::npos);
}

TEST_CASE("a file of which nothing can be read is an error that says why") {
  struct Row {
    std::string script, code;
  };
  const auto row = GENERATE(
      Row{"1\n1 hang", "timeout"}, Row{"1\n1 crash", "reader-died"}, Row{"1\n1 eat", "out-of-memory"},
      Row{"1\n1 malloc-fails", "out-of-memory"}, Row{"1\n0 hang", "timeout"}, Row{"3\n0 crash", "reader-died"},
      Row{"3\n0 noise", "reader-died"}, Row{"4\n1 crash\n2 crash\n3 crash", "reader-died"}, Row{"0", "reader-died"},
      Row{"60000", "reader-died"}, Row{"30000", "too-large"}, Row{"3\n0 refuse", "not-a-pdf"});
  CAPTURE(row.script);
  Stage stage(limits_for(row.script));
  const auto document = stage.play(row.script);
  REQUIRE_FALSE(document);
  CHECK(document.error().code == row.code);
  CHECK_FALSE(document.error().message.empty());
  CHECK(stage.play("2").has_value());  // the next file is none the worse for it
}

TEST_CASE("an outline that cannot be read costs only the outline") {
  const std::string event = GENERATE("hang", "crash", "noise");
  Stage stage(limits_for(event));
  const auto document = stage.play("2\n3 " + event);
  REQUIRE(document);
  CHECK(states(*document) == "tt");
  CHECK(document->outline.empty());
  REQUIRE(document->diagnostics.size() == 1);
  CHECK(document->diagnostics[0].code == "outline-skipped");
  CHECK(document->diagnostics[0].severity == Diagnostic::Severity::note);
}

TEST_CASE("time limits hold") {
  Stage stage;
  const auto begin = std::chrono::steady_clock::now();
  REQUIRE(stage.play("7\n2 hang\n4 hang\n6 trickle"));
  CHECK(std::chrono::steady_clock::now() - begin < 5s);  // three times a page's time, and slack for a busy machine

  ReadLimits limits = short_limits();
  limits.file_time = 200ms;
  limits.file_time_per_page = 0ms;
  limits.page_time = 10s;
  const auto document = PdfLoader(limits, kFakeReader).load(stage.folder.write("slow.pdf", "5\n2 hang"));
  REQUIRE(document);
  CHECK(states(*document) == "tssss");
  CHECK(std::chrono::steady_clock::now() - begin < 9s);
}

TEST_CASE("a reader is kept from file to file until it is worn") {
  Stage stage;
  const auto first = stage.play("1");
  const auto second = stage.play("1");
  REQUIRE((first && second));
  const std::string pid = texts(*first).substr(0, texts(*first).find("after"));
  CHECK(texts(*first) == pid + "after0 ");
  CHECK(texts(*second) == pid + "after1 ");
  REQUIRE(stage.play("1\n-1 grow"));  // says that it has taken much memory
  CHECK(texts(*stage.play("1")).find("after0") != std::string::npos);

  ReadLimits limits = short_limits();
  limits.files_per_reader = 2;
  PdfLoader loader(limits, kFakeReader);
  const std::string path = stage.folder.write("again.pdf", "1");
  for (const char* before : {"after0", "after1", "after0"}) {
    CHECK(texts(*loader.load(path)).find(before) != std::string::npos);
  }
}

TEST_CASE("a reader that other files have spoilt is replaced before a page is blamed") {
  Stage stage;
  REQUIRE(stage.play("1"));
  const auto document = stage.play("3\n2 crash-if-used");
  REQUIRE(document);
  CHECK(states(*document) == "ttt");
  CHECK(document->diagnostics.empty());
}

TEST_CASE("a reader that died between files is replaced") {
  Stage stage;
  const auto first = stage.play("1");
  REQUIRE(first);
  REQUIRE(kill(std::stoi(first->pages[0].text), SIGKILL) == 0);
  const auto second = stage.play("2");
  REQUIRE(second);
  CHECK(states(*second) == "tt");
  CHECK(second->diagnostics.empty());
}

TEST_CASE("no reader outlives its loader") {
  pid_t pid = 0;
  {
    Stage stage;
    pid = std::stoi(stage.play("1")->pages.at(0).text);
    CHECK(kill(pid, 0) == 0);
  }
  CHECK(kill(pid, 0) != 0);
}

TEST_CASE("a program that is not whole says so") {
  const TempFolder folder;
  const std::string path = folder.write("script.pdf", "1");
  const auto code_of = [&](const std::string& program) {
    return PdfLoader(short_limits(), program).load(path).error().code;
  };
  CHECK(code_of(folder / "agendex-reader") == "reader-missing");
  CHECK(code_of("/bin/true") == "reader-failed");
  CHECK(code_of(path) == "reader-missing");
  setenv("AGENDEX_FAKE_VERSION", "99", 1);
  CHECK(code_of(kFakeReader) == "reader-failed");
  unsetenv("AGENDEX_FAKE_VERSION");

  setenv("AGENDEX_READER", "/nowhere/agendex-reader", 1);
  const auto chosen = PdfLoader().load(path);
  unsetenv("AGENDEX_READER");
  REQUIRE_FALSE(chosen);
  CHECK(chosen.error().message.find("/nowhere/agendex-reader") != std::string::npos);
  CHECK(chosen.error().hint.find("AGENDEX_READER") != std::string::npos);
}

TEST_CASE("a file that changes while it is read is an error") {
  const TempFolder folder;
  const std::string path = folder.write("script.pdf", "2\n1 hang");
  ReadLimits limits = short_limits();
  limits.page_time = 500ms;
  PdfLoader loader(limits, kFakeReader);
  std::thread writer([&] {
    std::this_thread::sleep_for(200ms);
    std::ofstream(path, std::ios::app) << "more";
  });
  const auto document = loader.load(path);
  writer.join();
  REQUIRE_FALSE(document);
  CHECK(document.error().code == "changed-while-read");
}

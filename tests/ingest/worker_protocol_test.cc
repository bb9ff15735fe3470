#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <functional>
#include <limits>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "ingest/pdf/channel.h"
#include "ingest/pdf/protocol.h"
#include "support/catch.h"

using namespace agendex;
using namespace std::chrono_literals;

namespace {

ReadPage sample_page() {
  ReadPage page;
  page.text.number = 7;
  page.text.width = 595;
  page.text.height = 842;
  page.text.label = "vii";
  page.text.text = "Schoolbuscaf\u00E9";
  page.text.styles = {{12, true, false}, {9.5F, false, true}};
  page.text.words = {{0, 6, {10, 20, 40, 32}, 0, Direction::across},
                     {6, 3, {43, 20, 60, 32}, 1, Direction::up},
                     {9, 5, {63, 20, 80, 32}, 1, Direction::upside_down}};
  page.text.image_cover = 0.25F;
  page.has_graphics = true;
  page.error_count = 3;
  return page;
}

RecognisedPage sample_recognised() {
  RecognisedPage page;
  page.number = 3;
  page.direction = Direction::up;
  page.skew = -1.25F;
  page.ink = 0.07F;
  page.words = {{"School", {10, 20, 40, 30}, 29, 1.1F, 1, 96}, {"caf\u00E9", {43, 20, 60, 32}, 29, 1.2F, 2, 40}};
  return page;
}

std::vector<Message> samples() {
  return {Ready{},
          ReadRequest{12, 20'000},
          Opened{114, {"Title", "Subject", "Author", "Creator", "Producer"}},
          Refused{{"encrypted", "it is encrypted", "decrypt it"}},
          sample_page(),
          ReadOutline{{{"Agenda", 1, 1}, {"1 Apologies", 2, 0}}},
          Finished{123'456'789},
          EngineRequest{"eng+deu"},
          Engine{"tesseract 5 eng 0123"},
          RecogniseRequest{3, true, 60'000},
          sample_recognised()};
}

Result<Message> decode_frame(std::string_view frame) {
  const auto header = decode_header(frame.substr(0, kFrameHeaderBytes));
  if (!header) return tl::unexpected(header.error());
  return decode(header->kind, frame.substr(kFrameHeaderBytes));
}

bool survives(const Message& message) {
  const auto back = decode_frame(encode(message));
  return back && *back == message;
}

bool survives_page(const std::function<void(PageText&)>& change) {
  ReadPage page = sample_page();
  change(page.text);
  return survives(page);
}

bool survives_recognised(const std::function<void(RecognisedPage&)>& change) {
  RecognisedPage page = sample_recognised();
  change(page);
  return survives(page);
}

struct Ends {
  Ends() {
    std::array<int, 2> fds{};
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds.data()) == 0);
    near = UniqueFd(fds[0]);
    far = UniqueFd(fds[1]);
  }
  UniqueFd near, far;
};

void send_bytes(const UniqueFd& end, std::string_view bytes) {
  REQUIRE(send(end.get(), bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()));
}

Deadline soon() {
  return std::chrono::steady_clock::now() + 5s;
}

}  // namespace

TEST_CASE("what is sent is what arrives") {
  for (const Message& message : samples()) {
    CAPTURE(message.index());
    CHECK(survives(message));
  }
}

TEST_CASE("no frame holds when a byte is missing or left over") {
  for (const Message& message : samples()) {
    CAPTURE(message.index());
    const std::string frame = encode(message);
    for (size_t size = 0; size < frame.size(); ++size) CHECK_FALSE(decode_frame(frame.substr(0, size)));
    CHECK_FALSE(decode_frame(frame + '\0'));
  }
}

TEST_CASE("recognised pages that make no sense are turned down") {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  CHECK(survives_recognised([](RecognisedPage&) {}));
  CHECK_FALSE(survives_recognised([](RecognisedPage& page) { page.number = 0; }));
  CHECK_FALSE(survives_recognised([](RecognisedPage& page) { page.direction = static_cast<Direction>(4); }));
  CHECK_FALSE(survives_recognised([](RecognisedPage& page) { page.skew = 400; }));
  CHECK_FALSE(survives_recognised([](RecognisedPage& page) { page.ink = -1; }));
  CHECK_FALSE(survives_recognised([](RecognisedPage& page) { page.words[0].text.clear(); }));
  CHECK_FALSE(survives_recognised([](RecognisedPage& page) { page.words[0].text = "\xff"; }));
  CHECK_FALSE(survives_recognised([](RecognisedPage& page) { page.words[0].ink.x1 = 5; }));  // left of x0
  CHECK_FALSE(survives_recognised([](RecognisedPage& page) { page.words[0].baseline = kNan; }));
  CHECK_FALSE(survives_recognised([](RecognisedPage& page) { page.words[0].stroke = -1; }));
  CHECK_FALSE(survives_recognised([](RecognisedPage& page) { page.words[0].confidence = 101; }));
}

TEST_CASE("pages that make no sense are turned down") {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  CHECK(survives_page([](PageText&) {}));
  CHECK_FALSE(survives_page([](PageText& page) { page.number = 0; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.number = kMaxPages + 1; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.width = kNan; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.height = -1; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.height = 2 * kMaxCoordinate; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.image_cover = 1.5F; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.state = PageState::skipped; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.state = PageState::empty; }));  // with words
  CHECK_FALSE(survives_page([](PageText& page) { page.state = static_cast<PageState>(99); }));
  CHECK_FALSE(survives_page([](PageText& page) { page.label = std::string(kMaxLabelBytes + 1, 'x'); }));
  CHECK_FALSE(survives_page([](PageText& page) { page.label = "\xff"; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.text[0] = '\x80'; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.text += "x"; }));        // belongs to no word
  CHECK_FALSE(survives_page([](PageText& page) { page.words[2].size = 4; }));  // cuts a character
  CHECK_FALSE(survives_page([](PageText& page) { page.words[0].size = 0; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.words[0].size = 0xFFFFFFFF; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.words[0].style = 2; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.words[0].box.x0 = kNan; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.words[0].box.y1 = kInfinity; }));
  CHECK_FALSE(survives_page([](PageText& page) { page.words[0].box.x1 = 5; }));  // left of x0
  CHECK_FALSE(survives_page([](PageText& page) { page.words[0].direction = static_cast<Direction>(4); }));
  CHECK_FALSE(survives_page([](PageText& page) { page.styles[0].size = kNan; }));
}

TEST_CASE("other frames that make no sense are turned down") {
  CHECK_FALSE(survives(Opened{0, {}}));
  CHECK_FALSE(survives(Opened{-1, {}}));
  CHECK_FALSE(survives(Opened{kMaxPages + 1, {}}));
  CHECK_FALSE(survives(Opened{1, {std::string(kMaxInfoBytes + 1, 'x'), "", "", "", ""}}));
  CHECK_FALSE(survives(Opened{1, {"\xC3", "", "", "", ""}}));
  CHECK_FALSE(survives(ReadRequest{0, 1}));
  CHECK_FALSE(survives(Refused{{"", "no code", ""}}));
  CHECK_FALSE(survives(ReadOutline{{{"x", 0, 1}}}));
  CHECK_FALSE(survives(ReadOutline{{{"x", kMaxOutlineDepth + 1, 1}}}));
  CHECK_FALSE(survives(ReadOutline{{{"x", 1, -1}}}));
  CHECK_FALSE(survives(ReadOutline{std::vector<OutlineEntry>(kMaxOutlineEntries + 1, {"x", 1, 1})}));
  CHECK(survives(ReadOutline{std::vector<OutlineEntry>(kMaxOutlineEntries, {"x", 1, 1})}));
}

TEST_CASE("a count is not believed before the bytes are there") {
  std::string frame = encode(ReadOutline{});
  frame.replace(frame.size() - 4, 4, "\x10\x27\x00\x00", 4);  // ten thousand entries, none of which follows
  CHECK_FALSE(decode_frame(frame));
}

TEST_CASE("headers are checked before anything is read") {
  const auto header = [](std::uint32_t kind, std::uint32_t size) {
    std::string bytes(8, '\0');
    std::memcpy(bytes.data(), &kind, 4);
    std::memcpy(bytes.data() + 4, &size, 4);
    return decode_header(bytes);
  };
  CHECK(header(0, 4));
  CHECK(header(4, kMaxFrameBytes));
  CHECK_FALSE(header(4, kMaxFrameBytes + 1));
  CHECK_FALSE(header(11, 4));
  CHECK_FALSE(header(0xFFFFFFFF, 0));
  CHECK_FALSE(decode_header("short"));
}

TEST_CASE("changed bytes never do harm") {
  std::mt19937 random(20240607);
  for (const Message& message : samples()) {
    const std::string frame = encode(message);
    for (int round = 0; round < 2000; ++round) {
      std::string changed = frame;
      for (int i = 0; i < 3; ++i) changed[random() % changed.size()] = static_cast<char>(random());
      if (const auto decoded = decode_frame(changed)) {
        CHECK(decode_frame(encode(*decoded)) == decoded);  // what is accepted is within the limits
      }
    }
  }
}

TEST_CASE("messages arrive in any pieces") {
  Ends ends;
  Channel channel(std::move(ends.near));
  std::string bytes;
  for (const Message& message : samples()) bytes += encode(message);
  std::thread sender([&] {
    for (size_t at = 0; at < bytes.size(); at += 7) {
      const std::string_view piece = std::string_view(bytes).substr(at, 7);
      if (send(ends.far.get(), piece.data(), piece.size(), 0) < 0) return;
    }
  });
  for (const Message& message : samples()) {
    const auto received = channel.receive(soon());
    CHECK((received && *received == message));
  }
  sender.join();
}

TEST_CASE("a channel says why nothing arrives") {
  Ends ends;
  Channel channel(std::move(ends.near));
  CHECK_FALSE(channel.is_readable());
  CHECK(channel.receive(std::chrono::steady_clock::now() + 20ms).error().code == "timeout");
  send_bytes(ends.far, encode(Ready{}).substr(0, 9));  // a byte of payload and no more
  CHECK(channel.is_readable());
  CHECK(channel.receive(std::chrono::steady_clock::now() + 20ms).error().code == "timeout");
  ends.far.reset();
  CHECK(channel.receive(soon()).error().code == "hung-up");
  CHECK_FALSE(channel.send(Ready{}));
}

TEST_CASE("a hostile header is turned down without waiting for its payload") {
  Ends ends;
  Channel channel(std::move(ends.near));
  send_bytes(ends.far, std::string(8, '\xff'));
  CHECK(channel.receive(soon()).error().code == "broken-frame");
}

TEST_CASE("an open file travels beside a message") {
  Ends ends;
  Channel sender(std::move(ends.near));
  Channel receiver(std::move(ends.far));
  std::array<int, 2> pipe_ends{};
  REQUIRE(pipe(pipe_ends.data()) == 0);
  const UniqueFd in(pipe_ends[0]);
  const UniqueFd out(pipe_ends[1]);
  REQUIRE(sender.send(ReadRequest{1, 0}, in.get()));
  REQUIRE(receiver.receive(soon()));
  const UniqueFd file = receiver.take_file();
  REQUIRE(file);
  REQUIRE(write(out.get(), "x", 1) == 1);
  char byte = 0;
  CHECK(read(file.get(), &byte, 1) == 1);
  CHECK(byte == 'x');
  CHECK_FALSE(receiver.take_file());
}

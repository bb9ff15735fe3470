#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "ingest/model/page.h"
#include "ingest/ocr/recognised_page.h"
#include "ingest/pdf/limits.h"

namespace agendex {

// What agendex and its reader process say to each other, as frames of a kind, a size and a payload over a socket pair.
//
//   reader: ready
//   agendex: read request, with the open PDF as a file descriptor beside it
//   reader: opened, a page for each page from the first one asked for, the outline, finished; or refused, finished
//   … the next request
//
// The recogniser is a sibling that links Tesseract, too, and speaks the same way:
//
//   agendex: engine request                              recogniser: engine, finished; or refused, finished
//   agendex: recognise request, with the open PDF        recogniser: recognised, finished; or refused, finished
//
// The reader has parsed hostile files and may be under their control, so everything it says is checked like the files
// themselves: sizes, counts, numbers, UTF-8. A frame that does not hold is a broken frame and the end of that reader.

constexpr std::uint32_t kProtocolVersion = 2;

/// In the order of the alternatives of Message.
enum class FrameKind : std::uint32_t {
  ready,
  read,
  opened,
  refused,
  page,
  outline,
  finished,
  engine_request,
  engine,
  recognise,
  recognised
};

struct FrameHeader {
  FrameKind kind{};
  std::uint32_t size = 0;  ///< bytes of payload
};
constexpr std::size_t kFrameHeaderBytes = 8;

struct Ready {
  std::uint32_t version = kProtocolVersion;

  bool operator==(const Ready&) const = default;
};

struct ReadRequest {
  int first_page = 1;
  std::uint32_t page_time_ms = 0;  ///< the reader ends itself when a page takes clearly longer

  bool operator==(const ReadRequest&) const = default;
};

struct Opened {
  int page_count = 0;
  DocumentInfo info;

  bool operator==(const Opened&) const = default;
};

struct Refused {
  Error error;

  bool operator==(const Refused&) const = default;
};

struct ReadPage {
  PageText text;
  bool has_graphics = false;      ///< only looked for where there are no words
  std::uint32_t error_count = 0;  ///< errors of syntax in the content of the page

  bool operator==(const ReadPage&) const = default;
};

struct ReadOutline {
  std::vector<OutlineEntry> entries;

  bool operator==(const ReadOutline&) const = default;
};

struct Finished {
  std::uint64_t memory_bytes = 0;  ///< resident size of the reader

  bool operator==(const Finished&) const = default;
};

struct EngineRequest {
  std::string language;

  bool operator==(const EngineRequest&) const = default;
};

struct Engine {
  std::string identity;

  bool operator==(const Engine&) const = default;
};

struct RecogniseRequest {
  int page = 1;
  bool keep_words = false;         ///< the page's own words stay, so what stands under them is not recognised
  std::uint32_t page_time_ms = 0;  ///< the recogniser gives up in time, and ends itself when it cannot

  bool operator==(const RecogniseRequest&) const = default;
};

using Message = std::variant<Ready, ReadRequest, Opened, Refused, ReadPage, ReadOutline, Finished, EngineRequest,
                             Engine, RecogniseRequest, RecognisedPage>;

/// Header and payload. A page, outline or text beyond the limits above must not be passed in.
std::string encode(const Message& message);

/// True when a page keeps within the limits and so can be sent.
bool fits(const PageText& page);

/// The same of a recognised page.
bool fits(const RecognisedPage& page);

/// A header with a known kind and a size within kMaxFrameBytes. Error "broken-frame".
Result<FrameHeader> decode_header(std::string_view bytes);

/// Error "broken-frame" for anything a well-behaved reader would not send.
Result<Message> decode(FrameKind kind, std::string_view payload);

}  // namespace agendex

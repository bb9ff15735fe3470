#include "ingest/pdf/protocol.h"

#include <unicode/utf8.h>

#include <array>
#include <cstring>
#include <utility>

#include "ingest/pdf/wire.h"

namespace agendex {
namespace {

constexpr std::size_t kWordBytes = 4 + 4 * sizeof(float) + 2 + 1;
constexpr std::size_t kStyleBytes = sizeof(float) + 1;
constexpr std::size_t kOutlineEntryBytes = 3 * 4;
constexpr std::size_t kRecognisedWordBytes = 4 + 6 * sizeof(float) + 4 + 1;

void put(WireWriter& out, const ReadPage& page) {
  const PageText& text = page.text;
  out.put(text.number);
  out.put(text.width);
  out.put(text.height);
  out.put(text.state);
  out.put(text.image_cover);
  out.put(page.has_graphics);
  out.put(page.error_count);
  out.put_text(text.label);
  out.put_text(text.text);
  out.put(static_cast<std::uint32_t>(text.styles.size()));
  for (const FontStyle& style : text.styles) {
    out.put(style.size);
    out.put(static_cast<std::uint8_t>((style.bold ? 1 : 0) | (style.italic ? 2 : 0)));
  }
  out.put(static_cast<std::uint32_t>(text.words.size()));
  for (const Word& word : text.words) {
    out.put(word.size);
    for (const float edge : {word.box.x0, word.box.y0, word.box.x1, word.box.y1}) out.put(edge);
    out.put(word.style);
    out.put(word.direction);
  }
}

constexpr std::array<std::string DocumentInfo::*, 5> kInfoFields = {&DocumentInfo::title, &DocumentInfo::subject,
                                                                    &DocumentInfo::author, &DocumentInfo::creator,
                                                                    &DocumentInfo::producer};
constexpr std::array<std::string Error::*, 3> kErrorFields = {&Error::code, &Error::message, &Error::hint};

void put(WireWriter& out, const Ready& ready) {
  out.put(ready.version);
}

void put(WireWriter& out, const ReadRequest& request) {
  out.put(request.first_page);
  out.put(request.page_time_ms);
}

void put(WireWriter& out, const Opened& opened) {
  out.put(opened.page_count);
  for (const auto field : kInfoFields) out.put_text(opened.info.*field);
}

void put(WireWriter& out, const Refused& refused) {
  for (const auto field : kErrorFields) out.put_text(refused.error.*field);
}

void put(WireWriter& out, const ReadOutline& outline) {
  out.put(static_cast<std::uint32_t>(outline.entries.size()));
  for (const OutlineEntry& entry : outline.entries) {
    out.put_text(entry.title);
    out.put(entry.level);
    out.put(entry.page);
  }
}

void put(WireWriter& out, const Finished& finished) {
  out.put(finished.memory_bytes);
}

void put(WireWriter& out, const EngineRequest& request) {
  out.put_text(request.language);
}

void put(WireWriter& out, const Engine& engine) {
  out.put_text(engine.identity);
}

void put(WireWriter& out, const RecogniseRequest& request) {
  out.put(request.page);
  out.put(request.keep_words);
  out.put(request.page_time_ms);
}

void put(WireWriter& out, const RecognisedPage& page) {
  out.put(page.number);
  out.put(page.direction);
  out.put(page.skew);
  out.put(page.ink);
  out.put(static_cast<std::uint32_t>(page.words.size()));
  for (const RecognisedWord& word : page.words) {
    out.put_text(word.text);
    for (const float value : {word.ink.x0, word.ink.y0, word.ink.x1, word.ink.y1, word.baseline, word.stroke}) {
      out.put(value);
    }
    out.put(word.line);
    out.put(word.confidence);
  }
}

bool starts_character(std::string_view text, std::size_t at) {
  return at == text.size() || !U8_IS_TRAIL(static_cast<unsigned char>(text[at]));
}

Direction get_direction(WireReader& in) {
  const auto direction = in.get<std::uint8_t>();
  in.require(direction <= static_cast<std::uint8_t>(Direction::upside_down));
  return static_cast<Direction>(direction);
}

void get_words(WireReader& in, PageText& page) {
  const std::uint32_t count = in.get_count(kMaxPageWords, kWordBytes);
  page.words.reserve(count);
  std::size_t offset = 0;
  for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
    Word word;
    word.offset = static_cast<std::uint32_t>(offset);
    word.size = in.get<std::uint32_t>();
    for (float* edge : {&word.box.x0, &word.box.y0, &word.box.x1, &word.box.y1}) *edge = in.get_number(kMaxCoordinate);
    word.style = in.get<std::uint16_t>();
    word.direction = get_direction(in);
    offset += word.size;
    in.require(word.size > 0 && offset <= page.text.size() && starts_character(page.text, offset) &&
               word.box.x0 <= word.box.x1 && word.box.y0 <= word.box.y1 && word.style < page.styles.size());
    page.words.push_back(word);
  }
  in.require(offset == page.text.size());
}

ReadPage get_page(WireReader& in) {
  ReadPage page;
  PageText& text = page.text;
  text.number = in.get<int>();
  text.width = in.get_number(kMaxCoordinate);
  text.height = in.get_number(kMaxCoordinate);
  text.state = static_cast<PageState>(in.get<std::uint8_t>());
  text.image_cover = in.get_number(1);
  page.has_graphics = in.get<std::uint8_t>() != 0;
  page.error_count = in.get<std::uint32_t>();
  text.label = in.get_text(kMaxLabelBytes);
  text.text = in.get_text(kMaxPageTextBytes);
  const std::uint32_t styles = in.get_count(kMaxPageStyles, kStyleBytes);
  text.styles.reserve(styles);
  for (std::uint32_t i = 0; i < styles && in.ok(); ++i) {
    const float size = in.get_number(kMaxCoordinate);
    const auto flags = in.get<std::uint8_t>();
    text.styles.push_back({size, (flags & 1) != 0, (flags & 2) != 0});
  }
  get_words(in, text);
  const bool read =
      text.state == PageState::text || text.state == PageState::empty || text.state == PageState::unreadable;
  in.require(read && (text.state != PageState::empty || text.words.empty()) && text.number >= 1 &&
             text.number <= kMaxPages && text.width >= 0 && text.height >= 0 && text.image_cover >= 0);
  return page;
}

RecogniseRequest get_recognise(WireReader& in) {
  RecogniseRequest request;
  request.page = in.get<int>();
  request.keep_words = in.get<std::uint8_t>() != 0;
  request.page_time_ms = in.get<std::uint32_t>();
  in.require(request.page >= 1 && request.page <= kMaxPages);
  return request;
}

RecognisedPage get_recognised(WireReader& in) {
  RecognisedPage page;
  page.number = in.get<int>();
  page.direction = get_direction(in);
  page.skew = in.get_number(90);
  page.ink = in.get_number(1);
  const std::uint32_t count = in.get_count(kMaxPageWords, kRecognisedWordBytes);
  std::size_t text_bytes = 0;
  for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
    RecognisedWord word;
    word.text = in.get_text(kMaxRecognisedWordBytes);
    text_bytes += word.text.size();
    Rect& ink = word.ink;
    for (float* value : {&ink.x0, &ink.y0, &ink.x1, &ink.y1, &word.baseline, &word.stroke}) {
      *value = in.get_number(kMaxCoordinate);
    }
    word.line = in.get<std::uint32_t>();
    word.confidence = in.get<std::uint8_t>();
    in.require(!word.text.empty() && ink.x0 <= ink.x1 && ink.y0 <= ink.y1 && word.stroke >= 0 &&
               word.confidence <= 100);
    page.words.push_back(std::move(word));
  }
  in.require(page.number >= 1 && page.number <= kMaxPages && page.ink >= 0 && text_bytes <= kMaxPageTextBytes);
  return page;
}

Opened get_opened(WireReader& in) {
  Opened opened;
  opened.page_count = in.get<int>();
  in.require(opened.page_count >= 1 && opened.page_count <= kMaxPages);
  for (const auto field : kInfoFields) opened.info.*field = in.get_text(kMaxInfoBytes);
  return opened;
}

Refused get_refused(WireReader& in) {
  Refused refused;
  for (const auto field : kErrorFields) refused.error.*field = in.get_text(kMaxErrorBytes);
  in.require(!refused.error.code.empty());
  return refused;
}

ReadOutline get_outline(WireReader& in) {
  ReadOutline outline;
  const std::uint32_t count = in.get_count(kMaxOutlineEntries, kOutlineEntryBytes);
  outline.entries.reserve(count);
  for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
    OutlineEntry entry;
    entry.title = in.get_text(kMaxOutlineTitleBytes);
    entry.level = in.get<int>();
    entry.page = in.get<int>();
    in.require(entry.level >= 1 && entry.level <= kMaxOutlineDepth && entry.page >= 0 && entry.page <= kMaxPages);
    outline.entries.push_back(std::move(entry));
  }
  return outline;
}

Message get_message(FrameKind kind, WireReader& in) {
  switch (kind) {
    case FrameKind::ready:
      return Ready{in.get<std::uint32_t>()};
    case FrameKind::read: {
      const auto first_page = in.get<int>();
      in.require(first_page >= 1);
      return ReadRequest{first_page, in.get<std::uint32_t>()};
    }
    case FrameKind::opened:
      return get_opened(in);
    case FrameKind::refused:
      return get_refused(in);
    case FrameKind::page:
      return get_page(in);
    case FrameKind::outline:
      return get_outline(in);
    case FrameKind::finished:
      return Finished{in.get<std::uint64_t>()};
    case FrameKind::engine_request:
      return EngineRequest{in.get_text(kMaxLanguageBytes)};
    case FrameKind::engine:
      return Engine{in.get_text(kMaxIdentityBytes)};
    case FrameKind::recognise:
      return get_recognise(in);
    case FrameKind::recognised:
      return get_recognised(in);
  }
  in.fail();
  return Ready{};
}

Error broken_frame() {
  return {"broken-frame", "the PDF reader gave an answer that makes no sense", ""};
}

}  // namespace

std::string encode(const Message& message) {
  WireWriter out;
  out.put(static_cast<std::uint32_t>(message.index()));
  out.put(std::uint32_t{0});
  std::visit([&out](const auto& content) { put(out, content); }, message);
  std::string frame = out.take();
  const auto size = static_cast<std::uint32_t>(frame.size() - kFrameHeaderBytes);
  std::memcpy(frame.data() + sizeof(std::uint32_t), &size, sizeof(size));
  return frame;
}

bool fits(const PageText& page) {
  return page.words.size() <= kMaxPageWords && page.text.size() <= kMaxPageTextBytes &&
         page.styles.size() <= kMaxPageStyles && page.width <= kMaxCoordinate && page.height <= kMaxCoordinate;
}

bool fits(const RecognisedPage& page) {
  std::size_t text_bytes = 0;
  for (const RecognisedWord& word : page.words) {
    text_bytes += word.text.size();
    if (word.text.size() > kMaxRecognisedWordBytes) return false;
  }
  return page.words.size() <= kMaxPageWords && text_bytes <= kMaxPageTextBytes;
}

Result<FrameHeader> decode_header(std::string_view bytes) {
  WireReader in(bytes);
  const auto kind = in.get<std::uint32_t>();
  const auto size = in.get<std::uint32_t>();
  in.require(kind < std::variant_size_v<Message> && size <= kMaxFrameBytes);
  if (!in.done()) return tl::unexpected(broken_frame());
  return FrameHeader{static_cast<FrameKind>(kind), size};
}

Result<Message> decode(FrameKind kind, std::string_view payload) {
  WireReader in(payload);
  Message message = get_message(kind, in);
  if (!in.done()) return tl::unexpected(broken_frame());
  return message;
}

}  // namespace agendex

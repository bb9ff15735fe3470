#include "ingest/pdf/reader_service.h"

#include <malloc.h>

#include <utility>

#include "ingest/pdf/pdf_reader.h"
#include "ingest/pdf/sandbox.h"
#include "ingest/pdf/worker.h"

namespace agendex {
namespace {

ReadPage read_page(const PdfReader& reader, int number) {
  const std::size_t errors_before = PdfReader::error_count();
  ReadPage page;
  page.text = reader.page(number);
  page.error_count = static_cast<std::uint32_t>(PdfReader::error_count() - errors_before);
  if (!fits(page.text)) {
    page.text = {};
    page.text.number = number;
    page.text.state = PageState::unreadable;
  }
  const bool is_empty = page.text.state == PageState::empty;
  page.has_graphics = is_empty && (page.text.image_cover > 0 || reader.has_graphics(number));
  return page;
}

bool answer(Channel& channel, const ReadRequest& request, UniqueFd file) {
  const std::chrono::milliseconds page_time(request.page_time_ms);
  const auto restart_watchdog = [&] { set_watchdog(page_time + kWatchdogSlack); };
  restart_watchdog();
  const auto reader = PdfReader::open(file.release());
  if (!reader) return channel.send(Refused{reader.error()});
  const int page_count = reader->page_count();
  if (page_count > kMaxPages) return channel.send(Refused{{"too-large", "the file has too many pages", ""}});
  if (!channel.send(Opened{page_count, reader->info()})) return false;
  for (int number = request.first_page; number <= page_count; ++number) {
    restart_watchdog();
    if (!channel.send(read_page(*reader, number))) return false;
  }
  restart_watchdog();
  return channel.send(ReadOutline{reader->outline()});
}

}  // namespace

void serve(Channel& channel) {
  if (!channel.send(Ready{})) return;
  for (;;) {
    const auto message = channel.receive(std::nullopt);
    if (!message || !std::holds_alternative<ReadRequest>(*message)) return;
    UniqueFd file = channel.take_file();
    if (!file || !answer(channel, std::get<ReadRequest>(*message), std::move(file))) return;
    malloc_trim(0);
    set_watchdog(std::chrono::milliseconds::zero());
    if (!channel.send(Finished{resident_bytes()})) return;
  }
}

}  // namespace agendex

#include "ingest/ocr/recogniser_service.h"

#include <malloc.h>

#include <chrono>
#include <optional>
#include <utility>

#include "ingest/ocr/recogniser.h"
#include "ingest/pdf/pdf_reader.h"
#include "ingest/pdf/sandbox.h"
#include "ingest/pdf/worker.h"

namespace agendex {
namespace {

class Service {
 public:
  explicit Service(Channel& channel) : channel_(channel) {}

  /// False when the other end is gone or asks for something else.
  bool answer(const Message& message) {
    if (const auto* request = std::get_if<EngineRequest>(&message)) return send(open(request->language));
    const auto* request = std::get_if<RecogniseRequest>(&message);
    UniqueFd file = channel_.take_file();
    if (!request || !file || !recogniser_) return false;
    return send(recognise(*request, std::move(file)));
  }

 private:
  Result<Message> open(const std::string& language) {
    auto recogniser = Recogniser::open(language);
    if (!recogniser) return tl::unexpected(recogniser.error());
    recogniser_.emplace(std::move(*recogniser));
    return Engine{recogniser_->identity()};
  }

  Result<Message> recognise(const RecogniseRequest& request, UniqueFd file) {
    const std::chrono::milliseconds time(request.page_time_ms);
    set_watchdog(time + kWatchdogSlack);
    const auto reader = PdfReader::open(file.release());
    if (!reader) return tl::unexpected(reader.error());
    PageText own;
    if (request.keep_words) own = reader->page(request.page);
    const auto image = reader->draw(request.page, own.words);
    if (!image) return tl::unexpected(Error{"ocr-failed", "the page cannot be drawn", ""});
    auto page = recogniser_->recognise(*image, time);
    if (!page) return tl::unexpected(page.error());
    page->number = request.page;
    if (!fits(*page)) return tl::unexpected(Error{"ocr-failed", "there are too many words", ""});
    return std::move(*page);
  }

  bool send(const Result<Message>& answer) {
    set_watchdog(std::chrono::milliseconds::zero());
    const bool sent = channel_.send(answer ? *answer : Message(Refused{answer.error()}));
    malloc_trim(0);
    return sent && channel_.send(Finished{resident_bytes()});
  }

  Channel& channel_;
  std::optional<Recogniser> recogniser_;
};

}  // namespace

void serve_recognition(Channel& channel) {
  if (!channel.send(Ready{})) return;
  Service service(channel);
  for (;;) {
    const auto message = channel.receive(std::nullopt);
    if (!message || !service.answer(*message)) return;
  }
}

}  // namespace agendex

#include "ingest/ocr/recogniser_process.h"

#include <utility>

namespace agendex {
namespace {

using namespace std::chrono_literals;

constexpr auto kLoadTime = 60s;  // of the language data, on a busy machine
constexpr auto kGraceTime = 3s;  // it gives up by itself when its time is over; only then is it ended by force
constexpr std::uint64_t kMostResidentBytes = std::uint64_t{700} << 20;

Error nonsense() {
  return {"reader-died", "the recogniser gave an answer that makes no sense", ""};
}

}  // namespace

Result<std::string> RecogniserProcess::identity() {
  if (process_) return identity_;
  auto started = ReaderProcess::start(program_, memory_bytes_);
  if (!started) return tl::unexpected(started.error());
  process_.emplace(std::move(*started));
  auto answer = ask(EngineRequest{language_}, -1, Deadline::clock::now() + kLoadTime);
  const Engine* engine = answer ? std::get_if<Engine>(&*answer) : nullptr;
  if (engine == nullptr) {
    process_.reset();
    return tl::unexpected(answer ? nonsense() : answer.error());
  }
  identity_ = engine->identity;
  return identity_;
}

Result<RecognisedPage> RecogniserProcess::recognise(const RecogniseRequest& request, int file) {
  if (const auto ready = identity(); !ready) return tl::unexpected(ready.error());
  auto answer = ask(request, file, Deadline::clock::now() + page_time_ + kGraceTime);
  if (!answer) return tl::unexpected(answer.error());
  auto* page = std::get_if<RecognisedPage>(&*answer);
  if (page != nullptr && page->number == request.page) return std::move(*page);
  process_.reset();
  return tl::unexpected(nonsense());
}

Result<Message> RecogniserProcess::ask(const Message& request, int file, Deadline deadline) {
  Channel& channel = process_->channel();
  if (!channel.send(request, file)) return tl::unexpected(end_process({"hung-up", "", ""}));
  auto answer = channel.receive(deadline);
  if (!answer) return tl::unexpected(end_process(answer.error()));
  const auto end = channel.receive(deadline);
  const auto* finished = end ? std::get_if<Finished>(&*end) : nullptr;
  if (finished == nullptr) return tl::unexpected(end_process(end ? nonsense() : end.error()));
  if (finished->memory_bytes > kMostResidentBytes) process_.reset();
  if (const auto* refused = std::get_if<Refused>(&*answer)) return tl::unexpected(refused->error);
  return answer;
}

Error RecogniserProcess::end_process(const Error& error) {
  const Error cause = error.code == "hung-up"        ? process_->cause_of_death()
                      : error.code == "broken-frame" ? nonsense()
                      : error.code == "timeout"      ? Error{"timeout", "recognising it takes too long", ""}
                                                     : error;
  process_.reset();
  return cause;
}

}  // namespace agendex

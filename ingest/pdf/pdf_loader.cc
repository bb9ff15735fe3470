#include "ingest/pdf/pdf_loader.h"

#include <optional>
#include <utility>
#include <vector>

#include "ingest/pdf/file_reading.h"
#include "ingest/pdf/reader_process.h"
#include "ingest/pdf/source_reader.h"

namespace agendex {
namespace {

using Clock = std::chrono::steady_clock;

/// How one reader's work on a file ended, when not well.
struct Failure {
  Error cause;
  bool of_reader = false;  ///< else of the file: another reader would say the same
};

}  // namespace

struct PdfLoader::Impl {
  ReadLimits limits;
  std::string program;
  PageRecognition recognition;
  std::optional<ReaderProcess> reader;

  Result<PdfDocument> load(const std::string& path);
  Result<void> ensure_reader();
  std::optional<Failure> run_reader(FileReading& reading, SourceReader& source);
  Failure fail_reader(const Error& error);
  void retire_reader(const Finished& finished);
  std::vector<WantedPage> wanted_pages(const FileReading& reading) const;
};

std::vector<WantedPage> PdfLoader::Impl::wanted_pages(const FileReading& reading) const {
  if (recognition.options().mode != OcrMode::always) return reading.wanted();
  std::vector<WantedPage> all;
  for (int number = 1; number < reading.next_page(); ++number) all.push_back({number, PageNeed::asked});
  return all;
}

Result<void> PdfLoader::Impl::ensure_reader() {
  if (reader) return {};
  auto started = ReaderProcess::start(program, limits.memory_bytes);
  if (!started) return tl::unexpected(started.error());
  reader.emplace(std::move(*started));
  return {};
}

Failure PdfLoader::Impl::fail_reader(const Error& error) {
  Failure failure{error, true};
  if (error.code == "hung-up") failure.cause = reader->cause_of_death();
  if (error.code == "broken-frame") failure.cause.code = "reader-died";
  reader.reset();
  return failure;
}

void PdfLoader::Impl::retire_reader(const Finished& finished) {
  reader->count_file();
  const bool worn = reader->files_read() >= limits.files_per_reader;
  if (worn || finished.memory_bytes > limits.reader_resident_bytes) reader.reset();
}

std::optional<Failure> PdfLoader::Impl::run_reader(FileReading& reading, SourceReader& source) {
  Channel& channel = reader->channel();
  const ReadRequest request{reading.next_page(), static_cast<std::uint32_t>(limits.page_time.count())};
  if (!channel.send(request, source.fd())) return fail_reader({"hung-up", "", ""});
  for (;;) {
    const Deadline deadline = reading.deadline(Clock::now());
    while (!channel.is_readable() && source.hash_some()) {
    }
    auto message = channel.receive(deadline);
    if (!message) {
      return fail_reader(message.error().code == "timeout" ? reading.timeout(Clock::now()) : message.error());
    }
    const auto* finished = std::get_if<Finished>(&*message);
    const auto last = finished ? std::optional(*finished) : std::nullopt;
    const auto taken = reading.take(std::move(*message));
    if (!taken && taken.error().code == "broken-frame") return fail_reader(taken.error());
    if (last) retire_reader(*last);
    if (!taken) {
      if (!last) reader.reset();  // it is in the middle of something that is no longer wanted
      return Failure{taken.error(), false};
    }
    if (last) return std::nullopt;
  }
}

Result<PdfDocument> PdfLoader::Impl::load(const std::string& path) {
  auto source = SourceReader::open(path, limits.file_bytes);
  if (!source) return tl::unexpected(source.error());
  FileReading reading(limits, Clock::now());
  while (!reading.is_complete()) {
    if (auto ready = ensure_reader(); !ready) return tl::unexpected(ready.error());
    const bool is_used = reader->files_read() > 0;
    const auto failure = run_reader(reading, *source);
    if (!failure) continue;
    if (!failure->of_reader) {
      const bool may_be_something_else = failure->cause.code == "damaged" || failure->cause.code == "no-pages";
      return tl::unexpected(may_be_something_else ? source->explain(failure->cause) : failure->cause);
    }
    // A reader that has seen other files may have failed because of them; a new one is asked before a page is blamed.
    if (is_used && failure->cause.code != "timeout") continue;
    if (auto lost = reading.lose_reader(failure->cause, Clock::now()); !lost) return tl::unexpected(lost.error());
  }
  auto file = source->finish();
  if (!file) return tl::unexpected(file.error());
  const std::vector<WantedPage> wanted = wanted_pages(reading);
  PdfDocument document = std::move(reading).finish();
  document.source = std::move(*file);
  recognition.recognise(document, wanted, source->fd());
  if (auto same = source->finish(); !same) return tl::unexpected(same.error());
  return document;
}

PdfLoader::PdfLoader(ReadLimits limits, OcrOptions ocr) : PdfLoader(limits, default_reader_program(), std::move(ocr)) {}
PdfLoader::PdfLoader(ReadLimits limits, std::string reader_program, OcrOptions ocr, std::string recogniser_program)
    : impl_(
          std::make_unique<Impl>(Impl{limits, std::move(reader_program),
                                      PageRecognition(std::move(ocr), std::move(recogniser_program)), std::nullopt})) {}
PdfLoader::PdfLoader(PdfLoader&&) noexcept = default;
PdfLoader& PdfLoader::operator=(PdfLoader&&) noexcept = default;
PdfLoader::~PdfLoader() = default;

Result<PdfDocument> PdfLoader::load(const std::string& path) {
  return impl_->load(path);
}

Result<SourceFile> identify_file(const std::string& path, const ReadLimits& limits) {
  auto source = SourceReader::open(path, limits.file_bytes);
  if (!source) return tl::unexpected(source.error());
  return source->finish();
}

}  // namespace agendex

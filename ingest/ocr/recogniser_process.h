#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "ingest/ocr/options.h"
#include "ingest/ocr/page_need.h"
#include "ingest/pdf/protocol.h"
#include "ingest/pdf/reader_process.h"

namespace agendex {

/// One agendex-recogniser, started anew whenever the last one failed. One thread.
class RecogniserProcess {
 public:
  RecogniserProcess(const OcrOptions& options, std::string program)
      : program_(std::move(program)),
        language_(options.language),
        memory_bytes_(options.memory_bytes),
        page_time_(options.page_time) {}

  /// Starts the process if need be and tells what it recognises with. Errors: "reader-missing" when there is none,
  /// "reader-failed", "ocr-language", and those of `recognise`.
  Result<std::string> identity();

  /// Errors: "timeout", "out-of-memory", "reader-died", "ocr-failed", and those of opening a PDF.
  Result<RecognisedPage> recognise(const RecogniseRequest& request, int file);

 private:
  Result<Message> ask(const Message& request, int file, Deadline deadline);
  Error end_process(const Error& error);

  std::string program_;
  std::string language_;
  std::uint64_t memory_bytes_;
  std::chrono::milliseconds page_time_;
  std::optional<ReaderProcess> process_;
  std::string identity_;
};

}  // namespace agendex

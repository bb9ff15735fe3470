#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "ingest/model/page.h"
#include "ingest/ocr/page_recognition.h"

namespace agendex {

/// What one PDF may cost. Whatever goes beyond is an error or a skipped page, never a hang.
struct ReadLimits {
  std::uint64_t memory_bytes = std::uint64_t{1} << 30;  ///< of a reader process
  std::chrono::milliseconds page_time{20'000};          ///< without a finished page
  std::chrono::milliseconds file_time{300'000};         ///< for the whole file, beside …
  std::chrono::milliseconds file_time_per_page{250};    ///< … this for each of its pages
  std::uint64_t file_bytes = std::uint64_t{2} << 30;
  std::uint64_t document_bytes = std::uint64_t{512} << 20;  ///< of words and text
  int pages = 20'000;
  int readers_lost = 3;  ///< to one file, before the rest of it is given up
  int files_per_reader = 200;
  std::uint64_t reader_resident_bytes = std::uint64_t{256} << 20;  ///< a reader that has grown larger is replaced
};

/// Reads PDFs through a reader process of its own, which is started when needed, kept from file to file, and replaced
/// when it crashes, hangs or grows. One per thread; loaders of different threads work side by side.
class PdfLoader {
 public:
  explicit PdfLoader(ReadLimits limits = {}, OcrOptions ocr = {});
  PdfLoader(ReadLimits limits, std::string reader_program, OcrOptions ocr = {},
            std::string recogniser_program = default_recogniser_program());
  PdfLoader(PdfLoader&&) noexcept;
  PdfLoader& operator=(PdfLoader&&) noexcept;
  ~PdfLoader();

  /// Every page of the file, in order. A page that kills or hangs its reader is there as `skipped`; what could not be
  /// read is in the diagnostics: "page-skipped", "page-unreadable" (damage), "page-empty", "outline-skipped" (notes),
  /// and those of `PageRecognition::recognise`, which has the last word on pages without text. After a page, time for
  /// the next one starts anew.
  ///
  /// Errors: "missing", "no-permission", "not-a-file", "empty-file", "too-large", "unreadable", "not-a-pdf",
  /// "encrypted", "damaged", "no-pages", "changed-while-read"; when no page could be read "timeout", "out-of-memory",
  /// "reader-died"; and "reader-missing", "reader-failed" when the program itself is not whole.
  Result<PdfDocument> load(const std::string& path);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Size and SHA-256 of a file, without looking at what it is. Errors as of `PdfLoader::load` for files that cannot be
/// read.
Result<SourceFile> identify_file(const std::string& path, const ReadLimits& limits = {});

}  // namespace agendex

#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "ingest/model/page.h"
#include "ingest/ocr/page_recognition.h"
#include "ingest/pdf/channel.h"
#include "ingest/pdf/pdf_loader.h"

namespace agendex {

/// The pages of one file as they come in, over as many readers as it takes. Knows nothing of processes: told what
/// arrived and what failed, it decides what is still to be read.
class FileReading {
 public:
  FileReading(const ReadLimits& limits, Deadline::clock::time_point now) : limits_(limits), started_(now) {}

  /// What the next reader is to begin with.
  int next_page() const { return static_cast<int>(document_.pages.size()) + 1; }
  /// When patience ends, if the last good answer came at `now`.
  Deadline deadline(Deadline::clock::time_point now) const;

  /// What to say when that moment has come.
  Error timeout(Deadline::clock::time_point now) const;

  /// Takes in an answer. An error of code "broken-frame" speaks against the reader, any other against the file.
  Result<void> take(Message&& message);
  bool is_complete() const { return complete_; }

  /// The reader failed with `cause`. An error when nothing came of the file at all and nothing will.
  Result<void> lose_reader(const Error& cause, Deadline::clock::time_point now);

  /// Pages read so far that should be recognised from their images.
  const std::vector<WantedPage>& wanted() const { return wanted_; }

  PdfDocument finish() && { return std::move(document_); }

 private:
  Deadline end_of_patience() const;
  Result<void> open(Opened&& opened);
  Result<void> add_page(ReadPage&& page);
  Result<void> end();
  void skip_pages(int last, const Error& cause);
  bool all_pages_seen() const { return page_count_ && next_page() > *page_count_; }
  bool has_read_anything() const;

  ReadLimits limits_;
  Deadline::clock::time_point started_;
  PdfDocument document_;
  std::vector<WantedPage> wanted_;
  std::optional<int> page_count_;
  std::optional<Error> refusal_;
  std::uint64_t bytes_ = 0;
  int readers_lost_ = 0;
  bool complete_ = false;
};

}  // namespace agendex

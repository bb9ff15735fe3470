#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "index/index_writer.h"
#include "ingest/model/pack.h"

namespace agendex {

/// Reads one PDF after another; belongs to one thread.
using ReadPdf = std::function<Result<Pack>(const std::string& path)>;

/// Hashes a file; called in several threads at once.
using IdentifyFile = std::function<Result<SourceFile>(const std::string& path)>;

/// What became of one file.
struct FileOutcome {
  enum class What { added, replaced, unchanged, failed };

  std::string path;
  What what = What::unchanged;
  std::optional<Error> error;           ///< of a failed one
  std::vector<Diagnostic> diagnostics;  ///< of one that was read
  std::size_t page_count = 0;           ///< of one that was read
  std::size_t section_count = 0;

  bool operator==(const FileOutcome&) const = default;
};

struct IndexRun {
  std::vector<FileStamp> files;
  int jobs = 1;                          ///< PDFs read at once
  bool recognises = false;               ///< files with pages that awaited text recognition are read again
  std::function<ReadPdf()> make_reader;  ///< called once in each reading thread
  IdentifyFile identify;
  std::function<void(const FileOutcome&)> when_done;  ///< called in the thread that runs, file by file
  const std::atomic<bool>* stop = nullptr;            ///< once set, what was begun is finished and nothing more begun
};

struct IndexRunEnd {
  std::size_t not_begun = 0;   ///< files left over by `stop` or by an error of the index
  std::optional<Error> error;  ///< the index could not take more
};

/// Reads what is new or changed with `jobs` threads and writes it with this one, committing at the end. At most about
/// twice `jobs` packs are in memory at any time. Unchanged files cost one look at their record.
IndexRunEnd run(const IndexRun& run, IndexWriter& writer);

}  // namespace agendex

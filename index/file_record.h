#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "ingest/model/page.h"

namespace agendex {

/// A file as the file system shows it, before it is read: enough to tell whether it can have changed.
struct FileStamp {
  std::string path;  ///< absolute; the name under which the file is known to the index
  std::uint64_t size_bytes = 0;
  std::int64_t modified_ns = 0;  ///< nanoseconds since the epoch

  bool operator==(const FileStamp&) const = default;
};

/// What the index remembers of a file that was ever offered to it.
///
/// A file that could not be read has `failure`; when an earlier version of it is still in the index, `indexed_sha256`
/// names that version and differs from `sha256`.
struct FileRecord {
  FileStamp stamp;
  std::string sha256;            ///< lower-case hex; empty when the file could not even be opened
  std::string indexed_sha256;    ///< the version whose sections are in the index; empty when none is
  std::optional<Error> failure;  ///< why the newest version is not in the index
  std::vector<PageState> pages;  ///< per page of the indexed version, index 0 is page 1
  int section_count = 0;         ///< citable sections in the index
  int definition_count = 0;      ///< acronym definitions in the index
  std::vector<Diagnostic> diagnostics;

  bool is_current(const FileStamp& now) const { return !failure && stamp == now; }
  /// A page of it was an image or had no text that could be read, and text recognition was off or missing.
  bool awaits_recognition() const;
  bool operator==(const FileRecord&) const = default;
};

}  // namespace agendex

#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "index/file_record.h"
#include "ingest/model/pack.h"

namespace agendex {

struct WriterOptions {
  std::size_t commit_bytes = 48u << 20;  ///< text taken in before the writer commits by itself
};

enum class AddOutcome {
  added,      ///< the file was not in the index
  replaced,   ///< its earlier version's sections gave way to these
  unchanged,  ///< the same content is there already; only the stamp was renewed
};

/// The one writer of an index directory.
///
/// Every call takes effect wholly or not at all, and is on disk after the next commit (`commit()`, the destructor, or
/// by itself after `commit_bytes` of text). Until then readers see the index as it was. What a killed process had not
/// committed is as if it had never been added; running again over the same files mends it.
/// Not for use from two threads at once.
class IndexWriter {
 public:
  /// Opens or makes the index in `directory` (made with mode 0700, parents as usual) and takes its write lock.
  ///
  /// Errors: "index-locked" (another process is writing), "index-schema" (made by another version; the hint says to
  /// index again into an empty directory), "index-damaged", "index-unwritable".
  static Result<IndexWriter> open(const std::filesystem::path& directory, WriterOptions options = {});

  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;
  ~IndexWriter();  ///< commits; a failure to do so is lost, so call commit() to learn of it

  /// What is known of the file; nullopt when it was never offered. Takes microseconds and reads no section.
  Result<std::optional<FileRecord>> state_of(std::string_view path) const;

  /// Every record, ordered by path.
  Result<std::vector<FileRecord>> files() const;

  /// Puts a pack's sections and acronym definitions in, in place of those of the same path's earlier version.
  /// `stamp.path` names the file (Pack::source.path is not looked at). A Pack whose sha256 is in the index under this
  /// path already changes nothing but the stamp, unless more of its pages could be read now.
  Result<AddOutcome> add(const Pack& pack, const FileStamp& stamp);

  /// Remembers that the file could not be read, and why. Sections of its earlier version stay.
  Result<void> record_failure(const FileStamp& stamp, std::string_view sha256, const Error& why);

  /// Renews the stamp of a file whose content was found to be the same (touched, copied back).
  Result<void> renew_stamp(const FileStamp& stamp);

  /// Takes a file and everything that came from it out of the index. False when it was not there.
  Result<bool> remove(std::string_view path);

  /// Puts everything since the last commit on disk, atomically. After an error (disk full) the index is as it was at
  /// the last commit.
  Result<void> commit();

 private:
  struct Impl;
  explicit IndexWriter(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace agendex

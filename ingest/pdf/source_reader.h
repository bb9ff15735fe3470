#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "ingest/model/page.h"
#include "ingest/pdf/unique_fd.h"

namespace agendex {

/// A file opened for reading, and its hash taken from the same open file bit by bit. One thread at a time.
class SourceReader {
 public:
  /// Errors: "missing", "no-permission", "not-a-file", "empty-file", "too-large", "unreadable".
  static Result<SourceReader> open(const std::string& path, std::uint64_t max_bytes);

  SourceReader(SourceReader&&) noexcept;
  SourceReader& operator=(SourceReader&&) noexcept;
  ~SourceReader();

  int fd() const { return fd_.get(); }
  const std::string& path() const { return path_; }

  /// Hashes one more piece; false when there is nothing left to do.
  bool hash_some();

  /// Hashes what is left. Errors: "changed-while-read" when the file is not what it was when opened, "unreadable".
  Result<SourceFile> finish();

  /// A better answer, if there is one, than that of a PDF reader that could make nothing of the file: that it is no PDF
  /// to begin with, or that its end is missing.
  Error explain(const Error& refusal) const;

 private:
  struct Hash;
  SourceReader(std::string path, UniqueFd fd, const struct stat& status);
  std::string read_at(std::uint64_t offset, std::size_t size) const;

  std::string path_;
  UniqueFd fd_;
  struct stat status_;
  std::unique_ptr<Hash> hash_;
};

}  // namespace agendex

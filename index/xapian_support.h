#pragma once

#include <fmt/format.h>
#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "index/doc_schema.h"

namespace agendex {

/// What a Xapian exception means to a person. For the sources that touch the database only.
inline Error to_error(const Xapian::Error& error, const std::filesystem::path& directory) {
  const std::string type = error.get_type();
  const std::string where = directory.string();
  if (type == "DatabaseLockError") {
    return {"index-locked", fmt::format("another process is writing to the index in {}", where),
            "wait until it is done, or choose another index with --db"};
  }
  if (type == "DatabaseNotFoundError" || type == "DatabaseOpeningError") {
    return {"no-index", fmt::format("there is no readable index in {}", where), "make one with: agendex index FOLDER"};
  }
  if (type == "DatabaseCorruptError" || type == "DatabaseVersionError") {
    return {"index-damaged", fmt::format("the index in {} cannot be read: {}", where, error.get_msg()),
            "move it away and index the files again"};
  }
  if (const char* system = error.get_error_string()) {
    return {"index-unwritable", fmt::format("the index in {}: {}: {}", where, error.get_msg(), system),
            "free some space or check who may write there, then index again"};
  }
  return {"index-failed", fmt::format("the index in {}: {}", where, error.get_msg()), ""};
}

/// The encoded FileRecords of an index.
inline std::vector<std::string> file_metadata(const Xapian::Database& database) {
  std::vector<std::string> encoded;
  const std::string keys(kFileKeyPrefix);
  for (auto key = database.metadata_keys_begin(keys); key != database.metadata_keys_end(keys); ++key) {
    encoded.push_back(database.get_metadata(*key));
  }
  return encoded;
}

}  // namespace agendex

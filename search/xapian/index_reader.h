#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>

#include "base/result.h"
#include "index/database_files.h"
#include "index/doc_schema.h"
#include "index/xapian_support.h"

namespace agendex {

/// An index opened for reading at the first question. A writer that commits twice takes the ground from under a reader
/// (DatabaseModifiedError); the question is then asked again of the newest state.
class IndexReader {
 public:
  explicit IndexReader(std::filesystem::path directory) : directory_(std::move(directory)) {}

  const std::filesystem::path& directory() const { return directory_; }

  /// ask(database) → Result<…>; it may be called more than once and may throw what Xapian throws.
  template <class Ask>
  auto with(Ask ask) -> decltype(ask(std::declval<const Xapian::Database&>())) {
    constexpr int kAttempts = 8;
    try {
      for (int attempt = 1;; ++attempt) {
        try {
          if (Result<void> ready = open(); !ready) return tl::unexpected(ready.error());
          return ask(*database_);
        } catch (const Xapian::DatabaseModifiedError&) {
          if (attempt == kAttempts) throw;
          database_->reopen();
        }
      }
    } catch (const Xapian::Error& error) {
      return tl::unexpected(to_error(error, directory_));
    }
  }

 private:
  Result<void> open() {
    if (database_) {
      database_->reopen();
      return {};
    }
    database_.emplace(directory_.string());
    Result<void> fits = check_schema(database_->get_metadata(std::string(kSchemaKey)));
    if (!fits) database_.reset();
    return fits;
  }

  std::filesystem::path directory_;
  std::optional<Xapian::Database> database_;
};

}  // namespace agendex

#pragma once

#include <optional>
#include <string>

#include "ingest/ocr/recognised_page.h"

namespace agendex {

/// What a recognition depends on: the same key gives the same words.
struct RecognitionKey {
  std::string sha256;  ///< of the file
  int page = 0;        ///< physical, from 1
  bool keep_words = false;
  std::string identity;  ///< of the recogniser
};

/// Recognised pages on disk, one file a page. Entries are checked when read, and a damaged one is none; a folder that
/// cannot be written keeps nothing. Several processes may use one folder at once.
class RecognitionCache {
 public:
  /// An empty folder keeps nothing.
  explicit RecognitionCache(std::string folder) : folder_(std::move(folder)) {}

  std::optional<RecognisedPage> find(const RecognitionKey& key) const;
  void keep(const RecognitionKey& key, const RecognisedPage& page) const;

 private:
  std::string folder_;
};

}  // namespace agendex

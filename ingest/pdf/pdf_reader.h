#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "ingest/model/page.h"

namespace agendex {

/// What was noticed about a page while reading it, beside its words.
struct PageEvidence {
  bool has_graphics = false;  ///< only looked for on pages without words: something is drawn there
};

/// One open PDF. The only code that meets Poppler.
///
/// A hostile file can make any call hang, take all memory or crash: use it inside the reader process only. One thread
/// at a time; objects of different threads must not overlap either, because Poppler keeps global state.
class PdfReader {
 public:
  /// Takes over `fd`, which must be readable and stand for a regular file.
  /// Errors: "encrypted", "damaged", "no-pages", "unreadable".
  static Result<PdfReader> open(int fd);

  PdfReader(PdfReader&&) noexcept;
  PdfReader& operator=(PdfReader&&) noexcept;
  ~PdfReader();

  int page_count() const;
  DocumentInfo info() const;

  /// In reading order with levels. Loops are cut; at most kMaxOutlineEntries entries, kMaxOutlineDepth levels.
  std::vector<OutlineEntry> outline() const;

  /// `number` counts from 1. A page that Poppler cannot load comes back without words as `unreadable`.
  PageText page(int number, PageEvidence* evidence = nullptr) const;

  static constexpr std::size_t kMaxOutlineEntries = 20'000;
  static constexpr int kMaxOutlineDepth = 32;

 private:
  struct Impl;
  explicit PdfReader(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

}  // namespace agendex

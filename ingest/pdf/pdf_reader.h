#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "ingest/model/page.h"
#include "ingest/ocr/grey_image.h"
#include "ingest/pdf/limits.h"

namespace agendex {

/// One open PDF, read within the limits of limits.h. The only code that meets Poppler.
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

  /// In reading order with levels. Loops are cut.
  std::vector<OutlineEntry> outline() const;

  /// `number` counts from 1. A page that Poppler cannot load comes back without words as `unreadable`.
  PageText page(int number) const;

  /// A page as an image with `hidden` words painted over; nullopt when it cannot be drawn.
  std::optional<GreyImage> draw(int number, std::span<const Word> hidden) const;

  /// How many errors of syntax Poppler has stepped over so far, in all PDFs of this process.
  static std::size_t error_count();

  /// Whether anything at all is drawn on a page: tells a blank page from one whose text was turned into shapes.
  bool has_graphics(int number) const;

 private:
  struct Impl;
  explicit PdfReader(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

}  // namespace agendex

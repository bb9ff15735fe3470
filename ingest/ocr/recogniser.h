#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "base/result.h"
#include "ingest/ocr/grey_image.h"
#include "ingest/ocr/recognised_page.h"

namespace agendex {

/// Reads the words in an image of a page. The only code that meets Tesseract and Leptonica.
///
/// Images are hostile, too: use it inside the recogniser process only. One thread.
class Recogniser {
 public:
  /// Errors: "ocr-language" when Tesseract has no data for a language; the hint lists those it has.
  static Result<Recogniser> open(const std::string& language);

  Recogniser(Recogniser&&) noexcept;
  Recogniser& operator=(Recogniser&&) noexcept;
  ~Recogniser();

  /// Engine, version and data: two recognisers of one identity find the same words in the same image.
  const std::string& identity() const;

  /// Turns the image upright, takes out its skew and reads it. A page without text has no words.
  /// Errors: "ocr-timeout", "ocr-failed".
  Result<RecognisedPage> recognise(const GreyImage& image, std::chrono::milliseconds time);

 private:
  struct Impl;
  explicit Recogniser(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

}  // namespace agendex

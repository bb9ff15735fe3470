#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "ingest/model/page.h"
#include "ingest/ocr/options.h"
#include "ingest/ocr/page_need.h"

namespace agendex {

struct WantedPage {
  int number = 0;  ///< physical, from 1
  PageNeed need = PageNeed::none;

  bool operator==(const WantedPage&) const = default;
};

/// Has pages of PDFs recognised by recogniser processes of its own, which are started when a page first needs one, and
/// keeps what they found in the cache. One per thread.
class PageRecognition {
 public:
  PageRecognition(OcrOptions options, std::string program);
  PageRecognition(PageRecognition&&) noexcept;
  PageRecognition& operator=(PageRecognition&&) noexcept;
  ~PageRecognition();

  /// Puts what is found on the wanted pages into the document, and says in its diagnostics what could not be: "page-no-
  /// text-layer", "text-unmappable", "page-not-recognised", "page-low-confidence" (damage), "page-image" (a note: no
  /// text in it). `file` is the PDF, open for reading; `document.source` tells its content. A page that takes too long
  /// or ends its recogniser costs only itself.
  void recognise(PdfDocument& document, std::span<const WantedPage> wanted, int file);

  const OcrOptions& options() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// $AGENDEX_RECOGNISER, else agendex-recogniser where agendex-reader is.
std::string default_recogniser_program();

/// True when pages can be recognised on this machine. `program` as above.
bool has_recogniser(const std::string& program = default_recogniser_program());

}  // namespace agendex

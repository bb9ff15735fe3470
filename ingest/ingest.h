#pragma once

#include <string>

#include "base/result.h"
#include "ingest/model/pack.h"
#include "ingest/pdf/pdf_loader.h"

namespace agendex {

/// Everything after the PDF library: layout, segmentation, acronyms. Pure; safe from several threads.
Pack understand(const PdfDocument& document);

/// Reads one PDF after another into packs, through a reader process of its own. One per thread.
class PackReader {
 public:
  explicit PackReader(ReadLimits limits = {}) : loader_(limits) {}

  /// Errors are those of `PdfLoader::load`.
  Result<Pack> read(const std::string& path);

 private:
  PdfLoader loader_;
};

}  // namespace agendex

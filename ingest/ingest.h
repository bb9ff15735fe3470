#pragma once

#include <string>

#include "base/result.h"
#include "ingest/model/pack.h"
#include "ingest/model/pack_trace.h"
#include "ingest/pdf/pdf_loader.h"

namespace agendex {

/// Everything after the PDF library: layout, segmentation, acronyms. `trace`, where given, is told why. Pure; safe from
/// several threads.
Pack understand(const PdfDocument& document, PackTrace* trace = nullptr);

/// A pack with the words it was read from and why it was taken apart this way.
struct TracedPack {
  PdfDocument document;  ///< sheets bound in sideways are turned
  Pack pack;
  PackTrace trace;
};

/// Reads one PDF after another into packs, through a reader process of its own. One per thread.
class PackReader {
 public:
  explicit PackReader(OcrOptions ocr = {}, ReadLimits limits = {}) : loader_(limits, std::move(ocr)) {}

  /// Errors are those of `PdfLoader::load`.
  Result<Pack> read(const std::string& path);

  /// The same with everything that led to it.
  Result<TracedPack> read_traced(const std::string& path);

 private:
  PdfLoader loader_;
};

}  // namespace agendex

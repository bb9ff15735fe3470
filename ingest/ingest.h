#pragma once

#include <string>

#include "base/result.h"
#include "ingest/model/pack.h"
#include "ingest/pdf/limits.h"

namespace agendex {

/// Everything after the PDF library: layout, segmentation, acronyms. Pure and safe from several threads.
Pack understand(const PdfDocument& document);

}  // namespace agendex

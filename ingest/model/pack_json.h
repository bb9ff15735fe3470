#pragma once

#include <string>

#include "ingest/model/pack.h"

namespace agendex {

struct PackJsonOptions {
  bool with_text = false;  ///< each section's own text in reading order as `text`
};

/// The shape "agendex.pack/1" of docs/output.md, pretty-printed with a final newline. Unknown is null, lists are always
/// lists. Bytes that are not UTF-8 come out as U+FFFD.
std::string to_json(const Pack& pack, PackJsonOptions options = {});

}  // namespace agendex

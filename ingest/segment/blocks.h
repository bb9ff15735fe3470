#pragma once

#include <vector>

#include "ingest/model/pack.h"
#include "ingest/segment/flow.h"

namespace agendex {

/// The lines of `span` as paragraphs, list items and table rows, in reading order. Text cut by a line or page end is
/// joined again; the wrapped cells of a table row are put together, cells separated by " | "; rows carry the header
/// row of their table. Footnotes of the pages that end in `span` come last.
std::vector<TextBlock> text_blocks(const Flow& flow, Span span);

}  // namespace agendex

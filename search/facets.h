#pragma once

#include <xapian.h>

#include <span>

#include "search/results.h"

namespace agendex {

/// What the hits are. `documents` ascend. Throws what Xapian throws.
Facets count_facets(const Xapian::Database& database, std::span<const Xapian::docid> documents);

}  // namespace agendex

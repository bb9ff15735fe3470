#pragma once

#include <string_view>
#include <vector>

#include "ingest/model/pack.h"

namespace agendex {

/// The kinds that a typed name stands for: "report_section", "report section" and "reports" (the family of reports and
/// their parts), "minutes", "agenda", … Empty when nobody calls a kind so.
std::vector<SectionKind> kinds_named(std::string_view typed);

/// The name of a kind or family that `typed` is likely to be a slip of; empty when none is near.
std::string_view nearest_kind(std::string_view typed);

}  // namespace agendex

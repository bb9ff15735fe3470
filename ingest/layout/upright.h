#pragma once

#include <optional>

#include "ingest/model/page.h"

namespace agendex {

/// A sheet whose words mostly run sideways or upside down (a landscape table bound into a portrait page without being
/// turned) as a reader would hold it; nothing for a page that stands upright.
std::optional<PageText> upright(const PageText& page);

}  // namespace agendex

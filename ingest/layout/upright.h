#pragma once

#include "ingest/model/page.h"

namespace agendex {

/// A sheet whose words mostly run sideways or upside down (a landscape table bound into a portrait page without being
/// turned) as a reader would hold it; any other page comes back unchanged.
PageText upright(const PageText& page);

}  // namespace agendex

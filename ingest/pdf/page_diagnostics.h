#pragma once

#include <optional>

#include "base/diagnostic.h"
#include "ingest/pdf/protocol.h"

namespace agendex {

/// What has to be said about a page that was read: damage when something printed on it is not in its text.
std::optional<Diagnostic> diagnose(const ReadPage& page);

}  // namespace agendex

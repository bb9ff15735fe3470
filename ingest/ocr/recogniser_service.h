#pragma once

#include "ingest/pdf/channel.h"

namespace agendex {

/// Answers requests for engines and pages until the other end hangs up.
void serve_recognition(Channel& channel);

}  // namespace agendex

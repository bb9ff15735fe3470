#pragma once

#include "ingest/pdf/channel.h"

namespace agendex {

/// The reader's side of the protocol: answers requests until the other end hangs up or says something wrong.
void serve(Channel& channel);

}  // namespace agendex

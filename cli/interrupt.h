#pragma once

#include <atomic>

namespace agendex {

/// From here on the first SIGINT or SIGTERM only sets the flag that is returned; a second one ends the program.
const std::atomic<bool>& watch_for_interrupt();

}  // namespace agendex

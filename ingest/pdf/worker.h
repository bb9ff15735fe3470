#pragma once

#include <chrono>
#include <cstdint>

#include "ingest/pdf/channel.h"

namespace agendex {

// What the processes that meet hostile files have in common.

/// The program itself is to be the first to lose patience.
constexpr std::chrono::seconds kWatchdogSlack{5};

/// Checks the command line (the memory limit in bytes), enters the sandbox and serves on the channel; the exit code.
int run_worker(int argc, char** argv, void (*serve)(Channel&));

/// Memory this process holds now.
std::uint64_t resident_bytes();

}  // namespace agendex

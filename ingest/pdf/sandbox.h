#pragma once

#include <chrono>
#include <cstdint>

namespace agendex {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define AGENDEX_SANITIZED_MEMORY
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define AGENDEX_SANITIZED_MEMORY
#endif
#endif

/// False in builds for sanitizers that reserve terabytes of address space.
#ifdef AGENDEX_SANITIZED_MEMORY
constexpr bool kMemoryIsLimited = false;
#else
constexpr bool kMemoryIsLimited = true;
#endif

/// How the reader process ends when memory runs out.
constexpr int kExitOutOfMemory = 40;

/// Gives up what a process that parses hostile files does not need, for good: memory beyond `memory_bytes`, new files,
/// core dumps, more privileges, other open descriptors than the standard ones and the channel. Called once, before the
/// first file. False when the system refuses.
bool enter_sandbox(std::uint64_t memory_bytes);

/// Ends the process when it is still busy after `time`, so that nothing keeps running if the program that started it
/// is gone. Zero switches it off.
void set_watchdog(std::chrono::milliseconds time);

}  // namespace agendex

#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <string>

#include "base/result.h"
#include "ingest/pdf/channel.h"

namespace agendex {

/// A running agendex-reader. Ends with this object, by force where needed; never outlives it by much.
class ReaderProcess {
 public:
  /// Starts `program` and waits until it is ready. Errors: "reader-missing", "reader-failed".
  static Result<ReaderProcess> start(const std::string& program, std::uint64_t memory_bytes);

  ReaderProcess(ReaderProcess&& other) noexcept;
  ReaderProcess& operator=(ReaderProcess&& other) noexcept;
  ~ReaderProcess();

  Channel& channel() { return channel_; }
  int files_read() const { return files_read_; }
  void count_file() { ++files_read_; }

  /// After "hung-up": why the process ended, as an error: "out-of-memory" or "reader-died".
  Error cause_of_death();

 private:
  ReaderProcess(pid_t pid, UniqueFd socket);
  void kill_and_wait();

  pid_t pid_ = -1;  ///< -1 once it is gone
  Channel channel_;
  int files_read_ = 0;
};

/// $AGENDEX_READER, else agendex-reader in the folder of the running program or in ../libexec/agendex beside it.
std::string default_reader_program();

}  // namespace agendex

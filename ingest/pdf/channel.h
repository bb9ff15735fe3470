#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "ingest/pdf/protocol.h"
#include "ingest/pdf/unique_fd.h"

namespace agendex {

using Deadline = std::chrono::steady_clock::time_point;

/// The descriptor under which the reader process finds its end of the socket pair.
constexpr int kChannelFd = 3;

/// One end of the socket pair, as a stream of messages. One thread at a time.
class Channel {
 public:
  explicit Channel(UniqueFd socket) : socket_(std::move(socket)) {}

  /// Blocks until everything is written, with `file` passed along unless it is negative. False when the other end is
  /// gone.
  bool send(const Message& message, int file = -1);

  /// The next message; without a deadline it may take for ever. A descriptor that comes along is kept for `take_file`.
  /// Errors: "timeout", "hung-up", "broken-frame".
  Result<Message> receive(std::optional<Deadline> deadline);

  /// True when `receive` has something to go on with, be it the end.
  bool is_readable() const;

  /// The descriptor that came with the last message.
  UniqueFd take_file() { return std::move(file_); }

 private:
  Result<void> fill(std::size_t size, std::optional<Deadline> deadline);
  std::size_t buffered() const { return buffer_.size() - consumed_; }

  UniqueFd socket_;
  UniqueFd file_;
  std::string buffer_;
  std::size_t consumed_ = 0;
};

}  // namespace agendex

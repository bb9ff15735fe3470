#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace agendex {

/// One line on stderr that is written over and over; nothing at all when stderr is no terminal.
class Progress {
 public:
  explicit Progress(std::size_t file_count);

  /// A file is done. Drawn at most ten times a second.
  void step(std::string_view path, std::size_t pages);

  /// Takes the line away, so that other lines can be written.
  void clear();

 private:
  void draw(std::string_view path);

  bool shown_;
  std::size_t file_count_;
  std::size_t files_done_ = 0;
  std::size_t pages_done_ = 0;
  std::chrono::steady_clock::time_point last_drawn_;
};

}  // namespace agendex

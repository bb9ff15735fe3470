#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

namespace agendex {

/// One line on stderr that is written over and over; nothing at all when stderr is no terminal.
class Progress {
 public:
  explicit Progress(std::size_t file_count);

  /// A file is done. Drawn at most ten times a second.
  void step(std::string_view path, std::size_t pages);

  /// A page of a file is about to be recognised, which takes a while. May be called in other threads.
  void recognising(std::string_view path, int page, int of);

  /// Takes the line away, so that other lines can be written.
  void clear();

 private:
  void draw(std::string_view line);
  bool is_due() const { return std::chrono::steady_clock::now() - last_drawn_ >= kBetweenDrawings; }

  static constexpr auto kBetweenDrawings = std::chrono::milliseconds(100);

  std::mutex mutex_;
  bool shown_;
  std::size_t file_count_;
  std::size_t files_done_ = 0;
  std::size_t pages_done_ = 0;
  std::chrono::steady_clock::time_point last_drawn_;
};

}  // namespace agendex

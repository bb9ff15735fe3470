#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace agendex {

/// Which pages are recognised from their image.
enum class OcrMode : std::uint8_t {
  automatic,  ///< those that have no text of their own, or none that can be read
  never,
  always  ///< every page, in place of the text it has
};

struct OcrOptions {
  OcrMode mode = OcrMode::automatic;
  std::string language = "eng";  ///< a name of Tesseract's, or several joined by "+"
  std::string cache_folder;      ///< where recognised pages are kept; empty for nowhere
  int jobs = 1;                  ///< pages of one file recognised at once
  std::chrono::milliseconds page_time{120'000};
  std::uint64_t memory_bytes = std::uint64_t{1} << 30;  ///< of a recogniser process

  /// Told before each page that is not in the cache: which of how many of the file. Called in the reading thread.
  std::function<void(const std::string& path, int page, int of)> when_recognising;
};

}  // namespace agendex

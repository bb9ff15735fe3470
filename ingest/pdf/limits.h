#pragma once

#include <cstddef>

namespace agendex {

// The most that is taken from one PDF. The reader keeps within these limits, and what it sends is held to them.

constexpr int kMaxPages = 50'000;
constexpr std::size_t kMaxPageWords = 500'000;
constexpr std::size_t kMaxPageTextBytes = std::size_t{16} << 20;
constexpr std::size_t kMaxPageStyles = 65'535;
constexpr float kMaxCoordinate = 1e6F;  ///< points
constexpr std::size_t kMaxLabelBytes = 64;
constexpr std::size_t kMaxInfoBytes = 4096;  ///< of each field
constexpr std::size_t kMaxOutlineEntries = 20'000;
constexpr int kMaxOutlineDepth = 32;
constexpr std::size_t kMaxOutlineTitleBytes = 2000;
constexpr std::size_t kMaxErrorBytes = 1000;
constexpr double kMaxImagePixels = 20e6;  ///< of a page drawn to be recognised: A3 at 300 dpi
constexpr std::size_t kMaxRecognisedWordBytes = 1000;
constexpr std::size_t kMaxLanguageBytes = 100;
constexpr std::size_t kMaxIdentityBytes = 1000;
constexpr std::size_t kMaxFrameBytes = std::size_t{64} << 20;

}  // namespace agendex

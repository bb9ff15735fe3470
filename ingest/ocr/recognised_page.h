#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/model/page.h"

namespace agendex {

/// A word as found in an image. Measures are points on the page turned upright and straightened.
struct RecognisedWord {
  std::string text;
  Rect ink;                     ///< tight around what is printed
  float baseline = 0;           ///< on which its letters stand, from the top
  float stroke = 0;             ///< how thick its letters are drawn; 0 when that cannot be told
  std::uint32_t line = 0;       ///< words of one line have one number
  std::uint8_t confidence = 0;  ///< percent

  bool operator==(const RecognisedWord&) const = default;
};

/// What recognition made of one page; nothing is interpreted yet.
struct RecognisedPage {
  int number = 0;                           ///< physical, from 1
  Direction direction = Direction::across;  ///< which way its lines run on the sheet
  float skew = 0;                           ///< degrees that were taken out, clockwise
  float ink = 0;                            ///< share of the page that is dark, 0 to 1
  std::vector<RecognisedWord> words;        ///< line by line

  bool operator==(const RecognisedPage&) const = default;
};

/// Mean confidence of its words by their length, percent; 0 without words.
int confidence_of(const RecognisedPage& page);

}  // namespace agendex

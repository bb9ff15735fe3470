#include "ingest/ocr/recognised_page.h"

#include "ingest/ocr/scan_words.h"

namespace agendex {

int confidence_of(const RecognisedPage& page) {
  std::size_t letters = 0;
  std::size_t sum = 0;
  for (const RecognisedWord& word : page.words) {
    if (is_speck(word)) continue;
    letters += word.text.size();
    sum += word.text.size() * word.confidence;
  }
  return letters == 0 ? 0 : static_cast<int>(sum / letters);
}

}  // namespace agendex

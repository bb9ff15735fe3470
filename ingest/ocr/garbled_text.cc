#include "ingest/ocr/garbled_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace agendex {
namespace {

constexpr std::size_t kEnoughWords = 30;
constexpr float kMostGarbled = 0.02F;  // of the words; prose and tables have some in ten thousand

bool is_small_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}

}  // namespace

bool is_garbled(std::string_view word) {
  constexpr std::u32string_view kInsideWords = U"'’-–/.&@:_";
  bool after_small = false, after_letter = false, after_sign = false;
  int turns = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    const bool small = is_small_letter(c);
    const bool letter = small || (c >= 'A' && c <= 'Z');
    if (letter && after_sign) return true;
    turns += letter && !small && after_small;
    after_sign = !letter && c < 0x80 && !(c >= '0' && c <= '9') && after_letter &&
                 kInsideWords.find(c) == std::u32string_view::npos;
    after_small = small;
    after_letter = letter;
  }
  return turns > 1;
}

bool reads_garbled(const PageText& page) {
  if (page.words.size() < kEnoughWords) return false;
  const auto garbled = std::count_if(page.words.begin(), page.words.end(),
                                     [&](const Word& word) { return is_garbled(page.text_of(word)); });
  return static_cast<float>(garbled) > kMostGarbled * static_cast<float>(page.words.size());
}

}  // namespace agendex

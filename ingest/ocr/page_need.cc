#include "ingest/ocr/page_need.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "ingest/ocr/garbled_text.h"

namespace agendex {
namespace {

constexpr float kMostOfThePage = 0.5F;    // covered by images: a scan, if little else is there
constexpr float kWholePage = 0.8F;        // covered by images: a scan, whatever text was laid over it
constexpr float kMoreThanALogo = 0.05F;   // covered by images, on a page without words
constexpr std::size_t kStampWords = 8;    // "Appendix B", "Page 31 of 40": wherever they stand
constexpr std::size_t kMarginWords = 40;  // letterhead, foot and stamp, when all of them stand …
constexpr float kMargin = 0.12F;          // … this close to an edge of the page, in its height or width

// Bad text, by its letters. English has 38 vowels in 100 letters, Welsh and Finnish more; lists of codes and names of
// officers still have 25. Text with shifted or shuffled codes has what chance gives it.
constexpr int kEnoughLetters = 120;
constexpr float kFewestVowels = 0.19F;
constexpr float kMostVowels = 0.75F;
// And by its signs: what a poor recognition leaves among letters, and what stands for no character at all.
constexpr float kMostOddSigns = 0.15F;

bool is_vowel(char32_t c) {
  constexpr std::u32string_view kVowels = U"aeiouyAEIOUY";
  return kVowels.find(c) != std::u32string_view::npos;
}

bool is_plain_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Letters of Latin script beyond ASCII; their vowels are not told from consonants and they are not counted.
bool is_other_letter(char32_t c) {
  return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool is_odd_sign(char32_t c) {
  constexpr std::u32string_view kOdd = U"^~|\\`{}¬¦¤¨¸\uFFFD";
  return kOdd.find(c) != std::u32string_view::npos || c < 0x20 || (c >= 0xE000 && c <= 0xF8FF);
}

bool is_bad_text(const PageText& page) {
  int letters = 0;
  int vowels = 0;
  int odd = 0;
  int others = 0;
  for (std::size_t at = 0; at < page.text.size();) {
    const char32_t c = utf8::next(page.text, at);
    letters += is_plain_letter(c);
    vowels += is_vowel(c);
    odd += is_odd_sign(c);
    others += c > 0x24F && !is_odd_sign(c) && !is_other_letter(c) && (c < 0x2000 || c > 0x2BFF);
  }
  if (letters + odd < kEnoughLetters || others > letters) return false;  // too little to judge, or another script
  const float share = static_cast<float>(vowels) / static_cast<float>(std::max(1, letters));
  const bool no_language = letters >= kEnoughLetters && (share < kFewestVowels || share > kMostVowels);
  return no_language || static_cast<float>(odd) > kMostOddSigns * static_cast<float>(letters + odd);
}

bool is_in_margin(const PageText& page, const Word& word) {
  const float x = kMargin * page.width;
  const float y = kMargin * page.height;
  return word.box.x1 < x || word.box.x0 > page.width - x || word.box.y1 < y || word.box.y0 > page.height - y;
}

}  // namespace

bool is_mostly_image(const PageText& page) {
  return page.image_cover >= kMoreThanALogo;
}

PageNeed need_of(const PageText& page, bool has_graphics) {
  if (page.words.empty()) {
    const bool shows = page.state == PageState::empty && (is_mostly_image(page) || has_graphics);
    return shows ? PageNeed::no_text : PageNeed::none;
  }
  if (page.state == PageState::unreadable || is_bad_text(page) ||
      (page.image_cover >= kWholePage && reads_garbled(page)))
    return PageNeed::bad_text;
  if (page.image_cover < kMostOfThePage || page.words.size() > kMarginWords) return PageNeed::none;
  const bool around =
      std::all_of(page.words.begin(), page.words.end(), [&](const Word& word) { return is_in_margin(page, word); });
  return around || page.words.size() <= kStampWords ? PageNeed::few_words : PageNeed::none;
}

}  // namespace agendex

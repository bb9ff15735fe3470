// Recognition knows nothing of fonts, while headings are told by theirs. What a font leaves behind can be measured: the
// height of capitals and ascenders over the baseline gives the size of a line, the thickness of strokes at that size
// the weight of a word. Each measure is off by some percent, and lines of one size must come out as one size, so the
// sizes of all lines are gathered into as few as explain them. Weights are compared only within a page, because ink
// runs and scanners differ.

#include "ingest/ocr/scan_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <string_view>

#include "base/pattern.h"
#include "base/utf8.h"

namespace agendex {
namespace {

constexpr float kCapitalHeight = 0.71F;  // of capitals, figures and ascenders, in font sizes
constexpr float kSmallHeight = 0.51F;    // of letters without ascenders
constexpr float kAscent = 0.905F;        // of the box that PDF fonts give a word
constexpr float kDescent = 0.212F;
constexpr float kSmallestSize = 4;
constexpr float kLargestSize = 72;
constexpr float kSameSize = 1.09F;      // sizes within this ratio are one
constexpr float kBoldStroke = 1.22F;    // times the stroke of ordinary text
constexpr float kHeavyStroke = 0.115F;  // in font sizes: bold, on a page with nothing to compare to
constexpr std::size_t kTextLineWords = 6;
constexpr int kSpeckConfidence = 20;
constexpr int kSignConfidence = 60;
constexpr int kLineConfidence = 30;
constexpr float kHangingGap = 0.6F;  // behind a number, in font sizes
// Bullets, in font sizes.
constexpr float kSmallestBullet = 0.12F;
constexpr float kLargestBullet = 0.6F;
constexpr float kBulletRise = 0.05F;
constexpr float kBulletGap = 0.3F;

bool is_alphanumeric(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000);
}

std::u32string characters_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += utf8::next(text, at);
  return out;
}

std::size_t letters_of(const RecognisedWord& word) {
  const std::u32string text = characters_of(word.text);
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_alphanumeric));
}

/// Whether something in a word reaches the height of capitals; nullopt when nothing tells its size.
std::optional<bool> has_tall_letter(std::string_view text) {
  constexpr std::u32string_view kSmall = U"acemnorsuvwxzgpqy";
  bool any = false;
  for (const char32_t c : characters_of(text)) {
    if (!is_alphanumeric(c) || c == 't' || c == 'i' || c == 'j') continue;
    if (kSmall.find(c) == std::u32string_view::npos) return true;
    any = true;
  }
  return any ? std::optional(false) : std::nullopt;
}

struct Measure {
  float value = 0;
  std::size_t weight = 0;
};

/// The weighted median; 0 of nothing.
float median(std::vector<Measure> measures) {
  std::sort(measures.begin(), measures.end(), [](const Measure& a, const Measure& b) { return a.value < b.value; });
  const std::size_t total = std::accumulate(measures.begin(), measures.end(), std::size_t{0},
                                            [](std::size_t sum, const Measure& m) { return sum + m.weight; });
  std::size_t passed = 0;
  for (const Measure& measure : measures) {
    passed += measure.weight;
    if (2 * passed >= total && total > 0) return measure.value;
  }
  return 0;
}

struct ScanLine {
  std::vector<const RecognisedWord*> words;
  bool has_bullet = false;  ///< as the first word
  float baseline = 0;
  float size = 0;  ///< 0 while unknown
};

struct ScanPage {
  const RecognisedPage* source = nullptr;
  std::vector<ScanLine> lines;
};

float measured_size(const ScanLine& line) {
  std::vector<Measure> tall, small;
  for (const RecognisedWord* word : line.words) {
    const auto is_tall = has_tall_letter(word->text);
    if (!is_tall) continue;
    const float height = word->baseline - word->ink.y0;
    const Measure measure{height / (*is_tall ? kCapitalHeight : kSmallHeight), letters_of(*word)};
    if (measure.value >= kSmallestSize && measure.value <= kLargestSize) (*is_tall ? tall : small).push_back(measure);
  }
  return median(tall.empty() ? small : tall);
}

bool is_noise(const ScanLine& line) {
  std::size_t letters = 0;
  std::size_t sum = 0;
  for (const RecognisedWord* word : line.words) {
    letters += letters_of(*word);
    sum += letters_of(*word) * word->confidence;
  }
  return letters > 0 && sum < kLineConfidence * letters;
}

/// A bullet has no letter's shape and is read as any sign, or as a letter like it; its own shape tells: small, about as
/// wide as high, over the baseline and apart from the words of its line.
bool is_bullet(const RecognisedWord& word, const RecognisedWord& next) {
  const std::u32string text = characters_of(word.text);
  const bool sign = std::none_of(text.begin(), text.end(), is_alphanumeric);
  if (word.line != next.line || text.size() > 2 || !(sign || word.text == "e" || word.text == "o")) return false;
  const float height = word.ink.height();
  const float line_height = next.ink.height() / kCapitalHeight;
  return height > kSmallestBullet * line_height && height < kLargestBullet * line_height &&
         word.ink.width() < 2 * height && word.ink.y1 < next.baseline - kBulletRise * line_height &&
         next.ink.x0 - word.ink.x1 > kBulletGap * line_height;
}

ScanPage lines_of(const RecognisedPage& page) {
  ScanPage out{&page, {}};
  std::optional<std::uint32_t> number;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    const RecognisedWord& word = page.words[i];
    const bool bullet = word.line != number && i + 1 < page.words.size() && is_bullet(word, page.words[i + 1]);
    if (!bullet && is_speck(word)) continue;
    if (number != word.line) out.lines.emplace_back();
    number = word.line;
    out.lines.back().words.push_back(&word);
    out.lines.back().has_bullet = out.lines.back().has_bullet || bullet;
  }
  std::erase_if(out.lines, is_noise);
  for (ScanLine& line : out.lines) {
    std::vector<Measure> baselines;
    for (const RecognisedWord* word : line.words) baselines.push_back({word->baseline, word->text.size()});
    line.baseline = median(std::move(baselines));
    line.size = measured_size(line);
  }
  return out;
}

std::size_t letters_of(const ScanLine& line) {
  return std::accumulate(line.words.begin(), line.words.end(), std::size_t{0},
                         [](std::size_t sum, const RecognisedWord* word) { return sum + letters_of(*word); });
}

/// The sizes that a file is set in: again and again the window of near sizes that holds most letters.
std::vector<float> sizes_in_use(std::vector<Measure> measures) {
  std::sort(measures.begin(), measures.end(), [](const Measure& a, const Measure& b) { return a.value < b.value; });
  std::vector<float> sizes;
  while (!measures.empty()) {
    std::size_t best_begin = 0, best_end = 0, best_weight = 0;
    for (std::size_t begin = 0, end = 0, weight = 0; begin < measures.size(); ++begin) {
      while (end < measures.size() && measures[end].value <= kSameSize * measures[begin].value) {
        weight += measures[end++].weight;
      }
      if (weight > best_weight) best_begin = begin, best_end = end, best_weight = weight;
      weight -= measures[begin].weight;
    }
    if (best_weight == 0) break;
    const auto first = measures.begin() + static_cast<long>(best_begin);
    const auto last = measures.begin() + static_cast<long>(best_end);
    const float size = std::round(2 * median({first, last})) / 2;
    sizes.push_back(size);
    std::erase_if(measures,
                  [size](const Measure& m) { return m.value > size / kSameSize && m.value < size * kSameSize; });
    std::erase_if(measures, [](const Measure& m) { return m.weight == 0; });
    if (sizes.size() > 200) break;
  }
  return sizes;
}

/// Gives every line one of the sizes in use; the most used is asked first.
void even_out_sizes(std::span<ScanPage> pages) {
  std::vector<Measure> measures;
  for (const ScanPage& page : pages) {
    for (const ScanLine& line : page.lines) {
      if (line.size > 0) measures.push_back({line.size, letters_of(line)});
    }
  }
  const std::vector<float> sizes = sizes_in_use(std::move(measures));
  const float body = sizes.empty() ? 11 : sizes.front();
  for (ScanPage& page : pages) {
    for (ScanLine& line : page.lines) {
      const auto same = std::find_if(sizes.begin(), sizes.end(), [&](float size) {
        return line.size > size / kSameSize && line.size < size * kSameSize;
      });
      line.size = same != sizes.end() ? *same : line.size > 0 ? line.size : body;
    }
  }
}

/// Words that weigh more than the text of their page. Long lines are text, and hardly ever bold.
class Weights {
 public:
  explicit Weights(const ScanPage& page) {
    std::vector<Measure> text, all;
    for (const ScanLine& line : page.lines) {
      for (const RecognisedWord* word : line.words) {
        if (word->stroke <= 0) continue;
        const Measure measure{word->stroke / line.size, letters_of(*word)};
        all.push_back(measure);
        if (line.words.size() >= kTextLineWords) text.push_back(measure);
      }
    }
    const float usual = median(text.empty() ? all : text);
    if (usual > 0) bold_from_ = kBoldStroke * usual;
    if (text.empty()) bold_from_ = std::min(bold_from_, std::max(kHeavyStroke, usual));
  }

  /// For each word of a line whether it is bold. A short word alone does not change the weight of its line.
  std::vector<bool> bold_words(const ScanLine& line) const {
    std::vector<bool> bold;
    std::size_t heavy = 0;
    for (const RecognisedWord* word : line.words) {
      bold.push_back(word->stroke / line.size >= bold_from_);
      if (bold.back()) heavy += letters_of(*word);
    }
    const std::size_t letters = std::max<std::size_t>(1, letters_of(line));
    if (10 * heavy >= 7 * letters) bold.assign(bold.size(), true);
    if (10 * heavy <= letters) bold.assign(bold.size(), false);
    for (std::size_t i = 1; i + 1 < bold.size(); ++i) {
      if (bold[i - 1] == bold[i + 1] && letters_of(*line.words[i]) <= 3) bold[i] = bold[i - 1];
    }
    return bold;
  }

 private:
  float bold_from_ = kHeavyStroke;
};

/// The number that hangs before a paragraph, with the usual slips put right: a comma for its dot, an l for a one.
std::string as_number(const std::string& text) {
  static const Pattern kNumber(R"(^(\(?)([0-9]{1,3}|[l|!])([.,:)]+)$)");
  std::string before, digits, end;
  if (!RE2::FullMatch(text, kNumber, &before, &digits, &end)) return text;
  const bool is_letter = digits.find_first_not_of("0123456789") != std::string::npos;
  if (is_letter) digits = "1";
  if (end == ",") end = ".";
  return before + digits + end;
}

/// First of its line, and what follows stands well apart.
bool hangs(const ScanLine& line, std::size_t i) {
  return i == 0 && (line.words.size() == 1 || line.words[1]->ink.x0 - line.words[0]->ink.x1 > kHangingGap * line.size);
}

/// Rules beside a word are read as part of it.
std::string without_rules(std::string_view text) {
  constexpr std::string_view kRules = "|¦";
  const std::size_t first = text.find_first_not_of(kRules);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kRules) - first + 1));
}

/// From the page turned upright back to the sheet as it lies in the file.
Rect on_sheet(const Rect& box, Direction direction, float width, float height) {
  switch (direction) {
    case Direction::up:
      return {box.y0, height - box.x1, box.y1, height - box.x0};
    case Direction::down:
      return {width - box.y1, box.x0, width - box.y0, box.x1};
    case Direction::upside_down:
      return {width - box.x1, height - box.y1, width - box.x0, height - box.y0};
    case Direction::across:
      break;
  }
  return box;
}

std::uint16_t style_index(PageText& page, const FontStyle& style) {
  const auto found = std::find(page.styles.begin(), page.styles.end(), style);
  const auto index = static_cast<std::uint16_t>(found - page.styles.begin());
  if (found == page.styles.end()) page.styles.push_back(style);
  return index;
}

void add_words(PageText& page, const ScanPage& scan) {
  const Weights weights(scan);
  for (const ScanLine& line : scan.lines) {
    const std::vector<bool> bold = weights.bold_words(line);
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      const RecognisedWord& found = *line.words[i];
      std::string text = i == 0 && line.has_bullet ? "•" : without_rules(found.text);
      if (hangs(line, i)) text = as_number(text);
      const Rect box{found.ink.x0, line.baseline - kAscent * line.size, found.ink.x1,
                     line.baseline + kDescent * line.size};
      Word word;
      word.offset = static_cast<std::uint32_t>(page.text.size());
      word.size = static_cast<std::uint32_t>(text.size());
      word.box = on_sheet(box, scan.source->direction, page.width, page.height);
      word.style = style_index(page, {line.size, bold[i], false});
      word.direction = scan.source->direction;
      word.confidence = found.confidence;
      page.text += text;
      page.words.push_back(word);
    }
  }
}

}  // namespace

bool is_speck(const RecognisedWord& word) {
  const std::string text = without_rules(word.text);
  if (text.empty() || word.confidence < kSpeckConfidence) return true;
  const std::u32string characters = characters_of(text);
  const bool letters = std::any_of(characters.begin(), characters.end(), is_alphanumeric);
  return !letters && word.confidence < kSignConfidence;
}

void add_scan_words(std::span<PageText> pages, std::span<const RecognisedPage> recognised) {
  std::vector<ScanPage> scans;
  for (const RecognisedPage& page : recognised) scans.push_back(lines_of(page));
  even_out_sizes(scans);
  for (const ScanPage& scan : scans) add_words(pages[static_cast<std::size_t>(scan.source->number - 1)], scan);
}

}  // namespace agendex

#include "ingest/pdf/page_reader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "ingest/ocr/garbled_text.h"
#include "ingest/pdf/font_name.h"
#include "ingest/pdf/glyph_numbers.h"
#include "ingest/pdf/image_cover.h"
#include "ingest/pdf/limits.h"
#include "ingest/pdf/poppler_handles.h"
#include "ingest/pdf/word_builder.h"

namespace agendex {
namespace {

constexpr std::size_t kFewWords =
    40;  // pages with more than that are only looked through for images when they read badly
constexpr double kEverywhere = kMaxCoordinate;  // beyond any page

/// All text of a page and the boxes of its characters, spaces and line ends included.
struct Selection {
  PopplerRectangle area{};
  Memory<gchar> text_memory;
  Memory<PopplerRectangle> box_memory;
  std::string_view text;
  std::span<const PopplerRectangle> boxes;
};

Selection select(PopplerPage* page, PopplerRectangle area) {
  Selection out;
  PopplerRectangle* boxes = nullptr;
  guint count = 0;
  if (!poppler_page_get_text_layout_for_area(page, &area, &boxes, &count)) return out;
  out.area = area;
  out.box_memory.reset(boxes);
  out.boxes = {boxes, count};
  out.text_memory.reset(poppler_page_get_text_for_area(page, &area));
  out.text = out.text_memory.get();
  return out;
}

bool may_read_from_the_right(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char byte) {  // first bytes of U+0580 to U+07FF
    return static_cast<unsigned char>(byte) >= 0xD6 && static_cast<unsigned char>(byte) <= 0xDF;
  });
}

// Poppler selects from the block nearest to one corner of the area to the block nearest to the other, in reading order,
// so that the page itself as the area loses whatever is read before the first or after the second. Corners outside of
// everything select from the very first to the very last block; which corners these are depends on whether the page
// reads from the left or from the right, so that where both are possible the fuller selection is taken.
Selection select_all(PopplerPage* page) {
  Selection all = select(page, {-kEverywhere, -kEverywhere, kEverywhere, kEverywhere});
  if (!may_read_from_the_right(all.text)) return all;
  Selection mirrored = select(page, {kEverywhere, -kEverywhere, -kEverywhere, kEverywhere});
  return mirrored.boxes.size() > all.boxes.size() ? std::move(mirrored) : std::move(all);
}

/// All but the marks of embedding, which Poppler adds by itself and for which there are no boxes.
std::u32string characters_of(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = utf8::next(text, at);
    if (character < 0x202A || character > 0x202C) out += character;
  }
  return out;
}

/// Walks characters and boxes side by side. They are one to one unless the PDF maps a glyph to something that is no
/// character; then each line is taken by itself, by the empty boxes that stand for line ends.
class BoxCursor {
 public:
  BoxCursor(std::size_t characters, std::span<const PopplerRectangle> boxes)
      : boxes_(boxes), one_to_one_(characters == boxes.size()) {}

  /// Index of the box of `character`, to be called for each.
  std::size_t next(char32_t character) {
    if (!one_to_one_ && character == '\n') {
      while (at_ + 1 < boxes_.size() && !is_line_end(boxes_[at_])) ++at_;
    } else if (!one_to_one_ && at_ > 0 && (at_ >= boxes_.size() || is_line_end(boxes_[at_]))) {
      return at_ - 1;
    }
    return std::min(at_++, boxes_.size() - 1);
  }

 private:
  static bool is_line_end(const PopplerRectangle& box) { return box.x1 == box.x2 && box.y1 == box.y2; }

  std::span<const PopplerRectangle> boxes_;
  std::size_t at_ = 0;
  bool one_to_one_;
};

float to_points(double value) {
  return std::isfinite(value) ? static_cast<float>(std::clamp(value, -kEverywhere, kEverywhere)) : 0;
}

Rect to_rect(const PopplerRectangle& box) {
  return {to_points(std::min(box.x1, box.x2)), to_points(std::min(box.y1, box.y2)), to_points(std::max(box.x1, box.x2)),
          to_points(std::max(box.y1, box.y2))};
}

/// The fonts of a page as a table of distinct styles.
class StyleTable {
 public:
  explicit StyleTable(std::vector<FontStyle>& styles) : styles_(styles) {}

  std::uint16_t index_of(const PopplerTextAttributes& run) {
    const std::string_view name = run.font_name ? run.font_name : "";
    const float size = std::round(std::abs(to_points(run.font_size)) * 100) / 100;
    return index_of({size, is_bold_font(name), is_italic_font(name)});
  }

  std::uint16_t index_of(const FontStyle& style) {
    const auto [found, is_new] =
        index_.try_emplace({style.size, style.bold, style.italic}, static_cast<std::uint16_t>(styles_.size()));
    if (is_new) {
      if (styles_.size() == kMaxPageStyles) return found->second = 0;
      styles_.push_back(style);
    }
    return found->second;
  }

 private:
  std::vector<FontStyle>& styles_;
  std::map<std::tuple<float, bool, bool>, std::uint16_t> index_;
};

/// Where each font run begins and ends, in characters.
std::vector<std::pair<std::size_t, std::size_t>> bounds_of(const GList* runs) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (; runs; runs = runs->next) {
    const auto& attributes = *static_cast<const PopplerTextAttributes*>(runs->data);
    out.emplace_back(attributes.start_index, attributes.end_index + 1);
  }
  return out;
}

void build_words(PopplerPage* page, PageText& out, WordBuilder& builder) {
  Selection selection = select_all(page);
  if (selection.boxes.empty()) return;
  const TextAttributes runs(poppler_page_get_text_attributes_for_area(page, &selection.area));
  std::u32string characters = characters_of(selection.text);
  if (may_hold_glyph_numbers(selection.text)) {
    characters = spell_glyph_numbers(std::move(characters), bounds_of(runs.get()));
  }

  out.text.reserve(selection.text.size());
  out.words.reserve(selection.text.size() / 5);
  StyleTable styles(out.styles);
  std::uint16_t style = styles.index_of(FontStyle{});
  const GList* run = runs.get();
  BoxCursor cursor(characters.size(), selection.boxes);
  for (const char32_t character : characters) {
    const std::size_t index = cursor.next(character);
    for (; run; run = run->next) {
      const auto& attributes = *static_cast<const PopplerTextAttributes*>(run->data);
      if (std::cmp_greater(attributes.start_index, index)) break;
      style = styles.index_of(attributes);
    }
    builder.add(character, to_rect(selection.boxes[index]), style);
  }
  builder.finish();
}

float measure_images(PopplerPage* page, const PageText& out) {
  const ImageMapping images(poppler_page_get_image_mapping(page));
  PopplerRectangle crop{};
  poppler_page_get_crop_box(page, &crop);
  ImageCover cover(out.width, out.height);
  for (const GList* entry = images.get(); entry; entry = entry->next) {
    PopplerRectangle area = static_cast<const PopplerImageMapping*>(entry->data)->area;
    area.x1 += crop.x1;  // Poppler takes the corner of the crop box off twice
    area.x2 += crop.x1;
    area.y1 += crop.y1;
    area.y2 += crop.y1;
    cover.add(to_rect(area));
  }
  return cover.share();
}

}  // namespace

PageText read_page(PopplerPage* page, int number) {
  PageText out;
  out.number = number;
  double width = 0;
  double height = 0;
  poppler_page_get_size(page, &width, &height);
  out.width = std::abs(to_points(width));
  out.height = std::abs(to_points(height));
  out.label = take_text(poppler_page_get_label(page), kMaxLabelBytes);
  if (out.label == std::to_string(number)) out.label.clear();

  WordBuilder builder(out);
  build_words(page, out, builder);
  if (out.words.size() <= kFewWords || reads_garbled(out)) out.image_cover = measure_images(page, out);
  if (out.words.empty()) {
    out.state = PageState::empty;
  } else if (2 * builder.unmapped_count() > builder.glyph_count()) {
    out.state = PageState::unreadable;
  }
  return out;
}

}  // namespace agendex

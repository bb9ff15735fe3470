#include "ingest/pdf/pdf_reader.h"

#include <poppler.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "ingest/pdf/font_name.h"
#include "ingest/pdf/image_cover.h"
#include "ingest/pdf/word_builder.h"

namespace agendex {
namespace {

constexpr std::size_t kMaxInfoBytes = 4096;
constexpr std::size_t kMaxTitleBytes = 2000;
constexpr std::size_t kMaxLabelBytes = 64;
constexpr std::size_t kFewWords = 40;  // pages with more than that are not looked through for images
constexpr double kEverywhere = 1e6;    // points; beyond any page

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* pointer) const {
    Free(pointer);
  }
};
template <class T>
using Object = std::unique_ptr<T, Deleter<g_object_unref>>;
template <class T>
using Memory = std::unique_ptr<T, Deleter<g_free>>;
using TextAttributes = std::unique_ptr<GList, Deleter<poppler_page_free_text_attributes>>;
using ImageMapping = std::unique_ptr<GList, Deleter<poppler_page_free_image_mapping>>;
using IndexIter = std::unique_ptr<PopplerIndexIter, Deleter<poppler_index_iter_free>>;
using Action = std::unique_ptr<PopplerAction, Deleter<poppler_action_free>>;
using Dest = std::unique_ptr<PopplerDest, Deleter<poppler_dest_free>>;

void silence_logging() {
  static const bool once = [] {
    g_log_set_default_handler([](const gchar*, GLogLevelFlags, const gchar*, gpointer) {}, nullptr);
    return true;
  }();
  static_cast<void>(once);
}

/// Display text of at most `limit` bytes, cut between characters. Takes over `text`, which may be null.
std::string take_text(gchar* text, std::size_t limit) {
  const Memory<gchar> owner(text);
  if (!text) return {};
  std::string out = display_text(std::string_view(text).substr(0, 4 * limit));
  if (out.size() > limit) {
    auto end = static_cast<int32_t>(limit);
    U8_SET_CP_START(reinterpret_cast<const std::uint8_t*>(out.data()), 0, end);
    out.resize(static_cast<std::size_t>(end));
  }
  return out;
}

Error error_of(const GError* error) {
  if (error && error->domain == POPPLER_ERROR && error->code == POPPLER_ERROR_ENCRYPTED) {
    return {"encrypted", "the file is encrypted and opens only with a password",
            "save a copy without it: qpdf --decrypt --password=… FILE.pdf copy.pdf"};
  }
  return {"damaged", "the file is damaged beyond repair", "try to download it again"};
}

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

bool is_embedding_mark(char32_t c) {
  return c >= 0x202A && c <= 0x202C;
}  // Poppler's own, without a box

/// Walks characters and boxes side by side. They are one to one unless the PDF maps a glyph to something that is no
/// character; then each line is taken by itself, by the empty boxes that stand for line ends.
class BoxCursor {
 public:
  BoxCursor(std::string_view text, std::span<const PopplerRectangle> boxes) : boxes_(boxes) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size();) characters += is_embedding_mark(utf8::next(text, at)) ? 0 : 1;
    one_to_one_ = characters == boxes.size();
  }

  /// Index of the box of `character`, to be called for each but the embedding marks.
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
  bool one_to_one_ = true;
};

/// The fonts of a page as a table of distinct styles.
class StyleTable {
 public:
  explicit StyleTable(std::vector<FontStyle>& styles) : styles_(styles) {}

  std::uint16_t index_of(const PopplerTextAttributes& run) {
    const std::string_view name = run.font_name ? run.font_name : "";
    const double size = std::isfinite(run.font_size) ? std::clamp(run.font_size, 0.0, kEverywhere) : 0.0;
    return index_of({static_cast<float>(std::round(size * 100) / 100), is_bold_font(name), is_italic_font(name)});
  }

  std::uint16_t index_of(const FontStyle& style) {
    constexpr std::size_t kMost = 0xFFFF;
    const auto [found, is_new] =
        index_.try_emplace({style.size, style.bold, style.italic}, static_cast<std::uint16_t>(styles_.size()));
    if (is_new) {
      if (styles_.size() == kMost) return found->second = 0;
      styles_.push_back(style);
    }
    return found->second;
  }

 private:
  std::vector<FontStyle>& styles_;
  std::map<std::tuple<float, bool, bool>, std::uint16_t> index_;
};

Rect to_rect(const PopplerRectangle& box) {
  return {static_cast<float>(box.x1), static_cast<float>(box.y1), static_cast<float>(box.x2),
          static_cast<float>(box.y2)};
}

void build_words(PopplerPage* page, PageText& out, WordBuilder& builder) {
  Selection selection = select_all(page);
  if (selection.boxes.empty()) return;
  const TextAttributes runs(poppler_page_get_text_attributes_for_area(page, &selection.area));

  out.text.reserve(selection.text.size());
  out.words.reserve(selection.text.size() / 5);
  StyleTable styles(out.styles);
  std::uint16_t style = styles.index_of(FontStyle{});
  const GList* run = runs.get();
  BoxCursor cursor(selection.text, selection.boxes);
  for (std::size_t at = 0; at < selection.text.size();) {
    const char32_t character = utf8::next(selection.text, at);
    if (is_embedding_mark(character)) continue;
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
  ImageCover cover(out.width, out.height);
  for (const GList* entry = images.get(); entry; entry = entry->next) {
    cover.add(to_rect(static_cast<const PopplerImageMapping*>(entry->data)->area));
  }
  return cover.share();
}

int page_of(PopplerDocument* document, const PopplerAction* action) {
  if (!action || action->type != POPPLER_ACTION_GOTO_DEST || !action->goto_dest.dest) return 0;
  const PopplerDest* dest = action->goto_dest.dest;
  if (dest->type != POPPLER_DEST_NAMED) return dest->page_num;
  const Dest found(dest->named_dest ? poppler_document_find_dest(document, dest->named_dest) : nullptr);
  return found ? found->page_num : 0;
}

void walk_outline(PopplerDocument* document, PopplerIndexIter* iter, int level, std::vector<OutlineEntry>& out) {
  const int page_count = poppler_document_get_n_pages(document);
  do {
    if (out.size() >= PdfReader::kMaxOutlineEntries) return;
    const Action action(poppler_index_iter_get_action(iter));
    const int page = page_of(document, action.get());
    std::string title = take_text(action ? g_strdup(action->any.title) : nullptr, kMaxTitleBytes);
    if (!title.empty()) out.push_back({std::move(title), level, page >= 1 && page <= page_count ? page : 0});
    if (level == PdfReader::kMaxOutlineDepth) continue;
    if (const IndexIter child{poppler_index_iter_get_child(iter)}) walk_outline(document, child.get(), level + 1, out);
  } while (poppler_index_iter_next(iter));
}

}  // namespace

struct PdfReader::Impl {
  Object<PopplerDocument> document;
};

PdfReader::PdfReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PdfReader::PdfReader(PdfReader&&) noexcept = default;
PdfReader& PdfReader::operator=(PdfReader&&) noexcept = default;
PdfReader::~PdfReader() = default;

Result<PdfReader> PdfReader::open(int fd) {
  silence_logging();
  GError* error = nullptr;
  PopplerDocument* document = poppler_document_new_from_fd(fd, nullptr, &error);
  const std::unique_ptr<GError, Deleter<g_error_free>> error_owner(error);
  if (!document) return tl::unexpected(error_of(error));
  PdfReader reader(std::make_unique<Impl>());
  reader.impl_->document.reset(document);
  if (reader.page_count() <= 0) return tl::unexpected(Error{"no-pages", "the file has no pages", ""});
  return reader;
}

int PdfReader::page_count() const {
  return poppler_document_get_n_pages(impl_->document.get());
}

DocumentInfo PdfReader::info() const {
  PopplerDocument* document = impl_->document.get();
  return {.title = take_text(poppler_document_get_title(document), kMaxInfoBytes),
          .subject = take_text(poppler_document_get_subject(document), kMaxInfoBytes),
          .author = take_text(poppler_document_get_author(document), kMaxInfoBytes),
          .creator = take_text(poppler_document_get_creator(document), kMaxInfoBytes),
          .producer = take_text(poppler_document_get_producer(document), kMaxInfoBytes)};
}

std::vector<OutlineEntry> PdfReader::outline() const {
  std::vector<OutlineEntry> out;
  PopplerDocument* document = impl_->document.get();
  if (const IndexIter root{poppler_index_iter_new(document)}) walk_outline(document, root.get(), 1, out);
  return out;
}

PageText PdfReader::page(int number, PageEvidence* evidence) const {
  PageText out;
  out.number = number;
  const Object<PopplerPage> page(poppler_document_get_page(impl_->document.get(), number - 1));
  if (!page) {
    out.state = PageState::unreadable;
    return out;
  }
  double width = 0;
  double height = 0;
  poppler_page_get_size(page.get(), &width, &height);
  out.width = static_cast<float>(width);
  out.height = static_cast<float>(height);
  out.label = take_text(poppler_page_get_label(page.get()), kMaxLabelBytes);
  if (out.label == std::to_string(number)) out.label.clear();

  WordBuilder builder(out);
  build_words(page.get(), out, builder);
  if (out.words.size() <= kFewWords) out.image_cover = measure_images(page.get(), out);
  if (out.words.empty()) {
    out.state = PageState::empty;
    PopplerRectangle box{};
    if (evidence) evidence->has_graphics = poppler_page_get_bounding_box(page.get(), &box);
  } else if (2 * builder.unmapped_count() > builder.glyph_count()) {
    out.state = PageState::unreadable;
  }
  return out;
}

}  // namespace agendex

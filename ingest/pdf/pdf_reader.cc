#include "ingest/pdf/pdf_reader.h"

#include <poppler.h>
#include <unicode/utf8.h>

#include <string_view>
#include <utility>

#include "base/text.h"
#include "ingest/pdf/page_image.h"
#include "ingest/pdf/page_reader.h"
#include "ingest/pdf/poppler_handles.h"

namespace agendex {
namespace {

constexpr std::string_view kSyntaxError = "Syntax error";
std::size_t errors_logged = 0;

void count_message(const gchar*, GLogLevelFlags, const gchar* message, gpointer) {
  const std::string_view text = message ? message : "";
  const bool is_of_content = text.find("XRef") == std::string_view::npos;  // else of an object nobody may ask for
  if (text.substr(0, kSyntaxError.size()) == kSyntaxError && is_of_content) ++errors_logged;
}

Error error_of(const GError* error) {
  if (error && error->domain == POPPLER_ERROR && error->code == POPPLER_ERROR_ENCRYPTED) {
    return {"encrypted", "the file is encrypted and opens only with a password",
            "save a copy without it: qpdf --decrypt --password=… FILE.pdf copy.pdf"};
  }
  return {"damaged", "the file is damaged beyond repair", "try to download it again"};
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
    if (out.size() >= kMaxOutlineEntries) return;
    const Action action(poppler_index_iter_get_action(iter));
    const int page = page_of(document, action.get());
    std::string title = take_text(action ? g_strdup(action->any.title) : nullptr, kMaxOutlineTitleBytes);
    if (!title.empty()) out.push_back({std::move(title), level, page >= 1 && page <= page_count ? page : 0});
    if (level == kMaxOutlineDepth) continue;
    if (const IndexIter child{poppler_index_iter_get_child(iter)}) walk_outline(document, child.get(), level + 1, out);
  } while (poppler_index_iter_next(iter));
}

}  // namespace

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

struct PdfReader::Impl {
  Object<PopplerDocument> document;

  Object<PopplerPage> page(int number) const {
    return Object<PopplerPage>(poppler_document_get_page(document.get(), number - 1));
  }
};

PdfReader::PdfReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PdfReader::PdfReader(PdfReader&&) noexcept = default;
PdfReader& PdfReader::operator=(PdfReader&&) noexcept = default;
PdfReader::~PdfReader() = default;

Result<PdfReader> PdfReader::open(int fd) {
  g_log_set_default_handler(count_message, nullptr);
  GError* error = nullptr;
  PopplerDocument* document = poppler_document_new_from_fd(fd, nullptr, &error);
  const std::unique_ptr<GError, Deleter<g_error_free>> error_owner(error);
  if (!document) return tl::unexpected(error_of(error));
  PdfReader reader(std::make_unique<Impl>());
  reader.impl_->document.reset(document);
  if (reader.page_count() <= 0)
    return tl::unexpected(
        Error{"no-pages", "no pages were found in the file", "it may be damaged; try to download it again"});
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

PageText PdfReader::page(int number) const {
  if (const Object<PopplerPage> page = impl_->page(number)) return read_page(page.get(), number);
  PageText out;
  out.number = number;
  out.state = PageState::unreadable;
  return out;
}

std::optional<GreyImage> PdfReader::draw(int number, std::span<const Word> hidden) const {
  const Object<PopplerPage> page = impl_->page(number);
  auto image = page ? draw_page(page.get()) : std::nullopt;
  if (image) blank_out(*image, hidden);
  return image;
}

std::size_t PdfReader::error_count() {
  return errors_logged;
}

bool PdfReader::has_graphics(int number) const {
  const Object<PopplerPage> page = impl_->page(number);
  PopplerRectangle box{};
  return page && poppler_page_get_bounding_box(page.get(), &box);
}

}  // namespace agendex

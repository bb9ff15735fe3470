#include "ingest/pdf/page_image.h"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "ingest/pdf/limits.h"
#include "ingest/pdf/poppler_handles.h"

namespace agendex {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kUsualDpi = 300;     // what Tesseract was trained for
constexpr double kCoarsestDpi = 150;  // below, letters have too few pixels and are drawn twice as large
constexpr double kFinestDpi = 400;
constexpr double kWholePage = 0.85;          // covered by the one image of a scan
constexpr double kLargestScan = 850 * 1200;  // square points, A3: beyond, an image may be too large to be looked at

struct FreeSurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct FreeContext {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};

std::uint8_t luminance(std::uint32_t rgb) {
  return static_cast<std::uint8_t>((77 * ((rgb >> 16) & 0xFF) + 151 * ((rgb >> 8) & 0xFF) + 28 * (rgb & 0xFF)) >> 8);
}

GreyImage to_grey(cairo_surface_t* surface, float dpi) {
  cairo_surface_flush(surface);
  GreyImage image{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), dpi, {}};
  image.pixels.reserve(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  const unsigned char* data = cairo_image_surface_get_data(surface);
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < image.height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(data + y * stride);
    std::transform(row, row + image.width, std::back_inserter(image.pixels), luminance);
  }
  return image;
}

/// Of the scan, when one image is all of the page; 0 when it is not, or when just looking could take too much memory.
double scan_dpi(PopplerPage* page, double width, double height) {
  if (width * height > kLargestScan) return 0;
  const ImageMapping images(poppler_page_get_image_mapping(page));
  if (!images || images->next != nullptr) return 0;
  const auto* mapping = static_cast<const PopplerImageMapping*>(images->data);
  const double shown_width = std::abs(mapping->area.x2 - mapping->area.x1);
  const double shown_height = std::abs(mapping->area.y2 - mapping->area.y1);
  if (shown_width * shown_height < kWholePage * width * height) return 0;
  const std::unique_ptr<cairo_surface_t, FreeSurface> image(poppler_page_get_image(page, mapping->image_id));
  if (!image) return 0;
  // An image may lie sideways on the page.
  const int pixels = std::max(cairo_image_surface_get_width(image.get()), cairo_image_surface_get_height(image.get()));
  return pixels * kPointsPerInch / std::max(shown_width, shown_height);
}

/// A scan is drawn pixel by pixel where it can be: stretched to other pixels, a fifth more of its words are misread.
double good_dpi(PopplerPage* page, double width, double height) {
  const double scan = scan_dpi(page, width, height);
  if (scan < kCoarsestDpi / 2 || scan > kFinestDpi) return kUsualDpi;
  return scan < kCoarsestDpi ? 2 * scan : scan;
}

}  // namespace

std::optional<GreyImage> draw_page(PopplerPage* page) {
  double width = 0;
  double height = 0;
  poppler_page_get_size(page, &width, &height);
  const double dpi = good_dpi(page, width, height);
  const double square_inches = width * height / (kPointsPerInch * kPointsPerInch);
  if (!(square_inches > 0) || !std::isfinite(square_inches)) return std::nullopt;
  const double used_dpi = std::min(dpi, std::sqrt(kMaxImagePixels / square_inches));
  const double scale = used_dpi / kPointsPerInch;
  const auto pixels = [scale](double points) {
    return static_cast<int>(std::clamp(std::ceil(points * scale), 1.0, kMaxImagePixels));
  };
  const std::unique_ptr<cairo_surface_t, FreeSurface> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(width), pixels(height)));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
  const std::unique_ptr<cairo_t, FreeContext> context(cairo_create(surface.get()));
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_scale(context.get(), scale, scale);
  poppler_page_render(page, context.get());
  return to_grey(surface.get(), static_cast<float>(used_dpi));
}

void blank_out(GreyImage& image, std::span<const Word> words) {
  const float scale = image.dpi / static_cast<float>(kPointsPerInch);
  const auto range = [scale](float from, float to, int end) {
    const auto cell = [=](float at) { return static_cast<int>(std::clamp(at * scale, 0.0F, static_cast<float>(end))); };
    return std::pair(cell(from), cell(to + 1 / scale));
  };
  for (const Word& word : words) {
    const auto [x0, x1] = range(word.box.x0, word.box.x1, image.width);
    const auto [y0, y1] = range(word.box.y0, word.box.y1, image.height);
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) image.at(x, y) = 255;
    }
  }
}

}  // namespace agendex

// How a page is read: it is made black and white, turned the way its ascenders point, straightened, and then read line
// by line. What Tesseract says of a word is kept as it is; fonts and sizes are not its business (see scan_words.h).

#include <allheaders.h>
#include <fmt/format.h>
#include <glib.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <numbers>
#include <optional>
#include <span>
#include <utility>

#include "ingest/ocr/recogniser.h"
#include "ingest/ocr/stroke.h"

namespace agendex {
namespace {

using Clock = std::chrono::steady_clock;

constexpr float kLeastTurnConfidence = 4.0F;  // of Leptonica; it takes 8 for certain
constexpr float kTurnRatio = 1.5F;
constexpr float kLeastSkewConfidence = 3.0F;
constexpr float kLeastSkew = 0.05F;  // degrees; less moves no word off its line
constexpr int kDoubtful = 55;        // percent: text read upside down stays below

struct FreePix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixOwner = std::unique_ptr<Pix, FreePix>;

PixOwner to_pix(const GreyImage& image) {
  PixOwner pix(pixCreate(image.width, image.height, 8));
  if (!pix) return pix;
  for (int y = 0; y < image.height; ++y) {
    l_uint32* row = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    for (int x = 0; x < image.width; ++x) SET_DATA_BYTE(row, x, image.at(x, y));
  }
  return pix;
}

PixOwner to_black_and_white(Pix* grey) {
  Pix* ink = nullptr;
  pixOtsuAdaptiveThreshold(grey, pixGetWidth(grey), pixGetHeight(grey), 0, 0, 0.1F, nullptr, &ink);
  return PixOwner(ink);
}

/// 0 is black, as everywhere here.
GreyImage to_image(Pix* ink, float dpi) {
  GreyImage image{pixGetWidth(ink), pixGetHeight(ink), dpi, {}};
  image.pixels.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  for (int y = 0; y < image.height; ++y) {
    const l_uint32* row = pixGetData(ink) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(ink);
    for (int x = 0; x < image.width; ++x) image.at(x, y) = GET_DATA_BIT(row, x) != 0 ? 0 : 255;
  }
  return image;
}

/// Which way the lines run, by which side of them the ascenders are on; nullopt when too few letters say so.
std::optional<Direction> direction_of(Pix* ink) {
  float up = 0;
  float left = 0;
  l_int32 orientation = L_TEXT_ORIENT_UNKNOWN;
  if (pixOrientDetect(ink, &up, &left, 0, 0) != 0) return std::nullopt;
  if (makeOrientDecision(up, left, kLeastTurnConfidence, kTurnRatio, &orientation, 0) != 0) return std::nullopt;
  switch (orientation) {
    case L_TEXT_ORIENT_UP:
      return Direction::across;
    case L_TEXT_ORIENT_LEFT:
      return Direction::up;
    case L_TEXT_ORIENT_DOWN:
      return Direction::upside_down;
    case L_TEXT_ORIENT_RIGHT:
      return Direction::down;
    default:
      return std::nullopt;
  }
}

/// Quarter turns clockwise that bring lines of a direction upright.
int quarters_to_upright(Direction direction) {
  switch (direction) {
    case Direction::up:
      return 1;
    case Direction::upside_down:
      return 2;
    case Direction::down:
      return 3;
    case Direction::across:
      break;
  }
  return 0;
}

std::string sha256_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  const std::unique_ptr<GChecksum, void (*)(GChecksum*)> sum(g_checksum_new(G_CHECKSUM_SHA256), g_checksum_free);
  std::array<char, 1 << 16> piece{};
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
    g_checksum_update(sum.get(), reinterpret_cast<const guchar*>(piece.data()), in.gcount());
  }
  return g_checksum_get_string(sum.get());
}

std::string identity_of(tesseract::TessBaseAPI& api, const std::string& language) {
  std::string identity = fmt::format("tesseract {}", tesseract::TessBaseAPI::Version());
  for (std::size_t begin = 0; begin <= language.size();) {
    const std::size_t end = std::min(language.find('+', begin), language.size());
    const std::string name = language.substr(begin, end - begin);
    identity += fmt::format(" {} {}", name, sha256_of_file(fmt::format("{}/{}.traineddata", api.GetDatapath(), name)));
    begin = end + 1;
  }
  return identity;
}

std::string installed_languages() {
  tesseract::TessBaseAPI api;
  std::vector<std::string> names;
  for (const char* any : {"osd", "eng"}) {
    if (names.empty() && api.Init(nullptr, any) == 0) api.GetAvailableLanguagesAsVector(&names);
  }
  std::string list;
  for (const std::string& name : names) {
    if (name != "osd") list += (list.empty() ? "" : ", ") + name;
  }
  return list;
}

Error failed() {
  return {"ocr-failed", "text recognition failed", ""};
}

}  // namespace

struct Recogniser::Impl {
  tesseract::TessBaseAPI api;
  std::string identity;

  Result<RecognisedPage> read(Pix* sheet, Pix* ink, Direction direction, float dpi, Clock::time_point deadline);
  std::vector<RecognisedWord> words(float dpi);
};

Recogniser::Recogniser(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;
Recogniser::~Recogniser() = default;

Result<Recogniser> Recogniser::open(const std::string& language) {
  auto impl = std::make_unique<Impl>();
  setMsgSeverity(L_SEVERITY_NONE);
  if (impl->api.Init(nullptr, language.c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
    const std::string installed = installed_languages();
    return tl::unexpected(Error{"ocr-language", fmt::format("Tesseract has no data to recognise \"{}\"", language),
                                installed.empty() ? "install a package such as tesseract-ocr-eng"
                                                  : "these languages are installed: " + installed});
  }
  impl->api.SetPageSegMode(tesseract::PSM_SINGLE_COLUMN);  // others lose the numbers that hang before a paragraph
  impl->api.SetVariable("debug_file", "/dev/null");
  impl->identity = identity_of(impl->api, language);
  return Recogniser(std::move(impl));
}

const std::string& Recogniser::identity() const {
  return impl_->identity;
}

std::vector<RecognisedWord> Recogniser::Impl::words(float dpi) {
  const PixOwner thresholded(api.GetThresholdedImage());
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  std::vector<RecognisedWord> words;
  if (!thresholded || !at) return words;
  const GreyImage ink = to_image(thresholded.get(), dpi);
  const float scale = 72 / dpi;
  const auto points = [scale](int pixels) { return static_cast<float>(pixels) * scale; };
  std::uint32_t line = 0;
  do {
    if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
    const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
    PixelBox box;
    if (!text || !at->BoundingBox(tesseract::RIL_WORD, &box.x0, &box.y0, &box.x1, &box.y1)) continue;
    RecognisedWord word;
    word.text = text.get();
    word.ink = {points(box.x0), points(box.y0), points(box.x1), points(box.y1)};
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    const bool has_baseline = at->Baseline(tesseract::RIL_WORD, &x0, &y0, &x1, &y1);
    word.baseline = has_baseline ? (points(y0) + points(y1)) / 2 : word.ink.y1;
    word.stroke = stroke_thickness(ink, box) * scale;
    word.line = line;
    word.confidence = static_cast<std::uint8_t>(std::clamp(at->Confidence(tesseract::RIL_WORD), 0.0F, 100.0F));
    words.push_back(std::move(word));
  } while (at->Next(tesseract::RIL_WORD));
  return words;
}

Result<RecognisedPage> Recogniser::Impl::read(Pix* sheet, Pix* ink, Direction direction, float dpi,
                                              Clock::time_point deadline) {
  RecognisedPage page;
  page.direction = direction;
  const int quarters = quarters_to_upright(direction);
  PixOwner upright(pixRotateOrth(sheet, quarters));
  const PixOwner upright_ink(pixRotateOrth(ink, quarters));
  float skew = 0;
  float sure = 0;
  const bool is_known = upright_ink && pixFindSkew(upright_ink.get(), &skew, &sure) == 0;
  if (is_known && sure >= kLeastSkewConfidence && std::abs(skew) >= kLeastSkew) {
    page.skew = skew;
    upright.reset(pixRotateAMGray(upright.get(), skew * std::numbers::pi_v<float> / 180, 255));
  }
  if (!upright) return tl::unexpected(failed());
  api.SetImage(upright.get());
  api.SetSourceResolution(static_cast<int>(std::lround(dpi)));
  tesseract::ETEXT_DESC monitor;
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
  monitor.set_deadline_msecs(static_cast<int>(std::max<long long>(1, left.count())));
  const bool done = api.Recognize(&monitor) == 0;
  if (done) page.words = words(dpi);
  api.Clear();
  if (Clock::now() >= deadline) {
    return tl::unexpected(Error{"ocr-timeout", "recognising it takes too long", ""});
  }
  return done ? Result<RecognisedPage>(std::move(page)) : tl::unexpected(failed());
}

Result<RecognisedPage> Recogniser::recognise(const GreyImage& image, std::chrono::milliseconds time) {
  const Clock::time_point deadline = Clock::now() + time;
  const PixOwner sheet = to_pix(image);
  const PixOwner ink = sheet ? to_black_and_white(sheet.get()) : nullptr;
  if (!ink) return tl::unexpected(failed());
  const auto seen = direction_of(ink.get());
  auto best = impl_->read(sheet.get(), ink.get(), seen.value_or(Direction::across), image.dpi, deadline);
  if (!best || best->words.empty() || confidence_of(*best) >= kDoubtful) return best;
  for (const Direction other : {Direction::across, Direction::upside_down, Direction::up, Direction::down}) {
    if (other == best->direction || other == seen) continue;
    auto read = impl_->read(sheet.get(), ink.get(), other, image.dpi, deadline);
    if (!read) break;
    if (confidence_of(*read) > confidence_of(*best)) best = std::move(read);
    if (confidence_of(*best) >= kDoubtful) break;
  }
  return best;
}

}  // namespace agendex

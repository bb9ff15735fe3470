// How a page is read: it is made black and white, turned the way its ascenders point, straightened, and then read line
// by line. Tesseract takes a page apart into columns first and drops what is too little for one: the number that hangs
// before a heading, a stamp, a figure alone in its cell. So what ink is left and may be letters is read again, piece by
// piece. What Tesseract says of a word is kept as it is; fonts and sizes are not its business (see scan_words.h).

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

constexpr int kRevision = 1;  // one more whenever the code from image to RecognisedPage finds other words

constexpr float kLeastTurnConfidence = 4.0F;  // of Leptonica; it takes 8 for certain
constexpr float kTurnRatio = 1.5F;
constexpr float kLeastSkewConfidence = 3.0F;
constexpr float kShortestRule = 0.5F;  // inches; no letter of a text has a stroke that long
constexpr float kThickestRule = 0.06F;
constexpr float kLeastSkew = 0.05F;  // degrees; less moves no word off its line
// Pieces that are read again, in heights of usual words.
constexpr float kSmallestPiece = 0.45F;
constexpr float kTallestPiece = 2.5F;
constexpr float kLongestPiece = 40;
constexpr float kWidestGap = 1.5F;  // between words of a line that have nothing between them
constexpr float kPieceGap = 0.8F;   // what stands closer is one piece
constexpr int kMostPieces = 150;    // more are a picture
constexpr int kLeastPieceConfidence = 50;
constexpr int kDoubtful = 55;  // percent: text read upside down stays below

struct FreePix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixOwner = std::unique_ptr<Pix, FreePix>;

struct FreeBox {
  void operator()(Box* box) const { boxDestroy(&box); }
};
struct FreeBoxa {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};

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

/// Paints over the rules of tables and frames, which are read as letters beside the words of a cell. Rules are long and
/// thin; what is long and thick is a picture or a dark cell and stays.
void remove_rules(Pix* grey, float dpi) {
  const PixOwner ink = to_black_and_white(grey);
  const auto inches = [dpi](float length) { return std::max(1, static_cast<int>(std::lround(length * dpi))); };
  const int length = inches(kShortestRule);
  const PixOwner across(pixOpenBrick(nullptr, ink.get(), length, 1));
  const PixOwner down(pixOpenBrick(nullptr, ink.get(), 1, length));
  const PixOwner solid(pixOpenBrick(nullptr, ink.get(), inches(kThickestRule), inches(kThickestRule)));
  if (!across || !down || !solid) return;
  pixOr(across.get(), across.get(), down.get());
  pixDilateBrick(solid.get(), solid.get(), 5, 5);
  pixSubtract(across.get(), across.get(), solid.get());
  pixDilateBrick(across.get(), across.get(), 5, 5);
  pixSetMasked(grey, across.get(), 255);
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
  std::string identity = fmt::format("agendex {} tesseract {}", kRevision, tesseract::TessBaseAPI::Version());
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

int usual_height(const std::vector<RecognisedWord>& words, float dpi) {
  std::vector<float> heights;
  for (const RecognisedWord& word : words) heights.push_back(word.ink.height());
  if (heights.empty()) return static_cast<int>(dpi / 8);
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return std::max(4, static_cast<int>(*middle * dpi / 72));
}

/// The box of a word and the space up to the next word of its line: single letters are often placed beside their ink.
Rect with_gap_behind(const std::vector<RecognisedWord>& words, std::size_t i, float height) {
  Rect box = words[i].ink;
  if (i + 1 == words.size() || words[i + 1].line != words[i].line) return box;
  const Rect& next = words[i + 1].ink;
  if (next.x0 < box.x1 || next.x0 - box.x1 > kWidestGap * height) return box;
  return {box.x0, std::min(box.y0, next.y0), next.x0, std::max(box.y1, next.y1)};
}

void clear(Pix* ink, const Rect& box, float dpi) {
  const auto pixels = [dpi](float points) { return static_cast<int>(points * dpi / 72); };
  constexpr float kMargin = 1.3F;
  const int x = std::max(0, pixels(box.x0 - kMargin));
  const int y = std::max(0, pixels(box.y0 - kMargin));
  const std::unique_ptr<Box, FreeBox> area(boxCreate(x, y, pixels(box.x1 + kMargin) - x, pixels(box.y1 + kMargin) - y));
  pixClearInRect(ink, area.get());
}

/// Boxes around ink that no word covers and that may be letters by its size.
std::vector<PixelBox> leftovers(Pix* ink, const std::vector<RecognisedWord>& words, float dpi) {
  const int height = usual_height(words, dpi);
  const auto times = [height](float share) { return static_cast<int>(share * static_cast<float>(height)); };
  const PixOwner rest(pixCopy(nullptr, ink));
  for (std::size_t i = 0; i < words.size(); ++i)
    clear(rest.get(), with_gap_behind(words, i, static_cast<float>(height) * 72 / dpi), dpi);
  const PixOwner pieces(pixCloseSafeBrick(nullptr, rest.get(), std::max(1, times(kPieceGap)), 3));
  const std::unique_ptr<Boxa, FreeBoxa> boxes(pieces ? pixConnCompBB(pieces.get(), 8) : nullptr);
  std::vector<PixelBox> out;
  for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    const bool may_be_letters = h >= times(kSmallestPiece) && h <= times(kTallestPiece) && w <= times(kLongestPiece);
    if (may_be_letters) out.push_back({x, y, x + w, y + h});
  }
  if (out.size() > kMostPieces) out.clear();
  return out;
}

Error failed() {
  return {"ocr-failed", "text recognition failed", ""};
}

float share_of_ink(Pix* ink) {
  l_float32 share = 0;
  return pixForegroundFraction(ink, &share) == 0 ? share : 0;
}

}  // namespace

struct Recogniser::Impl {
  tesseract::TessBaseAPI api;
  std::string identity;

  Result<RecognisedPage> read(Pix* sheet, Pix* ink, Direction direction, float dpi, Clock::time_point deadline);
  void add_words(const GreyImage& ink, std::vector<RecognisedWord>& words);
  void add_leftovers(Pix* page_ink, const GreyImage& ink, Clock::time_point deadline,
                     std::vector<RecognisedWord>& words);
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
  impl->api.SetVariable("debug_file", "/dev/null");
  impl->identity = identity_of(impl->api, language);
  return Recogniser(std::move(impl));
}

const std::string& Recogniser::identity() const {
  return impl_->identity;
}

void Recogniser::Impl::add_words(const GreyImage& ink, std::vector<RecognisedWord>& words) {
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (!at) return;
  const float scale = 72 / ink.dpi;
  const auto points = [scale](int pixels) { return static_cast<float>(pixels) * scale; };
  std::uint32_t line = words.empty() ? 0 : words.back().line;
  do {
    if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
    const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
    PixelBox box;
    if (!text || text[0] == '\0') continue;
    if (!at->BoundingBox(tesseract::RIL_WORD, &box.x0, &box.y0, &box.x1, &box.y1)) continue;
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
}

void Recogniser::Impl::add_leftovers(Pix* page_ink, const GreyImage& ink, Clock::time_point deadline,
                                     std::vector<RecognisedWord>& words) {
  api.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
  for (const PixelBox& piece : leftovers(page_ink, words, ink.dpi)) {
    if (Clock::now() >= deadline) break;
    const int margin = (piece.y1 - piece.y0) / 2;
    const int x = std::max(0, piece.x0 - margin);
    const int y = std::max(0, piece.y0 - margin);
    api.SetRectangle(x, y, std::min(ink.width, piece.x1 + margin) - x, std::min(ink.height, piece.y1 + margin) - y);
    if (api.Recognize(nullptr) != 0) continue;
    std::vector<RecognisedWord> found;
    add_words(ink, found);
    for (RecognisedWord& word : found) {
      if (word.confidence < kLeastPieceConfidence) continue;
      word.line += words.empty() ? 0 : words.back().line;
      words.push_back(std::move(word));
    }
  }
}

Result<RecognisedPage> Recogniser::Impl::read(Pix* sheet, Pix* ink, Direction direction, float dpi,
                                              Clock::time_point deadline) {
  RecognisedPage page;
  page.direction = direction;
  page.ink = share_of_ink(ink);
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
  remove_rules(upright.get(), dpi);
  api.SetPageSegMode(tesseract::PSM_SINGLE_COLUMN);  // the fuller ones lose more of what hangs before a paragraph
  api.SetImage(upright.get());
  api.SetSourceResolution(static_cast<int>(std::lround(dpi)));
  tesseract::ETEXT_DESC monitor;
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
  monitor.set_deadline_msecs(static_cast<int>(std::max<long long>(1, left.count())));
  const bool done = api.Recognize(&monitor) == 0;
  const PixOwner page_ink(done ? api.GetThresholdedImage() : nullptr);
  if (page_ink) {
    const GreyImage image = to_image(page_ink.get(), dpi);
    add_words(image, page.words);
    add_leftovers(page_ink.get(), image, deadline, page.words);
  }
  api.Clear();
  if (Clock::now() >= deadline) return tl::unexpected(Error{"ocr-timeout", "recognising it takes too long", ""});
  return page_ink ? Result<RecognisedPage>(std::move(page)) : tl::unexpected(failed());
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

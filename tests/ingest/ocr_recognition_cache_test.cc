#include <filesystem>
#include <fstream>
#include <string>

#include "ingest/ocr/recognition_cache.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agendex;

namespace {

RecognisedPage sample() {
  RecognisedPage page;
  page.number = 4;
  page.words = {{"School", {10, 20, 40, 30}, 29, 1.1F, 1, 96}};
  return page;
}

const RecognitionKey kKey = {"0123", 4, false, "tesseract 5"};

std::string only_file(const TempFolder& folder) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
    if (entry.is_regular_file()) return entry.path().string();
  }
  FAIL("nothing was kept");
  return {};
}

}  // namespace

TEST_CASE("a recognised page is found again under the same key only") {
  const TempFolder folder;
  const RecognitionCache cache(folder / "deep/cache");
  CHECK_FALSE(cache.find(kKey));
  cache.keep(kKey, sample());
  CHECK(cache.find(kKey) == sample());
  CHECK_FALSE(cache.find({"0124", 4, false, "tesseract 5"}));
  CHECK_FALSE(cache.find({"0123", 5, false, "tesseract 5"}));
  CHECK_FALSE(cache.find({"0123", 4, true, "tesseract 5"}));
  CHECK_FALSE(cache.find({"0123", 4, false, "tesseract 6"}));
}

TEST_CASE("a damaged entry is none, wherever the damage is") {
  const TempFolder folder;
  const RecognitionCache cache(folder.path().string());
  cache.keep(kKey, sample());
  const std::string path = only_file(folder);
  std::ifstream in(path, std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(in), {}};
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    std::ofstream(path, std::ios::binary) << damaged;
    CAPTURE(at);
    CHECK_FALSE(cache.find(kKey));
    std::ofstream(path, std::ios::binary) << whole.substr(0, at);
    CHECK_FALSE(cache.find(kKey));
  }
  cache.keep(kKey, sample());
  CHECK(cache.find(kKey) == sample());
}

TEST_CASE("without a folder, or one that cannot be made, nothing is kept and nothing fails") {
  const TempFolder folder;
  const bool named = GENERATE(false, true);
  const RecognitionCache cache(named ? folder.write("file", "x") + "/below" : "");
  cache.keep(kKey, sample());
  CHECK_FALSE(cache.find(kKey));
}

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <string>
#include <vector>

#include "ingest/ocr/page_recognition.h"
#include "ingest/pdf/unique_fd.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agendex;
using namespace std::chrono_literals;

namespace {

const std::string kFakeRecogniser = AGENDEX_BINARY_DIR "/bin/fake_recogniser";

/// A file of scanned pages and whoever recognises it.
struct Stage {
  Stage() {
    ocr.page_time = 300ms;
    ocr.cache_folder = folder / "cache";
    ocr.when_recognising = [this](const std::string&, int, int) { ++asked; };
  }

  PdfDocument play(const std::string& script, int pages = 3, PageNeed need = PageNeed::no_text) {
    PdfDocument document;
    document.source = {"scan.pdf", "sum of " + script, 1};
    std::vector<WantedPage> wanted;
    for (int number = 1; number <= pages; ++number) {
      PageText page;
      page.number = number;
      page.width = 600;
      page.height = 800;
      page.state = PageState::empty;
      page.image_cover = 1;
      document.pages.push_back(page);
      document.diagnostics.push_back({"page-no-text-layer", number, "an image", Diagnostic::Severity::damage});
      wanted.push_back({number, need});
    }
    const UniqueFd file(open(folder.write("script.pdf", script).c_str(), O_RDONLY | O_CLOEXEC));
    PageRecognition(ocr, program).recognise(document, wanted, file.get());
    return document;
  }

  TempFolder folder;
  OcrOptions ocr;
  std::string program = kFakeRecogniser;
  std::atomic<int> asked = 0;
};

std::string states(const PdfDocument& document) {
  std::string out;
  for (const PageText& page : document.pages) out += page.state == PageState::recognised ? 'r' : 'e';
  return out;
}

std::vector<std::string> codes(const PdfDocument& document) {
  std::vector<std::string> out;
  for (const Diagnostic& each : document.diagnostics) out.push_back(std::to_string(each.page) + " " + each.code);
  return out;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("recognised pages have words and nothing is said of them") {
  Stage stage;
  stage.ocr.jobs = GENERATE(1, 2, 7);
  const PdfDocument document = stage.play("0 nothing");
  CHECK(states(document) == "rrr");
  CHECK(document.diagnostics.empty());
  CHECK(document.pages[1].words.size() == 5);
  CHECK(document.pages[1].image_cover == 0);
  CHECK(stage.asked == 3);
}

TEST_CASE("nothing is recognised twice") {
  Stage stage;
  const PdfDocument first = stage.play("2 doubtful");
  CHECK(stage.asked == 3);
  CHECK(stage.play("2 doubtful") == first);
  CHECK(stage.asked == 3);
  stage.play("2 picture");  // another file
  CHECK(stage.asked == 6);
}

TEST_CASE("a page that cannot be recognised costs only itself") {
  const std::string event = GENERATE("hang", "crash", "refuse", "wrong-page");
  CAPTURE(event);
  Stage stage;
  const PdfDocument document = stage.play("2 " + event);
  CHECK(states(document) == "rer");
  CHECK(codes(document) == Codes{"2 page-not-recognised"});
  CHECK(document.diagnostics[0].severity == Diagnostic::Severity::damage);
  stage.play("2 " + event);
  CHECK(stage.asked == 4);  // tried again, the others were kept
}

TEST_CASE("what recognition finds is told by page") {
  struct Row {
    std::string script;
    Codes codes;
  };
  const auto row = GENERATE(Row{"2 doubtful", {"2 page-low-confidence"}}, Row{"2 blank", {"2 page-empty"}},
                            Row{"2 picture", {"2 page-image"}});
  CAPTURE(row.script);
  Stage stage;
  CHECK(codes(stage.play(row.script)) == row.codes);
}

TEST_CASE("without recognition pages stay as they are, and it is said why") {
  Stage stage;
  std::string says;
  SECTION("forbidden") {
    stage.ocr.mode = OcrMode::never;
    says = "--ocr=never";
  }
  SECTION("not installed") {
    stage.program = stage.folder / "none";
    says = "not installed";
  }
  SECTION("without data of the language") {
    stage.ocr.language = "xyz";
    says = "try eng";
  }
  const PdfDocument document = stage.play("0 nothing");
  CHECK(states(document) == "eee");
  CHECK(codes(document) == Codes{"1 page-no-text-layer", "2 page-no-text-layer", "3 page-no-text-layer"});
  CHECK_THAT(document.diagnostics[0].message, Catch::Matchers::ContainsSubstring(says));
}

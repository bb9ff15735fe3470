#include "ingest/pdf/pdf_loader.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmath>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "ingest/model/print.h"
#include "ingest/pdf_source.h"
#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agendex;

namespace {

const std::string kImage =
    stream("/Type /XObject /Subtype /Image /Width 3 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8", "pixels");

Result<PdfDocument> load_bytes(const std::string& bytes) {
  const TempFolder folder;
  OcrOptions without_ocr;
  without_ocr.mode = OcrMode::never;
  return PdfLoader({}, without_ocr).load(folder.write("paper.pdf", bytes));
}

PdfDocument load(const PdfSource& source) {
  auto document = load_bytes(source.bytes());
  if (!document) FAIL(document.error().code + ": " + document.error().message);
  return *document;
}

PageText load_page(const PdfSource::Page& page) {
  PdfSource source;
  source.pages = {page};
  source.objects = {kImage};
  source.image_object = source.next_object();
  return load(source).pages.at(0);
}

std::vector<std::string> words_of(const PageText& page) {
  std::vector<std::string> out;
  for (const Word& word : page.words) out.emplace_back(page.text_of(word));
  return out;
}

using Words = std::vector<std::string>;

bool is_near(float a, float b, float slack = 3) {
  return std::abs(a - b) <= slack;
}

}  // namespace

TEST_CASE("a page is read into words with position and font") {
  const PageText page = load_page({show(72, 700, "School bus fares", 10, "F2") + show(72, 680, "quietly", 14, "F3")});
  CAPTURE(to_text(page));
  CHECK(words_of(page) == Words{"School", "bus", "fares", "quietly"});
  CHECK(page.number == 1);
  CHECK(page.state == PageState::text);
  CHECK((page.width == 600 && page.height == 800));
  const Word& first = page.words[0];
  CHECK(is_near(first.box.x0, 72, 1));
  CHECK(is_near(first.box.y1, 100, 3));  // the base line is 100 points below the top
  CHECK((first.box.y0 > 88 && first.box.y0 < first.box.y1));
  CHECK(page.styles[first.style] == FontStyle{10, true, false});
  CHECK(page.styles[page.words[3].style] == FontStyle{14, false, true});
}

TEST_CASE("font sizes are those on paper, however the file scales") {
  const PageText page = load_page({"q 2 0 0 2 0 0 cm BT /F1 1 Tf 6 0 0 6 36 350 Tm (Scaled) Tj ET Q"});
  REQUIRE(page.words.size() == 1);
  CHECK(page.styles[page.words[0].style].size == 12);
  CHECK(is_near(page.words[0].box.y1, 100));
}

TEST_CASE("positions are as seen after the page is turned") {
  struct Row {
    int rotate;
    std::string_view matrix;  // keeps the text upright on the turned page
    int x, y;                 // where it goes for a corner 72 from the left and 100 from the top of the page as seen
    float width, height;
  };
  const auto row = GENERATE(Row{0, "1 0 0 1", 72, 700, 600, 800}, Row{90, "0 1 -1 0", 100, 72, 800, 600},
                            Row{180, "-1 0 0 -1", 528, 100, 600, 800}, Row{270, "0 -1 1 0", 500, 728, 800, 600});
  CAPTURE(row.rotate);
  const PageText page = load_page({show_turned(row.matrix, row.x, row.y, "Upright words"),
                                   fmt::format("/MediaBox [0 0 600 800] /Rotate {}", row.rotate)});
  CAPTURE(to_text(page));
  CHECK((page.width == row.width && page.height == row.height));
  REQUIRE(words_of(page) == Words{"Upright", "words"});
  CHECK(page.words[0].direction == Direction::across);
  CHECK(is_near(page.words[0].box.x0, 72, 1));
  CHECK(is_near(page.words[0].box.y1, 100));
}

TEST_CASE("a turned stamp in the margin is words with their direction") {
  struct Row {
    std::string_view matrix;
    Direction direction;
  };
  const auto row = GENERATE(Row{"1 0 0 1", Direction::across}, Row{"0 1 -1 0", Direction::up},
                            Row{"0 -1 1 0", Direction::down}, Row{"-1 0 0 -1", Direction::upside_down});
  const PageText page = load_page(
      {show(72, 700, "Table of works for the coming year") + show_turned(row.matrix, 300, 400, "Appendix 12")});
  CAPTURE(to_text(page));
  REQUIRE(page.words.size() == 9);
  for (const Word& word : page.words) {
    const bool is_stamp = page.text_of(word) == "Appendix" || page.text_of(word) == "12";
    CHECK(word.direction == (is_stamp ? row.direction : Direction::across));
  }
}

TEST_CASE("a single turned figure is known by the words around it") {
  const PageText page = load_page({show(72, 700, "A table of works") + show_turned("0 -1 1 0", 20, 400, "Page 7")});
  CAPTURE(to_text(page));
  REQUIRE(page.words.size() == 6);
  for (const Word& word : page.words) {
    const bool is_turned = page.text_of(word) == "Page" || page.text_of(word) == "7";
    CHECK(word.direction == (is_turned ? Direction::down : Direction::across));
  }
}

TEST_CASE("the crop box is the page") {
  const PageText page = load_page(
      {show(172, 600, "Kept") + show(20, 20, "Outside"), "/MediaBox [0 0 900 900] /CropBox [100 100 700 700]"});
  CHECK(words_of(page) == Words{"Kept"});
  CHECK((page.width == 600 && page.height == 600));
  CHECK(is_near(page.words.at(0).box.x0, 72, 1));
  CHECK(is_near(page.words.at(0).box.y1, 100));
}

TEST_CASE("no word is lost, whichever block is read first or last") {
  PdfSource::Page page;
  page.content = show(10, 790, "corner") + show(300, 400, "middle") + show(560, 5, "end") +
                 show_turned("0 1 -1 0", 590, 300, "up the side") + show_turned("0 -1 1 0", 5, 500, "down the side") +
                 show(-4, 600, "overhanging") + show(585, 700, "overhanging");
  CHECK(load_page(page).words.size() == 11);
}

TEST_CASE("bold made by printing twice is read once") {
  const PageText page = load_page({show(72, 700, "Fares") + show(72, 700, "Fares") + show(72, 680, "rise")});
  CHECK(words_of(page) == Words{"Fares", "rise"});
}

TEST_CASE("cells of a table row that nearly touch are words of their own") {
  std::string content;
  for (int i = 0; i < 6; ++i) {
    content += show(72, 700 - 12 * i, "1,204.5", 10) + show(110, 700 - 12 * i, "Libraries", 10) +
               show(200, 700 - 12 * i, "7.5", 10);
  }
  for (const std::string& word : words_of(load_page({content}))) {
    CAPTURE(word);
    CHECK((word == "1,204.5" || word == "Libraries" || word == "7.5"));
  }
}

TEST_CASE("Info is clean text") {
  PdfSource source;
  source.pages = {{show(72, 700, "x")}};
  source.info = "<< /Title (Minutes  of the\\nMoot) /Subject <FEFF00C900740065> /Author (A) /Producer () >>";
  const DocumentInfo info = load(source).info;
  CHECK(info.title == "Minutes of the Moot");
  CHECK(info.subject == "Éte");
  CHECK(info.author == "A");
  CHECK(info.creator.empty());
}

TEST_CASE("page labels that say no more than the number are left out") {
  PdfSource source;
  source.pages = {{"1 0 0 1 0 0 cm"}, {show(72, 700, "x")}, {show(72, 700, "x")}};
  source.catalog_entries = "/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 2 >> 2 << /P (A-) /S /D >>] >>";
  const PdfDocument document = load(source);
  CHECK(document.pages.at(0).label == "i");
  CHECK(document.pages.at(1).label.empty());
  CHECK(document.pages.at(2).label == "A-1");
}

TEST_CASE("the outline comes with levels and pages") {
  PdfSource source;
  source.pages = {{show(72, 700, "one")}, {show(72, 700, "two")}};
  source.catalog_entries = "/Outlines 10 0 R /Dests << /Annex [8 0 R /Fit] >>";
  source.objects = {
      "<< /First 11 0 R /Last 13 0 R /Count 3 >>",
      "<< /Title (Agenda) /Parent 10 0 R /Next 13 0 R /First 12 0 R /Last 12 0 R /Dest [6 0 R /XYZ 0 800 0] >>",
      "<< /Title (1 Apologies) /Parent 11 0 R /A << /S /GoTo /D [8 0 R /Fit] >> >>",
      "<< /Title (Annex) /Parent 10 0 R /Prev 11 0 R /Next 14 0 R /Dest /Annex >>",
      "<< /Title (Elsewhere) /Parent 10 0 R /Prev 13 0 R /A << /S /URI /URI (http://example.org) >> >>"};
  REQUIRE(source.next_object() == 10);
  CHECK(load(source).outline ==
        std::vector<OutlineEntry>{{"Agenda", 1, 1}, {"1 Apologies", 2, 2}, {"Annex", 1, 2}, {"Elsewhere", 1, 0}});
}

TEST_CASE("an outline that loops or never ends is cut") {
  PdfSource source;
  source.pages = {{show(72, 700, "one")}};
  source.catalog_entries = "/Outlines 8 0 R";
  const std::string head = "<< /First 9 0 R /Last 9 0 R /Count 1 >>";
  SECTION("a child that is its parent, a next that is itself") {
    source.objects = {head, "<< /Title (Loop) /First 9 0 R /Last 9 0 R /Next 9 0 R /Dest [6 0 R /Fit] >>"};
    CHECK(load(source).outline.size() <= 2);
  }
  SECTION("each level has the next one twice") {
    source.objects = {head};
    for (int i = 0; i < 40; ++i) {
      source.objects.push_back(fmt::format("<< /Title (A) /First {0} 0 R /Next {0} 0 R >>", 10 + i));
    }
    const auto outline = load(source).outline;
    CHECK(outline.size() <= 20'000);
    CHECK(outline.back().level <= 32);
  }
}

TEST_CASE("pages without readable text are told apart") {
  struct Row {
    std::string content;
    PageState state;
    std::string code;
    Diagnostic::Severity severity;
  };
  const auto damage = Diagnostic::Severity::damage;
  const auto note = Diagnostic::Severity::note;
  const auto row = GENERATE_COPY(
      Row{"", PageState::empty, "page-empty", note}, Row{"10 10 200 300 re f", PageState::empty, "page-empty", note},
      Row{"q 600 0 0 800 0 0 cm /Im Do Q", PageState::empty, "page-no-text-layer", damage},
      Row{"q 0 600 -800 0 800 0 cm /Im Do Q", PageState::empty, "page-no-text-layer", damage},
      Row{"q 600 0 0 800 0 0 cm /Im Do Q " + show(500, 780, "Appendix B"), PageState::text, "page-no-text-layer",
          damage},
      Row{"q 30 0 0 30 0 700 cm /Im Do Q", PageState::empty, "page-empty", note},
      Row{show(72, 700, "Whole") + "/Nope 12 Tf BT (lost) Tj ET", PageState::text, "page-damaged", note});
  CAPTURE(row.content);
  PdfSource source;
  source.pages = {{show(72, 700, "First")}, {row.content}};
  source.objects = {kImage};
  source.image_object = source.next_object();
  const PdfDocument document = load(source);
  CHECK(document.pages.at(1).state == row.state);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].code == row.code);
  CHECK(document.diagnostics[0].page == 2);
  CHECK(document.diagnostics[0].severity == row.severity);
}

TEST_CASE("the share of images is measured on the page as seen") {
  struct Row {
    std::string_view boxes, matrix;
  };
  const auto row = GENERATE(Row{"/MediaBox [0 0 600 800]", "600 0 0 400 0 0"},
                            Row{"/MediaBox [0 0 600 800] /Rotate 180", "600 0 0 400 0 0"},
                            Row{"/MediaBox [0 0 900 1000] /CropBox [250 100 850 900]", "600 0 0 400 250 100"});
  CAPTURE(row.boxes);
  const PageText page = load_page({fmt::format("q {} cm /Im Do Q", row.matrix), std::string(row.boxes)});
  CHECK(is_near(page.image_cover, 0.5F, 0.05F));
}

TEST_CASE("text without known characters is said to be unreadable") {
  PdfSource source;
  source.font_object = 8;
  source.pages = {{"BT /X 12 Tf 72 700 Td (abcdefgh) Tj ET"}};
  source.objects = {
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 9 0 R >>",
      stream("",
             "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
             "1 beginbfrange <61> <7A> <E061> endbfrange endcmap")};
  const PdfDocument document = load(source);
  CHECK(document.pages.at(0).state == PageState::unreadable);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].code == "text-unmappable");
}

TEST_CASE("files that cannot be read say why") {
  PdfSource whole;
  whole.pages = {{show(72, 700, "x")}};
  PdfSource no_pages;
  std::string cut = whole.bytes();
  cut.resize(cut.find("/Type /Pages"));
  struct Row {
    std::string bytes, code;
  };
  const auto row = GENERATE_COPY(
      Row{"", "empty-file"}, Row{"<!DOCTYPE html><html><body>Not found</body></html>", "not-a-pdf"},
      Row{"vti_encoding:SR|utf8-nl\n", "not-a-pdf"}, Row{std::string(5000, '\0'), "not-a-pdf"}, Row{cut, "damaged"},
      Row{"%PDF-1.4\nnothing here\n%%EOF\n", "damaged"}, Row{no_pages.bytes(), "no-pages"});
  CAPTURE(row.code, row.bytes.substr(0, 40));
  const auto document = load_bytes(row.bytes);
  REQUIRE_FALSE(document);
  CHECK(document.error().code == row.code);
  CHECK_FALSE(document.error().message.empty());
}

TEST_CASE("paths that lead to no file say why") {
  const TempFolder folder;
  PdfLoader loader;
  CHECK(loader.load(folder / "none.pdf").error().code == "missing");
  CHECK(loader.load(folder / "none/none.pdf").error().code == "missing");
  CHECK(loader.load(folder.path().string()).error().code == "not-a-file");
  REQUIRE(mkfifo((folder / "pipe.pdf").c_str(), 0600) == 0);
  CHECK(loader.load(folder / "pipe.pdf").error().code == "not-a-file");
  const std::string locked = folder.write("locked.pdf", "%PDF");
  REQUIRE(chmod(locked.c_str(), 0) == 0);
  if (geteuid() != 0) CHECK(loader.load(locked).error().code == "no-permission");
}

TEST_CASE("a password is asked for only where one is needed") {
  const std::string folder = AGENDEX_SOURCE_DIR "/tests/data/";
  PdfLoader loader;
  const auto readable = loader.load(folder + "owner-password.pdf");
  REQUIRE(readable);
  CHECK(words_of(readable->pages.at(0)) == Words{"Protected", "words"});
  const auto refused = loader.load(folder + "user-password.pdf");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "encrypted");
  CHECK(refused.error().hint.find("qpdf --decrypt") != std::string::npos);
}

TEST_CASE("a file is known by its content") {
  const TempFolder folder;
  const auto file = identify_file(folder.write("abc", "abc"));
  REQUIRE(file);
  CHECK(file->sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(file->size_bytes == 3);
  PdfSource source;
  source.pages = {{show(72, 700, "x")}};
  const std::string path = folder.write("paper.pdf", source.bytes());
  CHECK(PdfLoader().load(path)->source == *identify_file(path));
  CHECK(identify_file(folder / "none").error().code == "missing");
}

TEST_CASE("limits of size") {
  const TempFolder folder;
  PdfSource source;
  source.pages.assign(3, {show(72, 700, "some words on each page")});
  const std::string path = folder.write("paper.pdf", source.bytes());
  const auto code_with = [&](ReadLimits limits) {
    const auto document = PdfLoader(limits).load(path);
    return document ? std::string() : document.error().code;
  };
  ReadLimits limits;
  CHECK(code_with(limits).empty());
  limits.pages = 2;
  CHECK(code_with(limits) == "too-large");
  limits = {};
  limits.file_bytes = 100;
  CHECK(code_with(limits) == "too-large");
  limits = {};
  limits.document_bytes = 300;
  CHECK(code_with(limits) == "too-large");
}

TEST_CASE("one loader reads file after file, good and bad, and can be moved") {
  const TempFolder folder;
  PdfSource source;
  source.pages = {{show(72, 700, "good")}};
  const std::string good = folder.write("good.pdf", source.bytes());
  const std::string bad = folder.write("bad.pdf", "%PDF-1.4 %%EOF");
  ReadLimits limits;
  limits.files_per_reader = 2;
  PdfLoader loader(limits);
  for (int i = 0; i < 3; ++i) {
    CHECK(loader.load(good));
    CHECK_FALSE(loader.load(bad));
  }
  PdfLoader moved = std::move(loader);
  CHECK(moved.load(good));
}

TEST_CASE("loaders of several threads do not get in each other's way") {
  const TempFolder folder;
  PdfSource source;
  source.pages.assign(5, {show(72, 700, "words on a page")});
  const std::string path = folder.write("paper.pdf", source.bytes());
  const auto expected = PdfLoader().load(path);
  REQUIRE(expected);
  std::vector<int> alike(4);
  std::vector<std::thread> threads;
  for (int& count : alike) {
    threads.emplace_back([&] {
      ReadLimits limits;
      limits.files_per_reader = 3;
      PdfLoader loader(limits);
      for (int i = 0; i < 10; ++i) {
        const auto document = loader.load(path);
        if (document && *document == *expected) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(alike == std::vector<int>(4, 10));
}

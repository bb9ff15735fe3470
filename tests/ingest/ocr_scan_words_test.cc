#include <string>
#include <vector>

#include "ingest/ocr/scan_words.h"
#include "ingest/ocr/stroke.h"
#include "support/catch.h"

using namespace agendex;

namespace {

constexpr float kRegular = 0.09F;  // stroke in font sizes
constexpr float kBold = 0.14F;

/// A page under the press: lines of words as a recogniser would measure them.
class Scan {
 public:
  Scan() {
    page_.number = 1;
    sheet_.number = 1;
    sheet_.width = 600;
    sheet_.height = 800;
    sheet_.image_cover = 1;
  }

  Scan& line(const std::vector<std::string>& words, float size, float stroke = kRegular, float gap = 0.3F) {
    y_ += 2 * size;
    ++line_;
    float x = 70;
    for (const std::string& text : words) {
      const float width = 0.5F * size * static_cast<float>(text.size());
      put(text, {x, y_ - 0.71F * size, x + width, y_}, stroke * size, 95);
      x += width + gap * size;
    }
    return *this;
  }

  Scan& put(const std::string& text, const Rect& ink, float stroke, int confidence) {
    page_.words.push_back({text, ink, y_, stroke, line_, static_cast<std::uint8_t>(confidence)});
    return *this;
  }

  Scan& turn(Direction direction) {
    page_.direction = direction;
    return *this;
  }

  PageText read() const {
    std::vector<PageText> pages = {sheet_};
    add_scan_words(pages, std::vector<RecognisedPage>{page_});
    return pages[0];
  }

  RecognisedPage page_;
  PageText sheet_;

 private:
  float y_ = 20;
  std::uint32_t line_ = 0;
};

const std::vector<std::string> kProse = {"The", "Panel", "considered", "the", "Director's", "report", "Today"};

std::vector<std::string> texts(const PageText& page) {
  std::vector<std::string> out;
  for (const Word& word : page.words) out.emplace_back(page.text_of(word));
  return out;
}

const FontStyle& style(const PageText& page, std::size_t word) {
  return page.styles[page.words[word].style];
}

}  // namespace

TEST_CASE("sizes that are nearly the same become one") {
  Scan scan;
  for (const float size : {11.2F, 10.9F, 11.0F, 11.4F, 10.7F}) scan.line(kProse, size);
  scan.line({"A", "Heading"}, 14.1F);
  const PageText page = scan.read();
  REQUIRE(page.styles.size() == 2);
  CHECK(page.styles[0] == FontStyle{11, false, false});
  CHECK(page.styles[1] == FontStyle{14, false, false});
}

TEST_CASE("bold is told by strokes against the text of the page") {
  Scan scan;
  scan.line({"RECOMMENDATIONS", "TO", "COUNCIL"}, 11, kBold);
  scan.line(kProse, 11).line(kProse, 11);
  const PageText page = scan.read();
  CHECK(style(page, 0).bold);
  CHECK(style(page, 1).bold);
  CHECK_FALSE(style(page, 3).bold);

  Scan inked;  // the same from a scanner that darkens
  inked.line({"RECOMMENDATIONS"}, 11, kBold * 1.3F).line(kProse, 11, kRegular * 1.3F);
  CHECK(style(inked.read(), 0).bold);
  CHECK_FALSE(style(inked.read(), 1).bold);

  Scan all_bold;
  all_bold.line({"NOTICE", "OF", "MEETING"}, 18, kBold);
  CHECK(style(all_bold.read(), 0).bold);
}

TEST_CASE("boxes are those of a font on a common baseline") {
  const PageText page = Scan().line({"none", "Age"}, 10).read();
  REQUIRE(page.words.size() == 2);
  CHECK(page.words[0].box.y0 == page.words[1].box.y0);
  CHECK(page.words[0].box.y1 == page.words[1].box.y1);
  CHECK(page.words[0].box.height() > 10);
  CHECK(page.words[0].confidence == 95);
}

TEST_CASE("what nobody printed is left out") {
  struct Row {
    std::string text;
    int confidence;
    bool kept;
  };
  const auto row = GENERATE(Row{"|", 96, false}, Row{"~_", 40, false}, Row{"Wr", 12, false}, Row{"-", 90, true},
                            Row{"school", 45, true}, Row{"—", 30, false});
  CAPTURE(row.text);
  Scan scan;
  scan.line(kProse, 11).put(row.text, {500, 30, 530, 42}, 1, row.confidence);
  CHECK((scan.read().words.size() == kProse.size() + 1) == row.kept);
}

TEST_CASE("rules beside a word are no part of it") {
  CHECK(texts(Scan().line({"|Total|", "cost"}, 10).read()) == std::vector<std::string>{"Total", "cost"});
}

TEST_CASE("numbers before a paragraph are put right, elsewhere they stay") {
  struct Row {
    std::string read, is;
  };
  const auto row = GENERATE(Row{"9,", "9."}, Row{"l.", "1."}, Row{"l)", "1)"}, Row{"(l)", "(1)"}, Row{"12.", "12."},
                            Row{"I.", "I."}, Row{"(a)", "(a)"}, Row{"2,5", "2,5"});
  CAPTURE(row.read);
  CHECK(texts(Scan().line({row.read, "Apologies"}, 11, kRegular, 2).read())[0] == row.is);
  CHECK(texts(Scan().line({row.read, "Apologies"}, 11).read())[0] == row.read);
}

TEST_CASE("bullets are known by their shape") {
  struct Row {
    std::string text;
    Rect ink;
    bool bullet;
  };
  const auto row = GENERATE(Row{"¢", {70, 92, 74, 96}, true}, Row{"e", {70, 92, 74, 96}, true},
                            Row{"~*", {70, 92, 74, 96}, true}, Row{"-", {70, 94, 82, 95}, false},
                            Row{"a", {70, 92, 74, 96}, false}, Row{"¢", {70, 80, 80, 100}, false});
  CAPTURE(row.text);
  RecognisedPage page;
  page.number = 1;
  page.words = {{row.text, row.ink, 100, 1, 1, 30}, {"Wards", {90, 92, 130, 100}, 100, 1, 1, 95}};
  Scan scan;
  scan.page_ = page;
  CHECK((texts(scan.read()).front() == "•") == row.bullet);
}

TEST_CASE("words of a turned scan stand where they are on the sheet") {
  struct Row {
    Direction direction;
    bool upper, left;  // where on the sheet the first word of the upright page comes to stand
  };
  const auto row = GENERATE(Row{Direction::across, true, true}, Row{Direction::upside_down, false, false},
                            Row{Direction::up, false, true}, Row{Direction::down, true, false});
  const PageText page = Scan().line({"First"}, 11).turn(row.direction).read();
  CHECK(page.words[0].direction == row.direction);
  CHECK((page.words[0].box.y0 < 400) == row.upper);
  CHECK((page.words[0].box.x0 < 300) == row.left);
}

TEST_CASE("words that a page has of its own stay") {
  Scan scan;
  scan.sheet_.text = "Appendix";
  scan.sheet_.styles = {{9, true, false}};
  scan.sheet_.words = {{0, 8, {500, 20, 560, 30}}};
  scan.line({"Dear", "Members"}, 11);
  const PageText page = scan.read();
  CHECK(texts(page) == std::vector<std::string>{"Appendix", "Dear", "Members"});
  CHECK(style(page, 0) == FontStyle{9, true, false});
}

TEST_CASE("the thickness of strokes") {
  GreyImage image{60, 40, 300, std::vector<std::uint8_t>(60 * 40, 255)};
  for (int y = 5; y < 35; ++y) {
    for (int x = 0; x < 4; ++x) image.at(10 + x, y) = 0;
    for (int x = 0; x < 7; ++x) image.at(40 + x, y) = 0;
  }
  const float thin = stroke_thickness(image, {0, 0, 30, 40});
  CHECK(thin > 3);
  CHECK(thin < 4.5F);
  CHECK(stroke_thickness(image, {30, 0, 60, 40}) > 1.4F * thin);
  CHECK(stroke_thickness(image, {20, 0, 30, 40}) == 0);
  CHECK(stroke_thickness(image, {-50, -50, 500, 500}) > thin);
}

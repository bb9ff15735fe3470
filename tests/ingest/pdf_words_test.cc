#include <cmath>
#include <string>
#include <vector>

#include "ingest/model/print.h"
#include "ingest/pdf/font_name.h"
#include "ingest/pdf/glyph_numbers.h"
#include "ingest/pdf/image_cover.h"
#include "ingest/pdf/word_builder.h"
#include "support/catch.h"

using namespace agendex;

namespace {

constexpr float kSize = 10;
constexpr float kAdvance = 5;

/// Sets glyphs the way a page does: every character takes the same room, boxes are as high as the font.
class Typesetter {
 public:
  Typesetter() { page_.styles = {{kSize, false, false}, {kSize, true, false}, {6, false, false}}; }

  Typesetter& at(float x, float y) {
    x_ = x;
    y_ = y;
    return *this;
  }
  Typesetter& set(std::u32string_view text, float spacing = 0, std::uint16_t style = 0) {
    for (const char32_t c : text) {
      builder_.add(c, {x_, y_, x_ + kAdvance, y_ + page_.styles[style].size}, style);
      x_ += kAdvance + spacing;
    }
    return *this;
  }
  Typesetter& set_down(std::u32string_view text, bool upwards = false) {
    for (const char32_t c : text) {
      builder_.add(c, {x_, y_, x_ + kSize, y_ + kAdvance}, 0);
      y_ += upwards ? -kAdvance : kAdvance;
    }
    return *this;
  }
  const PageText& page() {
    builder_.finish();
    return page_;
  }
  std::vector<std::string> words() {
    std::vector<std::string> out;
    for (const Word& word : page().words) out.emplace_back(page_.text_of(word));
    return out;
  }

 private:
  PageText page_;
  WordBuilder builder_{page_};
  float x_ = 0, y_ = 100;
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words end at spaces of any kind") {
  CHECK(Typesetter().set(U"school bus\u00A0fares\u2003rise\nagain").words() ==
        Words{"school", "bus", "fares", "rise", "again"});
  CHECK(Typesetter().set(U"  ").words().empty());
}

TEST_CASE("words end at gaps where nothing was printed") {
  CHECK(Typesetter().set(U"1,204.5").at(37, 100).set(U"Libraries").words() == Words{"1,204.5", "Libraries"});
  CHECK(Typesetter().set(U"PRESENT", 3).words() == Words{"PRESENT"});
  CHECK(Typesetter().set(U"Bus").at(0, 140).set(U"fares").words() == Words{"Bus", "fares"});
  CHECK(Typesetter().at(300, 100).set(U"right").at(200, 100).set(U"left").words() == Words{"right", "left"});
}

TEST_CASE("a figure set as a note mark is a word of its own") {
  CHECK(Typesetter().set(U"fares").at(25, 98).set(U"12", 0, 2).words() == Words{"fares", "12"});
  CHECK(Typesetter().at(0, 98).set(U"3", 0, 2).at(5, 100).set(U"See").words() == Words{"3", "See"});
  CHECK(Typesetter().set(U"2029-30").at(35, 98).set(U"1", 0, 2).words() == Words{"2029-30", "1"});
  CHECK(Typesetter().set(U"14").at(10, 98).set(U"th", 0, 2).words() == Words{"14th"});
  CHECK(Typesetter().set(U"CO").at(10, 105).set(U"2", 0, 2).words() == Words{"CO2"});
}

TEST_CASE("a turned number over a table cell is not part of it") {
  Typesetter page;
  page.at(5, 100).set(U"9", 0, 1).at(0, 100).set_down(U"Page");
  CHECK(page.words() == Words{"9", "Page"});
  CHECK(page.page().words[1].direction == Direction::down);
}

TEST_CASE("what is no character is dropped, what stands for none is counted") {
  PageText page;
  page.styles = {{kSize, false, false}};
  WordBuilder builder(page);
  for (const char32_t c : std::u32string(U"a\x03\u202Eb\uFFFD\uE001\uD7FF")) builder.add(c, {0, 0, 5, 10}, 0);
  builder.add(0xD800, {0, 0, 5, 10}, 0);
  builder.finish();
  CHECK(page.text == "ab\uFFFD\uE001\uD7FF");
  CHECK(builder.glyph_count() == 5);
  CHECK(builder.unmapped_count() == 2);
}

TEST_CASE("directions") {
  CHECK(Typesetter().set(U"along").page().words[0].direction == Direction::across);
  CHECK(Typesetter().set_down(U"margin").page().words[0].direction == Direction::down);
  CHECK(Typesetter().set_down(U"margin", true).page().words[0].direction == Direction::up);
}

TEST_CASE("a single turned glyph is known by the height of its font") {
  Typesetter page;
  page.set(U"W 7 ").at(200, 300).set_down(U"Page", true).set(U" ").at(200, 250).set_down(U"7");
  const PageText& text = page.page();
  REQUIRE(text.words.size() == 4);
  CHECK(text.words[0].direction == Direction::across);
  CHECK(text.words[1].direction == Direction::across);
  CHECK(text.words[3].direction == Direction::up);
}

TEST_CASE("the style of a word is that of most of its glyphs, its box holds them all") {
  Typesetter page;
  page.set(U"Fa").set(U"res:", 0, 1);
  const PageText& text = page.page();
  REQUIRE(text.words.size() == 1);
  CHECK(text.words[0].style == 1);
  CHECK(text.words[0].box == Rect{0, 100, 30, 110});
}

TEST_CASE("bullets and hyphens of odd fonts become plain ones") {
  CHECK(Typesetter().set(U"\uF0B7 in\x02house \uF0D8").words() == Words{"•", "in-house", "➢"});
}

TEST_CASE("text given as glyph numbers is spelled out") {
  using Runs = std::vector<std::pair<size_t, size_t>>;
  const std::u32string shown = U"That the Clerk’s report be noted (see page 4).";
  std::u32string numbers;
  for (const char32_t c : shown) numbers += c == U'’' ? char32_t{182} : c - 29;
  CHECK(spell_glyph_numbers(numbers, Runs{{0, numbers.size()}}) == shown);
  CHECK(spell_glyph_numbers(numbers, Runs{}) == numbers);
  CHECK(spell_glyph_numbers(numbers + U" \n", Runs{{0, 100}}) == shown + U" \n");
  CHECK(may_hold_glyph_numbers("7KDW\x03WKH"));
  CHECK_FALSE(may_hold_glyph_numbers("That the"));

  const auto other = GENERATE(std::u32string(U"That the report be noted"), std::u32string(U"AGENDA\x03ITEM\x03\x37"),
                              std::u32string(U"\x03\x04\x05\x06"), std::u32string(U"WITHOUTSPACES"),
                              std::u32string(U"7KDW\x03\u4E00"));
  CHECK(spell_glyph_numbers(other, Runs{{0, other.size()}}) == other);
}

TEST_CASE("fonts by name") {
  struct Row {
    const char* name;
    bool bold, italic;
  };
  const auto row =
      GENERATE(Row{"Helvetica", false, false}, Row{"Arial,Bold", true, false}, Row{"Arial-BoldItalicMT", true, true},
               Row{"TimesNewRomanPS-ItalicMT", false, true}, Row{"MyriadPro-Semibold", true, false},
               Row{"MyriadPro-SemiboldIt", true, true}, Row{"Frutiger-Bd", true, false},
               Row{"Gotham-Black", true, false}, Row{"Univers-Oblique", false, true}, Row{"ITCStoneSans", false, false},
               Row{"CMBX12", true, false}, Row{"Default", false, false}, Row{"", false, false});
  CAPTURE(row.name);
  CHECK(is_bold_font(row.name) == row.bold);
  CHECK(is_italic_font(row.name) == row.italic);
}

TEST_CASE("how much of a page is image") {
  struct Row {
    std::vector<Rect> images;
    float share;
  };
  const auto row = GENERATE(Row{{}, 0.0F}, Row{{{0, 0, 600, 800}}, 1.0F}, Row{{{0, 0, 300, 800}}, 0.5F},
                            Row{{{0, 0, 300, 800}, {0, 0, 300, 800}}, 0.5F},     // the same place twice
                            Row{{{-100, -100, 700, 900}}, 1.0F},                 // beyond the page
                            Row{{{0, 800, 600, 1200}}, 0.5F},                    // a turned one, reported beside it
                            Row{{{0, 0, 600, 400}, {0, 400, 600, 800}}, 1.0F});  // strips
  ImageCover cover(600, 800);
  for (const Rect& image : row.images) cover.add(image);
  CHECK(std::abs(cover.share() - row.share) < 0.02F);
  CHECK(ImageCover(0, 0).share() == 0);
}

TEST_CASE("a page can be printed") {
  PageText page;
  page.number = 3;
  page.width = 595.3F;
  page.height = 841.9F;
  page.label = "iii";
  page.text = "Busfares";
  page.styles = {{12, true, false}, {9, false, true}};
  page.words = {{0, 3, {72, 90, 95, 102}, 0, Direction::across}, {3, 5, {500, 90, 510, 130}, 1, Direction::down, 80}};
  CHECK(to_text(page) ==
        "page 3 595.3x841.9 text label=iii\n"
        "   72.0    90.0    95.0   102.0  12.0b- across Bus\n"
        "  500.0    90.0   510.0   130.0   9.0-i down 80% fares\n");
}

#include "cli/print/layout.h"

#include "support/catch.h"

namespace agendex {
namespace {

TEST_CASE("display_width counts columns, not bytes") {
  struct Row {
    std::string text;
    int width;
  };
  const auto row =
      GENERATE(Row{"plain", 5}, Row{"Môn", 3}, Row{"Mo\u0302n", 3}, Row{"議会", 4}, Row{"a\u200Bb", 2},
               Row{"\x1B[1;33mbold\x1B[0m", 4}, Row{"", 0}, Row{"עיר", 3}, Row{"\u2068עיר\u2069", 3}, Row{"مَجلس", 4},
               Row{"Pwllheli Cyngor Gŵyr", 20}, Row{"\x1B]8;;file:///a%20m.pdf#page=3\x1B\\link\x1B]8;;\x1B\\", 4});
  CAPTURE(row.text);
  CHECK(display_width(row.text) == row.width);
}

TEST_CASE("wrapped breaks at spaces and hangs the rest") {
  CHECK(wrapped("one two three", 7) == "one two\nthree");
  CHECK(wrapped("one two three", 10, "1. ", "   ") == "1. one two\n   three");
  CHECK(wrapped("unbreakable-word x", 5) == "unbreakable-word\nx");
  CHECK(wrapped("", 5, "> ") == "> ");
  CHECK(wrapped("a  b   c", 5) == "a  b\nc");
}

TEST_CASE("colours and links end with their line and go on in the next") {
  const Look look{.width = 80, .color = true, .links = true};
  CHECK(wrapped(painted(look, Tone::strong, "one two"), 4, "", "  ") == "\x1B[1mone\x1B[0m\n  \x1B[1mtwo\x1B[0m");
  CHECK(wrapped(linked(look, "file:///m#page=1", "one two") + " three", 4) ==
        "\x1B]8;;file:///m#page=1\x1B\\one\x1B]8;;\x1B\\\n\x1B]8;;file:///m#page=1\x1B\\two\x1B]8;;\x1B\\\nthree");
  CHECK(linked(Look{}, "file:///m", "plain") == "plain");
}

TEST_CASE("what runs from right to left is kept apart from its neighbours") {
  CHECK(isolated("Cyngor Môn") == "Cyngor Môn");
  CHECK(isolated("12 עיר") == "\u206812 עיר\u2069");
  CHECK(isolated("مجلس") == "\u2068مجلس\u2069");
}

TEST_CASE("text is cut to a width with an ellipsis") {
  CHECK(shortened("council", 7) == "council");
  CHECK(shortened("council", 4) == "cou…");
  CHECK(shortened("議会議会", 5) == "議会…");
}

TEST_CASE("edges share a line when there is room") {
  CHECK(edges("", "left", "right", 12, "  ") == "left   right\n");
  CHECK(edges(" ", "left side", "right", 12, "  ") == " left side\n  right\n");
  CHECK(edges("", "left", "", 12, "  ") == "left\n");
}

TEST_CASE("a table lines its columns up and wraps the last") {
  const TableLook look{.width = 16, .indent = " ", .right_aligned = {0}};
  CHECK(table({{"9", "a", "short"}, {"10", "bb", "rather long text"}}, look) ==
        "  9  a   short\n"
        " 10  bb  rather\n"
        "         long\n"
        "         text\n");
  CHECK(table({}, look).empty());
}

TEST_CASE("only a match is marked when there is no colour") {
  const Look plain{};
  const Look colored{.width = 80, .color = true};
  CHECK(painted(plain, Tone::strong, "x") == "x");
  CHECK(painted(plain, Tone::match, "x") == "*x*");
  CHECK(painted(colored, Tone::match, "x") == "\x1B[1;33mx\x1B[0m");
  CHECK(painted(colored, Tone::strong, "").empty());
}

}  // namespace
}  // namespace agendex

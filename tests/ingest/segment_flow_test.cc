#include "ingest/segment/blocks.h"
#include "ingest/segment/chain.h"
#include "ingest/segment/flow.h"
#include "ingest/segment/paragraphs.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::Laid;
using test::printed;
using test::Strings;

Strings paragraphs_in(std::string_view script) {
  const Laid paper(script);
  return printed(paragraphs_of(paper.flow(), paper.flow().all()), [](const Paragraph& p) { return p.text; });
}

std::string shown(const TextBlock& block) {
  switch (block.kind) {
    case TextBlock::Kind::paragraph:
      return block.text;
    case TextBlock::Kind::heading:
      return "# " + block.text;
    case TextBlock::Kind::list_item:
      return "* " + block.text;
    case TextBlock::Kind::table_row:
      return "| " + block.text + (block.table_header.empty() ? "" : "  [" + block.table_header + "]");
    case TextBlock::Kind::footnote:
      return "^ " + block.text;
  }
  return {};
}

Strings blocks_in(std::string_view script) {
  const Laid paper(script);
  return printed(text_blocks(paper.flow(), paper.flow().all()), shown);
}

TEST_CASE("the flow holds body lines only, in page order") {
  const Laid paper(R"(
!stamp Appendix B
First line
!foot 1
~~~
~~~
Second line

Third line
!foot 3
~~~
FOURTH LINE
!foot 4
)");
  const Flow& flow = paper.flow();
  REQUIRE(flow.size() == 4);
  CHECK(flow[0].text() == "First line");
  CHECK(flow[1].page == 3);
  CHECK(flow[1].page_top);
  CHECK_FALSE(flow[2].page_top);
  CHECK(flow[2].after_gap());
  CHECK(flow[3].capitals);
  CHECK_FALSE(flow[2].capitals);
  CHECK(flow.page_count() == 4);
  CHECK(flow.lines_of_pages(3, 3) == Span{1, 3});
  CHECK(flow.lines_of_pages(1, 4) == flow.all());
  CHECK(flow.lines_of_pages(0, 2).empty());
  CHECK(flow.lines_of_pages(4, 3).empty());
  CHECK(flow.lines_of_pages(2, 9).empty());
  CHECK(flow.is_blank(2));
  CHECK_FALSE(flow.is_blank(1));
}

TEST_CASE("a sheet that is an image is not blank") {
  CHECK_FALSE(Laid("One\n~~~ image\n").flow().is_blank(2));
}

TEST_CASE("the body size is that of most letters") {
  const Laid paper(
      "# A large heading\nOne line of ordinary type, long enough to count.\nAnd one more of the same type.\n");
  CHECK(paper.flow().body_size() == 11);
  CHECK(paper.flow().body_size({0, 1}) == 16);
  CHECK(paper.flow().body_size({1, 1}) == 11);
}

TEST_CASE("lines joined into running text close hyphens") {
  const Laid paper("The harbour office will pro-\ncure two cranes\nnext year.\n");
  CHECK(joined_text(paper.flow(), paper.flow().all()) == "The harbour office will procure two cranes next year.");
}

TEST_CASE("paragraphs") {
  struct Row {
    std::string name, script;
    Strings paragraphs;
  };
  const auto row = GENERATE(
      Row{"lines without a gap are one",
          "The ferry runs daily in summer and\nat weekends in winter.\n",
          {"The ferry runs daily in summer and at weekends in winter."}},
      Row{"a gap parts them",
          "The ferry runs daily.\n\nFares rise in May.\n",
          {"The ferry runs daily.", "Fares rise in May."}},
      Row{"a sentence goes on over the page",
          "The ferry runs daily in\n~~~\nsummer only.\n",
          {"The ferry runs daily in summer only."}},
      Row{"a name goes on over the page",
          "The ferry runs from\n~~~\nPorthgwyn to the island.\n",
          {"The ferry runs from Porthgwyn to the island."}},
      Row{"a finished sentence ends at the page",
          "The ferry runs daily.\n~~~\nFares rise in May.\n",
          {"The ferry runs daily.", "Fares rise in May."}},
      Row{"furniture between two pages does not part a sentence",
          R"(
The ferry runs daily in
!foot 1
~~~
!stamp Appendix B
summer only and
!foot 2
~~~
never at night.
!foot 3
~~~
Fares rise.
!foot 4
)",
          {"The ferry runs daily in summer only and never at night.", "Fares rise."}},
      Row{"list entries",
          "The clerk reported:\n1. fares\n2. piers and the\nlanding stage\n3. lamps\n",
          {"The clerk reported:", "1. fares", "2. piers and the landing stage", "3. lamps"}},
      Row{"bullets",
          "The clerk reported:\n• fares\n• piers and the\n   landing stage\n",
          {"The clerk reported:", "• fares", "• piers and the landing stage"}},
      Row{"a figure at the start of a wrapped line is no list number",
          "The levy brought in a little over\n12 districts and two towns.\n",
          {"The levy brought in a little over 12 districts and two towns."}},
      Row{"a bare number in a column of its own is one",
          "12{110}The levy falls.\n13{110}The pier stays.\n",
          {"12 The levy falls.", "13 The pier stays."}},
      Row{"bold label above plain text", "**Background**\nThe pier is old.\n", {"Background", "The pier is old."}},
      Row{"a decision word begins one",
          "Members spoke at length.\nRESOLVED that the pier be closed.\n",
          {"Members spoke at length.", "RESOLVED that the pier be closed."}});
  CAPTURE(row.name);
  CHECK(paragraphs_in(row.script) == row.paragraphs);
}

TEST_CASE("a paragraph knows its number, bullet, page and indent") {
  const Laid paper("~~~\n   (b) the pier\n   • the lamps.\n**Bold words**\n");
  const auto paragraphs = paragraphs_of(paper.flow(), paper.flow().all());
  REQUIRE(paragraphs.size() == 3);
  CHECK(paragraphs[0].number->printed == "(b)");
  CHECK(paragraphs[0].content() == "the pier");
  CHECK(paragraphs[0].page == 2);
  CHECK(paragraphs[0].indent == 90);
  CHECK(paragraphs[1].bullet);
  CHECK(paragraphs[1].content() == "the lamps.");
  CHECK(paragraphs[2].bold);
  CHECK(paragraphs[2].rest == 0);
}

TEST_CASE("text blocks") {
  struct Row {
    std::string name, script;
    Strings blocks;
  };
  const auto row = GENERATE(
      Row{"prose over a line and a page end",
          "The ferry runs daily in\nsummer\n~~~\nonly.\n",
          {"The ferry runs daily in summer only."}},
      Row{"hyphen at a line end", "The ferry is sub-\nsidised.\n", {"The ferry is subsidised."}},
      Row{"lists",
          "We need:\n1. lamps\n2. paint for\nthe rail\n• tar\n",
          {"We need:", "* 1. lamps", "* 2. paint for the rail", "* • tar"}},
      Row{"a heading in bold above prose", "**Background**\nThe pier is old.\n", {"Background", "The pier is old."}},
      Row{"a hanging number does not make a row",
          "1.{110}The pier is old.\n{110}It was built of oak.\n",
          {"* 1. The pier is old. It was built of oak."}},
      Row{"a table with its header",
          R"(
**Ward**{200}**Trees**{300}**Benches**
North{200}112{300}4
South{200}87{300}9
)",
          {"| Ward | Trees | Benches", "| North | 112 | 4  [Ward | Trees | Benches]",
           "| South | 87 | 9  [Ward | Trees | Benches]"}},
      Row{"wrapped cells",
          R"(
**Ward**{200}**Works**{400}**When**
North{200}New benches at{400}May
{200}the tram stop
South{200}Trees along the{400}Early
{200}old canal{400}spring
)",
          {"| Ward | Works | When", "| North | New benches at the tram stop | May  [Ward | Works | When]",
           "| South | Trees along the old canal | Early spring  [Ward | Works | When]"}},
      Row{"prose after a table",
          R"(
**Ward**{200}**Trees**
North{200}112

All of these trees were planted by volunteers of the parish in the last two years.
)",
          {"| Ward | Trees", "| North | 112  [Ward | Trees]",
           "All of these trees were planted by volunteers of the parish in the last two years."}});
  CAPTURE(row.name);
  CHECK(blocks_in(row.script) == row.blocks);
}

TEST_CASE("blocks carry the page they begin on") {
  const Laid paper("One.\n~~~\nTwo\n~~~\nwords.\n");
  const auto blocks = text_blocks(paper.flow(), paper.flow().all());
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].page == 1);
  CHECK(blocks[1].page == 2);
}

Strings chain_in(std::string_view script, const ChainRules& rules = {}) {
  const Laid paper(script);
  return printed(best_chain(paper.flow(), paper.flow().all(), rules), [&](size_t i) { return paper.flow()[i].text(); });
}

TEST_CASE("the best chain of numbers") {
  struct Row {
    std::string name, script;
    Strings chain;
  };
  const auto row = GENERATE(
      Row{"numbers one after the other", "1. Fares\n2. Piers\n3. Lamps\n", {"1. Fares", "2. Piers", "3. Lamps"}},
      Row{"gaps are bridged", "111. Fares\n112. Piers\n115. Lamps\n", {"111. Fares", "112. Piers", "115. Lamps"}},
      Row{"gaps too wide are not", "1. Fares\n2. Piers\n99. Lamps\n", {"1. Fares", "2. Piers"}},
      Row{"another indent is another list",
          "1. Fares\n      1. adult\n      2. child\n2. Piers\n3. Lamps\n4. Tar\n",
          {"1. Fares", "2. Piers", "3. Lamps", "4. Tar"}},
      Row{"another form is another list",
          "1. Fares\n(1) adult\n(2) child\n2. Piers\n3. Lamps\n",
          {"1. Fares", "2. Piers", "3. Lamps"}},
      Row{"decimals", "1.1 Fares\n1.2 Piers\n2.1 Lamps\n", {"1.1 Fares", "1.2 Piers", "2.1 Lamps"}},
      Row{"letters", "A. Fares\nB. Piers\nC. Lamps\n", {"A. Fares", "B. Piers", "C. Lamps"}},
      Row{"nothing numbered", "Fares\nPiers\n", {}});
  CAPTURE(row.name);
  CHECK(chain_in(row.script) == row.chain);
}

TEST_CASE("a list that restarts inside a chain does not break it") {
  const Strings chain = chain_in("1. Fares\n2. Piers\n1. oak\n2. pine\n3. Lamps\n4. Tar\n5. Rope\n");
  REQUIRE(chain.size() == 5);
  CHECK(chain[2] == "3. Lamps");
  CHECK(chain[4] == "5. Rope");
}

TEST_CASE("merit decides between two chains and keeps lines out") {
  const std::string script = "1. Fares\n2. Piers\n3. Lamps\n(1) adult\n(2) child\n";
  const Laid paper(script);
  ChainRules rules;
  rules.merit = [&](size_t i) { return paper.flow()[i].text().starts_with("(") ? 5.0F : 1.0F; };
  CHECK(chain_in(script, rules) == Strings{"(1) adult", "(2) child"});
  rules.merit = [&](size_t i) { return paper.flow()[i].text() == "2. Piers" || i > 2 ? -1.0F : 1.0F; };
  CHECK(chain_in(script, rules) == Strings{"1. Fares", "3. Lamps"});
}

TEST_CASE("footnotes come last, and the sentence they stood in goes on") {
  test::Sheet first(1), second(2);
  float y = 60;
  for (int line = 0; line < 12; ++line, y += 14)
    first.put(60, y, "The pool loses heat faster than it is made good by the boilers,");
  first.put(60, 700, "1 Measured by Mr Quill with a thermometer of his own", {.size = 8});
  first.put(60, 710, "and read out to the meeting.", {.size = 8});
  first.put(60, 720, "* Not a member", {.size = 8});
  second.put(60, 60, "which are older than the chair.");
  PdfDocument document;
  document.pages = {first.page(), second.page()};
  const std::vector<PageLayout> pages = lay_out(document);
  const Flow flow(pages);
  const std::vector<TextBlock> blocks = text_blocks(flow, flow.all());
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].text.ends_with("by the boilers, which are older than the chair."));
  CHECK(shown(blocks[1]) == "^ 1 Measured by Mr Quill with a thermometer of his own and read out to the meeting.");
  CHECK(blocks[1].page == 1);
  CHECK(shown(blocks[2]) == "^ * Not a member");
}

TEST_CASE("what small type at the foot of a page is no footnote") {
  struct Row {
    const char* what;
    const char* foot;
    float y;
    float size;
  };
  const auto row = GENERATE(
      Row{"a date", "12th March 2031", 700, 8}, Row{"no mark", "Printed on paper from Elm Wood", 700, 8},
      Row{"type of the text", "1 Apologies were received", 700, 11},
      Row{"high on the page", "1 Apologies were received", 250, 8}, Row{"a decimal", "1.2 million people", 700, 8});
  CAPTURE(row.what);
  test::Sheet sheet(1);
  float y = 60;
  for (int line = 0; line < 12; ++line, y += 14)
    sheet.put(60, y, "The pool loses heat faster than it is made good by boilers.");
  sheet.put(60, row.y, row.foot, {.size = row.size});
  PdfDocument document;
  document.pages = {sheet.page()};
  const std::vector<PageLayout> pages = lay_out(document);
  const Flow flow(pages);
  for (const TextBlock& block : text_blocks(flow, flow.all())) CHECK(block.kind != TextBlock::Kind::footnote);
}

}  // namespace
}  // namespace agendex

#include <sstream>
#include <string>

#include "ingest/ocr/garbled_text.h"
#include "ingest/ocr/page_need.h"
#include "support/catch.h"

using namespace agendex;

namespace {

/// A page of 600 by 800 points with each word of `text` at the same place.
PageText page_of(const std::string& text, float image_cover, Rect box = {60, 300, 120, 312}) {
  PageText page;
  page.number = 1;
  page.width = 600;
  page.height = 800;
  page.image_cover = image_cover;
  page.styles = {{12, false, false}};
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    page.words.push_back({static_cast<std::uint32_t>(page.text.size()), static_cast<std::uint32_t>(word.size()), box});
    page.text += word;
  }
  if (page.words.empty()) page.state = PageState::empty;
  return page;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text + " ";
  return out;
}

constexpr Rect kFoot = {280, 770, 320, 780};
constexpr Rect kMiddle = {200, 380, 400, 400};

}  // namespace

TEST_CASE("which pages are recognised") {
  struct Row {
    std::string what;
    PageText page;
    bool has_graphics;
    PageNeed need;
  };
  const std::string prose = "The Panel considered the report of the Director and asked for figures by ward ";
  const auto row = GENERATE_COPY(
      Row{"blank", page_of("", 0), false, PageNeed::none}, Row{"a scan", page_of("", 1), true, PageNeed::no_text},
      Row{"a scan with margins", page_of("", 0.6F), true, PageNeed::no_text},
      Row{"letters as shapes", page_of("", 0), true, PageNeed::no_text},
      Row{"a stamp over a scan", page_of("Appendix B", 1), true, PageNeed::few_words},
      Row{"a foot of many words over a scan", page_of(repeated("page", 20), 1, kFoot), true, PageNeed::few_words},
      Row{"a slide over a picture", page_of(repeated("words", 20), 1, kMiddle), true, PageNeed::none},
      Row{"a title slide", page_of(repeated("words", 9), 1, kMiddle), true, PageNeed::none},
      Row{"text with a logo", page_of("Agenda Item 4", 0.2F), true, PageNeed::none},
      Row{"prose", page_of(repeated(prose, 5), 0), true, PageNeed::none},
      Row{"prose over a scan", page_of(repeated(prose, 5), 1), true, PageNeed::none},
      Row{"shifted codes", page_of(repeated("7KH 3DQHO FRQVLGHUHG WKH UHSRUW RI WKH 'LUHFWRU", 5), 0), true,
          PageNeed::bad_text},
      Row{"a poor recognition", page_of(repeated("Tlie ~P^nel c|ns\\der{d t}e r=p_rt <f t>e |i^e_tor ~|", 8), 0), true,
          PageNeed::bad_text},
      Row{"a poor recognition under a scan",
          page_of(repeated(prose, 5) + repeated("oBpIs{ os\\lTco lui*ly^:yer", 1), 1), true, PageNeed::bad_text},
      Row{"the same without a scan", page_of(repeated(prose, 5) + repeated("oBpIs{ os\\lTco lui*ly^:yer", 1), 0), true,
          PageNeed::none},
      Row{"lines to sign on",
          page_of("The Chair declared the meeting closed and asked for " + repeated("________", 20), 0), true,
          PageNeed::none},
      Row{"codes of a table", page_of(repeated("KCC SEND HMCTS 12 3,400 LSOA", 3), 0), true, PageNeed::none},
      Row{"names of officers and codes", page_of(repeated("HLTH PTNRSHP Councillor Fellowes, Director Brand", 6), 0),
          true, PageNeed::none},
      Row{"figures alone", page_of(repeated("1,284 301 4,420", 40), 0), true, PageNeed::none},
      Row{"another script", page_of(repeated("Συνεδρίαση του Συμβουλίου", 30), 0), true, PageNeed::none},
      Row{"much Welsh", page_of(repeated("Cynhaliwyd cyfarfod o'r Cyngor yn Neuadd y Sir", 6), 0), true,
          PageNeed::none});
  CAPTURE(row.what);
  CHECK(need_of(row.page, row.has_graphics) == row.need);
}

TEST_CASE("words that no paper spells so") {
  struct Row {
    const char* word;
    bool garbled;
  };
  const auto row =
      GENERATE(Row{"oBpIs{,ANq,ENO.", true}, Row{"os\\lTco", true}, Row{"lui*ly^:yer", true}, Row{"w€s€r", false},
               Row{"McKay", false}, Row{"MacDonald-Ross", false}, Row{"O'Brien’s", false}, Row{"SENDIASS", false},
               Row{"EHCPs", false}, Row{"(c)", false}, Row{"and/or", false}, Row{"clerk@upton.example", false},
               Row{"£1.2m", false}, Row{"\"quoted\"", false}, Row{"24/00109/FUL", false}, Row{"", false});
  CAPTURE(row.word);
  CHECK(is_garbled(row.word) == row.garbled);
}

TEST_CASE("a page whose letters are no characters is recognised, a damaged one is not") {
  PageText page = page_of("abc", 0);
  page.state = PageState::unreadable;
  CHECK(need_of(page, true) == PageNeed::bad_text);
  PageText damaged = page_of("", 0);
  damaged.state = PageState::unreadable;
  CHECK(need_of(damaged, false) == PageNeed::none);
}

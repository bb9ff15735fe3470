#include "ingest/layout/layout.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::Paper;
using test::printed;
using test::Strings;

Strings with_role(const std::vector<PageLayout>& pages, LineRole role) {
  Strings found;
  for (const PageLayout& page : pages) {
    for (const Line& line : page.lines) {
      if (line.role == role) found.push_back(std::to_string(page.number) + ": " + line.text);
    }
  }
  return found;
}

Strings labels(const std::vector<PageLayout>& pages) {
  return printed(pages, [](const PageLayout& page) { return page.printed_label; });
}

TEST_CASE("page numbers are a series that grows with the sheets") {
  struct Row {
    std::string name, script;
    Strings labels;
  };
  const auto row = GENERATE(Row{"plain numbers from the third sheet",
                                R"(
Front sheet
~~~
Notes for visitors
~~~
The first paper
!foot 1
~~~
goes on
!foot 2
~~~
and on
!foot 3
)",
                                {"", "", "1", "2", "3"}},
                            Row{"in two languages",
                                R"(
One
!foot Tudalen / Page 3
~~~
Two
!foot Tudalen / Page 4
~~~
Three
!foot Tudalen / Page 5
)",
                                {"3", "4", "5"}},
                            Row{"the words Page and of",
                                R"(
One
!foot Page 1 of 4
~~~
Two
!foot Page 2 of 4
~~~
Three
!foot Page 3 of 4
~~~
Four
!foot Page 4 of 4
)",
                                {"1", "2", "3", "4"}},
                            Row{"dashes and brackets",
                                R"(
One
!foot - 7 -
~~~
Two
!foot - 8 -
~~~
Three
!foot - 9 -
~~~
Four
!foot - 10 -
)",
                                {"7", "8", "9", "10"}},
                            Row{"a report's own count beside the pack's",
                                R"(
Front sheet
~~~
Front notes
~~~
A report
!head Page 1 of 3
!foot 31
~~~
A report, second sheet
!head Page 2 of 3
!foot 32
~~~
A report, third sheet
!head Page 3 of 3
!foot 33
~~~
Another report
!head Page 1 of 2
!foot 34
~~~
Another report, second sheet
!head Page 2 of 2
!foot 35
)",
                                {"", "", "31", "32", "33", "34", "35"}},
                            Row{"turned into the margin of landscape sheets",
                                R"(
One
!foot 5
~~~
Two
!foot 6
~~~ landscape
Three, wide
!side 7
~~~
Four
!foot 8
)",
                                {"5", "6", "7", "8"}},
                            Row{"a number lost on one sheet is told by its neighbours",
                                R"(
One
!foot 5
~~~
Two
!foot 6
~~~
Three
~~~
Four
!foot 8
)",
                                {"5", "6", "7", "8"}},
                            Row{"figures that do not grow are no page numbers",
                                R"(
One
!foot 2019
~~~
Two
!foot 2019
~~~
Three
!foot 2019
~~~
Four
!foot 2019
)",
                                {"", "", "", ""}},
                            Row{"a lone figure among many sheets",
                                R"(
One
~~~
Two
!foot 17
~~~
Three
~~~
Four
~~~
Five
)",
                                {"", "", "", "", ""}},
                            Row{"a paper of one sheet", "One\n!foot 1\n", {"1"}},
                            Row{"an item number in the text is no page number",
                                R"(
One
!down 300
1
~~~
Two
!down 300
2
~~~
Three
!down 300
3
~~~
Four
!down 300
4
)",
                                {"", "", "", ""}});
  CAPTURE(row.name);
  CHECK(labels(Paper(row.script).layout()) == row.labels);
}

TEST_CASE("page numbers are not text") {
  const auto pages = Paper("One\n!foot 11\n~~~\nTwo\n!foot 12\n~~~\nThree\n!foot 13\n~~~\nFour\n!foot 14\n").layout();
  CHECK(with_role(pages, LineRole::page_number) == Strings{"1: 11", "2: 12", "3: 13", "4: 14"});
  CHECK(with_role(pages, LineRole::body) == Strings{"1: One", "2: Two", "3: Three", "4: Four"});
}

TEST_CASE("a range wrapped into the foot of an agenda is no page number") {
  const auto pages = Paper(R"(
1. Apologies
!down 760
2. Rents of garages {430}(Pages 3
{430}- 8)
~~~
Two
~~~
Three
)")
                         .layout();
  CHECK(labels(pages) == Strings{"", "", ""});
}

TEST_CASE("running heads and feet repeat on several sheets; the first head stays text") {
  const auto pages = Paper(R"(
!head Ferry Subsidy Review 2031
The first sheet of the report speaks of the slipway.
!foot Harbour Office - version 1
~~~
!head Ferry Subsidy Review 2031
The second sheet speaks of winter timetables.
!foot Harbour Office - version 1
~~~
!head Ferry Subsidy Review 2031
The third sheet speaks of fares.
!foot Harbour Office - version 1
~~~
!head Ferry Subsidy Review 2031
The fourth sheet has the costs.
!foot Harbour Office - version 1
)")
                         .layout();
  CHECK(with_role(pages, LineRole::running_head) ==
        Strings{"2: Ferry Subsidy Review 2031", "3: Ferry Subsidy Review 2031", "4: Ferry Subsidy Review 2031"});
  CHECK(with_role(pages, LineRole::running_foot).size() == 4);
  CHECK(with_role(pages, LineRole::body).size() == 5);
}

TEST_CASE("what repeats on two sheets of many, or at other heights, is text") {
  const auto pages = Paper(R"(
!head Ferry review
One
~~~
!head Ferry review
Two
~~~
!down 60
Ferry review
~~~
!down 95
Ferry review
)")
                         .layout();
  CHECK(with_role(pages, LineRole::running_head).empty());
}

TEST_CASE("stamps stand alone at the top right or turned at the edge") {
  struct Row {
    std::string text;
    bool is_stamp;
  };
  const auto row = GENERATE(Row{"Agenda Item 8", true}, Row{"Appendix B", true}, Row{"APPENDIX 2", true},
                            Row{"Appendix A1", true}, Row{"Annex C", true}, Row{"Enclosure 4", true},
                            Row{"Agenda Item No. 12", true}, Row{"Item 6(A)", true}, Row{"Agenda Item No: 5", true},
                            Row{"Harbour Office", false}, Row{"Appendix B is attached", false}, Row{"Agenda", false});
  CAPTURE(row.text);
  const bool found_top =
      !with_role(Paper("!stamp " + row.text + "\n!down 200\nA paper about moorings\n").layout(), LineRole::stamp)
           .empty();
  CHECK(found_top == row.is_stamp);
  const bool found_side =
      !with_role(Paper("~~~ landscape\n!side " + row.text + "\n!down 200\nA wide table\n").layout(), LineRole::stamp)
           .empty();
  CHECK(found_side == row.is_stamp);
}

TEST_CASE("the appendix column of an agenda is no stamp") {
  const auto pages = Paper(R"(
!down 70
**1.**{90}Minutes of the March meeting{430}Appendix A
**2.**{90}Mooring fees{430}Appendix B
**3.**{90}Slipway repairs{430}Appendix C
)")
                         .layout();
  CHECK(with_role(pages, LineRole::stamp).empty());
  CHECK(pages.front().lines.size() == 3);
}

TEST_CASE("a heading in the text is no stamp") {
  CHECK(with_role(Paper("!down 300\nAppendix B\nMooring fees by length\n").layout(), LineRole::stamp).empty());
  CHECK(with_role(Paper("Appendix B\n\nMooring fees by length\n").layout(), LineRole::stamp).empty());
}

TEST_CASE("a stamp beside the page number on one line is told apart") {
  const auto pages =
      Paper("One\n!foot 1\n~~~\nTwo\n!foot 2\n~~~\n!stamp Agenda Item 4\nThree\n!foot 3\n~~~\nFour\n!foot 4\n")
          .layout();
  CHECK(with_role(pages, LineRole::stamp) == Strings{"3: Agenda Item 4"});
  CHECK(labels(pages) == Strings{"1", "2", "3", "4"});
}

TEST_CASE("blank-page notices are not text") {
  struct Row {
    std::string text;
    bool notice;
  };
  const auto row =
      GENERATE(Row{"This page is intentionally left blank", true}, Row{"This page has been left blank", true},
               Row{"[Page intentionally blank]", true}, Row{"Leave this page blank if you have no dog", false});
  CAPTURE(row.text);
  const auto pages = Paper("!down 400\n" + row.text).layout();
  CHECK(with_role(pages, LineRole::blank_notice).empty() != row.notice);
}

}  // namespace
}  // namespace agendex

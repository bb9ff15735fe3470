#include "base/date.h"

#include <fmt/format.h>

#include "support/catch.h"

namespace agendex {
namespace {

/// "2031-04-14@3-16" for each date; a year that is not given is "0000".
std::string printed(const std::vector<DateMention>& mentions, std::string_view text) {
  std::string out;
  for (const auto& each : mentions) {
    out += fmt::format("{}{} [{}]", out.empty() ? "" : "; ", to_string(each.date),
                       text.substr(each.begin, each.end - each.begin));
  }
  return out;
}

struct Row {
  std::string in;
  std::string out;
};

TEST_CASE("find_dates reads the forms that papers use") {
  const auto row =
      GENERATE(Row{"on 14 April 2031 at", "2031-04-14 [14 April 2031]"},
               Row{"WEDNESDAY, 14TH APRIL, 2031", "2031-04-14 [WEDNESDAY, 14TH APRIL, 2031]"},
               Row{"14th-Mar-2025", "2025-03-14 [14th-Mar-2025]"},
               Row{"the 6th day of May, 2030", "2030-05-06 [6th day of May, 2030]"},
               Row{"April 14, 2031", "2031-04-14 [April 14, 2031]"},
               Row{"Tuesday, Sept. 2nd 2031", "2031-09-02 [Tuesday, Sept. 2nd 2031]"},
               Row{"14/04/2031", "2031-04-14 [14/04/2031]"}, Row{"3/4/31", "2031-04-03 [3/4/31]"},
               Row{"14.04.31", "2031-04-14 [14.04.31]"}, Row{"04/14/2031", "2031-04-14 [04/14/2031]"},
               Row{"2031-04-14", "2031-04-14 [2031-04-14]"}, Row{"Tuesday 6 May", "0000-05-06 [Tuesday 6 May]"},
               Row{"by 6 May they", "0000-05-06 [6 May]"}, Row{"until 29 February", "0000-02-29 [29 February]"},
               Row{"7 May 2031 to 9 June 2031", "2031-05-07 [7 May 2031]; 2031-06-09 [9 June 2031]"},
               Row{"14\u00A0April\u00A02031", "2031-04-14 [14\u00A0April\u00A02031]"},
               Row{"14 April 10.00 am", "0000-04-14 [14 April]"});
  CAPTURE(row.in);
  CHECK(printed(find_dates(row.in), row.in) == row.out);
}

TEST_CASE("find_dates leaves alone what is no date") {
  const auto text = GENERATE(as<std::string>(), "31 April 2031", "30/02/2031", "item 5 may be taken",
                             "paragraph 1.2.10", "24/00109/OUT", "reference 2031/14/04/7", "110/04/2031", "3 marches",
                             "in March 2031", "4 apricots", "2 sat down", "1.10.2.3", "12 decisions");
  CAPTURE(text);
  CHECK(printed(find_dates(text), text).empty());
}

TEST_CASE("ISO dates are read exactly") {
  CHECK(parse_iso_date("2031-04-14") == Date{2031, 4, 14});
  CHECK(parse_iso_date("2032-02-29") == Date{2032, 2, 29});
  CHECK_FALSE(parse_iso_date("2031-02-29"));
  CHECK_FALSE(parse_iso_date("2031-4-14"));
  CHECK_FALSE(parse_iso_date("2031-04-14 "));
  CHECK(to_string(Date{2031, 4, 7}) == "2031-04-07");
  CHECK(spelled_out(Date{2031, 4, 7}) == "7 April 2031");
}

TEST_CASE("a missing year is the nearest one") {
  CHECK(with_nearest_year({0, 1, 5}, {2030, 12, 20}) == Date{2031, 1, 5});
  CHECK(with_nearest_year({0, 12, 20}, {2031, 1, 5}) == Date{2030, 12, 20});
  CHECK(with_nearest_year({0, 5, 6}, {2031, 5, 6}) == Date{2031, 5, 6});
  CHECK(with_nearest_year({0, 2, 29}, {2030, 2, 1}) == Date{2028, 2, 29});
}

struct TimeRow {
  std::string in;
  std::optional<std::string> out;
};

TEST_CASE("find_time reads the start of a meeting") {
  const auto row = GENERATE(TimeRow{"at 4:00 pm in the hall", "16:00"}, TimeRow{"4pm", "16:00"},           //
                            TimeRow{"10.00 am", "10:00"}, TimeRow{"7.30 p.m.", "19:30"},                   //
                            TimeRow{"12 noon", "12:00"}, TimeRow{"12.00 noon", "12:00"},                   //
                            TimeRow{"12.15 am", "00:15"}, TimeRow{"14:00", "14:00"},                       //
                            TimeRow{"at 10.00", "10:00"}, TimeRow{"Time: 10.30", "10:30"},                 //
                            TimeRow{"at 14.00.", "14:00"}, TimeRow{"1400 hours", "14:00"},                 //
                            TimeRow{"2 - 4.30 pm", "14:00"}, TimeRow{"11 to 1pm", "11:00"},                //
                            TimeRow{"10am until 2pm", "10:00"}, TimeRow{"MIDNIGHT", "00:00"},              //
                            TimeRow{"paragraph 10.00", std::nullopt}, TimeRow{"at 6.30", std::nullopt},    //
                            TimeRow{"at 25.30", std::nullopt}, TimeRow{"rose from 10.50%", std::nullopt},  //
                            TimeRow{"13 pm", std::nullopt}, TimeRow{"no time", std::nullopt});
  CAPTURE(row.in);
  CHECK(find_time(row.in) == row.out);
}

}  // namespace
}  // namespace agendex

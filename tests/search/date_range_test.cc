#include "search/date_range.h"

#include <fmt/format.h>

#include "support/catch.h"

using namespace agendex;

namespace {

std::string shown(const Result<DateRange>& range) {
  if (!range) return range.error().code;
  return fmt::format("{}..{}", range->first ? to_string(*range->first) : "",
                     range->last ? to_string(*range->last) : "");
}

}  // namespace

TEST_CASE("What people type for dates") {
  struct Row {
    const char* typed;
    const char* range;
  };
  const auto row = GENERATE(
      Row{"2021", "2021-01-01..2021-12-31"}, Row{"2021-04", "2021-04-01..2021-04-30"},
      Row{"2024-02", "2024-02-01..2024-02-29"}, Row{"2023/02", "2023-02-01..2023-02-28"},
      Row{"04/2021", "2021-04-01..2021-04-30"}, Row{"April 2021", "2021-04-01..2021-04-30"},
      Row{"apr 2021", "2021-04-01..2021-04-30"}, Row{"Sept-2021", "2021-09-01..2021-09-30"},
      Row{"2021-04-14", "2021-04-14..2021-04-14"}, Row{"14/04/2021", "2021-04-14..2021-04-14"},
      Row{"14/04/21", "2021-04-14..2021-04-14"}, Row{"14.4.2021", "2021-04-14..2021-04-14"},
      Row{"14 April 2021", "2021-04-14..2021-04-14"}, Row{" 14th  April 2021 ", "2021-04-14..2021-04-14"},
      // municipal years; but a hyphen and a possible month is a month
      Row{"2024/25", "2024-05-01..2025-04-30"}, Row{"2024-25", "2024-05-01..2025-04-30"},
      Row{"2024/2025", "2024-05-01..2025-04-30"}, Row{"1999/00", "1999-05-01..2000-04-30"},
      Row{"2011-12", "2011-12-01..2011-12-31"}, Row{"2011/12", "2011-05-01..2012-04-30"}, Row{"2024/26", "bad-date"},
      // ranges
      Row{"2021..2022", "2021-01-01..2022-12-31"}, Row{"2021..", "2021-01-01.."}, Row{"..2021", "..2021-12-31"},
      Row{"2021...2022", "2021-01-01..2022-12-31"}, Row{"April 2021..14/05/2021", "2021-04-01..2021-05-14"},
      Row{"2022..2021", "2021-01-01..2022-12-31"}, Row{"2023/24..2024/25", "2023-05-01..2025-04-30"},
      // no dates
      Row{"", "bad-date"}, Row{"..", "bad-date"}, Row{"soon", "bad-date"}, Row{"31/04/2021", "bad-date"},
      Row{"2021-13", "bad-date"}, Row{"99999", "bad-date"}, Row{"0000", "bad-date"}, Row{"2021..soon", "bad-date"},
      Row{"6 May", "bad-date"}, Row{"\xff", "bad-date"});
  CAPTURE(row.typed);
  CHECK(shown(parse_date_range(row.typed)) == row.range);
}

TEST_CASE("Ranges in words") {
  const auto words = [](std::string_view typed) { return in_words(parse_date_range(typed).value()); };
  CHECK(words("2021") == "2021");
  CHECK(words("14/04/2021") == "14 April 2021");
  CHECK(words("2021..") == "since 1 January 2021");
  CHECK(words("..2021") == "until 31 December 2021");
  CHECK(words("2024/25") == "from 1 May 2024 to 30 April 2025");
  CHECK(in_words({}) == "any date");
}

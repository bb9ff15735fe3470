#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agendex {

/// A day of the Gregorian calendar; always a real one when it comes out of a function of this header.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  auto operator<=>(const Date&) const = default;
};

/// "2021-04-14".
std::string to_string(Date date);

/// "14 April 2021".
std::string spelled_out(Date date);

/// Reads exactly "2021-04-14".
std::optional<Date> parse_iso_date(std::string_view text);

/// A date found in running text. `year_given` is false for "Tuesday 6 May", whose `date.year` is then 0.
struct DateMention {
  Date date;
  size_t begin = 0;  ///< byte offsets in the text searched
  size_t end = 0;
  bool year_given = true;

  bool operator==(const DateMention&) const = default;
};

/// Every date in `text`, in order: "14 April 2021", "14th-Mar-2025", "April 14, 2021", "14/04/2021" (day first),
/// "2021-04-14", "Tuesday 6 May". Dates that no calendar has (31 April) are not reported.
std::vector<DateMention> find_dates(std::string_view text);

/// The year in which `day`/`month` falls nearest to `near`.
Date with_nearest_year(Date date_without_year, Date near);

/// The first time of day in `text` as "HH:MM": "4:00 pm", "4pm", "10.00 am", "14:00", "7.30 p.m.", "12 noon".
/// A bare "10.00" counts only after "at", "from" or "time".
std::optional<std::string> find_time(std::string_view text);

}  // namespace agendex

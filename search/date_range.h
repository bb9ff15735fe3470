#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"

namespace agendex {

/// Days from `first` to `last`, both included; an end left open is nullopt.
struct DateRange {
  std::optional<Date> first, last;

  bool operator==(const DateRange&) const = default;
};

/// What a person types for a day or a span of days:
/// "2021", "2021-04", "April 2021", "14/04/2021", "14 April 2021", "2021-04-14", "2024/25" (the municipal year, from
/// 1 May to 30 April), and "a..b" of any of these with either end left open.
/// `since` takes the `first` of what it yields, `until` the `last`. Error: "bad-date".
Result<DateRange> parse_date_range(std::string_view text);

/// "14 April 2021", "2021", "from 1 May 2024 to 30 April 2025", "since …", "until …".
std::string in_words(const DateRange& range);

}  // namespace agendex

#include "search/date_range.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <cstdlib>

#include "base/text.h"

namespace agendex {
namespace {

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2199;
constexpr int kMunicipalYearBegins = 5;  // the year of a council runs from its annual meeting in May

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

int last_day_of(int year, int month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

DateRange whole_year(int year) {
  return {Date{year, 1, 1}, Date{year, 12, 31}};
}

DateRange whole_month(int year, int month) {
  return {Date{year, month, 1}, Date{year, month, last_day_of(year, month)}};
}

bool is_plausible(int year) {
  return year >= kFirstYear && year <= kLastYear;
}

/// 1 to 12 for a month's name or its first three letters or more; 0 for anything else.
int month_named(std::string_view text) {
  const std::string name = to_lower(text);
  if (name.size() < 3) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (starts_with_icase(kMonths[i], name)) return static_cast<int>(i) + 1;
  }
  return name == "sept" ? 9 : 0;
}

/// "2024/25", "2024-25", "2024/2025": consecutive years. A hyphen with two figures that could be a month ("2011-12") is
/// the month.
std::optional<DateRange> municipal_year(std::string_view text) {
  static const RE2 kYears(R"((\d{4})\s?([/–-])\s?(\d{2}|\d{4}))");
  int first = 0;
  std::string mark, second;
  if (!RE2::FullMatch(text, kYears, &first, &mark, &second) || !is_plausible(first)) return std::nullopt;
  const int end = std::atoi(second.c_str());
  if (second.size() == 2 ? (first + 1) % 100 != end : first + 1 != end) return std::nullopt;
  if (mark == "-" && second.size() == 2 && end >= 1 && end <= 12) return std::nullopt;
  return DateRange{Date{first, kMunicipalYearBegins, 1},
                   Date{first + 1, kMunicipalYearBegins - 1, last_day_of(first + 1, kMunicipalYearBegins - 1)}};
}

std::optional<DateRange> year_or_month(std::string_view text) {
  static const RE2 kYear(R"((\d{4}))");
  static const RE2 kYearMonth(R"((\d{4})[-/.](\d{1,2}))");
  static const RE2 kMonthYear(R"((\d{1,2})[-/.](\d{4}))");
  static const RE2 kNamedMonth(R"(([A-Za-z]+)\.?,?[ -]?(\d{4}))");
  static const RE2 kYearNamedMonth(R"((\d{4})[ -]([A-Za-z]+))");
  int year = 0;
  int month = 0;
  std::string name;
  if (RE2::FullMatch(text, kYear, &year)) {
    return is_plausible(year) ? std::optional(whole_year(year)) : std::nullopt;
  }
  if (RE2::FullMatch(text, kNamedMonth, &name, &year) || RE2::FullMatch(text, kYearNamedMonth, &year, &name)) {
    month = month_named(name);
  } else if (!RE2::FullMatch(text, kYearMonth, &year, &month) && !RE2::FullMatch(text, kMonthYear, &month, &year)) {
    return std::nullopt;
  }
  return month >= 1 && month <= 12 && is_plausible(year) ? std::optional(whole_month(year, month)) : std::nullopt;
}

std::optional<DateRange> single_day(std::string_view text) {
  static const RE2 kShortYear(R"((\d{1,2})[-/.](\d{1,2})[-/.](\d{2}))");
  std::string day, month, year;
  std::string spelled(text);
  if (RE2::FullMatch(text, kShortYear, &day, &month, &year)) spelled = fmt::format("{}/{}/20{}", day, month, year);
  const std::vector<DateMention> dates = find_dates(spelled);
  const bool whole = dates.size() == 1 && dates[0].year_given && dates[0].begin == 0 && dates[0].end == spelled.size();
  if (!whole || !is_plausible(dates[0].date.year)) return std::nullopt;
  return DateRange{dates[0].date, dates[0].date};
}

std::optional<DateRange> parse_span(std::string_view text) {
  if (auto range = municipal_year(text)) return range;
  if (auto range = year_or_month(text)) return range;
  return single_day(text);
}

tl::unexpected<Error> bad_date(std::string_view text) {
  return tl::unexpected(Error{"bad-date", fmt::format("\"{}\" is not a date", text),
                              "write 2021, 2021-04, April 2021, 14/04/2021, 2024/25 or a range such as 2021..2022"});
}

}  // namespace

Result<DateRange> parse_date_range(std::string_view typed) {
  const std::string text = collapse_spaces(typed);
  const std::size_t dots = text.find("..");
  if (dots == std::string::npos) {
    const std::optional<DateRange> span = parse_span(text);
    if (!span) return bad_date(typed);
    return *span;
  }
  const std::string_view left = trim(std::string_view(text).substr(0, dots));
  const std::size_t after = text.find_first_not_of('.', dots);
  const std::string_view right = after == std::string::npos ? "" : trim(std::string_view(text).substr(after));
  DateRange range;
  if (!left.empty()) {
    const std::optional<DateRange> span = parse_span(left);
    if (!span) return bad_date(typed);
    range.first = span->first;
  }
  if (!right.empty()) {
    const std::optional<DateRange> span = parse_span(right);
    if (!span) return bad_date(typed);
    range.last = span->last;
  }
  if (!range.first && !range.last) return bad_date(typed);
  if (range.first && range.last && *range.last < *range.first) {
    // Typed backwards: both spans whole.
    return DateRange{parse_span(right)->first, parse_span(left)->last};
  }
  return range;
}

std::string in_words(const DateRange& range) {
  if (!range.first && !range.last) return "any date";
  if (!range.last) return "since " + spelled_out(*range.first);
  if (!range.first) return "until " + spelled_out(*range.last);
  if (range == whole_year(range.first->year)) return fmt::format("{}", range.first->year);
  if (*range.first == *range.last) return spelled_out(*range.first);
  return fmt::format("from {} to {}", spelled_out(*range.first), spelled_out(*range.last));
}

}  // namespace agendex

#include "base/date.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "base/text.h"

namespace agendex {
namespace {

// White space of running text, the no-break spaces of careless typesetting included.
#define GAP R"([\s\x{A0}\x{2007}\x{202F}])"
#define MONTH                                                                                                   \
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|" \
  "nov(?:ember)?|dec(?:ember)?)"
#define WEEKDAY "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
#define YEAR "(?:1[5-9]|20|21)[0-9]{2}"
#define ORDINAL "(?:" GAP "?(?:st|nd|rd|th))"

/// "Wednesday 14th day of April, 2021"; groups: lead (weekday or preposition), day, ordinal, month, year.
const RE2& day_month() {
  static const RE2 pattern("(?i)((?:" WEEKDAY "[,.]?|on|by|from|until|to|of|before|after|since)" GAP "+(?:the" GAP
                           "+)?)?([0-9]{1,2})(" ORDINAL ")?(?:" GAP "+day)?(?:" GAP "*[-./,]" GAP "*|" GAP "*)(?:of" GAP
                           "+)?" MONTH "\\b\\.?(?:(?:" GAP "*[-./,]" GAP "*|" GAP "*)(" YEAR
                           ")\\b|[-./'’]([0-9]{2})\\b)?");
  return pattern;
}

/// "Tuesday, April 14, 2021"; groups: weekday, month, day, year.
const RE2& month_day() {
  static const RE2 pattern("(?i)\\b(" WEEKDAY "[,.]?" GAP "+)?" MONTH "\\.?" GAP "+([0-9]{1,2})" ORDINAL "?\\b(?:" GAP
                           "*,?" GAP "*(" YEAR ")\\b)?");
  return pattern;
}

/// "14/04/2021", "14.04.21", "14-04-2021".
const RE2& numeric() {
  static const RE2 pattern(R"(\b([0-9]{1,2})([/.-])([0-9]{1,2})([/.-])([0-9]{4}|[0-9]{2})\b)");
  return pattern;
}

const RE2& iso() {
  static const RE2 pattern(R"(\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b)");
  return pattern;
}

/// 0 for no digits; patterns allow at most four.
int number(re2::StringPiece digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

int full_year(int year, size_t digits) {
  if (digits > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

int month_number(re2::StringPiece name) {
  static constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                               "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string start = to_lower(std::string_view(name.data(), 3));
  return static_cast<int>(std::find(kMonths.begin(), kMonths.end(), start) - kMonths.begin()) + 1;
}

bool exists(Date date) {
  using namespace std::chrono;
  return year_month_day(year(date.year), month(static_cast<unsigned>(date.month)), day(static_cast<unsigned>(date.day)))
      .ok();
}

/// A day without a year is real when some year has it.
bool exists_in_some_year(Date date) {
  return exists({2000, date.month, date.day});
}

/// The date stands for itself: it is not a piece of a longer number, path or reference.
bool stands_alone(std::string_view text, size_t begin, size_t end) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (begin > 0 && is_digit(text[begin])) {
    const char before = text[begin - 1];
    if (is_digit(before) ||
        (begin > 1 && (before == '/' || before == '.' || before == ',') && is_digit(text[begin - 2]))) {
      return false;
    }
  }
  if (end + 1 < text.size() && (text[end] == '/' || text[end] == '.') && is_digit(text[end + 1])) return false;
  return end >= text.size() || !is_digit(text[end]);
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<DateMention> run() {
    each_match<7>(day_month(), [this](const auto& group) { return read_day_month(group); });
    each_match<5>(month_day(), [this](const auto& group) { return read_month_day(group); });
    each_match<6>(numeric(), [this](const auto& group) { return read_numeric(group); });
    each_match<4>(iso(), [this](const auto& group) { return read_iso(group); });
    return without_overlaps();
  }

 private:
  template <size_t kGroups, class Read>
  void each_match(const RE2& pattern, Read read) {
    std::array<re2::StringPiece, kGroups> group;
    const re2::StringPiece input(text_.data(), text_.size());
    for (size_t from = 0; from < text_.size();) {
      if (!pattern.Match(input, from, text_.size(), RE2::UNANCHORED, group.data(), static_cast<int>(kGroups))) return;
      const auto found = read(group);
      if (found) mentions_.push_back(*found);
      from = found ? found->end : offset(group[0].data()) + 1;
    }
  }

  size_t offset(const char* at) const { return static_cast<size_t>(at - text_.data()); }

  std::optional<DateMention> mention(Date date, const char* begin, const char* end, bool year_given) const {
    const DateMention found{date, offset(begin), offset(end), year_given};
    if (!(year_given ? exists(date) : exists_in_some_year(date))) return std::nullopt;
    if (!stands_alone(text_, found.begin, found.end)) return std::nullopt;
    return found;
  }

  std::optional<DateMention> read_day_month(const std::array<re2::StringPiece, 7>& group) const {
    const auto& [all, lead, day, ordinal, month, year, short_year] = group;
    const bool year_given = !year.empty() || !short_year.empty();
    const int month_of_year = month_number(month);
    if (!year_given && lead.empty() && ordinal.empty()) {
      // "5 May be", "2 sat on": without a year, only a month spelled in full is believed, and not the word "may".
      if (month_of_year == 5 || month.size() < 4 || month[0] < 'A' || month[0] > 'Z') return std::nullopt;
    }
    const bool weekday_leads = !lead.empty() && RE2::PartialMatch(lead, "(?i)^" WEEKDAY);
    const char* begin = weekday_leads ? lead.data() : day.data();
    if (weekday_leads && begin > text_.data() && is_word_byte(begin[-1])) begin = day.data();
    const char* end = month.data() + month.size();
    if (!year.empty()) end = year.data() + year.size();
    if (!short_year.empty()) end = short_year.data() + short_year.size();
    const auto given = year.empty() ? short_year : year;
    return mention({year_given ? full_year(number(given), given.size()) : 0, month_of_year, number(day)}, begin, end,
                   year_given);
  }

  std::optional<DateMention> read_month_day(const std::array<re2::StringPiece, 5>& group) const {
    const auto& [all, weekday, month, day, year] = group;
    if (year.empty() && weekday.empty()) return std::nullopt;
    return mention({year.empty() ? 0 : number(year), month_number(month), number(day)}, all.data(),
                   all.data() + all.size(), !year.empty());
  }

  std::optional<DateMention> read_numeric(const std::array<re2::StringPiece, 6>& group) const {
    const auto& [all, first, separator, second, separator_again, year] = group;
    if (separator != separator_again) return std::nullopt;
    if (separator != "/" && year.size() == 2 && (separator == "-" || first.size() + second.size() < 4)) {
      return std::nullopt;  // "1.2.10" numbers a paragraph
    }
    if (year.size() == 4 && (number(year) < 1500 || number(year) > 2199)) return std::nullopt;
    const int full = full_year(number(year), year.size());
    const char* end = all.data() + all.size();
    const auto day_first = mention({full, number(second), number(first)}, all.data(), end, true);
    return day_first ? day_first : mention({full, number(first), number(second)}, all.data(), end, true);
  }

  std::optional<DateMention> read_iso(const std::array<re2::StringPiece, 4>& group) const {
    const auto& [all, year, month, day] = group;
    return mention({number(year), number(month), number(day)}, all.data(), all.data() + all.size(), true);
  }

  static bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /// In order of position; of two that overlap, the one with a year, else the earlier.
  std::vector<DateMention> without_overlaps() {
    std::stable_sort(mentions_.begin(), mentions_.end(),
                     [](const DateMention& a, const DateMention& b) { return a.begin < b.begin; });
    std::vector<DateMention> kept;
    for (const DateMention& each : mentions_) {
      if (kept.empty() || each.begin >= kept.back().end) {
        kept.push_back(each);
      } else if (each.year_given && !kept.back().year_given) {
        kept.back() = each;
      }
    }
    return kept;
  }

  std::string_view text_;
  std::vector<DateMention> mentions_;
};

std::chrono::sys_days as_days(Date date) {
  using namespace std::chrono;
  return year(date.year) / month(static_cast<unsigned>(date.month)) / day(static_cast<unsigned>(date.day));
}

/// A time of day and where it was found.
struct TimeMention {
  size_t begin = 0;
  int hour = 0;
  int minute = 0;
};

#define CLOCK "([0-9]{1,2})(?:" GAP "?[.:]" GAP "?([0-5][0-9]))?"
#define MERIDIEM GAP "*([ap])\\.?" GAP "?m\\b"

std::optional<TimeMention> first_with_meridiem(std::string_view text) {
  // "4:00 pm", "4 - 5.30 pm" (the start takes the meridiem of the end unless that would put it later)
  static const RE2 pattern("(?i)\\b(?:" CLOCK GAP "*(?:-|–|to|until)" GAP "*)?" CLOCK MERIDIEM);
  std::array<re2::StringPiece, 6> group;
  const re2::StringPiece input(text.data(), text.size());
  for (size_t from = 0; pattern.Match(input, from, text.size(), RE2::UNANCHORED, group.data(), 6);) {
    const auto begin = static_cast<size_t>(group[0].data() - text.data());
    const int end_hour = number(group[3]) % 12 + (to_lower(std::string_view(group[5].data(), 1)) == "p" ? 12 : 0);
    const bool is_range = !group[1].empty();
    int hour = end_hour;
    if (is_range) hour = number(group[1]) % 12 + (end_hour >= 12 ? 12 : 0);
    if (is_range && hour > end_hour) hour -= 12;
    const int minute = number(is_range ? group[2] : group[4]);
    const bool real = number(group[3]) >= 1 && number(group[3]) <= 12 && (!is_range || number(group[1]) <= 12);
    if (real && hour >= 0) return TimeMention{begin, hour, minute};
    from = begin + 1;
  }
  return std::nullopt;
}

std::optional<TimeMention> first_named(std::string_view text) {
  static const RE2 pattern("(?i)(?:\\b12(?:[.:]00)?" GAP "*)?\\b(noon|midday|midnight)\\b");
  std::array<re2::StringPiece, 2> group;
  if (!pattern.Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), RE2::UNANCHORED, group.data(), 2)) {
    return std::nullopt;
  }
  const bool midnight = to_lower(std::string_view(group[1].data(), group[1].size())) == "midnight";
  return TimeMention{static_cast<size_t>(group[0].data() - text.data()), midnight ? 0 : 12, 0};
}

std::optional<TimeMention> first_of_24_hours(std::string_view text, const RE2& pattern) {
  std::array<re2::StringPiece, 3> group;
  const re2::StringPiece input(text.data(), text.size());
  for (size_t from = 0; pattern.Match(input, from, text.size(), RE2::UNANCHORED, group.data(), 3);) {
    // An early hour without a leading zero may as well be in the afternoon.
    const bool certain = group[1].size() == 2 || number(group[1]) == 9;
    if (certain && number(group[1]) < 24) {
      return TimeMention{static_cast<size_t>(group[1].data() - text.data()), number(group[1]), number(group[2])};
    }
    from = static_cast<size_t>(group[0].data() - text.data()) + 1;
  }
  return std::nullopt;
}

std::optional<TimeMention> first_bare(std::string_view text) {
  static const RE2 colon(R"(\b([0-9]{1,2}):([0-5][0-9])\b)");
  static const RE2 announced("(?i)\\b(?:at|from|time)(?:" GAP "*:)?" GAP
                             "+([0-9]{1,2})[.:]([0-5][0-9])(?:[^0-9%.]|\\.?$|\\.[^0-9])");
  static const RE2 hours("(?i)\\b([0-9]{2})[.:]?([0-5][0-9])" GAP "*(?:hours|hrs)\\b");
  std::optional<TimeMention> best;
  for (const RE2* pattern : {&colon, &announced, &hours}) {
    const auto found = first_of_24_hours(text, *pattern);
    if (found && (!best || found->begin < best->begin)) best = found;
  }
  return best;
}

}  // namespace

std::string to_string(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string spelled_out(Date date) {
  static constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                               "May",       "June",     "July",     "August",
                                                               "September", "October",  "November", "December"};
  return fmt::format("{} {} {}", date.day, kMonths[static_cast<size_t>(date.month - 1)], date.year);
}

std::optional<Date> parse_iso_date(std::string_view text) {
  Date date;
  const re2::StringPiece input(text.data(), text.size());
  if (!RE2::FullMatch(input, iso(), &date.year, &date.month, &date.day) || !exists(date)) return std::nullopt;
  return date;
}

std::vector<DateMention> find_dates(std::string_view text) {
  if (text.find_first_of("0123456789") == std::string_view::npos) return {};
  return Finder(text).run();
}

Date with_nearest_year(Date date_without_year, Date near) {
  constexpr int kLongestWaitForLeapDay = 8;
  std::optional<Date> best;
  const auto distance = [near](Date date) { return std::chrono::abs(as_days(date) - as_days(near)); };
  for (int year = near.year - kLongestWaitForLeapDay; year <= near.year + kLongestWaitForLeapDay; ++year) {
    const Date candidate{year, date_without_year.month, date_without_year.day};
    if (exists(candidate) && (!best || distance(candidate) < distance(*best))) best = candidate;
  }
  return best.value_or(date_without_year);
}

std::optional<std::string> find_time(std::string_view text) {
  std::optional<TimeMention> best;
  for (const auto& found : {first_with_meridiem(text), first_named(text), first_bare(text)}) {
    if (found && (!best || found->begin < best->begin)) best = found;
  }
  if (!best) return std::nullopt;
  return fmt::format("{:02}:{:02}", best->hour, best->minute);
}

}  // namespace agendex

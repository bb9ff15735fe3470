#include "ingest/acronyms/short_form.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "ingest/acronyms/tokens.h"

namespace agendex::acronym {
namespace {

constexpr size_t kMaxSymbols = 12;
constexpr size_t kMaxBytes = 24;

struct Count {
  int upper = 0, lower = 0, digits = 0;

  int all() const { return upper + lower + digits; }
};

Count count_of(std::string_view text) {
  const LetterCase letters = letter_case(text);
  return {letters.upper, letters.lower,
          static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))};
}

std::optional<Shape> shape_of_part(std::string_view part) {
  const Count count = count_of(part);
  const int letters = count.upper + count.lower;
  if (count.upper >= 2 && count.lower == 0) return Shape::capitals;
  if (count.upper >= 2 && count.lower <= count.upper) return Shape::mixed;
  if (letters == 1 && count.digits >= 1 && count.digits <= 3) return Shape::lettered_number;
  if (count.upper == 1 && count.lower >= 3 && count.lower <= 8 && count.digits == 0) return Shape::word;
  return std::nullopt;
}

/// A short form of several words wants capitals in each, or a number at the end: "MST CAN", "LTP 5".
std::optional<Shape> shape_of(std::string_view text) {
  const size_t space = text.find(' ');
  if (space == std::string_view::npos) {
    const auto shape = shape_of_part(text);
    const bool plain = text.find_first_of("-&/.") == std::string_view::npos;
    return shape == Shape::word && !plain ? std::nullopt : shape;
  }
  std::optional<Shape> shape = Shape::capitals;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    const Count count = count_of(part);
    const bool number = begin > 0 && count.digits > 0 && count.digits <= 2 && count.upper + count.lower == 0;
    const auto of_part = shape_of_part(part);
    if (!number && of_part != Shape::capitals && of_part != Shape::mixed) return std::nullopt;
    if (of_part == Shape::mixed) shape = Shape::mixed;
    begin = end + 1;
  }
  return shape;
}

std::vector<Symbol> symbols_of(std::string_view text) {
  std::vector<Symbol> symbols;
  bool part_start = true;
  for (const char c : text) {
    const std::string letter = c == '&' || c == '+' ? std::string(1, c) : squash(std::string_view(&c, 1));
    if (letter.empty()) {
      part_start = true;
      continue;
    }
    symbols.push_back({letter.front(), c >= 'A' && c <= 'Z', part_start});
    part_start = false;
  }
  return symbols;
}

void add_reading(std::vector<ShortForm>& readings, std::string text) {
  const auto shape = shape_of(text);
  if (!shape) return;
  static const re2::RE2 kMeasured(R"(([A-Z]{2,})[0-9]{1,2}\.[0-9]{1,2})");
  std::string letters;
  const bool measured = re2::RE2::FullMatch(text, kMeasured, &letters);
  auto symbols = symbols_of(measured ? letters : text);
  if (symbols.size() < 2 || symbols.size() > kMaxSymbols) return;
  readings.push_back({std::move(text), std::move(symbols), *shape, measured});
}

}  // namespace

std::vector<ShortForm> read_short_form(std::string_view text) {
  static const re2::RE2 kAllowed(R"([A-Za-z0-9][A-Za-z0-9&/.'’‐‑-]*(?: [A-Za-z0-9&‐‑-]+){0,2}(?:['’]s|\+)?)");
  static const re2::RE2 kPlural(R"((.+[A-Z0-9])['’]?s['’]?)");
  static const re2::RE2 kDotted(R"((?:[A-Za-z]\.)+[A-Za-z]?)");
  text = trim_marks(text);
  if (text.empty() || text.size() > kMaxBytes || !re2::RE2::FullMatch(text, kAllowed)) return {};
  std::string plain(text);
  if (re2::RE2::FullMatch(plain, kDotted)) std::erase(plain, '.');

  std::vector<ShortForm> readings;
  if (std::string singular; re2::RE2::FullMatch(plain, kPlural, &singular)) {
    add_reading(readings, std::move(singular));
    re2::RE2::GlobalReplace(&plain, "['’]", "");
  }
  if (plain.find_first_of('\'') == std::string::npos && plain.find("’") == std::string::npos) {
    add_reading(readings, std::move(plain));
  }
  return readings;
}

}  // namespace agendex::acronym

#include "cli/print/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace agendex {
namespace {

std::string without_underscores(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string range(std::string_view first, std::string_view last) {
  return first == last || last.empty() ? std::string(first) : fmt::format("{}–{}", first, last);
}

}  // namespace

std::string in_words(SectionKind kind) {
  return without_underscores(to_string(kind));
}
std::string in_words(PackKind kind) {
  return without_underscores(to_string(kind));
}

std::string pages_in_words(int first_page, int last_page, std::string_view first_label, std::string_view last_label) {
  const std::string pages = range(std::to_string(first_page), std::to_string(last_page));
  const std::string labels = range(first_label, last_label);
  const std::string_view noun = first_page == last_page ? "page" : "pages";
  if (labels.empty() || labels == pages) return fmt::format("{} {}", noun, pages);
  return fmt::format("{} {} (printed {})", noun, pages, labels);
}

std::string page_list_in_words(std::vector<int> pages) {
  std::sort(pages.begin(), pages.end());
  pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
  std::string out = pages.size() == 1 ? "page " : "pages ";
  for (size_t begin = 0; begin < pages.size();) {
    size_t end = begin + 1;
    while (end < pages.size() && pages[end] == pages[end - 1] + 1) ++end;
    if (begin > 0) out += ", ";
    out += range(std::to_string(pages[begin]), std::to_string(pages[end - 1]));
    begin = end;
  }
  return out;
}

std::string with_thousands(std::size_t count) {
  std::string digits = std::to_string(count);
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<size_t>(at), ",");
  return digits;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", with_thousands(count), noun, count == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

std::string meeting_in_words(std::string_view body, const std::optional<Date>& date) {
  return joined({std::string(body), date ? spelled_out(*date) : ""}, ", ");
}

std::string in_words(const Vote& vote) {
  const auto part = [](const std::optional<int>& count, std::string_view word) {
    return count ? fmt::format("{} {}", *count, word) : std::string();
  };
  return joined(
      {joined({part(vote.for_count, "for"), part(vote.against_count, "against"), part(vote.abstain_count, "abstained")},
              ", "),
       vote.result},
      ": ");
}

}  // namespace agendex

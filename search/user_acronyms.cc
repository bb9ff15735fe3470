#include "search/user_acronyms.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

#include "base/text.h"
#include "index/text_analysis.h"
#include "search/plan/expander.h"

namespace agendex {
namespace {

constexpr std::string_view kShape = "write SHORT = Long Form, perhaps with @ Council and | note behind it";
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

/// Text before and after `mark`; nothing after it when it is not there.
std::pair<std::string_view, std::string_view> cut(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return {trim(text), {}};
  return {trim(text.substr(0, at)), trim(text.substr(at + mark.size()))};
}

std::string_view without_comment(std::string_view line) {
  const std::size_t at = line.find(" #");
  return trim(line.starts_with('#') ? "" : line.substr(0, at));
}

LineProblem problem(std::string message, std::string hint = std::string(kShape)) {
  return {.line = 0, .message = std::move(message), .hint = std::move(hint)};
}

/// A council stands behind an "@" of its own; an address has none in front of it.
void take_council(UserAcronym& entry, std::string_view& rest) {
  const std::size_t at = rest.rfind('@');
  const bool apart = at != std::string_view::npos && (at == 0 || rest[at - 1] == ' ');
  if (!apart) return;
  entry.council = std::string(trim(rest.substr(at + 1)));
  rest = trim(rest.substr(0, at));
}

std::optional<LineProblem> problem_of(const UserAcronym& entry, bool council_missing) {
  if (entry.acronym.empty()) return problem("the short form is missing");
  const std::string key = folded_acronym(entry.acronym);
  if (key.empty()) return problem(fmt::format("\"{}\" has no letter and no figure", entry.acronym));
  const auto words = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
  if (entry.acronym.size() > kMaxUserShortFormBytes || words > kMaxShortFormWords) {
    return problem(fmt::format("\"{}\" is too long for a short form", entry.acronym),
                   "write the short form first: SHORT = Long Form");
  }
  if (council_missing) return problem("no council stands behind @", "write words of its name, or leave out the @");
  if (entry.says == UserAcronym::Says::means_nothing) return std::nullopt;
  if (entry.expansion.empty()) {
    return problem(fmt::format("{} is said to mean nothing", entry.acronym),
                   fmt::format("write its long form, or {} != * when it is no acronym", entry.acronym));
  }
  if (folded_acronym(entry.expansion).empty()) {
    return problem(fmt::format("\"{}\" has no letter and no figure", entry.expansion));
  }
  if (folded_acronym(entry.expansion) == key) return problem(fmt::format("{} is its own long form", entry.acronym));
  return std::nullopt;
}

/// The entry of a line that is not empty; `found` is set to what is wrong with it.
UserAcronym entry_of(std::string_view line, std::optional<LineProblem>& found) {
  UserAcronym entry;
  if (line.size() > kMaxUserLineBytes) {
    found = problem("the line is too long");
    return entry;
  }
  const std::size_t sign = line.find('=');
  if (sign == std::string_view::npos) {
    found = problem("there is no \"=\" in it");
    return entry;
  }
  const bool denied = sign > 0 && line[sign - 1] == '!';
  entry.acronym = std::string(trim(line.substr(0, sign - (denied ? 1 : 0))));
  auto [meaning, note] = cut(line.substr(sign + 1), "|");
  entry.note = std::string(note);
  const bool has_mark = meaning.ends_with('@');
  take_council(entry, meaning);
  entry.expansion = std::string(meaning);
  if (denied) entry.says = meaning == "*" ? UserAcronym::Says::means_nothing : UserAcronym::Says::does_not_mean;
  found = problem_of(entry, has_mark);
  return entry;
}

Error unreadable(const std::string& path, const std::string& why) {
  return {"acronym-file", fmt::format("cannot read the acronyms in {}: {}", path, why),
          "it is a text file with lines such as PPA = Parish Path Audit; --acronyms names another"};
}

}  // namespace

UserAcronyms parse_user_acronyms(std::string_view text, std::string file) {
  UserAcronyms read{.file = std::move(file), .entries = {}, .problems = {}};
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  int number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line = display_text(without_comment(trim(text.substr(0, end))));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.empty()) continue;
    std::optional<LineProblem> found;
    UserAcronym entry = entry_of(line, found);
    if (found) {
      found->line = number;
      read.problems.push_back(std::move(*found));
    } else {
      entry.line = number;
      read.entries.push_back(std::move(entry));
    }
  }
  return read;
}

Result<UserAcronyms> read_user_acronyms(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return tl::unexpected(unreadable(path, "it is a folder"));
  std::ifstream in(path, std::ios::binary);
  if (!in) return tl::unexpected(unreadable(path, std::strerror(errno)));
  std::string text(kMaxUserFileBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad()) return tl::unexpected(unreadable(path, std::strerror(errno)));
  if (text.size() > kMaxUserFileBytes) return tl::unexpected(unreadable(path, "it is larger than 1 MB"));
  if (text.find('\0') != std::string::npos) return tl::unexpected(unreadable(path, "it is not a text file"));
  return parse_user_acronyms(text, path);
}

}  // namespace agendex

#include "cli/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <vector>

#include "cli/print/file_names.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

std::string hint_line(const Error& error) {
  return error.hint.empty() ? "" : fmt::format("  hint: {}\n", error.hint);
}

void write(std::FILE* stream, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stream);
  std::fflush(stream);
}

}  // namespace

std::string error_lines(const Error& error) {
  return fmt::format("agendex: {}\n{}", error.message, hint_line(error));
}

std::string error_lines(std::string_view path, const Error& error) {
  return fmt::format("{}: {}\n{}", shown_path(path), error.message, hint_line(error));
}

std::string damage_lines(std::string_view path, std::span<const Diagnostic> diagnostics) {
  struct Kind {
    std::string message;
    std::vector<int> pages;
  };
  std::vector<Kind> kinds;
  for (const Diagnostic& each : diagnostics) {
    if (each.severity != Diagnostic::Severity::damage) continue;
    auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return k.message == each.message; });
    if (kind == kinds.end()) kind = kinds.insert(kinds.end(), {each.message, {}});
    if (each.page > 0) kind->pages.push_back(each.page);
  }
  std::string lines;
  for (Kind& kind : kinds) {
    const std::string pages = kind.pages.empty() ? "" : page_list_in_words(std::move(kind.pages)) + ": ";
    lines += fmt::format("{}: {}{}\n", shown_path(path), pages, kind.message);
  }
  return lines;
}

bool has_damage(std::span<const Diagnostic> diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& each) { return each.severity == Diagnostic::Severity::damage; });
}

Result<void> write_file(const std::string& path, std::string_view text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (file) return {};
  return tl::unexpected(Error{"cannot-write", fmt::format("{} cannot be written", path),
                              "name a file in a folder that exists and is yours"});
}

void write_stdout(std::string_view text) {
  write(stdout, text);
}
void write_stderr(std::string_view text) {
  write(stderr, text);
}

}  // namespace agendex

#include "cli/acronym_file.h"

#include <fmt/format.h>

#include <filesystem>

#include "cli/database_path.h"
#include "cli/print/file_names.h"
#include "cli/report.h"

namespace agendex {
namespace {

std::filesystem::path default_file() {
  if (const auto config = absolute_path_from("XDG_CONFIG_HOME"); !config.empty()) {
    return config / "agendex/acronyms.txt";
  }
  const auto home = absolute_path_from("HOME");
  return home.empty() ? home : home / ".config/agendex/acronyms.txt";
}

}  // namespace

Result<UserAcronyms> load_own_acronyms(const std::string& chosen) {
  std::string path = chosen;
  if (path.empty()) {
    const std::filesystem::path usual = default_file();
    std::error_code error;
    if (usual.empty() || !std::filesystem::exists(usual, error)) return UserAcronyms{};
    path = usual.string();
  }
  Result<UserAcronyms> own = read_user_acronyms(path);
  if (!own) return own;
  for (const LineProblem& problem : own->problems) {
    write_stderr(
        fmt::format("{}: line {}: {}\n  hint: {}\n", shown_path(path), problem.line, problem.message, problem.hint));
  }
  return own;
}

}  // namespace agendex

#include "cli/database_path.h"

#include <cstdlib>

namespace agendex {

std::filesystem::path absolute_path_from(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && value[0] == '/' ? std::filesystem::path(value) : std::filesystem::path();
}

std::filesystem::path database_path(const std::string& chosen) {
  if (!chosen.empty()) return chosen;
  if (const auto data_home = absolute_path_from("XDG_DATA_HOME"); !data_home.empty()) return data_home / "agendex";
  if (const auto home = absolute_path_from("HOME"); !home.empty()) return home / ".local/share/agendex";
  return "agendex-index";
}

std::string recognition_cache_path() {
  if (const auto cache = absolute_path_from("XDG_CACHE_HOME"); !cache.empty()) return cache / "agendex/recognised";
  if (const auto home = absolute_path_from("HOME"); !home.empty()) return home / ".cache/agendex/recognised";
  return {};
}

}  // namespace agendex

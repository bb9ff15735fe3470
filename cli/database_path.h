#pragma once

#include <filesystem>
#include <string>

namespace agendex {

/// Where the index is kept: `chosen` (from --db or AGENDEX_DB) when it is not empty, else
/// $XDG_DATA_HOME/agendex, else ~/.local/share/agendex.
std::filesystem::path database_path(const std::string& chosen);

/// A folder named by an environment variable; empty when there is none. A relative path is ignored, as the XDG
/// specification says.
std::filesystem::path absolute_path_from(const char* variable);

/// Where recognised pages are kept: $XDG_CACHE_HOME/agendex/recognised, ~/.cache/agendex/recognised; empty for nowhere.
std::string recognition_cache_path();

}  // namespace agendex

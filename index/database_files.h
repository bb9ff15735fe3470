#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace agendex {

/// True when `directory` holds a database.
bool has_database(const std::filesystem::path& directory);

/// Makes `directory` with mode 0700 where it does not exist. Errors: "index-unwritable"; "not-an-index" when other
/// things are kept in it.
Result<void> prepare_directory(const std::filesystem::path& directory);

/// Error "index-schema" unless `found` is the schema of this program.
Result<void> check_schema(std::string_view found);

}  // namespace agendex

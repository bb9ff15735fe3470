#include "index/database_files.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "index/doc_schema.h"

namespace agendex {
namespace fs = std::filesystem;
namespace {

constexpr mode_t kOwnerOnly = 0700;

tl::unexpected<Error> unwritable(const fs::path& directory, std::string_view reason) {
  return tl::unexpected(Error{"index-unwritable", fmt::format("cannot make {}: {}", directory.string(), reason),
                              "choose another place with --db"});
}

/// True when there is nothing but what Xapian leaves behind if it is killed while it makes a database.
bool is_empty_or_half_made(const fs::path& directory, std::error_code& failure) {
  for (const auto& entry : fs::directory_iterator(directory, failure)) {
    const fs::path name = entry.path().filename();
    if (name != "flintlock" && name != "v.tmp" && name.extension() != ".glass") return false;
  }
  return !failure;
}

}  // namespace

bool has_database(const fs::path& directory) {
  std::error_code ignored;
  return fs::exists(directory / "iamglass", ignored);
}

Result<void> prepare_directory(const fs::path& directory) {
  std::error_code failure;
  if (fs::is_directory(directory, failure)) {
    if (has_database(directory) || is_empty_or_half_made(directory, failure)) return {};
    return tl::unexpected(Error{"not-an-index",
                                fmt::format("{} is a folder with other things in it", directory.string()),
                                "choose an empty or a new folder with --db"});
  }
  const fs::path parent = fs::absolute(directory, failure).lexically_normal().parent_path();
  fs::create_directories(parent, failure);
  if (failure) return unwritable(directory, failure.message());
  if (::mkdir(directory.c_str(), kOwnerOnly) != 0 && errno != EEXIST) {
    return unwritable(directory, std::strerror(errno));
  }
  return {};
}

Result<void> check_schema(std::string_view found) {
  if (found == kIndexSchema) return {};
  return tl::unexpected(Error{"index-schema",
                              fmt::format("the index has the shape \"{}\"; this program reads \"{}\"",
                                          found.empty() ? "unknown" : found, kIndexSchema),
                              "move the old index away and index the files again"});
}

}  // namespace agendex

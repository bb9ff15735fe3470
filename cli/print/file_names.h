#pragma once

#include <string>
#include <string_view>

namespace agendex {

/// A path as short as it still leads there: relative to the working directory when it lies in it. Control characters,
/// which a terminal would obey, become "?".
std::string shown_path(std::string_view path);

/// The last part of a path, safe for a terminal.
std::string shown_file_name(std::string_view path);

}  // namespace agendex

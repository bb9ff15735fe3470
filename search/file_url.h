#pragma once

#include <string>
#include <string_view>

namespace agendex {

/// "file:///papers/July%202021.pdf#page=3" (RFC 8089, RFC 3986). `path` is absolute; `page` counts from 1.
std::string file_url(std::string_view path, int page);

}  // namespace agendex

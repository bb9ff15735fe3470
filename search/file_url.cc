#include "search/file_url.h"

#include <fmt/format.h>

#include <cctype>

namespace agendex {

std::string file_url(std::string_view path, int page) {
  constexpr std::string_view kPlain = "-._~/";
  std::string url = "file://";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte < 0x80 && (std::isalnum(byte) || kPlain.find(c) != std::string_view::npos);
    url += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return url + fmt::format("#page={}", page);
}

}  // namespace agendex

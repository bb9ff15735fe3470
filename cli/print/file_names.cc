#include "cli/print/file_names.h"

#include <algorithm>
#include <filesystem>

#include "base/text.h"

namespace agendex {
namespace {

std::string printable(std::string path) {
  std::replace_if(
      path.begin(), path.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }, '?');
  return display_text(path);
}

}  // namespace

std::string shown_path(std::string_view path) {
  std::error_code error;
  const std::string here = std::filesystem::current_path(error).string() + "/";
  const bool is_inside = !error && path.size() > here.size() && path.substr(0, here.size()) == here;
  return printable(std::string(is_inside ? path.substr(here.size()) : path));
}

std::string shown_file_name(std::string_view path) {
  return printable(std::string(path.substr(path.find_last_of('/') + 1)));
}

}  // namespace agendex

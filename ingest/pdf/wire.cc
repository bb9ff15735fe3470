#include "ingest/pdf/wire.h"

#include <cmath>

#include "base/utf8.h"

namespace agendex {

std::string_view WireReader::take(std::size_t size) {
  if (size > rest_.size()) fail();
  const std::string_view out = ok_ ? rest_.substr(0, size) : std::string_view();
  rest_.remove_prefix(out.size());
  return out;
}

float WireReader::get_number(float limit) {
  const auto value = get<float>();
  const bool in_range = std::isfinite(value) && std::abs(value) <= limit;
  require(in_range);
  return in_range ? value : 0;
}

std::uint32_t WireReader::get_count(std::size_t limit, std::size_t bytes_each) {
  const auto count = get<std::uint32_t>();
  require(count <= limit && count * bytes_each <= rest_.size());
  return ok_ ? count : 0;
}

std::string WireReader::get_text(std::size_t limit) {
  const std::string_view text = take(get_count(limit, 1));
  require(is_utf8(text));
  return ok_ ? std::string(text) : std::string();
}

bool is_utf8(std::string_view text) {
  if (utf8::is_ascii(text)) return true;
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (utf8::next(text, at) == 0xFFFD && text.substr(begin, at - begin) != kReplacement) return false;
  }
  return true;
}

}  // namespace agendex

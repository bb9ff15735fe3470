#include "cli/print/snippets.h"

#include <algorithm>

#include "cli/print/layout.h"

namespace agendex {

std::string marked(const Snippet& snippet, const Look& look) {
  std::string out;
  std::size_t at = 0;
  for (const ByteRange& range : snippet.highlights) {
    out += snippet.text.substr(at, range.begin - at);
    out += painted(look, Tone::match, std::string_view(snippet.text).substr(range.begin, range.end - range.begin));
    at = range.end;
  }
  return out + snippet.text.substr(std::min(at, snippet.text.size()));
}

}  // namespace agendex

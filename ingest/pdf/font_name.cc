#include "ingest/pdf/font_name.h"

#include <re2/re2.h>

namespace agendex {
namespace {

bool matches(std::string_view name, const RE2& pattern) {
  return RE2::PartialMatch(re2::StringPiece(name.data(), name.size()), pattern);
}

}  // namespace

bool is_bold_font(std::string_view name) {
  static const RE2 pattern("(?i:bold|black|heavy|demi)|[-,](?:Bd|Blk)|^(?:CM|SF)BX[0-9]");
  return matches(name, pattern);
}

bool is_italic_font(std::string_view name) {
  static const RE2 pattern("(?i:italic|oblique|kursiv)|[-,][A-Za-z]*It(?:MT)?$|^(?:CM|SF)(?:TI|BXTI)[0-9]");
  return matches(name, pattern);
}

}  // namespace agendex

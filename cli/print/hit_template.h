#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/print/hit_fields.h"

namespace agendex {

/// A line in which "{title}" and other names of hit_fields() stand for what a hit has there. "{{" and "}}" are single
/// braces, "\t", "\n" and "\\" what they are in C.
class HitTemplate {
 public:
  /// Error "unknown-field" names the nearest one; "bad-template" when a brace has no partner.
  static Result<HitTemplate> parse(std::string_view text);

  std::string fill(const Hit& hit) const;

 private:
  struct Piece {
    std::string text;
    const HitField* field = nullptr;  ///< in place of the text
  };

  std::vector<Piece> pieces_;
};

}  // namespace agendex

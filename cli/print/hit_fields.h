#pragma once

#include <span>
#include <string>
#include <string_view>

#include "search/results.h"

namespace agendex {

/// One thing that can be told of a hit: a column of --csv, a name between the braces of --format.
struct HitField {
  std::string_view name;
  std::string_view meaning;  ///< one phrase for people
  std::string (*value)(const Hit& hit);
};

/// Every field, in the order of the columns.
std::span<const HitField> hit_fields();

}  // namespace agendex

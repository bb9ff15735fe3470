#pragma once

#include <algorithm>
#include <numeric>
#include <string_view>
#include <vector>

namespace agendex {

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment) that turn one word into the
/// other, in bytes; `limit` or more comes back as `limit`.
inline int edit_distance(std::string_view a, std::string_view b, int limit) {
  const auto rows = static_cast<int>(a.size());
  const auto columns = static_cast<int>(b.size());
  if (std::abs(rows - columns) >= limit) return limit;
  const auto width = static_cast<std::size_t>(columns) + 1;
  std::vector<int> before(width), above(width), row(width);
  std::iota(above.begin(), above.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j < width; ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  return std::min(above.back(), limit);
}

/// The name that `typed`, in small letters, is most likely a slip of; empty when none is near.
inline std::string_view nearest_name(std::string_view typed, const std::vector<std::string_view>& names) {
  constexpr int kTooFar = 3;
  std::string_view nearest;
  int least = kTooFar;
  for (const std::string_view name : names) {
    const int distance = edit_distance(typed, name, least);
    const bool plausible = distance * 2 < static_cast<int>(name.size());
    if (distance < least && plausible) {
      nearest = name;
      least = distance;
    }
  }
  return nearest;
}

}  // namespace agendex

#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace agendex {

/// Hits that are read before their final order is made; later ones keep the order of the index.
inline constexpr std::size_t kReranked = 30;

/// A hit as the index ranks it, and what reading it has shown.
struct RankedHit {
  double score = 0;    ///< of the index
  double passage = 0;  ///< what its best passage says of the question, in the mass of what was asked for
  std::string paper;   ///< parts of one paper have the same

  bool operator==(const RankedHit&) const = default;
};

struct Placed {
  std::size_t hit = 0;  ///< index of the hit
  double score = 0;     ///< by which it has its place

  bool operator==(const Placed&) const = default;
};

/// The final order: a passage that says it all goes before words that are scattered, and every further part of a paper
/// has to be a little better than the part before it, so that one long report does not fill the first page.
std::vector<Placed> reranked(const std::vector<RankedHit>& hits);

}  // namespace agendex

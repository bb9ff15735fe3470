#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/model/pack.h"

namespace agendex {

/// What a section is filed under, worked out from the section and what encloses it.
struct SectionUnit {
  std::string id;                    ///< stable: from path, kind, number, title and the date of its own meeting
  std::string parent_id;             ///< empty at the top
  std::string content_key;           ///< equal for the same text published elsewhere
  Meeting meeting;                   ///< the one minuted, else the pack's
  std::string paper;                 ///< title of the paper it is a part of
  std::vector<std::string> context;  ///< titles of what it belongs to: enclosing sections, its agenda item

  bool operator==(const SectionUnit&) const = default;
};

/// One for each of pack.sections, in their order.
std::vector<SectionUnit> file_sections(const Pack& pack, std::string_view path);

/// A stretch of whole pages of a section's text: blocks [begin, end).
struct Stretch {
  std::size_t begin = 0, end = 0;
  int first_page = 0, last_page = 0;

  bool operator==(const Stretch&) const = default;
};

/// Cuts a section's text at page breaks into stretches of about `words` words; `word_counts` has one count per block.
/// At least one stretch; together they cover all blocks and all pages of the section.
std::vector<Stretch> cut_into_stretches(const Section& section, std::span<const std::size_t> word_counts,
                                        std::size_t words);

}  // namespace agendex

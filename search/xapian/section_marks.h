#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace agendex {

/// Which of the terms with one prefix marks each of some documents.
struct SectionMarks {
  static constexpr int kNone = -1;

  std::vector<std::string> values;  ///< of the terms, without the prefix
  std::vector<int> of;              ///< for each document, the index of its value

  bool operator==(const SectionMarks&) const = default;
};

// Read from postings and values alone, without opening a document. `documents` ascend. Throw what Xapian throws.

SectionMarks marks_of(const Xapian::Database& database, std::string_view prefix,
                      std::span<const Xapian::docid> documents);

std::vector<std::optional<Date>> dates_of(const Xapian::Database& database, std::span<const Xapian::docid> documents);

/// Every document that matches, ascending.
std::vector<Xapian::docid> all_matching(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace agendex

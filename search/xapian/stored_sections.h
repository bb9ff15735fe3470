#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "base/result.h"
#include "index/section_record.h"
#include "search/results.h"

namespace agendex {

/// The record of a document.
Result<SectionRecord> read_section(const Xapian::Database& database, Xapian::docid document);

/// The other places where the text of `head`'s section was published, at most kMaxPlaces, each with the page that
/// corresponds to `page`.
std::vector<Place> other_places(const Xapian::Database& database, const std::string& content_key,
                                const SectionHead& head, int page);

inline constexpr std::size_t kMaxPlaces = 20;

}  // namespace agendex

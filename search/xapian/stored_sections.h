#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "base/result.h"
#include "index/section_record.h"
#include "index/text_analysis.h"
#include "search/results.h"

namespace agendex {

/// The record of a document.
Result<SectionRecord> read_section(const Xapian::Database& database, Xapian::docid document);

/// The other places where the text of `head`'s section was published, at most kMaxPlaces, each with the page that
/// corresponds to `page`.
std::vector<Place> other_places(const Xapian::Database& database, const std::string& content_key,
                                const SectionHead& head, int page);

inline constexpr std::size_t kMaxPlaces = 20;

/// A word with a stem as a section writes it, in small letters; the stem itself when none is found.
std::string printed_word(const Xapian::Database& database, const std::string& stem, Stemmer& stemmer);

}  // namespace agendex

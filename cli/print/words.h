#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/model/pack.h"

namespace agendex {

/// "minutes item"
std::string in_words(SectionKind kind);
std::string in_words(PackKind kind);

/// "page 12", "page 12 (printed 7)", "pages 5–9 (printed 3–7)"; a label that equals the page is not repeated.
std::string pages_in_words(int first_page, int last_page, std::string_view first_label, std::string_view last_label);

/// "page 3", "pages 3, 5–9"; in ascending order.
std::string page_list_in_words(std::vector<int> pages);

/// "1 page", "3,087 pages"; the plural is made with an s.
std::string counted(std::size_t count, std::string_view noun);

/// "3,087"
std::string with_thousands(std::size_t count);

/// What is not empty, joined by `separator`.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// "Cabinet, 14 April 2031"; what is unknown is left out.
std::string meeting_in_words(std::string_view body, const std::optional<Date>& date);

/// "5 for, 4 against, 1 abstained: carried"
std::string in_words(const Vote& vote);

}  // namespace agendex

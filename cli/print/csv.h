#pragma once

#include <string>
#include <vector>

namespace agendex {

/// A record as RFC 4180 has it: cells with commas, quotes or line ends in quotes, CRLF at the end.
std::string csv_record(const std::vector<std::string>& cells);

}  // namespace agendex

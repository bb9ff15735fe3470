#pragma once

#include <string>
#include <string_view>

namespace agendex {

/// Safe between tags and inside quoted attributes.
std::string html_escaped(std::string_view text);

}  // namespace agendex

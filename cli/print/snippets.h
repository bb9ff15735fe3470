#pragma once

#include <string>

#include "cli/terminal.h"
#include "search/results.h"

namespace agendex {

/// A snippet with what answers the question in the tone of a match.
std::string marked(const Snippet& snippet, const Look& look);

}  // namespace agendex

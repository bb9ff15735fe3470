#pragma once

#include <string>
#include <vector>

#include "cli/manual/program_description.h"

namespace agendex {

// Pages of the manual in the man macros of troff; UTF-8.

/// agendex(1), with a list of the commands.
std::string man_page_of_program(const std::vector<CommandDescription>& program);

/// agendex-search(1) and so on.
std::string man_page_of_command(const CommandDescription& command, const std::vector<CommandDescription>& program);

}  // namespace agendex

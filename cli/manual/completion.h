#pragma once

#include <string>
#include <vector>

#include "cli/manual/program_description.h"

namespace agendex {

// Scripts that complete commands, flags, values that are one of a list, PDFs, and councils and bodies of the index.

std::string bash_completion(const std::vector<CommandDescription>& program);
std::string zsh_completion(const std::vector<CommandDescription>& program);
std::string fish_completion(const std::vector<CommandDescription>& program);

}  // namespace agendex

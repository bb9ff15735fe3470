#pragma once

#include <string>

#include "base/result.h"
#include "search/user_acronyms.h"

namespace agendex {

/// The user's own acronyms: of the file `chosen` (from --acronyms or AGENDEX_ACRONYMS) when it is not empty, else of
/// $XDG_CONFIG_HOME/agendex/acronyms.txt, else of ~/.config/agendex/acronyms.txt, where none need be.
/// Tells on stderr about lines that cannot be read. Errors: "acronym-file".
Result<UserAcronyms> load_own_acronyms(const std::string& chosen);

}  // namespace agendex

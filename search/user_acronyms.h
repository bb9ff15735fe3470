#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace agendex {

/// One line of the user's own acronyms. docs/acronyms.md tells how it is written.
struct UserAcronym {
  enum class Says {
    means,          ///< "PPA = Parish Path Audit"
    does_not_mean,  ///< "PPA != Public Path Act": what papers say is passed over
    means_nothing,  ///< "PPA != *": whatever papers say is passed over
  };

  Says says = Says::means;
  std::string acronym, expansion, note;
  std::string council;  ///< words of its name; empty: of every council
  int line = 0;

  bool operator==(const UserAcronym&) const = default;
};

/// A line that cannot be read.
struct LineProblem {
  int line = 0;
  std::string message;  ///< one clause, without the file's name
  std::string hint;     ///< what to write

  bool operator==(const LineProblem&) const = default;
};

/// The user's own acronyms, in the order of the file.
struct UserAcronyms {
  std::string file;  ///< empty: there is none
  std::vector<UserAcronym> entries;
  std::vector<LineProblem> problems;

  bool operator==(const UserAcronyms&) const = default;
};

/// Reads what is in a file of acronyms. A line that cannot be read is a problem and costs nothing else.
UserAcronyms parse_user_acronyms(std::string_view text, std::string file);

/// Reads a file of acronyms. Errors: "acronym-file" when it cannot be read or is not such a file.
Result<UserAcronyms> read_user_acronyms(const std::string& path);

inline constexpr std::size_t kMaxUserFileBytes = 1 << 20;
inline constexpr std::size_t kMaxUserShortFormBytes = 40;
inline constexpr std::size_t kMaxUserLineBytes = 1000;

}  // namespace agendex

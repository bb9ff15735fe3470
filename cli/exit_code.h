#pragma once

namespace agendex {

/// How every command ends. These values are promised to scripts.
enum ExitCode : int {
  kExitDone = 0,          ///< done, or something was found
  kExitNothingFound = 1,  ///< the question was answered: there is nothing
  kExitError = 2,         ///< the reason is on stderr
  kExitPartly = 3,        ///< done, but something could not be read
  kExitInterrupted = 130,
};

}  // namespace agendex

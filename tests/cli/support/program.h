#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/process.h"

namespace agendex {

inline const std::string kProgram = AGENDEX_BINARY_DIR "/bin/agendex";
inline const std::string kPacks = AGENDEX_SOURCE_DIR "/corpus/packs/";

inline ProcessResult agendex(std::vector<std::string> arguments, const ProcessOptions& options = {}) {
  arguments.insert(arguments.begin(), kProgram);
  return run_process(arguments, options);
}

inline ProcessOptions with_environment(std::map<std::string, std::string> environment) {
  ProcessOptions options;
  options.environment = std::move(environment);
  return options;
}

/// The sample packs, indexed once for all tests of a program that only ask.
const std::string& sample_index();

}  // namespace agendex

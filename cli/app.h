#pragma once

namespace agendex {

/// The whole program: reads the arguments, runs the command, returns its exit code (cli/exit_code.h). Never throws.
int run(int argc, const char* const* argv);

}  // namespace agendex

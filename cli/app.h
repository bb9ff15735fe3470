#pragma once

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace agendex {

/// The commands and their flags. A command runs while arguments are parsed and leaves its exit code in `exit_code`;
/// `more_words` join a question.
std::unique_ptr<CLI::App> make_app(int& exit_code, const std::vector<std::string>& more_words);

/// The whole program: reads the arguments, runs the command, returns its exit code (cli/exit_code.h). Never throws.
int run(int argc, const char* const* argv);

}  // namespace agendex

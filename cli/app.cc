#include "cli/app.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/report.h"

namespace agendex {
namespace {

constexpr const char* kDescription = R"(agendex reads council agenda packs and answers questions about them.

Examples:
  agendex index ~/agenda-packs
  agendex search SEND transport --since 2024
  agendex search --kind minutes_item "what was decided about home to school transport"
  agendex acronym EHCP
  agendex inspect pack.pdf
)";

/// Descriptions hold examples, so their lines are kept as they are.
class Formatter : public CLI::Formatter {
 public:
  Formatter() { column_width(26); }
  std::string make_description(const CLI::App* app) const override { return app->get_description() + "\n"; }
};

/// "-word" leaves a word out of a search: such arguments go behind "--", where they are no flags.
std::vector<std::string> with_excluded_words_last(std::vector<std::string> arguments) {
  const auto is_excluded_word = [](const std::string& argument) {
    return argument.size() > 2 && argument[0] == '-' && argument[1] != '-';
  };
  const auto end_of_flags = std::find(arguments.begin(), arguments.end(), "--");
  const auto first_excluded = std::stable_partition(arguments.begin(), end_of_flags,
                                                    [&](const std::string& a) { return !is_excluded_word(a); });
  if (first_excluded != end_of_flags) {
    if (end_of_flags != arguments.end()) arguments.erase(end_of_flags);
    arguments.insert(first_excluded, "--");
  }
  return arguments;
}

std::vector<std::string> arguments_of(int argc, const char* const* argv) {
  std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  if (!arguments.empty() && arguments[0] == "search") arguments = with_excluded_words_last(std::move(arguments));
  return arguments;
}

int usage_error(const CLI::ParseError& error) {
  write_stderr(
      error_lines({"usage", error.what(), "agendex --help, or agendex COMMAND --help, tells what can be given"}));
  return kExitError;
}

int parse_and_run(int argc, const char* const* argv) {
  int exit_code = kExitDone;
  CLI::App app(kDescription, "agendex");
  app.formatter(std::make_shared<Formatter>());
  app.set_version_flag("--version", "agendex " AGENDEX_VERSION);
  app.require_subcommand(1);
  add_index_command(app, exit_code);
  add_search_command(app, exit_code);
  add_acronym_command(app, exit_code);
  add_show_command(app, exit_code);
  add_inspect_command(app, exit_code);
  add_status_command(app, exit_code);

  auto arguments = arguments_of(argc, argv);
  if (arguments.empty()) {
    write_stderr(app.help());
    return kExitError;
  }
  std::reverse(arguments.begin(), arguments.end());  // the order in which CLI11 wants them
  try {
    app.parse(arguments);
  } catch (const CLI::Success& asked) {  // --help or --version
    app.exit(asked);
    return kExitDone;
  } catch (const CLI::ParseError& error) {
    return usage_error(error);
  }
  return exit_code;
}

}  // namespace

int run(int argc, const char* const* argv) {
  try {
    return parse_and_run(argc, argv);
  } catch (const std::exception& error) {
    write_stderr(error_lines({"internal", error.what(), "this is a fault of agendex, please report it"}));
  } catch (...) {
    write_stderr(error_lines({"internal", "something went wrong", "this is a fault of agendex, please report it"}));
  }
  return kExitError;
}

}  // namespace agendex

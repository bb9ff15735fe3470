#include "cli/app.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <exception>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/print/layout.h"
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

  /// In the list of commands: the first line of its description.
  std::string make_subcommand(const CLI::App* command) const override {
    const std::string description = command->get_description();
    return "  " + padded_right(command->get_name(), kCommandWidth) + description.substr(0, description.find('\n')) +
           "\n";
  }

 private:
  static constexpr int kCommandWidth = 10;
};

/// The arguments, and the words of a question that would be taken for flags: "-word", which leaves a word out, and
/// whatever stands behind "--".
struct Arguments {
  std::vector<std::string> usual;
  std::vector<std::string> words;
};

Arguments split(int argc, const char* const* argv) {
  Arguments arguments{{argv + std::min(argc, 1), argv + argc}, {}};
  auto& usual = arguments.usual;
  static constexpr std::array kAsk = {"search", "decisions", "dossier"};
  if (usual.empty() || std::find(kAsk.begin(), kAsk.end(), usual[0]) == kAsk.end()) return arguments;
  const auto is_excluded_word = [](const std::string& argument) {
    return argument.size() > 2 && argument[0] == '-' && argument[1] != '-';
  };
  const auto marker = std::find(usual.begin(), usual.end(), "--");
  const auto first_word = std::stable_partition(
      usual.begin(), marker, [&](const std::string& argument) { return !is_excluded_word(argument); });
  std::copy_if(first_word, usual.end(), std::back_inserter(arguments.words),
               [](const std::string& argument) { return argument != "--"; });
  usual.erase(first_word, usual.end());
  return arguments;
}

int usage_error(const CLI::ParseError& error) {
  write_stderr(
      error_lines({"usage", error.what(), "agendex --help, or agendex COMMAND --help, tells what can be given"}));
  return kExitError;
}

int parse_and_run(int argc, const char* const* argv) {
  Arguments arguments = split(argc, argv);
  int exit_code = kExitDone;
  const std::unique_ptr<CLI::App> app = make_app(exit_code, arguments.words);
  if (arguments.usual.empty()) {
    write_stderr(app->help());
    return kExitError;
  }
  std::reverse(arguments.usual.begin(), arguments.usual.end());  // the order in which CLI11 wants them
  try {
    app->parse(arguments.usual);
  } catch (const CLI::Success& asked) {  // --help or --version
    app->exit(asked);
    return kExitDone;
  } catch (const CLI::ParseError& error) {
    return usage_error(error);
  }
  return exit_code;
}

}  // namespace

std::unique_ptr<CLI::App> make_app(int& exit_code, const std::vector<std::string>& more_words) {
  auto made = std::make_unique<CLI::App>(kDescription, "agendex");
  CLI::App& app = *made;
  app.formatter(std::make_shared<Formatter>());
  app.set_version_flag("--version", "agendex " AGENDEX_VERSION);
  app.require_subcommand(1);
  add_index_command(app, exit_code);
  add_search_command(app, exit_code, more_words);
  add_decisions_command(app, exit_code, more_words);
  add_dossier_command(app, exit_code, more_words);
  add_thread_command(app, exit_code);
  add_meetings_command(app, exit_code);
  add_acronym_command(app, exit_code);
  add_show_command(app, exit_code);
  add_open_command(app, exit_code);
  add_inspect_command(app, exit_code);
  add_status_command(app, exit_code);
  add_names_command(app, exit_code);
  return made;
}

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

#include "cli/manual/program_description.h"

#include <CLI/CLI.hpp>
#include <sstream>
#include <utility>

namespace agendex {
namespace {

/// "WHEN:{auto,always,never}" is how CLI11 shows a value that must be one of a list.
void read_value(const std::string& type, OptionDescription& option) {
  const std::size_t colon = type.find(":{");
  option.value = type.substr(0, colon);
  if (colon == std::string::npos) return;
  std::istringstream list(type.substr(colon + 2, type.size() - colon - 3));
  for (std::string choice; std::getline(list, choice, ',');) option.choices.push_back(choice);
}

OptionDescription describe(const CLI::Option& option) {
  OptionDescription made;
  for (const std::string& name : option.get_snames()) made.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) made.names.push_back("--" + name);
  if (option.get_positional()) {
    made.value = option.get_single_name();
  } else if (option.get_expected_max() > 0) {
    read_value(option.get_type_name(), made);
  }
  made.meaning = option.get_description();
  made.environment = option.get_envname();
  made.is_required = option.get_required();
  made.is_repeated =
      option.get_expected_max() > 1 || option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
  return made;
}

/// A description is paragraphs; one that begins with "Examples:" holds examples, lines that begin with "Exit code" tell
/// how the command ends.
void read_paragraph(const std::string& paragraph, CommandDescription& command) {
  std::istringstream lines(paragraph);
  std::string line;
  if (paragraph.starts_with("Examples:")) {
    std::getline(lines, line);
    while (std::getline(lines, line)) command.examples.push_back(line.substr(line.find_first_not_of(' ')));
  } else if (paragraph.starts_with("Exit code")) {
    while (std::getline(lines, line)) command.exit_status.push_back(line);
  } else if (command.summary.empty()) {
    command.summary = paragraph;
  } else {
    command.paragraphs.push_back(paragraph);
  }
}

CommandDescription describe(const CLI::App& app, std::string name) {
  CommandDescription made;
  made.name = std::move(name);
  std::istringstream lines(app.get_description());
  std::string paragraph;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) {
      paragraph += (paragraph.empty() ? "" : "\n") + line;
    } else if (!paragraph.empty()) {
      read_paragraph(std::exchange(paragraph, {}), made);
    }
  }
  if (!paragraph.empty()) read_paragraph(paragraph, made);
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_group().empty()) made.options.push_back(describe(*option));
  }
  return made;
}

}  // namespace

std::vector<CommandDescription> describe_program(const CLI::App& app) {
  std::vector<CommandDescription> commands = {describe(app, "")};
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    if (!command->get_group().empty()) commands.push_back(describe(*command, command->get_name()));
  }
  return commands;
}

}  // namespace agendex

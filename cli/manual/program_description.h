#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace agendex {

/// A flag, or an argument that stands for itself.
struct OptionDescription {
  std::vector<std::string> names;    ///< "-0", "--null"; none for an argument
  std::string value;                 ///< "WHEN", "FILE", "QUERY"; empty for a flag
  std::vector<std::string> choices;  ///< what the value may be, where that is a list
  std::string meaning;
  std::string environment;  ///< the variable that stands for it
  bool is_required = false;
  bool is_repeated = false;

  bool is_argument() const { return names.empty(); }
  bool operator==(const OptionDescription&) const = default;
};

struct CommandDescription {
  std::string name;                      ///< "search"; empty for the program itself
  std::string summary;                   ///< one sentence
  std::vector<std::string> paragraphs;   ///< of explanation
  std::vector<std::string> examples;     ///< lines
  std::vector<std::string> exit_status;  ///< "Exit code 1: nothing was found."
  std::vector<OptionDescription> options;

  bool operator==(const CommandDescription&) const = default;
};

/// The program and its commands as --help tells of them, the program first; hidden commands are left out.
std::vector<CommandDescription> describe_program(const CLI::App& app);

}  // namespace agendex

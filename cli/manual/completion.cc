#include "cli/manual/completion.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cli/print/words.h"

namespace agendex {
namespace {

/// What can be typed in a place.
enum class Values { none, free, choices, councils, bodies, pdfs, files, folders };

bool has_name(const OptionDescription& option, std::string_view name) {
  return std::find(option.names.begin(), option.names.end(), name) != option.names.end();
}

Values values_of(const OptionDescription& option) {
  if (!option.choices.empty()) return Values::choices;
  if (has_name(option, "--council")) return Values::councils;
  if (has_name(option, "--body")) return Values::bodies;
  if (option.is_argument()) return option.value == "FILE" || option.value == "PATH" ? Values::pdfs : Values::free;
  if (option.value == "FILE") return Values::files;
  if (option.value == "DIR") return Values::folders;
  return option.value.empty() ? Values::none : Values::free;
}

std::vector<const OptionDescription*> arguments_of(const CommandDescription& command) {
  std::vector<const OptionDescription*> found;
  for (const OptionDescription& option : command.options) {
    if (option.is_argument()) found.push_back(&option);
  }
  return found;
}

bool takes_pdfs(const CommandDescription& command) {
  const auto arguments = arguments_of(command);
  return std::any_of(arguments.begin(), arguments.end(),
                     [](const OptionDescription* option) { return values_of(*option) == Values::pdfs; });
}

std::string names_of_commands(const std::vector<CommandDescription>& program) {
  std::vector<std::string> names;
  for (const CommandDescription& command : program) {
    if (!command.name.empty()) names.push_back(command.name);
  }
  return joined(names, " ");
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string single_quoted(const std::string& text) {
  return "'" + replaced(text, "'", "'\\''") + "'";
}

std::string bash_values(const OptionDescription& option) {
  switch (values_of(option)) {
    case Values::choices:
      return fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$cur\"))", joined(option.choices, " "));
    case Values::councils:
      return "_agendex_names council";
    case Values::bodies:
      return "_agendex_names body";
    case Values::pdfs:
      return "_agendex_files '!*.[pP][dD][fF]'";
    case Values::files:
      return "_agendex_files";
    case Values::folders:
      return "compopt -o filenames; COMPREPLY=($(compgen -d -- \"$cur\"))";
    case Values::none:
    case Values::free:
      break;
  }
  return "";
}

constexpr std::string_view kBashStart = R"sh(# bash completion for agendex

# Councils or bodies of the index, whatever their capitals.
_agendex_names() {
  local typed=$cur quote='' name i database=()
  case $typed in [\"\']*) quote=${typed:0:1} typed=${typed:1} ;; esac
  typed=${typed//\\/}
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ ${COMP_WORDS[i]} == --db ]] || continue
    if [[ ${COMP_WORDS[i + 1]} == '=' ]]; then ((i++)); fi
    database=(--db "${COMP_WORDS[i + 1]}")
  done
  while IFS= read -r name; do
    [[ ${name,,} == "${typed,,}"* ]] || continue
    if [[ $quote ]]; then COMPREPLY+=("$name"); else COMPREPLY+=("$(printf %q "$name")"); fi
  done < <(agendex names "${database[@]}" "$1" 2>/dev/null)
}

# Folders, and files but those that match a pattern.
_agendex_files() {
  compopt -o filenames
  local IFS=$'\n'
  COMPREPLY=($(compgen -d -- "$cur") $(compgen -f ${1:+-X"$1"} -- "$cur"))
}

_agendex() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command='' word
  # bash takes "--flag=value" for three words
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
  COMPREPLY=()
)sh";

std::string zsh_values(const OptionDescription& option) {
  const std::string value = option.value.empty() ? "value" : option.value;
  switch (values_of(option)) {
    case Values::none:
      return "";
    case Values::choices:
      return fmt::format(":{}:({})", value, joined(option.choices, " "));
    case Values::councils:
      return fmt::format(":{}:_agendex_names council", value);
    case Values::bodies:
      return fmt::format(":{}:_agendex_names body", value);
    case Values::pdfs:
      return fmt::format(":{}:_files -g \"*.(#i)pdf\"", value);
    case Values::files:
      return fmt::format(":{}:_files", value);
    case Values::folders:
      return fmt::format(":{}:_files -/", value);
    case Values::free:
      break;
  }
  return fmt::format(":{}: ", value);
}

/// What an argument of _arguments says of a flag; brackets and colons have a meaning there.
std::string zsh_meaning(const std::string& text) {
  return replaced(replaced(replaced(replaced(text, "\\", "\\\\"), "[", "\\["), "]", "\\]"), ":", "\\:");
}

std::string zsh_option(const OptionDescription& option) {
  const std::string repeat = option.is_repeated ? "*" : "";
  if (option.is_argument()) return single_quoted(repeat + (repeat.empty() ? "1" : "") + zsh_values(option));
  std::string out;
  for (const std::string& name : option.names) {
    const bool is_long_with_value = name.starts_with("--") && !option.value.empty();
    out += (out.empty() ? "" : " ") +
           single_quoted(fmt::format("{}{}{}[{}]{}", repeat, name, is_long_with_value ? "=" : "",
                                     zsh_meaning(option.meaning), zsh_values(option)));
  }
  return out;
}

std::string fish_values(const OptionDescription& option) {
  switch (values_of(option)) {
    case Values::none:
      return "";
    case Values::choices:
      return fmt::format(" -x -a '{}'", joined(option.choices, " "));
    case Values::councils:
      return " -x -a '(__agendex_names council)'";
    case Values::bodies:
      return " -x -a '(__agendex_names body)'";
    case Values::pdfs:
    case Values::files:
      return " -r -F";
    case Values::folders:
      return " -x -a '(__fish_complete_directories)'";
    case Values::free:
      break;
  }
  return " -x";
}

std::string fish_quoted(const std::string& text) {
  return "'" + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + "'";
}

}  // namespace

std::string bash_completion(const std::vector<CommandDescription>& program) {
  std::string commands = names_of_commands(program);
  std::string out(kBashStart);
  out += fmt::format(
      "  for word in \"${{COMP_WORDS[@]:1:COMP_CWORD-1}}\"; do\n    case $word in {}) command=$word; break ;; esac\n  "
      "done\n",
      replaced(commands, " ", " | "));
  out += "  case $command:$prev in\n";
  for (const CommandDescription& command : program) {
    for (const OptionDescription& option : command.options) {
      if (option.is_argument() || values_of(option) == Values::none) continue;
      std::vector<std::string> patterns;
      for (const std::string& name : option.names) patterns.push_back(command.name + ":" + name);
      out += fmt::format("    {}) {}; return ;;\n", joined(patterns, " | "),
                         bash_values(option).empty() ? ":" : bash_values(option));
    }
  }
  out += "  esac\n  case $command:$cur in\n";
  for (const CommandDescription& command : program) {
    std::vector<std::string> flags;
    for (const OptionDescription& option : command.options) {
      flags.insert(flags.end(), option.names.begin(), option.names.end());
    }
    out += fmt::format("    {}:-*) COMPREPLY=($(compgen -W '{}' -- \"$cur\")) ;;\n", command.name, joined(flags, " "));
    if (command.name.empty()) {
      out += fmt::format("    :*) COMPREPLY=($(compgen -W '{}' -- \"$cur\")) ;;\n", commands);
    } else if (takes_pdfs(command)) {
      out += fmt::format("    {}:*) _agendex_files '!*.[pP][dD][fF]' ;;\n", command.name);
    }
  }
  return out + "  esac\n}\n\ncomplete -F _agendex agendex\n";
}

std::string zsh_completion(const std::vector<CommandDescription>& program) {
  std::string out = R"(#compdef agendex

# Councils or bodies of the index.
_agendex_names() {
  local -a names database
  local at=${words[(I)--db]}
  (( at )) && database=(--db ${(Q)words[at+1]})
  names=("${(@f)$(agendex names $database $1 2>/dev/null)}")
  compadd -M 'm:{[:lower:]}={[:upper:]}' -a names
}

_agendex() {
  local context state line
  local -a commands=(
)";
  for (const CommandDescription& command : program) {
    if (!command.name.empty()) {
      out += fmt::format("    {}\n", single_quoted(command.name + ":" + replaced(command.summary, ":", "\\:")));
    }
  }
  out += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n";
  out +=
      "    _arguments '--help[Print this help message and exit]' '--version[Display program version information and "
      "exit]'\n    return\n  fi\n";
  out += "  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in\n";
  for (const CommandDescription& command : program) {
    if (command.name.empty()) continue;
    out += fmt::format("    {})\n      _arguments -s", command.name);
    for (const OptionDescription& option : command.options) out += " \\\n        " + zsh_option(option);
    out += "\n      ;;\n";
  }
  return out + "  esac\n}\n\n_agendex \"$@\"\n";
}

std::string fish_completion(const std::vector<CommandDescription>& program) {
  std::string out = R"(# fish completion for agendex

# Councils or bodies of the index.
function __agendex_names
    set -l words (commandline -opc)
    set -l database
    if set -l at (contains -i -- --db $words)
        set database --db $words[(math $at + 1)]
    end
    agendex names $database $argv[1] 2>/dev/null
end

complete -c agendex -f
)";
  for (const CommandDescription& command : program) {
    const std::string where =
        command.name.empty() ? "__fish_use_subcommand" : "__fish_seen_subcommand_from " + command.name;
    if (!command.name.empty()) {
      out += fmt::format("complete -c agendex -n __fish_use_subcommand -a {} -d {}\n", command.name,
                         fish_quoted(command.summary));
    }
    if (takes_pdfs(command)) out += fmt::format("complete -c agendex -n '{}' -F\n", where);
    for (const OptionDescription& option : command.options) {
      if (option.is_argument()) continue;
      std::string names;
      for (const std::string& name : option.names) {
        names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      }
      out += fmt::format("complete -c agendex -n '{}'{}{} -d {}\n", where, names, fish_values(option),
                         fish_quoted(option.meaning));
    }
  }
  return out;
}

}  // namespace agendex

#include "cli/manual/man_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/print/hit_fields.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

/// Text in which troff sees no requests.
std::string escaped(std::string_view text) {
  std::string out;
  bool at_line_start = true;
  for (const char c : text) {
    if (at_line_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";  // a plain "-" may come out as a hyphen, which nobody can copy into a shell
    } else {
      out += c;
    }
    at_line_start = c == '\n';
  }
  return out;
}

std::string bold(std::string_view text) {
  return fmt::format("\\fB{}\\fR", escaped(text));
}

std::string italic(std::string_view text) {
  return fmt::format("\\fI{}\\fR", escaped(text));
}

std::string heading(std::string_view text) {
  return fmt::format(".SH {}\n", text);
}

std::string title_line(const std::string& name, int section) {
  std::string capitals = name;
  std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                 [](char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); });
  return fmt::format(".TH {} {} \"\" \"agendex {}\" \"agendex manual\"\n", escaped(capitals), section, AGENDEX_VERSION);
}

std::string page_name(const CommandDescription& command) {
  return command.name.empty() ? "agendex" : "agendex-" + command.name;
}

/// "-0, --null", "--since DATE"
std::string tag_of(const OptionDescription& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.names) names.push_back(bold(name));
  const std::string value = option.value.empty() ? "" : italic(option.value);
  return joined({joined(names, ", "), value}, " ");
}

std::string meaning_of(const OptionDescription& option) {
  std::string text = escaped(option.meaning) + ".\n";
  const bool says_choices = std::all_of(option.choices.begin(), option.choices.end(), [&](const std::string& choice) {
    return option.meaning.find(choice) != std::string::npos;
  });
  if (!says_choices) text += escaped(fmt::format("One of {}.", joined(option.choices, ", "))) + "\n";
  if (!option.environment.empty()) text += fmt::format("In the environment: {}.\n", bold(option.environment));
  return text;
}

std::string synopsis(const CommandDescription& command) {
  std::string line = bold("agendex");
  if (command.name.empty()) return line + " " + italic("COMMAND") + " [" + italic("OPTIONS") + "]\n";
  line += " " + bold(command.name) + " [" + italic("OPTIONS") + "]";
  for (const OptionDescription& option : command.options) {
    if (!option.is_argument()) continue;
    const std::string value = italic(option.value) + (option.is_repeated ? "..." : "");
    line += option.is_required ? " " + value : " [" + value + "]";
  }
  return line + "\n";
}

std::string options_section(const CommandDescription& command) {
  std::string out;
  for (const OptionDescription& option : command.options) {
    out += ".TP\n" + tag_of(option) + "\n" + meaning_of(option);
  }
  return out.empty() ? out : heading("OPTIONS") + out;
}

std::string examples_section(const CommandDescription& command) {
  if (command.examples.empty()) return "";
  std::string out = heading("EXAMPLES") + ".nf\n";
  for (const std::string& line : command.examples) out += escaped(line) + "\n";
  return out + ".fi\n";
}

std::string paragraphs(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ".PP\n") + escaped(text) + "\n";
  return out;
}

std::string description_section(const CommandDescription& command) {
  std::vector<std::string> texts = {command.summary};
  texts.insert(texts.end(), command.paragraphs.begin(), command.paragraphs.end());
  return heading("DESCRIPTION") + paragraphs(texts);
}

std::string exit_section(const CommandDescription& command) {
  std::string out = heading("EXIT STATUS") +
                    "0 when it was done or something was found, 2 on an error, with the reason on standard error, 130 "
                    "when it was interrupted.\n";
  for (const std::string& text : command.exit_status) out += ".PP\n" + escaped(text) + "\n";
  return out;
}

std::string environment_section() {
  struct Variable {
    std::string_view name, meaning;
  };
  constexpr Variable kVariables[] = {
      {"AGENDEX_DB", "Folder of the index, as --db."},
      {"AGENDEX_ACRONYMS", "Your own acronyms, as --acronyms."},
      {"AGENDEX_PAGER, PAGER", "What long answers go through on a terminal; else less. Empty or cat: nothing."},
      {"AGENDEX_VIEWER", "What agendex open runs; {file}, {page} and {url} are filled in."},
      {"NO_COLOR", "When set, no colours and no links unless asked for."},
      {"XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME",
       "Where the index, your own acronyms and recognised pages are "
       "kept, each in a folder agendex."},
  };
  std::string out = heading("ENVIRONMENT");
  for (const Variable& variable : kVariables) {
    out += fmt::format(".TP\n{}\n{}\n", bold(variable.name), escaped(variable.meaning));
  }
  return out;
}

/// What the names in a template of `search --format` stand for.
std::string fields_section(const CommandDescription& command) {
  const bool has_template = std::any_of(command.options.begin(), command.options.end(),
                                        [](const OptionDescription& each) { return each.value == "TEMPLATE"; });
  if (!has_template) return "";
  std::string out = heading("TEMPLATES AND COLUMNS");
  out += escaped(
             "In a TEMPLATE these names stand between braces; \"{{\" and \"}}\" are single braces, \\t, \\n and \\\\ "
             "what they "
             "are in C. A table has a column for each. What is unknown is empty.") +
         "\n";
  for (const HitField& field : hit_fields()) {
    out += fmt::format(".TP\n{}\n{}.\n", bold(field.name), escaped(field.meaning));
  }
  return out;
}

std::string see_also(const CommandDescription& command, const std::vector<CommandDescription>& program) {
  std::vector<std::string> pages;
  for (const CommandDescription& each : program) {
    if (each.name != command.name) pages.push_back(bold(page_name(each)) + "(1)");
  }
  pages.push_back(bold("agendex-query") + "(7)");
  return heading("SEE ALSO") + joined(pages, ",\n") + "\n";
}

/// In the list of names, and for whatis(1), without the full stop.
std::string name_section(const CommandDescription& command) {
  std::string summary = command.summary;
  if (summary.ends_with('.')) summary.pop_back();
  return heading("NAME") + escaped(page_name(command)) + " \\- " + escaped(summary) + "\n";
}

}  // namespace

std::string man_page_of_command(const CommandDescription& command, const std::vector<CommandDescription>& program) {
  return title_line(page_name(command), 1) + name_section(command) + heading("SYNOPSIS") + synopsis(command) +
         description_section(command) + options_section(command) + fields_section(command) + examples_section(command) +
         exit_section(command) + see_also(command, program);
}

std::string man_page_of_program(const std::vector<CommandDescription>& program) {
  const CommandDescription& whole = program.front();
  std::string commands = heading("COMMANDS");
  for (const CommandDescription& command : program) {
    if (!command.name.empty()) {
      commands += fmt::format(".TP\n{}(1)\n{}\n", bold(page_name(command)), escaped(command.summary));
    }
  }
  return title_line("agendex", 1) + name_section(whole) + heading("SYNOPSIS") + synopsis(whole) +
         description_section(whole) + commands + options_section(whole) + examples_section(whole) +
         environment_section() + exit_section(whole) + see_also(whole, program);
}

}  // namespace agendex

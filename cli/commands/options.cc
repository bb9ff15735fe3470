#include "cli/commands/options.h"

#include <map>

#include "cli/exit_code.h"
#include "cli/print/words.h"
#include "cli/report.h"

namespace agendex {

void add_database_option(CLI::App& command, std::string& database) {
  command
      .add_option("--db", database, "Folder of the index; else $XDG_DATA_HOME/agendex, which is ~/.local/share/agendex")
      ->envname("AGENDEX_DB")
      ->type_name("DIR");
}

void add_color_option(CLI::App& command, ColorChoice& color) {
  static const std::map<std::string, ColorChoice> kChoices = {
      {"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}};
  command
      .add_option_function<std::string>(
          "--color", [&color](const std::string& name) { color = kChoices.at(name); },
          "auto (on a terminal, unless NO_COLOR is set), always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
}

void add_meeting_options(CLI::App& command, std::vector<std::string>& councils, std::vector<std::string>& bodies) {
  command.add_option("--council", councils, "Only of councils with these words in their name; may be repeated")
      ->type_name("WORDS")
      ->expected(1)
      ->take_all();
  command.add_option("--body", bodies, "Only of committees with these words in their name; may be repeated")
      ->type_name("WORDS")
      ->expected(1)
      ->take_all();
}

void add_acronyms_option(CLI::App& command, std::string& file) {
  command
      .add_option("--acronyms", file,
                  "Your own acronyms; else $XDG_CONFIG_HOME/agendex/acronyms.txt, which is "
                  "~/.config/agendex/acronyms.txt")
      ->envname("AGENDEX_ACRONYMS")
      ->type_name("FILE");
}

std::string query_of(const std::vector<std::string>& words) {
  return joined(words, " ");
}

int fail(const Error& error) {
  write_stderr(error_lines(error));
  return kExitError;
}

}  // namespace agendex

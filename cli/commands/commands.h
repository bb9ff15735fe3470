#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace agendex {

// Each adds one command to `app`. When the command is chosen it runs while the arguments are parsed, and leaves its
// exit code in `exit_code`, which must outlive `app`.

void add_index_command(CLI::App& app, int& exit_code);

// `more_words` join the query: those that look like flags.

void add_search_command(CLI::App& app, int& exit_code, std::vector<std::string> more_words);
void add_decisions_command(CLI::App& app, int& exit_code, std::vector<std::string> more_words);
void add_dossier_command(CLI::App& app, int& exit_code, std::vector<std::string> more_words);

void add_meetings_command(CLI::App& app, int& exit_code);
void add_thread_command(CLI::App& app, int& exit_code);
void add_acronym_command(CLI::App& app, int& exit_code);
void add_show_command(CLI::App& app, int& exit_code);
void add_open_command(CLI::App& app, int& exit_code);
void add_inspect_command(CLI::App& app, int& exit_code);
/// For completion in shells; not shown in the help.
void add_names_command(CLI::App& app, int& exit_code);
void add_status_command(CLI::App& app, int& exit_code);

}  // namespace agendex

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/database_path.h"
#include "cli/exit_code.h"
#include "cli/pager.h"
#include "cli/print/printers.h"
#include "cli/report.h"
#include "search/results_json.h"
#include "search/searcher.h"

namespace agendex {
namespace {

struct StatusOptions {
  std::string database;
  bool json = false;
  ColorChoice color = ColorChoice::automatic;
  bool no_pager = false;
};

int status(const StatusOptions& options) {
  Searcher searcher(database_path(options.database));
  const auto answer = searcher.status();
  if (!answer) return fail(answer.error());
  if (options.json) {
    write_stdout(to_json(*answer));
  } else {
    show_text(print_status(*answer, look_of_stdout(options.color)), options.no_pager);
  }
  return kExitDone;
}

}  // namespace

void add_status_command(CLI::App& app, int& exit_code) {
  add_command<StatusOptions>(
      app, exit_code, "status", R"(Tell what is in the index, and what could not be read.

Examples:
  agendex status
  agendex status --json | jq .councils
)",
      [](CLI::App& command, StatusOptions& options) {
        command.add_flag("--json", options.json, "Print JSON (agendex.status/1)");
        add_database_option(command, options.database);
        add_color_option(command, options.color);
        add_pager_option(command, options.no_pager);
      },
      status);
}

}  // namespace agendex

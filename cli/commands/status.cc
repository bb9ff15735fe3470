#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/database_path.h"
#include "cli/exit_code.h"
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
};

int status(const StatusOptions& options) {
  Searcher searcher(database_path(options.database));
  const auto answer = searcher.status();
  if (!answer) return fail(answer.error());
  write_stdout(options.json ? to_json(*answer) : print_status(*answer, look_of_stdout(options.color)));
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
      },
      status);
}

}  // namespace agendex

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/database_path.h"
#include "cli/exit_code.h"
#include "cli/print/matter_printers.h"
#include "cli/report.h"
#include "search/searcher.h"

namespace agendex {
namespace {

struct ThreadOptions {
  std::string id;
  std::string database;
  bool json = false;
  ColorChoice color = ColorChoice::automatic;
};

int thread(const ThreadOptions& options) {
  Searcher searcher(database_path(options.database));
  const auto found = searcher.thread(options.id);
  if (!found) {
    const int code = fail(found.error());
    return found.error().code == "unknown-id" ? kExitNothingFound : code;
  }
  write_stdout(options.json ? to_json(*found) : print_thread(*found, look_of_stdout(options.color)));
  return kExitDone;
}

}  // namespace

void add_thread_command(CLI::App& app, int& exit_code) {
  add_command<ThreadOptions>(
      app, exit_code, "thread",
      R"(Follow one matter through time: work programme, agenda, report, minutes, next meeting.

Each step says what led to it: agenda numbers, titles, the minute that a text names, what was put off.

Examples:
  agendex thread ID        the ID that a search prints with each result; its start will do

Exit code 1: there is no such section.
)",
      [](CLI::App& command, ThreadOptions& options) {
        command.add_option("ID", options.id, "Of a section, or the start of it")->required();
        command.add_flag("--json", options.json, "Print JSON (agendex.thread/1)");
        add_database_option(command, options.database);
        add_color_option(command, options.color);
      },
      thread);
}

}  // namespace agendex

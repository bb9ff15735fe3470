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

struct ShowOptions {
  std::string id;
  std::string database;
  bool json = false;
  ColorChoice color = ColorChoice::automatic;
};

int show(const ShowOptions& options) {
  Searcher searcher(database_path(options.database));
  const auto section = searcher.show(options.id);
  if (!section) {
    const int code = fail(section.error());
    return section.error().code == "unknown-id" ? kExitNothingFound : code;
  }
  write_stdout(options.json ? to_json(*section) : print_section(*section, look_of_stdout(options.color)));
  return kExitDone;
}

}  // namespace

void add_show_command(CLI::App& app, int& exit_code) {
  add_command<ShowOptions>(
      app, exit_code, "show", R"(Show a whole section with its meeting, pages and decisions.

Examples:
  agendex show ID          the ID that a search prints with each result; its start will do

Exit code 1: there is no such section.
)",
      [](CLI::App& command, ShowOptions& options) {
        command.add_option("ID", options.id, "Of a section, or the start of it")->required();
        command.add_flag("--json", options.json, "Print JSON (agendex.section/1)");
        add_database_option(command, options.database);
        add_color_option(command, options.color);
      },
      show);
}

}  // namespace agendex

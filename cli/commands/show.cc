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

struct ShowOptions {
  std::string id;
  std::string database;
  bool json = false;
  ColorChoice color = ColorChoice::automatic;
  When links = When::automatic;
  bool no_pager = false;
};

int show(const ShowOptions& options) {
  Searcher searcher(database_path(options.database));
  const auto section = searcher.show(options.id);
  if (!section) {
    const int code = fail(section.error());
    return section.error().code == "unknown-id" ? kExitNothingFound : code;
  }
  if (options.json) {
    write_stdout(to_json(*section));
  } else {
    show_text(print_section(*section, look_of_stdout(options.color, options.links)), options.no_pager);
  }
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
        add_links_option(command, options.links);
        add_pager_option(command, options.no_pager);
      },
      show);
}

}  // namespace agendex

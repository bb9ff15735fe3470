#include <fmt/format.h>

#include <filesystem>

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/database_path.h"
#include "cli/exit_code.h"
#include "cli/report.h"
#include "cli/viewer.h"
#include "search/searcher.h"

namespace agendex {
namespace {

struct OpenOptions {
  std::string id;
  std::string database;
  int page = 0;
  bool dry_run = false;
};

int open(const OpenOptions& options) {
  Searcher searcher(database_path(options.database));
  const auto section = searcher.show(options.id);
  if (!section) {
    const int code = fail(section.error());
    return section.error().code == "unknown-id" ? kExitNothingFound : code;
  }
  const std::string& file = section->head.file;
  if (!std::filesystem::exists(file)) {
    return fail({"no-file", fmt::format("{} is not there any more", file),
                 "index the folder that it was moved to, and search again"});
  }
  const auto viewer = viewer_for(file, options.page > 0 ? options.page : section->head.first_page);
  if (!viewer) return fail(viewer.error());
  if (options.dry_run) {
    write_stdout(shell_line(viewer->command) + "\n");
    return kExitDone;
  }
  const auto code = run_viewer(*viewer);
  if (!code) return fail(code.error());
  if (*code == 0) return kExitDone;
  return fail({"viewer-failed", fmt::format("{} ended with exit code {}", viewer->command.front(), *code), ""});
}

}  // namespace

void add_open_command(CLI::App& app, int& exit_code) {
  add_command<OpenOptions>(
      app, exit_code, "open", R"(Open the PDF of a section at its page.

Examples:
  agendex open ID                  the ID that a search prints with each result; its start will do
  agendex open --page 14 ID        at another page
  agendex open --dry-run ID        only print what would be run
  AGENDEX_VIEWER='okular -p {page} {file}' agendex open ID

AGENDEX_VIEWER says with what; {file}, {page} and {url} (file://…#page=N) are filled in. Without it the desktop's viewer
is used, or one that is installed.

Exit code 1: there is no such section.
)",
      [](CLI::App& command, OpenOptions& options) {
        command.add_option("ID", options.id, "Of a section, or the start of it")->required();
        command.add_option("--page", options.page, "Of the file, from 1; else the first of the section")
            ->check(CLI::Range(1, 1'000'000).description(""))
            ->type_name("N");
        command.add_flag("--dry-run", options.dry_run, "Print what would be run, and run nothing");
        add_database_option(command, options.database);
      },
      open);
}

}  // namespace agendex

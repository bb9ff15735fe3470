#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/database_path.h"
#include "cli/exit_code.h"
#include "cli/report.h"
#include "search/searcher.h"

namespace agendex {
namespace {

struct NamesOptions {
  std::string field;
  std::string database;
};

int names(const NamesOptions& options) {
  Searcher searcher(database_path(options.database));
  const auto names = searcher.names(options.field);
  if (!names) return fail(names.error());
  std::string lines;
  for (const std::string& name : *names) lines += name + "\n";
  write_stdout(lines);
  return names->empty() ? kExitNothingFound : kExitDone;
}

}  // namespace

void add_names_command(CLI::App& app, int& exit_code) {
  add_command<NamesOptions>(
      app, exit_code, "names", "Print the names of all councils or bodies in the index.\n",
      [](CLI::App& command, NamesOptions& options) {
        command.group("");
        command.add_option("FIELD", options.field, "council or body")
            ->required()
            ->check(CLI::IsMember({"council", "body"}));
        add_database_option(command, options.database);
      },
      names);
}

}  // namespace agendex

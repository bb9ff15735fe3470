#include <fmt/format.h>

#include "cli/acronym_file.h"
#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/database_path.h"
#include "cli/exit_code.h"
#include "cli/print/printers.h"
#include "cli/print/words.h"
#include "cli/report.h"
#include "search/results_json.h"
#include "search/searcher.h"

namespace agendex {
namespace {

struct AcronymOptions {
  std::vector<std::string> words;
  std::string database;
  std::string acronyms;
  std::vector<std::string> councils, bodies;
  bool json = false;
  ColorChoice color = ColorChoice::automatic;
};

int acronym(const AcronymOptions& options) {
  auto own = load_own_acronyms(options.acronyms);
  if (!own) return fail(own.error());
  Searcher searcher(database_path(options.database), std::move(*own));
  const auto answer = searcher.acronym({query_of(options.words), options.councils, options.bodies});
  if (!answer) return fail(answer.error());
  if (options.json) {
    write_stdout(to_json(*answer));
  } else if (answer->senses.empty()) {
    write_stderr(fmt::format("agendex: no paper in the index defines {}\n", answer->term));
    if (answer->used_count > 0) write_stdout(print_acronym(*answer, look_of_stdout(options.color)));
    if (!answer->nearest.empty()) write_stderr(fmt::format("  hint: known are {}\n", joined(answer->nearest, ", ")));
  } else {
    write_stdout(print_acronym(*answer, look_of_stdout(options.color)));
  }
  return answer->senses.empty() ? kExitNothingFound : kExitDone;
}

}  // namespace

void add_acronym_command(CLI::App& app, int& exit_code) {
  add_command<AcronymOptions>(
      app, exit_code, "acronym", R"(Tell what an acronym means, or how a name is shortened, and where the papers say so.

Examples:
  agendex acronym EHCP
  agendex acronym --council harrowmere PA
  agendex acronym "special educational needs"

Exit code 1: no paper in the index defines it.
)",
      [](CLI::App& command, AcronymOptions& options) {
        command.add_option("TERM", options.words, "A short form in any case, or a long form")->required();
        add_meeting_options(command, options.councils, options.bodies);
        command.add_flag("--json", options.json, "Print JSON (agendex.acronym/1)");
        add_database_option(command, options.database);
        add_acronyms_option(command, options.acronyms);
        add_color_option(command, options.color);
      },
      acronym);
}

}  // namespace agendex

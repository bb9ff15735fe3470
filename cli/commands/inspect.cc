#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/exit_code.h"
#include "cli/print/printers.h"
#include "cli/report.h"
#include "ingest/ingest.h"
#include "ingest/model/pack_json.h"

namespace agendex {
namespace {

struct InspectOptions {
  std::string file;
  bool json = false;
  bool text = false;
  ColorChoice color = ColorChoice::automatic;
};

int inspect(const InspectOptions& options) {
  PackReader reader;
  const auto pack = reader.read(options.file);
  if (!pack) {
    write_stderr(error_lines(options.file, pack.error()));
    return kExitError;
  }
  write_stdout(options.json ? to_json(*pack, {.with_text = options.text})
                            : print_pack_outline(*pack, look_of_stdout(options.color)));
  write_stderr(damage_lines(options.file, pack->diagnostics));
  return has_damage(pack->diagnostics) ? kExitPartly : kExitDone;
}

}  // namespace

void add_inspect_command(CLI::App& app, int& exit_code) {
  add_command<InspectOptions>(
      app, exit_code, "inspect",
      R"(Show how one PDF is understood, without an index: meeting, sections, decisions, acronyms.

Examples:
  agendex inspect pack.pdf
  agendex inspect --json --text pack.pdf | jq .meeting

Exit code 3: something of the paper could not be read.
)",
      [](CLI::App& command, InspectOptions& options) {
        command.add_option("FILE", options.file, "The PDF")->required();
        CLI::Option* json = command.add_flag("--json", options.json, "Print JSON (agendex.pack/1)");
        command.add_flag("--text", options.text, "With --json: each section's text, too")->needs(json);
        add_color_option(command, options.color);
      },
      inspect);
}

}  // namespace agendex

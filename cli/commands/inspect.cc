#include <algorithm>
#include <thread>
#include <utility>

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/exit_code.h"
#include "cli/indexing/progress.h"
#include "cli/pager.h"
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
  bool explain = false;
  std::string html;
  ColorChoice color = ColorChoice::automatic;
  bool no_pager = false;
  OcrOptions ocr;
};

void print(const TracedPack& traced, const InspectOptions& options) {
  if (options.json) return write_stdout(to_json(traced.pack, {.with_text = options.text}));
  const Look look = look_of_stdout(options.color);
  std::string out = print_pack_outline(traced.pack, look);
  if (options.explain) out += print_pack_explanation(traced, look);
  show_text(std::move(out), options.no_pager);
}

int inspect(const InspectOptions& options) {
  Progress progress(1);
  OcrOptions ocr = options.ocr;
  ocr.jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  ocr.when_recognising = [&](const std::string& path, int page, int of) { progress.recognising(path, page, of); };
  PackReader reader(ocr);
  const auto traced = reader.read_traced(options.file);
  progress.clear();
  if (!traced) {
    write_stderr(error_lines(options.file, traced.error()));
    return kExitError;
  }
  if (options.html.empty()) {
    print(*traced, options);
  } else if (const auto written = write_file(options.html, print_pack_html(*traced)); !written) {
    return fail(written.error());
  }
  const std::vector<Diagnostic>& diagnostics = traced->pack.diagnostics;
  write_stderr(damage_lines(options.file, diagnostics));
  return has_damage(diagnostics) ? kExitPartly : kExitDone;
}

}  // namespace

void add_inspect_command(CLI::App& app, int& exit_code) {
  add_command<InspectOptions>(
      app, exit_code, "inspect",
      R"(Show how one PDF is understood, without an index: meeting, sections, decisions, acronyms.

Examples:
  agendex inspect pack.pdf
  agendex inspect --explain pack.pdf          why papers and sections begin where they do
  agendex inspect --html pack.html pack.pdf   boxes around sections, to check in a browser
  agendex inspect --json --text pack.pdf | jq .meeting

Exit code 3: something of the paper could not be read.
)",
      [](CLI::App& command, InspectOptions& options) {
        command.add_option("FILE", options.file, "The PDF")->required();
        CLI::Option* json = command.add_flag("--json", options.json, "Print JSON (agendex.pack/1)");
        command.add_flag("--text", options.text, "With --json: each section's text, too")->needs(json);
        CLI::Option* explain =
            command.add_flag("--explain", options.explain, "Add the evidence for and against each boundary");
        command.add_option("--html", options.html, "Write the pages with a box around each section to this HTML file")
            ->type_name("FILE")
            ->excludes(json)
            ->excludes(explain);
        explain->excludes(json);
        add_ocr_options(command, options.ocr);
        add_color_option(command, options.color);
        add_pager_option(command, options.no_pager);
      },
      inspect);
}

}  // namespace agendex

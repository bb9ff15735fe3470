#include <fmt/format.h>

#include "cli/commands/commands.h"
#include "cli/commands/question_options.h"
#include "cli/exit_code.h"
#include "cli/print/matter_printers.h"
#include "cli/print/words.h"
#include "cli/report.h"

namespace agendex {
namespace {

struct DossierOptions {
  QuestionOptions question;
  std::string format = "text";
  std::string output;
};

std::string printed(const Dossier& dossier, const DossierOptions& options) {
  if (options.format == "json") return to_json(dossier);
  if (options.format == "csv") return dossier_as_csv(dossier);
  if (options.format == "markdown") return as_markdown(dossier_document(dossier));
  if (options.format == "html") return as_html(dossier_document(dossier));
  const bool to_file = !options.output.empty();
  return as_text(dossier_document(dossier), to_file ? Look{} : look_of_stdout(options.question.color));
}

int dossier(const DossierOptions& options) {
  const auto request = request_of(options.question);
  if (!request) return fail(request.error());
  auto searcher = searcher_for(options.question);
  if (!searcher) return fail(searcher.error());
  const auto found = searcher->dossier(*request);
  if (!found) return fail(found.error());
  const std::string text = printed(*found, options);
  if (options.output.empty()) {
    write_stdout(text);
  } else if (const auto written = write_file(options.output, text); !written) {
    return fail(written.error());
  }
  write_stderr(fmt::format("{} on the matter, {} elsewhere; {} could not be read, {} in part\n",
                           counted(found->item_count, "item"), counted(found->mention_count, "mention"),
                           counted(found->gaps.failed.size(), "file"), with_thousands(found->gaps.damaged.size())));
  return found->meetings.empty() ? kExitNothingFound : kExitDone;
}

void add_flags(CLI::App& command, DossierOptions& options) {
  add_query_options(command, options.question);
  command.add_option("--format", options.format, "text, markdown, html, csv or json (agendex.dossier/1)")
      ->check(CLI::IsMember({"text", "markdown", "html", "csv", "json"}))
      ->type_name("FORMAT");
  command.add_flag_callback(
      "--json", [&options] { options.format = "json"; }, "The same as --format json");
  command.add_option("-o,--output", options.output, "Write to this file")->type_name("FILE");
  add_filter_options(command, options.question);
}

}  // namespace

void add_dossier_command(CLI::App& app, int& exit_code, std::vector<std::string> more_words) {
  add_command<DossierOptions>(app, exit_code, "dossier",
                              R"(Put together every item on a matter, meeting by meeting, to be handed over.

Agenda item, papers and minute of one item stand together, each with what was decided word for word, votes, pages and a
link. It begins with what was searched and ends with what could not be read.

Examples:
  agendex dossier SEND transport
  agendex dossier --format html -o send.html SEND transport
  agendex dossier --council harrowmere --since 2023/24 '"home to school transport"'
  agendex dossier --format csv taxi > taxi.csv

Exit code 1: nothing is on the matter.
)",
                              add_flags, [more_words = std::move(more_words)](DossierOptions options) {
                                auto& words = options.question.words;
                                words.insert(words.end(), more_words.begin(), more_words.end());
                                return dossier(options);
                              });
}

}  // namespace agendex

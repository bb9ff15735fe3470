#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/acronym_file.h"
#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/database_path.h"
#include "cli/exit_code.h"
#include "cli/print/file_names.h"
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
  std::string since, until;
  bool list = false;
  std::string expand;  ///< a file, or "-"
  std::string format = "text";
  bool json = false;
  ColorChoice color = ColorChoice::automatic;
};

int look_up(Searcher& searcher, const AcronymOptions& options) {
  const auto answer = searcher.acronym({query_of(options.words), options.councils, options.bodies});
  if (!answer) return fail(answer.error());
  if (options.format == "json") {
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

int list(Searcher& searcher, const AcronymOptions& options) {
  const auto days = days_between(options.since, options.until);
  if (!days) return fail(days.error());
  const auto glossary =
      searcher.glossary({query_of(options.words), options.councils, options.bodies, days->first, days->last});
  if (!glossary) return fail(glossary.error());
  if (options.format == "json") {
    write_stdout(to_json(*glossary));
  } else if (options.format == "csv") {
    write_stdout(glossary_as_csv(*glossary));
  } else if (options.format == "markdown") {
    write_stdout(glossary_as_markdown(*glossary));
  } else {
    write_stdout(print_glossary(*glossary, look_of_stdout(options.color)));
  }
  if (!glossary->entries.empty()) return kExitDone;
  write_stderr("agendex: no paper in the index defines such an acronym\n");
  return kExitNothingFound;
}

Result<std::string> text_of(const std::string& path) {
  if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::ifstream file(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(file), {});
  if (!file) {
    return tl::unexpected(Error{"unreadable", fmt::format("cannot read {}", shown_path(path)),
                                "--expand wants a text file, or - for what comes in"});
  }
  return text;
}

int expand(Searcher& searcher, const AcronymOptions& options) {
  const auto text = text_of(options.expand);
  if (!text) return fail(text.error());
  const auto annotated = searcher.annotate(*text, {"", options.councils, options.bodies});
  if (!annotated) return fail(annotated.error());
  write_stdout(annotated->text);
  for (const Note& note : annotated->notes) write_stderr(fmt::format("note: {}\n", note.message));
  return kExitDone;
}

int acronym(AcronymOptions options) {
  if (options.json) options.format = "json";
  const bool tabular = options.format == "csv" || options.format == "markdown";
  if (options.words.empty() && !options.list && options.expand.empty()) {
    return fail({"usage", "TERM is missing", "name an acronym or a long form, or ask for --list or --expand FILE"});
  }
  if (tabular && !options.list) {
    return fail({"usage", fmt::format("--format {} is for --list", options.format), "add --list, or use --json"});
  }
  auto own = load_own_acronyms(options.acronyms);
  if (!own) return fail(own.error());
  Searcher searcher(database_path(options.database), std::move(*own));
  if (!options.expand.empty()) return expand(searcher, options);
  return options.list ? list(searcher, options) : look_up(searcher, options);
}

void add_flags(CLI::App& command, AcronymOptions& options) {
  command.add_option("TERM", options.words, "A short form in any case, or a long form");
  auto* list = command.add_flag("--list", options.list,
                                "Print all acronyms as a glossary; with TERM those that begin so, or mean such words");
  command.add_option("--expand", options.expand, "Print a text with its acronyms spelled out where they first stand")
      ->type_name("FILE")
      ->excludes(list);
  add_meeting_options(command, options.councils, options.bodies);
  add_date_options(command, options.since, options.until);
  command.add_option("--format", options.format, "text or json; for --list also markdown or csv")
      ->check(CLI::IsMember({"text", "markdown", "csv", "json"}))
      ->type_name("FORMAT");
  command.add_flag("--json", options.json, "Print JSON (agendex.acronym/1; for --list agendex.glossary/1)");
  add_database_option(command, options.database);
  add_acronyms_option(command, options.acronyms);
  add_color_option(command, options.color);
}

}  // namespace

void add_acronym_command(CLI::App& app, int& exit_code) {
  add_command<AcronymOptions>(app, exit_code, "acronym",
                              R"(Tell what an acronym means, or how a name is shortened, and where the papers say so.

Examples:
  agendex acronym EHCP
  agendex acronym --council harrowmere PA
  agendex acronym "special educational needs"
  agendex acronym --list --council harrowmere --format markdown
  agendex acronym --expand letter.txt

Exit code 1: no paper in the index defines it.
)",
                              add_flags, acronym);
}

}  // namespace agendex

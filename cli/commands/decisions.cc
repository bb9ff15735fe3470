#include <fmt/format.h>

#include <limits>

#include "cli/commands/commands.h"
#include "cli/commands/question_options.h"
#include "cli/exit_code.h"
#include "cli/print/matter_printers.h"
#include "cli/print/words.h"
#include "cli/report.h"
#include "search/matter_json.h"

namespace agendex {
namespace {

struct DecisionsOptions {
  QuestionOptions question;
  std::string sort = "date";
  std::size_t limit = std::numeric_limits<std::size_t>::max();
  bool json = false;
  bool csv = false;
};

void tell_about(const DecisionList& list) {
  write_stderr(note_lines(list.notes));
  if (list.items.empty()) return write_stderr("agendex: no decision on this was found\n");
  const std::string shown =
      list.items.size() < list.total ? fmt::format("{} of ", with_thousands(list.items.size())) : "";
  write_stderr(fmt::format("\n{}{}\n", shown, counted(list.total, "item")));
}

int decisions(const DecisionsOptions& options) {
  auto request = request_of(options.question);
  if (!request) return fail(request.error());
  request->limit = options.limit;
  request->sort = options.sort == "oldest" ? SortOrder::oldest_first : SortOrder::newest_first;
  auto searcher = searcher_for(options.question);
  if (!searcher) return fail(searcher.error());
  const auto list = searcher->decisions(*request);
  if (!list) return fail(list.error());
  if (options.json) {
    write_stdout(to_json(*list));
  } else {
    write_stdout(options.csv ? decisions_as_csv(*list)
                             : print_decisions(*list, look_of_stdout(options.question.color)));
    tell_about(*list);
  }
  return list->items.empty() ? kExitNothingFound : kExitDone;
}

void add_flags(CLI::App& command, DecisionsOptions& options) {
  add_query_options(command, options.question);
  add_filter_options(command, options.question);
  command.add_option("--sort", options.sort, "date (newest first) or oldest (oldest first)")
      ->check(CLI::IsMember({"date", "oldest"}))
      ->type_name("ORDER");
  command.add_option("--limit", options.limit, "How many items to show (default: all)")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}).description(""))
      ->type_name("N")
      ->default_str("");
  CLI::Option* json = command.add_flag("--json", options.json, "Print JSON (agendex.decisions/1)");
  command.add_flag("--csv", options.csv, "Print CSV, a record for each part of a decision")->excludes(json);
}

}  // namespace

void add_decisions_command(CLI::App& app, int& exit_code, std::vector<std::string> more_words) {
  add_command<DecisionsOptions>(app, exit_code, "decisions",
                                R"(List every decision on a matter, word for word, with outcome, votes and page.

An item counts when its title, a part of what was decided or much of its text is on the matter; of an item that is
about something else only the parts on the matter are shown.

Examples:
  agendex decisions school transport
  agendex decisions --body cabinet --since 2024/25 budget
  agendex decisions --council harrowmere --since 2024     whatever was decided
  agendex decisions --csv SEND > send-decisions.csv

Exit code 1: nothing was decided on it.
)",
                                add_flags, [more_words = std::move(more_words)](DecisionsOptions options) {
                                  auto& words = options.question.words;
                                  words.insert(words.end(), more_words.begin(), more_words.end());
                                  return decisions(options);
                                });
}

}  // namespace agendex

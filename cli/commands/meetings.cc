#include <fmt/format.h>

#include <algorithm>

#include "cli/commands/commands.h"
#include "cli/commands/question_options.h"
#include "cli/database_path.h"
#include "cli/exit_code.h"
#include "cli/print/matter_printers.h"
#include "cli/print/words.h"
#include "cli/report.h"
#include "search/matter_json.h"

namespace agendex {
namespace {

struct MeetingsOptions {
  QuestionOptions question;
  std::string sort = "date";
  bool json = false;
};

void tell_about(const MeetingList& list) {
  write_stderr(note_lines(list.notes));
  if (list.meetings.empty()) return write_stderr("agendex: no meeting was found\n");
  const std::string homeless = list.homeless == 0 ? ""
                                                  : fmt::format("; {} of papers that do not tell their meeting",
                                                                counted(list.homeless, "section"));
  write_stderr(fmt::format("\n{}{}\n", counted(list.meetings.size(), "meeting"), homeless));
}

int meetings(const MeetingsOptions& options) {
  auto request = request_of(options.question);
  if (!request && request.error().code != "no-query") return fail(request.error());
  Searcher searcher(database_path(options.question.database));
  auto list = searcher.meetings(request ? *request : SearchRequest{});
  if (!list) return fail(list.error());
  if (options.sort == "oldest") std::reverse(list->meetings.begin(), list->meetings.end());
  if (options.json) {
    write_stdout(to_json(*list));
  } else {
    write_stdout(print_meetings(*list, look_of_stdout(options.question.color)));
    tell_about(*list);
  }
  return list->meetings.empty() ? kExitNothingFound : kExitDone;
}

void add_flags(CLI::App& command, MeetingsOptions& options) {
  add_filter_options(command, options.question);
  command.add_option("--sort", options.sort, "date (newest first) or oldest (oldest first)")
      ->check(CLI::IsMember({"date", "oldest"}))
      ->type_name("ORDER");
  command.add_flag("--json", options.json, "Print JSON (agendex.meetings/1)");
}

}  // namespace

void add_meetings_command(CLI::App& app, int& exit_code) {
  add_command<MeetingsOptions>(app, exit_code, "meetings",
                               R"(List the meetings in the index, with their papers and how much was decided.

Examples:
  agendex meetings
  agendex meetings --body cabinet --since 2024/25
  agendex meetings --json | jq '.meetings[] | select(.minutes_items == 0)'

Exit code 1: there is no such meeting.
)",
                               add_flags, meetings);
}

}  // namespace agendex

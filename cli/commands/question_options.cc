#include "cli/commands/question_options.h"

#include <fmt/format.h>

#include <utility>

#include "cli/acronym_file.h"
#include "cli/database_path.h"

namespace agendex {

void add_query_options(CLI::App& command, QuestionOptions& options) {
  command.add_option("QUERY", options.words, "The matter, as for agendex search");
  command.add_flag("--no-expand", options.no_expand, "Do not let acronyms and their long forms stand for each other");
  add_acronyms_option(command, options.acronyms);
}

void add_filter_options(CLI::App& command, QuestionOptions& options) {
  add_meeting_options(command, options.councils, options.bodies);
  add_date_options(command, options.since, options.until);
  add_database_option(command, options.database);
  add_color_option(command, options.color);
}

Result<SearchRequest> request_of(const QuestionOptions& options) {
  SearchRequest request;
  request.query = query_of(options.words);
  request.councils = options.councils;
  request.bodies = options.bodies;
  request.expand = !options.no_expand;
  const auto days = days_between(options.since, options.until);
  if (!days) return tl::unexpected(days.error());
  request.since = days->first;
  request.until = days->last;
  if (request.query.empty() && request.councils.empty() && request.bodies.empty() && !request.since && !request.until) {
    return tl::unexpected(Error{"no-query", "there is nothing to search for",
                                "name the matter in some words, or a filter such as --body cabinet"});
  }
  return request;
}

Result<Searcher> searcher_for(const QuestionOptions& options) {
  auto own = load_own_acronyms(options.acronyms);
  if (!own) return tl::unexpected(own.error());
  return Searcher(database_path(options.database), std::move(*own));
}

std::string note_lines(const std::vector<Note>& notes) {
  std::string lines;
  for (const Note& note : notes) lines += fmt::format("note: {}\n", note.message);
  return lines;
}

}  // namespace agendex

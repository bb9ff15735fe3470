#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/commands/options.h"
#include "search/searcher.h"

// What commands that answer a question over the whole index ask for alike.
namespace agendex {

struct QuestionOptions {
  std::vector<std::string> words;
  std::string database;
  std::string acronyms;
  std::vector<std::string> councils, bodies;
  std::string since, until;
  bool no_expand = false;
  ColorChoice color = ColorChoice::automatic;
};

/// QUERY, --no-expand and --acronyms
void add_query_options(CLI::App& command, QuestionOptions& options);

/// --council, --body, --since, --until, --db, --color
void add_filter_options(CLI::App& command, QuestionOptions& options);

/// Errors: "bad-date"; "no-query" when neither words nor a filter are given.
Result<SearchRequest> request_of(const QuestionOptions& options);

/// A searcher over the index that was chosen, with the user's own acronyms. Errors: "acronym-file".
Result<Searcher> searcher_for(const QuestionOptions& options);

/// A line for each note.
std::string note_lines(const std::vector<Note>& notes);

}  // namespace agendex

#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "cli/terminal.h"
#include "ingest/ocr/options.h"
#include "search/date_range.h"

// Flags that several commands share.
namespace agendex {

/// --db and AGENDEX_DB
void add_database_option(CLI::App& command, std::string& database);

/// --color
void add_color_option(CLI::App& command, ColorChoice& color);

/// --hyperlinks
void add_links_option(CLI::App& command, When& links);

/// --no-pager
void add_pager_option(CLI::App& command, bool& no_pager);

/// --council and --body
void add_meeting_options(CLI::App& command, std::vector<std::string>& councils, std::vector<std::string>& bodies);

/// --acronyms and AGENDEX_ACRONYMS
void add_acronyms_option(CLI::App& command, std::string& file);

/// --ocr and --ocr-language
void add_ocr_options(CLI::App& command, OcrOptions& ocr);

/// --since and --until
void add_date_options(CLI::App& command, std::string& since, std::string& until);

/// The days from `since` to `until`, as typed; what is empty is open. Error: "bad-date".
Result<DateRange> days_between(const std::string& since, const std::string& until);

/// The words of a query given as one argument or several.
std::string query_of(const std::vector<std::string>& words);

/// Prints an error that ends the command; its exit code.
int fail(const Error& error);

/// Makes the command `name`, whose flags are bound to fields of `Options` by `add_flags` and which `execute` runs.
template <class Options, class AddFlags, class Execute>
void add_command(CLI::App& app, int& exit_code, const char* name, const char* description, AddFlags add_flags,
                 Execute execute) {
  CLI::App* command = app.add_subcommand(name, description);
  const auto options = std::make_shared<Options>();
  add_flags(*command, *options);
  command->callback([options, execute, &exit_code] { exit_code = execute(*options); });
}

}  // namespace agendex

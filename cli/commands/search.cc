#include <fmt/format.h>

#include <limits>
#include <utility>

#include "cli/acronym_file.h"
#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/database_path.h"
#include "cli/exit_code.h"
#include "cli/pager.h"
#include "cli/print/csv.h"
#include "cli/print/hit_fields.h"
#include "cli/print/hit_template.h"
#include "cli/print/printers.h"
#include "cli/print/words.h"
#include "cli/report.h"
#include "search/results_json.h"
#include "search/searcher.h"

namespace agendex {
namespace {

struct SearchOptions {
  std::vector<std::string> words;
  std::string database;
  std::string acronyms;
  std::vector<std::string> councils, bodies, kinds;
  std::string since, until;
  std::string sort = "relevance";
  std::size_t limit = 10;
  std::size_t offset = 0;
  bool all = false;
  bool facets = false;
  bool no_expand = false;
  bool explain = false;
  bool json = false;
  bool csv = false;
  std::string format;
  bool null = false;
  ColorChoice color = ColorChoice::automatic;
  When links = When::automatic;
  bool no_pager = false;
};

Result<SearchRequest> request_of(const SearchOptions& options) {
  SearchRequest request;
  request.query = query_of(options.words);
  request.councils = options.councils;
  request.bodies = options.bodies;
  request.kinds = options.kinds;
  const auto days = days_between(options.since, options.until);
  if (!days) return tl::unexpected(days.error());
  request.since = days->first;
  request.until = days->last;
  if (options.sort == "date") request.sort = SortOrder::newest_first;
  if (options.sort == "oldest") request.sort = SortOrder::oldest_first;
  request.limit = options.all ? std::numeric_limits<std::size_t>::max() : options.limit;
  request.facets = options.facets;
  request.offset = options.offset;
  request.expand = !options.no_expand;
  request.explain = options.explain;
  return request;
}

bool asks_nothing(const SearchRequest& request) {
  return request.query.empty() && request.councils.empty() && request.bodies.empty() && request.kinds.empty() &&
         !request.since && !request.until;
}

std::string explanation(const SearchResults& results) {
  return fmt::format("understood: {}\nxapian query: {}\n--no-expand looks for the words as they are.\n",
                     results.understood, results.xapian_query);
}

std::string told_about(const SearchResults& results, const SearchOptions& options) {
  std::string lines;
  if (options.explain) lines += explanation(results);
  for (const Note& note : results.notes) lines += fmt::format("note: {}\n", note.message);
  if (results.hits.empty()) lines += "agendex: nothing was found\n";
  return lines.empty() ? lines : lines + "\n";
}

std::string summary(const SearchResults& results) {
  if (results.hits.empty()) return "";
  const std::string total = (results.total_is_exact ? "" : "about ") + counted(results.total, "section");
  const int first = results.hits.front().rank;
  const int last = results.hits.back().rank;
  if (first == 1 && static_cast<std::size_t>(last) >= results.total) return fmt::format("\n{}\n", total);
  return fmt::format("\n{}–{} of {}; --offset {} shows the next\n", first, last, total, last);
}

std::string as_csv(const SearchResults& results) {
  std::vector<std::string> names;
  for (const HitField& field : hit_fields()) names.emplace_back(field.name);
  std::string out = csv_record(names);
  for (const Hit& hit : results.hits) {
    std::vector<std::string> cells;
    for (const HitField& field : hit_fields()) cells.push_back(field.value(hit));
    out += csv_record(cells);
  }
  return out;
}

std::string as_formatted(const SearchResults& results, const HitTemplate& format, bool null) {
  std::string out;
  for (const Hit& hit : results.hits) out += format.fill(hit) + (null ? '\0' : '\n');
  return out;
}

void print(const SearchResults& results, const SearchOptions& options, const HitTemplate& format) {
  if (options.json) return write_stdout(to_json(results));
  if (options.csv || !options.format.empty()) {
    write_stderr(told_about(results, options));
    return write_stdout(options.csv ? as_csv(results) : as_formatted(results, format, options.null));
  }
  const Look look = look_of_stdout(options.color, options.links);
  const std::string facets = results.facets ? print_facets(*results.facets, look) : "";
  show_screenful({told_about(results, options), print_hits(results, look) + facets, summary(results)},
                 options.no_pager);
}

int search(const SearchOptions& options) {
  const auto format = HitTemplate::parse(options.format);
  if (!format) return fail(format.error());
  const auto request = request_of(options);
  if (!request) return fail(request.error());
  if (asks_nothing(*request)) {
    return fail(
        {"no-query", "there is nothing to search for", "name some words, or a filter such as --kind agenda_item"});
  }
  auto own = load_own_acronyms(options.acronyms);
  if (!own) return fail(own.error());
  Searcher searcher(database_path(options.database), std::move(*own));
  const auto results = searcher.search(*request);
  if (!results) return fail(results.error());
  print(*results, options, *format);
  return results->hits.empty() ? kExitNothingFound : kExitDone;
}

void add_flags(CLI::App& command, SearchOptions& options) {
  command.add_option("QUERY", options.words, "What to look for");
  add_meeting_options(command, options.councils, options.bodies);
  command
      .add_option(
          "--kind", options.kinds,
          "Only such sections: agenda_item, minutes_item, report, report_section, appendix, letter, …; or a whole "
          "family: agenda, minutes, reports")
      ->type_name("KIND")
      ->expected(1)
      ->take_all();
  add_date_options(command, options.since, options.until);
  command.add_option("--sort", options.sort, "relevance, date (newest first) or oldest (oldest first)")
      ->check(CLI::IsMember({"relevance", "date", "oldest"}))
      ->type_name("ORDER");
  CLI::Option* limit = command.add_option("--limit", options.limit, "How many to show (default 10)")
                           ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}).description(""))
                           ->type_name("N");
  CLI::Option* offset = command.add_option("--offset", options.offset, "How many to pass over")
                            ->check(CLI::Range(std::size_t{0}, std::size_t{1'000'000'000}).description(""))
                            ->type_name("N");
  command.add_flag("--all", options.all, "Show everything that was found")->excludes(limit)->excludes(offset);
  command.add_flag("--facets", options.facets,
                   "Count everything found by council, body, year, kind and outcome, for narrowing the question");
  command.add_flag("--no-expand", options.no_expand,
                   "Look for the words as they are: no long forms of acronyms, no papers' words for lay ones");
  command.add_flag("--explain", options.explain, "Tell on stderr how the question was understood");
  CLI::Option* json = command.add_flag("--json", options.json, "Print JSON (agendex.results/1)");
  CLI::Option* csv = command.add_flag("--csv", options.csv, "Print a table, one line for each result, headings first");
  CLI::Option* format =
      command
          .add_option("--format", options.format,
                      "Print a line of your own for each result: \"{date} {title} {url}\"; agendex-search(1) lists "
                      "the names")
          ->type_name("TEMPLATE");
  command.add_flag("-0,--null", options.null, "With --format: end each result with a NUL, not with a new line")
      ->needs(format);
  csv->excludes(json);
  format->excludes(json)->excludes(csv);
  add_database_option(command, options.database);
  add_acronyms_option(command, options.acronyms);
  add_color_option(command, options.color);
  add_links_option(command, options.links);
  add_pager_option(command, options.no_pager);
}

}  // namespace

void add_search_command(CLI::App& app, int& exit_code, std::vector<std::string> more_words) {
  add_command<SearchOptions>(app, exit_code, "search",
                             R"(Find agenda items, minutes and reports, each with its meeting and page.

Examples:
  agendex search SEND transport
  agendex search '"home to school" taxi -airport'
  agendex search --kind minutes_item --since 2023 "bus passes"
  agendex search --body cabinet --sort date budget
  agendex search --all --sort oldest "local transport plan"
  agendex search --facets --limit 3 budget
  agendex search --format '{date} {title} {url}' taxi
  agendex search --all --csv taxi >taxi.csv

Exit code 1: nothing was found.
)",
                             add_flags, [more_words = std::move(more_words)](SearchOptions options) {
                               options.words.insert(options.words.end(), more_words.begin(), more_words.end());
                               return search(options);
                             });
}

}  // namespace agendex

#include "cli/commands/options.h"

#include <map>

#include "base/pattern.h"
#include "cli/database_path.h"
#include "cli/exit_code.h"
#include "cli/print/words.h"
#include "cli/report.h"

namespace agendex {
namespace {

void add_when_option(CLI::App& command, const char* name, When& when, const char* meaning) {
  static const std::map<std::string, When> kChoices = {
      {"auto", When::automatic}, {"always", When::always}, {"never", When::never}};
  command
      .add_option_function<std::string>(
          name, [&when](const std::string& choice) { when = kChoices.at(choice); }, meaning)
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
}

}  // namespace

void add_database_option(CLI::App& command, std::string& database) {
  command
      .add_option("--db", database, "Folder of the index; else $XDG_DATA_HOME/agendex, which is ~/.local/share/agendex")
      ->envname("AGENDEX_DB")
      ->type_name("DIR");
}

void add_color_option(CLI::App& command, ColorChoice& color) {
  add_when_option(command, "--color", color, "auto (on a terminal, unless NO_COLOR is set), always or never");
}

void add_links_option(CLI::App& command, When& links) {
  add_when_option(command, "--hyperlinks", links,
                  "Titles and pages open the PDF at the page: auto (on terminals known to have links), always or "
                  "never");
}

void add_pager_option(CLI::App& command, bool& no_pager) {
  command.add_flag("--no-pager", no_pager,
                   "Do not page through long answers; else $AGENDEX_PAGER, $PAGER or less, on a terminal only");
}

void add_meeting_options(CLI::App& command, std::vector<std::string>& councils, std::vector<std::string>& bodies) {
  command.add_option("--council", councils, "Only of councils with these words in their name; may be repeated")
      ->type_name("WORDS")
      ->expected(1)
      ->take_all();
  command.add_option("--body", bodies, "Only of committees with these words in their name; may be repeated")
      ->type_name("WORDS")
      ->expected(1)
      ->take_all();
}

void add_acronyms_option(CLI::App& command, std::string& file) {
  command
      .add_option("--acronyms", file,
                  "Your own acronyms; else $XDG_CONFIG_HOME/agendex/acronyms.txt, which is "
                  "~/.config/agendex/acronyms.txt")
      ->envname("AGENDEX_ACRONYMS")
      ->type_name("FILE");
}

void add_ocr_options(CLI::App& command, OcrOptions& ocr) {
  static const std::map<std::string, OcrMode> kModes = {
      {"auto", OcrMode::automatic}, {"never", OcrMode::never}, {"always", OcrMode::always}};
  static const CLI::Validator kLanguage(
      [](std::string& name) {
        static const Pattern kName("[A-Za-z0-9_]+(?:[/+][A-Za-z0-9_]+)*");
        return name.size() <= 100 && RE2::FullMatch(name, kName) ? "" : "no name of a language: " + name;
      },
      "");
  ocr.cache_folder = recognition_cache_path();
  command
      .add_option_function<std::string>(
          "--ocr", [&ocr](const std::string& name) { ocr.mode = kModes.at(name); },
          "Recognise text in images: auto (of pages without text that can be read), never, or always (of every page, "
          "in "
          "place of its text)")
      ->check(CLI::IsMember({"auto", "never", "always"}))
      ->type_name("WHEN");
  command.add_option("--ocr-language", ocr.language, "As Tesseract names it, several joined by + (default: eng)")
      ->check(kLanguage)
      ->type_name("NAME");
}

void add_date_options(CLI::App& command, std::string& since, std::string& until) {
  command.add_option("--since", since, "Meetings on this day or later: 2024, 2024-03, \"March 2024\", 14/03/2024")
      ->type_name("DATE");
  command.add_option("--until", until, "Meetings on this day or earlier")->type_name("DATE");
}

Result<DateRange> days_between(const std::string& since, const std::string& until) {
  DateRange days;
  if (!since.empty()) {
    const auto range = parse_date_range(since);
    if (!range) return tl::unexpected(range.error());
    days.first = range->first;
  }
  if (!until.empty()) {
    const auto range = parse_date_range(until);
    if (!range) return tl::unexpected(range.error());
    days.last = range->last;
  }
  return days;
}

std::string query_of(const std::vector<std::string>& words) {
  return joined(words, " ");
}

int fail(const Error& error) {
  write_stderr(error_lines(error));
  return kExitError;
}

}  // namespace agendex

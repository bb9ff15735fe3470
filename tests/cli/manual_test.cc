// The manual and the completion scripts as they are installed, and the questions of the cookbook.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/app.h"
#include "cli/manual/program_description.h"
#include "cli/support/program.h"
#include "index/doc_schema.h"
#include "support/catch.h"

namespace agendex {
namespace {

using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

const std::string kManual = AGENDEX_BINARY_DIR "/manual/";

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<CommandDescription> program() {
  int exit_code = 0;
  return describe_program(*make_app(exit_code, {}));
}

bool is_installed(const std::string& program) {
  return run_process({"/bin/sh", "-c", "command -v " + program}).exit_code == 0;
}

ProcessResult shell(const std::string& line) {
  const char* path = std::getenv("PATH");
  return run_process(
      {"/bin/bash", "-c", line},
      with_environment({{"PATH", AGENDEX_BINARY_DIR "/bin:" + std::string(path)}, {"AGENDEX_DB", sample_index()}}));
}

std::string page_of(const CommandDescription& command) {
  return kManual + "man1/agendex" + (command.name.empty() ? "" : "-" + command.name) + ".1";
}

TEST_CASE("every flag of every command is in its page of the manual, with its meaning") {
  REQUIRE(program().size() > 6);
  for (const CommandDescription& command : program()) {
    CAPTURE(command.name);
    std::string page = content_of(page_of(command));
    page.erase(std::remove(page.begin(), page.end(), '\\'), page.end());
    REQUIRE_FALSE(page.empty());
    CHECK(command.summary.ends_with('.'));
    CHECK_FALSE(command.examples.empty());
    CHECK(command.options.size() > 1);
    for (const OptionDescription& option : command.options) {
      for (const std::string& name : option.names) CHECK_THAT(page, ContainsSubstring("fB" + name + "fR"));
      CHECK_FALSE(option.meaning.empty());
      CHECK_THAT(page, ContainsSubstring(option.meaning));
      if (!option.environment.empty()) CHECK_THAT(page, ContainsSubstring(option.environment));
    }
  }
}

TEST_CASE("--help and the manual know the same flags") {
  for (const CommandDescription& command : program()) {
    if (command.name.empty()) continue;
    const std::string help = agendex({command.name, "--help"}).out;
    for (const OptionDescription& option : command.options) {
      for (const std::string& name : option.names) CHECK_THAT(help, ContainsSubstring(name));
    }
  }
}

TEST_CASE("pages of the manual are set without a warning") {
  std::vector<std::string> pages;
  for (const auto& entry : fs::recursive_directory_iterator(kManual)) {
    const std::string folder = entry.path().parent_path().filename().string();
    if (folder == "man1" || folder == "man7") pages.push_back(entry.path().string());
  }
  CHECK(pages.size() > 7);
  for (const std::string& page : pages) {
    CAPTURE(page);
    CHECK(content_of(page).find(".SH NAME\n") != std::string::npos);
    if (is_installed("groff")) {
      const ProcessResult set = shell("groff -man -ww -Kutf8 -Tutf8 -z '" + page + "'");
      CHECK(set.exit_code == 0);
      CHECK(set.err.empty());
    }
    if (is_installed("mandoc"))
      CHECK_THAT(shell("mandoc -T lint -W error '" + page + "'").out, !ContainsSubstring(page));
  }
}

/// What bash offers after a line has been typed, one a line.
std::string offered(const std::string& line) {
  const std::string script = R"(
source ")" + kManual + R"(bash/agendex"
line=$1
# as readline splits: "=" is a word of its own
read -r -a COMP_WORDS <<<"${line//=/ = }"
[[ $line == *' ' || $line == *= ]] && COMP_WORDS+=("")
[[ $line == *= ]] && unset 'COMP_WORDS[-1]'
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
compopt() { :; }
_agendex
printf '%s\n' "${COMPREPLY[@]}"
)";
  const char* path = std::getenv("PATH");
  return run_process({"/bin/bash", "-c", script, "bash", line},
                     with_environment(
                         {{"PATH", AGENDEX_BINARY_DIR "/bin:" + std::string(path)}, {"AGENDEX_DB", sample_index()}}))
      .out;
}

TEST_CASE("bash offers commands, flags, values, names of the index and PDFs") {
  struct Row {
    std::string line, offers, not_offers;
  };
  const auto row =
      GENERATE(Row{"agendex se", "search\n", "show"}, Row{"agendex --", "--version\n", "--limit"},
               Row{"agendex search --so", "--sort\n", "--json"},
               Row{"agendex search --sort ", "relevance\ndate\noldest\n", "--"},
               Row{"agendex search --color=", "always\n", "--"}, Row{"agendex search --color=al", "always\n", "never"},
               Row{"agendex search --council marl", "Marlshire\\ County\\ Council\n", "Harrowmere"},
               Row{"agendex search --council=Marl", "Marlshire\\ County\\ Council\n", "Harrowmere"},
               Row{"agendex search --body ", "Cabinet\n", "Council Council"}, Row{"agendex search --limit ", "\n", "a"},
               Row{"agendex inspect " + kPacks + "petrel", "petrel--2024-06-10-town-council-pack.pdf\n", "harrow"},
               Row{"agendex inspect " AGENDEX_SOURCE_DIR "/REA", "\n", "README"},
               Row{"agendex inspect " AGENDEX_SOURCE_DIR "/cor", "/corpus\n", "README"},
               Row{"agendex index --db " AGENDEX_SOURCE_DIR "/cor", "/corpus\n", "README"});
  CAPTURE(row.line);
  const std::string offers = offered(row.line);
  CHECK_THAT(offers, ContainsSubstring(row.offers) && !ContainsSubstring(row.not_offers));
}

TEST_CASE("completion scripts have no slips that their shells see, and know every flag") {
  const std::vector<std::pair<std::string, std::string>> scripts = {
      {"bash -n", "bash/agendex"}, {"zsh -n", "zsh/_agendex"}, {"fish --no-execute", "fish/agendex.fish"}};
  for (const auto& [check, name] : scripts) {
    CAPTURE(check);
    const std::string script = content_of(kManual + name);
    if (is_installed(check.substr(0, check.find(' ')))) {
      const ProcessResult result = shell(check + " '" + kManual + name + "'");
      CHECK(result.exit_code == 0);
      CHECK(result.err.empty());
    }
    for (const CommandDescription& command : program()) {
      CHECK_THAT(script, ContainsSubstring(command.name));
      for (const OptionDescription& option : command.options) {
        if (!option.is_argument()) CHECK_THAT(script, ContainsSubstring(option.names.back().substr(2)));
      }
    }
  }
}

TEST_CASE("fish offers names of the index") {
  if (!is_installed("fish")) return;
  const ProcessResult result = shell("fish --no-config -c 'source " + kManual +
                                     "fish/agendex.fish; complete -C \"agendex search --council Marl\"'");
  CHECK_THAT(result.out, ContainsSubstring("Marlshire County Council"));
}

TEST_CASE("names of councils and bodies are printed for completion") {
  CHECK_THAT(shell("agendex names council").out, ContainsSubstring("Marlshire County Council\n"));
  CHECK_THAT(shell("agendex names body").out, ContainsSubstring("Children and Learning Scrutiny Panel\n"));
  CHECK(shell("agendex names town").exit_code == 2);
  CHECK_THAT(shell("agendex --help").out, !ContainsSubstring("names"));
}

TEST_CASE("the questions of the cookbook find something as they are written") {
  std::istringstream lines(content_of(AGENDEX_SOURCE_DIR "/docs/query.md"));
  int asked = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("    ")) continue;
    CAPTURE(line);
    const ProcessResult result = shell("set -o pipefail; " + line);
    CAPTURE(result.err);
    CHECK(result.exit_code == 0);
    CHECK_FALSE(result.out.empty());
    ++asked;
  }
  CHECK(asked > 20);
}

TEST_CASE("every field and operator is explained in docs/query.md") {
  const std::string text = content_of(AGENDEX_SOURCE_DIR "/docs/query.md");
  for (const Field& field : fields()) CHECK_THAT(text, ContainsSubstring("`" + std::string(field.name) + ":"));
  for (const char* name : {"AND", "OR", "NOT", "NEAR/5", "ADJ/2", "*`", "`=", "`-"})
    CHECK_THAT(text, ContainsSubstring(name));
}

}  // namespace
}  // namespace agendex

// The real program on a terminal, and what of it reaches scripts.

#include <algorithm>

#include "cli/pager.h"
#include "cli/print/csv.h"
#include "cli/print/hit_template.h"
#include "cli/support/program.h"
#include "support/catch.h"

namespace agendex {
namespace {

using Catch::Matchers::ContainsSubstring;

constexpr const char* kLink = "\x1B]8;;file://";

ProcessResult on_terminal(std::vector<std::string> arguments, std::map<std::string, std::string> environment = {},
                          const Screen& screen = {}) {
  arguments.insert(arguments.begin(), kProgram);
  environment.emplace("TERM", "xterm-256color");
  environment.emplace("AGENDEX_DB", sample_index());
  return run_on_terminal(arguments, with_environment(environment), screen);
}

Hit bridge_hit() {
  Hit hit;
  hit.rank = 2;
  hit.head.id = "k3j2h1g0f9";
  hit.head.title = "The \"Long\" Bridge, north side";
  hit.head.date = Date{2031, 4, 14};
  hit.page = 7;
  hit.label = "A-3";
  hit.snippet.text = "two\nlines";
  return hit;
}

TEST_CASE("a CSV record is quoted as RFC 4180 has it") {
  CHECK(csv_record({"a", "b c", ""}) == "a,b c,\r\n");
  CHECK(csv_record({"a,b", "say \"x\"", "two\nlines", "cr\r"}) ==
        "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\"cr\r\"\r\n");
  CHECK(csv_record({}) == "\r\n");
}

TEST_CASE("a template is filled from a hit") {
  struct Row {
    std::string text, line;
  };
  const auto row =
      GENERATE(Row{"{title}", "The \"Long\" Bridge, north side"}, Row{"{date} p. {page}", "2031-04-14 p. 7"},
               Row{"{label}|{council}|{id}", "A-3||k3j2h1g0f9"}, Row{"{{id}} {rank}", "{id} 2"},
               Row{"a\\tb\\nc\\\\d\\x", "a\tb\nc\\d\\x"}, Row{"", ""}, Row{"plain", "plain"});
  CAPTURE(row.text);
  const auto format = HitTemplate::parse(row.text);
  REQUIRE(format);
  CHECK(format->fill(bridge_hit()) == row.line);
}

TEST_CASE("a template that cannot be filled is explained") {
  struct Row {
    std::string text, message, hint;
  };
  const auto row = GENERATE(Row{"{titel}", "titel", "{title}"}, Row{"{Page}", "Page", "{page}"},
                            Row{"{zzzzzz}", "zzzzzz", "snippet, file, url"}, Row{"{}", "\"\"", "rank, id"},
                            Row{"{title", "no partner", "{{"}, Row{"a}", "no partner", "}}"});
  CAPTURE(row.text);
  const auto format = HitTemplate::parse(row.text);
  REQUIRE_FALSE(format);
  CHECK_THAT(format.error().message, ContainsSubstring(row.message));
  CHECK_THAT(format.error().hint, ContainsSubstring(row.hint));
}

TEST_CASE("search prints a table or lines of one's own") {
  const auto search = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"search", "--db", sample_index(), "--limit", "3"});
    return agendex(std::move(arguments));
  };
  const ProcessResult table = search({"--csv", "taxi"});
  CHECK(table.exit_code == 0);
  CHECK(table.out.starts_with("rank,id,date,"));
  CHECK_THAT(table.out, ContainsSubstring("\r\n1,") && ContainsSubstring("\r\n3,"));
  const ProcessResult none = search({"--csv", "zzyzxqq"});
  CHECK(none.exit_code == 1);
  CHECK(std::count(none.out.begin(), none.out.end(), '\n') == 1);
  const ProcessResult files = search({"-0", "--format", "{file}", "taxi"});
  CHECK(std::count(files.out.begin(), files.out.end(), '\0') == 3);
  CHECK_THAT(files.out, !ContainsSubstring("\n"));
  const ProcessResult lines = search({"--format", "{rank}:{id}", "taxi"});
  CHECK(lines.out.starts_with("1:"));
  CHECK(std::count(lines.out.begin(), lines.out.end(), '\n') == 3);
  for (const auto& wrong : std::vector<std::vector<std::string>>{
           {"--csv", "--json", "x"}, {"-0", "x"}, {"--csv", "--format", "{id}", "x"}, {"--format", "{titel}", "x"}}) {
    CHECK(search(wrong).exit_code == 2);
  }
}

TEST_CASE("titles and pages are links on terminals that know them") {
  struct Row {
    std::map<std::string, std::string> environment;
    std::string when;
    bool links;
  };
  const auto row = GENERATE(Row{{{"VTE_VERSION", "6800"}}, "auto", true}, Row{{{"VTE_VERSION", "4600"}}, "auto", false},
                            Row{{{"TERM", "xterm-kitty"}}, "auto", true}, Row{{}, "auto", false},
                            Row{{}, "always", true}, Row{{{"VTE_VERSION", "6800"}, {"NO_COLOR", "1"}}, "auto", false},
                            Row{{{"VTE_VERSION", "6800"}, {"TERM", "dumb"}}, "auto", false},
                            Row{{{"VTE_VERSION", "6800"}}, "never", false},
                            Row{{{"VTE_VERSION", "6800"}, {"TERM", "screen-256color"}}, "auto", false},
                            Row{{{"TERM_PROGRAM", "tmux"}, {"TERM_PROGRAM_VERSION", "3.3a"}}, "auto", false},
                            Row{{{"TERM_PROGRAM", "tmux"}, {"TERM_PROGRAM_VERSION", "3.4"}}, "auto", true});
  CAPTURE(row.environment, row.when);
  const ProcessResult result =
      on_terminal({"search", "--limit", "1", "--hyperlinks", row.when, "taxi"}, row.environment);
  CHECK(result.exit_code == 0);
  CHECK((result.out.find(kLink) != std::string::npos) == row.links);
}

TEST_CASE("no link reaches a pipe unless asked for") {
  const std::vector<std::string> search = {"search", "--db", sample_index(), "taxi"};
  CHECK_THAT(agendex(search, with_environment({{"VTE_VERSION", "6800"}})).out, !ContainsSubstring("\x1B"));
}

TEST_CASE("an answer longer than the screen goes through the pager") {
  struct Row {
    std::vector<std::string> arguments;
    std::map<std::string, std::string> environment;
    Screen screen;
    bool paged;
  };
  const std::string pager = "sed s/^/paged:/";
  const std::vector<std::string> search = {"search", "transport"};
  const auto row = GENERATE_COPY(
      Row{search, {{"AGENDEX_PAGER", pager}}, {}, true}, Row{search, {{"PAGER", pager}}, {}, true},
      Row{search, {{"AGENDEX_PAGER", ""}, {"PAGER", pager}}, {}, false},
      Row{search, {{"PAGER", pager}, {"TERM", "dumb"}}, {}, false}, Row{search, {{"PAGER", pager}}, {500, 80}, false},
      Row{{"search", "--no-pager", "transport"}, {{"PAGER", pager}}, {}, false},
      Row{{"search", "--json", "transport"}, {{"PAGER", pager}}, {}, false},
      Row{{"search", "--limit", "1", "transport"}, {{"PAGER", pager}}, {}, false},
      Row{{"status"}, {{"PAGER", pager}}, {5, 80}, true});
  CAPTURE(row.arguments, row.environment, row.screen.rows);
  const ProcessResult result = on_terminal(row.arguments, row.environment, row.screen);
  CHECK(result.exit_code == 0);
  CHECK_FALSE(result.out.empty());
  CHECK(result.out.starts_with("paged:") == row.paged);
}

TEST_CASE("what is said about an answer is paged with it") {
  const ProcessResult result = on_terminal({"search", "titel:transport"}, {{"PAGER", "sed s/^/paged:/"}});
  CHECK(result.out.starts_with("paged:note: "));
  CHECK_THAT(result.out, ContainsSubstring("paged:1–10 of ") && ContainsSubstring("--offset 10 shows the next"));
}

TEST_CASE("without the pager asked for, the answer is printed all the same") {
  const ProcessResult result = on_terminal({"search", "transport"}, {{"PAGER", "/nowhere/pager"}});
  CHECK_THAT(result.out, ContainsSubstring("--offset 10 shows the next"));
}

TEST_CASE("a pager that is left early is no failure") {
  CHECK(on_terminal({"search", "--limit", "1000", "transport"}, {{"PAGER", "head -n 1"}}).exit_code == 0);
}

TEST_CASE("nothing is paged into a pipe") {
  const std::vector<std::string> search = {"search", "--db", sample_index(), "transport"};
  CHECK_THAT(agendex(search, with_environment({{"PAGER", "sed s/^/paged:/"}})).out, !ContainsSubstring("paged:"));
}

TEST_CASE("the lines of a screen are counted as it shows them") {
  struct Row {
    std::string text;
    int columns, lines;
  };
  const auto row =
      GENERATE(Row{"", 80, 0}, Row{"a\nb\n", 80, 2}, Row{"a\n\nb", 80, 3}, Row{"12345678", 4, 2},
               Row{"123456789", 4, 3}, Row{"\x1B[1mabcd\x1B[0m\n", 4, 1}, Row{"議会議会\n", 4, 2}, Row{"abc\n", 0, 1});
  CAPTURE(row.text);
  CHECK(screen_lines(row.text, row.columns) == row.lines);
}

}  // namespace
}  // namespace agendex

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/support/program.h"
#include "cli/viewer.h"
#include "support/catch.h"
#include "support/temp_folder.h"

namespace agendex {
namespace {

using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

/// A program of that name which writes how it was called to `called`.
void make_program(const TempFolder& folder, const std::string& name, const std::string& prints = "") {
  const std::string path = folder.write(
      "bin/" + name, "#!/bin/sh\nprintf '%s\\n' " + name + " \"$@\" >'" + (folder / "called") + "'\n" + prints);
  fs::permissions(path, fs::perms::owner_all);
}

std::string first_id() {
  std::string id =
      agendex({"search", "--db", sample_index(), "--limit", "1", "--format", "{id}", "framework for taxi"}).out;
  id.pop_back();
  return id;
}

ProcessResult open(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment) {
  std::vector<std::string> command = {"open", "--db", sample_index()};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return agendex(command, with_environment(environment));
}

TEST_CASE("open runs one's own viewer with the file and the page") {
  const TempFolder folder;
  make_program(folder, "viewer");
  const std::map<std::string, std::string> environment = {
      {"AGENDEX_VIEWER", (folder / "bin/viewer") + " -p {page} 'two words' {file}"}};
  const ProcessResult planned = open({"--dry-run", first_id()}, environment);
  CHECK(planned.exit_code == 0);
  CHECK_THAT(planned.out, ContainsSubstring("/bin/viewer -p 13 'two words' /") && ContainsSubstring("-pack.pdf\n"));
  CHECK_FALSE(fs::exists(folder / "called"));
  CHECK(open({"--page", "14", first_id()}, environment).exit_code == 0);
  std::ifstream file(folder / "called");
  const std::string called{std::istreambuf_iterator<char>(file), {}};
  CHECK(called.starts_with("viewer\n-p\n14\ntwo words\n/"));
}

TEST_CASE("open calls the viewers that it knows with their own flags, others with a link") {
  struct Row {
    std::string installed, desktop, says;
  };
  const auto row =
      GENERATE(Row{"evince", "", "evince -p 13 /"}, Row{"okular", "okularApplication_pdf.desktop", "okular -p 13 /"},
               Row{"zathura", "", "zathura -P 13 /"}, Row{"mupdf", "", "-pack.pdf 13\n"},
               Row{"evince", "firefox-esr.desktop", "xdg-open file:///"}, Row{"xdg-open", "", "-pack.pdf#page=13\n"},
               Row{"xdg-open", "org.gnome.Evince.desktop", "xdg-open file:///"});
  CAPTURE(row.installed, row.desktop);
  const TempFolder folder;
  make_program(folder, row.installed);
  make_program(folder, "xdg-mime", row.desktop.empty() ? "" : "echo " + row.desktop + "\n");
  const ProcessResult result = open({"--dry-run", first_id()}, {{"PATH", folder / "bin"}});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, ContainsSubstring(row.says));
}

TEST_CASE("open says what is in the way") {
  const TempFolder folder;
  const auto fails = [](const ProcessResult& result, int code, const std::string& says) {
    CHECK(result.exit_code == code);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, ContainsSubstring(says));
  };
  fails(open({"0000000000"}, {}), 1, "agendex: ");
  fails(open({first_id()}, {{"PATH", folder / ""}}), 2, "AGENDEX_VIEWER");
  fails(open({first_id()}, {{"AGENDEX_VIEWER", "/nowhere/viewer"}}), 2, "/nowhere/viewer cannot be started");
  fails(open({first_id()}, {{"AGENDEX_VIEWER", "false"}}), 2, "exit code 1");

  const std::string paper = folder / "paper.pdf";
  fs::copy_file(kPacks + "nether-quillby-pc--2024-03-05-minutes.pdf", paper);
  REQUIRE(agendex({"index", "--db", folder / "db", paper}).exit_code == 0);
  fs::remove(paper);
  std::string id = agendex({"search", "--db", folder / "db", "--limit", "1", "--format", "{id}", "parish"}).out;
  id.pop_back();
  fails(agendex({"open", "--db", folder / "db", id}), 2, "is not there any more");
}

TEST_CASE("a command is printed as one could type it") {
  CHECK(shell_line({"evince", "-p", "3", "/a b/it's.pdf"}) == "evince -p 3 '/a b/it'\\''s.pdf'");
  CHECK(shell_line({"x", ""}) == "x ''");
}

}  // namespace
}  // namespace agendex

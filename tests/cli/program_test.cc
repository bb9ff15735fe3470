// The real program, run as people and scripts run it.

#include "cli/support/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "support/catch.h"
#include "support/temp_folder.h"

namespace agendex {
namespace {

using Json = nlohmann::json;
using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

const std::string kMinutes = kPacks + "harrowmere--2024-01-17-children-learning-scrutiny-minutes.pdf";
const std::string kPack = kPacks + "harrowmere--2024-01-17-children-learning-scrutiny-pack.pdf";
const std::string kScanned = kPacks + "harrowmere--2024-03-13-children-learning-scrutiny-pack.pdf";

Json ask(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin() + 1, {"--db", sample_index(), "--json"});
  return Json::parse(agendex(std::move(arguments)).out);
}

TEST_CASE("help begins with examples") {
  const auto command = GENERATE(as<std::string>(), "", "index", "search", "decisions", "dossier", "meetings", "thread",
                                "acronym", "show", "inspect", "status");
  std::vector<std::string> arguments = {"--help"};
  if (!command.empty()) arguments.insert(arguments.begin(), command);
  const ProcessResult result = agendex(arguments);
  CAPTURE(command);
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK(result.out.find("Examples:\n  agendex " + command) < result.out.find("Usage:"));
}

TEST_CASE("a wrong call gets one clear line, a hint and exit code 2") {
  struct Row {
    std::vector<std::string> arguments;
    std::string says;
  };
  const auto row =
      GENERATE(Row{{"serch", "x"}, "agendex: "}, Row{{"search", "--bogus", "x"}, "--bogus"},
               Row{{"search", "--limit", "many", "x"}, "--limit"}, Row{{"search"}, "nothing to search"},
               Row{{"search", "--since", "someday", "x"}, "someday"}, Row{{"acronym"}, "TERM"},
               Row{{"acronym", "--format", "csv", "x"}, "--list"}, Row{{"inspect", "--text", "x.pdf"}, "--json"},
               Row{{"index"}, "PATH"}, Row{{"search", "--color", "green", "x"}, "--color"});
  const ProcessResult result = agendex(row.arguments);
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, ContainsSubstring(row.says) && ContainsSubstring("\n  hint: "));
  CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 2);
}

TEST_CASE("without a command the help is shown, as an error") {
  const ProcessResult result = agendex({});
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, ContainsSubstring("Usage:"));
}

TEST_CASE("inspect prints one object and touches no index") {
  const TempFolder folder;
  const ProcessResult result = agendex({"inspect", "--json", kMinutes}, with_environment({{"HOME", folder / ""}}));
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  const Json pack = Json::parse(result.out);
  CHECK(pack["schema"] == "agendex.pack/1");
  CHECK(pack["kind"] == "minutes");
  CHECK(pack["meeting"]["date"] == "2024-01-17");
  CHECK(pack["pages"] == 5);
  CHECK_FALSE(pack["sections"][0].contains("text"));
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("inspect adds the text of sections when asked") {
  const Json pack = Json::parse(agendex({"inspect", "--json", "--text", kMinutes}).out);
  std::string text;
  for (const Json& section : pack["sections"]) text += section["text"].get<std::string>();
  CHECK_THAT(text, ContainsSubstring("AGREED:") && ContainsSubstring("That the work programme be noted."));
}

TEST_CASE("inspect tells people what the paper is") {
  const ProcessResult result = agendex({"inspect", kMinutes});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, ContainsSubstring("Children and Learning Scrutiny Panel") &&
                             ContainsSubstring("17 January 2024") && ContainsSubstring("decided: ") &&
                             ContainsSubstring("→ agreed"));
}

TEST_CASE("inspect explains why papers and sections begin where they do") {
  const ProcessResult result = agendex({"inspect", "--explain", kPack});
  CHECK(result.exit_code == 0);
  for (const auto* seen : {"Where papers begin", "begins Minutes", "+3.0  stamp", "Appendix B",
                           "What begins each section", "numbered 1, bold"}) {
    INFO(seen);
    CHECK(result.out.find(seen) != std::string::npos);
  }
  CHECK(agendex({"inspect", "--explain", "--json", kPack}).exit_code == 2);
}

TEST_CASE("inspect draws a pack as one HTML file") {
  const TempFolder folder;
  const ProcessResult result = agendex({"inspect", "--html", folder / "pack.html", kPack});
  CHECK(result.exit_code == 0);
  CHECK(result.out.empty());
  std::ifstream file(folder / "pack.html");
  const std::string html{std::istreambuf_iterator<char>(file), {}};
  const Json pack = Json::parse(agendex({"inspect", "--json", kPack}).out);
  for (const Json& section : pack["sections"]) {
    INFO(section.dump());
    CHECK(html.find(fmt::format("id=\"page{}\"", section["first_page"].get<int>())) != std::string::npos);
    if (section["kind"] == "minutes_item") {
      CHECK(html.find(fmt::format("id=\"s{}\"", section["id"].get<std::string>().substr(1))) != std::string::npos);
    }
  }
  CHECK(html.find("<script") == std::string::npos);
  const ProcessResult failed = agendex({"inspect", "--html", folder / "none/pack.html", kPack});
  CHECK(failed.exit_code == 2);
  CHECK(failed.err.find("cannot be written") != std::string::npos);
}

#ifdef AGENDEX_HAS_OCR
TEST_CASE("a scanned letter is read like any other paper") {
  const ProcessResult result = agendex({"inspect", "--json", "--text", kScanned});
  CAPTURE(result.err);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, ContainsSubstring("Integrated Care Board"));
  CHECK(Json::parse(result.out)["diagnostics"].dump().find("page-no-text-layer") == std::string::npos);
}

TEST_CASE("a language that is not there is named, with those that are") {
  const ProcessResult result = agendex({"inspect", "--json", "--ocr-language", "tlh", kScanned});
  CHECK(result.exit_code == 3);
  CHECK_THAT(result.err, ContainsSubstring("tlh") && ContainsSubstring("eng"));
}

TEST_CASE("what awaited recognition is read again, once") {
  const TempFolder folder;
  const std::string file = folder / "paper.pdf";
  fs::copy_file(kScanned, file);
  const auto index = [&](const std::string& how) { return agendex({"index", "--db", folder / "db", how, file}); };
  CHECK(index("--ocr=never").exit_code == 3);
  CHECK_THAT(index("--ocr=never").out, ContainsSubstring("unchanged"));
  const ProcessResult again = index("--ocr=auto");
  CHECK(again.exit_code == 0);
  CHECK_THAT(again.out, ContainsSubstring("1 file indexed"));
  CHECK_THAT(index("--ocr=auto").out, ContainsSubstring("unchanged"));
  const Json status = Json::parse(agendex({"status", "--db", folder / "db", "--json"}).out);
  CHECK(status["pages"]["recognised"] == 1);
}
#endif

TEST_CASE("without a recogniser a scan is reported and the rest is read") {
  const ProcessResult result =
      agendex({"inspect", "--json", kScanned}, with_environment({{"AGENDEX_RECOGNISER", "/nowhere"}}));
  CHECK(result.exit_code == 3);
  CHECK_THAT(result.err, ContainsSubstring("page 17: ") && ContainsSubstring("Tesseract is not installed"));
}

TEST_CASE("names of languages lead nowhere") {
  const auto name = GENERATE(as<std::string>(), "../eng", "", "eng+", "/etc/passwd");
  CAPTURE(name);
  CHECK(agendex({"inspect", "--ocr-language", name, kScanned}).exit_code == 2);
}

TEST_CASE("inspect exits with 3 when a page could not be read") {
  const ProcessResult result = agendex({"inspect", "--ocr=never", "--json", kScanned});
  CHECK(result.exit_code == 3);
  CHECK_THAT(result.err, ContainsSubstring("page 17: "));
  CHECK(Json::parse(result.out)["diagnostics"][0]["page"] == 17);
}

TEST_CASE("inspect says why a file is not read") {
  const TempFolder folder;
  struct Row {
    std::string name, content, says;
  };
  const auto row = GENERATE(Row{"page.pdf", "<html>not found</html>", "web page"}, Row{"empty.pdf", "", "empty"},
                            Row{"cut.pdf", "%PDF-1.7\n1 0 obj", "end of the file is missing"});
  const ProcessResult result = agendex({"inspect", "--json", folder.write(row.name, row.content)});
  CAPTURE(row.name, result.err);
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, ContainsSubstring(row.name + ": ") && ContainsSubstring(row.says));
  CHECK(agendex({"inspect", folder / "missing.pdf"}).exit_code == 2);
}

TEST_CASE("index takes folders and files, passes over what is unchanged and tells what it cannot read") {
  const TempFolder folder;
  fs::create_directories(folder.path() / "papers/deep");
  fs::copy_file(kMinutes, folder.path() / "papers/deep/minutes.PDF");
  const std::string bad = folder.write("papers/bad.pdf", "<html>");
  const std::vector<std::string> command = {"index", "--db", folder / "db", folder / "papers"};

  const ProcessResult first = agendex(command);
  CHECK(first.exit_code == 3);
  CHECK_THAT(first.out, ContainsSubstring("1 file indexed (5 pages") && ContainsSubstring("1 not read"));
  CHECK_THAT(first.err, ContainsSubstring("bad.pdf: ") && ContainsSubstring("hint: "));

  const ProcessResult second = agendex(command);
  CHECK(second.exit_code == 3);
  CHECK_THAT(second.out, ContainsSubstring("1 unchanged, 1 not read"));

  fs::remove(bad);
  CHECK(agendex(command).exit_code == 0);
  fs::copy_file(kMinutes, folder.path() / "minutes.download");
  CHECK(agendex({"index", "--db", folder / "db", folder / "minutes.download"}).exit_code == 0);
}

TEST_CASE("index exits with 2 when nothing could be done") {
  const TempFolder folder;
  fs::create_directory(folder.path() / "none");
  CHECK(agendex({"index", "--db", folder / "db", folder / "none"}).exit_code == 2);
  CHECK(agendex({"index", "--db", folder / "db", folder / "missing"}).exit_code == 2);
  CHECK_FALSE(fs::exists(folder / "db"));
  CHECK(agendex({"index", "--db", folder / "db", folder.write("bad.pdf", "<html>")}).exit_code == 2);
  const ProcessResult unwritable = agendex({"index", "--db", "/proc/nowhere/db", kMinutes});
  CHECK(unwritable.exit_code == 2);
  CHECK_THAT(unwritable.err, ContainsSubstring("agendex: "));
}

TEST_CASE("an index that was only half made when the program was killed is made anew") {
  const TempFolder folder;
  for (const char* name : {"db/flintlock", "db/v.tmp", "db/postlist.glass"}) folder.write(name, "");
  CHECK(agendex({"index", "--db", folder / "db", kMinutes}).exit_code == 0);
  folder.write("other/letter.txt", "");
  CHECK(agendex({"index", "--db", folder / "other", kMinutes}).exit_code == 2);
}

TEST_CASE("index stops at SIGINT with what it has, and goes on when run again") {
  const TempFolder folder;
  constexpr int kCopies = 40;
  fs::create_directory(folder.path() / "papers");
  for (int i = 0; i < kCopies; ++i) {
    fs::copy_file(kMinutes, folder.path() / "papers" / (std::to_string(i) + ".pdf"));
  }
  const std::vector<std::string> command = {"index", "--db", folder / "db", "--jobs", "1", folder / "papers"};
  ProcessOptions interrupted;
  interrupted.interrupt_when_exists = folder / "db";
  const ProcessResult stopped = agendex(command, interrupted);
  CHECK(stopped.exit_code == 130);
  const ProcessResult resumed = agendex(command);
  CHECK(resumed.exit_code == 0);
  const Json status = Json::parse(agendex({"status", "--json", "--db", folder / "db"}).out);
  CHECK(status["files"] == kCopies);
}

TEST_CASE("search answers in JSON with the page to open") {
  const Json results = ask({"search", "--limit", "3", "SEND transport"});
  CHECK(results["schema"] == "agendex.results/1");
  CHECK(results["query"] == "SEND transport");
  REQUIRE(results["hits"].size() == 3);
  const Json& hit = results["hits"][0];
  CHECK(hit["rank"] == 1);
  CHECK(hit["council"] == "Harrowmere City Council");
  CHECK_THAT(hit["title"].get<std::string>(), ContainsSubstring("transport", Catch::CaseSensitive::No));
  CHECK_THAT(hit["url"].get<std::string>(),
             ContainsSubstring("file://") && ContainsSubstring("#page=" + hit["page"].dump()));
}

TEST_CASE("search knows its filters") {
  struct Row {
    std::vector<std::string> arguments;
    std::string key, value;
  };
  const auto row = GENERATE(Row{{"search", "--kind", "minutes_item", "bus"}, "kind", "minutes_item"},
                            Row{{"search", "--council", "marlshire", "bus"}, "council", "Marlshire County Council"},
                            Row{{"search", "--since", "2024-06", "--until", "2024-06", "bus"}, "date", "2024-06-05"});
  const Json hits = ask(row.arguments)["hits"];
  CAPTURE(row.key);
  REQUIRE_FALSE(hits.empty());
  for (const Json& hit : hits) CHECK(hit[row.key] == row.value);
}

TEST_CASE("search sorts by date and pages through results") {
  const Json newest = ask({"search", "--sort", "date", "transport"})["hits"];
  const Json oldest = ask({"search", "--sort", "oldest", "transport"})["hits"];
  REQUIRE(newest.size() == 10);
  for (std::size_t i = 1; i < newest.size(); ++i) {
    CHECK(newest[i - 1]["date"].get<std::string>() >= newest[i]["date"].get<std::string>());
    CHECK(oldest[i - 1]["date"].get<std::string>() <= oldest[i]["date"].get<std::string>());
  }
  const Json second = ask({"search", "--offset", "1", "--limit", "1", "transport"})["hits"];
  const Json both = ask({"search", "--limit", "2", "transport"})["hits"];
  CHECK(second[0]["rank"] == 2);
  CHECK(second[0]["id"] == both[1]["id"]);
}

TEST_CASE("a word that looks like a flag is left out of the results") {
  const auto with = ask({"search", "--limit", "100", "transport"})["hits"].size();
  const auto without = ask({"search", "--limit", "100", "transport", "-taxi"})["hits"].size();
  CHECK(without < with);
  CHECK(without > 0);
  CHECK(ask({"search", "--limit", "100", "--", "transport", "-taxi"})["hits"].size() == without);
}

TEST_CASE("search exits with 1 when there is nothing, and says so") {
  const ProcessResult result = agendex({"search", "--db", sample_index(), "zzyzxqq"});
  CHECK(result.exit_code == 1);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, ContainsSubstring("nothing was found"));
  CHECK(agendex({"search", "--json", "--db", sample_index(), "zzyzxqq"}).exit_code == 1);
}

TEST_CASE("no query is an error") {
  const auto query =
      GENERATE(as<std::string>(), "SEND AND", "\"open", "((", ")", "AND", "*", "kind:", "bogus:x", "-", "~",
               "a NEAR/ b", "“curly", "\xFF\xFE", "date:..", std::string(20000, 'x'), "a OR OR b", "NOT");
  CAPTURE(query);
  const ProcessResult result = agendex({"search", "--db", sample_index(), "--", query});
  CHECK((result.exit_code == 0 || result.exit_code == 1));
  CHECK_THAT(result.err, !ContainsSubstring("terminate") && !ContainsSubstring("exception"));
}

TEST_CASE("search explains itself on request, on stderr") {
  const ProcessResult result = agendex({"search", "--explain", "--db", sample_index(), "EHCP"});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.err, ContainsSubstring("understood: ") && ContainsSubstring("xapian query: Query("));
}

TEST_CASE("matches are marked, in colour only when asked") {
  const std::vector<std::string> base = {"search", "--db", sample_index(), "taxi"};
  auto colored = base;
  colored.insert(colored.end(), {"--color", "always"});
  CHECK_THAT(agendex(base).out, ContainsSubstring("*") && !ContainsSubstring("\x1B"));
  CHECK_THAT(agendex(colored).out, ContainsSubstring("\x1B[1;33m"));
}

TEST_CASE("lines keep to the width of the terminal") {
  const auto columns = GENERATE(40, 100);
  const ProcessResult result = agendex({"search", "--db", sample_index(), "transport"},
                                       with_environment({{"COLUMNS", std::to_string(columns)}}));
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) {
    if (line.find(".pdf") != std::string::npos) continue;  // a file name is not broken
    const auto is_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    CHECK(std::count_if(line.begin(), line.end(), is_character) <= columns);
  }
}

TEST_CASE("acronym answers both ways") {
  const Json answer = ask({"acronym", "ehcps"});
  CHECK(answer["schema"] == "agendex.acronym/1");
  REQUIRE_FALSE(answer["senses"].empty());
  CHECK_THAT(answer["senses"][0]["expansion"].get<std::string>(),
             ContainsSubstring("Care Plan", Catch::CaseSensitive::No));
  CHECK(ask({"acronym", "education, health and care plan"})["senses"][0]["acronym"] == "EHCP");
  CHECK_THAT(agendex({"acronym", "--db", sample_index(), "EHCP"}).out, ContainsSubstring("table  page 3 of "));
  CHECK(agendex({"acronym", "--db", sample_index(), "ZZQ"}).exit_code == 1);
}

TEST_CASE("the acronyms of all papers as a glossary") {
  const auto list = [](std::vector<std::string> more) {
    more.insert(more.begin(), {"acronym", "--db", sample_index(), "--list"});
    return agendex(std::move(more));
  };
  CHECK_THAT(list({"ehcp"}).out, ContainsSubstring("EHCP  Education, Health and Care Plan"));
  CHECK_THAT(list({"--format", "csv"}).out, ContainsSubstring("acronym,expansion,note,councils,count,") &&
                                                ContainsSubstring("\nEHCP,\"Education, Health and Care Plan\","));
  CHECK_THAT(list({"--format", "markdown", "ehcp"}).out,
             ContainsSubstring("|---|---|---|---|---|\n| EHCP | Education, Health and Care Plan |"));
  const Json glossary = Json::parse(list({"--json", "ehcp"}).out);
  CHECK(glossary["schema"] == "agendex.glossary/1");
  CHECK(glossary["entries"][0]["acronym"] == "EHCP");
  CHECK(glossary["entries"][0]["councils"].is_array());
  CHECK(list({"--until", "1999"}).exit_code == 1);
  CHECK(list({"--since", "someday"}).exit_code == 2);
}

TEST_CASE("a text with its acronyms spelled out") {
  const TempFolder folder;
  const std::string file = folder.write("letter.txt", "Each EHCP is late, and an EHCP is long.\n");
  const ProcessResult result = agendex({"acronym", "--db", sample_index(), "--expand", file});
  CHECK(result.exit_code == 0);
  CHECK(result.out == "Each EHCP (Education, Health and Care Plan) is late, and an EHCP is long.\n");
  CHECK(agendex({"acronym", "--db", sample_index(), "--expand", "-"}).out.empty());
  const ProcessResult missing = agendex({"acronym", "--db", sample_index(), "--expand", folder / "none.txt"});
  CHECK(missing.exit_code == 2);
  CHECK_THAT(missing.err, ContainsSubstring("none.txt") && ContainsSubstring("\n  hint: "));
}

TEST_CASE("your own acronyms are read when a question is asked, and never written") {
  const TempFolder folder;
  const std::string lines =
      "# ours\nEHCP = Every Hedge Cut Promptly | in spring\nnonsense\nEHCP != *\nHSE = Hedge Survey Expert\n";
  const std::string file = folder.write("config/agendex/acronyms.txt", lines);
  const auto told = [&](std::vector<std::string> arguments, std::map<std::string, std::string> environment) {
    arguments.insert(arguments.begin() + 1, {"--db", sample_index()});
    return agendex(std::move(arguments), with_environment(std::move(environment)));
  };
  const std::map<std::string, std::string> config = {{"XDG_CONFIG_HOME", folder / "config"}};
  for (const ProcessResult& result :
       {told({"acronym", "EHCP"}, config), told({"acronym", "EHCP"}, {{"AGENDEX_ACRONYMS", file}}),
        told({"acronym", "--acronyms", file, "EHCP"}, {})}) {
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.out, ContainsSubstring("EHCP  Every Hedge Cut Promptly\n    in spring\n    from your own"));
    CHECK_THAT(result.out, ContainsSubstring("from your own acronyms, line 2 of acronyms.txt"));
    CHECK_THAT(result.out, ContainsSubstring("left out by your own acronyms: Education, Health and Care Plan"));
    CHECK_THAT(result.err, ContainsSubstring("acronyms.txt: line 3: there is no \"=\" in it\n  hint: write SHORT"));
  }
  const ProcessResult found = told({"search", "--json", "\"hedge survey expert\""}, config);
  CHECK(found.exit_code == 0);
  CHECK(Json::parse(found.out)["total"] > 0);
  CHECK(Json::parse(agendex({"acronym", "--db", sample_index(), "--json", "--acronyms", file, "EHCP"})
                        .out)["senses"][0]["own"] == Json{{"file", file}, {"line", 2}});
  std::ifstream now(file);
  CHECK(std::string(std::istreambuf_iterator<char>(now), {}) == lines);
  const ProcessResult missing = told({"search", "--acronyms", folder / "none.txt", "EHCP"}, {});
  CHECK(missing.exit_code == 2);
  CHECK_THAT(missing.err, ContainsSubstring("none.txt") && ContainsSubstring("\n  hint: "));
}

TEST_CASE("show prints the section that a search found") {
  const Json hit = ask({"search", "--kind", "minutes_item", "transport"})["hits"][0];
  const std::string id = hit["id"];
  const Json section = Json::parse(agendex({"show", "--db", sample_index(), "--json", id}).out);
  CHECK(section["schema"] == "agendex.section/1");
  CHECK(section["id"] == id);
  CHECK_THAT(agendex({"show", "--db", sample_index(), id}).out, ContainsSubstring(hit["title"].get<std::string>()));
  const ProcessResult unknown = agendex({"show", "--db", sample_index(), "0000000000"});
  CHECK(unknown.exit_code == 1);
  CHECK(unknown.out.empty());
}

TEST_CASE("status tells what is there and what could not be read") {
  const ProcessResult result = agendex({"status", "--db", sample_index()});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, ContainsSubstring("Harrowmere City Council") && ContainsSubstring("page 17: "));
  CHECK(ask({"status"})["schema"] == "agendex.status/1");
}

TEST_CASE("the index is looked for where flags and environment say") {
  const TempFolder folder;
  const auto environment =
      GENERATE_REF(std::map<std::string, std::string>{{"AGENDEX_DB", folder / "own"}},
                   std::map<std::string, std::string>{{"XDG_DATA_HOME", folder / "data"}},
                   std::map<std::string, std::string>{{"HOME", folder / "home"}, {"XDG_DATA_HOME", ""}});
  const ProcessOptions options = with_environment(environment);
  const ProcessResult before = agendex({"search", "bus"}, options);
  CHECK(before.exit_code == 2);
  CHECK_THAT(before.err, ContainsSubstring("hint: "));
  CHECK(agendex({"index", kMinutes}, options).exit_code == 0);
  CHECK(agendex({"search", "transport"}, options).exit_code == 0);
  const std::string& value = environment.begin()->second;
  const bool is_there = fs::exists(value + "/agendex") || fs::exists(value + "/.local/share/agendex") ||
                        environment.begin()->first == "AGENDEX_DB";
  CHECK(is_there);
}

TEST_CASE("search --all shows every hit, --facets counts them") {
  const Json some = ask({"search", "--facets", "transport"});
  const Json all = ask({"search", "--all", "--sort", "oldest", "transport"});
  CHECK(all["hits"].size() == all["total"]);
  CHECK(all["total"] == some["total"]);
  CHECK_FALSE(all.contains("facets"));
  std::size_t of_all_kinds = 0;
  for (const Json& kind : some["facets"]["kind"]) of_all_kinds += kind["count"].get<std::size_t>();
  CHECK(of_all_kinds == some["total"]);
  std::string before;
  for (const Json& hit : all["hits"]) {
    const std::string date = hit["date"].is_null() ? "" : hit["date"].get<std::string>();
    CHECK(before <= date);
    before = date;
  }
  const ProcessResult text = agendex({"search", "--db", sample_index(), "--facets", "--limit", "1", "transport"});
  CHECK_THAT(text.out, ContainsSubstring("\nBodies\n") && ContainsSubstring("Children and Learning Scrutiny Panel"));
  CHECK(agendex({"search", "--all", "--limit", "3", "x"}).exit_code == 2);
}

TEST_CASE("decisions and meetings, for people and for scripts") {
  const Json list = ask({"decisions", "transport"});
  CHECK(list["schema"] == "agendex.decisions/1");
  REQUIRE_FALSE(list["items"].empty());
  CHECK_FALSE(list["items"][0]["decisions"][0]["url"].get<std::string>().find("#page=") == std::string::npos);
  const ProcessResult csv = agendex({"decisions", "--db", sample_index(), "--csv", "transport"});
  CHECK_THAT(csv.out, ContainsSubstring("date,council,body,") && ContainsSubstring("\r\n2024-01-17,"));
  const ProcessResult text = agendex({"decisions", "--db", sample_index(), "transport", "-taxi"});
  CHECK(text.exit_code == 0);
  CHECK_THAT(text.out, ContainsSubstring("11 October 2023 · Children and Learning Scrutiny Panel"));
  CHECK(agendex({"decisions", "--db", sample_index(), "zebras"}).exit_code == 1);
  CHECK(agendex({"decisions", "--db", sample_index()}).exit_code == 2);
  const Json meetings = ask({"meetings", "--council", "harrowmere"});
  CHECK(meetings["schema"] == "agendex.meetings/1");
  CHECK(meetings["meetings"].size() >= 3);
  CHECK_THAT(agendex({"meetings", "--db", sample_index()}).out,
             ContainsSubstring("2024-01-17  Children and Learning Scrutiny Panel"));
  CHECK(agendex({"meetings", "--db", sample_index(), "--body", "astronomy"}).exit_code == 1);
}

TEST_CASE("a dossier in every format, and the thread of what it holds") {
  const auto dossier = [](const std::string& format) {
    return agendex({"dossier", "--db", sample_index(), "--format", format, "school", "transport"}).out;
  };
  const Json json = Json::parse(dossier("json"));
  CHECK(json["schema"] == "agendex.dossier/1");
  CHECK(json["items"] > 1);
  CHECK_THAT(dossier("text"), ContainsSubstring("Searched: ") && ContainsSubstring("What may be missing"));
  CHECK_THAT(dossier("markdown"), ContainsSubstring("# school transport\n") && ContainsSubstring("](<file:///"));
  CHECK_THAT(dossier("html"), ContainsSubstring("<!doctype html>") && ContainsSubstring("#page="));
  CHECK_THAT(dossier("csv"), ContainsSubstring("date,council,body,item,"));
  const TempFolder folder;
  CHECK(agendex({"dossier", "--db", sample_index(), "-o", folder / "a.md", "--format", "markdown", "transport"})
            .out.empty());
  CHECK(fs::file_size(folder / "a.md") > 1000);
  CHECK(agendex({"dossier", "--db", sample_index(), "zebras"}).exit_code == 1);
  CHECK(agendex({"dossier", "--db", sample_index(), "-o", "/nowhere/a", "transport"}).exit_code == 2);
  const Json hit = ask({"search", "--kind", "report", "home to school transport"})["hits"][0];
  const Json thread = ask({"thread", hit["id"]});
  CHECK(thread["schema"] == "agendex.thread/1");
  CHECK(thread["steps"].size() > 2);
  CHECK_THAT(agendex({"thread", "--db", sample_index(), hit["id"]}).out, ContainsSubstring("why: "));
  CHECK(agendex({"thread", "--db", sample_index(), "zzzz"}).exit_code == 1);
}

}  // namespace
}  // namespace agendex

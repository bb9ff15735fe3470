#include "search/user_acronyms.h"

#include "support/catch.h"
#include "support/temp_folder.h"

using namespace agendex;
using Catch::Matchers::ContainsSubstring;
using Says = UserAcronym::Says;

TEST_CASE("What a line of the user's acronyms may say") {
  struct Row {
    const char* line;
    UserAcronym says;
  };
  const auto row = GENERATE(
      Row{"PPA = Parish Path Audit", {Says::means, "PPA", "Parish Path Audit", "", "", 1}},
      Row{"  PPA=Parish Path Audit|once a year \r", {Says::means, "PPA", "Parish Path Audit", "once a year", "", 1}},
      Row{"PPA = Parish Path Audit @ Marl Shire | note | more",
          {Says::means, "PPA", "Parish Path Audit", "note | more", "Marl Shire", 1}},
      Row{"PPA = Parish Path Audit  # ours", {Says::means, "PPA", "Parish Path Audit", "", "", 1}},
      Row{"\xef\xbb\xbfR&V = Roads & Verges = both", {Says::means, "R&V", "Roads & Verges = both", "", "", 1}},
      Row{"PPA != Public Pond Act", {Says::does_not_mean, "PPA", "Public Pond Act", "", "", 1}},
      Row{"PPA !=Public Pond Act @Marl", {Says::does_not_mean, "PPA", "Public Pond Act", "", "Marl", 1}},
      Row{"ACT != *", {Says::means_nothing, "ACT", "*", "", "", 1}},
      Row{"CYPS Scrutiny = Young People\xe2\x80\x99s Panel",
          {Says::means, "CYPS Scrutiny", "Young People’s Panel", "", "", 1}});
  CAPTURE(row.line);
  const UserAcronyms read = parse_user_acronyms(row.line, "own.txt");
  CHECK(read.problems.empty());
  CHECK(read.entries == std::vector<UserAcronym>{row.says});
}

TEST_CASE("A line that cannot be read says why and what to write, and costs nothing else") {
  struct Row {
    const char* line;
    const char* message;
    const char* hint;
  };
  const auto row = GENERATE(
      Row{"Parish Path Audit", "no \"=\"", "SHORT = Long Form"}, Row{"= Parish", "short form is missing", "SHORT"},
      Row{"PPA =", "PPA is said to mean nothing", "PPA != *"}, Row{"PPA = | note", "nothing", "PPA != *"},
      Row{"PPA !=", "nothing", "PPA != *"}, Row{"?? = Parish", "no letter", "SHORT"},
      Row{"PPA = --", "no letter", "SHORT"}, Row{"PPA = ppa", "its own long form", "SHORT"},
      Row{"PPA = Parish Path Audit @", "no council", "leave out"},
      Row{"A Parish Path Audit Day = PPAD", "too long for a short form", "short form first"});
  CAPTURE(row.line);
  const UserAcronyms read = parse_user_acronyms("# ours\n\n" + std::string(row.line) + "\nQ = Quay", "own.txt");
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].line == 3);
  CHECK_THAT(read.problems[0].message, ContainsSubstring(row.message));
  CHECK_THAT(read.problems[0].hint, ContainsSubstring(row.hint));
  REQUIRE(read.entries.size() == 1);
  CHECK(read.entries[0].line == 4);
}

TEST_CASE("A file of acronyms that is none") {
  const TempFolder folder;
  CHECK(read_user_acronyms(folder.write("a.txt", "PPA = Parish Path Audit\n"))->entries.size() == 1);
  CHECK(read_user_acronyms(folder.write("empty.txt", ""))->entries.empty());
  for (const std::string& path :
       {folder / "none.txt", folder.path().string(), folder.write("b.txt", std::string("P\0A = x", 7)),
        folder.write("large.txt", std::string(kMaxUserFileBytes + 1, 'x'))}) {
    const auto read = read_user_acronyms(path);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "acronym-file");
    CHECK_THAT(read.error().message, ContainsSubstring(path));
    CHECK_FALSE(read.error().hint.empty());
  }
}

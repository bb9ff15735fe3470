#include "cli/print/words.h"

#include "cli/print/file_names.h"
#include "cli/report.h"
#include "support/catch.h"

namespace agendex {
namespace {

TEST_CASE("pages are told with their printed numbers") {
  CHECK(pages_in_words(12, 12, "", "") == "page 12");
  CHECK(pages_in_words(12, 12, "7", "7") == "page 12 (printed 7)");
  CHECK(pages_in_words(12, 12, "12", "12") == "page 12");
  CHECK(pages_in_words(5, 9, "3", "7") == "pages 5–9 (printed 3–7)");
  CHECK(page_list_in_words({3}) == "page 3");
  CHECK(page_list_in_words({9, 3, 5, 6, 7, 3}) == "pages 3, 5–7, 9");
}

TEST_CASE("counts read well") {
  CHECK(counted(1, "page") == "1 page");
  CHECK(counted(0, "page") == "0 pages");
  CHECK(with_thousands(999) == "999");
  CHECK(with_thousands(1000) == "1,000");
  CHECK(with_thousands(1234567) == "1,234,567");
}

TEST_CASE("what is unknown is left out") {
  CHECK(joined({"", "a", "", "b"}, ", ") == "a, b");
  CHECK(meeting_in_words("Cabinet", Date{2031, 4, 14}) == "Cabinet, 14 April 2031");
  CHECK(meeting_in_words("", std::nullopt).empty());
  CHECK(in_words(Vote{5, 4, 1, "carried", {}, {}, {}}) == "5 for, 4 against, 1 abstained: carried");
  CHECK(in_words(Vote{5, 0, std::nullopt, "", {}, {}, {}}) == "5 for, 0 against");
  CHECK(in_words(SectionKind::minutes_item) == "minutes item");
}

TEST_CASE("a file name cannot steer the terminal") {
  CHECK(shown_path("/x/\x1B[31mred\n.pdf") == "/x/?[31mred?.pdf");
  CHECK(shown_file_name("/x/y.pdf") == "y.pdf");
}

TEST_CASE("errors say what, where and what next") {
  CHECK(error_lines({"code", "it broke", ""}) == "agendex: it broke\n");
  CHECK(error_lines("/x/y.pdf", {"code", "it broke", "mend it"}) == "/x/y.pdf: it broke\n  hint: mend it\n");
}

TEST_CASE("damage is told once for each kind, notes not at all") {
  const std::vector<Diagnostic> diagnostics = {
      {"page-unreadable", 3, "cannot be read", Diagnostic::Severity::damage},
      {"page-empty", 4, "nothing is printed", Diagnostic::Severity::note},
      {"file-cut", 0, "the file ends early", Diagnostic::Severity::damage},
      {"page-unreadable", 4, "cannot be read", Diagnostic::Severity::damage},
  };
  CHECK(damage_lines("/x/y.pdf", diagnostics) ==
        "/x/y.pdf: pages 3–4: cannot be read\n"
        "/x/y.pdf: the file ends early\n");
  CHECK(has_damage(diagnostics));
  CHECK_FALSE(has_damage({{diagnostics[1]}}));
}

}  // namespace
}  // namespace agendex

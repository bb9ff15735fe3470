#include "ingest/segment/outline_check.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::Laid;

TEST_CASE("an outline whose entries all point beside what they name is put right") {
  struct Row {
    std::string name;
    std::vector<int> pages, read;
    bool told;
  };
  const auto row =
      GENERATE(Row{"right", {1, 2, 4}, {1, 2, 4}, false}, Row{"a sheet behind", {2, 3, 5}, {1, 2, 4}, true},
               Row{"a sheet before", {1, 1, 3}, {2, 2, 4}, true}, Row{"one entry wrong", {1, 2, 3}, {1, 2, 3}, false},
               Row{"outside the file", {0, 3, 5}, {0, 2, 4}, true}, Row{"no outline", {}, {}, false});
  CAPTURE(row.name);
  const Laid paper(R"(
AGENDA
~~~
!stamp Agenda Item 4
# Ferry fares

The ferry runs daily in summer.
~~~
The crew is paid by the council.
~~~
# Slipway repairs

The slipway was laid by the navy.
~~~
It is made of stone.
)");
  const std::vector<std::string> titles = {"Agenda", "4 Ferry fares", "5 Slipway repairs"};
  std::vector<OutlineEntry> outline;
  for (size_t i = 0; i < row.pages.size(); ++i) outline.push_back({titles[i], 1, row.pages[i]});
  std::vector<Diagnostic> diagnostics;
  std::vector<int> read;
  for (const OutlineEntry& entry : checked_outline(paper.flow(), outline, diagnostics)) read.push_back(entry.page);
  CHECK(read == row.read);
  CHECK(diagnostics.size() == (row.told ? 1 : 0));
  if (row.told) CHECK(diagnostics.front().code == "outline-shifted");
}

}  // namespace
}  // namespace agendex

#include <string>
#include <utility>
#include <vector>

#include "ingest/acronyms/acronyms.h"
#include "ingest/acronyms/glossary_rows.h"
#include "support/catch.h"

namespace agendex {
namespace {

using Cells = std::vector<std::pair<float, std::string>>;

/// Lines of pages as the layout stage gives them; letters are 5.5 points wide, lines 12 high.
class Sheets {
 public:
  Sheets& page() {
    PageLayout page;
    page.number = static_cast<int>(pages_.size()) + 1;
    pages_.push_back(page);
    y_ = 80;
    return *this;
  }
  Sheets& line(const Cells& cells, float gap = 6) {
    y_ += gap;
    Line line;
    line.page = pages_.back().number;
    line.size = 11;
    for (const auto& [x, text] : cells) {
      Cell cell;
      cell.box = {x, y_, x + 5.5F * static_cast<float>(text.size()), y_ + 12};
      cell.text = text;
      line.text += (line.text.empty() ? "" : " ") + text;
      line.cells.push_back(cell);
    }
    line.box = {line.cells.front().box.x0, y_, line.cells.back().box.x1, y_ + 12};
    pages_.back().lines.push_back(line);
    y_ += 12;
    return *this;
  }
  /// A line of the same row: no gap above.
  Sheets& more(const Cells& cells) { return line(cells, 0.5F); }
  Sheets& running_head(const std::string& text) {
    line({{72, text}});
    pages_.back().lines.back().role = LineRole::running_head;
    return *this;
  }

  std::vector<GlossaryTable> tables() const { return find_glossaries(pages_); }

  /// "KEY = name | note" lines of all tables.
  std::string rows() const {
    std::string shown;
    for (const GlossaryTable& table : tables()) {
      for (const AcronymDefinition& row : table.rows) {
        shown += row.acronym + " = " + row.expansion + (row.note.empty() ? "" : " | " + row.note) + "\n";
      }
    }
    return shown;
  }

 private:
  std::vector<PageLayout> pages_;
  float y_ = 0;
};

TEST_CASE("a table with a header, over two pages") {
  Sheets sheets;
  sheets.page()
      .line({{72, "USEFUL ACRONYMS FOR THE HARBOUR AND"}})
      .more({{72, "QUAYS COMMITTEE"}})
      .line({{77, "Acronym"}, {146, "Meaning"}})
      .line({{77, "ABI"}, {146, "Average Berth Index: the mean number of boats; points are"}})
      .more({{146, "given for each of the moor-"}})
      .more({{146, "ings."}})
      .line({{77, "C&QP"}, {146, "Coast and Quay People"}})
      .line({{77, "HQPS"}, {146, "Harbour, Quays and Piers Scrutiny Commission"}})
      .more({{77, "Scrutiny"}})
      .line({{77, "GCBE"}, {146, "General Certificate of Boats"}})
      .line({{77, "Quay Panel Quays and Coast Panel"}})
      .line({{77, "LLEs"}, {146, "Local Leaders of Estuaries"}})
      .line({{77, "TFW"}, {146, "Whatever is Needed (Brookdale Council)"}});
  sheets.page()
      .running_head("Harbour Committee")
      .line({{77, "Acronym"}, {146, "Meaning"}})
      .line({{77, "KS1"}, {146, "Key Sluice 1: built 1931; closed."}})
      .line({{77, "YPC"}, {146, "Young Pilots’ Council"}})
      .line({{250, "PUBLIC SESSION"}}, 30)
      .line({{77, "1."}, {146, "Apologies"}});
  CHECK(sheets.rows() ==
        "ABI = Average Berth Index | the mean number of boats; points are given for each of the moorings.\n"
        "C&QP = Coast and Quay People\n"
        "HQPS Scrutiny = Harbour, Quays and Piers Scrutiny Commission\n"
        "GCBE = General Certificate of Boats\n"
        "Quay Panel = Quays and Coast Panel\n"
        "LLEs = Local Leaders of Estuaries\n"
        "TFW = Whatever is Needed (Brookdale Council)\n"
        "KS1 = Key Sluice 1 | built 1931; closed.\n"
        "YPC = Young Pilots’ Council\n");
  const auto tables = sheets.tables();
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].title == "USEFUL ACRONYMS FOR THE HARBOUR AND QUAYS COMMITTEE");
  CHECK(tables[0].first_page == 1);
  CHECK(tables[0].last_page == 2);
  CHECK(tables[0].rows[7].page == 2);
  CHECK(tables[0].rows[7].how == AcronymSource::glossary);
}

TEST_CASE("a meaning goes on over the page end, under another margin") {
  Sheets sheets;
  sheets.page()
      .line({{77, "Abbreviation"}, {160, "Definition"}})
      .line({{77, "LBP"}, {160, "Local Berth Plan; what a harbour"}})
      .more({{160, "means to build"}})
      .line({{77, "MBP"}, {160, "Main Berth Plan: the county’s"}});
  sheets.page()
      .line({{180, "own plan"}})
      .line({{97, "NBP"}, {180, "National Berth Plan"}})
      .line({{97, "OBP"}, {180, "Old Berth Plan"}});
  CHECK(sheets.rows() ==
        "LBP = Local Berth Plan | what a harbour means to build\n"
        "MBP = Main Berth Plan | the county’s own plan\n"
        "NBP = National Berth Plan\n"
        "OBP = Old Berth Plan\n");
}

TEST_CASE("two tables side by side, read across") {
  Sheets sheets;
  sheets.page()
      .line({{72, "Acronym"}, {130, "Meaning"}, {320, "Acronym"}, {380, "Meaning"}})
      .line({{72, "ABI"}, {130, "Average Berth Index"}, {320, "LBP"}, {380, "Local Berth Plan"}})
      .line({{72, "BRC"}, {130, "Boat Repair Centre"}, {320, "MBP"}, {380, "Main Berth Plan"}})
      .line({{72, "CRC"}, {130, "Crane Review Club"}});
  CHECK(sheets.rows() ==
        "ABI = Average Berth Index\nBRC = Boat Repair Centre\nCRC = Crane Review Club\n"
        "LBP = Local Berth Plan\nMBP = Main Berth Plan\n");
}

TEST_CASE("a header so close that it came as one cell, rows out of step") {
  Sheets sheets;
  sheets.page()
      .line({{72, "Acronym Meaning"}, {320, "Acronym Meaning"}})
      .line({{72, "ABI"}, {130, "Average Berth"}, {320, "LBP"}, {380, "Local Berth Plan"}})
      .more({{130, "Index"}, {320, "MBP"}, {380, "Main Berth"}})
      .line({{72, "BRC"}, {130, "Boat Repair Centre"}})
      .more({{380, "Plan"}})
      .line({{72, "CRC"}, {130, "Crane Review Club"}, {320, "NBP"}, {380, "New Berth Plan"}});
  CHECK(sheets.rows() ==
        "ABI = Average Berth Index\nBRC = Boat Repair Centre\nCRC = Crane Review Club\n"
        "LBP = Local Berth Plan\nMBP = Main Berth Plan\nNBP = New Berth Plan\n");
}

TEST_CASE("a key beside the middle of its meaning") {
  Sheets sheets;
  sheets.page()
      .line({{72, "Acronym"}, {160, "Meaning"}})
      .line({{72, "ABI"}, {160, "Average Berth Index"}}, 8)
      .line({{160, "Boats, Repairs and Cranes Panel"}}, 8)
      .line({{72, "BRCPM"}}, -6)
      .line({{160, "of Marshland"}}, -6)
      .line({{72, "CRC"}, {160, "Crane Review Club"}}, 8)
      .line({{72, "DRC"}, {160, "Dock Review Club"}}, 8);
  CHECK(sheets.rows() ==
        "ABI = Average Berth Index\nBRCPM = Boats, Repairs and Cranes Panel of Marshland\n"
        "CRC = Crane Review Club\nDRC = Dock Review Club\n");
}

TEST_CASE("key and meaning both wrapped, without air between rows") {
  Sheets sheets;
  sheets.page()
      .line({{72, "Acronym"}, {160, "Meaning"}})
      .more({{72, "ABI"}, {160, "Average Berth Index"}})
      .more({{72, "HQPS"}, {160, "Harbour, Quays and Piers Panel of"}})
      .more({{72, "Panel"}, {160, "Lower Marsh"}})
      .more({{72, "CRC"}, {160, "Crane Review Club"}});
  CHECK(sheets.rows() ==
        "ABI = Average Berth Index\nHQPS Panel = Harbour, Quays and Piers Panel of Lower Marsh\n"
        "CRC = Crane Review Club\n");
}

TEST_CASE("a table of people and their initials is none of acronyms") {
  Sheets sheets;
  sheets.page()
      .line({{72, "Initials"}, {160, "Name"}})
      .line({{72, "PM"}, {160, "Peter Marsh"}})
      .line({{72, "SO"}, {160, "Susan Oakley"}})
      .line({{72, "TR"}, {160, "Tom Reed"}})
      .line({{72, "XV"}, {160, "Xanthe Voss"}});
  CHECK(sheets.rows().empty());
}

TEST_CASE("a third column is a note, a name may stand before its abbreviation") {
  Sheets notes;
  notes.page()
      .line({{72, "Abbreviation"}, {160, "Term"}, {320, "Description"}})
      .line({{72, "ABI"}, {160, "Average Berth Index"}, {320, "how full it is"}})
      .line({{72, "BRC"}, {160, "Boat Repair Centre"}, {320, "at the quay"}});
  CHECK(notes.rows() == "ABI = Average Berth Index | how full it is\nBRC = Boat Repair Centre | at the quay\n");

  Sheets turned;
  turned.page()
      .line({{72, "Full name"}, {260, "Abbreviation"}})
      .line({{72, "Average Berth Index"}, {260, "ABI"}})
      .line({{72, "Boat Repair Centre"}, {260, "BRC"}});
  CHECK(turned.rows() == "ABI = Average Berth Index\nBRC = Boat Repair Centre\n");
}

TEST_CASE("a heading is header enough") {
  Sheets sheets;
  sheets.page()
      .line({{72, "Abbreviations used in this report"}})
      .line({{72, "AB"}, {198, "Additional Berth"}})
      .more({{72, "C, D & E"}, {198, "Cranes, Docks and Estuaries"}})
      .more({{72, "ha"}, {198, "Hectare"}})
      .more({{72, "SoCB"}, {198, "Statement of Common Berths"}})
      .more({{72, "Mt"}, {198, "Million tonnes"}});
  CHECK(sheets.rows() ==
        "AB = Additional Berth\nC, D & E = Cranes, Docks and Estuaries\nha = Hectare\n"
        "SoCB = Statement of Common Berths\nMt = Million tonnes\n");
}

TEST_CASE("a glossary of terms yields its acronyms only") {
  Sheets sheets;
  sheets.page()
      .line({{250, "GLOSSARY"}})
      .line({{48, "Bond"}, {117, "A certificate of debt of a company"}}, 12)
      .more({{117, "that can be sold"}})
      .line({{48, "CBR"}, {117, "Capital Berth Requirement. A harbour’s need to build, which"}}, 12)
      .more({{117, "falls with time."}})
      .line({{48, "Counterparty The other party to a loan"}}, 12)
      .line({{48, "Floating"}, {117, "Bond where the rate changes"}}, 12)
      .more({{48, "rate bond"}, {117, "each month"}})
      .line({{48, "IRRS"}, {117, "Inland River Reporting Standards, the set of rules in use"}}, 12)
      .line({{48, "GILT"}, {117, "Bond of the government"}}, 12)
      .line({{48, "Mean tide"}, {117, "How long"}}, 12)
      .more({{48, "life (MTL)"}, {117, "it lasts"}})
      .line({{48, "Precept"}, {117, "The amount that a parish asks for"}}, 12);
  CHECK(sheets.rows() ==
        "CBR = Capital Berth Requirement | A harbour’s need to build, which falls with time.\n"
        "IRRS = Inland River Reporting Standards | the set of rules in use\n"
        "MTL = Mean tide life | How long it lasts\n");
}

TEST_CASE("lists under a glossary heading, in two columns and wrapped") {
  Sheets sheets;
  sheets.page()
      .line({{72, "Directorates – abbreviations in this report"}})
      .more({{72, "ACHB - Adult Care and Harbours"}, {320, "CYPQ - Children, Young People and Quays"}})
      .more({{72, "DCBD – Deputy Chief Boatman’s"}, {320, "NBC - Non-Berth Costs"}})
      .more({{72, "Department"}, {320, "CHB – Crane and Harbour Budgets"}})
      .more({{72, "CYQ Board – Children, Young People and Quays Board: meets monthly"}})
      .more({{72, "NEBs - Young people without a boat"}})
      .line({{72, "Executive summary of the report"}}, 20);
  CHECK(sheets.rows() ==
        "ACHB = Adult Care and Harbours\nCYPQ = Children, Young People and Quays\n"
        "DCBD = Deputy Chief Boatman’s Department\nNBC = Non-Berth Costs\nCHB = Crane and Harbour Budgets\n"
        "CYQ Board = Children, Young People and Quays Board | meets monthly\nNEBs = Young people without a boat\n");
}

TEST_CASE("rows that clearly are acronyms need no header") {
  Sheets sheets;
  sheets.page()
      .line({{72, "Some words before the table."}})
      .line({{72, "ABI"}, {160, "Average Berth Index"}})
      .line({{72, "BRC"}, {160, "Boat Repair Centre"}})
      .line({{72, "CRC"}, {160, "Crane Review Club"}})
      .line({{72, "LBP"}, {160, "Local Berth Plan"}})
      .line({{72, "And some words behind it."}}, 20);
  CHECK(sheets.rows() ==
        "ABI = Average Berth Index\nBRC = Boat Repair Centre\nCRC = Crane Review Club\nLBP = Local Berth Plan\n");
}

TEST_CASE("ordinary tables and lists are left alone") {
  Sheets sheets;
  sheets.page()
      .line({{72, "Name"}, {160, "Role"}})
      .line({{72, "Ann Oak"}, {160, "Chair"}})
      .line({{72, "ABX"}, {160, "12.5"}, {220, "13.0"}})
      .line({{72, "BRC"}, {160, "14.5"}, {220, "15.0"}})
      .line({{72, "Glossary ........................ 12"}})
      .line({{72, "Chapter"}, {160, "Page"}})
      .line({{72, "SEA"}, {160, "Seats"}})
      .line({{72, "LAD"}, {160, "Ladders"}})
      .line({{72, "The report explains abbreviations where they are used."}})
      .line({{72, "1.1"}, {160, "The first paragraph"}})
      .line({{72, "(a)"}, {160, "an item"}})
      .line({{72, "(b)"}, {160, "best item"}});
  CHECK(sheets.rows().empty());
}

TEST_CASE("names end at the first mark outside brackets, or where the letters are used up") {
  using acronym::NameAndNote;
  struct Row {
    std::string key, meaning;
    NameAndNote split;
  };
  const auto row =
      GENERATE(Row{"ABI", "Average Berth Index", {"Average Berth Index", ""}},
               Row{"ABI", "Average Berth Index: mean", {"Average Berth Index", "mean"}},
               Row{"ABI", "Average Berth Index; mean", {"Average Berth Index", "mean"}},
               Row{"ABI", "Average Berth Index – a mean", {"Average Berth Index", "a mean"}},
               Row{"ABI", "Average Berth Index - a mean", {"Average Berth Index", "a mean"}},
               Row{"ABI", "Average-Berth Index (old: new)", {"Average-Berth Index (old: new)", ""}},
               Row{"ABI", "Average Berth Index: (0-5); one.", {"Average Berth Index", "(0-5); one."}},
               Row{"CBR", "Capital Berth Rule. A need that falls.", {"Capital Berth Rule", "A need that falls."}},
               Row{"CBR", "Capital Berth Rule, the set of rules used", {"Capital Berth Rule", "the set of rules used"}},
               Row{"OFSEA",
                   "Office for the Sea, Children’s Boats and Skills",
                   {"Office for the Sea, Children’s Boats and Skills", ""}},
               Row{"HQP", "Harbours, Quays and Piers", {"Harbours, Quays and Piers", ""}},
               Row{"ABI", "Average Berth Index.", {"Average Berth Index", ""}});
  CAPTURE(row.key, row.meaning);
  CHECK(acronym::split_meaning(row.key, row.meaning) == row.split);
}

TEST_CASE("no pages, no tables") {
  CHECK(find_glossaries({}).empty());
  CHECK(Sheets().page().tables().empty());
}

}  // namespace
}  // namespace agendex

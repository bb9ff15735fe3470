// Lists and tables of acronyms as different papers set them, read from the laid-out page to the merged list.
#include "ingest/acronyms/acronyms.h"
#include "ingest/segment/segment.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::Paper;

/// "KEY = name | note" lines, sorted as found.
std::string acronyms_of(std::string_view script) {
  const Paper paper(script);
  const auto pages = paper.layout();
  std::vector<TextBlock> text;
  for (const Section& section : segment(paper.pdf(), pages).sections) {
    text.insert(text.end(), section.text.begin(), section.text.end());
  }
  std::string shown;
  for (const AcronymDefinition& found : merge_acronyms(find_glossaries(pages), find_inline_acronyms(text))) {
    shown += found.acronym + " = " + found.expansion + (found.note.empty() ? "" : " | " + found.note) + "\n";
  }
  return shown;
}

struct Style {
  const char* name;
  const char* script;
  const char* rows;
};

}  // namespace

TEST_CASE("Every row of a glossary, however it is set") {
  const auto style = GENERATE(
      Style{"two columns of plain text under a heading", R"(
# Harbour Strategy

The harbour is old and its quays are full of boats in the summer.

## Glossary

ABI {180}Average Berth Index
C&QP {180}Coast and Quay People
DfB {180}Department for Boats
HfS {180}Homes for Sailors
KS1 {180}Key Sluice 1
SoBs {180}Statements of Berths

The next section tells of the ladders and the ropes.
)",
            "ABI = Average Berth Index\nC&QP = Coast and Quay People\nDfB = Department for Boats\n"
            "HfS = Homes for Sailors\nKS1 = Key Sluice 1\nSoBs = Statements of Berths\n"},
      Style{"three columns, the note wrapped", R"(
## Abbreviations

**Abbreviation** {160}**Full title** {330}**What it does**
ABI {160}Average Berth Index {330}tells how full the harbour is
{330}in the summer months
BRC {160}Boat Repair Centre {330}mends what is broken
MDO {160}Marine Dredging Office {330}keeps the channel open
)",
            "ABI = Average Berth Index | tells how full the harbour is in the summer months\n"
            "BRC = Boat Repair Centre | mends what is broken\nMDO = Marine Dredging Office | keeps the channel open\n"},
      Style{"a list with dashes under \"Jargon buster\"", R"(
## Jargon buster

ABI – Average Berth Index
BRC – Boat Repair Centre
C/Q – Coast and Quay
PfQ – Plan for Quays
3BR – Three Boat Rule

The next paragraph is about something else and has no acronyms in it at all.
)",
            "ABI = Average Berth Index\nBRC = Boat Repair Centre\nC/Q = Coast and Quay\nPfQ = Plan for Quays\n"
            "3BR = Three Boat Rule\n"},
      Style{"a list with colons under \"Key terms\"", R"(
## Key terms

ABI: Average Berth Index
BRC: Boat Repair Centre, where boats are mended
DfB: Department for Boats
Fender: a thing that keeps a boat from the wall
MDOs: Marine Dredging Offices
)",
            "ABI = Average Berth Index\nBRC = Boat Repair Centre | where boats are mended\nDfB = Department for Boats\n"
            "MDOs = Marine Dredging Offices\n"},
      Style{"a list with full stops after bullets", R"(
## List of acronyms used in this report

• ABI - Average Berth Index
• BRC - Boat Repair Centre
• HMS Board - Harbour Masters Board
• UK100 - a network of harbour towns
)",
            "ABI = Average Berth Index\nBRC = Boat Repair Centre\nHMS Board = Harbour Masters Board\n"
            "UK100 = a network of harbour towns\n"},
      Style{"headers repeated on each page", R"(
## Acronyms and abbreviations

**Term** {180}**Explanation**
ABI {180}Average Berth Index
BRC {180}Boat Repair Centre
!foot 3
~~~
**Term** {180}**Explanation**
CRC {180}Crane Review Club
DQP {180}Dock and Quay Partnership: meets
{180}twice a year
!foot 4
~~~
**Term** {180}**Explanation**
EBS {180}Early Boat Service
FHC {180}Free Harbour Cranes
!foot 5
)",
            "ABI = Average Berth Index\nBRC = Boat Repair Centre\nCRC = Crane Review Club\n"
            "DQP = Dock and Quay Partnership | meets twice a year\nEBS = Early Boat Service\nFHC = Free Harbour "
            "Cranes\n"},
      Style{"Welsh and English side by side", R"(
## Acronyms

**Acronym** {140}**English** {320}**Cymraeg**
ABI {140}Average Berth Index {320}Mynegai Angorfa Cyfartalog
HSW {140}Harbour Service Wales {320}Gwasanaeth Harbwr Cymru
WSB {140}Welsh Sea Board {320}Bwrdd Môr Cymru
)",
            "ABI = Average Berth Index | Mynegai Angorfa Cyfartalog\nHSW = Harbour Service Wales | Gwasanaeth Harbwr "
            "Cymru\n"
            "WSB = Welsh Sea Board | Bwrdd Môr Cymru\n"},
      Style{"long form first, short form in the second column", R"(
## Glossary of abbreviations

Average Berth Index {300}ABI
Boat Repair Centre {300}BRC
Crane Review Club {300}CRC
Department for Boats {300}DfB
Local Leaders of Estuaries {300}LLEs
)",
            "ABI = Average Berth Index\nBRC = Boat Repair Centre\nCRC = Crane Review Club\nDfB = Department for Boats\n"
            "LLEs = Local Leaders of Estuaries\n"},
      Style{"two tables side by side under a heading", R"(
## Abbreviations

ABI {120}Average Berth Index {330}EBS {380}Early Boat Service
BRC {120}Boat Repair Centre {330}FHC {380}Free Harbour Cranes
CRC {120}Crane Review Club {330}GHP {380}Great Harbour Plan
DfB {120}Department for Boats {330}HQP {380}Harbour and Quay People
)",
            "ABI = Average Berth Index\nBRC = Boat Repair Centre\nCRC = Crane Review Club\nDfB = Department for Boats\n"
            "EBS = Early Boat Service\nFHC = Free Harbour Cranes\nGHP = Great Harbour Plan\nHQP = Harbour and Quay "
            "People\n"},
      Style{"a heading of two words over short and long, with notes in brackets", R"(
**What the letters mean**

**Letters** {180}**Meaning**
ABI {180}Average Berth Index (formerly BI)
BRC {180}Boat Repair Centre
CO2 {180}Carbon dioxide
PM2.5 {180}Particulate matter under 2.5 micrometres
)",
            "ABI = Average Berth Index (formerly BI)\nBRC = Boat Repair Centre\nCO2 = Carbon dioxide\n"
            "PM2.5 = Particulate matter under 2.5 micrometres\n"},
      Style{"terms among acronyms, the term's own short form in brackets", R"(
## Glossary of terms

Average Berth Index (ABI) {240}How full the harbour is, by month, over the
{240}last ten years.
Ballast {240}Weight that keeps a boat upright.
Boat Repair Centre (BRC) {240}Mends what is broken.
Fender {240}Keeps a boat from the wall.
)",
            "ABI = Average Berth Index | How full the harbour is, by month, over the last ten years.\n"
            "BRC = Boat Repair Centre | Mends what is broken.\n"},
      Style{"bold keys before their meanings in running lines", R"(
## Glossary

**ABI** Average Berth Index
**BRC** Boat Repair Centre
**CRC** Crane Review Club
**DfB** Department for Boats
**HQPS** Harbour, Quay and Pier Scrutiny

The next section tells of the ladders and the ropes.
)",
            "ABI = Average Berth Index\nBRC = Boat Repair Centre\nCRC = Crane Review Club\nDfB = Department for Boats\n"
            "HQPS = Harbour, Quay and Pier Scrutiny\n"},
      Style{"keys on lines of their own", R"(
## Jargon buster

**ABI**
Average Berth Index

**BRC**
Boat Repair Centre. It mends what is broken and
paints what is not.

**DfB**
Department for Boats

The next section tells of the ladders and the ropes, which are many.
)",
            "ABI = Average Berth Index\nBRC = Boat Repair Centre | It mends what is broken and paints what is not.\n"
            "DfB = Department for Boats\n"},
      Style{"meanings wrapped in a list without marks", R"(
## Abbreviations used

ABI Average Berth Index
HQPS Harbour, Quay and Pier
Scrutiny
CRC Crane Review Club
)",
            "ABI = Average Berth Index\nHQPS = Harbour, Quay and Pier Scrutiny\nCRC = Crane Review Club\n"},
      Style{"Welsh headings", R"(
## Geirfa

**Talfyriad** {180}**Ystyr**
BAC {180}Bwrdd Angorfa Cymru
GHC {180}Gwasanaeth Harbwr Cymru
)",
            "BAC = Bwrdd Angorfa Cymru\nGHC = Gwasanaeth Harbwr Cymru\n"},
      Style{"three columns without a header", R"(
## Acronyms

ABI {120}Average Berth Index {320}Harbour office
BRC {120}Boat Repair Centre {320}Quay team
CRC {120}Crane Review Club {320}Quay team
)",
            "ABI = Average Berth Index | Harbour office\nBRC = Boat Repair Centre | Quay team\n"
            "CRC = Crane Review Club | Quay team\n"},
      Style{"a numbered heading, keys with dots and equals signs", R"(
### 9. Terms used in this report

A.B.I. = Average Berth Index
B.R.C. = Boat Repair Centre
C.R.C. = Crane Review Club
)",
            "ABI = Average Berth Index\nBRC = Boat Repair Centre\nCRC = Crane Review Club\n"},
      Style{"a plain heading and no glossary below", R"(
## Key terms

The harbour is old and its quays are full of boats in the summer.

HM {180}12.5
BM {180}14.0
Boats: the harbour is full of them
)",
            ""});
  CAPTURE(style.name);
  CHECK(acronyms_of(style.script) == style.rows);
}

}  // namespace agendex

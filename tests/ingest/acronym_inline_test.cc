#include <string>
#include <vector>

#include "ingest/acronyms/acronyms.h"
#include "support/catch.h"

namespace agendex {
namespace {

TextBlock paragraph(std::string text, int page = 4) {
  return {.page = page, .kind = TextBlock::Kind::paragraph, .text = std::move(text), .table_header = ""};
}

TextBlock table_row(std::string text) {
  return {.page = 4, .kind = TextBlock::Kind::table_row, .text = std::move(text), .table_header = ""};
}

std::string found_in(const std::vector<TextBlock>& blocks) {
  std::string found;
  for (const AcronymDefinition& definition : find_inline_acronyms(blocks)) {
    if (!found.empty()) found += "; ";
    found += definition.acronym + " = " + definition.expansion;
  }
  return found;
}

struct Row {
  std::string text;
  std::string found;
};

TEST_CASE("long form before its bracket") {
  const auto row = GENERATE(
      Row{"The Harbour Renewal Board (HRB) met twice.", "HRB = Harbour Renewal Board"},
      Row{"a visit by the Fenshire Parent Forum (FPF)", "FPF = Fenshire Parent Forum"},
      Row{"the Council’s Winter Gritting Plan (WGP) was noted", "WGP = Winter Gritting Plan"},
      Row{"Brookdale Town Council’s (BTC) offices", "BTC = Brookdale Town Council"},
      Row{"core bus network (CBN) funding", "CBN = core bus network"},
      Row{"three Quarry Liaison Groups (QLGs) were set up", "QLG = Quarry Liaison Groups"},
      Row{"Joint Tenancy Orders (JTO's) and", "JTO = Joint Tenancy Orders"},
      Row{"Joint Tenancy Orders (JTO’s) and", "JTO = Joint Tenancy Orders"},
      Row{"Statement of Works and Access (SOWA)", "SOWA = Statement of Works and Access"},
      Row{"Parks, Woods and Rivers (PWR)", "PWR = Parks, Woods and Rivers"},
      Row{"Ferry & Dock Review (F&DR)", "F&DR = Ferry & Dock Review"},
      Row{"Ferry and Dock Review (F&DR)", "F&DR = Ferry and Dock Review"},
      Row{"Flood-resilient Home Grants (FRHG)", "FRHG = Flood-resilient Home Grants"},
      Row{"Arrival/Departure Register (ADR)", "ADR = Arrival/Departure Register"},
      Row{"the Ministry for Moorland (MfM)", "MfM = Ministry for Moorland"},
      Row{"the provisional Upland Farm Settlement (pUFS)", "pUFS = provisional Upland Farm Settlement"},
      Row{"a Noise Impact Survey (NoIS) was done", "NoIS = Noise Impact Survey"},
      Row{"Harbour Therapy for Young Adults (HT-YA)", "HT-YA = Harbour Therapy for Young Adults"},
      Row{"RVT Carer Advice Network (RVT CAN) runs", "RVT CAN = RVT Carer Advice Network"},
      Row{"the Midshire Parish Council Footway Code (MPC FC)", "MPC FC = Midshire Parish Council Footway Code"},
      Row{"Growing OAKS and Inclusion in Brookdale (GOIB)", "GOIB = Growing OAKS and Inclusion in Brookdale"},
      Row{"Learning Stage 2 (LS2)", "LS2 = Learning Stage 2"}, Row{"in Quarter 3 (Q3, 2031/32)", "Q3 = Quarter 3"},
      Row{"an agreement under Section 412 (S412)", "S412 = Section 412"},
      Row{"Meals for Four (MF4)", "MF4 = Meals for Four"},
      Row{"Parking & Resident Experience (PRX)", "PRX = Parking & Resident Experience"},
      Row{"(The Federation of Upland Guides (TFUG) runs seminars", "TFUG = The Federation of Upland Guides"},
      Row{"Local Harbour Needs (LHN are reviewed each year", "LHN = Local Harbour Needs"},
      Row{"Save Our Wharf (“SOW”) spoke", "SOW = Save Our Wharf"},
      Row{"Save Our Wharf (hereafter “SOW”) spoke", "SOW = Save Our Wharf"},
      Row{"the Moor Edge Trust (the ‘MET’)", "MET = Moor Edge Trust"},
      Row{"the Moor Edge Trust (known as the MET)", "MET = Moor Edge Trust"},
      Row{"the Moor Edge Trust (MET for short)", "MET = Moor Edge Trust"},
      Row{"Hill, Heath and Coast (HHC) Plan (HHCP)", "HHC = Hill, Heath and Coast; HHCP = Hill, Heath and Coast Plan"},
      Row{"National Bridge Framework (2031) (NBF)", "NBF = National Bridge Framework"},
      Row{"the Upland Water Local Plan 2031-2045 (UWLP)", "UWLP = Upland Water Local Plan"},
      Row{"Upland Area Community Development Corp. (CDC)", "CDC = Community Development Corp"},
      Row{"from St. Brannoc Hospice (SBH)", "SBH = St. Brannoc Hospice"},
      Row{"Transfer of Roads (Protection of Edges) Regulations 2031 (TRPE)",
          "TRPE = Transfer of Roads (Protection of Edges) Regulations 2031"},
      Row{"Harbour Commissioning (Integrated and Rural) (HCIR)", "HCIR = Harbour Commissioning (Integrated and Rural)"},
      Row{"Upland Ministry of Trains (MTU)", "MTU = Upland Ministry of Trains"},
      Row{"Harbour Rescue Plan(s) (HRP/HRPs)", "HRP = Harbour Rescue Plan"},
      Row{"Moorings & Cranes (M&Cs)", "M&C = Moorings & Cranes"},
      Row{"the Department for Boats and Quays (BAQ)", "BAQ = Department for Boats and Quays"},
      Row{"local, island and coastal enterprise sector (LICEs)", "LICE = local, island and coastal enterprise sector"},
      Row{"Simple, Realistic, Time-bound (SRT)", "SRT = Simple, Realistic, Time-bound"},
      Row{"pounds per metre (PPM)", "PPM = pounds per metre"},
      Row{"a Beach and Roads Assessment (BRA/HSA)", "BRA = Beach and Roads Assessment"},
      Row{"Quiet Streets Act 2031 (QSA)", "QSA = Quiet Streets Act 2031"},
      Row{"the Road Repair Plan fund (RRP)", "RRP = Road Repair Plan"},
      Row{"boat premium plus (BP+)", "BP+ = boat premium plus"}, Row{"£300 per annum (PA)", "PA = per annum"},
      Row{"Office for Roads in Moorland Areas (Ofrima)", "Ofrima = Office for Roads in Moorland Areas"},
      Row{"School Of Sailing (S.O.S.)", "SOS = School Of Sailing"},
      Row{"HARBOUR AND DOCKS REVIEW (HADR)", "HADR = HARBOUR AND DOCKS REVIEW"},
      Row{"the Duty of Quiet (DOQ) (Quiet Streets Act 2031)", "DOQ = Duty of Quiet"});
  CAPTURE(row.text);
  CHECK(found_in({paragraph(row.text)}) == row.found);
}

TEST_CASE("long forms that do not bring every letter, or bring more") {
  const auto row =
      GENERATE(Row{"the Edge of Moor Review Board (EOMR) met", "EOMR = Edge of Moor Review Board"},
               Row{"Family Boat Conference Service (FBC)", "FBC = Family Boat Conference Service"},
               Row{"Established Coastal Authorities (EQCA)", "EQCA = Established Coastal Authorities"},
               Row{"subject to a Coastal Path Plan (CPPS)", "CPPS = Coastal Path Plan"},
               Row{"Inland Sea Harbour Conservation Area (IHCA)", "IHCA = Inland Sea Harbour Conservation Area"},
               Row{"families from black and ethnic island groups (BAIE)", "BAIE = black and ethnic island groups"},
               Row{"East Fenshire Hospitals NHS Trust (EFHT)", "EFHT = East Fenshire Hospitals NHS Trust"});
  CAPTURE(row.text);
  CHECK(found_in({paragraph(row.text)}) == row.found);
}

TEST_CASE("letters of compounds, links that are another word, sizes behind the letters") {
  const auto row = GENERATE(Row{"pipes of polyvinyl chloride (PVC)", "PVC = polyvinyl chloride"},
                            Row{"a multidisciplinary team (MDT) met", "MDT = multidisciplinary team"},
                            Row{"leaks of hydrofluorocarbons (HFCs)", "HFC = hydrofluorocarbons"},
                            Row{"the Ministry of Boats (MfB)", "MfB = Ministry of Boats"},
                            Row{"levels of particulate matter (PM2.5)", "PM2.5 = particulate matter"},
                            Row{"less fine particulate matter (PM2.5) in air", "PM2.5 = fine particulate matter"},
                            Row{"coarse particulate matter (PM2.5 and PM10)", "PM2.5 = coarse particulate matter"},
                            // No size, no compound, no link.
                            Row{"the moor shown on policy map (PM2.5)", "PM2.5 = policy map"},
                            Row{"a wheelbarrow (WB) stood by", ""}, Row{"the Quay Boats (QfB)", ""},
                            Row{"see paragraph (P2.5) of", ""});
  CAPTURE(row.text);
  CHECK(found_in({paragraph(row.text)}) == row.found);
}

TEST_CASE("short form before the bracket") {
  const auto row =
      GENERATE(Row{"held a TRAC (Town Risk Assessment Conference) meeting", "TRAC = Town Risk Assessment Conference"},
               Row{"the RCP (Rural Care Plan, agreed in May)", "RCP = Rural Care Plan"},
               Row{"NIWT data (young people Not in Work or Training) shows", "NIWT = Not in Work or Training"},
               Row{"SDP’s (School Dinner Plans) are", "SDP = School Dinner Plans"},
               Row{"two OSMs (open space managers)", "OSM = open space managers"});
  CAPTURE(row.text);
  CHECK(found_in({paragraph(row.text)}) == row.found);
}

TEST_CASE("lists, headings and phrases without brackets") {
  const auto row = GENERATE(
      Row{"LPA – Local Path Audit", "LPA = Local Path Audit"},  //
      Row{"• LPA - Local Path Audit", "LPA = Local Path Audit"},
      Row{"LPA = Local Path Audit", "LPA = Local Path Audit"}, Row{"LPA: Local Path Audit", "LPA = Local Path Audit"},
      Row{"LBC – Late Bus Card CIW – Child in work CW – Child Wellbeing EV – Early Visit",
          "LBC = Late Bus Card; CIW = Child in work; CW = Child Wellbeing; EV = Early Visit"},
      Row{"RVT CAN – RVT Carer Advice Network", "RVT CAN = RVT Carer Advice Network"},
      Row{"LPA – Local Path Audit – reported each spring", "LPA = Local Path Audit"},
      Row{"LPA – Local Path Audit, which is reported each spring", "LPA = Local Path Audit"},
      Row{"Medium Range Harbour Strategy – MRHS", "MRHS = Medium Range Harbour Strategy"},
      Row{"works (National Wharf Investment Fund - NWIF)", "NWIF = National Wharf Investment Fund"},
      Row{"PKF stands for Parents and Kin Forum.", "PKF = Parents and Kin Forum"},
      Row{"the Quay Users Association, known as QUA, asked", "QUA = Quay Users Association"},
      Row{"the Quay Users Association, hereafter referred to as “QUA”, asked", "QUA = Quay Users Association"},
      Row{"the Quay Users Association, QUA, asked", "QUA = Quay Users Association"},
      Row{"the Quay Users Association “QUA” asked", "QUA = Quay Users Association"},
      Row{"the Quay Users Association or QUA asked", "QUA = Quay Users Association"});
  CAPTURE(row.text);
  CHECK(found_in({paragraph(row.text)}) == row.found);
}

TEST_CASE("table rows join a short and a long form in neighbouring cells") {
  const auto row = GENERATE(Row{"DSF | Dedicated Stables Fund", "DSF = Dedicated Stables Fund"},
                            Row{"3 | Harbours, Quays & Piers | HQP | 12.5", "HQP = Harbours, Quays & Piers"},
                            Row{"4 | RV | CW | Case started as a Rapid Visit (RV) but", "RV = Rapid Visit"},
                            Row{"RV | case closed in the spring", ""},  //
                            Row{"ICPX | 12 | first child plan conference", ""},
                            Row{"HC | Harbour costs", ""},  // two letters want two capitals
                            Row{"MSW | Met some workers from the town and left", ""});
  CAPTURE(row.text);
  CHECK(found_in({table_row(row.text)}) == row.found);
}

TEST_CASE("brackets that define nothing") {
  const std::string text = GENERATE("the mowing of verges and meadows (mowing) was late",              //
                                    "as listed in (i), (iv) and (IV)",                                 //
                                    "a grant of Large Means (£1m)",                                    //
                                    "Accounts North (Annual)",                                         //
                                    "telephone (0199) 454 6369",                                       //
                                    "see the report (Pages 17 - 30) and (Appendix A1)",                //
                                    "Appendix 1 (A1)",                                                 //
                                    "under the duty (Quiet Streets Act 2031)",                         //
                                    "the study (2020 Brown et al)",                                    //
                                    "XY (Aunt – 61 years old) and XZ (Uncle – 58 years old)",          //
                                    "Mr J Oakley CC (Chairman)",                                       //
                                    "Dame Mary Oakley, DBE",                                           //
                                    "Moved into lodgings (LAM)",                                       //
                                    "boatmen in harbour (BTH,) are",                                   //
                                    "were later moved (LMB)",                                          //
                                    "loan interest (TRP)",                                             //
                                    "present budget gaps (LRBP figures)",                              //
                                    "the payment to the ferry (MfM)",                                  //
                                    "ropes & other harbour stores (QRS)",                              //
                                    "TW - They were glad of the new slipway",                          //
                                    "SX (51% BP, 17% LBC)",                                            //
                                    "R&D Group (Keeping Boats off the Beaches)",                       //
                                    "(for MfM, BP and LBC)",                                           //
                                    "move the website to a GOV.UK (gov.uk) domain",                    //
                                    "URSC river steam craft (URSC)",                                   //
                                    "the City of Oakham (City)",                                       //
                                    "Councillor R Oak proposed RESOLVED: That the minutes be signed",  //
                                    "the Chairman (Councillor Marsh) (CM)",                            //
                                    "PS – please send",                                                //
                                    "NB – Note the deadline",                                          //
                                    "AB (abroad)");
  CAPTURE(text);
  CHECK(found_in({paragraph(text)}).empty());
}

TEST_CASE("initials of people are no acronyms") {
  const std::string text = GENERATE("Present: Peter Marsh (PM), Susan Oakley (SO) and Tom Reed (TR)",  //
                                    "Cllr Brannoc Fenwick (BF) took the chair",                        //
                                    "Councillor Mrs J Oakley (JO)",                                    //
                                    "J Oakley (JO) reported",                                          //
                                    "PM – Peter Marsh",                                                //
                                    "Penny Oak-Reed (POR), Julie Oak Reed (JOR), Xanthe Voss (XV)");
  CAPTURE(text);
  CHECK(found_in({paragraph(text)}).empty());
}

TEST_CASE("people in a list give each other away, bodies do not") {
  CHECK(found_in({paragraph("Peter Marsh (PM), Director"), paragraph("Xanthe Voss (XV), Manager"),
                  paragraph("Ludo Quill (LQ), Officer")})
            .empty());
  CHECK(found_in({paragraph("Peter Marsh (PM) spoke on Public Housing (PH)."),
                  paragraph("The public asked for more housing.")}) == "PH = Public Housing");
  CHECK(found_in({paragraph("the Great Fritillary (GF), the Lesser Skipper (LS) and the Oak Hairstreak (OH)")}) ==
        "GF = Great Fritillary; LS = Lesser Skipper; OH = Oak Hairstreak");
  CHECK(found_in({paragraph("Victoria Road Surgery (VRS)")}) == "VRS = Victoria Road Surgery");
}

TEST_CASE("a doubtful definition is taken when the rest of the pack supports it") {
  const TextBlock doubtful = paragraph("the Director of Adult Harbour Care (DAHS)");
  CHECK(found_in({doubtful}).empty());
  CHECK(found_in({doubtful, paragraph("the Director of Adult Harbour Services (DAHS)")}) ==
        "DAHS = Director of Adult Harbour Care; DAHS = Director of Adult Harbour Services");

  const TextBlock one_word = paragraph("Lighthouse (LH) Survey");
  CHECK(found_in({one_word}).empty());
  CHECK(found_in({one_word, paragraph("The LH team and the LH map.")}) == "LH = Lighthouse");

  const TextBlock entry = paragraph("PF – Private ferry arrangement");
  CHECK(found_in({entry}).empty());
  CHECK(found_in({paragraph("LPA – Local Path Audit"), entry}) ==
        "LPA = Local Path Audit; PF = Private ferry arrangement");
}

TEST_CASE("a long form may begin in the block above") {
  CHECK(found_in({paragraph("arrangements with the Moorland Adults Board"), paragraph("(MAB) and others")}) ==
        "MAB = Moorland Adults Board");
  CHECK(found_in({table_row("1 | Reduce Harbour Accident Related | 30"), table_row("2 | Deaths (HARD) | 40")}) ==
        "HARD = Harbour Accident Related Deaths");
}

TEST_CASE("one entry for each distinct pair, in the order found, with its page") {
  const std::vector<TextBlock> blocks = {
      paragraph("Parks & Rivers Plan (PRP)", 2),
      paragraph("the parks and rivers plans (PRPs) and the Parks and Roads Plan (PRP)", 5)};
  const std::vector<AcronymDefinition> expected = {
      {.acronym = "PRP", .expansion = "Parks & Rivers Plan", .note = "", .how = AcronymSource::inline_text, .page = 2},
      {.acronym = "PRP",
       .expansion = "Parks and Roads Plan",
       .note = "",
       .how = AcronymSource::inline_text,
       .page = 5}};
  CHECK(find_inline_acronyms(blocks) == expected);
}

TEST_CASE("definitions can be explained") {
  const std::vector<TextBlock> blocks = {paragraph("the Edge of Moor Review Board (EOMR)")};
  const auto explained = explain_inline_acronyms(blocks);
  REQUIRE(explained.size() == 1);
  CHECK(explained[0].form == "long (SHORT)");
  CHECK(explained[0].reason == "doubt 0.34 of 1.55: 4 initials, 1 trailing");
}

TEST_CASE("odd text is read without harm") {
  const std::string text = GENERATE(std::string(), std::string("("), std::string(")("), std::string("((((((("),
                                    std::string("(\xFF\xC3"), std::string(5000, '('), std::string(" – = : – "),
                                    "Łódź Świat Unia (ŁŚU)", std::string(100000, 'A') + " (AA)");
  CHECK(found_in({paragraph(text)}).empty());
}

}  // namespace
}  // namespace agendex

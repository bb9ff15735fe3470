#include "ingest/segment/document_title.h"
#include "ingest/segment/headings.h"
#include "support/catch.h"
#include "support/paper.h"

namespace agendex {
namespace {

using test::Laid;
using test::Strings;

/// "level number title"
Strings headings_in(std::string_view script) {
  const Laid paper(script);
  const DocumentTitle title = find_document_title(paper.flow(), paper.flow().all(), "");
  return test::printed(find_headings(paper.flow(), paper.flow().all(), title.lines), [](const Heading& heading) {
    return std::to_string(heading.level) + " " + heading.number + (heading.number.empty() ? "" : " ") + heading.title;
  });
}

const std::string kProse =
    "The ferry runs daily in summer and at weekends in winter, when the sea allows it.\n"
    "Last year it carried nine thousand people and some four hundred sheep to market.\n"
    "The crew is paid by the council, and the fuel by the company that owns the boat.\n";

TEST_CASE("headings inside a report") {
  struct Row {
    std::string name, script;
    Strings headings;
  };
  const auto row = GENERATE(
      Row{"bold, without numbers",
          "# Ferry review\n\n**Background**\n" + kProse + "\n**Costs**\n" + kProse,
          {"1 Background", "1 Costs"}},
      Row{"numbered in two ranks",
          "# Ferry review\n\n**1. Background**\n\n**1.1 History**\n" + kProse + "\n**1.2 Today**\n" + kProse +
              "\n**2. Costs**\n" + kProse,
          {"1 1 Background", "2 1.1 History", "2 1.2 Today", "1 2 Costs"}},
      Row{"two sizes of type",
          "### Ferry review\n\n# Background\n" + kProse + "\n**History**\n" + kProse + "\n# Costs\n" + kProse,
          {"1 Background", "2 History", "1 Costs"}},
      Row{"capitals above bold",
          "# Ferry review\n\n**THE PRESENT SERVICE**\n" + kProse + "\n**Fares**\n" + kProse +
              "\n**THE FUTURE SERVICE**\n" + kProse,
          {"1 THE PRESENT SERVICE", "2 Fares", "1 THE FUTURE SERVICE"}},
      Row{"plain numbered heading above its own paragraphs",
          "# Ferry review\n\n1. Background\n\n1.1 " + kProse + "\n2. Costs\n\n2.1 " + kProse,
          {"1 1 Background", "1 2 Costs"}},
      Row{"plain numbered headings above text without numbers",
          "# Ferry review\n\n1 Background\n\n" + kProse + "\n2 Costs\n\n" + kProse + "\n3 Next steps\n\n" + kProse,
          {"1 1 Background", "1 2 Costs", "1 3 Next steps"}},
      Row{"a plain list of short entries is none",
          "# Ferry review\n\n" + kProse + "\n1 Oars\n\n2 Sails\n\n3 Anchors\n\n" + kProse,
          {}},
      Row{"a date inside a heading",
          "# Ferry review\n\n**Position at 30 September 2030**\n" + kProse,
          {"1 Position at 30 September 2030"}},
      Row{"a heading over two lines",
          "# Ferry review\n\n**How the ferry was paid for in the years before the bridge at Trevane "
          "was**\n**built**\n\n" +
              kProse,
          {"1 How the ferry was paid for in the years before the bridge at Trevane was built"}},
      Row{"on another page", "# Ferry review\n\n" + kProse + "~~~\n**Costs**\n" + kProse, {"1 Costs"}},
      Row{"the header of a table is none",
          "# Ferry review\n\n" + kProse +
              "\n**Year**{200}**Fares**{300}**Fuel**\n2029{200}112{300}90\n2030{200}120{300}95\n",
          {}},
      Row{"a date is none", "# Ferry review\n\n**Monday 3 March 2031**\n" + kProse, {}},
      Row{"captions are none",
          "# Ferry review\n\n**Table 4: fares by season**\n" + kProse + "\n**Figure 2 fuel**\n" + kProse,
          {}},
      Row{"figures are none", "# Ferry review\n\n**£12,400**\n" + kProse, {}},
      Row{"an emphasised paragraph is none",
          "# Ferry review\n\n**The board must close its accounts by the last day of March, whatever the weather,**\n"
          "**and must send them to the county, to the company, to the crew and to every parish**\n"
          "**that lies on the bay, as well as to any resident who asks for them in writing, and**\n"
          "**it must print them in the newspaper that is read by most people of the bay, in type**\n"
          "**that can be read without glasses, and on paper that lasts for at least a hundred years.**\n\n" +
              kProse + "\n" + kProse + "\n" + kProse,
          {}},
      Row{"bullets are none", "# Ferry review\n\n**• Fares**\n" + kProse, {}},
      Row{"lines of small capitals letters in prose are none",
          "# Ferry review\n\n" + kProse + "\nRNLI\n\n" + kProse,
          {}},
      Row{"contents lines are none",
          "# Ferry review\n\n**Background .......... 3**\n**Costs .......... 4**\n" + kProse,
          {}},
      Row{"a bold sentence in a box is none",
          "# Ferry review\n\n" + kProse +
              "\n**The ferry is to lose its subsidy within two years, and with it half of the sailings.**\n\n" + kProse,
          {}},
      Row{"a paragraph that begins in bold is none",
          "# Ferry review\n\n" + kProse +
              "\n**2.2 The risk is moved from the company that owns the boat and lets it out to the crew of the**\n"
              "**boat**: when the sea is rough, the crew is not paid and has to wait in the harbour.\n" +
              kProse,
          {}},
      Row{"labels with values above the text are none",
          "# Ferry review\n\n**Electoral division: All**\n**Is it open to call-in? Yes**\n\n**Background**\n" + kProse,
          {"1 Background"}},
      Row{"a name with an office is none",
          "# Ferry review\n\n" + kProse + "\n**Wilfred Tennant – Director of Harbours**\n" + kProse,
          {}},
      Row{"the label of an appendix in a list is none",
          "# Ferry review\n\n**Appendices**\n\n**Appendix A:**\nThe survey of the slipway\n\n**Appendix B:**\nThe "
          "fares\n\n" +
              kProse,
          {"1 Appendices"}},
      Row{"years over columns are none",
          "# Ferry review\n\n" + kProse + "\n**2029-30 2030-31 2031-32**\n12 14 16\n\n" + kProse,
          {}},
      Row{"a plain line between paragraphs whose numbers run on",
          "# Ferry review\n\n17. " + kProse + "\nThe ferry is safe in winter\n\n18. " + kProse,
          {"1 The ferry is safe in winter"}},
      Row{"a plain line between numbers of two lists is none",
          "# Ferry review\n\n17. " + kProse + "\nThe ferry is safe in winter\n\n1. " + kProse,
          {}},
      Row{"a letter and a figure as number",
          "# Ferry review\n\n**B1{90}Method**\n" + kProse + "\n**B2{90}Results**\n" + kProse,
          {"1 B1 Method", "1 B2 Results"}},
      Row{"a larger line in front of all is a second title",
          "### Ferry review\n\n# A hundred years\n\n**Background**\n" + kProse + "\n**Costs**\n" + kProse +
              "\n**Next steps**\n" + kProse,
          {"1 A hundred years", "1 Background", "1 Costs", "1 Next steps"}},
      Row{"a bold word between the rows of a table is none",
          "# "
          "Fares\n\n2021{200}12{300}14\n2022{200}12{300}14\n2023{200}12{300}14\n2024{200}12{300}14\n\n**Reserves**\n\n"
          "2025{200}12{300}14\n2026{200}12{300}14\n2027{200}12{300}14\n2028{200}12{300}14\n2029{200}12{300}14\n\n" +
              kProse + "\n**What others take for it**\n2030{200}12{300}14\n",
          {"1 What others take for it"}},
      Row{"a stroke behind the number",
          "### Ferry review\n\n# 1 | Background\n" + kProse + "\n# 2 | Costs\n" + kProse,
          {"1 1 Background", "1 2 Costs"}},
      Row{"a title that goes on below a gap",
          "{220}**Ferry review**\n\n{160}**Fares, fuel and the winter timetable**\n\n" + kProse + "\n**Costs**\n" +
              kProse,
          {"1 Costs"}},
      Row{"nothing but prose", "# Ferry review\n\n" + kProse, {}});
  CAPTURE(row.name);
  CHECK(headings_in(row.script) == row.headings);
}

TEST_CASE("titles of papers") {
  struct Row {
    std::string name, script, expected, title;
  };
  const auto row = GENERATE(
      Row{"the largest line", "Harbour Board\n\n# Review of ferry fares\n\n" + kProse, "", "Review of ferry fares"},
      Row{"over two lines",
          "# Review of ferry fares, of moorings in the bay and of the\n# winter timetable\n\n" + kProse, "",
          "Review of ferry fares, of moorings in the bay and of the winter timetable"},
      Row{"a subject line", "**From:** Harbour Master\n\n**Subject:** Review of ferry fares\n\n" + kProse, "",
          "Review of ferry fares"},
      Row{"a subject line that wraps in its column",
          "From:{160}Harbour Master\n\nSubject:{160}Review of ferry fares and of the\n{160}winter timetable\n\n" +
              kProse,
          "", "Review of ferry fares and of the winter timetable"},
      Row{"the block that says what the agenda says", "**Trevane and the bay**\n\n**Ferry fares**\n\n" + kProse,
          "Ferry fares", "Ferry fares"},
      Row{"committee and date above it are passed over",
          "**HARBOUR BOARD**\n\n**3 MARCH 2031**\n\n**REPORT OF THE HARBOUR MASTER**\n\n**REVIEW OF FERRY FARES**\n\n" +
              kProse,
          "", "REVIEW OF FERRY FARES"},
      Row{"nothing prominent: what was expected", kProse, "Ferry fares", "Ferry fares"});
  CAPTURE(row.name);
  const Laid paper(row.script);
  CHECK(find_document_title(paper.flow(), paper.flow().all(), row.expected).text == row.title);
}

TEST_CASE("titles of letters") {
  struct Row {
    std::string name, script, expected, title;
  };
  const auto row = GENERATE(
      Row{"a bold subject below Dear",
          "Guildhall\nQuay Street\n\n3 March 2031\n\nDear Ms Tennant\n\n**Ferry fares in winter**\n\n" + kProse, "",
          "Ferry fares in winter"},
      Row{"a subject above Dear",
          "Guildhall\nQuay Street\n\n3 March 2031\n\nFerry fares in winter\n\nDear Ms Tennant\n\n" + kProse, "",
          "Ferry fares in winter"},
      Row{"none: what was expected", "Guildhall\n\n3 March 2031\n\nDear Ms Tennant\n\n" + kProse,
          "Letter from the ferry company", "Letter from the ferry company"});
  CAPTURE(row.name);
  const Laid paper(row.script);
  CHECK(find_letter_title(paper.flow(), paper.flow().all(), row.expected).text == row.title);
}

TEST_CASE("titles of minutes") {
  struct Row {
    std::string name, script, title;
  };
  const auto row = GENERATE(
      Row{"a bold heading with its date",
          "**Minutes of a meeting of the Harbour Board held on 3 March 2031**\n\nPRESENT: A Tennant\n\n" + kProse,
          "Minutes of a meeting of the Harbour Board held on 3 March 2031"},
      Row{"over two lines",
          "**MINUTES OF A MEETING OF THE HARBOUR BOARD HELD IN THE GUILDHALL ON**\n**3 MARCH 2031**\n\nPRESENT: A "
          "Tennant\n",
          "MINUTES OF A MEETING OF THE HARBOUR BOARD HELD IN THE GUILDHALL ON 3 MARCH 2031"},
      Row{"an opening sentence",
          "Minutes of the meeting of Porthgwyn Parish Council held in the Guildhall on\n3 March 2031.\n\nPresent: A "
          "Tennant\n",
          "Minutes of the meeting of Porthgwyn Parish Council held in the Guildhall on 3 March 2031."});
  CAPTURE(row.name);
  const Laid paper(row.script);
  CHECK(find_minutes_title(paper.flow(), paper.flow().all()).text == row.title);
}

}  // namespace
}  // namespace agendex

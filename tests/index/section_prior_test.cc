#include "index/section_prior.h"

#include "index/support/packs.h"
#include "support/catch.h"

using namespace agendex;

TEST_CASE("The business that every meeting has goes last") {
  const auto title = GENERATE(
      "Apologies for absence", "APOLOGIES", "Declarations of Interest", "Declarations by Members of Interests",
      "To receive any declarations of interest", "Disclosures of pecuniary interests",
      "Minutes of the previous meeting", "Minutes", "To approve the minutes of the last meeting",
      "Exclusion of the Press and Public", "Motion to exclude the press and public", "Urgent Business",
      "Any other urgent business", "Items the Chair decides are urgent", "Date of next meeting",
      "Dates and times of future meetings", "Exempt information", "Substitutes", "Members' declarations of interest");
  CAPTURE(title);
  CHECK(section_prior(test::section({.kind = SectionKind::agenda_item, .title = title, .text = "None."})) < 0.2);
}

TEST_CASE("What a meeting is about stays up") {
  const auto title =
      GENERATE("School transport", "Minute's silence at the war memorial", "Urgent care centres",
               "Public interest report", "Welcome centre for visitors opens its doors twice", "Fireworks",
               "Presentation on flooding", "Election of Chair", "Contents insurance for tenants");
  CAPTURE(title);
  CHECK(section_prior(test::section({.kind = SectionKind::minutes_item, .title = title, .text = "Talk."})) > 0.5);
}

TEST_CASE("What stands at the end of every report goes behind the report") {
  const auto title =
      GENERATE("Background Papers", "Useful information", "Officers to contact", "Contact officer", "Appendices");
  CAPTURE(title);
  const double worth =
      section_prior(test::section({.kind = SectionKind::report_section, .title = title, .text = "See there."}));
  CHECK(worth < 0.5);
  CHECK(worth > 0.2);
}

TEST_CASE("A decision before a paper before a contents page") {
  Section decided = test::section({.kind = SectionKind::minutes_item, .title = "Roads", .text = "Talk."});
  decided.decisions.push_back({.label = "", .text = "Mend them.", .page = 1, .form = DecisionForm::resolution});
  const double talked =
      section_prior(test::section({.kind = SectionKind::minutes_item, .title = "Roads", .text = "Talk."}));
  const double report = section_prior(test::section({.kind = SectionKind::report, .title = "Roads", .text = "Talk."}));
  const double front =
      section_prior(test::section({.kind = SectionKind::front_matter, .title = "Roads", .text = "Talk."}));
  CHECK(section_prior(decided) > talked);
  CHECK(talked > report);
  CHECK(report > front);
  const std::string long_text(2000, 'x');
  const Section long_minutes = test::section({.kind = SectionKind::agenda_item, .title = "Minutes", .text = long_text});
  CHECK(section_prior(long_minutes) >
        section_prior(test::section({.kind = SectionKind::agenda_item, .title = "Minutes", .text = "x"})));
}

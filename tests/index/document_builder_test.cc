#include "index/document_builder.h"

#include "index/definition_record.h"
#include "index/section_record.h"
#include "index/support/packs.h"
#include "support/catch.h"

using namespace agendex;

namespace {

const Meeting kCabinet = test::meeting("Marlshire County Council", "Cabinet", {2024, 5, 1});

PackDocuments build(const Pack& pack) {
  Stemmer stemmer;
  return build_documents(pack, "/papers/may pack.pdf", stemmer);
}

std::vector<std::uint32_t> positions(const IndexDocument& document, const std::string& term) {
  const auto found = document.terms.find(term);
  return found == document.terms.end() ? std::vector<std::uint32_t>{0} : found->second.positions;
}

}  // namespace

TEST_CASE("A document has its words in place and what it is filed under") {
  Pack pack = test::pack(kCabinet, {{.kind = SectionKind::minutes_item,
                                     .number = "6(A)",
                                     .title = "Bus Plans",
                                     .text = "Well-being of drivers.\nAnother plan."}});
  pack.sections[0].meeting = kCabinet;
  pack.sections[0].outcome = "resolved";
  pack.sections[0].decisions = {{.label = "", .text = "Buy buses.", .page = 1, .form = DecisionForm::resolution}};
  const PackDocuments documents = build(pack);
  REQUIRE(documents.sections.size() == 1);
  const IndexDocument& document = documents.sections[0];
  const auto has = [&](const std::string& term) { return document.terms.count(term) > 0; };

  CHECK(positions(document, "Sbus") == std::vector<std::uint32_t>{1});
  CHECK(positions(document, "plan").size() == 2);                      // title and text
  CHECK(document.terms.at("plan").wdf == 4);                           // a title's word counts three
  CHECK(positions(document, "well") == positions(document, "wellb"));  // "wellbeing", where "well-" stands
  CHECK(positions(document, "XDbuy") == std::vector<std::uint32_t>{1});
  CHECK(document.terms.at("buy").positions.empty());  // decided, not said in this text
  CHECK(document.terms.at("buy").wdf == 1);
  for (const char* term : {"Kminutes_item", "XN6a", "XOresolved", "XG:marlshire county council",
                           "XB:marlshire county council|cabinet", "Ts"}) {
    CAPTURE(term);
    CHECK(has(term));
  }
  CHECK(has("2024"));  // people name the year, the month and the council; the text need not
  CHECK(has("may"));
  CHECK(document.values.at(Slot::prior) == "1.000");
  for (const char* term : {"Tf", "XFmay", "XFpack", "XFpdf"}) CHECK(documents.file.terms.count(term) == 1);
}

TEST_CASE("Phrases do not reach over paragraphs or fields") {
  const PackDocuments documents = build(test::pack(kCabinet, {{.title = "alpha", .text = "beta gamma.\ndelta"}}));
  const IndexDocument& document = documents.sections[0];
  const auto at = [&](const char* term) { return positions(document, term).front(); };
  CHECK(at("beta") - at("alpha") > 50);
  CHECK(at("gamma") - at("beta") == 1);
  CHECK(at("delta") - at("gamma") > 5);
}

TEST_CASE("A long section becomes stretches that share what identifies it") {
  std::string page;
  for (std::size_t i = 0; i < kStretchWords; ++i) page += "word ";
  Pack pack =
      test::pack(kCabinet, {{.title = "Appendix", .text = page + "first\f" + page + "second\f" + page + "third"}});
  pack.sections[0].present = {"A. Person"};
  const PackDocuments documents = build(pack);
  REQUIRE(documents.sections.size() == 3);
  const auto record = [&](std::size_t i) { return decode_section(documents.sections[i].data).value(); };
  CHECK(record(0).head == record(2).head);
  CHECK(record(1).part == 1);
  CHECK(record(1).part_count == 3);
  CHECK(record(1).first_page == 2);
  CHECK(record(1).last_page == 3);
  CHECK(record(1).labels == std::vector<std::string>{"12", "13"});
  CHECK(record(0).details.present.size() == 1);
  CHECK(record(1).details.present.empty());
  CHECK(documents.sections[0].values.at(Slot::content_key) == documents.sections[2].values.at(Slot::content_key));
  CHECK(documents.sections[0].terms.count("Tc") == 0);
  CHECK(documents.sections[1].terms.count("Tc") == 1);
  CHECK(documents.sections[1].terms.count("second") == 1);
  CHECK(documents.sections[1].terms.count("third") == 0);
  CHECK(documents.sections[2].terms.count("Sappendix") == 1);
}

TEST_CASE("A definition is filed under both its forms and counted by what it says") {
  const PackDocuments documents =
      build(test::pack(kCabinet, {{.title = "T"}},
                       {test::definition("EHCPs", "Education, Health & Care Plans"), test::definition("?", "Nothing"),
                        test::definition("X", "of the")}));
  REQUIRE(documents.definitions.size() == 1);
  const IndexDocument& document = documents.definitions[0];
  CHECK(document.terms.count("XS:EHCP") == 1);
  CHECK(document.terms.count("XL:educ health care plan") == 1);
  CHECK(document.terms.count("Ts") == 0);
  const DefinitionUse use = decode_definition_use(document.values.at(Slot::definition));
  CHECK(use == DefinitionUse{"EHCP", "educ health and care plan", "marlshire county council",
                             "marlshire county council|cabinet"});
}

TEST_CASE("The same pack gives the same documents") {
  const Pack pack =
      test::pack(kCabinet, {{.title = "T", .text = "one two three"}}, {test::definition("TT", "Two Threes")});
  const PackDocuments first = build(pack);
  const PackDocuments second = build(pack);
  CHECK(first.sections == second.sections);
  CHECK(first.definitions == second.definitions);
  CHECK(to_text(first.sections[0]).find("three 1 [") != std::string::npos);
}

TEST_CASE("Strange packs are indexed without complaint") {
  Pack empty;
  CHECK(build(empty).sections.empty());
  Pack odd;
  odd.sections.resize(2);
  odd.sections[1].first_page = 9;
  odd.sections[1].last_page = 3;
  odd.sections[1].text.resize(2);
  odd.sections[1].text[0].text = "\xff\xfe";
  CHECK(build(odd).sections.size() == 2);
}

#include "index/definition_record.h"
#include "index/file_record_codec.h"
#include "index/section_record.h"
#include "support/catch.h"

using namespace agendex;

TEST_CASE("A section comes back as it was stored") {
  SectionRecord record;
  record.head = {.id = "abc",
                 .file = "/p/a.pdf",
                 .council = "Ümlaut Council",
                 .body = "Cabinet",
                 .date = Date{2021, 4, 14},
                 .time = "10:00",
                 .kind = SectionKind::minutes_item,
                 .number = "12(a)",
                 .title = "Roads",
                 .paper = "Works",
                 .outcome = "lost",
                 .first_page = 3,
                 .last_page = 9,
                 .first_label = "1",
                 .last_label = "7"};
  record.parent_id = "up";
  record.part = 1;
  record.part_count = 3;
  record.first_page = 4;
  record.last_page = 5;
  record.labels = {"2", ""};
  const auto row = [](std::string text) {
    return TextBlock{
        .page = 5, .kind = TextBlock::Kind::table_row, .text = std::move(text), .table_header = "Year | Sum"};
  };
  record.text = {{.page = 4, .kind = TextBlock::Kind::paragraph, .text = "£5 \xe2\x80\x93 agreed", .table_header = ""},
                 row("2020 | 5"),
                 row("2021 | 6")};
  record.details.present = {"A B", "C D"};
  record.details.decisions = {{.label = "(a)", .text = "That it be so.", .page = 4, .form = DecisionForm::prose}};
  record.details.votes = {{.for_count = 5,
                           .against_count = 4,
                           .abstain_count = {},
                           .result = "carried",
                           .names_for = {"X"},
                           .names_against = {},
                           .names_abstain = {}}};
  const Result<SectionRecord> back = decode_section(encode(record));
  REQUIRE(back);
  CHECK(*back == record);
  CHECK(back->label_of(4) == "2");
  CHECK(back->label_of(5).empty());
  CHECK(back->label_of(99).empty());
}

TEST_CASE("Other records come back too") {
  FileRecord file;
  file.stamp = {.path = "/p/a.pdf", .size_bytes = 12345678901234u, .modified_ns = -5};
  file.sha256 = "aa";
  file.failure = Error{"encrypted", "it is", "ask"};
  file.pages = {PageState::text, PageState::empty, PageState::recognised, PageState::unreadable, PageState::skipped};
  file.section_count = 7;
  file.diagnostics = {{.code = "page-empty", .page = 2, .message = "m", .severity = Diagnostic::Severity::damage}};
  const Result<FileRecord> file_back = decode_file(encode(file));
  REQUIRE(file_back);
  CHECK(*file_back == file);

  const DefinitionRecord definition{.definition = {.acronym = "CIC",
                                                   .expansion = "Children in Care",
                                                   .note = "n",
                                                   .how = AcronymSource::glossary,
                                                   .page = 3},
                                    .file = "/p/a.pdf",
                                    .label = "iii",
                                    .council = "C",
                                    .body = "B",
                                    .date = {}};
  const Result<DefinitionRecord> definition_back = decode_definition(encode(definition));
  REQUIRE(definition_back);
  CHECK(*definition_back == definition);

  const DefinitionUse use{.acronym = "CIC", .stems = "child in care", .council = "", .body = "x|y"};
  CHECK(decode_definition_use(encode(use)) == use);
}

TEST_CASE("Damaged bytes are an error, not a crash") {
  const std::string good = encode(SectionRecord{});
  for (std::size_t size = 0; size < good.size(); ++size) {
    const Result<SectionRecord> cut = decode_section(good.substr(0, size));
    REQUIRE_FALSE(cut);
    CHECK(cut.error().code == "index-damaged");
  }
  CHECK_FALSE(decode_file("\x01nonsense"));
  CHECK_FALSE(decode_definition(""));
}

TEST_CASE("Dates as values sort as dates do") {
  CHECK(date_value({2021, 4, 9}) == "20210409");
  CHECK(parse_date_value("20210409") == Date{2021, 4, 9});
  CHECK_FALSE(parse_date_value("2021"));
  CHECK_FALSE(parse_date_value("2021040x"));
}

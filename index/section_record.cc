#include "index/section_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "index/record_codec.h"

namespace agendex {
namespace {

using codec::Json;

Json head_json(const SectionHead& head) {
  return Json::array({head.id, head.file, head.council, head.body, codec::from(head.date), head.time,
                      static_cast<int>(head.kind), head.number, head.title, head.outcome, head.first_page,
                      head.last_page, head.first_label, head.last_label, head.paper});
}

SectionHead read_head(const Json& json) {
  return {.id = json.at(0),
          .file = json.at(1),
          .council = json.at(2),
          .body = json.at(3),
          .date = codec::optional_date(json.at(4)),
          .time = json.at(5),
          .kind = static_cast<SectionKind>(json.at(6).get<int>()),
          .number = json.at(7),
          .title = json.at(8),
          .paper = json.at(14),
          .outcome = json.at(9),
          .first_page = json.at(10),
          .last_page = json.at(11),
          .first_label = json.at(12),
          .last_label = json.at(13)};
}

Json vote_json(const Vote& vote) {
  return Json::array({codec::from(vote.for_count), codec::from(vote.against_count), codec::from(vote.abstain_count),
                      vote.result, vote.names_for, vote.names_against, vote.names_abstain});
}

Vote read_vote(const Json& json) {
  return {.for_count = codec::optional_int(json.at(0)),
          .against_count = codec::optional_int(json.at(1)),
          .abstain_count = codec::optional_int(json.at(2)),
          .result = json.at(3),
          .names_for = codec::strings(json.at(4)),
          .names_against = codec::strings(json.at(5)),
          .names_abstain = codec::strings(json.at(6))};
}

Json decision_json(const Decision& decision) {
  return Json::array({decision.label, decision.text, decision.page, static_cast<int>(decision.form)});
}

Decision read_decision(const Json& json) {
  return {.label = json.at(0),
          .text = json.at(1),
          .page = json.at(2),
          .form = static_cast<DecisionForm>(json.at(3).get<int>())};
}

Json details_json(const SectionDetails& details) {
  if (details == SectionDetails{}) return nullptr;
  return Json::array({details.agenda_item, details.appendix, details.author, details.present, details.apologies,
                      codec::list(details.decisions, decision_json), codec::list(details.votes, vote_json),
                      details.recommendations});
}

SectionDetails read_details(const Json& json) {
  if (json.is_null()) return {};
  return {.agenda_item = json.at(0),
          .appendix = json.at(1),
          .author = json.at(2),
          .present = codec::strings(json.at(3)),
          .apologies = codec::strings(json.at(4)),
          .decisions = codec::list(json.at(5), read_decision),
          .votes = codec::list(json.at(6), read_vote),
          .recommendations = codec::strings(json.at(7))};
}

/// [[table headers], [page, kind, text, header number or -1]…]: the rows of a table share one header.
Json text_json(const std::vector<TextBlock>& blocks) {
  std::vector<std::string> headers;
  Json rows = Json::array();
  for (const TextBlock& block : blocks) {
    int header = -1;
    if (!block.table_header.empty()) {
      const auto known = std::find(headers.begin(), headers.end(), block.table_header);
      header = static_cast<int>(known - headers.begin());
      if (known == headers.end()) headers.push_back(block.table_header);
    }
    rows.push_back(Json::array({block.page, static_cast<int>(block.kind), block.text, header}));
  }
  return Json::array({headers, std::move(rows)});
}

std::vector<TextBlock> read_text(const Json& json) {
  const Json& headers = json.at(0);
  return codec::list(json.at(1), [&](const Json& row) {
    const int header = row.at(3);
    return TextBlock{.page = row.at(0),
                     .kind = static_cast<TextBlock::Kind>(row.at(1).get<int>()),
                     .text = row.at(2),
                     .table_header = header < 0 ? "" : headers.at(static_cast<std::size_t>(header))};
  });
}

}  // namespace

std::string SectionRecord::label_of(int page) const {
  const int index = page - first_page;
  return index >= 0 && index < static_cast<int>(labels.size()) ? labels[static_cast<std::size_t>(index)] : "";
}

std::string encode(const SectionRecord& record) {
  return codec::pack(
      Json::array({head_json(record.head), record.parent_id, record.part, record.part_count, record.first_page,
                   record.last_page, record.labels, text_json(record.text), details_json(record.details)}));
}

Result<SectionRecord> decode_section(std::string_view bytes) {
  return codec::unpack(bytes, [](const Json& json) {
    return SectionRecord{.head = read_head(json.at(0)),
                         .parent_id = json.at(1),
                         .part = json.at(2),
                         .part_count = json.at(3),
                         .first_page = json.at(4),
                         .last_page = json.at(5),
                         .labels = codec::strings(json.at(6)),
                         .text = read_text(json.at(7)),
                         .details = read_details(json.at(8))};
  });
}

std::string date_value(Date date) {
  return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

std::optional<Date> parse_date_value(std::string_view value) {
  int number = 0;
  if (std::from_chars(value.data(), value.data() + value.size(), number).ptr != value.data() + value.size()) return {};
  if (value.size() != 8) return std::nullopt;
  return Date{number / 10000, number / 100 % 100, number % 100};
}

}  // namespace agendex

#include "index/section_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "index/byte_codec.h"

namespace agendex {
namespace {

constexpr std::uint64_t kSectionKinds = static_cast<std::uint64_t>(SectionKind::other) + 1;
constexpr std::uint64_t kBlockKinds = static_cast<std::uint64_t>(TextBlock::Kind::footnote) + 1;

template <class Enum>
std::uint64_t code(Enum value) {
  return static_cast<std::uint64_t>(value);
}

void write(ByteWriter& out, const SectionHead& head) {
  for (const std::string* text : {&head.id, &head.file, &head.council, &head.body, &head.time, &head.number,
                                  &head.title, &head.paper, &head.outcome, &head.first_label, &head.last_label}) {
    out.text(*text);
  }
  out.date(head.date);
  out.number(code(head.kind));
  out.integer(head.first_page);
  out.integer(head.last_page);
}

SectionHead read_head(ByteReader& in) {
  SectionHead head;
  for (std::string* text : {&head.id, &head.file, &head.council, &head.body, &head.time, &head.number, &head.title,
                            &head.paper, &head.outcome, &head.first_label, &head.last_label}) {
    *text = in.text();
  }
  head.date = in.date();
  head.kind = in.one_of<SectionKind>(kSectionKinds);
  head.first_page = in.small();
  head.last_page = in.small();
  return head;
}

void write(ByteWriter& out, const SectionDetails& details) {
  out.text(details.agenda_item);
  out.text(details.appendix);
  out.text(details.author);
  out.texts(details.present);
  out.texts(details.apologies);
  out.list(details.decisions, [&](const Decision& decision) {
    out.text(decision.label);
    out.text(decision.text);
    out.integer(decision.page);
    out.number(code(decision.form));
  });
  out.list(details.votes, [&](const Vote& vote) {
    out.count(vote.for_count);
    out.count(vote.against_count);
    out.count(vote.abstain_count);
    out.text(vote.result);
    out.texts(vote.names_for);
    out.texts(vote.names_against);
    out.texts(vote.names_abstain);
  });
  out.texts(details.recommendations);
}

Decision read_decision(ByteReader& in) {
  Decision decision;
  decision.label = in.text();
  decision.text = in.text();
  decision.page = in.small();
  decision.form = in.one_of<DecisionForm>(2);
  return decision;
}

Vote read_vote(ByteReader& in) {
  Vote vote;
  vote.for_count = in.count();
  vote.against_count = in.count();
  vote.abstain_count = in.count();
  vote.result = in.text();
  vote.names_for = in.texts();
  vote.names_against = in.texts();
  vote.names_abstain = in.texts();
  return vote;
}

SectionDetails read_details(ByteReader& in) {
  SectionDetails details;
  details.agenda_item = in.text();
  details.appendix = in.text();
  details.author = in.text();
  details.present = in.texts();
  details.apologies = in.texts();
  details.decisions = in.list([&] { return read_decision(in); });
  details.votes = in.list([&] { return read_vote(in); });
  details.recommendations = in.texts();
  return details;
}

/// The headers of tables first: the rows of a table share theirs, by number; 0 stands for none.
void write_text(ByteWriter& out, const std::vector<TextBlock>& blocks) {
  std::vector<std::string> headers;
  std::vector<std::size_t> numbers;
  for (const TextBlock& block : blocks) {
    const auto known = std::find(headers.begin(), headers.end(), block.table_header);
    const auto index = static_cast<std::size_t>(known - headers.begin());
    if (!block.table_header.empty() && known == headers.end()) headers.push_back(block.table_header);
    numbers.push_back(block.table_header.empty() ? 0 : index + 1);
  }
  out.texts(headers);
  std::size_t at = 0;
  out.list(blocks, [&](const TextBlock& block) {
    out.integer(block.page);
    out.number(code(block.kind));
    out.number(numbers[at++]);
    out.text(block.text);
  });
}

std::vector<TextBlock> read_text(ByteReader& in) {
  const std::vector<std::string> headers = in.texts();
  return in.list([&] {
    TextBlock block;
    block.page = in.small();
    block.kind = in.one_of<TextBlock::Kind>(kBlockKinds);
    const std::uint64_t header = in.number();
    if (header > 0 && header <= headers.size()) block.table_header = headers[header - 1];
    block.text = in.text();
    return block;
  });
}

}  // namespace

std::string SectionRecord::label_of(int page) const {
  const int index = page - first_page;
  return index >= 0 && index < static_cast<int>(labels.size()) ? labels[static_cast<std::size_t>(index)] : "";
}

std::string encode(const SectionRecord& record) {
  ByteWriter out;
  write(out, record.head);
  out.text(record.parent_id);
  out.integer(record.part);
  out.integer(record.part_count);
  out.integer(record.first_page);
  out.integer(record.last_page);
  out.texts(record.labels);
  const bool has_details = record.details != SectionDetails{};
  out.number(has_details ? 1 : 0);
  if (has_details) write(out, record.details);
  write_text(out, record.text);
  return out.take();
}

Result<SectionRecord> decode_section(std::string_view bytes) {
  ByteReader in(bytes);
  SectionRecord record;
  record.head = read_head(in);
  record.parent_id = in.text();
  record.part = in.small();
  record.part_count = in.small();
  record.first_page = in.small();
  record.last_page = in.small();
  record.labels = in.texts();
  if (in.number() == 1) record.details = read_details(in);
  record.text = read_text(in);
  return in.finished(std::move(record));
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

#include "index/section_units.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "index/hash.h"

namespace agendex {
namespace {

constexpr int kIdLength = 10;
constexpr std::size_t kTellingText = 200;  // squashed bytes; shorter texts recur without being the same publication

const Section* parent_of(const Pack& pack, const Section& section) {
  if (!section.parent || *section.parent < 0) return nullptr;
  const auto index = static_cast<std::size_t>(*section.parent);
  // Parents come before their children; anything else would be a loop.
  return index < pack.sections.size() && &pack.sections[index] < &section ? &pack.sections[index] : nullptr;
}

bool is_minutes(SectionKind kind) {
  return kind == SectionKind::minutes || kind == SectionKind::minutes_item;
}

/// The minuted meeting for minutes (its date is never guessed from the pack, which is for a later meeting); the pack's
/// for everything else.
Meeting meeting_of(const Pack& pack, const Section& section) {
  if (!is_minutes(section.kind)) return pack.meeting;
  Meeting meeting;
  for (const Section* s = &section; s; s = parent_of(pack, *s)) {
    if (s->meeting) {
      meeting = *s->meeting;
      break;
    }
  }
  if (!meeting.council) meeting.council = pack.meeting.council;
  if (!meeting.body) meeting.body = pack.meeting.body;
  if (!meeting.date && pack.kind == PackKind::minutes) meeting.date = pack.meeting.date;
  return meeting;
}

std::string text_of(const std::optional<Date>& date) {
  return date ? to_string(*date) : "";
}

std::string content_key(const Section& section, const Meeting& meeting) {
  const std::string text = squash(plain_text(section.text));
  std::string basis = squash(section.title) + '|' + text;
  const bool belongs_to_meeting = is_minutes(section.kind) || section.kind == SectionKind::agenda_item;
  if (belongs_to_meeting || text.size() < kTellingText) {
    basis += '|' + text_of(meeting.date) + '|' + squash(meeting.body.value_or("")) + '|' +
             squash(meeting.council.value_or(""));
  }
  return short_name(stable_hash(basis), 12);
}

/// By item number, the title of the agenda item.
std::map<std::string, std::string> agenda_titles(const Pack& pack) {
  std::map<std::string, std::string> titles;
  for (const Section& section : pack.sections) {
    if (section.kind == SectionKind::agenda_item && !section.number.empty()) {
      titles.emplace(squash(section.number), section.title);
    }
  }
  return titles;
}

}  // namespace

std::vector<SectionUnit> file_sections(const Pack& pack, std::string_view path) {
  std::vector<SectionUnit> units;
  units.reserve(pack.sections.size());
  std::map<std::string, int> seen;
  const std::map<std::string, std::string> items = agenda_titles(pack);
  for (const Section& section : pack.sections) {
    SectionUnit unit;
    unit.meeting = meeting_of(pack, section);
    const std::string name = fmt::format("{}\n{}\n{}\n{}\n{}", path, to_string(section.kind), squash(section.number),
                                         fold(section.title), text_of(unit.meeting.date));
    unit.id = short_name(stable_hash(fmt::format("{}\n{}", name, seen[name]++)), kIdLength);
    unit.content_key = content_key(section, unit.meeting);
    if (const Section* parent = parent_of(pack, section)) {
      const SectionUnit& above = units[static_cast<std::size_t>(parent - pack.sections.data())];
      unit.parent_id = above.id;
      unit.context = above.context;
      if (!parent->title.empty()) unit.context.push_back(parent->title);
      const bool is_paper = is_document(parent->kind) && parent->kind != SectionKind::minutes;
      unit.paper = is_paper ? parent->title : above.paper;
    }
    if (const auto item = items.find(squash(section.agenda_item));
        !section.agenda_item.empty() && item != items.end() && item->second != section.title) {
      unit.context.push_back(item->second);
    }
    units.push_back(std::move(unit));
  }
  return units;
}

std::vector<Stretch> cut_into_stretches(const Section& section, std::span<const std::size_t> word_counts,
                                        std::size_t words) {
  const auto page_of = [&](std::size_t block) {
    return std::clamp(section.text[block].page, section.first_page, std::max(section.first_page, section.last_page));
  };
  std::vector<Stretch> stretches = {{0, 0, section.first_page, section.last_page}};
  std::size_t words_so_far = 0;
  std::size_t words_left = 0;
  for (const std::size_t count : word_counts) words_left += count;
  for (std::size_t i = 0; i < section.text.size(); ++i) {
    const bool page_break = i > stretches.back().begin && page_of(i) > page_of(i - 1);
    if (page_break && words_so_far >= words * 3 / 4 && words_left >= words / 4) {
      // A block that begins on a page may run over to the next one.
      stretches.back().last_page = page_of(i);
      stretches.push_back({i, i, page_of(i), section.last_page});
      words_so_far = 0;
    }
    words_so_far += word_counts[i];
    words_left -= word_counts[i];
    stretches.back().end = i + 1;
  }
  return stretches;
}

}  // namespace agendex

#include "ingest/segment/section_tree.h"

#include <algorithm>

#include "base/text.h"
#include "ingest/segment/blocks.h"
#include "ingest/segment/decisions.h"
#include "ingest/segment/headings.h"
#include "ingest/segment/minutes.h"
#include "ingest/segment/paragraphs.h"

namespace agendex {
namespace {

void append(std::vector<TextBlock>& to, std::vector<TextBlock> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

bool holds(const GlossaryTable& table, int page) {
  return table.first_page <= page && page <= table.last_page;
}

/// The body of a minute as paragraphs; a run-in heading is taken off the first one.
std::vector<Paragraph> business_of(const Flow& flow, const MinutesItem& item) {
  std::vector<Paragraph> paragraphs = paragraphs_of(flow, {item.body, item.lines.end});
  if (item.body_byte > 0 && !paragraphs.empty()) {
    Paragraph& first = paragraphs.front();
    first.text = std::string(trim(std::string_view(first.text).substr(std::min(item.body_byte, first.text.size()))));
    while (!first.text.empty() && (first.text.front() == ':' || first.text.front() == ' ')) first.text.erase(0, 1);
    first.number.reset();
    first.rest = 0;
  }
  return paragraphs;
}

}  // namespace

Section& SectionTree::add(SectionKind kind, std::optional<int> parent, int first_page, int last_page) {
  Section section;
  section.id = static_cast<int>(pack_.sections.size());
  section.parent = parent;
  section.kind = kind;
  section.level = parent ? pack_.sections[static_cast<size_t>(*parent)].level + 1 : 0;
  section.first_page = first_page;
  section.last_page = std::max(first_page, last_page);
  section.first_label = flow_.page(section.first_page).printed_label;
  section.last_label = flow_.page(section.last_page).printed_label;
  pack_.sections.push_back(std::move(section));
  own_lines_.emplace_back();
  return pack_.sections.back();
}

void SectionTree::add_front_matter(int first, int last, const std::optional<Agenda>& agenda,
                                   const std::vector<GlossaryTable>& tables) {
  while (last > first && flow_.is_blank(last)) --last;
  std::vector<TextBlock> text;
  std::vector<Span> used;
  for (int page = first; page <= last; ++page) {
    if (std::any_of(tables.begin(), tables.end(), [&](const GlossaryTable& table) { return holds(table, page); }))
      continue;
    const Span lines = flow_.lines_of_pages(page, page);
    Span before = lines, after{lines.end, lines.end};
    if (agenda) {
      before.end = std::clamp(agenda->lines.begin, lines.begin, lines.end);
      after.begin = std::clamp(agenda->lines.end, lines.begin, lines.end);
      if (before.end < lines.end && agenda->lines.end <= lines.begin)
        before.end = before.begin, after.begin = lines.begin;
    }
    for (const Span part : {before, after}) {
      if (part.empty()) continue;
      used.push_back(part);
      append(text, text_blocks(flow_, part));
    }
  }
  if (used.empty()) return;
  Section& section =
      add(SectionKind::front_matter, std::nullopt, page_of(used.front().begin), last_page_of(used.back()));
  section.text = std::move(text);
  for (const Span part : used) claim(section, part);
}

void SectionTree::add_glossary(const GlossaryTable& table) {
  Section& section = add(SectionKind::glossary, std::nullopt, table.first_page, table.last_page);
  section.title = table.title;
  const Span lines = flow_.lines_of_pages(table.first_page, table.last_page);
  section.text = text_blocks(flow_, lines);
  claim(section, lines);
}

void SectionTree::add_agenda(const Agenda& agenda) {
  const int id = add(SectionKind::agenda, std::nullopt, page_of(agenda.lines.begin), last_page_of(agenda.lines)).id;
  pack_.sections.back().title = "Agenda";
  if (!agenda.items.empty() && agenda.items.front().lines.begin > agenda.lines.begin) {
    const Span head{agenda.lines.begin, agenda.items.front().lines.begin};
    pack_.sections.back().text = text_blocks(flow_, head);
    claim(pack_.sections.back(), head);
  }
  std::vector<int> ids;
  for (const AgendaItem& item : agenda.items) {
    const int parent = item.parent ? ids[*item.parent] : id;
    Section& section = add(SectionKind::agenda_item, parent, page_of(item.lines.begin), last_page_of(item.lines));
    ids.push_back(section.id);
    section.number = item.number;
    section.title = item.title;
    section.appendix = item.appendix;
    section.author = item.author;
    section.printed_pages = item.printed_pages;
    section.text = text_blocks(flow_, {item.title_end, item.lines.end});
    claim(section, item.lines);
  }
}

void SectionTree::add_documents(const std::vector<DocumentDraft>& drafts, const std::vector<GlossaryTable>& tables) {
  std::vector<int> ids;
  for (const DocumentDraft& draft : drafts) {
    const std::optional<int> parent = draft.parent ? std::optional(ids[*draft.parent]) : std::nullopt;
    Section& section = add(draft.kind, parent, draft.first_page, draft.last_page);
    const int id = section.id;
    ids.push_back(id);
    section.title = draft.title;
    section.agenda_item = draft.agenda_item;
    section.appendix = draft.appendix;
    section.author = draft.author;
    if (draft.kind == SectionKind::minutes) {
      add_minutes_items(id, draft);
    } else {
      add_report_sections(id, draft);
    }
    for (const GlossaryTable& table : tables) {
      if (table.first_page < draft.first_page || table.last_page > draft.own_last_page) continue;
      Section& glossary = add(SectionKind::glossary, id, table.first_page, table.last_page);
      glossary.title = table.title;
    }
  }
}

void SectionTree::add_minutes_items(int parent, const DocumentDraft& draft) {
  const MinutesDraft minutes = read_minutes(flow_, draft.lines);
  Meeting meeting = minutes.meeting;
  if (!meeting.council) meeting.council = pack_.meeting.council;
  if (!meeting.body) meeting.body = pack_.meeting.body;
  {
    Section& section = pack_.sections[static_cast<size_t>(parent)];
    section.meeting = meeting;
    section.present = minutes.present;
    section.apologies = minutes.apologies;
    section.text = text_blocks(flow_, minutes.head);
    append(section.text, text_blocks(flow_, minutes.closing));
    claim(section, minutes.head);
    claim(section, minutes.closing);
  }
  for (const MinutesItem& item : minutes.items) {
    Section& section = add(SectionKind::minutes_item, parent, page_of(item.lines.begin), last_page_of(item.lines));
    section.number = item.number;
    section.title = item.title;
    section.meeting = meeting;
    Settled settled = read_decisions(business_of(flow_, item));
    section.decisions = std::move(settled.decisions);
    section.recommendations = std::move(settled.recommendations);
    section.votes = std::move(settled.votes);
    section.outcome = std::move(settled.outcome);
    section.text = text_blocks(flow_, {item.body, item.lines.end});
    claim(section, item.lines);
  }
}

void SectionTree::add_report_sections(int parent, const DocumentDraft& draft) {
  std::vector<Heading> headings = find_headings(flow_, draft.lines, draft.title_lines);
  if (draft.kind == SectionKind::letter && !draft.title_lines.empty())
    headings.insert(headings.begin(), title_heading(draft.title, draft.title_lines));
  const size_t first = headings.empty() ? draft.lines.end : headings.front().lines.begin;
  const Span preamble{draft.lines.begin, first};
  pack_.sections[static_cast<size_t>(parent)].text = text_blocks(flow_, preamble);
  claim(pack_.sections[static_cast<size_t>(parent)], preamble);
  std::vector<std::pair<int, int>> open;  // (level, id) of enclosing headings
  for (size_t k = 0; k < headings.size(); ++k) {
    const Heading& heading = headings[k];
    const size_t end = k + 1 < headings.size() ? headings[k + 1].lines.begin : draft.lines.end;
    size_t last = k + 1;
    while (last < headings.size() && headings[last].level > heading.level) ++last;
    const size_t nested_end = last < headings.size() ? headings[last].lines.begin : draft.lines.end;
    while (!open.empty() && open.back().first >= heading.level) open.pop_back();
    Section& section = add(SectionKind::report_section, open.empty() ? parent : open.back().second,
                           page_of(heading.lines.begin), last_page_of({heading.lines.begin, nested_end}));
    section.level = heading.level;
    section.number = heading.number;
    section.title = heading.title;
    section.text = text_blocks(flow_, {heading.lines.end, end});
    claim(section, {heading.lines.begin, end});
    open.emplace_back(heading.level, section.id);
  }
}

}  // namespace agendex

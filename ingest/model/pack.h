#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "ingest/model/page.h"

namespace agendex {

enum class PackKind { agenda_pack, agenda, minutes, report, other };

enum class SectionKind {
  front_matter,
  glossary,
  agenda,
  agenda_item,
  minutes,
  minutes_item,
  report,
  report_section,
  appendix,
  letter,
  presentation,
  work_programme,
  table,
  other,
};

/// True for the kinds that are a paper with its own first page: minutes, report, appendix, letter, …
bool is_document(SectionKind kind);

std::string_view to_string(PackKind kind);
std::string_view to_string(SectionKind kind);
std::optional<SectionKind> parse_section_kind(std::string_view text);

/// A meeting as far as the paper tells; what it does not tell stays empty.
struct Meeting {
  std::optional<std::string> council;
  std::optional<std::string> body;  ///< in normal capitals, without the council's name
  std::optional<Date> date;
  std::optional<std::string> time;  ///< start, "HH:MM"
  std::optional<std::string> place;

  bool operator==(const Meeting&) const = default;
};

enum class DecisionForm { resolution, prose };

struct Decision {
  std::string label;  ///< "1", "(a)"; empty when the part has none
  std::string text;   ///< verbatim, without its label
  int page = 0;       ///< where it begins, physical, from 1
  DecisionForm form = DecisionForm::resolution;

  bool operator==(const Decision&) const = default;
};

struct Vote {
  std::optional<int> for_count, against_count, abstain_count;
  std::string result;  ///< "carried", "lost", or empty
  std::vector<std::string> names_for, names_against, names_abstain;

  bool operator==(const Vote&) const = default;
};

/// A paragraph, heading, list entry or table row of a section.
struct TextBlock {
  enum class Kind { paragraph, heading, list_item, table_row, footnote };

  int page = 0;  ///< where it begins, physical, from 1
  Kind kind = Kind::paragraph;
  std::string text;          ///< lines joined; the cells of a table row are separated by " | "
  std::string table_header;  ///< for a table row: the header row above it, when there is one

  bool operator==(const TextBlock&) const = default;
};

/// A citable part of a pack. What each field holds is fixed by docs/output.md ("agendex.pack/1").
struct Section {
  int id = 0;                 ///< index in Pack::sections
  std::optional<int> parent;  ///< id of the enclosing section
  SectionKind kind = SectionKind::other;
  int level = 0;       ///< report sections: 1 is the highest rank of heading in its document; else nesting depth
  std::string number;  ///< as printed, without its dot; empty when there is none
  std::string title;
  std::string appendix;     ///< "C", "A1"; empty when there is none
  std::string agenda_item;  ///< documents: number of the item they belong to
  std::string author;
  int first_page = 0, last_page = 0;                 ///< physical, from 1, both included; nested sections count
  std::string first_label, last_label;               ///< printed page numbers; empty when nothing is printed
  std::optional<std::pair<int, int>> printed_pages;  ///< agenda items: "(Pages 31 - 38)"
  std::optional<Meeting> meeting;                    ///< minutes and minutes items: the meeting that was minuted
  std::vector<std::string> present, apologies;
  std::string outcome;  ///< minutes items: agreed, resolved, noted, approved, carried, lost, deferred, none
  std::vector<Decision> decisions;
  std::vector<Vote> votes;
  std::vector<std::string> recommendations;
  std::vector<TextBlock> text;  ///< its own text in reading order, without that of nested sections

  bool operator==(const Section&) const = default;
};

/// Blocks joined by newlines.
std::string plain_text(const std::vector<TextBlock>& blocks);

enum class AcronymSource { glossary, inline_text };

struct AcronymDefinition {
  std::string acronym;    ///< singular ("EHCP") unless a table prints it otherwise
  std::string expansion;  ///< as printed
  std::string note;       ///< what a table says after the name; may be empty
  AcronymSource how = AcronymSource::inline_text;
  int page = 0;  ///< physical, from 1

  bool operator==(const AcronymDefinition&) const = default;
};

/// A PDF understood: what `inspect` prints and what the index takes.
struct Pack {
  SourceFile source;
  DocumentInfo info;
  PackKind kind = PackKind::other;
  Meeting meeting;                       ///< the meeting the pack is for
  std::vector<std::string> page_labels;  ///< printed number per page (index 0 is page 1), empty where none
  std::vector<PageState> page_states;    ///< per page
  std::vector<Section> sections;         ///< in page order; parents before children
  std::vector<AcronymDefinition> acronyms;
  std::vector<Diagnostic> diagnostics;

  bool operator==(const Pack&) const = default;
};

}  // namespace agendex

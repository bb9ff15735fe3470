#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/acronyms/acronyms.h"
#include "ingest/model/pack.h"
#include "ingest/segment/agenda.h"
#include "ingest/segment/documents.h"
#include "ingest/segment/flow.h"

namespace agendex {

/// Builds Pack::sections in page order, parents before children.
class SectionTree {
 public:
  SectionTree(const Flow& flow, Pack& pack) : flow_(flow), pack_(pack) {}

  /// Front sheets and notices: pages first to last without the lines that belong to `agenda` and the tables.
  void add_front_matter(int first, int last, const std::optional<Agenda>& agenda,
                        const std::vector<GlossaryTable>& tables);
  void add_glossary(const GlossaryTable& table);
  void add_agenda(const Agenda& agenda);
  /// One section for each paper, with what is inside it.
  void add_documents(const std::vector<DocumentDraft>& drafts, const std::vector<GlossaryTable>& tables);

  /// For each section its lines without those of nested sections.
  const std::vector<std::vector<Span>>& own_lines() const { return own_lines_; }

 private:
  Section& add(SectionKind kind, std::optional<int> parent, int first_page, int last_page);
  void add_minutes_items(int parent, const DocumentDraft& draft);
  void add_report_sections(int parent, const DocumentDraft& draft);
  void claim(const Section& section, Span lines) { own_lines_[static_cast<size_t>(section.id)].push_back(lines); }
  int page_of(size_t line) const { return flow_[line].page; }
  int last_page_of(Span lines) const { return lines.empty() ? 0 : flow_[lines.end - 1].page; }

  const Flow& flow_;
  Pack& pack_;
  std::vector<std::vector<Span>> own_lines_;
};

}  // namespace agendex

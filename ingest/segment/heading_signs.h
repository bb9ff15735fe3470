#pragma once

#include <string_view>

#include "ingest/segment/flow.h"

namespace agendex {

/// Captions, dates, figures, contacts, names with their offices, heads of tables: words that are no heading whatever
/// their type. `text` without its number.
bool cannot_head(std::string_view text);

/// "Table 2", "Source: …", "Page 3", "Dear …", an address: never a heading, whatever stands around it.
bool is_never_a_heading(std::string_view text);

bool starts_upper_or_digit(std::string_view text);

/// A full sentence, too long for a heading; a quotation mark may close it.
bool is_sentence(std::string_view text);

/// Ends with a word that asks for another one: "… the responsibility of".
bool is_unfinished(std::string_view text);

/// "B1" of "B1 Method", as appendices number their headings; empty when there is none.
std::string_view lettered_number(std::string_view text);

/// Cells of a table, set in bold or not. A number and its heading are no table.
bool is_table_row(const FlowLine& line);

/// Among the rows of a table, or its header row.
bool stands_in_table(const Flow& flow, size_t index, Span lines);

/// One of several lines "Label: value" in the head of a paper.
bool stands_in_labels(const Flow& flow, size_t index, Span lines);

/// The line fills its column: it ends near the right margin.
bool reaches_edge(const Flow& flow, size_t index);

/// Set in the middle of the sheet, or as wide as it.
bool stands_in_middle(const Flow& flow, size_t index);

}  // namespace agendex

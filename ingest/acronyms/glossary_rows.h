#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/model/pack.h"

namespace agendex::acronym {

/// How much a table says about its rows.
enum class TableKind {
  acronyms,  ///< a header or heading calls the keys acronyms: every row is one
  terms,     ///< a glossary of terms: some rows are acronyms
  unheaded,  ///< nothing is said: only rows whose letters fit count
};

/// A row as printed, wrapped lines joined.
struct GlossaryRow {
  std::string key;
  std::string meaning;
  std::string note;  ///< of a third column; may be empty
  int page = 0;

  bool operator==(const GlossaryRow&) const = default;
};

/// True when `text` could stand in the key column of a glossary: short, with a letter, no sentence.
bool is_key(std::string_view text);

/// True when `key` reads as a short form and the name in `meaning` accounts for its letters; `strain` is the share of
/// the alignment's allowance that may be used.
bool row_fits(std::string_view key, std::string_view meaning, double strain = 1);

/// True when a line of a table without air between its rows goes on with the row above although a key stands in it: the
/// key is no short form, and either the meaning above is left hanging or both together fit better.
bool wraps_on(const GlossaryRow& above, std::string_view key, std::string_view meaning);

/// A meaning cut at its first colon, semicolon or spaced dash, closing brackets left alone; or at the full stop or
/// comma behind the words that account for the key, where the rest is an explanation.
struct NameAndNote {
  std::string name;
  std::string note;

  bool operator==(const NameAndNote&) const = default;
};
NameAndNote split_meaning(std::string_view key, std::string_view meaning);

/// The rows that are acronyms. A table of terms or without any header in which nearly every row fits is taken as one of
/// acronyms; one without header and with fewer fitting rows yields nothing.
std::vector<AcronymDefinition> acronym_rows(const std::vector<GlossaryRow>& rows, TableKind kind);

}  // namespace agendex::acronym

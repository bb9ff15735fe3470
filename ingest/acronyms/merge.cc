#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "ingest/acronyms/acronyms.h"

namespace agendex {
namespace {

/// True for "EHCPs" and "SGO's": a small s right behind a capital.
bool has_plural_s(std::string_view acronym) {
  if (acronym.empty() || acronym.back() != 's') return false;
  acronym.remove_suffix(1);
  for (const std::string_view apostrophe : {"'", "’"}) {
    if (acronym.size() > apostrophe.size() && acronym.substr(acronym.size() - apostrophe.size()) == apostrophe) {
      acronym.remove_suffix(apostrophe.size());
      break;
    }
  }
  return !acronym.empty() && acronym.back() >= 'A' && acronym.back() <= 'Z';
}

/// A row of a table read once more as running text, perhaps cut short.
bool is_row_again(const AcronymDefinition& definition, std::span<const GlossaryTable> glossaries) {
  const std::string acronym = short_form_key(definition.acronym);
  const std::string expansion = squash(definition.expansion);
  const auto starts_alike = [&expansion](const std::string& row) {
    const size_t shorter = std::min(row.size(), expansion.size());
    return row.compare(0, shorter, expansion, 0, shorter) == 0;
  };
  for (const GlossaryTable& table : glossaries) {
    for (const AcronymDefinition& row : table.rows) {
      if (row.page == definition.page && short_form_key(row.acronym) == acronym &&
          starts_alike(squash(row.expansion))) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

std::string short_form_key(std::string_view acronym) {
  const std::string_view trimmed = trim(acronym);
  std::string key = squash(trimmed);
  if (has_plural_s(trimmed) && key.size() > 2) key.pop_back();
  return key;
}

std::string expansion_key(std::string_view expansion) {
  std::string key = squash(expansion);
  if (!key.empty() && key.back() == 's') key.pop_back();
  return key;
}

std::vector<AcronymDefinition> merge_acronyms(std::span<const GlossaryTable> glossaries,
                                              std::span<const AcronymDefinition> inline_definitions) {
  std::vector<AcronymDefinition> merged;
  std::set<std::pair<std::string, std::string>> seen;
  const auto add = [&](const AcronymDefinition& definition) {
    if (seen.emplace(short_form_key(definition.acronym), expansion_key(definition.expansion)).second) {
      merged.push_back(definition);
    }
  };
  for (const GlossaryTable& table : glossaries) {
    for (const AcronymDefinition& row : table.rows) add(row);
  }
  for (const AcronymDefinition& definition : inline_definitions) {
    if (!is_row_again(definition, glossaries)) add(definition);
  }
  return merged;
}

}  // namespace agendex

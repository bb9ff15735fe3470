#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/doc_schema.h"
#include "index/text_analysis.h"
#include "ingest/model/pack.h"

namespace agendex {

/// How often a term stands in a document and where; a term without occurrences only marks the document.
struct Postings {
  std::uint32_t wdf = 0;
  std::vector<std::uint32_t> positions;  ///< ascending

  bool operator==(const Postings&) const = default;
};

/// One document of the index before any database sees it.
struct IndexDocument {
  std::map<std::string, Postings> terms;
  std::map<Slot, std::string> values;
  std::string data;  ///< an encoded SectionRecord or DefinitionRecord

  bool operator==(const IndexDocument&) const = default;
};

/// Readable: a line a term, then the values.
std::string to_text(const IndexDocument& document);

struct PackDocuments {
  IndexDocument file;
  std::vector<IndexDocument> sections;     ///< in page order; the stretches of a section one after the other
  std::vector<IndexDocument> definitions;  ///< one for each acronym definition
};

/// A section with more words than this on several pages is indexed in stretches of whole pages of about as many words,
/// each with its own pages, so that the page that answers decides how the section ranks. Only its best stretch is a
/// hit.
inline constexpr std::size_t kStretchWords = 500;

/// The documents of a pack known under `path`. Linear in the text; the same pack gives the same documents.
PackDocuments build_documents(const Pack& pack, std::string_view path, Stemmer& stemmer);

}  // namespace agendex

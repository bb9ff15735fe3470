#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "index/file_record.h"
#include "index/section_record.h"
#include "ingest/model/pack.h"

namespace agendex {

/// A stretch of a text, in bytes: [begin, end).
struct ByteRange {
  std::size_t begin = 0, end = 0;

  bool operator==(const ByteRange&) const = default;
};

/// Text without markup and the stretches of it that answer the query, in order and apart from each other.
struct Snippet {
  std::string text;  ///< one line, whole words, "…" where it leaves something out
  std::vector<ByteRange> highlights;

  bool operator==(const Snippet&) const = default;
};

/// Where else the same text was published.
struct Place {
  std::string file;
  int first_page = 0, last_page = 0, page = 0;
  std::string label;  ///< printed number of `page`; empty when there is none

  bool operator==(const Place&) const = default;
};

struct Hit {
  int rank = 0;       ///< from 1, over the whole result
  double score = 0;   ///< comparable within one result only
  SectionHead head;   ///< for a stretch of a long section, the pages are those of the stretch
  int page = 0;       ///< the page that answers best
  std::string label;  ///< its printed number
  std::string url;    ///< file://…#page=N, percent-encoded
  Snippet snippet;
  std::vector<Place> also;

  bool operator==(const Hit&) const = default;
};

/// Something worth saying about how a question was taken. `code` is kebab-case and stable: "unknown-field",
/// "unknown-kind", "bad-date", "unbalanced", "operator-alone", "not-found", "expanded", "too-long", "no-match-all",
/// "ambiguous", "unknown", "did-you-mean".
struct Note {
  std::string code;
  std::string message;  ///< one sentence for people

  bool operator==(const Note&) const = default;
};

/// How many hits have one value.
struct Facet {
  std::string value;    ///< as printed; empty: the papers do not tell
  std::string council;  ///< of a body
  std::size_t count = 0;

  bool operator==(const Facet&) const = default;
};

/// What all hits of a question are, for narrowing it. The most frequent first; years the newest first.
struct Facets {
  std::vector<Facet> councils, bodies, years, kinds;
  std::vector<Facet> outcomes;  ///< of minutes items only

  bool operator==(const Facets&) const = default;
};

struct SearchResults {
  std::string query;       ///< as typed
  std::string understood;  ///< in words
  std::size_t total = 0;   ///< sections that match; an estimate above `kExactTotal`
  bool total_is_exact = true;
  std::vector<Hit> hits;
  std::vector<Note> notes;
  std::optional<Facets> facets;  ///< when asked for
  std::string xapian_query;      ///< as Xapian describes it, when asked for

  bool operator==(const SearchResults&) const = default;
};

/// Where an acronym is defined.
struct AcronymPlace {
  std::string file;
  int page = 0;
  std::string label;
  AcronymSource how = AcronymSource::inline_text;

  bool operator==(const AcronymPlace&) const = default;
};

/// Where an acronym is used.
struct AcronymUse {
  std::string id, title;  ///< of the section
  std::string file;
  std::optional<Date> date;
  int page = 0;
  std::string label;
  Snippet snippet;

  bool operator==(const AcronymUse&) const = default;
};

/// A line of the user's own acronyms.
struct OwnLine {
  std::string file;
  int line = 0;

  bool operator==(const OwnLine&) const = default;
};

/// One meaning of an acronym in one council's papers, or in the user's own list. Variants of one name (plural,
/// "and"/"&", hyphens, small words, slips) are one sense.
struct AcronymSense {
  std::string acronym;    ///< as most often printed
  std::string expansion;  ///< as most often printed
  std::string note;
  std::string council;                        ///< empty when the papers do not tell
  std::vector<std::string> bodies;            ///< whose papers define it
  std::vector<std::string> variants;          ///< other ways it is printed, the most frequent first
  int count = 0;                              ///< definitions seen
  std::optional<Date> first_seen, last_seen;  ///< dates of the meetings whose papers define it
  std::vector<AcronymPlace> sources;          ///< newest first
  std::vector<AcronymUse> uses;               ///< a few, newest first, from different papers
  std::optional<OwnLine> own;                 ///< the user says so

  bool operator==(const AcronymSense&) const = default;
};

struct AcronymAnswer {
  std::string term = {};                   ///< as typed
  std::vector<AcronymSense> senses = {};   ///< best first; empty when nothing is known
  std::vector<std::string> nearest = {};   ///< known acronyms spelled nearly so; only when nothing is known of the term
  std::vector<std::string> left_out = {};  ///< long forms that papers give and the user's own list passes over
  std::size_t used_count = 0;              ///< sections that use it, when no paper defines it
  std::vector<AcronymUse> uses = {};       ///< a few of them

  bool operator==(const AcronymAnswer&) const = default;
};

/// One meaning of an acronym in all papers together.
struct GlossaryEntry {
  AcronymSense sense;                 ///< without council and uses
  std::vector<std::string> councils;  ///< whose papers define it

  bool operator==(const GlossaryEntry&) const = default;
};

/// What a collection knows of acronyms, in the order of the alphabet.
struct Glossary {
  std::vector<GlossaryEntry> entries;

  bool operator==(const Glossary&) const = default;
};

/// A text with its acronyms spelled out where each first stands.
struct AnnotatedText {
  std::string text;
  std::vector<Note> notes;  ///< acronyms with several meanings ("ambiguous"), or with none that is known ("unknown")

  bool operator==(const AnnotatedText&) const = default;
};

/// A section and what is nested in it, to be read.
struct SectionView {
  SectionHead head;
  std::string agenda_item, appendix, author;
  std::vector<std::string> present, apologies;
  std::vector<Decision> decisions;
  std::vector<Vote> votes;
  std::vector<std::string> recommendations;
  std::vector<TextBlock> text;        ///< its own text, in reading order
  std::vector<SectionView> nested;    ///< in page order
  std::optional<SectionHead> parent;  ///< only for the section asked for, not for nested ones
  std::string url;                    ///< of its first page
  std::vector<Place> also;            ///< only for the section asked for

  bool operator==(const SectionView&) const = default;
};

struct CouncilSpan {
  std::string council;  ///< empty: papers that do not tell
  std::size_t section_count = 0;
  std::optional<Date> first, last;

  bool operator==(const CouncilSpan&) const = default;
};

/// What is in an index.
struct IndexStatus {
  std::string directory;
  std::size_t file_count = 0;  ///< files with sections in the index
  std::map<PageState, std::size_t> pages;
  std::map<SectionKind, std::size_t> sections;
  std::size_t acronym_count = 0;     ///< different short forms
  std::size_t definition_count = 0;  ///< places where one is defined
  std::vector<CouncilSpan> councils;
  std::vector<FileRecord> failed;   ///< files whose newest version could not be read
  std::vector<FileRecord> damaged;  ///< files read with diagnostics of damage

  bool operator==(const IndexStatus&) const = default;
};

}  // namespace agendex

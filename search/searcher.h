#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "search/dossier.h"
#include "search/matter_results.h"
#include "search/results.h"
#include "search/thread.h"
#include "search/user_acronyms.h"

namespace agendex {

enum class SortOrder { relevance, newest_first, oldest_first };

/// A question. Lists are alternatives; different filters narrow each other.
struct SearchRequest {
  std::string query = {};                  ///< the query language of search/query/query_parser.h; anything may be typed
  std::vector<std::string> councils = {};  ///< words of the name: "elm" is not "Elmshire"
  std::vector<std::string> bodies = {};    ///< words of the name
  std::vector<std::string> kinds = {};  ///< names of SectionKind, or "minutes", "agenda", "reports" for their families
  std::optional<Date> since = {}, until = {};  ///< both included; sections without a date fall outside
  SortOrder sort = SortOrder::relevance;
  std::size_t limit = 10;
  std::size_t offset = 0;
  bool facets = false;   ///< count what all hits are; `total` is then exact
  bool expand = true;    ///< acronyms and their long forms stand for each other, papers' words for lay ones
  bool explain = false;  ///< fill `SearchResults::xapian_query`
};

struct AcronymRequest {
  std::string term = {};  ///< short form in any case, with dots or plural, or a long form
  std::vector<std::string> councils = {}, bodies = {};
};

/// Which acronyms a glossary is made of.
struct GlossaryRequest {
  std::string term = {};  ///< how short forms begin, or words of long forms; empty: all
  std::vector<std::string> councils = {}, bodies = {};
  std::optional<Date> since = {}, until = {};  ///< of the meetings whose papers define them
};

/// Answers questions from an index directory, read-only.
///
/// The database is opened at the first question; a question asked while another process writes is answered from one
/// consistent state (the newest, after reopening when the old one has been overwritten).
/// Errors of every method: "no-index", "index-schema", "index-damaged". Not for use from two threads at once.
class Searcher {
 public:
  /// `own` adds to what the papers say of acronyms, and overrules it.
  explicit Searcher(std::filesystem::path directory, UserAcronyms own = {});
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;
  ~Searcher();

  /// No query is an error: what cannot be understood is searched as words, and `notes` says so. An empty query with a
  /// filter lists everything that passes it, newest first; an empty query without one finds nothing.
  Result<SearchResults> search(const SearchRequest& request);

  Result<AcronymAnswer> acronym(const AcronymRequest& request);

  /// Every item in which something was decided on the matter of a question, the newest first unless the oldest are
  /// asked for. On the matter is what says together what was asked for, in its title, in a decision or much of its
  /// text. A filter without a question lists all that passes it.
  Result<DecisionList> decisions(const SearchRequest& request);

  /// Everything on the matter of a question, meeting by meeting, with what was searched and what could not be read.
  Result<Dossier> dossier(const SearchRequest& request);

  /// The matter of a section through time. Errors: "unknown-id", "ambiguous-id".
  Result<MatterThread> thread(std::string_view id);

  /// The meetings that pass the filters of `request`; nothing else of it counts.
  Result<MeetingList> meetings(const SearchRequest& request);

  Result<Glossary> glossary(const GlossaryRequest& request);

  /// Writes the long form in brackets behind each acronym of `text` where it first stands, unless the text spells it
  /// out itself. Of several meanings the one that the wanted councils, else the collection, give most often is taken.
  Result<AnnotatedText> annotate(std::string_view text, const AcronymRequest& wanted);

  /// The whole section. `id` may be shortened as long as it stays the only one. Errors: "unknown-id", "ambiguous-id".
  Result<SectionView> show(std::string_view id);

  /// The names of all councils, or of all bodies, as printed somewhere; `field` is "council" or "body".
  Result<std::vector<std::string>> names(std::string_view field);

  /// Reads every file's record; for people, not for each search.
  Result<IndexStatus> status();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace agendex

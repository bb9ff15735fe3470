#pragma once

#include "index/text_analysis.h"
#include "search/searcher.h"
#include "search/user_acronyms.h"
#include "search/xapian/index_reader.h"

namespace agendex {

// What Searcher does, one question a function. Each may throw what Xapian throws.

Result<SearchResults> search_index(const Xapian::Database& database, const SearchRequest& request,
                                   const UserAcronyms& own, Stemmer& stemmer);
Result<AcronymAnswer> look_up_acronym(const Xapian::Database& database, const AcronymRequest& request,
                                      const UserAcronyms& own, Stemmer& stemmer);
Result<DecisionList> list_decisions(const Xapian::Database& database, const SearchRequest& request,
                                    const UserAcronyms& own, Stemmer& stemmer);
Result<Dossier> make_dossier(const Xapian::Database& database, const SearchRequest& request, const UserAcronyms& own,
                             Stemmer& stemmer);
Result<MatterThread> follow_thread(const Xapian::Database& database, std::string_view id, Stemmer& stemmer);
Result<MeetingList> list_meetings(const Xapian::Database& database, const SearchRequest& request,
                                  const UserAcronyms& own, Stemmer& stemmer);
Result<Glossary> make_glossary(const Xapian::Database& database, const GlossaryRequest& request,
                               const UserAcronyms& own, Stemmer& stemmer);
Result<AnnotatedText> annotate_acronyms(const Xapian::Database& database, std::string_view text,
                                        const AcronymRequest& wanted, const UserAcronyms& own, Stemmer& stemmer);
Result<SectionView> read_section_view(const Xapian::Database& database, std::string_view id);
std::vector<std::string> printed_names(const Xapian::Database& database, const Field& field);
Result<IndexStatus> read_status(const Xapian::Database& database);

/// Matches counted exactly; above, `total` is an estimate.
inline constexpr std::size_t kExactTotal = 1000;

}  // namespace agendex

#include "search/searcher.h"

#include "search/search_index.h"
#include "search/xapian/index_reader.h"

namespace agendex {

struct Searcher::Impl {
  IndexReader reader;
  UserAcronyms own;
  Stemmer stemmer;
};

Searcher::Searcher(std::filesystem::path directory, UserAcronyms own)
    : impl_(std::make_unique<Impl>(Impl{IndexReader(std::move(directory)), std::move(own), Stemmer()})) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Result<SearchResults> Searcher::search(const SearchRequest& request) {
  return impl_->reader.with(
      [&](const Xapian::Database& database) { return search_index(database, request, impl_->own, impl_->stemmer); });
}

Result<AcronymAnswer> Searcher::acronym(const AcronymRequest& request) {
  return impl_->reader.with(
      [&](const Xapian::Database& database) { return look_up_acronym(database, request, impl_->own, impl_->stemmer); });
}

Result<DecisionList> Searcher::decisions(const SearchRequest& request) {
  return impl_->reader.with(
      [&](const Xapian::Database& database) { return list_decisions(database, request, impl_->own, impl_->stemmer); });
}

Result<Dossier> Searcher::dossier(const SearchRequest& request) {
  return impl_->reader.with(
      [&](const Xapian::Database& database) { return make_dossier(database, request, impl_->own, impl_->stemmer); });
}

Result<MatterThread> Searcher::thread(std::string_view id) {
  return impl_->reader.with(
      [&](const Xapian::Database& database) { return follow_thread(database, id, impl_->stemmer); });
}

Result<MeetingList> Searcher::meetings(const SearchRequest& request) {
  return impl_->reader.with(
      [&](const Xapian::Database& database) { return list_meetings(database, request, impl_->own, impl_->stemmer); });
}

Result<Glossary> Searcher::glossary(const GlossaryRequest& request) {
  return impl_->reader.with(
      [&](const Xapian::Database& database) { return make_glossary(database, request, impl_->own, impl_->stemmer); });
}

Result<AnnotatedText> Searcher::annotate(std::string_view text, const AcronymRequest& wanted) {
  return impl_->reader.with([&](const Xapian::Database& database) {
    return annotate_acronyms(database, text, wanted, impl_->own, impl_->stemmer);
  });
}

Result<SectionView> Searcher::show(std::string_view id) {
  return impl_->reader.with([&](const Xapian::Database& database) { return read_section_view(database, id); });
}

Result<std::vector<std::string>> Searcher::names(std::string_view field) {
  return impl_->reader.with([&](const Xapian::Database& database) {
    return Result<std::vector<std::string>>(printed_names(database, *find_field(field)));
  });
}

Result<IndexStatus> Searcher::status() {
  Result<IndexStatus> status =
      impl_->reader.with([](const Xapian::Database& database) { return read_status(database); });
  if (status) status->directory = impl_->reader.directory().string();
  return status;
}

}  // namespace agendex

#include "search/search_index.h"

#include <fmt/format.h>

#include <algorithm>

#include "search/facets.h"
#include "search/file_url.h"
#include "search/question.h"
#include "search/reranking.h"
#include "search/snippet.h"
#include "search/xapian/query_builder.h"
#include "search/xapian/stored_sections.h"

namespace agendex {
namespace {

using Kind = PlanNode::Kind;

constexpr std::size_t kMaxSuggestedDrops = 8;  // parts of a question tried without, when the whole finds nothing

Xapian::valueno number(Slot slot) {
  return static_cast<Xapian::valueno>(slot);
}

/// One search from question to hits.
class Search {
 public:
  Search(const Xapian::Database& database, const SearchRequest& request, const UserAcronyms& own, Stemmer& stemmer)
      : database_(database),
        request_(request),
        stemmer_(stemmer),
        question_(understand(database, request, own, stemmer)),
        plan_(question_.plan),
        filters_(question_.filters),
        wanted_(wanted_concepts(plan_)) {}

  Result<SearchResults> run() {
    results_.query = request_.query;
    results_.understood = question_.understood;
    results_.notes = question_.notes;
    if (plan_.kind == Kind::nothing) return std::move(results_);
    const Xapian::Query query = query_for(plan_);
    if (query.empty()) {
      explain_nothing();
      return std::move(results_);
    }
    if (request_.explain) results_.xapian_query = query.get_description();
    Xapian::Enquire enquire = enquire_for(query);
    // The first kExactTotal matches are asked for whatever the limit is: with texts published twice left out, only a
    // list that ends tells how many there are.
    const std::size_t document_count = database_.get_doccount();
    const std::size_t begin = std::min(request_.offset, document_count);
    const std::size_t end = begin + std::min(request_.limit, document_count - begin);
    const auto wanted =
        static_cast<Xapian::doccount>(request_.facets ? document_count + 1 : std::max(end, kExactTotal));
    const Xapian::MSet matches = enquire.get_mset(0, wanted);
    results_.total_is_exact = matches.size() < wanted;
    results_.total = results_.total_is_exact ? matches.size() : matches.get_matches_estimated();
    if (Result<void> shown = show(matches, begin, end); !shown) return tl::unexpected(shown.error());
    if (request_.facets) results_.facets = facets_of(matches);
    if (results_.total == 0) explain_nothing();
    return std::move(results_);
  }

 private:
  Xapian::Query query_for(const PlanNode& plan) const {
    return with_filters(with_prior(build_query(plan), plan), filters_);
  }

  Xapian::Enquire enquire_for(const Xapian::Query& query) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(weighting());
    enquire.set_collapse_key(number(Slot::content_key));
    if (is_by_date()) {
      enquire.set_sort_by_value_then_relevance(number(Slot::date), request_.sort != SortOrder::oldest_first);
    }
    return enquire;
  }

  Facets facets_of(const Xapian::MSet& matches) const {
    std::vector<Xapian::docid> documents;
    for (auto match = matches.begin(); match != matches.end(); ++match) documents.push_back(*match);
    std::sort(documents.begin(), documents.end());
    return count_facets(database_, documents);
  }

  /// What is asked for by filters alone has no order of its own; the newest comes first.
  bool is_by_date() const { return request_.sort != SortOrder::relevance || wanted_.empty(); }

  /// A match that was read.
  struct Read {
    Xapian::Document document;
    double score = 0;
    SectionRecord record = {};
    BestPassage passage = {};
  };

  Result<Read> read(const Xapian::MSetIterator& match) {
    Read read{.document = match.get_document(), .score = match.get_weight()};
    Result<SectionRecord> record = decode_section(read.document.get_data());
    if (!record) return tl::unexpected(record.error());
    read.record = std::move(*record);
    read.passage = find_best_passage(read.record, wanted_, stemmer_);
    return read;
  }

  /// Makes hits of the matches in [begin, end). The first kReranked are read, whatever is shown of them, so that the
  /// second page goes on where the first one ended.
  Result<void> show(const Xapian::MSet& matches, std::size_t begin, std::size_t end) {
    end = std::min<std::size_t>(end, matches.size());
    const std::size_t first_kept =
        is_by_date() || begin >= kReranked ? 0 : std::min<std::size_t>(kReranked, matches.size());
    std::vector<Read> first;
    std::vector<RankedHit> ranked;
    for (std::size_t i = 0; i < first_kept; ++i) {
      Result<Read> one = read(matches[static_cast<Xapian::doccount>(i)]);
      if (!one) return tl::unexpected(one.error());
      const SectionHead& head = one->record.head;
      ranked.push_back(
          {one->score, one->passage.worth, head.file + '\n' + (head.paper.empty() ? head.title : head.paper)});
      first.push_back(std::move(*one));
    }
    const std::vector<Placed> order = reranked(ranked);
    for (std::size_t i = begin; i < end; ++i) {
      if (i < order.size()) {
        first[order[i].hit].score = order[i].score;
        add_hit(std::move(first[order[i].hit]), i + 1);
        continue;
      }
      Result<Read> one = read(matches[static_cast<Xapian::doccount>(i)]);
      if (!one) return tl::unexpected(one.error());
      if (!order.empty()) one->score = std::min(one->score, order.back().score);
      add_hit(std::move(*one), i + 1);
    }
    return {};
  }

  void add_hit(Read read, std::size_t rank) {
    SectionRecord& record = read.record;
    Hit& hit = results_.hits.emplace_back();
    hit.rank = static_cast<int>(rank);
    hit.score = read.score;
    hit.page = read.passage.page;
    hit.label = record.label_of(hit.page);
    hit.snippet = std::move(read.passage.snippet);
    hit.also = other_places(database_, read.document.get_value(number(Slot::content_key)), record.head, hit.page);
    hit.head = std::move(record.head);
    if (record.part_count > 1) {
      hit.head.first_page = record.first_page;
      hit.head.last_page = record.last_page;
      hit.head.first_label = record.label_of(record.first_page);
      hit.head.last_label = record.label_of(record.last_page);
    }
    hit.url = file_url(hit.head.file, hit.page);
  }

  std::size_t count(const PlanNode& plan) const {
    const Xapian::Query query = query_for(plan);
    return query.empty() ? 0 : enquire_for(query).get_mset(0, kExactTotal).size();
  }

  /// Says which part of the question nothing goes with, and what there would be without it.
  void explain_nothing() {
    const bool has_parts = plan_.kind == Kind::all || plan_.kind == Kind::soft;
    if (!filters_.empty()) {
      std::vector<PlanNode> filters;
      filters.swap(filters_);
      if (const std::size_t without = count(plan_); without > 0) {
        note_nothing(fmt::format("Nothing passes the filters; without them there would be {}.", without));
      }
      filters.swap(filters_);
    }
    if (!has_parts || plan_.children.size() < 2 || plan_.children.size() > kMaxSuggestedDrops) return;
    for (std::size_t i = 0; i < plan_.children.size(); ++i) {
      PlanNode rest = plan_;
      rest.children.erase(rest.children.begin() + static_cast<std::ptrdiff_t>(i));
      rest.bonuses.clear();
      if (const std::size_t without = count(rest); without > 0) {
        note_nothing(fmt::format("Without {} there would be {}.", describe(plan_.children[i]), without));
      }
    }
  }

  void note_nothing(std::string message) { results_.notes.push_back({"no-match-all", std::move(message)}); }

  const Xapian::Database& database_;
  const SearchRequest& request_;
  Stemmer& stemmer_;
  Question question_;
  const PlanNode& plan_;
  std::vector<PlanNode>& filters_;
  std::vector<const Concept*> wanted_;  ///< of plan_
  SearchResults results_;
};

}  // namespace

Result<SearchResults> search_index(const Xapian::Database& database, const SearchRequest& request,
                                   const UserAcronyms& own, Stemmer& stemmer) {
  return Search(database, request, own, stemmer).run();
}

}  // namespace agendex

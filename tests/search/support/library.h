#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "index/support/packs.h"
#include "search/searcher.h"
#include "support/catch.h"

namespace agendex::test {

struct Paper {
  std::string path;
  Pack pack;
};

/// An index of some papers and a searcher over it.
class Library {
 public:
  explicit Library(const std::vector<Paper>& papers) : searcher_(home_ / "index") { add(papers); }

  void add(const std::vector<Paper>& papers) {
    Result<IndexWriter> writer = IndexWriter::open(home_ / "index");
    REQUIRE(writer);
    for (const Paper& paper : papers) REQUIRE(writer->add(paper.pack, test::stamp(paper.path)));
    REQUIRE(writer->commit());
  }

  SearchResults search_for(SearchRequest request) {
    Result<SearchResults> results = searcher_.search(request);
    REQUIRE(results);
    return std::move(*results);
  }

  SearchResults search(std::string query) { return search_for({.query = std::move(query)}); }

  /// Titles of the hits, best first.
  std::vector<std::string> titles_for(SearchRequest request) {
    std::vector<std::string> titles;
    for (const Hit& hit : search_for(std::move(request)).hits) titles.push_back(hit.head.title);
    return titles;
  }

  std::vector<std::string> titles(std::string query) { return titles_for({.query = std::move(query)}); }

  /// Titles in alphabetical order, where ranking is not what is tested.
  std::vector<std::string> set(std::string query) {
    std::vector<std::string> found = titles(std::move(query));
    std::sort(found.begin(), found.end());
    return found;
  }

  Searcher& searcher() { return searcher_; }
  std::filesystem::path directory() const { return home_ / "index"; }

 private:
  test::TemporaryDirectory home_;
  Searcher searcher_;
};

}  // namespace agendex::test

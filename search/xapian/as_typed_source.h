#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace agendex {

/// The sections among those with `term` whose title or text has `words` as they are, side by side: what the index of
/// stems cannot tell. Reads the text of each section it is asked about, so it stands behind a filter that leaves few.
/// An entry "XA:…" is an acronym in any case or number. After kMaxChecked sections the rest is believed.
class AsTypedSource : public Xapian::PostingSource {
 public:
  AsTypedSource(std::string term, std::vector<std::string> words) : term_(std::move(term)), words_(std::move(words)) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return frequency_ / 2; }
  Xapian::doccount get_termfreq_max() const override { return frequency_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool check(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return at_ == database_.postlist_end(term_); }
  Xapian::docid get_docid() const override { return *at_; }
  AsTypedSource* clone() const override { return new AsTypedSource(term_, words_); }
  void init(const Xapian::Database& database) override;

 private:
  void find_next();
  bool has_words(Xapian::docid document);

  std::string term_;
  std::vector<std::string> words_;
  Xapian::Database database_;
  Xapian::PostingIterator at_;
  Xapian::doccount frequency_ = 0;
  std::size_t checked_ = 0;
  bool started_ = false;
};

}  // namespace agendex

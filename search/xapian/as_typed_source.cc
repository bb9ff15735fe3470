#include "search/xapian/as_typed_source.h"

#include <algorithm>

#include "index/doc_schema.h"
#include "index/section_record.h"
#include "index/tokenizer.h"
#include "search/plan/search_plan.h"

namespace agendex {
namespace {

bool is_same(const Token& token, const std::string& word) {
  if (word.starts_with(prefix::kAcronym))
    return prefix::kAcronym.size() + token.acronym.size() == word.size() && word.ends_with(token.acronym);
  return token.acronym.empty() && token.word == word;
}

bool has_run(std::string_view text, const std::vector<std::string>& words) {
  const std::vector<Token> tokens = tokenize(text);
  return std::search(tokens.begin(), tokens.end(), words.begin(), words.end(), is_same) != tokens.end();
}

}  // namespace

void AsTypedSource::init(const Xapian::Database& database) {
  database_ = database;
  frequency_ = database_.get_termfreq(term_);
  at_ = database_.postlist_begin(term_);
  checked_ = 0;
  started_ = false;
}

bool AsTypedSource::has_words(Xapian::docid document) {
  if (++checked_ > kMaxChecked) return true;
  const Result<SectionRecord> record = decode_section(database_.get_document(document).get_data());
  if (!record) return false;
  return has_run(record->head.title, words_) ||
         std::any_of(record->text.begin(), record->text.end(),
                     [&](const TextBlock& block) { return has_run(block.text, words_); });
}

void AsTypedSource::find_next() {
  while (!at_end() && !has_words(*at_)) ++at_;
}

void AsTypedSource::next(double) {
  if (started_) ++at_;
  started_ = true;
  find_next();
}

void AsTypedSource::skip_to(Xapian::docid document, double) {
  started_ = true;
  if (!at_end()) at_.skip_to(document);
  find_next();
}

/// Looks at this one document only: what comes behind it may never be asked for.
bool AsTypedSource::check(Xapian::docid document, double) {
  started_ = true;
  if (!at_end()) at_.skip_to(document);
  return at_end() || (*at_ == document && has_words(document));
}

}  // namespace agendex

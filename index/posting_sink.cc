#include "index/posting_sink.h"

#include <algorithm>

namespace agendex {
namespace {

void add_position(Postings& postings, std::uint32_t position) {
  if (postings.positions.empty() || postings.positions.back() < position) postings.positions.push_back(position);
}

bool is_letters(const std::string& word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '&'; });
}

}  // namespace

std::uint32_t PostingSink::post(std::span<const Token> tokens, int page, std::span<const std::string_view> prefixes,
                                std::uint32_t position, std::uint32_t wdf) {
  for (std::size_t i = 0; i < tokens.size(); ++i, ++position) {
    scratch_.clear();
    lexicon_.append_terms(tokens, i, page, stemmer_, scratch_);
    for (const std::string& bare : scratch_) {
      for (const std::string_view prefix : prefixes) {
        Postings& postings = prefix.empty() ? terms_[bare] : terms_[term(prefix, bare)];
        postings.wdf += prefix.empty() ? wdf : 1;
        add_position(postings, position);
      }
    }
    if (tokens[i].hyphenated && i > 0) post_joined(tokens, i, position - 1);
  }
  return position;
}

/// "well-being" is found as "wellbeing" too.
void PostingSink::post_joined(std::span<const Token> tokens, std::size_t at, std::uint32_t position) {
  const std::string& left = tokens[at - 1].word;
  const std::string& right = tokens[at].word;
  if (!is_letters(left) || !is_letters(right) || left.size() + right.size() > kMaxWordBytes) return;
  Postings& postings = terms_[stemmer_.stem(left + right)];
  ++postings.wdf;
  add_position(postings, position);
}

void PostingSink::post_context(std::span<const Token> tokens, int page, std::uint32_t wdf) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    scratch_.clear();
    lexicon_.append_terms(tokens, i, page, stemmer_, scratch_);
    for (const std::string& bare : scratch_) terms_[bare].wdf += wdf;
  }
}

}  // namespace agendex

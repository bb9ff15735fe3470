// Acronyms defined in running text, in three steps: every place that may join a short and a long form gives a candidate
// (bracket_forms.cc, list_forms.cc, phrase_forms.cc) with the strain its alignment is under; candidates under little
// strain are definitions; those under more are definitions only with support from the rest of the pack. What people's
// initials look like is sorted out on the way (people.cc).
#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "ingest/acronyms/acronyms.h"
#include "ingest/acronyms/candidate.h"
#include "ingest/acronyms/people.h"

namespace agendex {
namespace {

using acronym::Candidate;
using acronym::Form;

/// Entries of one list stand this many blocks apart at most.
constexpr size_t kListReach = 2;
/// Uses of a short form, besides its definition, that show the pack means to use it.
constexpr size_t kUsesAlone = 2;
/// Bounds for hostile text; real packs stay far below.
constexpr size_t kMostSenses = 24;
constexpr int kMostRounds = 6;
/// Share of content words that a doubtful long form must have in common with an accepted one of the same short form.
constexpr double kAgreement = 0.6;

std::string_view name_of(Form form) {
  switch (form) {
    case Form::long_bracket:
      return "long (SHORT)";
    case Form::short_bracket:
      return "SHORT (long)";
    case Form::short_dash:
      return "SHORT – long";
    case Form::long_dash:
      return "long – SHORT";
    case Form::cells:
      return "cells";
    case Form::phrase:
      return "phrase";
  }
  return "";
}

/// True when nothing in the block can join a short and a long form, so that most blocks cost one scan.
bool is_plain(std::string_view text) {
  static const re2::RE2 kJoint(R"([(\[=:|,–—“‘"]|\s-|-\s| (?:stands for|short for|known as|referred to|or) )");
  return !re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kJoint);
}

void append(std::vector<Candidate>& all, std::vector<Candidate> more, size_t block) {
  for (Candidate& candidate : more) {
    candidate.block = block;
    all.push_back(std::move(candidate));
  }
}

std::vector<Candidate> gather(std::span<const TextBlock> text) {
  std::vector<Candidate> all;
  for (size_t i = 0; i < text.size(); ++i) {
    if (is_plain(text[i].text)) continue;
    append(all, acronym::bracket_candidates(text[i], i > 0 ? &text[i - 1] : nullptr), i);
    append(all, acronym::list_candidates(text[i]), i);
    append(all, acronym::cell_candidates(text[i]), i);
    append(all, acronym::phrase_candidates(text[i]), i);
  }
  std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
    return std::pair(a.block, a.position) < std::pair(b.block, b.position);
  });
  return all;
}

/// Words that the text has in small letters somewhere. Read only when asked for the first time.
class CommonWords {
 public:
  explicit CommonWords(std::span<const TextBlock> text) : text_(text) {}

  bool contains(const std::string& letters) {
    if (!read_) read();
    return words_.count(letters) > 0;
  }

 private:
  void read() {
    read_ = true;
    for (const TextBlock& block : text_) {
      for (acronym::Token& word : acronym::tokenize(block.text)) {
        if (!word.capital && !word.numeric) words_.insert(std::move(word.letters));
      }
    }
  }

  std::span<const TextBlock> text_;
  std::unordered_set<std::string> words_;
  bool read_ = false;
};

std::set<std::string> content_words(std::string_view expansion) {
  std::set<std::string> words;
  for (const acronym::Token& word : acronym::tokenize(expansion)) {
    if (!word.stop_word) words.insert(word.letters);
  }
  return words;
}

/// How often short forms stand in the text. Counted only when asked for the first time.
class Uses {
 public:
  explicit Uses(std::span<const TextBlock> text) : text_(text) {}

  size_t of(const std::string& acronym) {
    if (!counted_) count();
    const auto found = counts_.find(short_form_key(acronym));
    return found == counts_.end() ? 0 : found->second;
  }

 private:
  void count() {
    static const re2::RE2 kShort(R"(\b([A-Za-z]?[A-Z][A-Za-z0-9&]*[A-Z0-9]s?)\b)");
    counted_ = true;
    for (const TextBlock& block : text_) {
      std::string acronym;
      for (re2::StringPiece rest(block.text); re2::RE2::FindAndConsume(&rest, kShort, &acronym);) {
        ++counts_[short_form_key(acronym)];
      }
    }
  }

  std::span<const TextBlock> text_;
  std::unordered_map<std::string, size_t> counts_;
  bool counted_ = false;
};

/// Accepts candidates until nothing changes, or nearly so.
class Judge {
 public:
  explicit Judge(std::span<const TextBlock> text)
      : text_(text), all_(gather(text)), accepted_(all_.size()), uses_(text) {}

  std::vector<Candidate> run() {
    drop_people();
    for (size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].strain() <= 1) accept(i);
    }
    bool changed = true;
    for (int round = 0; changed && round < kMostRounds; ++round) {
      changed = false;
      for (size_t i = 0; i < all_.size(); ++i) {
        if (accepted_[i] || !(is_supported_by_list(i) || agrees_with_accepted(i) || is_used_alone(i))) continue;
        accept(i);
        changed = true;
      }
    }
    std::vector<Candidate> result;
    for (size_t i = 0; i < all_.size(); ++i) {
      if (accepted_[i]) result.push_back(std::move(all_[i]));
    }
    return result;
  }

 private:
  void drop_people() {
    CommonWords common(text_);
    const std::vector<bool> people =
        acronym::people_among(all_, [&common](const std::string& word) { return common.contains(word); });
    std::vector<Candidate> kept;
    for (size_t i = 0; i < all_.size(); ++i) {
      if (!people[i]) kept.push_back(std::move(all_[i]));
    }
    all_ = std::move(kept);
    accepted_.assign(all_.size(), false);
  }

  void accept(size_t i) {
    accepted_[i] = true;
    auto& senses = words_of_[short_form_key(all_[i].acronym)];
    if (senses.size() < kMostSenses) senses.insert(content_words(all_[i].expansion));
    if (all_[i].form == Form::short_dash) list_blocks_.insert(all_[i].block);
  }

  /// An entry of a list whose other entries are beyond doubt.
  bool is_supported_by_list(size_t i) const {
    if (all_[i].form != Form::short_dash) return false;
    const auto next = list_blocks_.lower_bound(all_[i].block < kListReach ? 0 : all_[i].block - kListReach);
    return next != list_blocks_.end() && *next <= all_[i].block + kListReach;
  }

  /// Nearly the words of an accepted definition of the same short form: "Special Educational Needs (SEND)" in a pack
  /// that spells SEND out elsewhere.
  bool agrees_with_accepted(size_t i) const {
    const auto known = words_of_.find(short_form_key(all_[i].acronym));
    if (known == words_of_.end()) return false;
    const std::set<std::string> words = content_words(all_[i].expansion);
    return std::any_of(known->second.begin(), known->second.end(), [&words](const std::set<std::string>& other) {
      const auto shared = std::count_if(words.begin(), words.end(),
                                        [&other](const std::string& word) { return other.count(word) > 0; });
      return static_cast<double>(shared) >= kAgreement * static_cast<double>(words.size());
    });
  }

  /// The pack goes on to use the short form, and consecutive words bring all its letters: "Lighthouse (LH)".
  bool is_used_alone(size_t i) {
    const acronym::Alignment& fit = all_[i].alignment;
    if (all_[i].form != Form::long_bracket || fit.unmatched + fit.skipped + fit.trailing > 0) return false;
    return uses_.of(all_[i].acronym) > kUsesAlone;
  }

  std::span<const TextBlock> text_;
  std::vector<Candidate> all_;
  std::vector<bool> accepted_;
  std::map<std::string, std::set<std::set<std::string>>> words_of_;
  Uses uses_;
  std::set<size_t> list_blocks_;
};

}  // namespace

std::vector<ExplainedAcronym> explain_inline_acronyms(std::span<const TextBlock> text) {
  std::vector<ExplainedAcronym> found;
  std::set<std::pair<std::string, std::string>> seen;
  for (Candidate& candidate : Judge(text).run()) {
    if (!seen.emplace(short_form_key(candidate.acronym), expansion_key(candidate.expansion)).second) continue;
    AcronymDefinition definition{.acronym = std::move(candidate.acronym),
                                 .expansion = std::move(candidate.expansion),
                                 .note = "",
                                 .how = AcronymSource::inline_text,
                                 .page = candidate.page};
    found.push_back({std::move(definition), std::string(name_of(candidate.form)), explain(candidate.alignment)});
  }
  return found;
}

std::vector<AcronymDefinition> find_inline_acronyms(std::span<const TextBlock> text) {
  std::vector<AcronymDefinition> found;
  for (ExplainedAcronym& explained : explain_inline_acronyms(text)) found.push_back(std::move(explained.definition));
  return found;
}

}  // namespace agendex

#include "search/xapian/index_vocabulary.h"

#include <algorithm>

#include "index/definition_record.h"
#include "index/doc_schema.h"
#include "index/section_record.h"
#include "index/tokenizer.h"

namespace agendex {
namespace {

constexpr int kSampledSections = 8;
constexpr Xapian::doccount kMaxNamedFiles = 2000;
constexpr Xapian::doccount kSampledDefinitions = 20;  // that tell how a long form is mostly printed

}  // namespace

std::size_t IndexVocabulary::section_count() const {
  return frequency(std::string(kSectionTerm));
}

std::size_t IndexVocabulary::frequency(const std::string& term) const {
  const auto [entry, is_new] = frequencies_.try_emplace(term);
  if (is_new) entry->second = database_.get_termfreq(term);
  return entry->second;
}

std::vector<std::pair<std::string, std::size_t>> IndexVocabulary::terms_beginning(const std::string& beginning,
                                                                                  std::size_t limit) const {
  std::vector<std::pair<std::string, std::size_t>> found;
  for (auto term = database_.allterms_begin(beginning); term != database_.allterms_end(beginning); ++term) {
    if (found.size() >= limit) break;
    found.emplace_back(*term, term.get_termfreq());
  }
  return found;
}

/// Files are many and have a document each; councils and bodies are few, and their names are looked through.
std::vector<std::string> IndexVocabulary::terms_naming(const Field& field,
                                                       const std::vector<std::string>& words) const {
  if (words.empty()) return {};
  if (field.prefix == prefix::kFile) return files_naming(words);
  std::vector<std::string> found;
  const std::string all(field.prefix);
  for (auto term = database_.allterms_begin(all); term != database_.allterms_end(all); ++term) {
    const std::string name = *term;
    // A body is filed under its council's name too, before the bar.
    const std::size_t bar = name.find('|');
    const std::string own = " " + name.substr(bar == std::string::npos ? all.size() : bar + 1) + " ";
    const bool has_all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return own.find(" " + word + " ") != std::string::npos;
    });
    if (has_all) found.push_back(name);
  }
  return found;
}

std::vector<std::string> IndexVocabulary::files_naming(const std::vector<std::string>& words) const {
  std::vector<std::string> terms;
  for (const std::string& word : words) terms.push_back(term(prefix::kFile, word));
  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, terms.begin(), terms.end()));
  const Xapian::MSet files = enquire.get_mset(0, kMaxNamedFiles);
  std::vector<std::string> found;
  for (auto file = files.begin(); file != files.end(); ++file) {
    found.push_back(term(prefix::kPath, path_key(file.get_document().get_data())));
  }
  return found;
}

/// Counts the values of the definitions with `term` in one pass over their slot; no record is read.
std::vector<CountedUse> IndexVocabulary::definitions_with(const std::string& term) const {
  const auto [entry, is_new] = definitions_.try_emplace(term);
  if (!is_new) return entry->second;
  Xapian::Enquire enquire(database_);
  Xapian::ValueCountMatchSpy counts(static_cast<Xapian::valueno>(Slot::definition));
  enquire.set_query(Xapian::Query(term));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.add_matchspy(&counts);
  enquire.get_mset(0, 0, database_.get_doccount());
  for (auto value = counts.values_begin(); value != counts.values_end(); ++value) {
    entry->second.push_back({decode_definition_use(*value), value.get_termfreq()});
  }
  return entry->second;
}

std::vector<CountedUse> IndexVocabulary::definitions_of(const std::string& acronym) const {
  return definitions_with(term(prefix::kShortForm, acronym));
}

std::vector<CountedUse> IndexVocabulary::definitions_meaning(const std::string& sense_key) const {
  return definitions_with(term(prefix::kLongForm, sense_key));
}

std::string IndexVocabulary::printed_expansion(const std::string& acronym, const std::string& sense_key) const {
  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(
      Xapian::Query(Xapian::Query::OP_AND, term(prefix::kShortForm, acronym), term(prefix::kLongForm, sense_key)));
  const Xapian::MSet some = enquire.get_mset(0, kSampledDefinitions);
  std::map<std::string, int> printed;
  std::string best;
  for (auto match = some.begin(); match != some.end(); ++match) {
    const Result<DefinitionRecord> record = decode_definition(match.get_document().get_data());
    if (!record) continue;
    const std::string& expansion = record->definition.expansion;
    printed[expansion] += record->definition.how == AcronymSource::glossary ? kTableVotes : 1;
    if (best.empty() || printed[expansion] > printed[best]) best = expansion;
  }
  return best;
}

/// Looks at how the first sections with the word spell it.
bool IndexVocabulary::is_written_small(const std::string& word, const std::string& stem) const {
  int small = 0;
  int other = 0;
  int sampled = 0;
  for (auto at = database_.postlist_begin(stem); at != database_.postlist_end(stem); ++at) {
    if (sampled++ >= kSampledSections) break;
    const Result<SectionRecord> record = decode_section(database_.get_document(*at).get_data());
    if (!record) continue;
    for (const TextBlock& block : record->text) {
      for (const Token& token : tokenize(block.text)) {
        if (!token.word.starts_with(word) || token.capitals) continue;  // "sending" is "send" too
        ++(token.capitalised ? other : small);
      }
    }
  }
  return small > 0 && small * 4 >= other;
}

}  // namespace agendex

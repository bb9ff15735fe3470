#include "search/lay_words/thesaurus.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <utility>

#include "base/mapped_file.h"
#include "base/text.h"

namespace agendex {
namespace {

constexpr std::size_t kSenses = 2;       // of a word in one part of speech; the rarer ones mislead
constexpr std::size_t kMaxRelated = 30;  // to one word
constexpr std::size_t kMaxSynsetWords = 64, kMaxPointers = 1024;
constexpr std::size_t kShortestWord = 3;

/// Splits at spaces, one part after the other.
class Fields {
 public:
  explicit Fields(std::string_view line) : rest_(line) {}

  /// Empty when there is none left.
  std::string_view next() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size()));
    const std::string_view field = rest_.substr(0, rest_.find(' '));
    rest_.remove_prefix(field.size());
    return field;
  }

  std::size_t next_number(int base = 10) {
    const std::string_view field = next();
    std::size_t number = 0;
    std::from_chars(field.data(), field.data() + field.size(), number, base);
    return number;
  }

 private:
  std::string_view rest_;
};

std::string_view line_at(std::string_view text, std::size_t begin) {
  if (begin >= text.size()) return {};
  return text.substr(begin, text.find('\n', begin) - begin);
}

/// The line of a sorted file that begins with `word` and a space; empty when there is none.
std::string_view find_line(std::string_view text, std::string_view word) {
  std::size_t begin = 0, end = text.size();
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    const std::size_t newline = middle == 0 ? std::string_view::npos : text.rfind('\n', middle - 1);
    const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
    const std::string_view line = line_at(text, start);
    const std::string_view key = line.substr(0, line.find(' '));
    if (key == word) return line;
    if (key < word) {
      begin = start + line.size() + 1;
    } else {
      end = start;
    }
  }
  return {};
}

enum Part { noun, verb, adjective, kParts };

std::optional<Part> part_named(std::string_view letter) {
  if (letter == "n") return noun;
  if (letter == "v") return verb;
  if (letter == "a" || letter == "s") return adjective;
  return std::nullopt;
}

struct Synset {
  std::vector<std::string> words;
  std::vector<std::pair<Part, std::size_t>> derived;  ///< where synsets of words from the same root stand
};

Synset read_synset(std::string_view data, std::size_t offset) {
  const std::string_view line = line_at(data, offset);
  Fields fields(line.substr(0, line.find('|')));
  Synset synset;
  for (int skipped = 0; skipped < 3; ++skipped) fields.next();  // offset, file, kind
  const std::size_t words = std::min(fields.next_number(16), kMaxSynsetWords);
  for (std::size_t i = 0; i < words; ++i) {
    std::string word = to_lower(fields.next());
    std::replace(word.begin(), word.end(), '_', ' ');
    synset.words.push_back(word.substr(0, word.find('(')));  // adjectives carry their place: "galore(ip)"
    fields.next();
  }
  const std::size_t pointers = std::min(fields.next_number(), kMaxPointers);
  for (std::size_t i = 0; i < pointers; ++i) {
    const bool derivation = fields.next() == "+";
    const std::size_t target = fields.next_number();
    const std::optional<Part> part = part_named(fields.next());
    fields.next();
    if (derivation && part) synset.derived.emplace_back(*part, target);
  }
  return synset;
}

/// What an inflected word may be a form of, by the rules of morphy(7WN) and doubled consonants.
std::vector<std::string> base_forms(const std::string& word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kEndings = {{{"", ""},
                                                                                              {"s", ""},
                                                                                              {"es", ""},
                                                                                              {"ies", "y"},
                                                                                              {"ed", ""},
                                                                                              {"ed", "e"},
                                                                                              {"ing", ""},
                                                                                              {"ing", "e"},
                                                                                              {"er", ""},
                                                                                              {"est", ""}}};
  std::vector<std::string> forms;
  for (const auto& [ending, instead] : kEndings) {
    if (word.size() <= ending.size() + 1 || !std::string_view(word).ends_with(ending)) continue;
    std::string form = word.substr(0, word.size() - ending.size()) + std::string(instead);
    const bool doubled =
        ending.size() > 1 && instead.empty() && form.size() > 3 && form.back() == form[form.size() - 2];
    if (doubled) forms.push_back(form.substr(0, form.size() - 1));
    forms.push_back(std::move(form));
  }
  return forms;
}

}  // namespace

struct Thesaurus::Impl {
  struct Files {
    MappedFile index, data, exceptions;
  };
  std::array<Files, kParts> parts;

  std::vector<std::string> forms_of(const std::string& word) const {
    std::vector<std::string> forms = base_forms(word);
    for (const Files& files : parts) {
      Fields fields(find_line(files.exceptions.text(), word));
      fields.next();
      if (const std::string_view base = fields.next(); !base.empty()) forms.emplace_back(base);
    }
    return forms;
  }

  /// Offsets of the most usual synsets of a base form.
  std::vector<std::size_t> synsets_of(Part part, const std::string& lemma) const {
    Fields fields(find_line(parts[part].index.text(), lemma));
    fields.next();
    fields.next();
    const std::size_t synsets = fields.next_number();
    const std::size_t pointers = std::min(fields.next_number(), kMaxPointers);
    for (std::size_t skipped = 0; skipped < pointers + 2; ++skipped) fields.next();  // kinds of pointers, two counts
    std::vector<std::size_t> offsets;
    while (offsets.size() < std::min(synsets, kSenses)) offsets.push_back(fields.next_number());
    return offsets;
  }
};

Thesaurus::Thesaurus(const std::string& folder) : impl_(std::make_unique<Impl>()) {
  static constexpr std::array<const char*, kParts> kNames = {"noun", "verb", "adj"};
  for (std::size_t part = 0; part < kParts; ++part) {
    const std::string name = kNames[part];
    impl_->parts[part] = {MappedFile(folder + "/index." + name), MappedFile(folder + "/data." + name),
                          MappedFile(folder + "/" + name + ".exc")};
  }
}
Thesaurus::Thesaurus(Thesaurus&&) noexcept = default;
Thesaurus& Thesaurus::operator=(Thesaurus&&) noexcept = default;
Thesaurus::~Thesaurus() = default;

std::vector<std::string> Thesaurus::related_to(const std::string& word) const {
  std::vector<std::string> related;
  const auto add = [&](std::vector<std::string> words) {
    for (std::string& each : words) {
      if (related.size() >= kMaxRelated || each == word || each.size() < kShortestWord) continue;
      if (std::find(related.begin(), related.end(), each) == related.end()) related.push_back(std::move(each));
    }
  };
  for (const std::string& lemma : impl_->forms_of(word)) {
    for (const Part part : {noun, verb, adjective}) {
      for (const std::size_t offset : impl_->synsets_of(part, lemma)) {
        Synset synset = read_synset(impl_->parts[part].data.text(), offset);
        add(std::move(synset.words));
        for (const auto& [derived_part, target] : synset.derived) {
          add(read_synset(impl_->parts[derived_part].data.text(), target).words);
        }
      }
    }
  }
  return related;
}

const Thesaurus& installed_thesaurus() {
  static const Thesaurus thesaurus([] {
    const char* folder = std::getenv("AGENDEX_WORDNET");
    return std::string(folder == nullptr ? "/usr/share/wordnet" : folder);
  }());
  return thesaurus;
}

}  // namespace agendex

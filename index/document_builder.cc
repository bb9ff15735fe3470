#include "index/document_builder.h"

#include <fmt/format.h>

#include <array>
#include <span>

#include "base/text.h"
#include "index/definition_record.h"
#include "index/pack_lexicon.h"
#include "index/posting_sink.h"
#include "index/section_prior.h"
#include "index/section_record.h"
#include "index/section_units.h"

namespace agendex {
namespace {

// Gaps in the positions, so that no phrase and no NEAR reaches from one field or paragraph into the next.
constexpr std::uint32_t kFieldGap = 100;
constexpr std::uint32_t kBlockGap = 10;

constexpr std::uint32_t kContextWdf = 1;

/// A section's title and blocks, tokenized.
struct TokenizedSection {
  std::span<const std::vector<Token>> texts;  ///< the title, then the blocks

  const std::vector<Token>& title() const { return texts.front(); }
  const std::vector<Token>& block(std::size_t index) const { return texts[index + 1]; }

  std::vector<std::size_t> word_counts() const {
    std::vector<std::size_t> counts;
    for (const std::vector<Token>& tokens : texts.subspan(1)) counts.push_back(tokens.size());
    return counts;
  }
};

/// Title by title and block by block.
std::vector<std::vector<Token>> tokenize_pack(const Pack& pack) {
  std::vector<std::vector<Token>> texts;
  for (const Section& section : pack.sections) {
    texts.push_back(tokenize(section.title));
    for (const TextBlock& block : section.text) texts.push_back(tokenize(block.text));
  }
  return texts;
}

SectionHead head_of(const Section& section, const SectionUnit& unit, std::string_view path) {
  return {.id = unit.id,
          .file = std::string(path),
          .council = unit.meeting.council.value_or(""),
          .body = unit.meeting.body.value_or(""),
          .date = unit.meeting.date,
          .time = unit.meeting.time.value_or(""),
          .kind = section.kind,
          .number = section.number,
          .title = section.title,
          .paper = unit.paper,
          .outcome = section.outcome,
          .first_page = section.first_page,
          .last_page = section.last_page,
          .first_label = section.first_label,
          .last_label = section.last_label};
}

SectionDetails details_of(const Section& section) {
  return {.agenda_item = section.agenda_item,
          .appendix = section.appendix,
          .author = section.author,
          .present = section.present,
          .apologies = section.apologies,
          .decisions = section.decisions,
          .votes = section.votes,
          .recommendations = section.recommendations};
}

std::string label_on(const Pack& pack, int page) {
  const auto index = static_cast<std::size_t>(page) - 1;
  return page >= 1 && index < pack.page_labels.size() ? pack.page_labels[index] : "";
}

/// A file's own document: how a question that names some words of its path finds it.
IndexDocument file_document(std::string_view path) {
  IndexDocument document;
  document.terms[std::string(kFileTerm)];
  document.terms[term(prefix::kPath, path_key(path))];
  for (const Token& token : tokenize(path)) document.terms[term(prefix::kFile, token.word)];
  document.data = path;
  return document;
}

/// Builds the documents of one pack; holds what they share.
class Builder {
 public:
  Builder(const Pack& pack, std::string_view path, const PackLexicon& lexicon, Stemmer& stemmer)
      : pack_(pack), path_(path), lexicon_(lexicon), stemmer_(stemmer) {}

  void add_section(const Section& section, const SectionUnit& unit, const TokenizedSection& tokens,
                   std::vector<IndexDocument>& documents) const {
    const std::vector<Stretch> stretches = cut_into_stretches(section, tokens.word_counts(), kStretchWords);
    for (std::size_t part = 0; part < stretches.size(); ++part) {
      const Stretch& stretch = stretches[part];
      IndexDocument document;
      PostingSink sink(lexicon_, stemmer_, document.terms);
      post_text(section, stretch, tokens, sink);
      post_decisions(section, stretch, stretches.size() == 1, sink);
      post_surroundings(section, unit, sink);
      mark_filters(section, unit, sink);
      if (part > 0) sink.mark(std::string(kContinuedTerm));
      document.values = values_of(section, unit);
      document.data = encode(record_of(section, unit, stretch, part, stretches.size()));
      documents.push_back(std::move(document));
    }
  }

  IndexDocument definition(const AcronymDefinition& definition) const {
    const std::string council = pack_.meeting.council.value_or("");
    const std::string body = pack_.meeting.body.value_or("");
    const std::vector<std::string> stems = stems_of(definition.expansion, stemmer_);
    DefinitionUse use{.acronym = folded_acronym(definition.acronym),
                      .stems = fmt::format("{}", fmt::join(stems, " ")),
                      .council = council_key(council),
                      .body = body_key(council, body)};
    IndexDocument document;
    PostingSink sink(lexicon_, stemmer_, document.terms);
    sink.mark(std::string(kDefinitionTerm));
    sink.mark(term(prefix::kPath, path_key(path_)));
    sink.mark(term(prefix::kShortForm, use.acronym));
    sink.mark(term(prefix::kLongForm, sense_key(stems)));
    document.values[Slot::definition] = encode(use);
    document.data = encode(DefinitionRecord{.definition = definition,
                                            .file = std::string(path_),
                                            .label = label_on(pack_, definition.page),
                                            .council = council,
                                            .body = body,
                                            .date = pack_.meeting.date});
    return document;
  }

 private:
  static void post_text(const Section& section, const Stretch& stretch, const TokenizedSection& tokens,
                        PostingSink& sink) {
    static constexpr std::array<std::string_view, 2> kTitlePrefixes = {prefix::kText, prefix::kTitle};
    static constexpr std::array<std::string_view, 1> kTextPrefix = {prefix::kText};
    const std::uint32_t title_wdf = find_field("title")->wdf;
    std::uint32_t position = sink.post(tokens.title(), section.first_page, kTitlePrefixes, 1, title_wdf) + kFieldGap;
    std::string_view header;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      const TextBlock& block = section.text[i];
      if (!block.table_header.empty() && block.table_header != header) {
        header = block.table_header;
        sink.post_context(tokenize(header), block.page, kContextWdf);
      }
      position = sink.post(tokens.block(i), block.page, kTextPrefix, position, 1) + kBlockGap;
    }
  }

  static void post_decisions(const Section& section, const Stretch& stretch, bool whole, PostingSink& sink) {
    static constexpr std::array<std::string_view, 1> kPrefix = {prefix::kDecision};
    const std::uint32_t wdf = find_field("decision")->wdf;
    std::uint32_t position = 1;
    for (const Decision& decision : section.decisions) {
      if (!whole && (decision.page < stretch.first_page || decision.page > stretch.last_page)) continue;
      const std::vector<Token> tokens = tokenize(decision.text);
      position = sink.post(tokens, decision.page, kPrefix, position, 0) + kBlockGap;
      sink.post_context(tokens, decision.page, wdf);
    }
  }

  /// What a person may name when asking for a section though its text does not: titles above it, meeting, number.
  static void post_surroundings(const Section& section, const SectionUnit& unit, PostingSink& sink) {
    const auto post = [&](std::string_view text) {
      sink.post_context(tokenize(text), section.first_page, kContextWdf);
    };
    for (const std::string& title : unit.context) post(title);
    post(section.number);
    post(unit.meeting.council.value_or(""));
    post(unit.meeting.body.value_or(""));
    if (unit.meeting.date) post(spelled_out(*unit.meeting.date));
  }

  void mark_filters(const Section& section, const SectionUnit& unit, PostingSink& sink) const {
    sink.mark(std::string(kSectionTerm));
    sink.mark(term(prefix::kId, unit.id));
    if (!unit.parent_id.empty()) sink.mark(term(prefix::kParent, unit.parent_id));
    sink.mark(term(prefix::kPath, path_key(path_)));
    sink.mark(term(prefix::kContent, unit.content_key));
    sink.mark(term(prefix::kKind, to_string(section.kind)));
    if (!section.number.empty()) sink.mark(term(prefix::kNumber, squash(section.number)));
    if (!section.outcome.empty()) sink.mark(term(prefix::kOutcome, squash(section.outcome)));
    const std::string council = unit.meeting.council.value_or("");
    sink.mark(term(prefix::kCouncil, council_key(council)));
    sink.mark(term(prefix::kBody, body_key(council, unit.meeting.body.value_or(""))));
  }

  static std::map<Slot, std::string> values_of(const Section& section, const SectionUnit& unit) {
    std::map<Slot, std::string> values;
    if (unit.meeting.date) values[Slot::date] = date_value(*unit.meeting.date);
    values[Slot::content_key] = unit.content_key;
    values[Slot::prior] = fmt::format("{:.3f}", section_prior(section));
    if (unit.meeting.council) values[Slot::council] = *unit.meeting.council;
    return values;
  }

  SectionRecord record_of(const Section& section, const SectionUnit& unit, const Stretch& stretch, std::size_t part,
                          std::size_t part_count) const {
    SectionRecord record;
    record.head = head_of(section, unit, path_);
    record.parent_id = unit.parent_id;
    record.part = static_cast<int>(part);
    record.part_count = static_cast<int>(part_count);
    record.first_page = stretch.first_page;
    record.last_page = stretch.last_page;
    for (int page = stretch.first_page; page <= stretch.last_page; ++page) {
      record.labels.push_back(label_on(pack_, page));
    }
    const auto first = section.text.begin();
    record.text.assign(first + static_cast<std::ptrdiff_t>(stretch.begin),
                       first + static_cast<std::ptrdiff_t>(stretch.end));
    if (part == 0) record.details = details_of(section);
    return record;
  }

  const Pack& pack_;
  std::string_view path_;
  const PackLexicon& lexicon_;
  Stemmer& stemmer_;
};

}  // namespace

PackDocuments build_documents(const Pack& pack, std::string_view path, Stemmer& stemmer) {
  const std::vector<std::vector<Token>> texts = tokenize_pack(pack);
  const PackLexicon lexicon(pack, texts, stemmer);
  const std::vector<SectionUnit> units = file_sections(pack, path);
  const Builder builder(pack, path, lexicon, stemmer);
  PackDocuments documents;
  documents.file = file_document(path);
  std::span<const std::vector<Token>> rest = texts;
  for (std::size_t i = 0; i < pack.sections.size(); ++i) {
    const std::size_t count = pack.sections[i].text.size() + 1;
    builder.add_section(pack.sections[i], units[i], {rest.first(count)}, documents.sections);
    rest = rest.subspan(count);
  }
  for (const AcronymDefinition& definition : pack.acronyms) {
    if (folded_acronym(definition.acronym).empty() || sense_key(stems_of(definition.expansion, stemmer)).empty())
      continue;
    documents.definitions.push_back(builder.definition(definition));
  }
  return documents;
}

std::string to_text(const IndexDocument& document) {
  std::string text;
  for (const auto& [name, postings] : document.terms) {
    text += fmt::format("{} {} [{}]\n", name, postings.wdf, fmt::join(postings.positions, " "));
  }
  for (const auto& [slot, value] : document.values) text += fmt::format("#{} {}\n", static_cast<unsigned>(slot), value);
  return text;
}

}  // namespace agendex

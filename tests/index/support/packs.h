#pragma once

#include <filesystem>
#include <initializer_list>
#include <random>
#include <string>

#include "index/hash.h"
#include "index/index_writer.h"
#include "ingest/model/pack.h"

// Packs written by hand, as short as a test allows.
namespace agendex::test {

inline Meeting meeting(std::string council, std::string body, Date date) {
  Meeting made;
  made.council = std::move(council);
  made.body = std::move(body);
  made.date = date;
  made.time = "14:00";
  return made;
}

struct SectionSpec {
  SectionKind kind = SectionKind::report;
  std::string number = {}, title = {};
  std::string text = {};  ///< paragraphs apart by "\n"; "\f" begins the next page
  int page = 1;
};

inline Section section(const SectionSpec& spec) {
  Section made;
  made.kind = spec.kind;
  made.number = spec.number;
  made.title = spec.title;
  made.first_page = made.last_page = spec.page;
  std::string paragraph;
  const auto finish = [&] {
    if (paragraph.empty()) return;
    TextBlock& block = made.text.emplace_back();
    block.page = made.last_page;
    block.text = std::move(paragraph);
    paragraph.clear();
  };
  for (const char c : spec.text) {
    if (c != '\n' && c != '\f') {
      paragraph += c;
      continue;
    }
    finish();
    made.last_page += c == '\f' ? 1 : 0;
  }
  finish();
  return made;
}

/// A pack whose sha256 follows from its content.
inline Pack pack(Meeting where, std::initializer_list<SectionSpec> sections,
                 std::initializer_list<AcronymDefinition> acronyms = {}) {
  Pack made;
  made.kind = PackKind::agenda_pack;
  made.meeting = std::move(where);
  made.acronyms = acronyms;
  std::string content;
  for (const SectionSpec& spec : sections) {
    Section& added = made.sections.emplace_back(section(spec));
    added.id = static_cast<int>(made.sections.size()) - 1;
    const auto pages = static_cast<std::size_t>(added.last_page);
    if (made.page_states.size() < pages) made.page_states.resize(pages, PageState::text);
    content += spec.title + spec.text;
  }
  for (std::size_t i = 0; i < made.page_states.size(); ++i) made.page_labels.push_back(std::to_string(i + 11));
  for (const AcronymDefinition& acronym : acronyms) content += acronym.acronym + acronym.expansion;
  made.source.sha256 = short_name(stable_hash(content), 12);
  return made;
}

inline AcronymDefinition definition(std::string acronym, std::string expansion, int page = 1) {
  AcronymDefinition made;
  made.acronym = std::move(acronym);
  made.expansion = std::move(expansion);
  made.page = page;
  return made;
}

inline FileStamp stamp(std::string path, std::uint64_t size = 1, std::int64_t modified = 1) {
  return {.path = std::move(path), .size_bytes = size, .modified_ns = modified};
}

/// A directory that goes when the test does.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::random_device random;
    path_ = std::filesystem::temp_directory_path() /
            ("agendex-test-" + short_name((std::uint64_t{random()} << 32) + random(), 12));
    std::filesystem::create_directories(path_);
  }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

}  // namespace agendex::test

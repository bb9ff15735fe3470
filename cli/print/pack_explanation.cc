#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/print/layout.h"
#include "cli/print/printers.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

constexpr int kDetailWidth = 60;
const std::string kHanging(9, ' ');  // past "page 123 "

std::string signed_weight(double weight) {
  return fmt::format("{}{:.1f}", weight < 0 ? "−" : "+", weight < 0 ? -weight : weight);
}

/// The outermost section that begins on each page as a paper.
std::map<int, const Section*> papers_of(const Pack& pack) {
  std::map<int, const Section*> papers;
  for (const Section& section : pack.sections) {
    if (is_document(section.kind)) papers.try_emplace(section.first_page, &section);
  }
  return papers;
}

/// Evidence that could have made a page the first of a paper; without any there was nothing to weigh.
bool was_in_question(const PageTrace& page) {
  return std::any_of(page.evidence.begin(), page.evidence.end(),
                     [](const WeighedEvidence& evidence) { return evidence.weight >= 1; });
}

class Explanation {
 public:
  Explanation(const TracedPack& traced, const Look& look) : traced_(traced), look_(look) {}

  std::string print() {
    papers();
    sections();
    return std::move(out_);
  }

 private:
  void papers() {
    title("Where papers begin");
    out_ += painted(look_, Tone::quiet,
                    wrapped(fmt::format("What was seen on each page in question, with its weight; a page with {:.1f} "
                                        "or more begins a paper.",
                                        traced_.trace.threshold),
                            look_.width)) +
            "\n";
    const std::map<int, const Section*> papers = papers_of(traced_.pack);
    for (const PageTrace& page : traced_.trace.pages) {
      const auto paper = papers.find(page.page);
      if (paper == papers.end() && !was_in_question(page)) continue;
      const std::string verdict = paper == papers.end()
                                      ? std::string("goes on")
                                      : fmt::format("begins {}", painted(look_, Tone::strong, name_of(*paper->second)));
      out_ += "\n" +
              wrapped(fmt::format("{:4.1f}  {}", page.score, verdict), look_.width,
                      fmt::format("page {:<4}", page.page), std::string(15, ' ')) +
              "\n";
      std::vector<std::vector<std::string>> rows;
      for (const WeighedEvidence& evidence : page.evidence) {
        rows.push_back({signed_weight(evidence.weight), evidence.kind, shortened(evidence.detail, kDetailWidth)});
      }
      out_ += table(rows, {.width = look_.width, .indent = kHanging, .right_aligned = {0}});
    }
  }

  void sections() {
    title("What begins each section");
    for (const Section& section : traced_.pack.sections) {
      const SectionTrace& trace = traced_.trace.sections[static_cast<std::size_t>(section.id)];
      if (trace.signs.empty() || is_document(section.kind)) continue;
      const std::string start = fmt::format("page {:<4}", section.first_page);
      out_ += wrapped(joined({section.number, name_of(section)}, "  "), look_.width, start, kHanging) + "\n" +
              wrapped(joined(trace.signs, ", "), look_.width, kHanging, kHanging) + "\n";
    }
  }

  static std::string name_of(const Section& section) {
    return joined(
        {section.title.empty() ? "without a title" : section.title, fmt::format("[{}]", in_words(section.kind))}, "  ");
  }

  void title(std::string_view text) { out_ += fmt::format("\n{}\n", painted(look_, Tone::strong, text)); }

  const TracedPack& traced_;
  Look look_;
  std::string out_;
};

}  // namespace

std::string print_pack_explanation(const TracedPack& traced, const Look& look) {
  return Explanation(traced, look).print();
}

}  // namespace agendex

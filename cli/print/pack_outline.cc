#include <fmt/format.h>

#include <algorithm>

#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/printers.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

std::string range(const std::string& first, const std::string& last) {
  return first == last || last.empty() ? first : fmt::format("{}–{}", first, last);
}

/// A pack as an outline; the pages and the printed labels stand in two columns to the left of the tree.
class Outline {
 public:
  Outline(const Pack& pack, const Look& look) : pack_(pack), look_(look) {
    for (const Section& section : pack.sections) {
      page_width_ = std::max(page_width_, display_width(pages_of(section)));
      label_width_ = std::max(label_width_, display_width(labels_of(section)));
    }
  }

  std::string print() {
    heading();
    out_ += '\n';
    out_ += painted(look_, Tone::quiet, margin("pages", "printed")) + "\n";
    for (const Section& section : pack_.sections) print(section);
    acronyms();
    diagnostics();
    return std::move(out_);
  }

 private:
  static std::string pages_of(const Section& section) {
    return range(std::to_string(section.first_page), std::to_string(section.last_page));
  }

  static std::string labels_of(const Section& section) { return range(section.first_label, section.last_label); }

  std::string margin(std::string_view pages, std::string_view labels) const {
    return padded_left(pages, page_width_) + "  " + padded_left(labels, label_width_) + "  ";
  }

  void heading() {
    const Meeting& meeting = pack_.meeting;
    line(Tone::strong, meeting.body.value_or("(the paper does not tell its meeting)"));
    line(Tone::plain, meeting.council.value_or(""));
    line(Tone::plain,
         joined({meeting.date ? spelled_out(*meeting.date) : "", meeting.time.value_or(""), meeting.place.value_or("")},
                ", "));
    line(Tone::quiet, fmt::format("{}: {}, {}", shown_path(pack_.source.path), in_words(pack_.kind),
                                  counted(pack_.page_states.size(), "page")));
  }

  void print(const Section& section) {
    const std::string nesting(static_cast<std::size_t>(2 * depth(section)), ' ');
    const std::string start = margin(pages_of(section), labels_of(section)) + nesting;
    hanging_ = std::string(static_cast<std::size_t>(display_width(start)) + 2, ' ');
    const std::string name = joined({section.number, painted(look_, Tone::strong, section.title)}, "  ");
    const std::string tags = joined(tags_of(section), ", ");
    const std::string bracket = tags.empty() ? "" : painted(look_, Tone::quiet, fmt::format("[{}]", tags));
    const std::string outcome = section.outcome.empty() || section.outcome == "none"
                                    ? ""
                                    : painted(look_, Tone::outcome, "→ " + section.outcome);
    out_ += wrapped(joined({name, bracket, outcome}, "  "), look_.width, start, hanging_) + "\n";
    detail("meeting", section.meeting && section.kind == SectionKind::minutes
                          ? meeting_in_words(section.meeting->body.value_or(""), section.meeting->date)
                          : "");
    for (const Decision& decision : section.decisions) {
      detail(decision.form == DecisionForm::prose ? "told" : "decided", joined({decision.label, decision.text}, " "));
    }
    for (const Vote& vote : section.votes) detail("vote", in_words(vote));
    for (const std::string& each : section.recommendations) detail("recommended", each);
  }

  std::vector<std::string> tags_of(const Section& section) const {
    std::vector<std::string> tags;
    if (section.kind == SectionKind::report_section) {
      tags.push_back(fmt::format("level {}", section.level));
    } else if (section.kind != SectionKind::agenda_item && section.kind != SectionKind::minutes_item) {
      tags.push_back(in_words(section.kind));
    }
    if (!section.appendix.empty()) tags.push_back("appendix " + section.appendix);
    if (!section.agenda_item.empty() && is_document(section.kind)) tags.push_back("item " + section.agenda_item);
    if (section.printed_pages) {
      tags.push_back(fmt::format("printed pages {}–{}", section.printed_pages->first, section.printed_pages->second));
    }
    if (!section.author.empty()) tags.push_back("by " + section.author);
    return tags;
  }

  void detail(std::string_view name, const std::string& text) {
    if (text.empty()) return;
    out_ += wrapped(text, look_.width, hanging_ + painted(look_, Tone::outcome, fmt::format("{}: ", name)),
                    hanging_ + "  ") +
            "\n";
  }

  int depth(const Section& section) const {
    int depth = 0;
    for (auto parent = section.parent; parent; parent = pack_.sections[static_cast<std::size_t>(*parent)].parent) {
      ++depth;
    }
    return depth;
  }

  void acronyms() {
    if (pack_.acronyms.empty()) return;
    out_ += fmt::format("\n{}\n", painted(look_, Tone::strong, "Acronyms"));
    std::vector<std::vector<std::string>> rows;
    for (const AcronymDefinition& each : pack_.acronyms) {
      rows.push_back({each.acronym, fmt::format("p. {}", each.page),
                      each.how == AcronymSource::glossary ? "table" : "text",
                      joined({each.expansion, each.note}, " – ")});
    }
    out_ += table(rows, {.width = look_.width, .indent = "  ", .right_aligned = {}});
  }

  void diagnostics() {
    if (pack_.diagnostics.empty()) return;
    out_ += fmt::format("\n{}\n", painted(look_, Tone::strong, "Noticed while reading"));
    std::vector<std::vector<std::string>> rows;
    for (const Diagnostic& each : pack_.diagnostics) {
      rows.push_back(
          {each.page > 0 ? fmt::format("page {}", each.page) : "file", each.code,
           each.severity == Diagnostic::Severity::damage ? painted(look_, Tone::trouble, each.message) : each.message});
    }
    out_ += table(rows, {.width = look_.width, .indent = "  ", .right_aligned = {}});
  }

  void line(Tone tone, const std::string& text) {
    if (!text.empty()) out_ += wrapped(painted(look_, tone, text), look_.width) + "\n";
  }

  const Pack& pack_;
  Look look_;
  int page_width_ = 5;   // "pages"
  int label_width_ = 7;  // "printed"
  std::string hanging_;
  std::string out_;
};

}  // namespace

std::string print_pack_outline(const Pack& pack, const Look& look) {
  return Outline(pack, look).print();
}

}  // namespace agendex

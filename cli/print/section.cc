#include <fmt/format.h>

#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/printers.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

/// Prints one section and what is nested in it, each deeper level without the meeting, which is the same.
class SectionPrinter {
 public:
  explicit SectionPrinter(const Look& look) : look_(look) {}

  std::string print(const SectionView& section) {
    heading(section);
    const SectionHead& head = section.head;
    line(joined({joined({head.date ? spelled_out(*head.date) : "", head.time}, ", "), isolated(head.body),
                 isolated(head.council)},
                " · "));
    line(joined(
        {fmt::format("{}, {}", in_words(head.kind),
                     pages_in_words(head.first_page, head.last_page, head.first_label, head.last_label)),
         named("appendix", section.appendix), named("agenda item", section.agenda_item), named("by", section.author)},
        ", "));
    if (section.parent) line(fmt::format("in: {}", joined({section.parent->number, section.parent->title}, " ")));
    line(joined({head.id, shown_path(head.file)}, "  "), Tone::quiet);
    for (const Place& place : section.also) {
      line(fmt::format("also in {}, {}", shown_path(place.file),
                       pages_in_words(place.first_page, place.last_page, "", "")),
           Tone::quiet);
    }
    people("Present", section.present);
    people("Apologies", section.apologies);
    content(section);
    for (const SectionView& nested : section.nested) print_nested(nested);
    return std::move(out_);
  }

 private:
  void print_nested(const SectionView& section) {
    out_ += '\n';
    heading(section);
    line(pages_in_words(section.head.first_page, section.head.last_page, section.head.first_label,
                        section.head.last_label),
         Tone::quiet);
    content(section);
    for (const SectionView& nested : section.nested) print_nested(nested);
  }

  void heading(const SectionView& section) {
    const SectionHead& head = section.head;
    const std::string title = joined({head.number, head.title.empty() ? "(no title)" : isolated(head.title)}, "  ");
    const bool has_outcome = !head.outcome.empty() && head.outcome != "none";
    out_ += edges("", linked(look_, section.url, painted(look_, Tone::strong, title)),
                  has_outcome ? painted(look_, Tone::outcome, head.outcome) : std::string(), look_.width, "");
  }

  void content(const SectionView& section) {
    if (!section.text.empty()) out_ += '\n';
    for (const TextBlock& block : section.text) {
      const bool is_list = block.kind == TextBlock::Kind::list_item;
      out_ += wrapped(block.text, look_.width, "", is_list ? "  " : "") + "\n";
    }
    list("Decided", [&](auto entry) {
      for (const Decision& each : section.decisions) entry(each.label, each.text, fmt::format("page {}", each.page));
    });
    list("Recommended", [&](auto entry) {
      for (const std::string& each : section.recommendations) entry("", each, "");
    });
    list("Votes", [&](auto entry) {
      for (const Vote& each : section.votes) entry("", in_words(each), "");
    });
  }

  void people(std::string_view title, const std::vector<std::string>& names) {
    if (!names.empty())
      out_ += wrapped(fmt::format("{}: {}", title, joined(names, ", ")), look_.width, "", "  ") + "\n";
  }

  template <class Entries>
  void list(std::string_view title, Entries entries) {
    bool has_title = false;
    entries([&](const std::string& label, const std::string& text, const std::string& where) {
      if (!has_title) out_ += fmt::format("\n{}\n", painted(look_, Tone::strong, title));
      has_title = true;
      const std::string start = label.empty() ? "  - " : fmt::format("  {} ", label);
      const std::string place = where.empty() ? "" : painted(look_, Tone::quiet, fmt::format(" ({})", where));
      out_ += wrapped(text + place, look_.width, start, "    ") + "\n";
    });
  }

  void line(const std::string& text, Tone tone = Tone::plain) {
    if (!text.empty()) out_ += wrapped(painted(look_, tone, text), look_.width) + "\n";
  }

  static std::string named(std::string_view name, const std::string& value) {
    return value.empty() ? "" : fmt::format("{} {}", name, value);
  }

  Look look_;
  std::string out_;
};

}  // namespace

std::string print_section(const SectionView& section, const Look& look) {
  return SectionPrinter(look).print(section);
}

}  // namespace agendex

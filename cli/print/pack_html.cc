#include <fmt/format.h>

#include <array>
#include <iterator>

#include "cli/print/html.h"
#include "cli/print/printers.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

constexpr float kMargin = 3;  // points around a section's lines

constexpr std::string_view kStyle = R"(
:root { font: 15px/1.45 system-ui, sans-serif; color: #1b1f24; background: #e9ebee; }
body { margin: 0; display: grid; grid-template-columns: 23rem 1fr; }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; box-sizing: border-box; padding: 1rem; background: #fff; }
nav h1 { font-size: 1.1rem; margin: 0 0 .2rem; }
nav a { display: block; padding: .1rem .4rem; border-left: .3rem solid; color: inherit; text-decoration: none; }
nav a:hover, nav a:focus { background: #eef3ff; }
nav small, figcaption { color: #59636e; }
main { padding: 1rem; }
figure { margin: 0 auto 1.5rem; max-width: 60rem; }
svg { display: block; width: 100%; height: auto; background: #fff; box-shadow: 0 1px 4px #0004; }
svg .word { font-family: sans-serif; fill: #1b1f24; }
svg .box rect { fill-opacity: .07; stroke-width: 1.2; }
svg .box text { font: 600 7px sans-serif; stroke: #fff; stroke-width: 2.5; paint-order: stroke; }
svg .box:hover rect, svg .box:target rect { fill-opacity: .22; stroke-width: 2.4; }
summary { cursor: pointer; }
td { padding: 0 .8rem 0 0; vertical-align: top; }
td:first-child { text-align: right; font-variant-numeric: tabular-nums; }
@media (max-width: 60rem) { body { display: block; } nav { position: static; height: auto; max-height: 50vh; } }
)";

/// Kinds that stand beside one another have colours far apart.
std::string_view color_of(SectionKind kind) {
  switch (kind) {
    case SectionKind::agenda:
    case SectionKind::agenda_item:
      return "#0b63ce";
    case SectionKind::minutes:
    case SectionKind::minutes_item:
      return "#0a7d3c";
    case SectionKind::report:
    case SectionKind::report_section:
      return "#8a3ffc";
    case SectionKind::appendix:
    case SectionKind::table:
      return "#b25000";
    case SectionKind::letter:
    case SectionKind::presentation:
      return "#c2185b";
    case SectionKind::glossary:
    case SectionKind::work_programme:
      return "#00707f";
    default:
      return "#59636e";
  }
}

class PackHtml {
 public:
  explicit PackHtml(const TracedPack& traced)
      : traced_(traced), pack_(traced.pack), boxes_(traced.document.pages.size()) {
    for (const Section& section : pack_.sections) {
      for (const SectionBox& box : trace_of(section).boxes) {
        boxes_[static_cast<std::size_t>(box.page - 1)].push_back({&section, box.box});
      }
    }
  }

  std::string print() {
    const std::string name = pack_.source.path.substr(pack_.source.path.find_last_of('/') + 1);
    out_ = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width\">\n"
        "<title>{}</title>\n<style>{}</style>\n",
        html_escaped(name), kStyle);
    outline(name);
    out_ += "<main>\n";
    for (const PageText& page : traced_.document.pages) draw(page);
    out_ += "</main>\n</html>\n";
    return std::move(out_);
  }

 private:
  struct PlacedSection {
    const Section* section;
    Rect box;
  };

  const SectionTrace& trace_of(const Section& section) const {
    return traced_.trace.sections[static_cast<std::size_t>(section.id)];
  }

  static std::string name_of(const Section& section) {
    const std::string name = joined({section.number, section.title}, " ");
    return name.empty() ? in_words(section.kind) : name;
  }

  /// Sections without lines of their own are shown by their first page.
  std::string link_to(const Section& section) const {
    return trace_of(section).boxes.empty() ? fmt::format("#page{}", section.first_page)
                                           : fmt::format("#s{}", section.id);
  }

  int depth_of(const Section& section) const {
    int depth = 0;
    for (auto parent = section.parent; parent; parent = pack_.sections[static_cast<std::size_t>(*parent)].parent)
      ++depth;
    return depth;
  }

  void outline(std::string_view name) {
    out_ += fmt::format("<nav>\n<h1>{}</h1>\n<p>{}<br><small>{}, {}</small></p>\n", html_escaped(name),
                        html_escaped(meeting_in_words(pack_.meeting.body.value_or(""), pack_.meeting.date)),
                        in_words(pack_.kind), counted(pack_.page_states.size(), "page"));
    for (const Section& section : pack_.sections) {
      fmt::format_to(std::back_inserter(out_),
                     "<a href=\"{}\" style=\"border-color:{};margin-left:{}rem\">{} <small>{}, p. {}</small></a>\n",
                     link_to(section), color_of(section.kind), depth_of(section), html_escaped(name_of(section)),
                     in_words(section.kind), section.first_page);
    }
    out_ += "</nav>\n";
  }

  void draw(const PageText& page) {
    fmt::format_to(std::back_inserter(out_), "<figure id=\"page{0}\">\n<figcaption>Page {0}", page.number);
    const std::string& label = pack_.page_labels[static_cast<std::size_t>(page.number - 1)];
    if (!label.empty()) out_ += fmt::format(", printed {}", html_escaped(label));
    evidence(page.number);
    fmt::format_to(std::back_inserter(out_), "</figcaption>\n<svg viewBox=\"0 0 {:.0f} {:.0f}\">\n", page.width,
                   page.height);
    for (const Word& word : page.words) draw(page, word);
    for (const PlacedSection& placed : boxes_[static_cast<std::size_t>(page.number - 1)]) draw(page, placed);
    out_ += "</svg>\n</figure>\n";
  }

  void evidence(int number) {
    for (const PageTrace& page : traced_.trace.pages) {
      if (page.page != number || page.evidence.empty()) continue;
      out_ += fmt::format("<details><summary>{} ({:.1f} of {:.1f})</summary><table>\n",
                          page.score >= traced_.trace.threshold ? "A paper begins here" : "No paper begins here",
                          page.score, traced_.trace.threshold);
      for (const WeighedEvidence& each : page.evidence) {
        out_ += fmt::format("<tr><td>{:+.1f}<td>{}<td>{}\n", each.weight, html_escaped(each.kind),
                            html_escaped(each.detail));
      }
      out_ += "</table></details>";
    }
  }

  void draw(const PageText& page, const Word& word) {
    static constexpr std::array kTurn = {0, -90, 90, 180};
    const Rect& box = word.box;
    const bool across = word.direction == Direction::across || word.direction == Direction::upside_down;
    const float length = across ? box.width() : box.height();
    const FontStyle& style = page.styles[word.style];
    const float drop = 0.22F * style.size;  // from the foot of a word's box to its baseline
    float x = box.x0, y = box.y1 - drop;
    if (word.direction == Direction::up) x = box.x1 - drop, y = box.y1;
    if (word.direction == Direction::down) x = box.x0 + drop, y = box.y0;
    if (word.direction == Direction::upside_down) x = box.x1, y = box.y0 + drop;
    std::string turn;
    if (word.direction != Direction::across) {
      turn =
          fmt::format(" transform=\"rotate({} {:.1f} {:.1f})\"", kTurn[static_cast<std::size_t>(word.direction)], x, y);
    }
    fmt::format_to(std::back_inserter(out_),
                   "<text class=\"word\" x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.1f}\" textLength=\"{:.1f}\" "
                   "lengthAdjust=\"spacingAndGlyphs\"{}{}>{}</text>\n",
                   x, y, style.size, length, style.bold ? " font-weight=\"700\"" : "", turn,
                   html_escaped(page.text_of(word)));
  }

  void draw(const PageText& page, const PlacedSection& placed) {
    const Section& section = *placed.section;
    const bool begins = trace_of(section).boxes.front().page == page.number;
    const float x = placed.box.x0 - kMargin, y = placed.box.y0 - kMargin;
    fmt::format_to(
        std::back_inserter(out_),
        "<g class=\"box\"{0}><title>{1}</title><rect x=\"{2:.1f}\" y=\"{3:.1f}\" width=\"{4:.1f}\" "
        "height=\"{5:.1f}\" fill=\"{6}\" stroke=\"{6}\"/>",
        begins ? fmt::format(" id=\"s{}\"", section.id) : "",
        html_escaped(joined({in_words(section.kind), name_of(section), joined(trace_of(section).signs, ", ")}, ": ")),
        x, y, placed.box.width() + 2 * kMargin, placed.box.height() + 2 * kMargin, color_of(section.kind));
    if (begins) {
      fmt::format_to(std::back_inserter(out_), "<text x=\"{:.1f}\" y=\"{:.1f}\" fill=\"{}\">{}</text>", x, y - 1,
                     color_of(section.kind), html_escaped(joined({in_words(section.kind), section.number}, " ")));
    }
    out_ += "</g>\n";
  }

  const TracedPack& traced_;
  const Pack& pack_;
  std::vector<std::vector<PlacedSection>> boxes_;  // by page
  std::string out_;
};

}  // namespace

std::string print_pack_html(const TracedPack& traced) {
  return PackHtml(traced).print();
}

}  // namespace agendex

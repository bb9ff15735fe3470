#include "cli/print/outline_document.h"

#include <fmt/format.h>

#include "cli/print/html.h"
#include "cli/print/layout.h"

namespace agendex {
namespace {

using Kind = OutlineLine::Kind;

constexpr std::string_view kHtmlHead =
    "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
    "content=\"width=device-width\">\n<title>{}</title>\n<style>\n"
    "body {{ font: 1rem/1.5 serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }}\n"
    "h2 {{ border-bottom: 1px solid #999; margin-top: 2.5rem; }}\nblockquote {{ margin: .3rem 1.5rem; }}\n"
    "li {{ margin: .3rem 0; }}\n.where {{ color: #555; font-size: .9rem; }}\n</style>\n";

std::string markdown_escaped(const std::string& text) {
  constexpr std::string_view kSpecial = "\\`*_[]<>#|";
  std::string out;
  for (const char c : text) {
    if (kSpecial.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string markdown_line(const OutlineLine& line) {
  const std::string text = markdown_escaped(line.text);
  const std::string linked = line.url.empty() ? text : fmt::format("[{}](<{}>)", text, line.url);
  return line.after.empty() ? linked : linked + " " + markdown_escaped(line.after);
}

std::string html_line(const OutlineLine& line) {
  const std::string text = html_escaped(line.text);
  const std::string linked =
      line.url.empty() ? text : fmt::format("<a href=\"{}\">{}</a>", html_escaped(line.url), text);
  if (line.after.empty()) return linked;
  return fmt::format("{} <span class=\"where\">{}</span>", linked, html_escaped(line.after));
}

}  // namespace

std::string as_text(const OutlineDocument& document, const Look& look) {
  std::string out;
  for (const OutlineLine& line : document) {
    const bool heading = line.kind <= Kind::subheading;
    if (heading && !out.empty()) out += '\n';
    const std::string_view first = line.kind == Kind::entry ? "  – " : line.kind == Kind::quote ? "    " : "";
    const std::string_view rest = first.empty() ? "" : "    ";
    std::string text = heading ? painted(look, Tone::strong, line.text) : line.text;
    if (!line.after.empty()) text += " " + painted(look, Tone::quiet, line.after);
    out += wrapped(text, look.width, first, rest) + "\n";
    if (line.kind <= Kind::heading) {
      const int width = std::min(look.width, display_width(line.text));
      out += std::string(static_cast<std::size_t>(width), line.kind == Kind::title ? '=' : '-') + "\n";
    }
    if (!line.url.empty()) out += std::string(rest) + painted(look, Tone::quiet, line.url) + "\n";
  }
  return out;
}

std::string as_markdown(const OutlineDocument& document) {
  std::string out;
  Kind before = Kind::entry;
  for (const OutlineLine& line : document) {
    const bool in_list = line.kind == Kind::entry && before == Kind::entry;
    if (!out.empty() && !in_list) out += '\n';
    static constexpr std::string_view kMarks[] = {"# ", "## ", "### ", "", "- ", "> "};
    out += std::string(kMarks[static_cast<std::size_t>(line.kind)]) + markdown_line(line) + "\n";
    before = line.kind;
  }
  return out;
}

std::string as_html(const OutlineDocument& document) {
  const std::string title = document.empty() ? "" : html_escaped(document.front().text);
  std::string out = fmt::format(fmt::runtime(kHtmlHead), title);
  bool in_list = false;
  for (const OutlineLine& line : document) {
    if (in_list != (line.kind == Kind::entry)) out += in_list ? "</ul>\n" : "<ul>\n";
    in_list = line.kind == Kind::entry;
    static constexpr std::string_view kTags[] = {"h1", "h2", "h3", "p", "li", "blockquote"};
    const std::string_view tag = kTags[static_cast<std::size_t>(line.kind)];
    out += fmt::format("<{}>{}</{}>\n", tag, html_line(line), tag);
  }
  return out + (in_list ? "</ul>\n" : "") + "</html>\n";
}

}  // namespace agendex

#include "ingest/pdf/page_diagnostics.h"

#include <fmt/format.h>

#include "ingest/ocr/page_need.h"

namespace agendex {
namespace {

// One or two errors usually cost no more than a space; many mean that a part of the page is gone.
constexpr std::uint32_t kManyErrors = 5;

}  // namespace

std::optional<Diagnostic> diagnose(const ReadPage& page) {
  using Severity = Diagnostic::Severity;
  const PageText& text = page.text;
  const auto make = [&](const char* code, std::string message, Severity severity) {
    return Diagnostic{code, text.number, std::move(message), severity};
  };
  const bool without_words = text.words.empty();
  const PageNeed need = need_of(text, page.has_graphics);
  if (text.state == PageState::unreadable && without_words) {
    return make("page-unreadable", "the page is damaged and could not be read", Severity::damage);
  }
  if (need == PageNeed::bad_text) {
    return make("text-unmappable", "its letters do not say which characters they stand for; text recognition is needed",
                Severity::damage);
  }
  if (page.error_count > 0) {
    return make("page-damaged",
                fmt::format("{} errors in the content of the page; some of its text may be missing", page.error_count),
                page.error_count >= kManyErrors ? Severity::damage : Severity::note);
  }
  if (without_words && is_mostly_image(text)) {
    return make("page-no-text-layer", "the page is an image without text; text recognition is needed",
                Severity::damage);
  }
  if (without_words) {
    return make("page-empty", page.has_graphics ? "no text on it, only drawing" : "nothing on it", Severity::note);
  }
  if (need == PageNeed::few_words) {
    return make(
        "page-no-text-layer",
        fmt::format("the page is an image with only {} words of text; text recognition is needed", text.words.size()),
        Severity::damage);
  }
  return std::nullopt;
}

}  // namespace agendex

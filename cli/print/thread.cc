#include <fmt/format.h>

#include <algorithm>

#include "cli/print/decided.h"
#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/matter_printers.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

std::string named(const ThreadStep& step) {
  return joined({in_words(step.head.kind), step.head.number}, " ") +
         (step.head.date ? " of " + spelled_out(*step.head.date) : "");
}

std::string print_step(const ThreadStep& step, const MatterThread& thread, const Look& look) {
  const auto line = [&](Tone tone, const std::string& text) {
    return text.empty() ? "" : wrapped(painted(look, tone, text), look.width, "  ", "  ") + "\n";
  };
  const SectionHead& head = step.head;
  const auto from = std::find_if(thread.steps.begin(), thread.steps.end(),
                                 [&](const ThreadStep& other) { return other.head.id == step.from_id; });
  const std::string why = step.reason.empty()          ? "where the thread was picked up"
                          : from == thread.steps.end() ? step.reason
                                                       : fmt::format("{} ({})", step.reason, named(*from));
  return edges("", painted(look, Tone::strong, title_in_words(head)), outcome_in_words(head), look.width, "  ") +
         line(Tone::plain,
              joined({head.date ? spelled_out(*head.date) : "no date told", head.body, head.council}, " · ")) +
         line(Tone::plain, joined({joined({in_words(head.kind), head.number}, " "),
                                   pages_in_words(head.first_page, head.last_page, head.first_label, head.last_label)},
                                  ", ")) +
         print_decided(step.decisions, {}, look) + line(Tone::quiet, "why: " + why) +
         line(Tone::quiet, joined({head.id, shown_file_name(head.file)}, "  "));
}

}  // namespace

std::string print_thread(const MatterThread& thread, const Look& look) {
  std::string out;
  for (const ThreadStep& step : thread.steps) out += (out.empty() ? "" : "\n") + print_step(step, thread, look);
  return out;
}

}  // namespace agendex

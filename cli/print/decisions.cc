#include <fmt/format.h>

#include "cli/print/csv.h"
#include "cli/print/decided.h"
#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/matter_printers.h"
#include "cli/print/words.h"

namespace agendex {
namespace {

std::string print_item(const DecidedItem& item, const Look& look) {
  const SectionHead& head = item.head;
  const auto line = [&](Tone tone, const std::string& text) {
    return text.empty() ? "" : wrapped(painted(look, tone, text), look.width, "  ", "  ") + "\n";
  };
  const std::string outcome = outcome_in_words(head);
  std::string out = edges("", painted(look, Tone::strong, joined({head.number, title_in_words(head)}, "  ")),
                          painted(look, Tone::outcome, outcome), look.width, "  ");
  out +=
      line(Tone::plain, joined({head.date ? spelled_out(*head.date) : "no date told", head.body, head.council}, " · "));
  out += print_decided(item.decisions, item.votes, look);
  if (item.decisions.size() < item.decision_count) {
    out += line(Tone::quiet,
                fmt::format("({} of {} parts; agendex show {})", item.decisions.size(), item.decision_count, head.id));
  }
  out += line(Tone::quiet, joined({head.id, shown_file_name(head.file),
                                   pages_in_words(head.first_page, head.last_page, head.first_label, head.last_label)},
                                  "  "));
  out += line(Tone::quiet, also_in_words(item.also));
  return out;
}

}  // namespace

std::string print_decisions(const DecisionList& list, const Look& look) {
  std::string out;
  for (const DecidedItem& item : list.items) out += (out.empty() ? "" : "\n") + print_item(item, look);
  return out;
}

std::string decisions_as_csv(const DecisionList& list) {
  std::string out = csv_record({"date", "council", "body", "number", "title", "outcome", "label", "decision", "votes",
                                "page", "printed_page", "file", "url", "id"});
  for (const DecidedItem& item : list.items) {
    const SectionHead& head = item.head;
    const auto record = [&](const std::string& label, const std::string& text, int page, const std::string& page_label,
                            const std::string& url) {
      out += csv_record({head.date ? to_string(*head.date) : "", head.council, head.body, head.number, head.title,
                         head.outcome, label, text, votes_in_words(item.votes), std::to_string(page), page_label,
                         head.file, url, head.id});
    };
    for (const CitedDecision& each : item.decisions) {
      record(each.decision.label, each.decision.text, each.decision.page, each.page_label, each.url);
    }
    if (item.decisions.empty()) record("", "", head.first_page, head.first_label, item.url);
  }
  return out;
}

}  // namespace agendex

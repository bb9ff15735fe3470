#include "ingest/segment/minutes_attendance.h"

#include <algorithm>

#include "base/pattern.h"
#include "base/text.h"

namespace agendex {
namespace {

bool begins_with_person(std::string_view text) {
  static const Pattern kTitle(
      R"(^(?:\*\s*)?(?:Councillors?|Cllrs?|Crs?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Rev|Mayor|Deputy Mayor|Trustee|Commissioner|Alderman)\b)");
  return RE2::PartialMatch(piece(text), kTitle);
}

/// What somebody is, in a column beside the name.
bool is_role(std::string_view text) {
  static const Pattern kRole(
      R"((?i)\b(?:chair\w*|convener|leader|officer|director|executive|clerk|manager|member|portfolio|finance|housing|planning|partner|representative|secretary|head|lead|council)\b)");
  return !begins_with_person(text) && RE2::PartialMatch(piece(text), kRole);
}

/// "Councillors Ames", "Bond": the title stands once for all of them.
void share_title(std::vector<std::string>& names) {
  static const Pattern kPlural(R"(^(Councillor|Cllr|Cr|Alderman)s\.?\s+(.*)$)");
  std::string shared, title, rest;
  for (std::string& name : names) {
    if (RE2::FullMatch(name, kPlural, &title, &rest)) {
      shared = title + " ";
      name = shared + rest;
    } else if (begins_with_person(name)) {
      shared.clear();
    } else {
      name = shared + name;
    }
  }
}

std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> names;
  static const Pattern kSeparator(R"(^(.*?)(?:;|,|\band\b|$))");
  static const Pattern kHonours(R"(^(?:[A-Z]{2,4}\.?|J\.?P\.?)$)");
  re2::StringPiece rest = piece(text);
  std::string name;
  while (!rest.empty() && RE2::Consume(&rest, kSeparator, &name)) {
    name = std::string(trim(name));
    static const Pattern kFullStop(R"(([a-z)])\.$)");
    RE2::Replace(&name, kFullStop, "\\1");
    if (name.empty()) continue;
    if (RE2::FullMatch(name, kHonours) && !names.empty()) {
      names.back() += ", " + name;
    } else {
      names.push_back(name);
    }
  }
  share_title(names);
  return names;
}

/// Two words or more, capitals first, and no figures.
bool is_person(const std::string& name) {
  static const Pattern kName(R"(^[^\sa-z\d][^\d:;]*\s[^\sa-z\d][^\s\d:;]*$)");
  return name.size() < 60 && RE2::FullMatch(name, kName);
}

class AttendanceReader {
 public:
  void take(const FlowLine& line) {
    static const Pattern kPresent(
        R"((?i)^(?:P\s?R\s?E\s?S\s?E\s?N\s?T|sederunt|(?:council|board|committee)?\s*(?:members?|councillors|council|board|trustees|commissioners)\s+present)\s*:?\s*(.*)$)");
    static const Pattern kApologies(
        R"((?i)^(?:apolog(?:y|ies)(?:\s+for\s+absence)?|(?:members?\s+)?absent|excused)(?:\s*:\s*|\s+(?:was|were)\s+(?:received|submitted|intimated|given)\s+(?:from|by|on\s+behalf\s+of)\s+)(.*)$)");
    static const Pattern kOther(
        R"((?i)^(?:in\s+attendance|attending|also|officers|staff\b|others?\b|\*|unrestricted|members of the public|by invitation|clerk\s*:|public\b).*)");
    static const Pattern kSentence(R"((?i)\b(?:was|were|welcomed|declared|called|opened|recited|gave|said)\b)");
    std::string names;
    if (RE2::FullMatch(line.text(), kPresent, &names)) {
      open(&attendance_.present, names);
    } else if (RE2::FullMatch(line.text(), kApologies, &names)) {
      open(&attendance_.apologies, names);
    } else if (RE2::FullMatch(line.text(), kOther) || line.number ||
               (line.after_gap() && RE2::PartialMatch(line.text(), kSentence))) {
      open(nullptr, "");
    } else if (list_ != nullptr) {
      add(line);
    }
  }

  Attendance finish() {
    flush();
    return std::move(attendance_);
  }

 private:
  void open(std::vector<std::string>* list, std::string names) {
    flush();
    list_ = list;
    running_ = std::move(names);
  }

  void add(const FlowLine& line) {
    const auto& cells = line.line->cells;
    if (cells.size() > 1) {
      for (const Cell& cell : cells) add_cell(cell.text, &cell != &cells.front());
      return;
    }
    const bool open_end = running_.ends_with(',') || running_.ends_with(" and") || running_.ends_with(" Councillor");
    if (!running_.empty() && !open_end && (line.after_gap() || begins_with_person(line.text()))) running_ += ";";
    running_ = running_.empty() ? line.text() : join_lines(running_, line.text());
  }

  void add_cell(const std::string& text, bool beside) {
    if (beside && is_role(text)) {
      flush();
      if (!list_->empty()) list_->back() += ", " + text;
      return;
    }
    const bool open_end = running_.ends_with(',') || running_.ends_with(" and");
    if (!running_.empty() && !open_end) running_ += ";";
    running_ = running_.empty() ? text : join_lines(running_, text);
  }

  void flush() {
    if (list_ != nullptr) {
      for (std::string& name : split_names(running_)) list_->push_back(std::move(name));
    }
    running_.clear();
  }

  Attendance attendance_;
  std::vector<std::string>* list_ = nullptr;
  std::string running_;
};

}  // namespace

Attendance read_attendance(const Flow& flow, Span head) {
  AttendanceReader reader;
  for (size_t i = head.begin; i < head.end; ++i) reader.take(flow[i]);
  return reader.finish();
}

std::vector<std::string> apologies_in(std::string_view text) {
  static const Pattern kLead(
      R"((?i)^.*?\bapolog(?:y|ies)(?:\s+for\s+(?:absence|non-?attendance))?(?:\s*:\s*|\s+(?:(?:was|were|had|have|been|received|recorded|submitted|intimated|given|tendered|noted|sent|accepted)\s+)+(?:from|by|for|on\s+behalf\s+of)\s+|\s+(?:of|from)\s+))");
  static const Pattern kEnd(R"(([a-z)]{3})(?:\.(?:\s.*)?|\s+(?:be|were|was)\s.*)$)");
  static const Pattern kPlural(R"(^(?:Councillor|Cllr|Cr|Alderman)s?\.?\s)");
  re2::StringPiece rest = piece(text);
  const bool told = RE2::Consume(&rest, kLead);
  if (!told && !RE2::PartialMatch(rest, kPlural)) return {};
  std::string list(view(rest));
  RE2::Replace(&list, kEnd, "\\1");
  std::vector<std::string> names = split_names(list);
  const bool people = std::all_of(names.begin(), names.end(), is_person);
  return people ? names : std::vector<std::string>{};
}

}  // namespace agendex

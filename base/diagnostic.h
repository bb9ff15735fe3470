#pragma once

#include <string>

namespace agendex {

/// Damage or doubt that could be read past. `page` counts from 1; 0 stands for the whole file.
struct Diagnostic {
  enum class Severity { note, damage };

  std::string code;  ///< kebab-case, stable: "page-empty", "page-unreadable", "range-stale"
  int page = 0;
  std::string message;
  Severity severity = Severity::note;  ///< `damage`: something of the paper could not be read

  bool operator==(const Diagnostic&) const = default;
};

}  // namespace agendex

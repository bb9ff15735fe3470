#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace agendex {

/// A program that shows a page, and how to call it.
struct ViewerCall {
  std::vector<std::string> command;
  bool in_foreground = false;  ///< waited for, with the terminal; else left to itself

  bool operator==(const ViewerCall&) const = default;
};

/// What shows a page of a PDF: $AGENDEX_VIEWER, in which {file}, {page} and {url} stand for themselves (the file is
/// added where neither it nor the link is named); else the desktop's viewer of PDFs where it is known how it is told a
/// page; else a known viewer that is installed; else xdg-open with a link to the page, which browsers obey.
/// Error "no-viewer".
Result<ViewerCall> viewer_for(const std::string& file, int page);

/// The command as one could type it.
std::string shell_line(const std::vector<std::string>& command);

/// Runs it; its exit code, 0 for what is left to itself. Error "no-viewer" when it cannot be started.
Result<int> run_viewer(const ViewerCall& call);

}  // namespace agendex

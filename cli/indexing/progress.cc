#include "cli/indexing/progress.h"

#include <fmt/format.h>

#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/words.h"
#include "cli/report.h"
#include "cli/terminal.h"

namespace agendex {
Progress::Progress(std::size_t file_count) : shown_(stderr_is_terminal()), file_count_(file_count) {}

void Progress::step(std::string_view path, std::size_t pages) {
  const std::lock_guard lock(mutex_);
  ++files_done_;
  pages_done_ += pages;
  if (!shown_ || !is_due()) return;
  draw(fmt::format("{} of {}, {}  {}", with_thousands(files_done_), counted(file_count_, "file"),
                   counted(pages_done_, "page"), shown_file_name(path)));
}

void Progress::recognising(std::string_view path, int page, int of) {
  const std::lock_guard lock(mutex_);
  if (!shown_ || !is_due()) return;
  draw(fmt::format("recognising page {} of {}  {}", page, of, shown_file_name(path)));
}

void Progress::clear() {
  const std::lock_guard lock(mutex_);
  if (shown_) write_stderr("\r\x1B[K");
}

void Progress::draw(std::string_view line) {
  last_drawn_ = std::chrono::steady_clock::now();
  write_stderr("\r\x1B[K" + shortened(line, stderr_width() - 1));
}

}  // namespace agendex

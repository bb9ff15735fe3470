#include "cli/indexing/progress.h"

#include <fmt/format.h>

#include "cli/print/file_names.h"
#include "cli/print/layout.h"
#include "cli/print/words.h"
#include "cli/report.h"
#include "cli/terminal.h"

namespace agendex {
namespace {

constexpr auto kBetweenDrawings = std::chrono::milliseconds(100);

}  // namespace

Progress::Progress(std::size_t file_count) : shown_(stderr_is_terminal()), file_count_(file_count) {}

void Progress::step(std::string_view path, std::size_t pages) {
  ++files_done_;
  pages_done_ += pages;
  if (!shown_ || std::chrono::steady_clock::now() - last_drawn_ < kBetweenDrawings) return;
  draw(path);
}

void Progress::clear() {
  if (shown_) write_stderr("\r\x1B[K");
}

void Progress::draw(std::string_view path) {
  last_drawn_ = std::chrono::steady_clock::now();
  const std::string line = fmt::format("{} of {}, {}  {}", with_thousands(files_done_), counted(file_count_, "file"),
                                       counted(pages_done_, "page"), shown_file_name(path));
  write_stderr("\r\x1B[K" + shortened(line, stderr_width() - 1));
}

}  // namespace agendex

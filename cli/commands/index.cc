#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <thread>

#include "cli/commands/commands.h"
#include "cli/commands/options.h"
#include "cli/database_path.h"
#include "cli/exit_code.h"
#include "cli/indexing/index_run.h"
#include "cli/indexing/pdf_paths.h"
#include "cli/indexing/progress.h"
#include "cli/interrupt.h"
#include "cli/print/words.h"
#include "cli/report.h"
#include "ingest/ingest.h"
#include "ingest/pdf/pdf_loader.h"

namespace agendex {
namespace {

struct IndexOptions {
  std::vector<std::string> paths;
  std::string database;
  OcrOptions ocr;
  int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
};

/// Tells of trouble as it comes and counts for the summary.
class Reporter {
 public:
  explicit Reporter(std::size_t file_count) : progress_(file_count) {}

  void trouble(const PathTrouble& trouble) {
    ++failed_;
    write_stderr(error_lines(trouble.path, trouble.error));
  }

  void done(const FileOutcome& outcome) {
    const std::string lines =
        outcome.error ? error_lines(outcome.path, *outcome.error) : damage_lines(outcome.path, outcome.diagnostics);
    if (!lines.empty()) {
      progress_.clear();
      write_stderr(lines);
    }
    progress_.step(outcome.path, outcome.page_count);
    count(outcome);
  }

  void recognising(const std::string& path, int page, int of) { progress_.recognising(path, page, of); }

  void end() { progress_.clear(); }

  std::string summary() const {
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin_;
    const auto part = [](std::size_t files, std::string_view what) {
      return files == 0 ? std::string() : fmt::format("{} {}", with_thousands(files), what);
    };
    const std::string read = indexed_ == 0 ? std::string()
                                           : fmt::format("{} indexed ({}, {})", counted(indexed_, "file"),
                                                         counted(pages_, "page"), counted(sections_, "section"));
    return fmt::format(
        "{} in {:.1f} s\n",
        joined({read, part(unchanged_, "unchanged"), part(failed_, "not read"), part(damaged_, "read in part")}, ", "),
        taken.count());
  }

  bool has_trouble() const { return failed_ > 0 || damaged_ > 0; }
  bool has_success() const { return indexed_ > 0 || unchanged_ > 0; }

 private:
  void count(const FileOutcome& outcome) {
    pages_ += outcome.page_count;
    sections_ += outcome.section_count;
    if (has_damage(outcome.diagnostics)) ++damaged_;
    switch (outcome.what) {
      case FileOutcome::What::added:
      case FileOutcome::What::replaced:
        ++indexed_;
        break;
      case FileOutcome::What::unchanged:
        ++unchanged_;
        break;
      case FileOutcome::What::failed:
        ++failed_;
        break;
    }
  }

  Progress progress_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  std::size_t indexed_ = 0, unchanged_ = 0, failed_ = 0, damaged_ = 0, pages_ = 0, sections_ = 0;
};

ReadPdf make_reader(const OcrOptions& ocr) {
  auto reader = std::make_shared<PackReader>(ocr);
  return [reader](const std::string& path) { return reader->read(path); };
}

int exit_code_of(const Reporter& reporter, const IndexRunEnd& end, bool interrupted) {
  if (end.error) return fail(*end.error);
  if (interrupted) return kExitInterrupted;
  if (!reporter.has_success()) return kExitError;
  return reporter.has_trouble() ? kExitPartly : kExitDone;
}

int index(const IndexOptions& options) {
  const PdfPaths found = find_pdfs(options.paths);
  Reporter reporter(found.files.size());
  for (const PathTrouble& trouble : found.troubles) reporter.trouble(trouble);
  if (found.files.empty()) {
    return found.troubles.empty() ? fail({"no-pdf", "no PDF was found", "name PDFs, or folders that hold some"})
                                  : kExitError;
  }
  const std::atomic<bool>& interrupted = watch_for_interrupt();
  auto writer = IndexWriter::open(database_path(options.database));
  if (!writer) return fail(writer.error());

  OcrOptions ocr = options.ocr;
  ocr.when_recognising = [&](const std::string& path, int page, int of) { reporter.recognising(path, page, of); };
  const IndexRunEnd end = run({.files = found.files,
                               .jobs = options.jobs,
                               .recognises = ocr.mode != OcrMode::never && has_recogniser(),
                               .make_reader = [&] { return make_reader(ocr); },
                               .identify = [](const std::string& path) { return identify_file(path); },
                               .when_done = [&](const FileOutcome& outcome) { reporter.done(outcome); },
                               .stop = &interrupted},
                              *writer);
  reporter.end();
  write_stdout(reporter.summary());
  if (end.not_begun > 0) {
    write_stderr(fmt::format("agendex: stopped; {} left\n  hint: run the same command again to go on\n",
                             counted(end.not_begun, "file")));
  }
  return exit_code_of(reporter, end, interrupted);
}

}  // namespace

void add_index_command(CLI::App& app, int& exit_code) {
  add_command<IndexOptions>(
      app, exit_code, "index", R"(Add PDFs to the index, or bring it up to date; what has not changed is passed over.

Examples:
  agendex index ~/agenda-packs
  agendex index --db /srv/papers/index march.pdf april.pdf

Exit code 3: something could not be read; the rest is in the index.
)",
      [](CLI::App& command, IndexOptions& options) {
        command.add_option("PATH", options.paths, "PDFs, or folders that are searched for *.pdf")->required();
        add_database_option(command, options.database);
        add_ocr_options(command, options.ocr);
        command.add_option("--jobs", options.jobs, "PDFs read at once (default: the number of processors)")
            ->check(CLI::Range(1, 256).description(""))
            ->type_name("N");
      },
      index);
}

}  // namespace agendex

#include "cli/indexing/index_run.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <stdexcept>

#include "support/catch.h"
#include "support/temp_folder.h"

namespace agendex {
namespace {

/// PDFs that are not there: their content is a word, and reading one is noted.
class FakePapers {
 public:
  void set(const std::string& path, const std::string& content) { contents_[path] = content; }

  Result<Pack> read(const std::string& path) {
    const std::lock_guard lock(mutex_);
    reads_.push_back(path);
    if (contents_.at(path) == "bad") return tl::unexpected(Error{"damaged", "is damaged", ""});
    if (contents_.at(path) == "worse") throw std::runtime_error("no such thing");
    Pack pack;
    pack.source = {path, sha256_of(path), 1};
    pack.meeting.council = "Moorland Council";
    pack.page_states = {PageState::text, PageState::text};
    pack.page_labels = {"", ""};
    Section report;
    report.kind = SectionKind::report;
    report.title = contents_.at(path);
    report.first_page = 1;
    report.last_page = 2;
    report.text = {{1, TextBlock::Kind::paragraph, contents_.at(path), ""}};
    pack.sections = {report};
    return pack;
  }

  std::string sha256_of(const std::string& path) const {
    return std::string(64 - contents_.at(path).size(), '0') + contents_.at(path);
  }

  std::vector<std::string> take_reads() {
    std::sort(reads_.begin(), reads_.end());
    return std::exchange(reads_, {});
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> contents_;
  std::vector<std::string> reads_;
};

class Bench {
 public:
  Bench() : writer_(*IndexWriter::open(folder_.path() / "db")) {}

  IndexRunEnd index(const std::vector<FileStamp>& files) {
    outcomes_.clear();
    IndexRun task;
    task.files = files;
    task.jobs = 3;
    task.make_reader = [this] { return [this](const std::string& path) { return papers.read(path); }; };
    task.identify = [this](const std::string& path) -> Result<SourceFile> {
      return SourceFile{path, papers.sha256_of(path), 1};
    };
    task.when_done = [this](const FileOutcome& outcome) {
      outcomes_[outcome.path] = outcome;
      if (outcomes_.size() == stop_after) stop_ = true;
    };
    task.stop = &stop_;
    return run(task, writer_);
  }

  const FileOutcome& outcome(const std::string& path) const { return outcomes_.at(path); }
  std::size_t outcome_count() const { return outcomes_.size(); }

  FakePapers papers;
  std::size_t stop_after = 0;

 private:
  TempFolder folder_;
  IndexWriter writer_;
  std::map<std::string, FileOutcome> outcomes_;
  std::atomic<bool> stop_{false};
};

using What = FileOutcome::What;

TEST_CASE("files are read once, and again only when they change") {
  Bench bench;
  bench.papers.set("/a.pdf", "alpha");
  bench.papers.set("/b.pdf", "beta");
  const FileStamp a{"/a.pdf", 10, 1};
  const FileStamp b{"/b.pdf", 20, 1};

  CHECK_FALSE(bench.index({a, b}).error);
  CHECK(bench.outcome("/a.pdf").what == What::added);
  CHECK(bench.outcome("/a.pdf").page_count == 2);
  CHECK(bench.papers.take_reads() == std::vector<std::string>{"/a.pdf", "/b.pdf"});

  SECTION("nothing changed") {
    bench.index({a, b});
    CHECK(bench.outcome("/a.pdf").what == What::unchanged);
    CHECK(bench.papers.take_reads().empty());
  }
  SECTION("touched, with the same content") {
    const FileStamp touched{"/a.pdf", 10, 2};
    bench.index({touched});
    CHECK(bench.outcome("/a.pdf").what == What::unchanged);
    CHECK(bench.papers.take_reads().empty());
  }
  SECTION("new content") {
    bench.papers.set("/a.pdf", "gamma");
    bench.index({{"/a.pdf", 10, 2}, b});
    CHECK(bench.outcome("/a.pdf").what == What::replaced);
    CHECK(bench.outcome("/b.pdf").what == What::unchanged);
    CHECK(bench.papers.take_reads() == std::vector<std::string>{"/a.pdf"});
  }
}

TEST_CASE("a file that cannot be read is told and tried again, the others are indexed") {
  Bench bench;
  bench.papers.set("/a.pdf", "alpha");
  bench.papers.set("/bad.pdf", GENERATE(as<std::string>(), "bad", "worse"));
  const std::vector<FileStamp> files = {{"/bad.pdf", 9, 1}, {"/a.pdf", 1, 1}};
  CHECK_FALSE(bench.index(files).error);
  CHECK(bench.outcome("/a.pdf").what == What::added);
  CHECK(bench.outcome("/bad.pdf").what == What::failed);
  CHECK(bench.outcome("/bad.pdf").error);
  bench.papers.take_reads();

  bench.papers.set("/bad.pdf", "mended");
  bench.index(files);
  CHECK(bench.outcome("/bad.pdf").what == What::added);
  CHECK(bench.papers.take_reads() == std::vector<std::string>{"/bad.pdf"});
}

TEST_CASE("once stopped, nothing more is begun and the rest is counted") {
  Bench bench;
  std::vector<FileStamp> files;
  for (int i = 0; i < 40; ++i) {
    files.push_back({"/" + std::to_string(i) + ".pdf", 1, 1});
    bench.papers.set(files.back().path, "paper" + std::to_string(i));
  }
  bench.stop_after = 2;
  const IndexRunEnd end = bench.index(files);
  CHECK(end.not_begun > 0);
  CHECK(end.not_begun + bench.outcome_count() == files.size());
}

}  // namespace
}  // namespace agendex

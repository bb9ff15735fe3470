#include "cli/indexing/index_run.h"

#include <algorithm>
#include <exception>
#include <thread>

#include "cli/indexing/bounded_queue.h"

namespace agendex {
namespace {

struct Work {
  FileStamp stamp;
  std::string indexed_sha256;  ///< of the version that is in the index; empty when none is or it failed
};

struct ReadFile {
  FileStamp stamp;
  std::string sha256;                ///< only of one that failed; may be empty
  std::optional<Result<Pack>> pack;  ///< nullopt: the content is what the index has already
};

/// Threads that take the next file from a list, read it and hand it over.
class Readers {
 public:
  Readers(const IndexRun& run, std::vector<Work> files)
      : run_(run), files_(std::move(files)), done_(static_cast<std::size_t>(std::max(1, run.jobs))) {
    const auto count = std::min(static_cast<std::size_t>(std::max(1, run.jobs)), files_.size());
    running_ = count;
    if (count == 0) done_.close();
    for (std::size_t i = 0; i < count; ++i) threads_.emplace_back([this] { read_files(); });
  }

  ~Readers() {
    stop_ = true;
    while (next()) continue;
    for (std::thread& thread : threads_) thread.join();
  }

  Readers(const Readers&) = delete;
  Readers& operator=(const Readers&) = delete;

  /// The next file read, in whatever order they finish; nullopt at the end.
  std::optional<ReadFile> next() { return done_.pop(); }

  /// Nothing more is begun.
  void stop() { stop_ = true; }

  std::size_t begun() const { return std::min(next_.load(), files_.size()); }

 private:
  void read_files() {
    const ReadPdf read = run_.make_reader();
    while (!stop_ && !(run_.stop != nullptr && *run_.stop)) {
      const std::size_t mine = next_++;
      if (mine >= files_.size()) break;
      done_.push(read_file(files_[mine], read));
    }
    if (--running_ == 0) done_.close();
  }

  ReadFile read_file(const Work& work, const ReadPdf& read) const {
    const std::string& path = work.stamp.path;
    if (!work.indexed_sha256.empty()) {
      const auto identity = run_.identify(path);
      if (identity && identity->sha256 == work.indexed_sha256) return {work.stamp, "", std::nullopt};
    }
    ReadFile file{work.stamp, "", read_safely(path, read)};
    if (!*file.pack) {
      if (const auto identity = run_.identify(path)) file.sha256 = identity->sha256;
    }
    return file;
  }

  /// A fault of ours in one paper must not take the others down.
  static Result<Pack> read_safely(const std::string& path, const ReadPdf& read) {
    try {
      return read(path);
    } catch (const std::exception& error) {
      return tl::unexpected(Error{"internal", std::string("could not be understood: ") + error.what(),
                                  "this is a fault of agendex, please report it"});
    }
  }

  const IndexRun& run_;
  const std::vector<Work> files_;
  BoundedQueue<ReadFile> done_;
  std::atomic<std::size_t> next_{0};
  std::atomic<std::size_t> running_{0};
  std::atomic<bool> stop_{false};
  std::vector<std::thread> threads_;
};

class Run {
 public:
  Run(const IndexRun& run, IndexWriter& writer) : run_(run), writer_(writer) {}

  IndexRunEnd go() {
    std::vector<Work> to_read = changed_files();
    // The longest first, so that the last thread is not left alone with a thousand pages.
    std::stable_sort(to_read.begin(), to_read.end(),
                     [](const Work& a, const Work& b) { return a.stamp.size_bytes > b.stamp.size_bytes; });
    const std::size_t wanted = to_read.size();
    Readers readers(run_, std::move(to_read));
    while (const auto file = readers.next()) {
      if (!end_.error) write(*file);
      if (end_.error) readers.stop();
    }
    end_.not_begun = wanted - readers.begun();
    if (const auto committed = writer_.commit(); !committed && !end_.error) end_.error = committed.error();
    return end_;
  }

 private:
  std::vector<Work> changed_files() {
    std::vector<Work> changed;
    for (const FileStamp& stamp : run_.files) {
      const auto record = writer_.state_of(stamp.path);
      if (!record) {
        end_.error = record.error();
        return {};
      }
      const bool again = *record && run_.recognises && (*record)->awaits_recognition();
      if (*record && (*record)->is_current(stamp) && !again) {
        tell({stamp.path, FileOutcome::What::unchanged, {}, {}, 0, 0});
      } else {
        const bool is_known = *record && !(*record)->failure && !again;
        changed.push_back({stamp, is_known ? (*record)->indexed_sha256 : ""});
      }
    }
    return changed;
  }

  void write(const ReadFile& file) {
    if (!file.pack) {
      renew(file.stamp);
    } else if (*file.pack) {
      write_pack(**file.pack, file.stamp);
    } else {
      write_failure(file.pack->error(), file);
    }
  }

  void renew(const FileStamp& stamp) {
    if (const auto renewed = writer_.renew_stamp(stamp); !renewed) end_.error = renewed.error();
    tell({stamp.path, FileOutcome::What::unchanged, {}, {}, 0, 0});
  }

  void write_pack(const Pack& pack, const FileStamp& stamp) {
    const auto added = writer_.add(pack, stamp);
    if (!added) {
      end_.error = added.error();
      return;
    }
    FileOutcome outcome{stamp.path,       FileOutcome::What::unchanged, {},
                        pack.diagnostics, pack.page_states.size(),      pack.sections.size()};
    if (*added == AddOutcome::added) outcome.what = FileOutcome::What::added;
    if (*added == AddOutcome::replaced) outcome.what = FileOutcome::What::replaced;
    tell(outcome);
  }

  void write_failure(const Error& error, const ReadFile& file) {
    const auto recorded = writer_.record_failure(file.stamp, file.sha256, error);
    if (!recorded) end_.error = recorded.error();
    tell({file.stamp.path, FileOutcome::What::failed, error, {}, 0, 0});
  }

  void tell(const FileOutcome& outcome) const {
    if (run_.when_done) run_.when_done(outcome);
  }

  const IndexRun& run_;
  IndexWriter& writer_;
  IndexRunEnd end_;
};

}  // namespace

IndexRunEnd run(const IndexRun& run, IndexWriter& writer) {
  return Run(run, writer).go();
}

}  // namespace agendex

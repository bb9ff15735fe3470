#include "ingest/ocr/page_recognition.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "ingest/ocr/recogniser_process.h"
#include "ingest/ocr/recognition_cache.h"
#include "ingest/ocr/scan_words.h"

namespace agendex {
namespace {

constexpr int kLowConfidence = 70;  // percent: on good scans words have 90 and more
constexpr int kNoText = 40;         // what pictures without text come out with
constexpr std::size_t kFewestLetters = 5;
constexpr float kLeastInk = 0.002F;  // share of the page: less is dust on a blank sheet

using Severity = Diagnostic::Severity;

/// Said by the reader of a page that needs recognition.
bool is_about_text(const Diagnostic& diagnostic) {
  return diagnostic.code == "page-no-text-layer" || diagnostic.code == "text-unmappable" ||
         diagnostic.code == "page-empty";
}

/// Takes the place of what the reader said of the page; without a code nothing is said any more.
void say_instead(PdfDocument& document, const Diagnostic& now) {
  auto& all = document.diagnostics;
  std::erase_if(all, [&](const Diagnostic& each) { return each.page == now.page && is_about_text(each); });
  if (now.code.empty()) return;
  const auto is_later = [&](const Diagnostic& each) { return each.page > now.page; };
  all.insert(std::find_if(all.begin(), all.end(), is_later), now);
}

std::size_t letters_of(const RecognisedPage& page) {
  std::size_t letters = 0;
  for (const RecognisedWord& word : page.words) {
    if (!is_speck(word)) letters += word.text.size();
  }
  return letters;
}

bool keeps_words(PageNeed need) {
  return need == PageNeed::few_words;
}

}  // namespace

struct PageRecognition::Impl {
  OcrOptions options;
  std::string program;
  RecognitionCache cache{options.cache_folder};
  std::vector<RecogniserProcess> processes;

  using Found = std::map<int, Result<RecognisedPage>>;

  RecogniserProcess& process(std::size_t index) {
    while (processes.size() <= index) processes.emplace_back(options, program);
    return processes[index];
  }

  RecognitionKey key(const PdfDocument& document, const WantedPage& page, const std::string& identity) const {
    return {document.source.sha256, page.number, keeps_words(page.need), identity};
  }

  void complain(PdfDocument& document, std::span<const WantedPage> wanted, const std::string& why) const;
  Found find_all(const PdfDocument& document, std::span<const WantedPage> wanted, const std::string& identity,
                 int file);
  void recognise_all(const PdfDocument& document, const std::vector<WantedPage>& missing, const std::string& identity,
                     int file, Found& found);
  void put(PdfDocument& document, const WantedPage& page, const Result<RecognisedPage>& result,
           std::vector<RecognisedPage>& good) const;
};

void PageRecognition::Impl::complain(PdfDocument& document, std::span<const WantedPage> wanted,
                                     const std::string& why) const {
  for (Diagnostic& diagnostic : document.diagnostics) {
    const bool is_wanted = std::any_of(wanted.begin(), wanted.end(),
                                       [&](const WantedPage& page) { return page.number == diagnostic.page; });
    if (is_wanted && is_about_text(diagnostic) && diagnostic.severity == Severity::damage) diagnostic.message += why;
  }
}

PageRecognition::Impl::Found PageRecognition::Impl::find_all(const PdfDocument& document,
                                                             std::span<const WantedPage> wanted,
                                                             const std::string& identity, int file) {
  Found found;
  std::vector<WantedPage> missing;
  for (const WantedPage& page : wanted) {
    if (auto kept = cache.find(key(document, page, identity))) {
      found.emplace(page.number, std::move(*kept));
    } else {
      missing.push_back(page);
    }
  }
  recognise_all(document, missing, identity, file, found);
  return found;
}

void PageRecognition::Impl::recognise_all(const PdfDocument& document, const std::vector<WantedPage>& missing,
                                          const std::string& identity, int file, Found& found) {
  const std::size_t jobs = std::min(missing.size(), static_cast<std::size_t>(std::max(1, options.jobs)));
  if (jobs == 0) return;
  process(jobs - 1);
  std::mutex mutex;
  std::size_t next = 0;
  const auto work = [&](RecogniserProcess& recogniser) {
    for (;;) {
      std::unique_lock lock(mutex);
      if (next == missing.size()) return;
      const WantedPage& page = missing[next++];
      if (options.when_recognising) {
        options.when_recognising(document.source.path, static_cast<int>(next), static_cast<int>(missing.size()));
      }
      lock.unlock();
      const RecogniseRequest request{page.number, keeps_words(page.need),
                                     static_cast<std::uint32_t>(options.page_time.count())};
      auto result = recogniser.recognise(request, file);
      if (result) cache.keep(key(document, page, identity), *result);
      lock.lock();
      found.emplace(page.number, std::move(result));
    }
  };
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < jobs; ++i) threads.emplace_back([&, i] { work(processes[i]); });
  work(processes[0]);
}

void PageRecognition::Impl::put(PdfDocument& document, const WantedPage& page, const Result<RecognisedPage>& result,
                                std::vector<RecognisedPage>& good) const {
  if (!result) {
    say_instead(document,
                {"page-not-recognised", page.number,
                 fmt::format("the page could not be recognised: {}", result.error().message), Severity::damage});
    return;
  }
  PageText& text = document.pages[static_cast<std::size_t>(page.number - 1)];
  const int confidence = confidence_of(*result);
  if (letters_of(*result) < kFewestLetters || confidence < kNoText) {
    if (page.need == PageNeed::bad_text || page.need == PageNeed::asked) return;
    const bool blank = result->ink < kLeastInk;
    if (blank) text.image_cover = 0;
    say_instead(document,
                blank ? Diagnostic{"page-empty", page.number, "nothing on it", Severity::note}
                      : Diagnostic{"page-image", page.number, "no text was found in its image", Severity::note});
    return;
  }
  if (!keeps_words(page.need)) {
    text.text.clear();
    text.words.clear();
    text.styles.clear();
  }
  text.state = PageState::recognised;
  text.image_cover = 0;  // what it showed is text now
  Diagnostic now;
  now.page = page.number;
  if (confidence < kLowConfidence) {
    now = {"page-low-confidence", page.number,
           fmt::format("recognised with little confidence ({} %); check it against the paper", confidence),
           Severity::damage};
  }
  say_instead(document, now);
  good.push_back(*result);
}

PageRecognition::PageRecognition(OcrOptions options, std::string program)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(program))) {}
PageRecognition::PageRecognition(PageRecognition&&) noexcept = default;
PageRecognition& PageRecognition::operator=(PageRecognition&&) noexcept = default;
PageRecognition::~PageRecognition() = default;

const OcrOptions& PageRecognition::options() const {
  return impl_->options;
}

void PageRecognition::recognise(PdfDocument& document, std::span<const WantedPage> wanted, int file) {
  if (wanted.empty()) return;
  if (impl_->options.mode == OcrMode::never) return impl_->complain(document, wanted, ", which --ocr=never forbids");
  const auto identity = impl_->process(0).identity();
  if (!identity) {
    const Error& error = identity.error();
    const std::string what = error.hint.empty() ? error.message : error.message + "; " + error.hint;
    return impl_->complain(document, wanted,
                           error.code == "reader-missing"
                               ? " (see docs/ocr.md: Tesseract is not installed with agendex)"
                               : fmt::format(" ({})", what));
  }
  const auto found = impl_->find_all(document, wanted, *identity, file);
  std::vector<RecognisedPage> good;
  for (const WantedPage& page : wanted) impl_->put(document, page, found.at(page.number), good);
  add_scan_words(document.pages, good);
}

std::string default_recogniser_program() {
  if (const char* chosen = std::getenv("AGENDEX_RECOGNISER"); chosen && *chosen) return chosen;
  return (std::filesystem::path(default_reader_program()).parent_path() / "agendex-recogniser").string();
}

bool has_recogniser(const std::string& program) {
  return access(program.c_str(), X_OK) == 0;
}

}  // namespace agendex

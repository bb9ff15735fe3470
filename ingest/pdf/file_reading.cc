#include "ingest/pdf/file_reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ingest/pdf/page_diagnostics.h"

namespace agendex {
namespace {

Error broken(std::string_view what) {
  return {"broken-frame", fmt::format("the PDF reader gave an answer that makes no sense: {}", what), ""};
}

std::uint64_t bytes_of(const PageText& page) {
  return sizeof(PageText) + page.text.size() + page.words.size() * sizeof(Word) +
         page.styles.size() * sizeof(FontStyle);
}

}  // namespace

Deadline FileReading::end_of_patience() const {
  return started_ + limits_.file_time + page_count_.value_or(0) * limits_.file_time_per_page;
}

Deadline FileReading::deadline(Deadline::clock::time_point now) const {
  return std::min(now + limits_.page_time, end_of_patience());
}

Error FileReading::timeout(Deadline::clock::time_point now) const {
  const auto seconds = [](auto duration) { return std::chrono::duration<double>(duration).count(); };
  const bool over = now >= end_of_patience();
  return {
      "timeout",
      over ? fmt::format("the file as a whole takes longer than {:.4g} seconds", seconds(end_of_patience() - started_))
           : fmt::format("no answer within {:.4g} seconds", seconds(limits_.page_time)),
      ""};
}

Result<void> FileReading::take(Message&& message) {
  if (auto* opened = std::get_if<Opened>(&message)) return open(std::move(*opened));
  if (auto* refused = std::get_if<Refused>(&message)) {
    refusal_ = std::move(refused->error);
    return {};
  }
  if (auto* page = std::get_if<ReadPage>(&message)) return add_page(std::move(*page));
  if (auto* outline = std::get_if<ReadOutline>(&message); outline && all_pages_seen()) {
    document_.outline = std::move(outline->entries);
    return {};
  }
  if (std::holds_alternative<Finished>(message)) return end();
  return tl::unexpected(broken("not what was asked for"));
}

Result<void> FileReading::open(Opened&& opened) {
  if (page_count_ && *page_count_ != opened.page_count) return tl::unexpected(broken("another number of pages"));
  if (opened.page_count > limits_.pages) {
    return tl::unexpected(Error{
        "too-large", fmt::format("the file has {} pages; at most {} are read", opened.page_count, limits_.pages), ""});
  }
  page_count_ = opened.page_count;
  document_.info = std::move(opened.info);
  return {};
}

Result<void> FileReading::add_page(ReadPage&& page) {
  if (!page_count_ || all_pages_seen() || page.text.number != next_page())
    return tl::unexpected(broken("a wrong page"));
  bytes_ += bytes_of(page.text);
  if (bytes_ > limits_.document_bytes) {
    return tl::unexpected(
        Error{"too-large", fmt::format("the file holds more than {} MiB of text", limits_.document_bytes >> 20), ""});
  }
  const PageNeed need = need_of(page.text, page.has_graphics);
  if (need != PageNeed::none) wanted_.push_back({page.text.number, need});
  if (auto diagnostic = diagnose(page)) document_.diagnostics.push_back(std::move(*diagnostic));
  document_.pages.push_back(std::move(page.text));
  return {};
}

Result<void> FileReading::end() {
  if (refusal_) return tl::unexpected(*refusal_);
  if (!all_pages_seen()) return tl::unexpected(broken("pages are missing"));
  complete_ = true;
  return {};
}

Result<void> FileReading::lose_reader(const Error& cause, Deadline::clock::time_point now) {
  ++readers_lost_;
  if (!page_count_) return tl::unexpected(cause);
  if (all_pages_seen()) {
    document_.diagnostics.push_back(
        {"outline-skipped", 0, "the outline could not be read: " + cause.message, Diagnostic::Severity::note});
    complete_ = true;
    return {};
  }
  const bool give_up = readers_lost_ >= limits_.readers_lost || now >= end_of_patience();
  skip_pages(give_up ? *page_count_ : next_page(), cause);
  if (!all_pages_seen()) return {};
  if (!has_read_anything()) return tl::unexpected(cause);
  complete_ = true;
  return {};
}

void FileReading::skip_pages(int last, const Error& cause) {
  const int first = next_page();
  while (next_page() <= last) {
    PageText page;
    page.number = next_page();
    page.state = PageState::skipped;
    document_.pages.push_back(std::move(page));
  }
  std::string message = last == first ? "skipped: " + cause.message
                                      : fmt::format("pages {} to {} skipped: {}", first, last, cause.message);
  document_.diagnostics.push_back({"page-skipped", first, std::move(message), Diagnostic::Severity::damage});
}

bool FileReading::has_read_anything() const {
  return std::any_of(document_.pages.begin(), document_.pages.end(),
                     [](const PageText& page) { return page.state != PageState::skipped; });
}

}  // namespace agendex

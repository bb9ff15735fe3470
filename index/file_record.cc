#include "index/file_record.h"

#include <algorithm>

#include "index/byte_codec.h"
#include "index/file_record_codec.h"

namespace agendex {
namespace {

/// A letter a page, for the eye too: text, empty, (re)cognised as q, unreadable, skipped.
constexpr std::string_view kPageLetters = "tequs";

std::string page_letters(const std::vector<PageState>& pages) {
  std::string letters;
  for (const PageState state : pages) letters += kPageLetters[static_cast<std::size_t>(state)];
  return letters;
}

std::vector<PageState> read_pages(std::string_view letters) {
  std::vector<PageState> pages;
  for (const char letter : letters) {
    const auto at = kPageLetters.find(letter);
    pages.push_back(at == std::string_view::npos ? PageState::unreadable : static_cast<PageState>(at));
  }
  return pages;
}

}  // namespace

bool FileRecord::awaits_recognition() const {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& each) {
    return each.code == "page-no-text-layer" || each.code == "text-unmappable";
  });
}

std::string encode(const FileRecord& record) {
  ByteWriter out;
  out.text(record.stamp.path);
  out.number(record.stamp.size_bytes);
  out.integer(record.stamp.modified_ns);
  out.text(record.sha256);
  out.text(record.indexed_sha256);
  out.text(page_letters(record.pages));
  out.integer(record.section_count);
  out.integer(record.definition_count);
  out.number(record.failure ? 1 : 0);
  const Error failure = record.failure.value_or(Error{});
  out.text(failure.code);
  out.text(failure.message);
  out.text(failure.hint);
  out.list(record.diagnostics, [&](const Diagnostic& diagnostic) {
    out.text(diagnostic.code);
    out.integer(diagnostic.page);
    out.text(diagnostic.message);
    out.number(static_cast<std::uint64_t>(diagnostic.severity));
  });
  return out.take();
}

Result<FileRecord> decode_file(std::string_view bytes) {
  ByteReader in(bytes);
  FileRecord record;
  record.stamp.path = in.text();
  record.stamp.size_bytes = in.number();
  record.stamp.modified_ns = in.integer();
  record.sha256 = in.text();
  record.indexed_sha256 = in.text();
  record.pages = read_pages(in.view());
  record.section_count = in.small();
  record.definition_count = in.small();
  const bool failed = in.number() == 1;
  Error failure;
  failure.code = in.text();
  failure.message = in.text();
  failure.hint = in.text();
  if (failed) record.failure = std::move(failure);
  record.diagnostics = in.list([&] {
    Diagnostic diagnostic;
    diagnostic.code = in.text();
    diagnostic.page = in.small();
    diagnostic.message = in.text();
    diagnostic.severity = in.one_of<Diagnostic::Severity>(2);
    return diagnostic;
  });
  return in.finished(std::move(record));
}

Result<std::vector<FileRecord>> decode_files(const std::vector<std::string>& encoded) {
  std::vector<FileRecord> records;
  records.reserve(encoded.size());
  for (const std::string& bytes : encoded) {
    Result<FileRecord> record = decode_file(bytes);
    if (!record) return tl::unexpected(record.error());
    records.push_back(std::move(*record));
  }
  std::sort(records.begin(), records.end(),
            [](const FileRecord& a, const FileRecord& b) { return a.stamp.path < b.stamp.path; });
  return records;
}

}  // namespace agendex

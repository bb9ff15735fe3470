#include "index/file_record.h"

#include <algorithm>

#include "index/file_record_codec.h"
#include "index/record_codec.h"

namespace agendex {
namespace {

using codec::Json;

Json diagnostic_json(const Diagnostic& diagnostic) {
  return Json::array({diagnostic.code, diagnostic.page, diagnostic.message, static_cast<int>(diagnostic.severity)});
}

Diagnostic read_diagnostic(const Json& json) {
  return {.code = json.at(0),
          .page = json.at(1),
          .message = json.at(2),
          .severity = static_cast<Diagnostic::Severity>(json.at(3).get<int>())};
}

Json failure_json(const std::optional<Error>& failure) {
  return failure ? Json::array({failure->code, failure->message, failure->hint}) : Json(nullptr);
}

std::optional<Error> read_failure(const Json& json) {
  if (json.is_null()) return std::nullopt;
  return Error{json.at(0), json.at(1), json.at(2)};
}

/// A letter a page.
constexpr std::string_view kPageLetters = "tequs";  // text, empty, (re)cognised: q, unreadable, skipped

std::string page_letters(const std::vector<PageState>& pages) {
  std::string letters;
  for (const PageState state : pages) letters += kPageLetters[static_cast<std::size_t>(state)];
  return letters;
}

std::vector<PageState> read_pages(const std::string& letters) {
  std::vector<PageState> pages;
  for (const char letter : letters) {
    const auto at = kPageLetters.find(letter);
    pages.push_back(at == std::string_view::npos ? PageState::unreadable : static_cast<PageState>(at));
  }
  return pages;
}

}  // namespace

std::string encode(const FileRecord& record) {
  return codec::pack(
      Json::array({record.stamp.path, record.stamp.size_bytes, record.stamp.modified_ns, record.sha256,
                   record.indexed_sha256, failure_json(record.failure), page_letters(record.pages),
                   record.section_count, record.definition_count, codec::list(record.diagnostics, diagnostic_json)}));
}

Result<FileRecord> decode_file(std::string_view bytes) {
  return codec::unpack(bytes, [](const Json& json) {
    return FileRecord{.stamp = {.path = json.at(0), .size_bytes = json.at(1), .modified_ns = json.at(2)},
                      .sha256 = json.at(3),
                      .indexed_sha256 = json.at(4),
                      .failure = read_failure(json.at(5)),
                      .pages = read_pages(json.at(6)),
                      .section_count = json.at(7),
                      .definition_count = json.at(8),
                      .diagnostics = codec::list(json.at(9), read_diagnostic)};
  });
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

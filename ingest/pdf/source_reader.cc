#include "ingest/pdf/source_reader.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <glib.h>
#include <re2/re2.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace agendex {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{128} << 10;
constexpr std::size_t kHeadBytes = 1024;  // as far as readers look for the header
constexpr std::size_t kTailBytes = 2048;

Error error_of_open(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return {"missing", "there is no such file", ""};
    case EACCES:
    case EPERM:
      return {"no-permission", "you have no permission to read it", "check with: ls -l"};
    default:
      return {"unreadable", fmt::format("it cannot be opened: {}", std::strerror(error)), ""};
  }
}

Error unreadable(int error) {
  return {"unreadable", fmt::format("it cannot be read: {}", std::strerror(error)), ""};
}

bool contains(const std::string& text, const RE2& pattern) {
  return RE2::PartialMatch(text, pattern);
}

bool is_same(const timespec& a, const timespec& b) {
  return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

bool is_unchanged(const struct stat& before, const struct stat& after) {
  return before.st_size == after.st_size && is_same(before.st_mtim, after.st_mtim) &&
         is_same(before.st_ctim, after.st_ctim);
}

}  // namespace

struct SourceReader::Hash {
  struct Free {
    void operator()(GChecksum* pointer) const { g_checksum_free(pointer); }
  };
  std::unique_ptr<GChecksum, Free> checksum{g_checksum_new(G_CHECKSUM_SHA256)};
  std::vector<unsigned char> piece = std::vector<unsigned char>(kPieceBytes);
  std::uint64_t offset = 0;
  int error = 0;
  bool at_end = false;
};

SourceReader::SourceReader(std::string path, UniqueFd fd, const struct stat& status)
    : path_(std::move(path)), fd_(std::move(fd)), status_(status), hash_(std::make_unique<Hash>()) {}
SourceReader::SourceReader(SourceReader&&) noexcept = default;
SourceReader& SourceReader::operator=(SourceReader&&) noexcept = default;
SourceReader::~SourceReader() = default;

Result<SourceReader> SourceReader::open(const std::string& path, std::uint64_t max_bytes) {
  UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!fd) return tl::unexpected(error_of_open(errno));
  struct stat status {};
  if (fstat(fd.get(), &status) != 0) return tl::unexpected(error_of_open(errno));
  if (S_ISDIR(status.st_mode)) return tl::unexpected(Error{"not-a-file", "it is a folder", ""});
  if (!S_ISREG(status.st_mode)) return tl::unexpected(Error{"not-a-file", "it is not a regular file", ""});
  if (status.st_size == 0) return tl::unexpected(Error{"empty-file", "the file is empty", "try to download it again"});
  if (static_cast<std::uint64_t>(status.st_size) > max_bytes) {
    return tl::unexpected(Error{"too-large", fmt::format("the file is larger than {} MiB", max_bytes >> 20), ""});
  }
  return SourceReader(path, std::move(fd), status);
}

bool SourceReader::hash_some() {
  if (hash_->at_end) return false;
  const ssize_t count = pread(fd_.get(), hash_->piece.data(), hash_->piece.size(), static_cast<off_t>(hash_->offset));
  if (count < 0 && errno == EINTR) return true;
  if (count <= 0) {
    hash_->at_end = true;
    hash_->error = count < 0 ? errno : 0;
    return false;
  }
  g_checksum_update(hash_->checksum.get(), hash_->piece.data(), count);
  hash_->offset += static_cast<std::uint64_t>(count);
  return true;
}

Result<SourceFile> SourceReader::finish() {
  while (hash_some()) {
  }
  if (hash_->error != 0) return tl::unexpected(unreadable(hash_->error));
  struct stat now {};
  const auto size = static_cast<std::uint64_t>(status_.st_size);
  if (fstat(fd_.get(), &now) != 0 || !is_unchanged(status_, now) || hash_->offset != size) {
    return tl::unexpected(Error{"changed-while-read", "the file changed while it was read", "try again"});
  }
  return SourceFile{path_, g_checksum_get_string(hash_->checksum.get()), size};
}

std::string SourceReader::read_at(std::uint64_t offset, std::size_t size) const {
  std::string out(size, '\0');
  const ssize_t count = pread(fd_.get(), out.data(), out.size(), static_cast<off_t>(offset));
  out.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return out;
}

Error SourceReader::explain(const Error& refusal) const {
  static const RE2 web_page(R"((?i)<!doctype\s+html|<html|<head)");
  static const RE2 header("%PDF-|%!PS-Adobe-[0-9.]+ PDF-");
  const auto size = static_cast<std::uint64_t>(status_.st_size);
  const std::string head = read_at(0, kHeadBytes);
  if (!contains(head, header)) {
    if (contains(head, web_page)) {
      return {"not-a-pdf", "it is a web page saved under the name of a PDF", "download the PDF itself"};
    }
    return {"not-a-pdf", "it is not a PDF", ""};
  }
  const std::string tail = read_at(size > kTailBytes ? size - kTailBytes : 0, kTailBytes);
  if (tail.find("%%EOF") == std::string::npos) {
    return {"damaged", "the end of the file is missing", "try to download it again"};
  }
  return refusal;
}

}  // namespace agendex

#include "ingest/ocr/recognition_cache.h"

#include <fmt/format.h>
#include <glib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <system_error>

#include "ingest/pdf/protocol.h"

namespace agendex {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "agendex recognised page 1\n";
constexpr std::size_t kSumBytes = 64;

std::string sha256(std::string_view bytes) {
  const std::unique_ptr<gchar, void (*)(gpointer)> sum(
      g_compute_checksum_for_data(G_CHECKSUM_SHA256, reinterpret_cast<const guchar*>(bytes.data()), bytes.size()),
      g_free);
  return sum.get();
}

/// What the name of an entry stands for, in full.
std::string spelled(const RecognitionKey& key) {
  return fmt::format("{} {} {} {}\n", key.sha256, key.page, key.keep_words ? "beside" : "whole", key.identity);
}

fs::path path_of(const std::string& folder, const RecognitionKey& key) {
  const std::string name = sha256(spelled(key));
  return fs::path(folder) / name.substr(0, 2) / name.substr(2);
}

/// Magic, key, checksum of the frame, frame.
std::optional<RecognisedPage> parse(std::string_view bytes, const RecognitionKey& key) {
  const std::string head = std::string(kMagic) + spelled(key);
  if (bytes.substr(0, head.size()) != head) return std::nullopt;
  bytes.remove_prefix(head.size());
  if (bytes.size() < kSumBytes + kFrameHeaderBytes) return std::nullopt;
  const std::string_view frame = bytes.substr(kSumBytes);
  if (sha256(frame) != bytes.substr(0, kSumBytes)) return std::nullopt;
  const auto header = decode_header(frame.substr(0, kFrameHeaderBytes));
  if (!header) return std::nullopt;
  auto message = decode(header->kind, frame.substr(kFrameHeaderBytes));
  auto* page = message ? std::get_if<RecognisedPage>(&*message) : nullptr;
  if (page == nullptr || page->number != key.page) return std::nullopt;
  return std::move(*page);
}

}  // namespace

std::optional<RecognisedPage> RecognitionCache::find(const RecognitionKey& key) const {
  if (folder_.empty()) return std::nullopt;
  std::ifstream in(path_of(folder_, key), std::ios::binary);
  if (!in) return std::nullopt;
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return parse(bytes, key);
}

void RecognitionCache::keep(const RecognitionKey& key, const RecognisedPage& page) const {
  if (folder_.empty()) return;
  const fs::path path = path_of(folder_, key);
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  fs::permissions(folder_, fs::perms::owner_all, error);
  const std::string frame = encode(page);
  std::string draft = path.string() + ".XXXXXX";
  const int fd = mkstemp(draft.data());
  if (fd < 0) return;
  close(fd);
  std::ofstream out(draft, std::ios::binary);
  out << kMagic << spelled(key) << sha256(frame) << frame;
  out.close();
  if (out) fs::rename(draft, path, error);
  if (!out || error) fs::remove(draft, error);
}

}  // namespace agendex

#include "index/index_writer.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>

#include "index/database_files.h"
#include "index/doc_schema.h"
#include "index/document_builder.h"
#include "index/file_record_codec.h"
#include "index/xapian_support.h"

namespace agendex {
namespace {

std::string file_key(std::string_view path) {
  return std::string(kFileKeyPrefix) + path_key(path);
}

Xapian::Document to_xapian(const IndexDocument& document) {
  Xapian::Document out;
  for (const auto& [name, postings] : document.terms) {
    if (postings.positions.empty()) {
      out.add_term(name, postings.wdf);
      continue;
    }
    // The first position carries all of the wdf: it need not equal the number of positions.
    Xapian::termcount wdf = postings.wdf;
    for (const std::uint32_t position : postings.positions) {
      out.add_posting(name, position, wdf);
      wdf = 0;
    }
  }
  for (const auto& [slot, value] : document.values) {
    const bool number = slot == Slot::prior;
    out.add_value(static_cast<Xapian::valueno>(slot), number ? Xapian::sortable_serialise(std::stod(value)) : value);
  }
  out.set_data(document.data);
  return out;
}

std::size_t text_bytes(const Pack& pack) {
  std::size_t bytes = 0;
  for (const Section& section : pack.sections) {
    for (const TextBlock& block : section.text) bytes += block.text.size();
  }
  return bytes;
}

}  // namespace

struct IndexWriter::Impl {
  std::filesystem::path directory;
  WriterOptions options;
  Xapian::WritableDatabase database;
  Stemmer stemmer;
  std::size_t uncommitted_bytes = 0;
  bool dirty = false;

  /// Calls work() and translates what Xapian throws.
  template <class Work>
  auto guarded(Work work) const -> Result<decltype(work())> {
    try {
      return work();
    } catch (const Xapian::Error& error) {
      return tl::unexpected(to_error(error, directory));
    }
  }

  /// Calls change() as one unit: nothing of it is committed before it is complete. There is no way back out of a unit
  /// (cancelling would lose everything since the last commit), so all that can fail is done before one is begun; what
  /// is left is the disk, and then Xapian drops back to the last commit.
  template <class Change>
  Result<void> as_one(Change change) {
    try {
      database.begin_transaction(false);
      change();
      database.commit_transaction();
      dirty = true;
      return {};
    } catch (const Xapian::Error& error) {
      abandon();
      return tl::unexpected(to_error(error, directory));
    }
  }

  void abandon() {
    uncommitted_bytes = 0;
    dirty = false;
    try {
      database.cancel_transaction();
    } catch (const Xapian::Error&) {
      // The transaction had ended by itself.
    }
  }

  Result<std::optional<FileRecord>> record(std::string_view path) const {
    const Result<std::string> bytes = guarded([&] { return database.get_metadata(file_key(path)); });
    if (!bytes) return tl::unexpected(bytes.error());
    if (bytes->empty()) return std::nullopt;
    return decode_file(*bytes).map([](FileRecord record) { return std::optional(std::move(record)); });
  }

  void write(const FileRecord& record) { database.set_metadata(file_key(record.stamp.path), encode(record)); }

  void delete_documents(std::string_view path) { database.delete_document(term(prefix::kPath, path_key(path))); }

  Result<void> commit() {
    if (!dirty) return {};
    Result<void> done = {};
    try {
      database.commit();
    } catch (const Xapian::Error& error) {
      done = tl::unexpected(to_error(error, directory));
    }
    uncommitted_bytes = 0;
    dirty = false;
    return done;
  }
};

IndexWriter::IndexWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

IndexWriter::~IndexWriter() {
  if (impl_) (void)impl_->commit();
}

Result<IndexWriter> IndexWriter::open(const std::filesystem::path& directory, WriterOptions options) {
  if (Result<void> ready = prepare_directory(directory); !ready) return tl::unexpected(ready.error());
  auto impl = std::make_unique<Impl>();
  impl->directory = directory;
  impl->options = options;
  const int how = has_database(directory) ? Xapian::DB_OPEN : Xapian::DB_CREATE_OR_OVERWRITE;
  try {
    impl->database = Xapian::WritableDatabase(directory.string(), how | Xapian::DB_BACKEND_GLASS);
    const std::string schema(kSchemaKey);
    const bool never_written = impl->database.metadata_keys_begin() == impl->database.metadata_keys_end() &&
                               impl->database.get_doccount() == 0;
    if (never_written) {
      impl->database.set_metadata(schema, std::string(kIndexSchema));
      impl->database.commit();
    }
    if (Result<void> fits = check_schema(impl->database.get_metadata(schema)); !fits) {
      return tl::unexpected(fits.error());
    }
  } catch (const Xapian::Error& error) {
    return tl::unexpected(to_error(error, directory));
  }
  return IndexWriter(std::move(impl));
}

Result<std::optional<FileRecord>> IndexWriter::state_of(std::string_view path) const {
  return impl_->record(path);
}

Result<std::vector<FileRecord>> IndexWriter::files() const {
  const auto encoded = impl_->guarded([&] { return file_metadata(impl_->database); });
  if (!encoded) return tl::unexpected(encoded.error());
  return decode_files(*encoded);
}

Result<AddOutcome> IndexWriter::add(const Pack& pack, const FileStamp& stamp) {
  const Result<std::optional<FileRecord>> before = impl_->record(stamp.path);
  if (!before) return tl::unexpected(before.error());
  const bool was_indexed = *before && !(*before)->indexed_sha256.empty();
  const bool same_content = was_indexed && (*before)->indexed_sha256 == pack.source.sha256;
  if (same_content && (*before)->pages == pack.page_states) {
    FileRecord record = **before;
    record.stamp = stamp;
    record.sha256 = pack.source.sha256;
    record.failure.reset();
    if (Result<void> done = impl_->as_one([&] { impl_->write(record); }); !done) return tl::unexpected(done.error());
    return AddOutcome::unchanged;
  }
  const PackDocuments documents = build_documents(pack, stamp.path, impl_->stemmer);
  const auto is_section = [](const IndexDocument& d) { return d.terms.count(std::string(kContinuedTerm)) == 0; };
  const FileRecord record{.stamp = stamp,
                          .sha256 = pack.source.sha256,
                          .indexed_sha256 = pack.source.sha256,
                          .failure = std::nullopt,
                          .pages = pack.page_states,
                          .section_count = static_cast<int>(
                              std::count_if(documents.sections.begin(), documents.sections.end(), is_section)),
                          .definition_count = static_cast<int>(documents.definitions.size()),
                          .diagnostics = pack.diagnostics};
  const Result<void> done = impl_->as_one([&] {
    if (was_indexed) impl_->delete_documents(stamp.path);
    impl_->database.add_document(to_xapian(documents.file));
    for (const IndexDocument& document : documents.sections) impl_->database.add_document(to_xapian(document));
    for (const IndexDocument& document : documents.definitions) impl_->database.add_document(to_xapian(document));
    impl_->write(record);
  });
  if (!done) return tl::unexpected(done.error());
  impl_->uncommitted_bytes += text_bytes(pack);
  if (impl_->uncommitted_bytes >= impl_->options.commit_bytes) {
    if (Result<void> on_disk = commit(); !on_disk) return tl::unexpected(on_disk.error());
  }
  return was_indexed ? AddOutcome::replaced : AddOutcome::added;
}

Result<void> IndexWriter::record_failure(const FileStamp& stamp, std::string_view sha256, const Error& why) {
  Result<std::optional<FileRecord>> before = impl_->record(stamp.path);
  if (!before) return tl::unexpected(before.error());
  FileRecord record = before->value_or(FileRecord{});
  record.stamp = stamp;
  record.sha256 = sha256;
  record.failure = why;
  return impl_->as_one([&] { impl_->write(record); });
}

Result<void> IndexWriter::renew_stamp(const FileStamp& stamp) {
  Result<std::optional<FileRecord>> before = impl_->record(stamp.path);
  if (!before) return tl::unexpected(before.error());
  if (!*before || (*before)->stamp == stamp) return {};
  FileRecord record = **before;
  record.stamp = stamp;
  return impl_->as_one([&] { impl_->write(record); });
}

Result<bool> IndexWriter::remove(std::string_view path) {
  const Result<std::optional<FileRecord>> before = impl_->record(path);
  if (!before) return tl::unexpected(before.error());
  if (!*before) return false;
  const Result<void> done = impl_->as_one([&] {
    impl_->delete_documents(path);
    impl_->database.set_metadata(file_key(path), "");
  });
  if (!done) return tl::unexpected(done.error());
  return true;
}

Result<void> IndexWriter::commit() {
  return impl_->commit();
}

}  // namespace agendex

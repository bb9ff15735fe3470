#include "index/index_writer.h"

#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <fstream>

#include "index/doc_schema.h"
#include "index/support/packs.h"
#include "support/catch.h"

using namespace agendex;

namespace {

const Meeting kCabinet = test::meeting("Marlshire County Council", "Cabinet", {2024, 5, 1});

Pack roads() {
  return test::pack(kCabinet, {{.title = "Roads", .text = "tarmac"}, {.title = "Bridges", .text = "steel"}});
}
Pack parks() {
  return test::pack(kCabinet, {{.title = "Parks", .text = "grass"}}, {test::definition("GS", "Green Space")});
}

IndexWriter open(const std::filesystem::path& directory, WriterOptions options = {}) {
  Result<IndexWriter> writer = IndexWriter::open(directory, options);
  REQUIRE(writer);
  return std::move(*writer);
}

/// Documents with `term`, as a reader sees them now.
std::size_t readable(const std::filesystem::path& directory, const std::string& term) {
  return Xapian::Database(directory.string()).get_termfreq(term);
}

}  // namespace

TEST_CASE("A new index is its owner's alone") {
  const test::TemporaryDirectory home;
  const auto directory = home / "deep/er/index";
  open(directory);
  struct stat status {};
  REQUIRE(::stat(directory.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0700);
}

TEST_CASE("Adding, adding again, replacing, removing") {
  const test::TemporaryDirectory home;
  const auto directory = home / "index";
  IndexWriter writer = open(directory);
  CHECK(writer.add(roads(), test::stamp("/a.pdf")) == AddOutcome::added);
  CHECK(writer.add(roads(), test::stamp("/a.pdf", 1, 2)) == AddOutcome::unchanged);
  CHECK(writer.add(parks(), test::stamp("/b.pdf")) == AddOutcome::added);
  REQUIRE(writer.commit());
  CHECK(readable(directory, "tarmac") == 1);
  CHECK(readable(directory, std::string(kSectionTerm)) == 3);

  CHECK(writer.add(parks(), test::stamp("/a.pdf")) == AddOutcome::replaced);
  REQUIRE(writer.commit());
  CHECK(readable(directory, "tarmac") == 0);
  CHECK(readable(directory, std::string(kSectionTerm)) == 2);
  CHECK(readable(directory, "XS:GS") == 2);

  CHECK(writer.remove("/b.pdf") == true);
  CHECK(writer.remove("/never.pdf") == false);
  REQUIRE(writer.commit());
  CHECK(readable(directory, "XS:GS") == 1);
  CHECK(writer.state_of("/b.pdf") == std::nullopt);
}

TEST_CASE("What is known of a file") {
  const test::TemporaryDirectory home;
  IndexWriter writer = open(home / "index");
  CHECK(writer.state_of("/a.pdf") == std::nullopt);
  Pack pack = parks();
  pack.diagnostics = {{.code = "page-empty", .page = 1, .message = "m", .severity = Diagnostic::Severity::damage}};
  REQUIRE(writer.add(pack, test::stamp("/a.pdf", 5, 6)));
  const FileRecord record = writer.state_of("/a.pdf")->value();
  CHECK(record.stamp == test::stamp("/a.pdf", 5, 6));
  CHECK(record.indexed_sha256 == pack.source.sha256);
  CHECK(record.section_count == 1);
  CHECK(record.definition_count == 1);
  CHECK(record.diagnostics == pack.diagnostics);
  CHECK(record.is_current(test::stamp("/a.pdf", 5, 6)));
  CHECK_FALSE(record.is_current(test::stamp("/a.pdf", 5, 7)));
  REQUIRE(writer.renew_stamp(test::stamp("/a.pdf", 5, 7)));
  CHECK(writer.state_of("/a.pdf")->value().is_current(test::stamp("/a.pdf", 5, 7)));

  const std::string long_path = "/" + std::string(3000, 'p') + ".pdf";
  REQUIRE(writer.add(roads(), test::stamp(long_path)));
  const std::vector<FileRecord> files = writer.files().value();
  REQUIRE(files.size() == 2);
  CHECK(files[0].stamp.path == "/a.pdf");
  CHECK(files[1].stamp.path == long_path);
}

TEST_CASE("A file that cannot be read any more keeps what was indexed") {
  const test::TemporaryDirectory home;
  const auto directory = home / "index";
  IndexWriter writer = open(directory);
  const Error why{"encrypted", "it has a password", "unlock it"};
  REQUIRE(writer.record_failure(test::stamp("/new.pdf"), "", why));
  REQUIRE(writer.add(roads(), test::stamp("/a.pdf")));
  REQUIRE(writer.record_failure(test::stamp("/a.pdf", 2, 2), "other", why));
  REQUIRE(writer.commit());
  CHECK(readable(directory, "tarmac") == 1);
  const FileRecord record = writer.state_of("/a.pdf")->value();
  CHECK(record.failure == why);
  CHECK(record.sha256 == "other");
  CHECK(record.indexed_sha256 == roads().source.sha256);
  CHECK_FALSE(record.is_current(test::stamp("/a.pdf", 2, 2)));
  CHECK(writer.state_of("/new.pdf")->value().indexed_sha256.empty());

  // It comes back as it was: nothing is indexed anew, and the failure is forgotten.
  CHECK(writer.add(roads(), test::stamp("/a.pdf", 3, 3)) == AddOutcome::unchanged);
  CHECK_FALSE(writer.state_of("/a.pdf")->value().failure);
}

TEST_CASE("Readers see a pack wholly, after the commit, or not at all") {
  const test::TemporaryDirectory home;
  const auto directory = home / "index";
  {
    IndexWriter writer = open(directory);
    REQUIRE(writer.add(roads(), test::stamp("/a.pdf")));
    CHECK(readable(directory, "tarmac") == 0);
  }  // a writer that goes commits
  CHECK(readable(directory, "tarmac") == 1);
  IndexWriter eager = open(directory, {.commit_bytes = 1});
  REQUIRE(eager.add(parks(), test::stamp("/b.pdf")));
  CHECK(readable(directory, "grass") == 1);
  CHECK(readable(directory, "XS:GS") == 1);
}

TEST_CASE("One writer at a time") {
  const test::TemporaryDirectory home;
  const auto directory = home / "index";
  IndexWriter first = open(directory);
  const Result<IndexWriter> second = IndexWriter::open(directory);
  REQUIRE_FALSE(second);
  CHECK(second.error().code == "index-locked");
  CHECK_FALSE(second.error().hint.empty());
}

TEST_CASE("What is not an index of ours is left alone") {
  const test::TemporaryDirectory home;
  std::filesystem::create_directories(home / "photos");
  std::ofstream(home / "photos" / "cat.jpg") << "meow";
  const Result<IndexWriter> photos = IndexWriter::open(home / "photos");
  REQUIRE_FALSE(photos);
  CHECK(photos.error().code == "not-an-index");

  {
    Xapian::WritableDatabase other((home / "other").string(), Xapian::DB_CREATE);
    other.set_metadata("schema", "agendex.index/0");
  }
  const Result<IndexWriter> other = IndexWriter::open(home / "other");
  REQUIRE_FALSE(other);
  CHECK(other.error().code == "index-schema");
  CHECK(other.error().message.find("agendex.index/0") != std::string::npos);

  open(home / "broken");
  std::ofstream(home / "broken" / "iamglass", std::ios::trunc) << "rubbish";
  const Result<IndexWriter> broken = IndexWriter::open(home / "broken");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == "index-damaged");

  std::ofstream(home / "file") << "x";
  CHECK_FALSE(IndexWriter::open(home / "file"));
  CHECK_FALSE(IndexWriter::open(home / "file/below"));
}

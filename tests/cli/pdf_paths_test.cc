#include "cli/indexing/pdf_paths.h"

#include <filesystem>

#include "support/catch.h"
#include "support/temp_folder.h"

namespace agendex {
namespace {

std::vector<std::string> names_of(const PdfPaths& found, const TempFolder& folder) {
  std::vector<std::string> names;
  for (const FileStamp& file : found.files) {
    names.push_back(std::filesystem::path(file.path).lexically_relative(folder.path()).string());
  }
  return names;
}

TEST_CASE("a folder stands for the PDFs in and below it") {
  const TempFolder folder;
  folder.write("b.pdf", "1");
  folder.write("a.PDF", "22");
  folder.write("deep/er/c.Pdf", "333");
  folder.write("notes.txt", "");
  folder.write("pdf", "");
  std::filesystem::create_directory(folder.path() / "folder.pdf");
  const PdfPaths found = find_pdfs({folder.path().string()});
  CHECK(names_of(found, folder) == std::vector<std::string>{"a.PDF", "b.pdf", "deep/er/c.Pdf"});
  CHECK(found.files[2].size_bytes == 3);
  CHECK(found.files[2].modified_ns > 0);
  CHECK(found.troubles.empty());
}

TEST_CASE("a named file counts whatever its name, and only once") {
  const TempFolder folder;
  const std::string file = folder.write("minutes.download", "1");
  std::filesystem::create_symlink(file, folder.path() / "link.pdf");
  const PdfPaths found = find_pdfs({file, folder / "./minutes.download", folder / "link.pdf"});
  CHECK(names_of(found, folder) == std::vector<std::string>{"minutes.download"});
}

TEST_CASE("paths that lead nowhere are told") {
  const TempFolder folder;
  const PdfPaths found = find_pdfs({folder / "missing.pdf", "/dev/null", ""});
  REQUIRE(found.troubles.size() == 3);
  CHECK(found.troubles[0].error.code == "not-found");
  CHECK(found.troubles[1].error.code == "not-a-file");
  CHECK(found.troubles[2].error.code == "not-found");
  CHECK(found.files.empty());
}

}  // namespace
}  // namespace agendex

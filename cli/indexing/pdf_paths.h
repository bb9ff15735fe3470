#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "index/file_record.h"

namespace agendex {

/// A path that could not be used, and why.
struct PathTrouble {
  std::string path;
  Error error;

  bool operator==(const PathTrouble&) const = default;
};

struct PdfPaths {
  std::vector<FileStamp> files;  ///< absolute, without links, each once; in the order given, folders by name
  std::vector<PathTrouble> troubles;
};

/// The files that `paths` stand for: a folder for every *.pdf in it and below (in any case; links to folders are not
/// followed), a file for itself whatever its name. Errors: "not-found", "not-a-file", "unreadable".
PdfPaths find_pdfs(const std::vector<std::string>& paths);

/// Size and time of one file.
Result<FileStamp> stamp_of(const std::string& path);

}  // namespace agendex

#include "cli/indexing/pdf_paths.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <unordered_set>

#include "base/text.h"

namespace agendex {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

Error system_error(int number) {
  const std::string what = std::generic_category().message(number);
  if (number == ENOENT) return {"not-found", "there is no such file or folder", "check the spelling of the path"};
  if (number == EACCES) return {"unreadable", "may not be read: " + what, "check its permissions"};
  return {"unreadable", "cannot be read: " + what, ""};
}

bool is_pdf_name(const fs::path& path) {
  return to_lower(path.extension().string()) == ".pdf";
}

class Collector {
 public:
  explicit Collector(PdfPaths& found) : found_(found) {}

  void add(const std::string& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      add_folder(path);
    } else {
      add_file(path);
    }
  }

 private:
  void add_folder(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      std::error_code ignored;
      if (is_pdf_name(entry->path()) && !entry->is_directory(ignored)) names.push_back(entry->path().string());
    }
    if (error) found_.troubles.push_back({folder, system_error(error.value())});
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) add_file(name);
  }

  void add_file(const std::string& path) {
    const auto stamp = stamp_of(path);
    if (!stamp) {
      found_.troubles.push_back({path, stamp.error()});
    } else if (known_.insert(stamp->path).second) {
      found_.files.push_back(*stamp);
    }
  }

  PdfPaths& found_;
  std::unordered_set<std::string> known_;
};

}  // namespace

Result<FileStamp> stamp_of(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return tl::unexpected(system_error(errno));
  if (!S_ISREG(status.st_mode)) {
    return tl::unexpected(Error{"not-a-file", "is neither a file nor a folder", "name a PDF or a folder of PDFs"});
  }
  if (access(path.c_str(), R_OK) != 0) return tl::unexpected(system_error(errno));
  std::error_code error;
  const fs::path canonical = fs::canonical(path, error);
  if (error) return tl::unexpected(system_error(error.value()));
  return FileStamp{canonical.string(), static_cast<std::uint64_t>(status.st_size),
                   status.st_mtim.tv_sec * kNanosecondsPerSecond + status.st_mtim.tv_nsec};
}

PdfPaths find_pdfs(const std::vector<std::string>& paths) {
  PdfPaths found;
  Collector collector(found);
  for (const std::string& path : paths) collector.add(path);
  return found;
}

}  // namespace agendex

#include "cli/viewer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "search/file_url.h"

extern char** environ;

namespace agendex {
namespace {

struct KnownViewer {
  std::string_view program;
  std::string_view in_desktop_file;  ///< part of the name of its .desktop file
  std::string_view arguments;
};

/// Viewers that take no notice of "#page=" in a link.
constexpr std::array kViewers = {
    KnownViewer{"evince", "evince", "-p {page} {file}"},   KnownViewer{"papers", "papers", "-p {page} {file}"},
    KnownViewer{"okular", "okular", "-p {page} {file}"},   KnownViewer{"atril", "atril", "-p {page} {file}"},
    KnownViewer{"xreader", "xreader", "-p {page} {file}"}, KnownViewer{"zathura", "zathura", "-P {page} {file}"},
    KnownViewer{"qpdfview", "qpdfview", "{file}#{page}"},  KnownViewer{"mupdf", "mupdf", "{file} {page}"},
    KnownViewer{"xpdf", "xpdf", "{file} {page}"},
};

Error no_viewer(const std::string& message) {
  return {"no-viewer", message, "say which one in AGENDEX_VIEWER, for example: evince -p {page} {file}"};
}

bool is_installed(std::string_view program) {
  const char* path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? std::string_view() : std::string_view(path);
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    if (access(fmt::format("{}/{}", folders.substr(0, end), program).c_str(), X_OK) == 0) return true;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return false;
}

/// The name of the .desktop file of the desktop's viewer of PDFs; empty when there is no desktop.
std::string desktop_viewer() {
  std::string name;
  std::FILE* pipe = popen("xdg-mime query default application/pdf 2>/dev/null", "r");
  if (pipe == nullptr) return name;
  std::array<char, 256> buffer{};
  while (std::fgets(buffer.data(), buffer.size(), pipe) != nullptr) name += buffer.data();
  pclose(pipe);
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

void replace(std::string& text, std::string_view name, const std::string& value) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size())) {
    text.replace(at, name.size(), value);
  }
}

/// Words are split before anything is filled in: a file may have any name.
std::vector<std::string> filled(std::string_view call, const std::string& file, int page) {
  std::vector<std::string> words = CLI::detail::split_up(std::string(call));
  const bool names_file = call.find("{file}") != std::string_view::npos || call.find("{url}") != std::string_view::npos;
  if (!names_file) words.emplace_back("{file}");
  for (std::string& word : words) {
    replace(word, "{page}", std::to_string(page));
    replace(word, "{url}", file_url(file, page));
    replace(word, "{file}", file);
  }
  return words;
}

ViewerCall call_of(const KnownViewer& viewer, const std::string& file, int page) {
  return {filled(fmt::format("{} {}", viewer.program, viewer.arguments), file, page), false};
}

}  // namespace

Result<ViewerCall> viewer_for(const std::string& file, int page) {
  if (const char* own = std::getenv("AGENDEX_VIEWER"); own != nullptr && own[0] != '\0') {
    return ViewerCall{filled(own, file, page), true};
  }
  const ViewerCall by_link{{"xdg-open", file_url(file, page)}, false};
  const std::string desktop = desktop_viewer();
  for (const KnownViewer& viewer : kViewers) {
    if (desktop.find(viewer.in_desktop_file) != std::string::npos && is_installed(viewer.program)) {
      return call_of(viewer, file, page);
    }
  }
  if (!desktop.empty()) return by_link;
  for (const KnownViewer& viewer : kViewers) {
    if (is_installed(viewer.program)) return call_of(viewer, file, page);
  }
  if (is_installed("xdg-open")) return by_link;
  return tl::unexpected(no_viewer("no viewer of PDFs was found"));
}

std::string shell_line(const std::vector<std::string>& command) {
  std::string line;
  for (const std::string& word : command) {
    constexpr std::string_view kPlain = "-._~/:=#%,+@{}";
    bool plain = !word.empty();
    for (const char c : word) {
      plain = plain && (std::isalnum(static_cast<unsigned char>(c)) != 0 || kPlain.find(c) != std::string_view::npos);
    }
    std::string quoted = word;
    if (!plain) {
      replace(quoted, "'", "'\\''");
      quoted = "'" + quoted + "'";
    }
    line += (line.empty() ? "" : " ") + quoted;
  }
  return line;
}

Result<int> run_viewer(const ViewerCall& call) {
  std::vector<char*> arguments;
  for (const std::string& word : call.command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  if (!call.in_foreground) {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0);
    }
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);  // outlives the terminal
  }
  pid_t child = 0;
  const int failure = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (failure != 0) return tl::unexpected(no_viewer(fmt::format("{} cannot be started", call.command.front())));
  if (!call.in_foreground) return 0;
  constexpr int kSignalled = 128;
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : kSignalled + WTERMSIG(status);
}

}  // namespace agendex

// agendex-manual DIR: writes the pages of the manual and the completion scripts, for the build to install.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

#include "cli/app.h"
#include "cli/manual/completion.h"
#include "cli/manual/man_page.h"
#include "cli/report.h"

namespace {

using namespace agendex;

int write_all(const std::filesystem::path& folder) {
  int exit_code = 0;
  const std::unique_ptr<CLI::App> app = make_app(exit_code, {});
  const auto program = describe_program(*app);
  bool ok = true;
  const auto write = [&](const std::string& name, const std::string& text) {
    const std::filesystem::path path = folder / name;
    std::filesystem::create_directories(path.parent_path());
    if (const auto written = write_file(path, text); !written) {
      write_stderr(error_lines(written.error()));
      ok = false;
    }
  };
  write("man1/agendex.1", man_page_of_program(program));
  for (const CommandDescription& command : program) {
    if (!command.name.empty()) write("man1/agendex-" + command.name + ".1", man_page_of_command(command, program));
  }
  write("bash/agendex", bash_completion(program));
  write("zsh/_agendex", zsh_completion(program));
  write("fish/agendex.fish", fish_completion(program));
  return ok ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2) return write_all(argv[1]);
  agendex::write_stderr("usage: agendex-manual DIR\n");
  return 2;
}

#pragma once

#include <map>
#include <string>
#include <vector>

namespace agendex {

/// How a program was left: what it wrote and how it ended. A program that a signal ended has 128 plus its number.
struct ProcessResult {
  int exit_code = 0;
  std::string out, err;
};

struct ProcessOptions {
  std::string working_folder;                      ///< empty: that of the test
  std::map<std::string, std::string> environment;  ///< beside that of the test
  std::string interrupt_when_exists;               ///< a path: once something is there, SIGINT is sent
};

/// Rows and columns of a terminal.
struct Screen {
  unsigned short rows = 24, columns = 80;
};

/// Runs a program to its end, with nothing on stdin.
ProcessResult run_process(const std::vector<std::string>& command, const ProcessOptions& options = {});

/// Runs a program on a terminal of its own, as people do; `out` is all that the terminal was sent, `err` is empty.
ProcessResult run_on_terminal(const std::vector<std::string>& command, const ProcessOptions& options = {},
                              const Screen& screen = {});

}  // namespace agendex

#include "cli/support/program.h"

#include <stdexcept>

#include "support/temp_folder.h"

namespace agendex {

const std::string& sample_index() {
  static const TempFolder folder;
  static const std::string database = [] {
    const ProcessResult result = agendex({"index", "--db", folder / "db", "--ocr=never", kPacks});
    if (result.exit_code != 3) throw std::runtime_error("cannot index corpus/packs: " + result.err);
    return folder / "db";
  }();
  return database;
}

}  // namespace agendex

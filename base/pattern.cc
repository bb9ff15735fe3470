#include "base/pattern.h"

#include <cstdio>
#include <cstdlib>

namespace agendex {
namespace {

RE2::Options pattern_options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(32 << 20);
  return options;
}

}  // namespace

Pattern::Pattern(const char* expression) : RE2(expression, pattern_options()) {
  if (ok()) return;
  std::fprintf(stderr, "agendex: broken pattern: %s: %s\n", error().c_str(), expression);
  std::abort();
}

}  // namespace agendex

#pragma once

#include <string>
#include <tl/expected.hpp>

namespace agendex {

/// Why something expected to work did not: `code` for programs, `message` for people, `hint` says what to do next.
struct Error {
  std::string code;     ///< kebab-case, stable: "not-a-pdf", "encrypted", "timeout"
  std::string message;  ///< one sentence, without the file's name
  std::string hint;     ///< what to do next; may be empty

  bool operator==(const Error&) const = default;
};

/// An expected failure is returned, never thrown.
template <class T>
using Result = tl::expected<T, Error>;

}  // namespace agendex

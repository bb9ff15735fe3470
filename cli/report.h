#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/result.h"

namespace agendex {

/// "agendex: message" and the hint on a line of its own; ends with a newline.
std::string error_lines(const Error& error);

/// "file.pdf: message" and the hint.
std::string error_lines(std::string_view path, const Error& error);

/// One line for each kind of damage: "file.pdf: pages 3, 5-9: message". Notes are left out.
std::string damage_lines(std::string_view path, std::span<const Diagnostic> diagnostics);

bool has_damage(std::span<const Diagnostic> diagnostics);

/// Replaces the file. Error "cannot-write".
Result<void> write_file(const std::string& path, std::string_view text);

void write_stdout(std::string_view text);
void write_stderr(std::string_view text);

}  // namespace agendex

#pragma once

#include "support/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace ordertrack::platform {

/// How the user's editor ended.
struct EditorEnd {
  enum class How : std::uint8_t { exited, killed };

  std::string editor;  ///< the command that was run
  How how = How::exited;
  int number = 0;  ///< exit status, or signal
};

/// Runs the user's editor on a file and waits for its end: VISUAL, else EDITOR, else `sensible-editor`.
///
/// The variable is a program and its options, parted at blanks; no shell reads it. The file's path is the last word,
/// and nothing else is added. Meanwhile an interrupt is for the editor alone; afterwards the terminal has the modes
/// that it had before. Error `failed` where the editor cannot be started.
[[nodiscard]] Result<EditorEnd> run_editor(const std::filesystem::path& file);

}  // namespace ordertrack::platform

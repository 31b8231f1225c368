#pragma once

#include "cli/command_spec.hpp"
#include "cli/words.hpp"
#include "commands/page_code.hpp"

namespace ordertrack::commands {

inline constexpr cli::OptionSpec qr_option = {"qr", '\0', cli::Value::none, "",
                                              mark("show the page as a QR code for the phone")};
inline constexpr cli::OptionSpec qr_file_option = {"output", 'o', cli::Value::file, "FILE",
                                                   mark("write the QR code to a file, .png or .svg")};

/// What a command line asks for with these two. Errors: `usage` for a file without `--qr`, and one of another kind.
[[nodiscard]] Result<PageCode> read_page_code(const cli::Words& words);

}  // namespace ordertrack::commands

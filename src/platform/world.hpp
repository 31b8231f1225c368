#pragma once

#include "support/result.hpp"

#include <ordertrack/civil_time.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ordertrack::platform {

/// The value of an environment variable; nothing where it is not set or empty.
[[nodiscard]] std::optional<std::string> environment(const char* name);

/// The machine's clock. Read once a run, in main.
[[nodiscard]] Instant clock_now();

/// The zone of an IANA name: fixed for the ones that do not change (Asia/Tokyo, UTC), else from the C library's zone data;
/// nothing where it is not known there.
[[nodiscard]] std::optional<Zone> find_zone(std::string_view name);

/// Where the user's files lie, by the XDG base directory rules: relative values are ignored, without HOME the password
/// database is asked.
struct Folders {
  std::filesystem::path config;  ///< $XDG_CONFIG_HOME/ordertrack
  std::filesystem::path data;    ///< $XDG_DATA_HOME/ordertrack
  std::filesystem::path state;   ///< $XDG_STATE_HOME/ordertrack
};
/// Error `failed` where there is no home folder: set HOME or XDG_...
[[nodiscard]] Result<Folders> folders();

/// The folder of the program's own catalogues, found relative to the program file.
[[nodiscard]] std::filesystem::path catalogues();
/// The program's own path, for cron lines.
[[nodiscard]] std::filesystem::path program();

enum class Stream : int { in = 0, out = 1, err = 2 };
[[nodiscard]] bool is_terminal(Stream stream);
/// The terminal's width in cells: of the terminal, else COLUMNS, else 80.
[[nodiscard]] int terminal_width();

/// Writes all of a text to a stream. False where that failed, but true where a reader went away (a closed pipe).
[[nodiscard]] bool write_all(Stream stream, std::string_view text);

/// Reads a line from standard input; nothing at its end.
[[nodiscard]] std::optional<std::string> read_line();

/// At the start of main: umask 077, streams 0 to 2 open, SIGPIPE ignored.
void prepare_process();

}  // namespace ordertrack::platform

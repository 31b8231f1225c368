#pragma once

#include "support/result.hpp"

#include <filesystem>
#include <optional>

namespace ordertrack::platform {

/// Where the user's files lie, by the XDG base directory rules: relative values are ignored, without HOME the password
/// database is asked.
struct Folders {
  std::filesystem::path config;  ///< $XDG_CONFIG_HOME/ordertrack
  std::filesystem::path data;    ///< $XDG_DATA_HOME/ordertrack
  std::filesystem::path state;   ///< $XDG_STATE_HOME/ordertrack
};

/// Nothing is created. Error `failed` where there is no home folder: set HOME or XDG_...
[[nodiscard]] Result<Folders> folders();

/// HOME where it is an absolute path and not the root, else what the password database says.
[[nodiscard]] std::optional<std::filesystem::path> home_folder();

/// The program's own path, for cron lines; empty where it is not known.
[[nodiscard]] std::filesystem::path program();

/// The folder of the program's own catalogues, found relative to the program file.
[[nodiscard]] std::filesystem::path catalogues();

}  // namespace ordertrack::platform

#pragma once

#include "support/result.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace ordertrack::config {

/// config.toml. What is not set has its default.
struct Settings {
  std::optional<std::string> language;  ///< `language`: "ja" or "en"; else the locale decides
  std::string shop;                     ///< `shop`: the name in messages; may be empty
  std::string timezone = "Asia/Tokyo";  ///< `timezone`: of times typed without an order
  int ambiguous_width = 1;              ///< `ambiguous_width`: 1 or 2 terminal cells
  std::optional<std::string> pager;     ///< `pager`: empty means none
  int retention_days = 180;             ///< `retention_days`
};

/// Reads config.toml; a file that is not there gives the defaults. Errors: `bad_file` with file, line and key.
[[nodiscard]] Result<Settings> read_settings(const std::filesystem::path& file);

}  // namespace ordertrack::config

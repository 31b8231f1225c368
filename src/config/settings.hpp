#pragma once

#include "support/result.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ordertrack::config {

/// A `[[ladder]]` of config.toml: which ladder a new order follows, where all that it names fits.
struct LadderChoice {
  std::string use{};           ///< a ladder's name; empty: the market's default one
  std::string market{};        ///< empty: any
  std::string payment{};       ///< empty: any
  std::int64_t min_price = 0;  ///< in whole units of the market's currency; 0: any, even where none is known
  int unpaid_before = 0;       ///< at least so many earlier orders that the buyer left unpaid

  friend bool operator==(const LadderChoice&, const LadderChoice&) = default;
};

/// config.toml. What is not set has its default.
struct Settings {
  std::optional<std::string> language;  ///< `language`: "ja" or "en"; else the locale decides
  std::string shop;                     ///< `shop`: the name in messages; may be empty
  std::string timezone = "Asia/Tokyo";  ///< `timezone`: of times typed without an order
  int ambiguous_width = 1;              ///< `ambiguous_width`: 1 or 2 terminal cells
  std::optional<std::string> pager;     ///< `pager`: empty means none
  int retention_days = 180;             ///< `retention_days`
  std::vector<LadderChoice> ladders{};  ///< `[[ladder]]`, in the file's order: the first that fits counts
};

/// Reads config.toml; a file that is not there gives the defaults. Errors: `bad_file` with file, line and key.
[[nodiscard]] Result<Settings> read_settings(const std::filesystem::path& file);

}  // namespace ordertrack::config

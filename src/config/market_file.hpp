#pragma once

#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::config {

/// Gives the zone of an IANA name, or nothing where it is not known.
using FindZone = std::function<std::optional<Zone>(std::string_view)>;

/// What `extends = "NAME"` may take from.
using FindMarket = std::function<const Market*(std::string_view)>;

/// Reads one market file. `name_of_file` is what errors call it.
///
/// Errors (`bad_file`, one each, in the file's order): not TOML, an unknown key, a bad time or day, a step name that
/// stands twice, an `after` that names no earlier step or one of another phase, `wait` on an optional `after`, an
/// `after` that names a message which can be superseded from a step that cannot. Each names file, line and key, with a
/// hint of what would be right.
[[nodiscard]] tl::expected<Market, std::vector<Error>> read_market(std::string_view toml, std::string_view name_of_file,
                                                                   const FindZone& find_zone,
                                                                   const FindMarket& find_market);

/// A market file as far as it could be understood.
struct MarketReading {
  std::optional<Market> market;  ///< without what is wrong in it; nothing where the text is not TOML
  std::vector<Error> errors;     ///< those of `read_market`
  const Market* base = nullptr;  ///< what it extends; lives as long as that which `find_market` finds
};

/// As `read_market`, for who wants to look further than the first errors.
[[nodiscard]] MarketReading read_market_as_it_is(std::string_view toml, std::string_view name_of_file,
                                                 const FindZone& find_zone, const FindMarket& find_market);

}  // namespace ordertrack::config

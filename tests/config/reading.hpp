#pragma once

#include "config/market_book.hpp"
#include "config/market_file.hpp"
#include "temporary_folder.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::tests {

/// Asia/Tokyo, UTC, and America/Los_Angeles without summer time; no other zone is known.
[[nodiscard]] std::optional<Zone> zone_named(std::string_view name);

/// The English sentence of a message with its values, as a reader sees it.
[[nodiscard]] std::string sentence(const Message& message);

/// What `read_market` says of a text that it is told stands in `shop.toml`: a line an error, then ` | ` and the hint.
[[nodiscard]] std::vector<std::string> complaints(std::string_view toml);
[[nodiscard]] std::vector<std::string> complaints(const std::vector<Error>& errors);

/// The market of a text that must be good.
[[nodiscard]] Market good_market(std::string_view toml, std::string_view file = "shop.toml");

/// The head of a market in three lines, a blank one, and more from line 5 on.
[[nodiscard]] std::string shop_with(std::string_view more);

/// A step without a mistake: lines 5 to 7 of a shop that begins with it.
inline constexpr auto asking = "[[step]]\nname = 'ask'\ndo = 'message'\n";

/// A market file, and the one thing that is wrong in it.
struct Wrong {
  std::string toml;
  std::string complaint;
};

void check(const std::vector<Wrong>& files);

}  // namespace ordertrack::tests

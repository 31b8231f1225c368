#pragma once

#include "config/market_book.hpp"
#include "output/streams.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::commands::market {

enum class Form : std::uint8_t { told, toml };

/// `market`: the markets that are known; one in full; or the file in force.
struct Options {
  std::string name;  ///< empty: all
  Form form = Form::told;
};

struct Report {
  Instant now;
  Form form = Form::told;
  std::vector<const Market*> markets;  ///< all, or the one that was asked for
  bool in_full = false;
  std::string_view toml;
  std::optional<config::MessageLimit> message_limit{};  ///< of the one that was asked for
};

/// Error `not_found` for a market that is not known, naming those that are.
[[nodiscard]] Result<Report> run(const Options& options, const config::MarketBook& markets, Instant now);

void show(const Report& report, output::Streams& streams);

}  // namespace ordertrack::commands::market

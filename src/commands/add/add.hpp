#pragma once

#include "commands/change_report.hpp"
#include "commands/order_fields.hpp"
#include "config/market_book.hpp"
#include "config/settings.hpp"
#include "store/orders.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ordertrack::commands::add {

/// `add`: records an order.
struct Options {
  std::string word{};    ///< an id, `market:id`, or a page's address
  std::string market{};  ///< needed where a bare id fits several markets
  TypedFields fields{};
  std::optional<std::string> ordered{};  ///< nothing: now
  std::string note{};
};

/// The markets that a bare id fits, where there are several of them and none is named; else nothing.
[[nodiscard]] std::vector<std::string> markets_to_choose_from(const Options& options,
                                                              const config::MarketBook& markets);

/// Errors: `usage` for a word that fits no market and for values that are not understood; `ambiguous` for an id that
/// fits several markets; `not_found` for a market or a ladder; `exists` for an order that is there and not ended;
/// `out_of_range` for an order that lies in the future.
///
/// An id whose order is cancelled or closed is recorded as `ID-2`. Where no ladder was typed, the first of `ladders`
/// that fits the order names it. Warns of a buyer who is blocked or has left orders unpaid before.
[[nodiscard]] Result<ChangeReport> run(const Options& options, const store::Orders& orders,
                                       const config::MarketBook& markets,
                                       const std::vector<config::LadderChoice>& ladders, Instant now);

}  // namespace ordertrack::commands::add

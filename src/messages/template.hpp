#pragma once

#include "messages/text.hpp"
#include "support/result.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ordertrack::messages {

/// What a message may name. Instants are told in the market's zone and in the message's language.
struct Facts {
  const Market& market;
  const Order& order;
  std::optional<Instant> pay_by;
  std::optional<Instant> deadline;  ///< the date that the message tells; only for a step with a deadline
  Instant now;
  std::string_view shop;
};

/// Fills `{buyer} {item} {price} {market} {ordered} {pay_by} {deadline} {days_since_order} {order_id} {shop}` into a
/// text.
///
/// A seller does not always know the buyer's name or the item: these are told in general words, which fit where a name
/// or a noun fits (`ご購入者` and `ご購入の商品`, `customer` and `your item`). A name may carry a width, an alignment
/// and a length, as in `{item:.20}`.
///
/// Error (`bad_file`): a name whose value is not known for this order, saying which, and what to do.
[[nodiscard]] Result<std::string> fill(const Text& text, std::string_view language, const Facts& facts);

/// Fills a text for several orders of one buyer on one market: a line that names what is one order's own, such as
/// `{item}`, is written once for each of them, the others once. `facts` is not empty. Errors: as of `fill`.
[[nodiscard]] Result<std::string> fill_together(const Text& text, std::string_view language,
                                                std::span<const Facts> facts);

/// A day as a buyer reads it: `12月8日(火) 24:00` or `Tuesday, 8 December, 24:00`. Midnight is told as 24:00 of the day
/// that it ends.
[[nodiscard]] std::string told_time(const Zone& zone, Instant at, std::string_view language);

}  // namespace ordertrack::messages

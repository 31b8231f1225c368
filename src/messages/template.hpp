#pragma once

#include "support/result.hpp"

#include <ordertrack/market.hpp>
#include <ordertrack/order.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// The built-in text of a template: of that market, else the one for all markets. Error `not_found`.
[[nodiscard]] Result<std::string_view> find_template(std::string_view market, std::string_view name,
                                                     std::string_view language);

/// The names of the built-in templates that a market can use in a language, sorted.
[[nodiscard]] std::vector<std::string> template_names(std::string_view market, std::string_view language);

/// The names that a text carries, each once. Errors (`bad_file`): those of `fill` that lie in the text itself, whatever
/// the order: an unknown name, a broken brace, a format beyond a width of 100.
[[nodiscard]] Result<std::vector<std::string>> names_in(std::string_view text);

/// Fills `{buyer} {item} {price} {market} {ordered} {pay_by} {deadline} {days_since_order} {order_id} {shop}` into a
/// text.
///
/// A seller does not always know the buyer's name or the item: these are told in general words, which fit where a name
/// or a noun fits (`ご購入者` and `ご購入の商品`, `customer` and `your item`). A name may carry a width, an alignment
/// and a length, as in `{item:.20}`.
///
/// All of it is checked before anything is returned. Errors (`bad_file`): an unknown name, a broken brace, a format
/// beyond a width of 100, each with its line in the text; a name whose value is not known for this order (saying
/// which).
[[nodiscard]] Result<std::string> fill(std::string_view text, std::string_view language, const Facts& facts);

/// A day as a buyer reads it: `12月8日(火) 24:00` or `Tuesday, 8 December, 24:00`. Midnight is told as 24:00 of the day
/// that it ends.
[[nodiscard]] std::string told_time(const Zone& zone, Instant at, std::string_view language);

}  // namespace ordertrack::messages

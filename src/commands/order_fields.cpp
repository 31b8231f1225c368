#include "commands/order_fields.hpp"

#include "commands/option_value.hpp"
#include "commands/payment_text.hpp"
#include "config/market_name.hpp"
#include "i18n/language.hpp"
#include "input/text.hpp"
#include "input/time.hpp"

#include <string_view>
#include <utility>

namespace ordertrack::commands {
namespace {

Result<void> set_text(std::string& field, const std::optional<std::string>& typed, std::string_view what) {
  if (!typed) return {};
  auto text = input::read_text(*typed, what);
  if (!text) return fail(text.error());
  field = std::move(*text);
  return {};
}

Result<void> set_price(Order& order, const std::optional<std::string>& typed, const Market& market) {
  if (!typed) return {};
  if (typed->empty()) {
    order.price.reset();
    return {};
  }
  auto price = option_value("--price", input::read_money(*typed, market.currency));
  if (!price) return fail(price.error());
  order.price = std::move(*price);
  return {};
}

Result<void> set_payment(Order& order, const std::optional<std::string>& typed) {
  if (!typed) return {};
  auto payment = input::read_text(*typed, "payment", 64);
  if (!payment) return fail(payment.error());
  if (payment->empty())
    return fail(ErrorKind::usage, msg("the payment method is empty"), {msg("any word will do, as konbini")});
  order.payment = payment_word(*payment);
  return {};
}

Result<void> set_limit(std::optional<Instant>& field, const std::optional<std::string>& typed, const Order& order,
                       const Market& market, Instant now, std::string_view option) {
  if (!typed) return {};
  if (typed->empty()) {
    field.reset();
    return {};
  }
  const auto instant = option_value(option, input::read_time(*typed, market.zone, now, input::pay_by));
  if (!instant) return fail(instant.error());
  if (*instant <= order.ordered_at) {
    return fail(ErrorKind::out_of_range,
                msg("{option} {time} is not after the order, which was placed {ordered}", arg("option", option),
                    arg("time", i18n::deadline_text(shown(market.zone, *instant))),
                    arg("ordered", shown(market.zone, order.ordered_at))),
                {msg("correct this date, or --ordered")});
  }
  field = *instant;
  return {};
}

Result<void> set_ladder(Order& order, const std::optional<std::string>& typed, const Market& market) {
  if (!typed) return {};
  const std::string wanted = *typed == config::default_ladder ? std::string{} : *typed;
  if (!market.has_ladder(wanted)) {
    std::vector<std::string> names;
    for (const Ladder& ladder : market.ladders)
      names.push_back(ladder.name.empty() ? std::string(config::default_ladder) : ladder.name);
    const std::string known = i18n::joined(names);
    return fail(ErrorKind::not_found,
                msg("{market} has no ladder \"{ladder}\"", arg("market", market.name), arg("ladder", *typed)),
                {names.size() < 2 ? msg("it has only its default ladder: leave --ladder out")
                                  : msg("it has: {ladders}", arg("ladders", known))});
  }
  order.ladder = wanted;
  return {};
}

}  // namespace

Result<Order> with_fields(Order order, const TypedFields& typed, const Market& market, Instant now) {
  const auto all =
      set_text(order.buyer, typed.buyer, "buyer")
          .and_then([&] { return set_text(order.buyer_id, typed.buyer_id, "buyer-id"); })
          .and_then([&] { return set_text(order.item, typed.item, "item"); })
          .and_then([&] { return set_price(order, typed.price, market); })
          .and_then([&] { return set_payment(order, typed.payment); })
          .and_then([&] { return set_limit(order.pay_by, typed.pay_by, order, market, now, "--pay-by"); })
          .and_then([&] { return set_limit(order.ship_by, typed.ship_by, order, market, now, "--ship-by"); })
          .and_then([&] { return set_ladder(order, typed.ladder, market); });
  if (!all) return fail(all.error());
  return order;
}

Result<Instant> read_ordered(const std::string& typed, const Market& market, Instant now) {
  const auto ordered = option_value("--ordered", input::read_time(typed, market.zone, now, input::happened));
  if (!ordered || *ordered <= now) return ordered;
  return fail(ErrorKind::out_of_range,
              msg("--ordered {time} lies in the future", arg("time", shown(market.zone, *ordered))),
              {msg("record it once it is ordered")});
}

}  // namespace ordertrack::commands

#include "markets/book.hpp"

#include <catch2/catch.hpp>

namespace ordertrack::tests {
namespace {

using namespace std::chrono_literals;
using story::shown;

struct Limit {
  std::string market;
  std::string payment;
  std::string ordered;
  std::string rule;
  std::string at;
  std::string paid{};
  std::string shipped{};
};

const std::vector<Limit> limits = {
    {"mercari", "konbini", "2026-11-22 00:00:00", "pay_by.default", "2026-11-25 00:00:00"},
    {"mercari", "konbini", "2026-11-22 00:00:00", "cancellable_from", "2026-11-25 00:00:00"},
    {"mercari", "konbini", "2026-11-22 23:59:59", "pay_by.default", "2026-11-25 00:00:00"},
    {"mercari", "konbini", "2026-11-22 23:59:59", "cancellable_from", "2026-11-25 00:00:00"},
    {"mercari", "atm", "2026-11-22 00:30", "pay_by.default", "2026-11-25 00:00:00"},  // still the 21st in UTC
    {"mercari", "konbini", "2026-12-30 10:00", "pay_by.default", "2027-01-02 00:00:00"},
    {"mercari", "konbini", "2028-02-27 10:00", "pay_by.default", "2028-03-01 00:00:00"},
    {"mercari", "card", "2026-11-20 10:00", "auto_complete", "2026-12-01 13:00:00", "2026-11-20 10:00",
     "2026-11-22 18:00"},
    {"mercari-shops", "konbini", "2026-11-22 10:00", "pay_by.default", "2026-11-25 00:00:00"},
    {"mercari-shops", "konbini", "2026-11-22 10:00", "auto_cancel", "2026-11-25 00:00:00"},
    {"rakuma", "konbini", "2026-11-22 10:00", "pay_by.default", "2026-11-25 00:00:00"},
    {"rakuma", "konbini", "2026-11-22 10:00", "auto_cancel", "2026-11-25 00:15:00"},
    {"rakuma", "konbini", "2026-11-22 23:59:59", "auto_cancel", "2026-11-25 00:15:00"},
    {"yahoo-auctions", "paypay", "2026-11-22 21:30", "pay_by.default", "2026-11-28 00:00:00"},
    {"yahoo-auctions", "konbini", "2026-11-22 21:30", "pay_by.konbini", "2026-12-01 00:00:00"},
    {"yahoo-auctions", "bank", "2026-11-22 21:30", "pay_by.bank", "2026-12-01 00:00:00"},
    {"yahoo-auctions", "konbini", "2026-11-22 21:30", "cancellable_until", "2026-12-06 00:00:00"},
    {"yahoo-auctions", "paypay", "2026-11-20 21:30", "auto_complete", "2026-12-07 12:00:00", "2026-11-22 09:00",
     "2026-11-24 18:00"},
    {"jimoty", "atm", "2026-11-22 10:00", "pay_by.default", "2026-11-25 00:00:00"},
    {"jimoty", "atm", "2026-11-22 10:00", "auto_cancel", "2026-11-25 00:00:00"},
    {"minne", "konbini", "2026-11-22 10:00", "pay_by.default", "2026-11-26 00:00:00"},
    {"minne", "bank", "2026-11-22 10:00", "pay_by.bank", "2026-12-03 00:00:00"},
    {"minne", "bank", "2026-11-22 10:00", "auto_cancel", "2026-12-03 00:00:00"},
    {"stores", "konbini", "2026-11-22 15:00", "pay_by.default", "2026-11-26 00:00:00"},  // 81 h later
    {"stores", "konbini", "2026-11-22 15:00", "auto_cancel", "2026-11-26 00:00:00"},
    {"base", "konbini", "2026-11-22 10:00", "pay_by.default", "2026-11-28 00:00:00"},
    {"base", "konbini", "2026-11-22 10:00", "auto_cancel", "2026-11-28 00:00:00"},
    {"base", "bank", "2019-04-26 10:00", "pay_by.bank", "2019-05-14 00:00:00"},  // ten days of holidays between
    {"base", "bank", "2026-11-20 10:00", "pay_by.bank", "2026-12-01 00:00:00"},  // 23 November is one, too
    {"base", "bank", "2026-11-20 10:00", "auto_cancel", "2026-12-01 00:00:00"},
    {"amazon-jp", "konbini", "2026-11-22 10:00", "pay_by.default", "2026-11-28 00:00:00"},
    {"amazon-jp", "konbini", "2026-11-22 10:00", "auto_cancel", "2026-11-28 00:00:00"},
    {"ebay", "other", "2026-11-22 10:00", "pay_by.default", "2026-11-27 00:00:00"},
    {"ebay", "other", "2026-11-22 10:00", "cancellable_from", "2026-11-27 00:00:00"},
    {"ebay", "other", "2026-11-22 10:00", "cancellable_until", "2026-12-23 00:00:00"},
    {"own-shop", "konbini", "2026-11-23 10:00", "pay_by.konbini", "2026-11-27 00:00:00"},
    {"own-shop", "bank", "2026-11-20 10:00", "pay_by.bank", "2026-12-01 00:00:00"},
    {"own-shop", "", "2026-11-23 10:00", "pay_by.default", "2026-11-27 00:00:00"},
};

struct Span {
  std::string market;
  std::string payment;
  std::string ordered;
  std::string step;
  std::string opens;
  std::string closes;
  std::string paid{};
  std::string shipped{};
};

/// Each step whose days a limit of the market or a day of the ladder sets, when those before it were done at once.
const std::vector<Span> spans = {
    {"mercari", "konbini", "2026-12-05 14:00", "final", "2026-12-08 08:00:00", "never"},
    {"mercari", "konbini", "2026-12-05 14:00", "cancel", "2026-12-09 00:00:00", "never"},
    {"mercari", "card", "2026-11-20 10:00", "completed", "2026-12-01 20:00:00", "never", "2026-11-20 10:00",
     "2026-11-22 18:00"},
    {"mercari-shops", "atm", "2026-11-22 10:00", "remind-2", "2026-11-24 07:00:00", "2026-11-25 00:00:00"},
    {"mercari-shops", "atm", "2026-11-22 10:00", "check", "2026-11-25 08:00:00", "never"},
    {"rakuma", "konbini", "2026-11-22 10:00", "final", "2026-11-24 07:00:00", "2026-11-24 22:00:00"},
    {"rakuma", "konbini", "2026-11-22 10:00", "block", "2026-11-24 20:00:00", "2026-11-25 00:15:00"},
    {"rakuma", "konbini", "2026-11-22 10:00", "check", "2026-11-25 00:30:00", "never"},
    {"rakuma", "card", "2026-11-20 10:00", "receipt", "2026-11-29 08:00:00", "never", "2026-11-20 10:00",
     "2026-11-22 18:00"},
    {"rakuma", "card", "2026-11-20 10:00", "ask-desk", "2026-12-02 00:00:00", "never", "2026-11-20 10:00",
     "2026-11-22 18:00"},
    {"yahoo-auctions", "paypay", "2026-11-22 21:30", "final", "2026-11-28 08:00:00", "2026-12-04 00:00:00"},
    {"yahoo-auctions", "paypay", "2026-11-22 21:30", "cancel", "2026-11-29 00:00:00", "2026-12-06 00:00:00"},
    {"yahoo-auctions", "paypay", "2026-11-22 21:30", "too-late", "2026-12-06 08:00:00", "never"},
    {"yahoo-auctions", "konbini", "2026-11-22 21:30", "remind-2", "2026-11-30 08:00:00", "never"},
    {"yahoo-auctions", "konbini", "2026-11-22 21:30", "final", "2026-12-01 08:00:00", "2026-12-04 00:00:00"},
    {"yahoo-auctions", "konbini", "2026-11-22 21:30", "cancel", "2026-12-02 00:00:00", "2026-12-06 00:00:00"},
    {"yahoo-auctions", "paypay", "2026-11-22 21:30", "ship", "2026-11-28 08:00:00", "never", "2026-11-23 09:00"},
    {"yahoo-auctions", "paypay", "2026-11-20 21:30", "completed", "2026-12-07 20:00:00", "never", "2026-11-22 09:00",
     "2026-11-24 18:00"},
    {"yahoo-flea", "konbini", "2026-11-22 10:00", "look", "2026-11-23 08:00:00", "never"},
    {"yahoo-flea", "konbini", "2026-11-22 10:00", "consult", "2026-11-29 08:00:00", "never"},
    {"yahoo-flea", "konbini", "2026-11-22 10:00", "ship", "2026-11-28 08:00:00", "never", "2026-11-23 09:00"},
    {"jimoty", "konbini", "2026-11-22 10:00", "final", "2026-11-24 07:00:00", "2026-11-25 00:00:00"},
    {"jimoty", "konbini", "2026-11-22 10:00", "check", "2026-11-25 08:00:00", "never"},
    {"minne", "bank", "2026-11-22 10:00", "final", "2026-12-02 07:00:00", "2026-12-03 00:00:00"},
    {"minne", "konbini", "2026-11-22 10:00", "check", "2026-11-26 08:00:00", "never"},
    {"stores", "konbini", "2026-11-22 15:00", "final", "2026-11-25 07:00:00", "2026-11-26 00:00:00"},
    {"stores", "konbini", "2026-11-22 15:00", "check", "2026-11-26 08:00:00", "never"},
    {"base", "bank", "2026-11-20 10:00", "final", "2026-11-30 07:00:00", "2026-12-01 00:00:00"},
    {"base", "konbini", "2026-11-22 10:00", "ship-at-last", "2027-01-11 08:00:00", "never", "2026-11-23 09:00"},
    {"amazon-jp", "konbini", "2026-11-22 10:00", "check", "2026-11-28 08:00:00", "never"},
    {"ebay", "other", "2026-11-22 10:00", "final", "2026-11-26 08:00:00", "2026-12-21 00:00:00"},
    {"ebay", "other", "2026-11-22 10:00", "cancel", "2026-11-27 00:00:00", "2026-12-23 00:00:00"},
    {"own-shop", "konbini", "2026-11-23 10:00", "final", "2026-11-26 07:00:00", "never"},
    {"own-shop", "konbini", "2026-11-23 10:00", "cancel", "2026-11-27 12:00:00", "never"},
    {"own-shop", "konbini", "2026-11-24 10:00", "cancel", "2026-11-30 12:00:00", "never"},  // not on a Saturday
};

/// The order when every earlier step that is not optional, but no cancellation, was done as soon as it could be.
Order done_up_to(const Market& market, Order order, const std::string& step) {
  for (const auto& earlier : market.ladder("").steps) {
    if (earlier.name == step) break;
    const auto assessment = assess(market, order, order.ordered_at);
    const auto* state = assessment.find(earlier.name);
    if (earlier.optional || earlier.action == Action::cancel || !state->opens || state->status == StepStatus::idle)
      continue;
    story::happens(order, story::deed(market, order, earlier, state->opens->at));
  }
  return order;
}

}  // namespace

TEST_CASE("Each limit of a market falls on its instant") {
  for (const auto& limit : limits) {
    INFO(limit.market << " " << limit.rule << " " << limit.ordered);
    const auto& market = market_named(limit.market);
    const auto order = order_on(market, limit.payment, limit.ordered, limit.paid, limit.shipped);
    const auto* rule = rule_of(market, limit.rule);
    REQUIRE(rule != nullptr);
    CHECK(shown(instant_of(market, order, *rule), market.zone) == limit.at);
    if (limit.rule.starts_with("pay_by.")) CHECK(shown(pay_by(market, order), market.zone) == limit.at);
  }
}

TEST_CASE("Every rule of every market is held by an example") {
  for (const auto& name : book().names()) {
    for (const auto& key : rule_keys(market_named(name))) {
      INFO(name << " " << key);
      CHECK(std::ranges::any_of(limits, [&](const Limit& limit) { return limit.market == name && limit.rule == key; }));
    }
  }
}

TEST_CASE("A step is due from the first second that its days allow, and until the last") {
  for (const auto& span : spans) {
    INFO(span.market << " " << span.step << " " << span.ordered);
    const auto& market = market_named(span.market);
    const auto order =
        done_up_to(market, order_on(market, span.payment, span.ordered, span.paid, span.shipped), span.step);
    const auto status = [&](Instant now) { return story::status(market, order, now, span.step); };
    const auto opens = story::at(span.opens, market.zone);
    CHECK(story::opens(market, order, opens, span.step).starts_with(span.opens));
    CHECK(status(opens - 1s) == "waiting");
    CHECK(status(opens) == "due");
    CHECK(story::closes(market, order, opens, span.step).starts_with(span.closes));
    if (span.closes == "never") continue;
    CHECK(status(story::at(span.closes, market.zone) - 1s) == "due");
    CHECK(status(story::at(span.closes, market.zone)) == "missed");
  }
}

}  // namespace ordertrack::tests

#include "markets/book.hpp"

#include <catch2/catch.hpp>

namespace ordertrack::tests {
namespace {

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
    {"yahoo-auctions", "paypay", "2026-11-20 21:30", "ship_by", "2026-11-30 00:00:00", "2026-11-22 09:00"},
    {"yahoo-flea", "", "2026-11-20 21:30", "ship_by", "2026-11-30 00:00:00", "2026-11-22 23:59:59"},
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

}  // namespace ordertrack::tests

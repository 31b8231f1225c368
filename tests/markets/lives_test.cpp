#include "markets/book.hpp"

#include <catch2/catch.hpp>

namespace ordertrack::tests {
namespace {

using namespace std::chrono_literals;

/// What a seller in Japan records who was told that a step is due: of a market that cancels by itself, that it has.
Event deed(const Market& market, const Order& order, const Step& step, Instant now) {
  const bool is_look = step.action == Action::check && step.phase == Phase::unpaid && market.auto_cancel.has_value();
  if (step.action == Action::ship) return story::event(EventKind::ship, now);
  return is_look ? story::cancelled(Party::market, now) : story::deed(market, order, step, now);
}

/// The steps that a seller does who looks at 08:05 and at 20:05 for four weeks and does all that is due at once,
/// optional or not: a line a look, as `24 08:05 remind-1`.
std::string life(const Market& market, Order order) {
  std::string text;
  const auto first = instant_at(story::japan(), civil_day(story::japan(), order.ordered_at), 8h + 5min);
  for (int look = 0; look < 2 * 28; ++look) {
    const auto now = first + look * 12h;
    if (now < order.ordered_at) continue;
    std::string done;
    for (auto due = assess(market, order, now); !due.due.empty(); due = assess(market, order, now)) {
      const auto& step = *due.steps[due.due.front()].step;
      done += " " + step.name;
      story::happens(order, deed(market, order, step, now));
    }
    if (!done.empty()) text += story::shown(now).substr(8, 8) + done + "\n";
  }
  return text;
}

struct Life {
  std::string market;
  std::string payment;
  std::string steps;
};

}  // namespace

TEST_CASE("An order of Sunday the 22nd that is never paid, on every market") {
  const std::vector<Life> lives = {
      {"mercari", "konbini",
       "22 20:05 thanks\n"
       "23 08:05 remind-1\n"
       "24 08:05 remind-2 consult\n"
       "25 08:05 final\n"
       "26 08:05 block cancel report relist\n"},
      {"mercari-shops", "konbini",
       "22 20:05 thanks\n"
       "23 08:05 remind-1\n"
       "24 08:05 remind-2\n"
       "25 08:05 check relist\n"},
      {"rakuma", "konbini",
       "22 20:05 thanks\n"
       "23 08:05 remind-1\n"
       "24 08:05 final\n"
       "24 20:05 block\n"
       "25 08:05 check rate\n"},
      {"yahoo-auctions", "paypay",
       "22 20:05 thanks\n"
       "25 08:05 remind-1\n"
       "27 08:05 remind-2\n"
       "28 08:05 final\n"
       "29 08:05 block cancel second-bidder relist\n"},
      {"yahoo-auctions", "konbini",
       "22 20:05 thanks\n"
       "25 08:05 remind-1\n"
       "30 08:05 remind-2\n"
       "01 08:05 final\n"
       "02 08:05 block cancel second-bidder relist\n"},
      {"yahoo-flea", "konbini",
       "22 20:05 thanks\n"
       "23 08:05 look remind-1\n"
       "29 08:05 consult\n"},
      {"jimoty", "konbini",
       "22 20:05 thanks\n"
       "23 08:05 remind-1\n"
       "24 08:05 final\n"
       "25 08:05 check relist\n"},
      {"minne", "konbini",
       "22 20:05 thanks\n"
       "24 08:05 remind-1\n"
       "25 08:05 final\n"
       "26 08:05 check relist\n"},
      {"minne", "bank",
       "22 20:05 thanks\n"
       "30 08:05 remind-bank\n"
       "01 08:05 final-bank\n"
       "03 08:05 check relist\n"},
      {"stores", "konbini",
       "22 20:05 thanks\n"
       "24 08:05 remind-1\n"
       "25 08:05 final\n"
       "26 08:05 check\n"},
      {"base", "konbini",
       "22 20:05 thanks\n"
       "26 08:05 remind-1\n"
       "27 08:05 final\n"
       "28 08:05 check relist\n"},
      {"base", "bank",
       "22 20:05 thanks\n"
       "26 08:05 remind-bank\n"
       "27 08:05 final-bank\n"
       "01 08:05 check relist\n"},
      {"amazon-jp", "konbini", "28 08:05 check\n"},
      {"ebay", "other",
       "23 08:05 thanks\n"
       "25 08:05 remind-1\n"
       "27 08:05 final\n"
       "27 20:05 block cancel report\n"},
      {"own-shop", "konbini",
       "22 20:05 thanks\n"
       "24 08:05 remind-1\n"
       "25 08:05 final\n"
       "26 08:05 cancel restock\n"},
      {"own-shop", "bank",
       "22 20:05 thanks\n"
       "29 08:05 remind-1\n"
       "30 08:05 final-bank\n"
       "01 20:05 cancel-bank restock\n"},
  };
  CHECK(lives.size() >= book().names().size());
  for (const auto& [name, payment, steps] : lives) {
    INFO(name << " " << payment);
    const auto& market = market_named(name);
    CHECK(life(market, order_on(market, payment, "2026-11-22 14:00")) == steps);
  }
}

TEST_CASE("An order that is paid on the 23rd, is to be shipped by the 28th, and whose receipt hangs") {
  const std::vector<Life> lives = {
      {"mercari", "konbini",
       "27 08:05 ship\n"
       "06 20:05 completed\n"
       "09 08:05 review-asked\n"},
      {"mercari-shops", "konbini", "27 08:05 ship\n"},
      {"rakuma", "konbini",
       "27 08:05 ship\n"
       "04 08:05 receipt\n"
       "07 08:05 ask-desk\n"
       "11 08:05 completed\n"},
      {"yahoo-auctions", "paypay",
       "26 08:05 ship\n"
       "08 20:05 completed\n"},
      {"yahoo-flea", "konbini",
       "26 08:05 ship\n"
       "03 08:05 receipt\n"
       "10 08:05 ask-desk\n"},
      {"jimoty", "konbini", "27 08:05 ship\n"},
      {"minne", "konbini", "27 08:05 ship\n"},
      {"stores", "konbini", "27 08:05 ship\n"},
      {"base", "konbini", "27 08:05 ship\n"},
      {"amazon-jp", "konbini", "27 08:05 ship\n"},
      {"ebay", "other", "28 08:05 ship\n"},
      {"own-shop", "bank", "27 08:05 ship\n"},
  };
  for (const auto& [name, payment, steps] : lives) {
    INFO(name);
    const auto& market = market_named(name);
    auto order = order_on(market, payment, "2026-11-22 14:00", "2026-11-23 10:00", "");
    order.ship_by = story::at("2026-11-28 24:00", market.zone);
    CHECK(life(market, order) == steps);
  }
}

TEST_CASE("A paid order stays open until it is shipped, whether its ship-by date is told or not") {
  const auto& market = market_named("mercari");
  auto order = order_on(market, "card", "2026-11-22 14:00", "2026-11-22 14:00", "");
  const auto now = story::at("2026-11-23 08:05");
  CHECK(assess(market, order, now).open);
  CHECK(assess(market, order, now).worth_a_look_from() > story::at("2126-01-01 00:00"));
  CHECK(assess(market, order, now).find("ship")->waits_for == "ship_by");
  order.ship_by = story::at("2026-11-24 24:00");
  CHECK(assess(market, order, now).open);
  CHECK(story::due(market, order, now) == "ship");
}

}  // namespace ordertrack::tests

#include "markets/book.hpp"

#include <catch2/catch.hpp>

namespace ordertrack::tests {
namespace {

using namespace std::chrono_literals;
using story::shown;

/// One step of an order: clock times of its market. It ends when it closes or when a later message takes its place.
struct Span {
  std::string market;
  std::string ladder;
  std::string step;
  std::string payment;
  std::string ordered;
  std::string opens;
  std::string ends;
  std::string paid{};
  std::string shipped{};
  std::string ship_by{};
  std::string pay_by{};
};

/// Each step whose day the ladder sets, when those before it were done at once.
const std::vector<Span> spans = {
    {"amazon-jp", "", "check", "konbini", "2026-11-22 10:00", "2026-11-28 08:00:00", "never"},
    {"amazon-jp", "", "ship", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00", "",
     "2026-11-27 00:00"},
    {"base", "", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-26 08:00:00", "2026-11-27 07:00:00"},
    {"base", "", "check", "konbini", "2026-11-22 10:00", "2026-11-28 08:00:00", "never"},
    {"base", "", "remind-bank", "bank", "2026-11-20 10:00", "2026-11-26 08:00:00", "2026-11-27 07:00:00"},
    {"base", "", "final-bank", "bank", "2026-11-20 10:00", "2026-11-27 07:00:00", "2026-11-30 15:00:00"},
    {"base", "", "final", "konbini", "2026-11-22 10:00", "2026-11-27 07:00:00", "2026-11-27 22:00:00"},
    {"base", "", "ship", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00", "",
     "2026-11-27 00:00"},
    {"base", "", "ship-at-last", "konbini", "2026-11-22 10:00", "2027-01-11 08:00:00", "never", "2026-11-23 09:00"},
    {"ebay", "", "remind-1", "other", "2026-11-22 10:00", "2026-11-24 08:00:00", "2026-11-26 08:00:00"},
    {"ebay", "", "final", "other", "2026-11-22 10:00", "2026-11-26 08:00:00", "2026-12-21 00:00:00"},
    {"ebay", "", "cancel", "other", "2026-11-22 10:00", "2026-11-27 00:00:00", "2026-12-23 00:00:00"},
    {"ebay", "", "too-late", "other", "2026-11-22 10:00", "2026-12-23 08:00:00", "never"},
    {"ebay", "", "block", "other", "2026-11-22 10:00", "2026-11-27 00:00:00", "2026-12-23 00:00:00"},
    {"ebay", "", "ship", "other", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00", "",
     "2026-11-27 00:00"},
    {"jimoty", "", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-23 08:00:00", "2026-11-24 07:00:00"},
    {"jimoty", "", "final", "konbini", "2026-11-22 10:00", "2026-11-24 07:00:00", "2026-11-24 22:00:00"},
    {"jimoty", "", "check", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never"},
    {"jimoty", "", "ship", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00", "",
     "2026-11-27 00:00"},
    {"mercari", "", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-23 08:00:00", "2026-11-24 08:00:00"},
    {"mercari", "", "remind-2", "konbini", "2026-11-22 10:00", "2026-11-24 08:00:00", "2026-11-25 00:00:00"},
    {"mercari", "", "consult", "konbini", "2026-11-22 10:00", "2026-11-24 08:00:00", "2026-11-26 00:00:00"},
    {"mercari", "", "block", "konbini", "2026-11-22 10:00", "2026-11-26 00:00:00", "never"},
    {"mercari", "", "final", "konbini", "2026-12-05 14:00", "2026-12-08 08:00:00", "never"},
    {"mercari", "", "cancel", "konbini", "2026-12-05 14:00", "2026-12-09 00:00:00", "never"},
    {"mercari", "", "ship", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00", "",
     "2026-11-27 00:00"},
    {"mercari", "", "completed", "card", "2026-11-20 10:00", "2026-12-01 20:00:00", "never", "2026-11-20 10:00",
     "2026-11-22 18:00"},
    {"mercari", "", "review-asked", "konbini", "2026-11-22 10:00", "2026-12-06 08:00:00", "never", "2026-11-23 09:00",
     "2026-11-24 18:00"},
    {"mercari", "patient", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-23 08:00:00", "2026-11-24 08:00:00"},
    {"mercari", "patient", "remind-2", "konbini", "2026-11-22 10:00", "2026-11-24 08:00:00", "2026-11-25 00:00:00"},
    {"mercari", "patient", "consult", "konbini", "2026-11-22 10:00", "2026-11-24 08:00:00", "2026-11-29 00:00:00"},
    {"mercari", "patient", "overdue", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "2026-11-27 08:00:00"},
    {"mercari", "patient", "final", "konbini", "2026-11-22 10:00", "2026-11-27 08:00:00", "never"},
    {"mercari", "patient", "block", "konbini", "2026-11-22 10:00", "2026-11-29 00:00:00", "never"},
    {"mercari", "patient", "cancel", "konbini", "2026-11-22 10:00", "2026-11-29 00:00:00", "never"},
    {"mercari", "patient", "ship", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00",
     "", "2026-11-27 00:00"},
    {"mercari", "patient", "completed", "konbini", "2026-11-22 10:00", "2026-12-03 20:00:00", "never",
     "2026-11-23 09:00", "2026-11-24 18:00"},
    {"mercari", "patient", "review-asked", "konbini", "2026-11-22 10:00", "2026-12-06 08:00:00", "never",
     "2026-11-23 09:00", "2026-11-24 18:00"},
    {"mercari", "strict", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-23 08:00:00", "2026-11-24 08:00:00"},
    {"mercari", "strict", "final", "konbini", "2026-11-22 10:00", "2026-11-24 08:00:00", "never"},
    {"mercari", "strict", "block", "konbini", "2026-11-22 10:00", "2026-11-25 00:00:00", "never"},
    {"mercari", "strict", "cancel", "konbini", "2026-11-22 10:00", "2026-11-25 00:00:00", "never"},
    {"mercari", "strict", "ship", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00", "",
     "2026-11-27 00:00"},
    {"mercari", "strict", "completed", "konbini", "2026-11-22 10:00", "2026-12-03 20:00:00", "never",
     "2026-11-23 09:00", "2026-11-24 18:00"},
    {"mercari", "strict", "review-asked", "konbini", "2026-11-22 10:00", "2026-12-06 08:00:00", "never",
     "2026-11-23 09:00", "2026-11-24 18:00"},
    {"mercari-shops", "", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-23 08:00:00", "2026-11-24 07:00:00"},
    {"mercari-shops", "", "remind-2", "atm", "2026-11-22 10:00", "2026-11-24 07:00:00", "2026-11-25 00:00:00"},
    {"mercari-shops", "", "check", "atm", "2026-11-22 10:00", "2026-11-25 08:00:00", "never"},
    {"mercari-shops", "", "ship", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00", "",
     "2026-11-27 00:00"},
    {"minne", "", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-24 08:00:00", "2026-11-25 07:00:00"},
    {"minne", "", "check", "konbini", "2026-11-22 10:00", "2026-11-26 08:00:00", "never"},
    {"minne", "", "final", "konbini", "2026-11-22 10:00", "2026-11-25 07:00:00", "2026-11-25 22:00:00"},
    {"minne", "", "remind-bank", "bank", "2026-11-22 10:00", "2026-11-30 08:00:00", "2026-12-01 07:00:00"},
    {"minne", "", "final-bank", "bank", "2026-11-22 10:00", "2026-12-01 07:00:00", "2026-12-02 15:00:00"},
    {"minne", "", "check", "bank", "2026-11-22 10:00", "2026-12-03 08:00:00", "never"},
    {"minne", "", "ship", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00", "",
     "2026-11-27 00:00"},
    {"own-shop", "", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-24 08:00:00", "2026-11-25 07:00:00"},
    {"own-shop", "", "final", "konbini", "2026-11-23 10:00", "2026-11-26 07:00:00", "2026-11-26 22:00:00"},
    {"own-shop", "", "final", "atm", "2026-11-23 10:00", "2026-11-26 07:00:00", "2026-11-26 22:00:00"},
    {"own-shop", "", "cancel", "konbini", "2026-11-23 10:00", "2026-11-27 00:00:00", "never"},
    {"own-shop", "", "cancel", "atm", "2026-11-24 10:00", "2026-11-28 00:00:00", "never"},
    {"own-shop", "", "final-bank", "bank", "2026-11-22 10:00", "2026-11-30 07:00:00", "never"},
    {"own-shop", "", "cancel-bank", "bank", "2026-11-22 10:00", "2026-12-01 12:00:00", "never"},
    {"own-shop", "", "ship", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00", "",
     "2026-11-27 00:00"},
    {"rakuma", "", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-23 08:00:00", "2026-11-24 07:00:00"},
    {"rakuma", "", "final", "konbini", "2026-11-22 10:00", "2026-11-24 07:00:00", "2026-11-24 22:00:00"},
    {"rakuma", "", "block", "konbini", "2026-11-22 10:00", "2026-11-24 20:00:00", "2026-11-25 00:15:00"},
    {"rakuma", "", "check", "konbini", "2026-11-22 10:00", "2026-11-25 00:30:00", "never"},
    {"rakuma", "", "ship", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00", "",
     "2026-11-27 00:00"},
    {"rakuma", "", "receipt", "card", "2026-11-20 10:00", "2026-11-29 08:00:00", "never", "2026-11-20 10:00",
     "2026-11-22 18:00"},
    {"rakuma", "", "ask-desk", "card", "2026-11-20 10:00", "2026-12-02 00:00:00", "never", "2026-11-20 10:00",
     "2026-11-22 18:00"},
    {"rakuma", "", "completed", "konbini", "2026-11-22 10:00", "2026-12-08 08:00:00", "never", "2026-11-23 09:00",
     "2026-11-24 18:00"},
    {"stores", "", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-24 08:00:00", "2026-11-25 07:00:00"},
    {"stores", "", "final", "konbini", "2026-11-22 15:00", "2026-11-25 07:00:00", "2026-11-25 22:00:00"},
    {"stores", "", "check", "konbini", "2026-11-22 15:00", "2026-11-26 08:00:00", "never"},
    {"stores", "", "ship", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "2026-11-23 09:00", "",
     "2026-11-27 00:00"},
    {"yahoo-auctions", "", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "2026-11-30 08:00:00"},
    {"yahoo-auctions", "", "final", "paypay", "2026-11-22 21:30", "2026-11-28 08:00:00", "2026-12-04 00:00:00"},
    {"yahoo-auctions", "", "cancel", "paypay", "2026-11-22 21:30", "2026-11-29 00:00:00", "2026-12-06 00:00:00"},
    {"yahoo-auctions", "", "remind-2", "konbini", "2026-11-22 21:30", "2026-11-30 08:00:00", "2026-12-01 00:00:00"},
    {"yahoo-auctions", "", "final", "konbini", "2026-11-22 21:30", "2026-12-01 08:00:00", "2026-12-04 00:00:00"},
    {"yahoo-auctions", "", "cancel", "konbini", "2026-11-22 21:30", "2026-12-02 00:00:00", "2026-12-06 00:00:00"},
    {"yahoo-auctions", "", "block", "konbini", "2026-11-22 10:00", "2026-12-02 00:00:00", "never"},
    {"yahoo-auctions", "", "last-day", "paypay", "2026-11-22 21:30", "2026-12-05 00:00:00", "2026-12-06 00:00:00"},
    {"yahoo-auctions", "", "too-late", "paypay", "2026-11-22 21:30", "2026-12-06 08:00:00", "never"},
    {"yahoo-auctions", "", "ship", "paypay", "2026-11-22 21:30", "2026-11-28 08:00:00", "never", "2026-11-23 09:00"},
    {"yahoo-auctions", "", "completed", "paypay", "2026-11-20 21:30", "2026-12-07 20:00:00", "never",
     "2026-11-22 09:00", "2026-11-24 18:00"},
    {"yahoo-flea", "", "look", "konbini", "2026-11-22 10:00", "2026-11-23 08:00:00", "never"},
    {"yahoo-flea", "", "remind-1", "konbini", "2026-11-22 10:00", "2026-11-23 08:00:00", "2026-11-24 08:00:00", "", "",
     "", "2026-11-25 00:00"},
    {"yahoo-flea", "", "remind-2", "konbini", "2026-11-22 10:00", "2026-11-24 08:00:00", "never", "", "", "",
     "2026-11-25 00:00"},
    {"yahoo-flea", "", "check", "konbini", "2026-11-22 10:00", "2026-11-25 08:00:00", "never", "", "", "",
     "2026-11-25 00:00"},
    {"yahoo-flea", "", "consult", "konbini", "2026-11-22 10:00", "2026-11-29 08:00:00", "never"},
    {"yahoo-flea", "", "ship", "konbini", "2026-11-22 10:00", "2026-11-28 08:00:00", "never", "2026-11-23 09:00"},
    {"yahoo-flea", "", "receipt", "konbini", "2026-11-22 10:00", "2026-12-01 08:00:00", "never", "2026-11-23 09:00",
     "2026-11-24 18:00"},
    {"yahoo-flea", "", "ask-desk", "konbini", "2026-11-22 10:00", "2026-12-08 08:00:00", "never", "2026-11-23 09:00",
     "2026-11-24 18:00"},
};

Order order_of(const Market& market, const Span& span) {
  auto order = order_on(market, span.payment, span.ordered, span.paid, span.shipped);
  order.ladder = span.ladder;
  if (!span.pay_by.empty()) order.pay_by = story::at(span.pay_by, market.zone);
  if (!span.ship_by.empty()) order.ship_by = story::at(span.ship_by, market.zone);
  return order;
}

/// The order when every earlier step that is not optional, but no cancellation, was done as soon as it could be.
Order done_up_to(const Market& market, Order order, const std::string& step) {
  for (const auto& earlier : market.ladder(order.ladder).steps) {
    if (earlier.name == step) break;
    const auto assessment = assess(market, order, order.ordered_at);
    const auto* state = assessment.find(earlier.name);
    if (earlier.optional || earlier.action == Action::cancel || !state->opens || state->status == StepStatus::idle)
      continue;
    story::happens(order, story::deed(market, order, earlier, state->opens->at));
  }
  return order;
}

bool has_span(const std::string& market, const std::string& ladder, const std::string& step) {
  return std::ranges::any_of(
      spans, [&](const Span& span) { return span.market == market && span.ladder == ladder && span.step == step; });
}

}  // namespace

TEST_CASE("A step is due from the first second that its days allow, and until the last") {
  for (const auto& span : spans) {
    INFO(span.market << " " << span.ladder << " " << span.step << " " << span.ordered);
    const auto& market = market_named(span.market);
    const auto order = done_up_to(market, order_of(market, span), span.step);
    const auto status = [&](Instant now) { return story::status(market, order, now, span.step); };
    const auto opens = story::at(span.opens, market.zone);
    CHECK(story::opens(market, order, opens, span.step).starts_with(span.opens));
    CHECK(status(opens - 1s) == "waiting");
    CHECK(status(opens) == "due");
    const auto ends = assess(market, order, opens).find(span.step)->ends_at();
    CHECK(shown(ends, market.zone) == span.ends);
    if (!ends) continue;
    CHECK(status(*ends - 1s) == "due");
    const auto afterwards = status(*ends);
    CHECK((afterwards == "missed" || afterwards == "superseded"));
  }
}

TEST_CASE("Every step that a ladder gives a day is held by an example") {
  for (const auto& name : book().names()) {
    for (const auto& ladder : market_named(name).ladders) {
      for (const auto& step : ladder.steps) {
        INFO(name << " " << ladder.name << " " << step.name);
        CHECK((!step.day || has_span(name, ladder.name, step.name)));
      }
    }
  }
}

TEST_CASE("A step without a day is due from the first second of its phase, whoever of its parties cancelled") {
  for (const auto& name : book().names()) {
    const auto& market = market_named(name);
    for (const auto& ladder : market.ladders) {
      for (const auto& step : ladder.steps) {
        if (step.day) continue;
        INFO(name << " " << ladder.name << " " << step.name);
        auto order = order_on(market, market.name == "ebay" ? "other" : "konbini", "2026-11-22 10:00");
        order.ladder = ladder.name;
        const auto begins = step.phase == Phase::unpaid ? order.ordered_at : order.ordered_at + 1h;
        REQUIRE((step.phase == Phase::unpaid || step.phase == Phase::cancelled));
        for (const auto party : step.by) {
          auto ended = order;
          if (step.phase == Phase::cancelled) story::happens(ended, story::cancelled(party, begins));
          CHECK(story::status(market, ended, begins - 1s, step.name) != "due");
          CHECK(story::status(market, ended, begins, step.name) == "due");
        }
      }
    }
  }
}

}  // namespace ordertrack::tests

// A market file of somebody else's: every error can be told, and a good one can be lived by.

#include "commands/policy/templates.hpp"
#include "config/ladder_warnings.hpp"
#include "config/market_book.hpp"
#include "config/problems.hpp"
#include "config/step_places.hpp"
#include "fuzz/property.hpp"
#include "input/made_zones.hpp"
#include "platform/zones.hpp"

#include <ordertrack/policy.hpp>

using namespace ordertrack;
using fuzz::hold;

namespace {

const std::string file = "/shop/mine.toml";

const config::MarketBook& book() {
  static const config::MarketBook markets("/nowhere", platform::find_zone);
  return markets;
}

const messages::TemplateBook& texts() {
  static const messages::TemplateBook templates("/nowhere");
  return templates;
}

Order order_of(const Market& market) {
  Order order;
  order.market = market.name;
  order.id = "m12345678901";
  order.ordered_at = tests::utc(2026, 12, 5, std::chrono::hours{5});
  order.payment = "konbini";
  return order;
}

void hold_all_told(const std::vector<Error>& errors) {
  for (const Error& error : errors) {
    hold(error.kind == ErrorKind::bad_file, "what is wrong is wrong in the file");
    fuzz::hold_told(error);
  }
}

void look_for_warnings(const Market& market, const config::StepPlaces& places) {
  config::Problems problems(file);
  config::add_ladder_warnings(market, places, problems);
  hold_all_told(std::move(problems).in_order());
}

void live_by(const Market& market) {
  Order order = order_of(market);
  for (const auto kind : {EventKind::reply, EventKind::pay, EventKind::ship, EventKind::receive}) {
    for (const int day : {0, 1, 3, 30, 400}) {
      const Instant at = order.ordered_at + std::chrono::days{day};
      const auto assessment = assess(market, order, at);
      hold(assessment.steps.size() == market.ladder(order.ladder).steps.size(), "every step has a state");
      static_cast<void>(later_today(market, assessment, at));
    }
    Event event;
    event.kind = kind;
    event.at = order.ordered_at + std::chrono::hours{20};
    order.events.push_back(event);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto toml = fuzz::text_of(data, size);
  const auto reading = book().inspect(toml, file);
  hold_all_told(reading.errors);
  if (!reading.market) return 0;
  const config::StepPlaces places(toml);
  hold_all_told(commands::policy::template_errors(*reading.market, toml, file, texts(), commands::policy::Look::close));
  if (!reading.errors.empty()) return 0;
  look_for_warnings(*reading.market, places);
  live_by(*reading.market);
  return 0;
}

#include "store/shop.hpp"

#include <chrono>
#include <variant>

namespace ordertrack::store::tests {
namespace {

using namespace std::chrono_literals;

Step step(std::string name, Action action, int day, ClockTime at) {
  Step made;
  made.name = std::move(name);
  made.action = action;
  made.day = day;
  made.at = at;
  return made;
}

Market market(std::string name, int reminder_day) {
  Step relist = step("relist", Action::relist, 0, 0h);
  relist.phase = Phase::cancelled;
  relist.until_day = 7;
  Market made;
  made.name = std::move(name);
  made.zone = Zone::fixed("Asia/Tokyo", 9h);
  made.currency = "JPY";
  made.ladders.push_back({"",
                          {step("thanks", Action::message, 0, 0h), step("remind", Action::message, reminder_day, 8h),
                           step("cancel", Action::cancel, 3, 0h), relist}});
  return made;
}

}  // namespace

FakeMarkets::FakeMarkets(std::string fingerprint, int reminder_day)
    : fingerprint_(std::move(fingerprint)), markets_{market("mercari", reminder_day), market("rakuma", reminder_day)} {}

const Market* FakeMarkets::find(std::string_view name) const {
  for (const Market& known : markets_) {
    if (known.name == name) {
      return &known;
    }
  }
  return nullptr;
}

std::vector<std::string> FakeMarkets::names() const { return {"mercari", "rakuma"}; }

Instant hour(int hours) {
  constexpr auto midnight = std::chrono::sys_days{std::chrono::year{2026} / 12 / 4} + 15h;
  return midnight + std::chrono::hours(hours);
}

Order an_order(std::string id, std::string buyer, std::string market) {
  Order order;
  order.market = std::move(market);
  order.page_id = id;
  order.id = std::move(id);
  order.buyer = std::move(buyer);
  order.item = "a blue cup";
  order.price = Money{3200, "JPY"};
  order.payment = "konbini";
  order.ordered_at = hour(14);
  order.events.push_back(an_event(EventKind::add, hour(14)));
  return order;
}

Event an_event(EventKind kind, Instant at, std::string step) {
  Event event;
  event.at = at;
  event.kind = kind;
  event.step = std::move(step);
  return event;
}

Changes adding(std::vector<Order> orders) {
  Changes changes;
  changes.command = "add";
  changes.at = hour(14);
  changes.added = std::move(orders);
  return changes;
}

Changes appending(std::int64_t order, std::vector<Event> events) {
  Changes changes;
  changes.command = "record";
  changes.at = hour(15);
  for (Event& event : events) {
    changes.events.push_back({order, std::move(event)});
  }
  return changes;
}

std::string argument(const Message& message, std::string_view name) {
  for (const Arg& argument : message.args) {
    if (argument.name == name) {
      const auto* const number = std::get_if<std::int64_t>(&argument.value);
      return number != nullptr ? std::to_string(*number) : std::get<std::string>(argument.value);
    }
  }
  throw std::runtime_error("no argument " + std::string(name) + " in: " + std::string(message.id));
}

Result<std::int64_t> commit(const std::filesystem::path& file, const Changes& changes, const Markets& markets) {
  auto store = Store::open_for_writing(file, {.now = hour(34)});
  return store ? store->commit(changes, markets) : fail(store.error());
}

Store reading(const std::filesystem::path& file) { return ok(Store::open_for_reading(file)); }

Order stored(const std::filesystem::path& file, std::string_view id) { return ok(reading(file).orders().find(id, "")); }

std::vector<std::string> ids(const std::vector<Order>& orders) {
  std::vector<std::string> names;
  for (const Order& order : orders) {
    names.push_back(order.id);
  }
  return names;
}

}  // namespace ordertrack::store::tests

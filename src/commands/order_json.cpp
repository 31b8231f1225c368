#include "commands/order_json.hpp"

#include <ordertrack/forgotten.hpp>

#include <utility>

namespace ordertrack::commands {
namespace {

using output::Json;

std::optional<Instant> instant(const std::optional<Bound>& bound) {
  return bound ? std::optional(bound->at) : std::nullopt;
}

Json step_summary(const StepState& state) {
  Json json = Json::object();
  json.set("step", state.step->name);
  json.set("do", to_string(state.step->action));
  json.set("opens_at", instant(state.opens));
  json.set("closes_at", instant(state.closes));
  json.set("optional", state.step->optional);
  return json;
}

Json step_in_full(const StepState& state) {
  Json json = Json::object();
  json.set("step", state.step->name);
  json.set("do", to_string(state.step->action));
  json.set("phase", to_string(state.step->phase));
  json.set("status", to_string(state.status));
  json.set("opens_at", instant(state.opens));
  json.set("closes_at", instant(state.closes));
  json.set_or_null("waits_for", state.waits_for);
  json.set("done_at", state.done_at);
  json.set("optional", state.step->optional);
  json.set_or_null("opens_because", state.opens ? to_string(state.opens->because) : std::string_view{});
  json.set_or_null("closes_because", state.closes ? to_string(state.closes->because) : std::string_view{});
  return json;
}

Json warning_json(const Warning& warning) {
  Json json = Json::object();
  json.set("kind", to_string(warning.kind));
  if (!warning.step.empty()) json.set("step", warning.step);
  if (warning.at) json.set("at", warning.at);
  if (warning.count != 0) json.set("count", warning.count);
  if (!warning.rule.empty()) json.set("rule", warning.rule);
  return json;
}

template <typename Range, typename Make>
Json list(const Range& range, Make make) {
  Json array = Json::array();
  for (const auto& item : range) array.push(make(item));
  return array;
}

void set_facts(Json& json, const AssessedOrder& shown) {
  const Order& order = shown.order;
  json.set("id", order.id).set("market", order.market);
  json.set_or_null("buyer", order.buyer).set_or_null("buyer_id", order.buyer_id).set_or_null("item", order.item);
  if (order.price) {
    json.set("price", order.price->minor).set("currency", order.price->currency);
  } else {
    json.set_null("price").set("currency", shown.market->currency);
  }
  json.set("payment", order.payment).set("phase", to_string(shown.assessment.phase()));
  json.set("ordered_at", order.ordered_at).set("pay_by", shown.assessment.pay_by);
  json.set("ship_by", shown.assessment.ship_by).set_or_null("ladder", order.ladder);
  json.set_or_null("url", page_address(*shown.market, order));
  if (is_forgotten(order)) json.set("forgotten", true);
}

Json next_json(const Assessment& assessment) {
  if (!assessment.next) return {};
  const StepState& next = assessment.steps[*assessment.next];
  Json json = Json::object();
  json.set("step", next.step->name);
  json.set("do", to_string(next.step->action));
  json.set("opens_at", instant(next.opens));
  return json;
}

}  // namespace

Json event_json(const Event& event) {
  Json json = Json::object();
  json.set("at", event.at);
  json.set("kind", to_string(event.kind));
  json.set_or_null("step", event.step);
  json.set("until", event.until);
  json.set("deadline", event.deadline);
  json.set_or_null("by", event.by ? to_string(*event.by) : std::string_view{});
  json.set_or_null("text", event.text);
  return json;
}

Json document(Instant now) {
  Json json = Json::object();
  json.set("schema", 1).set("now", now);
  return json;
}

Json order_json(const AssessedOrder& order, const Listed& listed, Detail detail) {
  const Assessment& assessment = order.assessment;
  const auto at = [&](std::size_t position) { return step_summary(assessment.steps[position]); };
  Json json = Json::object();
  set_facts(json, order);
  json.set("due", list(listed.due, at));
  json.set("later", list(listed.later, at));
  json.set("next", next_json(assessment));
  json.set("warnings", list(assessment.warnings, warning_json));
  if (detail == Detail::everything) {
    json.set("steps", list(assessment.steps, step_in_full));
    json.set("events", list(order.order.events, event_json));
  }
  return json;
}

Json order_json(const AssessedOrder& order, Instant now, Detail detail) {
  return order_json(order, {order.assessment.due, later_today(*order.market, order.assessment, now)}, detail);
}

Json orders_document(Instant now, const std::vector<AssessedOrder>& orders) {
  Json json = document(now);
  json.set("orders", list(orders, [&](const AssessedOrder& order) { return order_json(order, now, Detail::summary); }));
  return json;
}

}  // namespace ordertrack::commands

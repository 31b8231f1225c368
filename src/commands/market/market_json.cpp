#include "commands/market/market_json.hpp"

#include "commands/day_text.hpp"
#include "commands/market/market_text.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ordertrack::commands::market {
namespace {

using output::Json;

std::string_view count_word(DayCount count) { return count == DayCount::business ? "business" : "calendar"; }

Json texts(const std::vector<std::string>& values) {
  Json list = Json::array();
  for (const std::string& value : values) list.push(value);
  return list;
}

void set_source(Json& json, const Source& source) {
  json.set_or_null("source", source.address).set_or_null("read", source.read).set_or_null("sure", source.sureness);
  json.set("own", source.own).set("confirmed", source.own || source.confirmed());
}

Json bilingual_json(const Bilingual& text) {
  Json json = Json::object();
  return std::move(json.set("en", text.en).set("ja", text.ja));
}

Json rule_json(const NamedRule& named) {
  const DayRule& rule = *named.rule;
  Json json = Json::object();
  json.set("rule", named.key).set("day", rule.day).set("at", clock_text(rule.at));
  json.set("days", count_word(rule.count)).set("from", to_string(rule.from));
  set_source(json, rule.source);
  json.set("then", rule.then.en.empty() ? Json() : bilingual_json(rule.then));
  return json;
}

Json quiet_json(const QuietHours& quiet) {
  Json json = Json::object();
  json.set("from", clock_text(quiet.from)).set("to", clock_text(quiet.to));
  set_source(json, quiet.source);
  return json;
}

Json seller_cancels_json(const SellerCancels& cancels) {
  Json json = Json::object();
  json.set("allowed", cancels.allowed);
  set_source(json, cancels.source);
  return json;
}

void set_opening(Json& json, const Step& step) {
  if (step.day) {
    json.set("day", *step.day).set("at", clock_text(step.at));
  } else {
    json.set_null("day").set_null("at");
  }
  if (step.day || step.until_day) {
    json.set("days", count_word(step.count)).set("from", to_string(step.from));
  } else {
    json.set_null("days").set_null("from");
  }
  json.set_or_null("after", step.after);
  if (step.wait) {
    json.set("wait_seconds", step.wait->count());
  } else {
    json.set_null("wait_seconds");
  }
}

Json deadline_json(const Step& step) {
  if (!step.deadline) return {};
  Json json = Json::object();
  if (step.deadline->is_pay_by) return std::move(json.set_null("notice_seconds").set("at", to_string(Anchor::pay_by)));
  json.set("notice_seconds", step.deadline->notice.count()).set("at", clock_text(step.deadline->at));
  return json;
}

Json step_json(const Step& step) {
  Json json = Json::object();
  json.set("step", step.name).set("do", to_string(step.action)).set("phase", to_string(step.phase));
  set_opening(json, step);
  if (step.until_day) {
    json.set("until_day", *step.until_day).set("until_at", clock_text(step.until_at));
  } else {
    json.set_null("until_day").set_null("until_at");
  }
  json.set("deadline", deadline_json(step));
  json.set("payments", texts(step.payments)).set("except", texts(step.except)).set("optional", step.optional);
  return json;
}

Json ladder_json(const Ladder& ladder) {
  Json steps = Json::array();
  for (const Step& step : ladder.steps) steps.push(step_json(step));
  Json json = Json::object();
  json.set("name", ladder.name.empty() ? "default" : ladder.name).set("steps", std::move(steps));
  return json;
}

}  // namespace

Json market_json(const Market& market, Extent extent) {
  Json json = Json::object();
  json.set("name", market.name).set("title", bilingual_json(market.title)).set("timezone", market.zone.name());
  json.set("currency", market.currency).set("language", market.language).set("origin", market.origin);
  Json rules = Json::array();
  for (const NamedRule& named : rules_of(market)) rules.push(rule_json(named));
  json.set("rules", std::move(rules));
  json.set("seller_cancels", market.seller_cancels ? seller_cancels_json(*market.seller_cancels) : Json());
  json.set("quiet", market.quiet ? quiet_json(*market.quiet) : Json());
  json.set("payments", texts(market.payments)).set("paid_at_once", texts(market.paid_at_once));
  json.set("block_before_cancel", market.block_before_cancel);
  if (extent == Extent::rules) return json;
  Json ladders = Json::array();
  for (const Ladder& ladder : market.ladders) ladders.push(ladder_json(ladder));
  json.set("ladders", std::move(ladders));
  return json;
}

Json limit_json(const std::optional<config::MessageLimit>& limit) {
  if (!limit) return {};
  Json json = Json::object();
  json.set("characters", limit->characters);
  set_source(json, limit->source);
  return json;
}

}  // namespace ordertrack::commands::market

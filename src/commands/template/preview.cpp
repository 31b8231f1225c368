#include "commands/assessed_order.hpp"
#include "commands/message_length.hpp"
#include "commands/template/template.hpp"
#include "messages/template.hpp"

#include <ordertrack/policy.hpp>

#include <algorithm>
#include <utility>

namespace ordertrack::commands::templates {
namespace {

/// The step of an order's ladder that sends a text, be it about one order or about several; or nullptr.
const Step* step_that_sends(const std::string& name, const Market& market, const Order& order) {
  const auto& steps = market.ladder(order.ladder).steps;
  const auto found = std::ranges::find_if(
      steps, [&](const Step& step) { return step.action == Action::message && messages::is_text_of(step, name); });
  return found == steps.end() ? nullptr : &*found;
}

Result<messages::Template> found_text(const messages::Place& place, const Market& market, const Step* step,
                                      const messages::TemplateBook& templates) {
  const bool is_sent = step != nullptr && messages::template_name(*step) == place.name && place.market == market.name;
  return is_sent ? templates.find(market, *step, place.language) : templates.find(place);
}

}  // namespace

Result<PreviewReport> preview(const Options& options, const store::Orders& orders, const config::MarketBook& markets,
                              const messages::TemplateBook& templates, Instant now) {
  auto found = orders.find(options.order, {});
  if (!found) return fail(found.error());
  const AssessedOrder order = assess_order(*std::move(found), markets, now);
  const Market& market = *order.market;
  if (!options.market.empty() && options.market != market.name && options.market != messages::any_market) {
    return fail(ErrorKind::usage,
                msg("{id} is an order of {market}", arg("id", order.order.id), arg("market", market.name)),
                {msg("leave --market out")});
  }
  Options wanted = options;
  if (wanted.market.empty()) wanted.market = market.name;
  if (wanted.language.empty()) wanted.language = market.language;
  auto place = place_of(wanted, markets, templates);
  if (!place) return fail(place.error());
  const Step* step = step_that_sends(place->name, market, order.order);
  const auto text = found_text(*place, market, step, templates);
  if (!text) return fail(text.error());
  auto filled =
      messages::fill(text->text, place->language,
                     {.market = market,
                      .order = order.order,
                      .pay_by = order.assessment.pay_by,
                      .deadline = step == nullptr ? std::nullopt : deadline_of(market, order.order, *step, now),
                      .now = now,
                      .shop = templates.shop()});
  if (!filled) return fail(filled.error());
  auto too_long = too_long_for(market.name, markets.message_limit(market.name), *filled);
  return PreviewReport{.now = now,
                       .order = order.order.id,
                       .place = *std::move(place),
                       .step = step == nullptr ? std::string() : step->name,
                       .text = *std::move(filled),
                       .too_long = std::move(too_long)};
}

}  // namespace ordertrack::commands::templates

#include "commands/cancel/cancel.hpp"

#include "commands/cancel/cautions.hpp"
#include "commands/guide.hpp"
#include "commands/happened_at.hpp"
#include "commands/step_reason.hpp"
#include "i18n/language.hpp"
#include "input/text.hpp"

#include <algorithm>
#include <utility>

namespace ordertrack::commands::cancel {
namespace {

Result<void> check_phase(const AssessedOrder& order) {
  const Phase phase = order.assessment.phase();
  if (phase == Phase::cancelled) {
    return fail(ErrorKind::already, msg("{id} was cancelled {time}", arg("id", order.order.id),
                                        arg("time", shown_in(order, order.assessment.span.begin))));
  }
  if (phase == Phase::closed) {
    return fail(ErrorKind::not_possible, msg("{id} is closed: there is nothing to cancel", arg("id", order.order.id)));
  }
  return {};
}

/// The instant that has not come yet, before which the seller may not cancel.
std::optional<Bound> bound_ahead(const AssessedOrder& order, Instant at) {
  if (order.assessment.phase() != Phase::unpaid) return std::nullopt;
  const auto bound = cancel_bound(*order.market, order.order);
  if (!bound || bound->at <= at) return std::nullopt;
  return bound;
}

/// Until when an unpaid order is to be waited for; nothing where that has passed or is not known. Who cancels before
/// has not let the buyer's time run out.
std::optional<Instant> waited_for_until(const AssessedOrder& order, const std::optional<Bound>& bound, Instant at) {
  if (order.assessment.phase() != Phase::unpaid) return std::nullopt;
  const auto until = std::max(order.assessment.pay_by, bound ? std::optional(bound->at) : std::nullopt);
  return until && *until > at ? until : std::nullopt;
}

Message not_before(const AssessedOrder& order, const Bound& bound) {
  return msg("{id} may not be cancelled before {time}: {why}", arg("id", order.order.id),
             arg("time", shown_in(order, bound.at)),
             arg("why", i18n::render(why_not_before(*order.market, bound.because))));
}

tl::unexpected<Error> too_early(const AssessedOrder& order, const Bound& bound, Instant now) {
  std::vector<Message> hints{msg("if it was cancelled all the same, record it with --force")};
  if (const auto last = last_moment(order); last && *last <= bound.at && *last > now) {
    hints.insert(hints.begin(), msg(order.market->cancellable_until->source.confirmed()
                                        ? mark("but the market lets you cancel only until {last}: decide before then")
                                        : mark("but the market seems to let you cancel only until {last}: decide "
                                               "before then"),
                                    arg("last", i18n::deadline_text(shown_in(order, *last)))));
  }
  return fail(ErrorKind::too_early, not_before(order, bound), std::move(hints));
}

/// The refusal where the market is known to have no way for it.
tl::unexpected<Error> not_for_the_seller(const AssessedOrder& order, Instant now) {
  std::vector<Message> hints;
  const Market& market = *order.market;
  if (const auto at = instant_of(market, order.order, market.auto_cancel)) {
    hints.push_back(msg(*at > now
                            ? mark("it cancels by itself at {time}; once it has: ordertrack cancel {id} --by market")
                            : mark("it was to cancel by itself at {time}; if it has: ordertrack cancel {id} --by "
                                   "market"),
                        arg("time", shown_in(order, *at)), arg("id", order.order.id)));
  }
  hints.push_back(msg("if it was cancelled all the same, record it with --force"));
  return fail(
      ErrorKind::not_possible,
      msg(market.seller_cancels->source.confirmed()
              ? mark("{market} has no button for the seller to cancel the unpaid order {id}")
              : mark("{market} seems to have no button for the seller to cancel the unpaid order {id}, which is "
                     "not confirmed"),
          arg("market", market_title(order)), arg("id", order.order.id)),
      std::move(hints));
}

Message said(const AssessedOrder& order, Party by) {
  const std::string& id = order.order.id;
  switch (by) {
    case Party::seller:
      return msg("recorded: {id} is cancelled", arg("id", id));
    case Party::market:
      return msg("recorded: the market has cancelled {id}", arg("id", id));
    case Party::buyer:
      return msg("recorded: the buyer has cancelled {id}", arg("id", id));
  }
  return {};
}

void prepare_seller(Report& report, const Options& options, const Markets& markets, Instant at) {
  const AssessedOrder& order = report.order;
  auto& cautions = options.force ? report.part.overruled : report.part.cautions;
  for (Message& caution : cautions_of(order, markets)) cautions.push_back(std::move(caution));
  report.warnings = warnings_of(order, at);
  report.guide = guide_for(*order.market, order.order, order.assessment.phase(), Action::cancel);
  if (order.market->forbids_cancelling() && order.assessment.phase() == Phase::unpaid) {
    report.guide = {i18n::render(msg("there is nothing to press on {market}", arg("market", market_title(order))))};
  }
  report.part.question = msg("is {id} cancelled on the market now?", arg("id", order.order.id));
}

}  // namespace

Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets, Instant now) {
  auto found = orders.find(options.order, {});
  if (!found) return fail(found.error());
  Report report;
  report.now = now;
  report.by = options.by;
  report.code = options.code;
  report.order = assess_order(std::move(*found), markets, now);
  const AssessedOrder& order = report.order;
  if (const auto checked = check_phase(order); !checked) return fail(checked.error());
  const auto at = happened_in_phase(options.at, order.order, *order.market, now);
  if (!at) return fail(at.error());

  const bool by_seller = options.by == Party::seller;
  const bool unpaid = order.assessment.phase() == Phase::unpaid;
  if (by_seller && unpaid && order.market->forbids_cancelling() && !options.force)
    return not_for_the_seller(order, now);
  const std::optional<Bound> bound = by_seller ? bound_ahead(order, *at) : std::nullopt;
  if (bound && !options.force) return too_early(order, *bound, now);
  const auto reason = input::read_text(options.reason, "reason");
  if (!reason) return fail(reason.error());
  Event event;
  event.at = *at;
  event.kind = EventKind::cancel;
  event.by = options.by;
  event.text = *reason;
  if (options.by != Party::buyer) event.until = waited_for_until(order, bound, *at);
  report.address = page_address(*order.market, order.order);
  report.part.outcome = one_event("cancel", order.order, event, said(order, options.by), markets, now);
  if (event.until) {
    report.part.outcome.said.push_back(
        msg("the buyer could still have paid: {id} does not count as left unpaid", arg("id", order.order.id)));
  }
  if (bound) report.part.overruled.push_back(not_before(order, *bound));
  if (by_seller) prepare_seller(report, options, markets, *at);
  return report;
}

}  // namespace ordertrack::commands::cancel

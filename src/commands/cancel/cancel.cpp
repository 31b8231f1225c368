#include "commands/cancel/cancel.hpp"

#include "commands/guide.hpp"
#include "commands/happened_at.hpp"
#include "commands/known_market.hpp"
#include "commands/step_reason.hpp"
#include "commands/step_text.hpp"
#include "commands/warning_text.hpp"
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

/// The market's last moment for the seller to cancel, where there is one.
std::optional<Instant> last_moment(const AssessedOrder& order) {
  const auto& rule = order.market->cancellable_until;
  return rule ? instant_of(*order.market, order.order, *rule) : std::nullopt;
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
    hints.insert(hints.begin(), msg("but the market lets you cancel only until {last}: decide before then",
                                    arg("last", i18n::deadline_text(shown_in(order, *last)))));
  }
  return fail(ErrorKind::too_early, not_before(order, bound), std::move(hints));
}

/// The refusal where the market is known to have no way for it.
tl::unexpected<Error> not_for_the_seller(const AssessedOrder& order, Instant now) {
  std::vector<Message> hints;
  const Market& market = *order.market;
  if (const auto at = market.auto_cancel ? instant_of(market, order.order, *market.auto_cancel) : std::nullopt) {
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

bool has_block(const Assessment& assessment, bool (*fits)(const StepState&)) {
  return std::ranges::any_of(
      assessment.steps, [&](const StepState& state) { return state.step->action == Action::block && fits(state); });
}

/// Whether the ladder asks for the block now, or once an earlier step is done, which a cancellation jumps over.
bool is_block_open(const Assessment& assessment) {
  return has_block(assessment, [](const StepState& state) {
    return state.status == StepStatus::due || (state.status == StepStatus::waiting && !state.waits_for.empty());
  });
}

/// Whether the ladder would ask for the block at a later time, to which it does not come any more.
bool is_block_to_come(const Assessment& assessment) {
  return has_block(assessment, [](const StepState& state) {
    return state.status == StepStatus::waiting && state.waits_for.empty();
  });
}

Message not_blocked(const AssessedOrder& order) {
  return msg("the buyer of {id} is not blocked, and the buyer's page is gone once it is cancelled",
             arg("id", order.order.id));
}

/// Whether the block was taken back, so that no step asks for it any more.
bool unblocked_again(const Order& order) {
  const bool was = std::ranges::any_of(order.events, [](const Event& event) { return event.kind == EventKind::block; });
  return was && !is_blocked(order);
}

/// Whether it is for the market, not for the seller, to cancel the order while it is unpaid.
bool is_for_the_market(const AssessedOrder& order) {
  return order.market->auto_cancel && order.assessment.phase() == Phase::unpaid &&
         std::ranges::none_of(order.assessment.steps, [](const StepState& state) {
           return state.step->phase == Phase::unpaid && state.step->action == Action::cancel;
         });
}

/// When the ladder comes to the cancellation, where that is later, and no message is told to come first.
std::optional<Instant> later_in_ladder(const AssessedOrder& order) {
  if (message_before_cancel(*order.market, order.order, order.assessment) != nullptr) return std::nullopt;
  for (const StepState& state : order.assessment.steps) {
    const bool waits = state.status == StepStatus::waiting && state.waits_for.empty() && state.opens;
    if (state.step->action == Action::cancel && state.step->phase == Phase::unpaid && waits) return state.opens->at;
  }
  return std::nullopt;
}

/// What should have come first: each is asked for on a terminal, and refused with --yes unless forced.
std::vector<Message> cautions_of(const AssessedOrder& order, const Markets& markets) {
  std::vector<Message> cautions;
  if (auto caution = stand_in_caution(order, markets)) cautions.push_back(*std::move(caution));
  const std::string& id = order.order.id;
  if (is_for_the_market(order)) {
    const bool confirmed = order.market->auto_cancel->source.confirmed();
    cautions.push_back(msg(
        confirmed
            ? mark("{market} cancels an unpaid order by itself: once it has, record ordertrack cancel {id} --by market")
            : mark("{market} seems to cancel an unpaid order by itself, which is not confirmed: once it has, record "
                   "ordertrack cancel {id} --by market"),
        arg("market", market_title(order)), arg("id", id)));
  }
  if (const Step* first = message_before_cancel(*order.market, order.order, order.assessment)) {
    cautions.push_back(
        msg("the ladder would first {step} ({id})", arg("step", i18n::render(step_title(*first))), arg("id", id)));
  }
  if (order.market->block_before_cancel && is_block_open(order.assessment)) cautions.push_back(not_blocked(order));
  for (const Warning& warning : order.assessment.warnings) {
    if (warning.kind != WarningKind::reply_unanswered) continue;
    cautions.push_back(msg("the buyer of {id} wrote {time} and has no answer yet", arg("id", id),
                           arg("time", shown_in(order, warning.at.value_or(Instant{})))));
  }
  if (order.assessment.phase() != Phase::unpaid) {
    cautions.push_back(msg("{id} is paid: cancelling it needs the buyer's consent", arg("id", id)));
  }
  return cautions;
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
  if (order.assessment.phase() == Phase::unpaid) {
    report.warnings.push_back(
        msg("open the page once more: if {id} was paid meanwhile, do not cancel but record it with "
            "ordertrack pay {id}",
            arg("id", order.order.id)));
  }
  const auto& allowed = order.market->seller_cancels;
  if (order.assessment.phase() == Phase::unpaid && allowed && allowed->allowed && !allowed->source.confirmed()) {
    report.warnings.push_back(
        msg("that {market} lets the seller cancel is not confirmed", arg("market", market_title(order))));
  }
  if (const auto last = last_moment(order); last && *last <= at && order.assessment.phase() == Phase::unpaid) {
    report.warnings.push_back(
        msg(order.market->cancellable_until->source.confirmed()
                ? mark("the last moment at which {market} lets you cancel {id} has passed: {time}")
                : mark("the last moment at which {market} lets you cancel {id} seems to have passed: {time}"),
            arg("market", market_title(order)), arg("id", order.order.id),
            arg("time", i18n::deadline_text(shown_in(order, *last)))));
  }
  if (order.market->block_before_cancel && is_block_to_come(order.assessment)) {
    report.warnings.push_back(not_blocked(order));
  }
  if (order.market->block_before_cancel && unblocked_again(order.order)) {
    report.warnings.push_back(msg("the buyer of {id} is not blocked any more", arg("id", order.order.id)));
  }
  if (const auto opens = later_in_ladder(order)) {
    report.warnings.push_back(msg("the ladder would cancel {id} from {time} on", arg("id", order.order.id),
                                  arg("time", shown_in(order, *opens))));
  }
  for (const Warning& warning : order.assessment.warnings) {
    if (warning.kind == WarningKind::no_notice) report.warnings.push_back(warning_text(order, warning));
  }
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

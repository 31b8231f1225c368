#include "commands/cancel/cautions.hpp"

#include "commands/known_market.hpp"
#include "commands/step_text.hpp"
#include "commands/warning_text.hpp"
#include "i18n/language.hpp"

#include <algorithm>
#include <utility>

namespace ordertrack::commands::cancel {
namespace {

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

/// What is to be said of the block where no caution asks for it: the ladder's step comes too late, or there is none.
std::optional<Message> warning_of_block(const AssessedOrder& order) {
  if (!order.market->block_before_cancel || order.assessment.phase() != Phase::unpaid) return std::nullopt;
  if (unblocked_again(order.order)) return msg("the buyer of {id} is not blocked any more", arg("id", order.order.id));
  const bool ladder_has_it = has_block(order.assessment, [](const StepState&) { return true; });
  if (is_block_to_come(order.assessment) || (!ladder_has_it && !is_blocked(order.order))) return not_blocked(order);
  return std::nullopt;
}

/// That the market's last moment to cancel has passed.
std::optional<Message> warning_of_last_moment(const AssessedOrder& order, Instant at) {
  const auto last = last_moment(order);
  if (!last || *last > at) return std::nullopt;
  return msg(order.market->cancellable_until->source.confirmed()
                 ? mark("the last moment at which {market} lets you cancel {id} has passed: {time}")
                 : mark("the last moment at which {market} lets you cancel {id} seems to have passed: {time}"),
             arg("market", market_title(order)), arg("id", order.order.id),
             arg("time", i18n::deadline_text(shown_in(order, *last))));
}

std::vector<Message> warnings_of_unpaid(const AssessedOrder& order, Instant at) {
  std::vector<Message> warnings{
      msg("open the page once more: if {id} was paid meanwhile, do not cancel but record it with ordertrack pay {id}",
          arg("id", order.order.id))};
  const auto& allowed = order.market->seller_cancels;
  if (allowed && allowed->allowed && !allowed->source.confirmed()) {
    warnings.push_back(
        msg("that {market} lets the seller cancel is not confirmed", arg("market", market_title(order))));
  }
  if (auto passed = warning_of_last_moment(order, at)) warnings.push_back(*std::move(passed));
  if (auto block = warning_of_block(order)) warnings.push_back(*std::move(block));
  return warnings;
}

}  // namespace

std::optional<Instant> last_moment(const AssessedOrder& order) {
  return instant_of(*order.market, order.order, order.market->cancellable_until);
}

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

std::vector<Message> warnings_of(const AssessedOrder& order, Instant at) {
  std::vector<Message> warnings;
  if (order.assessment.phase() == Phase::unpaid) warnings = warnings_of_unpaid(order, at);
  if (const auto opens = later_in_ladder(order)) {
    warnings.push_back(msg("the ladder would cancel {id} from {time} on", arg("id", order.order.id),
                           arg("time", shown_in(order, *opens))));
  }
  for (const Warning& warning : order.assessment.warnings) {
    if (warning.kind == WarningKind::no_notice) warnings.push_back(warning_text(order, warning));
  }
  return warnings;
}

}  // namespace ordertrack::commands::cancel

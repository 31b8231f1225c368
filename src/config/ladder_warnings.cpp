#include "config/ladder_warnings.hpp"

#include <ordertrack/ladder_flaws.hpp>

#include <algorithm>
#include <utility>

namespace ordertrack::config {
namespace {

Message hint_of_end(const LadderFlaw& flaw) {
  const auto rule = [](std::string_view name) {
    return msg("let it open before {rule}, or look whether that rule is right", arg("rule", name));
  };
  switch (flaw.closed_by.value_or(Because::until_day)) {
    case Because::auto_cancel:
      return rule("market.auto_cancel");
    case Because::auto_complete:
      return rule("market.auto_complete");
    case Because::cancellable_until:
      return rule("market.cancellable_until");
    case Because::own_pay_by:
      return msg(
          "where the market cancels by itself a message with a deadline tells the pay-by: let it open before that");
    case Because::notice_time:
      return msg("a message with a deadline closes 48 hours before {rule}", arg("rule", "market.cancellable_until"));
    default:
      return msg("let until_day and until_at come after day and at");
  }
}

Message hint_of(const LadderFlaw& flaw) {
  if (!flaw.replaced_by.empty()) {
    return msg("the message {step} comes before it and takes its place: put them in order, or add late = \"send\"",
               arg("step", flaw.replaced_by));
  }
  if (!flaw.waits_for.empty()) {
    return msg("it waits for {what}, which never comes while the order is {phase}", arg("what", flaw.waits_for),
               arg("phase", to_string(flaw.step->phase)));
  }
  return hint_of_end(flaw);
}

/// The methods as the file writes them: `default` is any other.
std::string told(const std::vector<std::string>& payments) {
  std::string text;
  for (const auto& payment : payments) {
    if (!text.empty()) text += ", ";
    text += payment.empty() ? std::string("default") : payment;
  }
  return text;
}

/// What is wrong, and what would be right.
std::pair<std::string_view, Message> complaint_of(const LadderFlaw& flaw) {
  switch (flaw.kind) {
    case FlawKind::never_opens:
      return {mark("{file}:{line}: {key} = {value}: this step can never open"), hint_of(flaw)};
    case FlawKind::forbidden:
      return {mark("{file}:{line}: {key} = {value}: the market has no button for the seller to cancel"),
              msg("leave the step out, or look whether market.seller_cancels is right")};
    case FlawKind::too_early:
      return {mark("{file}:{line}: {key} = {value}: it opens before the message that tells the buyer of it"),
              msg("write after = \"{step}\", or let it open later", arg("step", flaw.message))};
    case FlawKind::no_notice:
      break;
  }
  return {mark("{file}:{line}: {key} = {value}: no message with a deadline comes before it"),
          msg("put a message with deadline = {table} above it", arg("table", "{ notice = \"8h\" }"))};
}

Problem problem_of(const LadderFlaw& flaw, const Ladder& ladder, const StepPlaces& places) {
  auto [sentence, hint] = complaint_of(flaw);
  auto problem = places.problem(ladder.name, flaw.step->name, "name", sentence, std::move(hint));
  if (!flaw.payments.empty()) {
    problem.more_hints.push_back(msg("so it is for payment by: {payments}", arg("payments", told(flaw.payments))));
  }
  return problem;
}

bool is_known(const Market& market, const std::string& payment) {
  return std::ranges::find(market.payments, payment) != market.payments.end() ||
         std::ranges::find(market.paid_at_once, payment) != market.paid_at_once.end() ||
         market.pay_by.contains(payment);
}

/// What a ladder lacks all steps for that another one has some for.
struct LeftOut {
  std::vector<std::string> phases{};
  std::vector<std::string> steps{};
};

LeftOut left_out_of(const Ladder& ladder, const Ladder& other) {
  LeftOut left_out;
  for (const auto phase : {Phase::paid, Phase::shipped, Phase::closed, Phase::cancelled}) {
    const auto is_for_phase = [phase](const Step& step) { return step.phase == phase; };
    if (std::ranges::any_of(ladder.steps, is_for_phase) || std::ranges::none_of(other.steps, is_for_phase)) continue;
    left_out.phases.emplace_back(to_string(phase));
    for (const auto& step : other.steps) {
      if (is_for_phase(step)) left_out.steps.push_back(step.name);
    }
  }
  return left_out;
}

/// A method that the market does not name is most likely misspelt: the step would be for no order.
void add_unknown_methods(const Market& market, const Ladder& ladder, const StepPlaces& places, Problems& warnings) {
  if (market.payments.empty()) return;
  for (const auto& step : ladder.steps) {
    for (const auto& [key, methods] : {std::pair("payment", &step.payments), std::pair("except", &step.except)}) {
      for (const auto& method : *methods) {
        if (is_known(market, method)) continue;
        Problem problem = places.problem(ladder.name, step.name, key,
                                         mark("{file}:{line}: {key} = {value}: the market has no such payment method"),
                                         msg("its methods are: {payments}", arg("payments", told(market.payments))));
        problem.value = '"' + method + '"';
        warnings.add(std::move(problem));
      }
    }
  }
}

}  // namespace

void add_ladder_warnings(const Market& market, const StepPlaces& places, Problems& warnings, Times times) {
  for (const auto& ladder : market.ladders) {
    add_unknown_methods(market, ladder, places, warnings);
    for (const auto& flaw : flaws_of(market, ladder)) {
      if (flaw.kind == FlawKind::never_opens && times == Times::wrong) continue;
      warnings.add(problem_of(flaw, ladder, places));
    }
  }
}

void add_left_out_steps(const Market& market, const Market& base, const StepPlaces& places, Problems& warnings) {
  for (const auto& ladder : market.ladders) {
    const auto left_out = left_out_of(ladder, base.ladder(ladder.name));
    if (left_out.steps.empty()) continue;
    warnings.add(places.problem(
        ladder.name, left_out.steps.front(), "name", mark("{file}:{line}: {key} = {value} is left out of the ladder"),
        msg("nothing will be due for orders that are {phases}; ordertrack market {market} --toml has for them: {steps}",
            arg("phases", told(left_out.phases)), arg("market", base.name), arg("steps", told(left_out.steps)))));
  }
}

}  // namespace ordertrack::config

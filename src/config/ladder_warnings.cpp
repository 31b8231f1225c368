#include "config/ladder_warnings.hpp"

#include <ordertrack/ladder_flaws.hpp>

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

Problem problem_of(const LadderFlaw& flaw, const Ladder& ladder, const StepPlaces& places) {
  const auto& step = *flaw.step;
  if (flaw.kind == FlawKind::never_opens) {
    return places.problem(ladder.name, step.name, "name",
                          mark("{file}:{line}: {key} = {value}: this step can never open"), hint_of(flaw));
  }
  return places.problem(ladder.name, step.name, "name",
                        mark("{file}:{line}: {key} = {value}: no message with a deadline comes before it"),
                        flaw.payments.empty()
                            ? msg("put a message with deadline = {table} above it", arg("table", "{ notice = \"8h\" }"))
                            : msg("put a message with deadline = {table} above it, for payment by: {payments}",
                                  arg("table", "{ notice = \"8h\" }"), arg("payments", told(flaw.payments))));
}

}  // namespace

void add_ladder_warnings(const Market& market, const StepPlaces& places, Problems& warnings) {
  for (const auto& ladder : market.ladders) {
    for (const auto& flaw : flaws_of(market, ladder)) warnings.add(problem_of(flaw, ladder, places));
  }
}

}  // namespace ordertrack::config

#include "commands/remind/remind.hpp"

#include "commands/happened_at.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "input/time.hpp"
#include "messages/template.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace ordertrack::commands::remind {
namespace {

/// What every letter of one run has in common.
struct Occasion {
  const Options& options;
  const Markets& markets;
  std::string_view shop;
  Instant now;
};

const StepState* due_message(const Assessment& assessment) {
  for (const std::size_t position : assessment.due) {
    if (assessment.steps[position].step->action == Action::message) return &assessment.steps[position];
  }
  return nullptr;
}

tl::unexpected<Error> nothing_due(const AssessedOrder& order) {
  return fail(ErrorKind::nothing_due, msg("no message is due for {id}", arg("id", order.order.id)),
              {msg("next: {next}", arg("next", i18n::render(next_text(order))))});
}

std::string message_names(const AssessedOrder& order) {
  std::vector<std::string> names;
  for (const StepState& state : order.assessment.steps) {
    if (state.step->action == Action::message) names.push_back(state.step->name);
  }
  return i18n::joined(names);
}

bool belongs_to_today(const AssessedOrder& order, const StepState& state, Instant now) {
  return state.opens && state.opens->at <= end_of_day(order.market->zone, now);
}

Result<const StepState*> check_day(const AssessedOrder& order, const StepState& state, const Occasion& occasion) {
  if (occasion.options.force || state.status == StepStatus::due || state.status == StepStatus::done) return &state;
  if (state.status == StepStatus::waiting && belongs_to_today(order, state, occasion.now)) return &state;
  if (state.status == StepStatus::waiting && state.opens) {
    return fail(ErrorKind::too_early,
                msg("the message {step} of {id} is not for today: it opens {time}", arg("step", state.step->name),
                    arg("id", order.order.id), arg("time", shown_in(order, state.opens->at))),
                {msg("send it all the same with --force")});
  }
  return fail(ErrorKind::not_possible,
              msg("the message {step} of {id} is not to be sent: it is {status}", arg("step", state.step->name),
                  arg("id", order.order.id), arg("status", i18n::render(status_title(state.status)))),
              {msg("send it all the same with --force")});
}

/// The step that is to be sent: the one named, else the message that is due.
Result<const StepState*> chosen_step(const AssessedOrder& order, const Occasion& occasion) {
  if (!occasion.options.step) {
    const StepState* due = due_message(order.assessment);
    if (due == nullptr) return nothing_due(order);
    return due;
  }
  const std::string& name = *occasion.options.step;
  const StepState* state = order.assessment.find(name);
  if (state == nullptr || state->step->action != Action::message) {
    return fail(ErrorKind::not_found,
                msg("{id} has no message \"{step}\"", arg("id", order.order.id), arg("step", name)),
                {msg("it has: {steps}", arg("steps", message_names(order)))});
  }
  if (state->step->phase != order.assessment.phase()) {
    return fail(ErrorKind::not_possible,
                msg("the message {step} is not for an order that is {phase}: {id}", arg("step", name),
                    arg("phase", i18n::render(phase_title(order.assessment.phase()))), arg("id", order.order.id)));
  }
  if (state->status == StepStatus::done && !occasion.options.again) {
    return fail(ErrorKind::already,
                msg("the message {step} of {id} was sent {time}", arg("step", name), arg("id", order.order.id),
                    arg("time", shown_in(order, state->done_at.value_or(occasion.now)))),
                {msg("send a further one with --again")});
  }
  return check_day(order, *state, occasion);
}

Result<std::optional<Instant>> chosen_deadline(const AssessedOrder& order, const Step& step, Instant sent,
                                               const Occasion& occasion) {
  const std::optional<Instant> by_rule = deadline_of(*order.market, order.order, step, sent);
  if (!occasion.options.deadline) return by_rule;
  const auto typed = input::read_time(*occasion.options.deadline, order.market->zone, occasion.now, input::pay_by);
  if (!typed) return fail(typed.error());
  const auto& must = order.assessment.pay_by;
  const Instant earliest = must ? std::max(*must, sent) : sent;
  if (*typed >= earliest && *typed > sent) return std::optional(*typed);
  return fail(ErrorKind::out_of_range,
              msg("--deadline {time} is too early for {id}: the buyer may pay until {pay_by}",
                  arg("time", i18n::deadline_text(shown_in(order, *typed))), arg("id", order.order.id),
                  arg("pay_by", i18n::deadline_text(shown_in(order, earliest)))));
}

std::vector<Message> cautions_of(const AssessedOrder& order, const Options& options) {
  std::vector<Message> cautions;
  if (options.force) return cautions;
  for (const Warning& warning : order.assessment.warnings) {
    if (warning.kind != WarningKind::reply_unanswered) continue;
    cautions.push_back(msg("the buyer of {id} wrote {time} and has no answer yet: send this text all the same?",
                           arg("id", order.order.id), arg("time", shown_in(order, warning.at.value_or(Instant{})))));
  }
  return cautions;
}

std::string_view without_last_line_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of('\n') + 1);
}

Result<std::string> text_of(const AssessedOrder& order, const Step& step, std::optional<Instant> deadline, Instant sent,
                            const Occasion& occasion) {
  const std::string& language = occasion.options.language.empty() ? order.market->language : occasion.options.language;
  const std::string& name = step.template_name.empty() ? step.name : step.template_name;
  const auto text = messages::find_template(order.order.market, name, language);
  if (!text) return fail(text.error());
  return messages::fill(without_last_line_end(*text), language,
                        {.market = *order.market,
                         .order = order.order,
                         .pay_by = order.assessment.pay_by,
                         .deadline = deadline,
                         .now = sent,
                         .shop = occasion.shop});
}

Message what_was_said(const AssessedOrder& order, const Step& step, const std::optional<Instant>& deadline) {
  if (!deadline) {
    return msg("recorded: {step} sent to the buyer of {id}", arg("step", step.name), arg("id", order.order.id));
  }
  return msg("recorded: {step} sent to the buyer of {id}; it told {time}", arg("step", step.name),
             arg("id", order.order.id), arg("time", i18n::deadline_text(shown_in(order, *deadline))));
}

Result<Letter> letter_for(AssessedOrder order, const Occasion& occasion) {
  const auto state = chosen_step(order, occasion);
  if (!state) return fail(state.error());
  const Step& step = *(*state)->step;
  const auto sent = happened_in_phase(occasion.options.at, order.order, *order.market, occasion.now);
  if (!sent) return fail(sent.error());
  const auto deadline = chosen_deadline(order, step, *sent, occasion);
  if (!deadline) return fail(deadline.error());
  const auto text = text_of(order, step, *deadline, *sent, occasion);
  if (!text) return fail(text.error());

  Event event;
  event.at = *sent;
  event.kind = EventKind::message;
  event.step = step.name;
  event.deadline = *deadline;
  event.text = *text;
  event.again = (*state)->status == StepStatus::done;
  Letter letter;
  letter.step = &step;
  letter.text = *text;
  letter.address = page_address(*order.market, order.order);
  letter.deadline = *deadline;
  letter.part.cautions = cautions_of(order, occasion.options);
  letter.part.question = msg("sent to the buyer of {id}?", arg("id", order.order.id));
  letter.part.outcome =
      one_event("remind", order.order, event, what_was_said(order, step, *deadline), occasion.markets, occasion.now);
  letter.order = std::move(order);
  return letter;
}

Result<Report> every_due_letter(const store::Orders& orders, const Occasion& occasion) {
  auto found = orders.due_until(occasion.now, occasion.markets);
  if (!found) return fail(found.error());
  Report report{.now = occasion.now, .letters = {}};
  for (Order& order : *found) {
    AssessedOrder assessed = assess_order(std::move(order), occasion.markets, occasion.now);
    if (due_message(assessed.assessment) == nullptr) continue;
    auto letter = letter_for(std::move(assessed), occasion);
    if (!letter) return fail(letter.error());
    report.letters.push_back(std::move(*letter));
  }
  return report;
}

/// Says which message of the open orders opens first.
Result<Report> no_letters(const store::Orders& orders, const Occasion& occasion) {
  auto open = orders.search({});
  if (!open) return fail(open.error());
  std::optional<Instant> first;
  Error error{ErrorKind::nothing_due, msg("no message is due"), {msg("see ordertrack due")}};
  for (Order& order : *open) {
    const AssessedOrder assessed = assess_order(std::move(order), occasion.markets, occasion.now);
    for (const StepState& state : assessed.assessment.steps) {
      if (state.step->action != Action::message || state.status != StepStatus::waiting || !state.opens) continue;
      if (first && *first <= state.opens->at) continue;
      first = state.opens->at;
      error.hints = {msg("the next: {step} for {id}, {time}", arg("step", i18n::render(step_title(*state.step))),
                         arg("id", assessed.order.id), arg("time", shown_in(assessed, *first)))};
    }
  }
  return fail(std::move(error));
}

}  // namespace

Result<Report> run(const Options& options, const store::Orders& orders, const Markets& markets, std::string_view shop,
                   Instant now) {
  const Occasion occasion{options, markets, shop, now};
  if (options.orders.empty()) {
    if (options.step || options.at || options.deadline) {
      return fail(ErrorKind::usage, msg("--step, --at and --deadline need an ID"), {msg("name the order")});
    }
    auto report = every_due_letter(orders, occasion);
    if (report && report->letters.empty()) return no_letters(orders, occasion);
    return report;
  }
  Report report{.now = now, .letters = {}};
  for (const std::string& word : options.orders) {
    auto order = orders.find(word, {});
    if (!order) return fail(order.error());
    const auto same = [&](const Letter& letter) { return letter.order.order.number == order->number; };
    if (std::any_of(report.letters.begin(), report.letters.end(), same)) continue;
    auto letter = letter_for(assess_order(std::move(*order), markets, now), occasion);
    if (!letter) return fail(letter.error());
    report.letters.push_back(std::move(*letter));
  }
  return report;
}

}  // namespace ordertrack::commands::remind

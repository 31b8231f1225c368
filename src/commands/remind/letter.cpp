#include "commands/remind/letter.hpp"

#include "commands/happened_at.hpp"
#include "commands/known_market.hpp"
#include "commands/losses.hpp"
#include "commands/option_value.hpp"
#include "commands/remind/chosen_step.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"
#include "input/time.hpp"
#include "policy/bounds.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace ordertrack::commands::remind {
namespace {

tl::unexpected<Error> deadline_too_early(const AssessedOrder& order, Instant typed, Instant sent) {
  const ShownTime time = shown_in(order, typed);
  const auto& pay_by = order.assessment.pay_by;
  if (pay_by && *pay_by > sent) {
    return fail(ErrorKind::out_of_range,
                msg("--deadline {time} is too early for {id}: the buyer may pay until {pay_by}",
                    arg("time", i18n::deadline_text(time)), arg("id", order.order.id),
                    arg("pay_by", i18n::deadline_text(shown_in(order, *pay_by)))));
  }
  return fail(ErrorKind::out_of_range, msg("--deadline {time} is too early for {id}: the message is sent {sent}",
                                           arg("time", i18n::deadline_text(time)), arg("id", order.order.id),
                                           arg("sent", shown_in(order, sent))));
}

Result<std::optional<Instant>> chosen_deadline(const AssessedOrder& order, const Step& step, Instant sent,
                                               const Occasion& occasion) {
  if (!occasion.options.deadline) return deadline_of(*order.market, order.order, step, sent);
  if (!step.deadline) {
    return fail(ErrorKind::not_possible, msg("the message {step} tells the buyer no date", arg("step", step.name)),
                {msg("leave --deadline out")});
  }
  const auto typed = option_value(
      "--deadline", input::read_time(*occasion.options.deadline, order.market->zone, occasion.now, input::pay_by));
  if (!typed) return fail(typed.error());
  const Instant earliest = std::max(order.assessment.pay_by.value_or(sent), sent);
  if (*typed < earliest || *typed == sent) return deadline_too_early(order, *typed, sent);
  return std::optional(*typed);
}

/// Whether the ladder itself lets a step open at an hour of the quiet ones.
bool is_meant_for_quiet_hours(const StepState& state) { return !state.step->quiet && state.step->day; }

/// That the buyer would be written to at night, unless the ladder means it, or the message would come too late.
std::optional<Message> quiet_hours_caution(const AssessedOrder& order, const StepState& state,
                                           const Occasion& occasion) {
  if (occasion.options.at || is_meant_for_quiet_hours(state)) return std::nullopt;
  const auto end = ordertrack::policy::end_of_quiet_hours(*order.market, occasion.now);
  if (!end || (state.closes && state.closes->at <= *end)) return std::nullopt;
  return msg("on {market} these are quiet hours, until {time}", arg("market", market_title(order)),
             arg("time", shown_in(order, *end)));
}

/// Who names a message of today before its hour has decided to send it now, and is told, but not asked again.
bool is_decided(const StepState& state, const Occasion& occasion) {
  return occasion.options.force || (occasion.options.step && state.status == StepStatus::waiting);
}

std::vector<Message> cautions_of(const AssessedOrder& order, const Markets& markets) {
  std::vector<Message> cautions;
  if (auto caution = stand_in_caution(order, markets)) cautions.push_back(*std::move(caution));
  for (const Warning& warning : order.assessment.warnings) {
    if (warning.kind != WarningKind::reply_unanswered) continue;
    cautions.push_back(msg("the buyer of {id} wrote {time} and has no answer yet", arg("id", order.order.id),
                           arg("time", shown_in(order, warning.at.value_or(Instant{})))));
  }
  return cautions;
}

/// Whether a text tells a date that comes from a rule that nobody has confirmed.
bool tells_an_unconfirmed_date(const AssessedOrder& order, const messages::Text& text, const Options& options) {
  const bool tells_rule = text.line_of("pay_by") || (text.line_of("deadline") && !options.deadline);
  return tells_rule && std::ranges::any_of(order.assessment.warnings, [](const Warning& warning) {
           return warning.kind == WarningKind::rule_unconfirmed && warning.rule.starts_with("pay_by.");
         });
}

/// Where what speaks against a letter is told: `--force` has answered it.
std::vector<Message>& objections(Part& part, const Options& options) {
  return options.force ? part.overruled : part.cautions;
}

/// What is sent in place of a text of the seller's that is broken.
Message sent_instead(const messages::Template& found) {
  const std::string problem = i18n::render(found.instead_of->what);
  if (found.origin == messages::Origin::built_in)
    return msg("{problem}; this is the built-in text instead", arg("problem", problem));
  return msg("{problem}; this is your text {place} instead", arg("problem", problem), arg("place", found.place.path()));
}

/// That a text tells a date as one to come, though it has passed: the pay-by, of which only a last message may speak
/// so, or the date that it sets itself.
std::optional<Message> past_date_caution(const Letter& letter, const messages::Text& text) {
  const auto& told = letter.step->deadline ? letter.deadline : letter.order.assessment.pay_by;
  const bool tells_it = letter.step->deadline || text.line_of("pay_by");
  if (!tells_it || !told || *told > letter.sent) return std::nullopt;
  return msg("the text for {id} tells a date that has passed: {time}", arg("id", letter.order.order.id),
             arg("time", i18n::deadline_text(shown_in(letter.order, *told))));
}

/// Fills in the text of a letter. Another text than the seller's own is not sent without a word.
Result<void> write_text(Letter& letter, const Occasion& occasion) {
  const std::string& language = language_of(letter.order, occasion);
  const auto found = occasion.templates.find(*letter.order.market, *letter.step, language);
  if (!found) return fail(found.error());
  auto text = messages::fill(found->text, language, facts_of(letter, occasion));
  if (!text) return fail(text.error());
  letter.text = *std::move(text);
  auto& cautions = objections(letter.part, occasion.options);
  if (found->instead_of) cautions.push_back(sent_instead(*found));
  if (tells_an_unconfirmed_date(letter.order, found->text, occasion.options)) {
    letter.part.overruled.push_back(
        msg("the date in the text of {id} follows a rule of {market} that is not confirmed: look at the order's page",
            arg("id", letter.order.order.id), arg("market", market_title(letter.order))));
  }
  if (auto caution = past_date_caution(letter, found->text)) cautions.push_back(*std::move(caution));
  return {};
}

Event sending_of(const Letter& letter) {
  Event event;
  event.at = letter.sent;
  event.kind = EventKind::message;
  event.step = letter.step->name;
  event.deadline = letter.deadline;
  event.text = letter.text;
  return event;
}

Message what_was_said(const AssessedOrder& order, const Step& step, const std::optional<Instant>& deadline) {
  const std::string done = i18n::render(step_done_title(step));
  if (!deadline) {
    return msg("recorded for {id}: {done}", arg("id", order.order.id), arg("done", done));
  }
  return msg("recorded for {id}: {done}; it told {time}", arg("id", order.order.id), arg("done", done),
             arg("time", i18n::deadline_text(shown_in(order, *deadline))));
}

/// What is asked, and what speaks against it; the outcome is still to come.
Part part_for(const AssessedOrder& order, const StepState& state, const Occasion& occasion) {
  Part part;
  if (const auto quiet = quiet_hours_caution(order, state, occasion)) {
    (is_decided(state, occasion) ? part.overruled : part.doubts).push_back(*quiet);
  }
  std::ranges::move(cautions_of(order, occasion.markets), std::back_inserter(objections(part, occasion.options)));
  part.question = msg("sent to the buyer of {id}?", arg("id", order.order.id));
  return part;
}

}  // namespace

const std::string& language_of(const AssessedOrder& order, const Occasion& occasion) {
  return occasion.options.language.empty() ? order.market->language : occasion.options.language;
}

messages::Facts facts_of(const Letter& letter, const Occasion& occasion) {
  return {.market = *letter.order.market,
          .order = letter.order.order,
          .pay_by = letter.order.assessment.pay_by,
          .deadline = letter.deadline,
          .now = letter.sent,
          .shop = occasion.templates.shop()};
}

Result<Letter> letter_for(AssessedOrder order, const Occasion& occasion) {
  const auto sent = happened_in_phase(occasion.options.at, order.order, *order.market, occasion.now);
  if (!sent) return fail(sent.error());
  const auto state = chosen_step(order, *sent, occasion);
  if (!state) return fail(state.error());
  const Step& step = *(*state)->step;
  const auto deadline = chosen_deadline(order, step, *sent, occasion);
  if (!deadline) return fail(deadline.error());

  Letter letter;
  letter.step = &step;
  letter.address = page_address(*order.market, order.order);
  letter.sent = *sent;
  letter.deadline = *deadline;
  letter.part = part_for(order, **state, occasion);
  const bool again = (*state)->status == StepStatus::done;
  letter.order = std::move(order);
  if (const auto written = write_text(letter, occasion); !written) return fail(written.error());
  Event event = sending_of(letter);
  event.again = again;
  letter.part.outcome = one_event("remind", letter.order.order, event, what_was_said(letter.order, step, *deadline),
                                  occasion.markets, occasion.now);
  std::ranges::move(losses(letter.order.assessment, letter.part.outcome.orders.front()),
                    std::back_inserter(objections(letter.part, occasion.options)));
  return letter;
}

}  // namespace ordertrack::commands::remind

#include "cli/complete_orders.hpp"

#include "commands/assessed_order.hpp"
#include "commands/step_text.hpp"
#include "i18n/language.hpp"

#include <ordertrack/policy.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

namespace ordertrack::cli {
namespace {

using commands::AssessedOrder;

/// Up to so many candidates are told with their next step, which takes reading each order; beyond, the wait would be
/// felt at the TAB. A single one is inserted without a shell showing what it is.
constexpr std::size_t most_assessed = 24;

/// The longest that a person may type is 64; a second order under the same id has a number behind it.
constexpr std::size_t longest_id = 72;

constexpr std::string_view separator = " · ";

bool is_id(std::string_view word) {
  constexpr auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return !word.empty() && word.size() <= longest_id && word.front() != '-' && std::ranges::all_of(word, fits);
}

using Fits = bool (*)(const UnfinishedLine&, const AssessedOrder&, Instant);

/// The guard holds for the seller, who may break it; what others did is a fact.
bool may_cancel(const UnfinishedLine& line, const AssessedOrder& order, Instant now) {
  const std::string_view by = line.value("by");
  if (line.has("force") || by == to_string(Party::market) || by == to_string(Party::buyer)) return true;
  if (order.market->forbids_cancelling() && order.assessment.phase() == Phase::unpaid) return false;
  const auto bound = cancel_bound(*order.market, order.order);
  return !bound || bound->at <= now;
}

bool may_block(const UnfinishedLine&, const AssessedOrder& order, Instant) { return !is_blocked(order.order); }
bool may_unblock(const UnfinishedLine&, const AssessedOrder& order, Instant) { return is_blocked(order.order); }

/// Another step than the one that is due may be named.
bool may_remind(const UnfinishedLine& line, const AssessedOrder& order, Instant) {
  return line.has("step") || order.assessment.is_due(Action::message);
}

bool may_be_done(const UnfinishedLine&, const AssessedOrder& order, Instant) {
  return std::ranges::any_of(order.assessment.steps, [](const StepState& state) {
    return commands::is_done_by_hand(*state.step) &&
           (state.status == StepStatus::due || state.status == StepStatus::waiting);
  });
}

struct Narrowing {
  std::string_view command;
  Fits fits;
};

/// What a command needs of an order beyond its phase.
constexpr auto narrowings = std::to_array<Narrowing>({
    {"cancel", may_cancel},
    {"block", may_block},
    {"unblock", may_unblock},
    {"remind", may_remind},
    {"done", may_be_done},
});

Fits narrowing_of(const CommandSpec& command) {
  const auto* const found = std::ranges::find(narrowings, command.name, &Narrowing::command);
  return found == narrowings.end() ? nullptr : found->fits;
}

/// What was typed of an order: `m123`, or `mercari:m123`.
struct TypedId {
  std::string_view market;
  std::string_view prefix;
};

TypedId typed_id(const UnfinishedLine& line, std::string_view typed) {
  const std::size_t colon = typed.find(':');
  if (colon == std::string_view::npos) return {line.value("market"), typed};
  return {typed.substr(0, colon), typed.substr(colon + 1)};
}

bool is_named_already(const UnfinishedLine& line, const store::Candidate& order) {
  return std::ranges::any_of(line.arguments, [&](const std::string& argument) {
    return argument == order.id || argument == order.market + ":" + order.id;
  });
}

/// The phases in the spoken language, each looked up once.
class PhaseNames {
 public:
  const std::string& of(Phase phase) {
    const auto [found, is_new] = names_.try_emplace(phase);
    if (is_new) found->second = i18n::render(commands::phase_title(phase));
    return found->second;
  }

 private:
  std::map<Phase, std::string> names_;
};

std::string description(const store::Candidate& candidate, std::string_view state) {
  std::string text;
  text.reserve(candidate.buyer.size() + separator.size() + state.size());
  text += candidate.buyer;
  if (!candidate.buyer.empty()) text += separator;
  return text += state;
}

bool is_for_command(const UnfinishedLine& line, const Step& step) {
  if (line.command->name == "done") return commands::is_done_by_hand(step);
  if (line.command->name == "remind") return step.action == Action::message;
  return true;
}

bool is_unsettled(const StepState& state) {
  return state.status != StepStatus::done && state.status != StepStatus::skipped && state.status != StepStatus::idle;
}

void offer_ladders(const UnfinishedLine& line, const Market& market, Candidates& candidates) {
  for (const Ladder& ladder : market.ladders) {
    for (const Step& step : ladder.steps) {
      if (is_for_command(line, step)) candidates.add(step.name, i18n::render(commands::step_title(step)));
    }
  }
}

}  // namespace

void offer_orders(const UnfinishedLine& line, const store::Orders& orders, const Markets& markets, Instant now,
                  Candidates& candidates) {
  const TypedId typed = typed_id(line, candidates.typed());
  const bool with_market = candidates.typed().find(':') != std::string_view::npos;
  auto found = orders.complete(typed.prefix, line.command->offer, Candidates::most);
  if (!found) return;
  std::erase_if(*found, [&](const store::Candidate& order) {
    const bool elsewhere = !typed.market.empty() && order.market != typed.market;
    return elsewhere || !is_id(order.id) || is_named_already(line, order);
  });
  const Fits fits = narrowing_of(*line.command);
  const bool assess = found->size() > 1 && found->size() <= most_assessed;
  auto read = assess || fits != nullptr ? orders.in_full(*found) : std::vector<std::optional<Order>>{};
  PhaseNames phases;
  for (std::size_t i = 0; i < found->size(); ++i) {
    const store::Candidate& candidate = (*found)[i];
    std::optional<AssessedOrder> order;
    if (read && i < read->size() && (*read)[i]) order = commands::assess_order(*std::move((*read)[i]), markets, now);
    if (fits != nullptr && (!order || !fits(line, *order, now))) continue;
    const std::string state = order ? i18n::render(commands::next_text(*order)) : phases.of(candidate.phase);
    candidates.add(with_market ? candidate.market + ":" + candidate.id : candidate.id, description(candidate, state));
  }
}

void offer_steps(const UnfinishedLine& line, const store::Orders& orders, const Markets& markets, Instant now,
                 Candidates& candidates) {
  if (const auto id = line.argument_of(Value::order); !id.empty()) {
    auto order = orders.find(id, line.value("market"));
    if (!order) return;
    const AssessedOrder assessed = commands::assess_order(*std::move(order), markets, now);
    for (const StepState& state : assessed.assessment.steps) {
      if (!is_unsettled(state) || !is_for_command(line, *state.step)) continue;
      candidates.add(state.step->name, i18n::render(commands::step_title(*state.step)));
    }
    return;
  }
  const auto named = line.value("market");
  for (const std::string& name : named.empty() ? markets.names() : std::vector<std::string>{std::string(named)}) {
    if (const Market* market = markets.find(name)) offer_ladders(line, *market, candidates);
  }
}

}  // namespace ordertrack::cli

#include "policy/climb.hpp"

#include <ordertrack/policy.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace ordertrack::policy {
namespace {

using namespace std::chrono_literals;

/// Two weeks of ordinary days.
constexpr std::chrono::local_days first_day{std::chrono::year{2027} / 6 / 7};
constexpr std::chrono::days days_tried{14};
constexpr std::array<ClockTime, 4> hours_tried{0h, 9h, 14h, 23h + 59min};

/// What the seller types where the market has no rule, and how soon things happen.
constexpr auto typed_pay_by = std::chrono::days{3};
constexpr auto typed_ship_by = std::chrono::days{4};
constexpr auto one_step_later = 1h;

void add_word(std::vector<std::string>& words, const std::string& word) {
  if (std::ranges::find(words, word) == words.end()) words.push_back(word);
}

void happen(Order& order, EventKind kind, Instant at, std::optional<Party> by = {}) {
  order.events.push_back(
      {.at = at, .sequence = static_cast<std::int64_t>(order.events.size()) + 1, .kind = kind, .by = by});
}

/// Leads an unpaid order into a phase, an hour a step.
void advance(Order& order, Phase phase) {
  const auto next = [&order] { return order.ordered_at + one_step_later * (order.events.size() + 1); };
  if (phase == Phase::unpaid) return;
  happen(order, EventKind::pay, next());
  if (phase == Phase::paid) return;
  happen(order, EventKind::ship, next());
  if (phase == Phase::closed) happen(order, EventKind::receive, next());
}

Order order_at(const Market& market, const Ladder& ladder, const std::string& payment, Instant ordered_at) {
  Order order{.market = market.name, .id = "1", .payment = payment, .ordered_at = ordered_at, .ladder = ladder.name};
  if (!pay_by(market, order)) order.pay_by = ordered_at + typed_pay_by;
  order.ship_by = ordered_at + typed_ship_by;
  return order;
}

Event deed(const Market& market, const Order& order, const Step& step, Instant now) {
  Event event{.at = now, .sequence = static_cast<std::int64_t>(order.events.size()) + 1, .step = step.name};
  switch (step.action) {
    case Action::message:
      event.kind = EventKind::message;
      event.deadline = deadline_of(market, order, step, now);
      break;
    case Action::block:
      event.kind = EventKind::block;
      break;
    default:
      event.kind = EventKind::done;
  }
  return event;
}

}  // namespace

std::vector<std::string> methods_of(const Market& market, const Ladder& ladder) {
  std::vector<std::string> methods;
  for (const auto& method : market.payments) add_word(methods, method);
  for (const auto& [method, rule] : market.pay_by) {
    if (method != "default") add_word(methods, method);
  }
  for (const auto& step : ladder.steps) {
    for (const auto& method : step.payments) add_word(methods, method);
    for (const auto& method : step.except) add_word(methods, method);
  }
  methods.emplace_back();
  return methods;
}

Climb::Climb(const Market& market, const Ladder& ladder, std::string method)
    : market_(market),
      ladder_(ladder),
      method_(std::move(method)),
      concerned_(static_cast<std::size_t>(
          std::ranges::count_if(ladder.steps, [this](const Step& step) { return is_for(step, method_); }))) {}

void Climb::climb_all() {
  for (auto day = first_day; day < first_day + days_tried; day += std::chrono::days{1}) {
    for (const auto hour : hours_tried) {
      const auto ordered_at = instant_at(market_.zone, day, hour);
      for (const auto phase : {Phase::unpaid, Phase::paid, Phase::shipped, Phase::closed, Phase::cancelled}) {
        if (all_reached()) return;
        if (std::ranges::find(ladder_.steps, phase, &Step::phase) == ladder_.steps.end()) continue;
        climb_from(phase, order_at(market_, ladder_, method_, ordered_at));
      }
    }
  }
}

const StepState* Climb::last_state(const Step& step) const {
  const auto found = std::ranges::find(last_, &step, &StepState::step);
  return found == last_.end() ? nullptr : &*found;
}

void Climb::climb_from(Phase phase, const Order& order) {
  std::vector<Order> starts;
  if (phase != Phase::cancelled) {
    starts.push_back(order);
    advance(starts.back(), phase);
  } else {
    for (const auto was : {Phase::unpaid, Phase::paid, Phase::shipped}) {
      for (const auto by : {Party::seller, Party::market, Party::buyer}) {
        starts.push_back(order);
        advance(starts.back(), was);
        happen(starts.back(), EventKind::cancel, order.ordered_at + std::chrono::days{5}, by);
      }
    }
  }
  for (const auto& start : starts) {
    const auto now = start.events.empty() ? start.ordered_at : start.events.back().at;
    climb(start, now, Options::done);
    climb(start, now, Options::left);
  }
}

// A climb ends when nothing more opens; the bound is for ladders on which steps would let each other open for ever.
void Climb::climb(Order order, Instant now, Options options) {
  for (std::size_t turn = 0; turn <= 2 * ladder_.steps.size(); ++turn) {
    const auto assessment = assess(market_, order, now);
    remember(assessment);
    if (do_what_is_due(order, assessment, now, options)) continue;
    if (!assessment.next) return;
    now = assessment.steps[*assessment.next].opens->at;
  }
}

void Climb::remember(const Assessment& assessment) {
  for (const auto position : assessment.due) {
    const Step* const step = assessment.steps[position].step;
    reached_.insert(step);
    const bool cancels = step->action == Action::cancel && step->phase == Phase::unpaid;
    if (cancels && assessment.warns_of(WarningKind::no_notice)) unannounced_.insert(step);
  }
  for (const auto& state : assessment.steps) {
    // What ends a phase may settle its steps, but opens none: a cancellation that somebody made elsewhere, say.
    if (state.status == StepStatus::idle || state.step->phase != assessment.phase()) continue;
    if (state.status == StepStatus::done) reached_.insert(state.step);
    const auto known = std::ranges::find(last_, state.step, &StepState::step);
    if (known == last_.end()) {
      last_.push_back(state);
    } else {
      *known = state;
    }
  }
}

/// A cancellation would end the climb: it stays due.
bool Climb::do_what_is_due(Order& order, const Assessment& assessment, Instant now, Options options) const {
  const auto before = order.events.size();
  for (const auto position : assessment.due) {
    const auto& step = *assessment.steps[position].step;
    if (step.action == Action::cancel || (step.optional && options == Options::left)) continue;
    order.events.push_back(deed(market_, order, step, now));
  }
  return order.events.size() != before;
}

}  // namespace ordertrack::policy

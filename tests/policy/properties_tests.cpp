#include "policy/generators.hpp"
#include "policy/seller.hpp"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace properties_tests {

using namespace ordertrack;
using namespace ordertrack::story;

namespace {

// RapidCheck's hundred is few for what a ladder can be; an environment that says otherwise is heard.
const bool many_cases = setenv("RC_PARAMS", "max_success=1000", 0) == 0;

/// Instants at which a verdict can change, the seconds before them, and every seven hours for three weeks.
std::vector<Instant> telling_instants(const Scenario& scenario) {
  const auto& [market, order] = scenario;
  std::vector<Instant> instants;
  const auto add = [&](const std::optional<Instant>& instant) {
    if (instant) instants.insert(instants.end(), {*instant - 1s, *instant});
  };
  for (const auto& state : assess(market, order, order.ordered_at).steps) {
    if (state.opens) add(state.opens->at);
    add(state.ends_at());
  }
  for (const auto& told : order.events) {
    add(told.at);
    add(told.until);
    add(told.deadline);
  }
  for (auto hours = 0h; hours < 500h; hours += 7h) instants.push_back(order.ordered_at + hours);
  std::ranges::sort(instants);
  return instants;
}

std::vector<Instant> some_looks(const Scenario& scenario) {
  std::vector<Instant> looks;
  auto now = scenario.order.ordered_at;
  for (const auto hours : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 150)))
    if (looks.size() < 8) looks.push_back(now += hours * 1h);
  return looks;
}

Order without(Order order, std::int64_t sequence) {
  std::erase_if(order.events, [&](const Event& told) { return told.sequence == sequence; });
  return order;
}

bool is_final(StepStatus status) { return status == StepStatus::missed || status == StepStatus::superseded; }

bool may_become(StepStatus before, StepStatus after) {
  if (before == after) return true;
  if (before == StepStatus::waiting) return after == StepStatus::due || is_final(after);
  return before == StepStatus::due && is_final(after);
}

bool follows(const Step& step, const std::vector<std::string>& done) {
  const auto self = std::ranges::find(done, step.name);
  return std::find(self, done.end(), step.after) == done.end();
}

std::vector<std::string> without_those_lost(const std::vector<std::string>& done, const Seller& other) {
  std::vector<std::string> left;
  std::ranges::copy_if(done, std::back_inserter(left),
                       [&](const std::string& step) { return !is_final(other.fate(step)); });
  return left;
}

}  // namespace

TEST_CASE("equal inputs give an equal answer, in whatever order the events are stored") {
  rc::prop("shuffled histories", [] {
    const auto scenario = *any_scenario();
    auto shuffled = scenario.order;
    for (std::size_t i = shuffled.events.size(); i > 1; --i)
      std::swap(shuffled.events[i - 1], shuffled.events[*rc::gen::inRange<std::size_t>(0, i)]);
    for (const auto now : telling_instants(scenario))
      RC_ASSERT(assess(scenario.market, scenario.order, now) == assess(scenario.market, shuffled, now));
  });
}

TEST_CASE("the machine's time zone changes no verdict") {
  rc::prop("TZ", [] {
    const auto scenario = *any_scenario();
    const auto verdicts = [&](const char* zone) {
      setenv("TZ", zone, 1);
      tzset();
      std::vector<Assessment> all;
      for (const auto now : telling_instants(scenario)) all.push_back(assess(scenario.market, scenario.order, now));
      return all;
    };
    const auto expected = verdicts("UTC");
    RC_ASSERT(verdicts("JST-9") == expected);
    RC_ASSERT(verdicts("XST11YDT,M3.2.0,M11.1.0") == expected);
    unsetenv("TZ");
    tzset();
  });
}

TEST_CASE("every pattern of looks does the same steps, less those superseded or missed") {
  rc::prop("any ladder", [] {
    const auto scenario = *unpaid_scenario();
    const auto diligent = seller_who_looks(scenario, {});
    const auto casual = seller_who_looks(scenario, some_looks(scenario));
    if (casual.cancelled() != diligent.cancelled()) {
      const auto& other = casual.cancelled() ? diligent : casual;
      for (const auto& step : scenario.market.ladder("").steps)
        if (step.action == Action::cancel) RC_ASSERT(is_final(other.fate(step.name)));
      return;
    }
    const auto compare = [&](const Seller& one, const Seller& other) {
      for (const auto& step : one.done()) {
        const auto fate = other.fate(step);
        if (fate == StepStatus::done) continue;
        const bool left_behind = other.cancelled() && fate == StepStatus::waiting;
        RC_LOG() << step << " is " << to_string(fate) << "\n";
        RC_ASSERT(is_final(fate) || left_behind);
      }
    };
    compare(diligent, casual);
    compare(casual, diligent);
  });

  rc::prop("no step is done before the one that it names in `after`", [] {
    const auto scenario = *unpaid_scenario();
    const auto seller = seller_who_looks(scenario, some_looks(scenario));
    for (const auto& step : scenario.market.ladder("").steps)
      if (!step.after.empty() && seller.did(step.name)) RC_ASSERT(follows(step, seller.done()));
  });

  rc::prop("on a ladder told by the calendar in the same sequence", [] {
    const auto scenario = *calendar_scenario();
    const auto diligent = seller_who_looks(scenario, {});
    const auto casual = seller_who_looks(scenario, some_looks(scenario));
    RC_ASSERT(without_those_lost(diligent.done(), casual) == without_those_lost(casual.done(), diligent));
  });
}

TEST_CASE("no step is asked for twice, and looking again changes nothing") {
  rc::prop("any ladder", [] {
    const auto scenario = *unpaid_scenario();
    const auto looks = some_looks(scenario);
    std::vector<Instant> twice;
    for (const auto now : looks) twice.insert(twice.end(), {now, now});
    const auto seller = seller_who_looks(scenario, looks);
    auto names = seller.done();
    std::ranges::sort(names);
    RC_ASSERT(std::ranges::adjacent_find(names) == names.end());
    RC_ASSERT(seller_who_looks(scenario, twice).order() == seller.order());
  });
}

TEST_CASE("while the facts stand still a step moves only forward") {
  rc::prop("waiting, due, then missed or superseded", [] {
    const auto scenario = *any_scenario();
    const auto instants = telling_instants(scenario);
    auto before = assess(scenario.market, scenario.order, instants.front());
    for (const auto now : instants) {
      auto after = assess(scenario.market, scenario.order, now);
      for (std::size_t i = 0; i < after.steps.size(); ++i)
        RC_ASSERT(may_become(before.steps[i].status, after.steps[i].status));
      before = std::move(after);
    }
  });
}

TEST_CASE("while nothing is due, the next due instant is exactly when something becomes due") {
  rc::prop("exact", [] {
    const auto scenario = *any_scenario();
    const auto due_at = [&](Instant now) { return !assess(scenario.market, scenario.order, now).due.empty(); };
    const auto instants = telling_instants(scenario);
    for (const auto now : instants) {
      const auto assessment = assess(scenario.market, scenario.order, now);
      if (!assessment.due.empty()) continue;
      const auto next = assessment.next_due_at;
      if (next) RC_ASSERT(due_at(*next) && !due_at(*next - 1s));
      for (const auto later : instants)
        if (later >= now && (!next || later < *next)) RC_ASSERT(!due_at(later));
    }
  });

  rc::prop("a stored next due instant never hides what is due", [] {
    const auto scenario = *any_scenario();
    std::optional<Instant> latest;
    bool nothing_comes = false;
    for (const auto now : telling_instants(scenario)) {
      const auto assessment = assess(scenario.market, scenario.order, now);
      if (!assessment.next_due_at) nothing_comes = true;
      latest = std::max(latest, assessment.next_due_at);
      if (!assessment.due.empty()) RC_ASSERT(!nothing_comes && *latest <= now);
    }
  });

  rc::prop("a stored instant to look at an order never hides that it is forgotten", [] {
    const auto scenario = *any_scenario();
    std::optional<Instant> latest;
    for (const auto now : telling_instants(scenario)) {
      const auto assessment = assess(scenario.market, scenario.order, now);
      latest = std::max(latest, assessment.worth_a_look_from());
      const bool forgotten = std::ranges::any_of(
          assessment.warnings, [](const Warning& told) { return told.kind == WarningKind::nothing_comes; });
      if (forgotten) RC_ASSERT(!latest || *latest <= now);
    }
  });

  rc::prop("the horizon covers today's list", [] {
    const auto scenario = *any_scenario();
    for (const auto now : telling_instants(scenario)) {
      const auto assessment = assess(scenario.market, scenario.order, now);
      if (later_today(scenario.market, assessment, now).empty()) continue;
      RC_ASSERT(assessment.next_due_at && *assessment.next_due_at <= later_today_horizon(now));
    }
  });
}

TEST_CASE("cancel is never due before the market allows it, a date that was told, or the end of a promise") {
  rc::prop("any ladder", [] {
    const auto scenario = *any_scenario();
    const auto& [market, order] = scenario;
    for (const auto now : telling_instants(scenario)) {
      if (!assess(market, order, now).is_due(Action::cancel)) continue;
      if (market.cancellable_from) RC_ASSERT(now >= *instant_of(market, order, *market.cancellable_from));
      if (order.pay_by) RC_ASSERT(now >= *order.pay_by);
      for (const auto& told : order.events) {
        if (told.kind == EventKind::message && told.deadline) RC_ASSERT(now >= *told.deadline);
        if (told.kind == EventKind::promise) RC_ASSERT(now >= *told.until);
      }
      const auto bound = cancel_bound(market, order);
      RC_ASSERT(!bound || bound->at <= now);
    }
  });
}

TEST_CASE("what happens silences what it should, and taking it back brings back what was") {
  rc::prop("pay, cancel, snooze", [] {
    const auto scenario = *unpaid_scenario();
    const auto& market = scenario.market;
    const auto kind = *rc::gen::element(EventKind::pay, EventKind::cancel, EventKind::snooze);
    auto told = scenario;
    happens(told.order, any_event(kind, scenario));
    const auto& last = told.order.events.back();
    for (const auto now : telling_instants(told)) {
      const auto assessment = assess(market, told.order, now);
      for (const auto position : assessment.due) {
        const auto& step = *assessment.steps[position].step;
        const bool never_silent =
            step.action == Action::check || (step.action == Action::block && market.auto_cancel.has_value());
        if (kind == EventKind::snooze)
          RC_ASSERT(never_silent || now >= *last.until);
        else
          RC_ASSERT(step.phase != Phase::unpaid && now >= last.at);
      }
      RC_ASSERT(assess(market, without(told.order, last.sequence), now) == assess(market, scenario.order, now));
    }
  });
}

}  // namespace properties_tests
